"""Lines that only name what the lines below them are about: "Paper Rivers" over a paragraph."""

import re
from collections.abc import Sequence
from itertools import pairwise

from checker.articles import MarkKind
from checker.extraction.naming import How, Mention, NameWords
from checker.extraction.sentences import Sentence

_WORD = re.compile(r"[^\W_][\w’'-]*")
_NUMBER = re.compile(r"\s*(?:\d{1,2}[.)]\s*)?[★•·*-]?\s*")
_SHORT_WORD, _LONGEST = 3, 9  # letters; words
_OPENING = re.compile(r"([^\W_a-zà-ÿ][^\n.:!?“”„«»\"]{1,80}?)(\s[–—-]\s|\.(?=\s|$))")
_LONGEST_SENTENCE = 5  # words of a title with a full stop, which a short sentence may look like
_FEWEST = 2  # a single line in capitals may be anything; two make it the article's plan


def named_lines(text: str, found: Sequence[Sentence], words: NameWords) -> list[Mention]:
    """The lines that are titles, each a heading of what follows; none unless an article has several."""
    lines = [m for sentence, following in pairwise(found) if (m := _line(text, sentence, following, words))]
    return lines if len(lines) >= _FEWEST else []


def named_openings(text: str, found: Sequence[Sentence], words: NameWords) -> list[Mention]:
    """The words that open paragraph after paragraph and are set off in one way: "Paper Rivers – Ada Holm returns on Monday", "Paper Rivers. Out now"."""
    opened: dict[str, list[Mention]] = {}
    blocks = 0
    for before, sentence, following in zip([None, *found], found, [*found[1:], None], strict=False):
        if sentence.kind is MarkKind.HEADLINE or before is not None and before.block == sentence.block:
            continue
        blocks += 1
        if (match := _OPENING.match(text, sentence.start, sentence.end)) is None:
            continue
        mark, name = match.group(2).strip(), match.group(1)
        if mark == "." and (match.end() < sentence.end or following is None or following.block != sentence.block):
            continue
        longest = _LONGEST_SENTENCE if mark == "." else _LONGEST
        if len(name.split()) <= longest and not (mark == "." and "," in name):
            opened.setdefault(mark, []).append(Mention(match.start(1), match.end(1), name, How.LINE))
    its = max(opened.values(), key=len, default=[])
    plain = sum(_plain_words(m.name, words) for m in its)  # one title among many may be made of plain words, hardly most
    return its if len(its) >= max(_FEWEST + 1, blocks // 2) and plain < len(its) / 2 else []


def _plain_words(name: str, words: NameWords) -> bool:
    """Whether a line only says in plain words what follows: "Directors", "Where to watch"."""
    spelled = [w.lower() for w in _WORD.findall(name)]
    return not spelled or all(w in words.spoken or w in words.common or w in words.openers for w in spelled)


def _line(text: str, sentence: Sentence, following: Sentence, words: NameWords) -> Mention | None:
    if (
        sentence.block == 0
        or sentence.kind is MarkKind.HEADLINE
        or following.block == sentence.block
        or text[sentence.end - 1] in '.!?…:,;”"’)'
    ):
        return None
    number = _NUMBER.match(text, sentence.start, sentence.end)
    start = number.end() if number else sentence.start
    name = text[start : sentence.end].strip()
    if not name or not titular(name) or _line_of(text, following.start).count(" ") < _LONGEST - 2:
        return None
    opener = _WORD.findall(name)[0].lower()
    if opener in words.openers and opener not in words.articles or _plain_words(name, words):
        return None
    return Mention(start, start + len(name), name, How.LINE)


def _line_of(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else None]


def titular(name: str) -> bool:
    """Whether every word of some length has its capital, and not every letter."""
    spelled = _WORD.findall(name)
    long = [w for w in spelled if len(w) > _SHORT_WORD]
    return bool(long) and len(spelled) <= _LONGEST and spelled[0][0].isupper() and all(w[0].isupper() for w in long) and not name.isupper()
