"""The one line of an article that says whose it is and when it appeared: ``Rheinischer Morgen, 29.08.2022``.

Looser than a byline by its words ("By …", "Posted on …"): names, a few small words and one full day, no sentence and nothing that tells of a
release. So loose that it may only be asked at an article's head and end, and only where no other line is of the kind, as in a list of releases.
"""

import re
from collections.abc import Sequence

from checker.readers import days
from checker.readers.furniture import Facts, labelled, opening

_LONGEST = 110  # characters
_MOST_WORDS, _MOST_SMALL = 12, 3
_MOST_OPENING = 5  # words of a first line, which is mostly a headline: "STUDIO SETS FILM FOR MAY 26, 2026 – AND SAYS SORRY"
_LITTLE = 3  # letters of a word for "by" that stands for "of" too
_SENTENCE = re.compile(r"[?!]|;\s")
_TIME = re.compile(r"\b\d{1,2}(?:[:.h]\d{2}|\s*Uhr\b|\s*h\b)(?:\s*(?:[ap]\.?m\.?|[A-Z]{2,4}\b))?")
_SET_OFF = re.compile(r"\s*(?:[^\w\s]|às\b|at\b|à\b|um\b|alle\b|$)")  # the day closes the line, or a mark or the time follows it
_SECTION = re.compile(r"^[^\W\d_]+\s*[|·•]")  # "Streaming | Aug 22, 2019 | Jordan Weiss"
_PART = re.compile(r"[,|·•–—(-]\s*$")
_MARKS = ("|", "·", "•", "–", "—", ")")
_WORD = re.compile(r"[^\s·|•,;:()/–—»«›*_]+")


def credit(line: str, language: str | None, country: str | None = None, *, opens: bool = False) -> Facts | None:
    """What such a line says; None for any other. opens: whether it is the file's first, where a headline is likelier."""
    line = line.strip().strip("*_[]").strip()
    dated = days.spoken(line, language, country) if len(line) <= _LONGEST else []
    if len(dated) != 1 or opening("release").search(_SECTION.sub("", line)):
        return None
    start, end, day = dated[0]
    before, behind = _TIME.sub(" ", line[:start]), _TIME.sub(" ", line[end:])
    changed = opening("updated").search(before) is not None
    label = changed or labelled(before) is not None
    if not label and _WORD.search(before) and not _SET_OFF.match(behind):
        return None
    rest = before + " " + behind
    weekday, said = opening("weekdays").search(rest) is not None, label or _names_somebody(rest)
    for kind in ("published", "updated", "by", "links", "weekdays"):
        rest = opening(kind).sub(" ", rest)
    words = _WORD.findall(rest)
    small = sum(not word[0].isupper() and not word[0].isdigit() for word in words)
    if _SENTENCE.search(rest) or len(words) > _MOST_WORDS or small > (_MOST_SMALL if small <= max(len(words) - small, 1) or said else 1):
        return None
    parted = _PART.search(line[:start]) is not None or line[end:].lstrip()[:1] in _MARKS
    if not (weekday or parted or said) and (opens or small) or opens and not said and len(words) > _MOST_OPENING:
        return None
    return Facts(modified=day) if changed else Facts(published=day)


def _names_somebody(words: str) -> bool:
    """Whether the words say who wrote it; a little one, as in "Data di nascita", only before a name."""
    return any(len(by.group()) > _LITTLE or words[by.end() :].lstrip()[:1].isupper() for by in opening("by").finditer(words))


def only_credit(lines: Sequence[str], language: str | None, head: int, tail: int, country: str | None = None) -> tuple[int, Facts] | None:
    """The place of an article's only line of the kind, and what it says; None if there are several or it stands in the middle."""
    found = [(index, facts) for index, line in enumerate(lines) if (facts := credit(line, language, country, opens=index == 0)) is not None]
    if len(found) != 1 or head <= found[0][0] < len(lines) - tail:
        return None
    return found[0]
