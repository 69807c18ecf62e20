"""The lines around an article's prose: bylines, datelines, source and copyright lines, links to other articles.

They say where an article comes from and when it appeared, and are no part of what it reports.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from checker.dates.span import Span
from checker.readers import days

_LONGEST = 160  # characters; a longer line is prose
_TIME = re.compile(
    r"(?:\b\d{1,2}\s?(?:[:.]\s?\d{2}|h\s?\d{2})(?::\d{2})?\s*(?:[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s*(?:[ap]\.?m\b\.?|Uhr\b|h\b))(?:\s*\(?[A-Z]{2,4}\b\)?)?",
    re.IGNORECASE,
)
_AGO = r"(?:an?|\d+)\s+(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\s+ago"
_COMMENTS = r"(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties)"
_COUNTED = re.compile(rf"\b(?:{_AGO}|\d+\s+{_COMMENTS}|{_COMMENTS}\s+\d+)\b", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:copyright\s*(?:©|\(c\))?|©|\(c\))\s*(?P<years>\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?(?P<name>[^.]*?[^.\s])?\s*(?:\.\s*(?:all rights reserved|.{0,80}))?\.?",
    re.IGNORECASE,
)
_SAYS = re.compile(r"\s*(?:[:.|·–-]|\d)")
_PARTED = re.compile(  # what follows a source's name: "Wire | Berlin", "dpa/tmn", "Wire, all rights reserved", "Wire 2018", "Wire (online)"
    r"""\s*[|·•/]\s*
      | ,\s*$ | ,?\s+(?=\()
      | (?:,|\s[–-])\s+(?=[a-zà-ÿ])
      | (?:,\s+[^\W\d_]+)?\s+(?:19|20)\d\d$""",
    re.VERBOSE,
)
_SIGN_OFF = re.compile(r"(?:--|[–—])\s*(?P<name>[^\W\d_][^.!?,;:]{1,38})")
_CLOSING = re.compile(r"(?<=[.!?…\"'”’»“])\s+\((?P<name>[^\W\d_][^()\d.!?,;:]{1,38})\)\s*$")


@dataclass(frozen=True, slots=True)
class Facts:
    """What such a line says. day_of_month: month and day of a dateline that leaves the year out."""

    source: str | None = None
    published: Span | None = None
    modified: Span | None = None
    day_of_month: tuple[int, int] | None = None


@lru_cache(maxsize=1)
def words() -> dict[str, list[str]]:
    """The lists of ``furniture.toml``."""
    return tomllib.loads(files("checker.readers").joinpath("furniture.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=16)
def opening(kind: str) -> re.Pattern[str]:
    """Any of the words of a kind, whole."""
    listed = "|".join(re.escape(word) for word in sorted(words()[kind], key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)


def source_line(line: str, language: str | None = None, country: str | None = None) -> Facts | None:
    """``Source: DC Comics``, ``Source: Crowbar Weekly | March 23, 2020``; a link's label in that place ("Read Full Article") names no source."""
    name, colon, rest = line.partition(":")
    rest = rest.strip().rstrip(".").strip()
    if not colon or name.strip().lower() not in words()["source"] or not rest or len(line) > _LONGEST or _tells(rest):
        return None
    if rest.lower() in words()["link_labels"]:
        return Facts()
    name = _PARTED.split(re.sub(r"\s*\(?https?://\S+\)?$", "", days.without_days(rest, language, country)))[0].rstrip(" .")
    if name[:1].islower() and " " in name:  # "press release", "septembre 2025"
        name = ""
    return Facts(source=name or None, published=next((day for _, _, day in days.spoken(rest, language, country)), None))


def _tells(words: str) -> bool:
    """Whether words tell something and are no name: "Sources: Amazon to hold ‘Dune’ until 2021" is a headline."""
    its = words.split()
    return len(its) > 5 and sum(word[0].islower() and not opening("links").fullmatch(word) for word in its) > 1


def copyright_line(line: str) -> Facts | None:
    """``Copyright © 2021, Wavelength Audio. All rights reserved.``: one year is that of publication, a range is the site's."""
    found = _COPYRIGHT.fullmatch(line.strip()) if len(line) <= _LONGEST else None
    if not found or not (found["years"] or found["name"]):
        return None
    years = found["years"] or ""
    return Facts(source=found["name"], published=days.within(int(years)) if len(years) == 4 else None)


def sign_off(line: str) -> Facts | None:
    """``-- Bizwire`` as the last line."""
    found = _SIGN_OFF.fullmatch(line.strip())
    return Facts(source=found["name"].strip()) if found and found["name"][0].isupper() and len(found["name"].split()) <= 4 else None


def related(line: str) -> bool:
    """``RELATED: …``: a link to another article."""
    name, colon, _ = line.partition(":")
    return bool(colon) and name.strip().lower() in words()["related"] and len(line) <= 2 * _LONGEST


def closing(paragraph: str) -> tuple[int, Facts] | None:
    """An agency in brackets after the last sentence: where it begins, and its name."""
    found = _CLOSING.search(paragraph)
    if not found or not found["name"][0].isupper() or len(found["name"].split()) > 4:
        return None
    return found.start(), Facts(source=found["name"])


def byline(
    line: str, language: str | None, country: str | None = None, known: Span | None = None, opens: bool = False, apart: bool = False
) -> Facts | None:
    """``By Jamie Holloway · August 24, 2022, 6:10 PM EDT``: names, days and times, and nothing else.

    known: the publish date as known already; opens: whether the line is the file's first, where a name alone may be a headline;
    apart: whether the line's place shows that it is one, so that a day among names is enough.
    """
    if len(line) > _LONGEST:
        return None
    dated = days.spoken(line, language, country)
    by = opening("by").match(line.strip())
    if not dated and not by:
        return None
    change, published = opening("updated").search(line), labelled(line)
    rest = line
    for start, end, _ in dated:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    timed = _TIME.search(rest)
    rest = _COUNTED.sub(" ", _TIME.sub(" ", rest))
    for kind in ("updated", "published", "by", "links"):
        rest = opening(kind).sub(" ", rest)
    names = re.findall(r"[^\s·|•,;:()/–—»«›-]+", rest)
    others = sum(not name[0].isupper() and name not in ("@", "&") for name in names)
    lenient = 3 if published and dated else 1 if dated and len(names) <= 2 else 0  # "jueves 2 de abril de 2020"
    if len(names) > 8 or others > lenient:
        return None
    before = [day for start, _, day in dated if not change or start < change.start()]
    after = [day for start, _, day in dated if change and start > change.start()]
    near = known is not None and any(abs((day.first - known.first).days) <= 7 for day in before)
    bare = len(names) == others and not opening("release").search(rest)  # "jueves 2 de abril de 2020"; but "On the shelves: July 25th"
    if not (dated and (by or published or change or timed or bare or near or apart) or by and names and not opens):
        return None
    return Facts(published=before[0] if before else None, modified=after[0] if after else None)


def labelled(line: str) -> re.Match[str] | None:
    """The label of a publish date in a line; a noun is one only where it opens the line and is all the label: not in "New date: …", "Date of birth: …"."""
    for found in opening("published").finditer(line):
        opens = not line[: found.start()].strip(" *_([|·") and _SAYS.match(line, found.end())
        if opens or found.group().lower() not in words()["published_nouns"]:
            return found
    return None


def says_published(label: str) -> bool:
    """Whether words are a label for a publish date and nothing else: ``Published:``."""
    return label.strip(" :.").lower() in words()["published"]


def said_of_publishing(line: str, language: str | None, country: str | None = None) -> Span | None:
    """The first day behind a word that says when this was published: ``Publié le 29 juin 2019``."""
    label = opening("published").match(line) if len(line) <= _LONGEST else None
    return next((day for start, _, day in days.spoken(line, language, country) if label and start >= label.end()), None)


def entry(line: str, language: str | None, country: str | None = None) -> Span | None:
    """The day of ``This entry was posted on Monday, May 3, 2021 at 10:04 and is filed under …``."""
    label = opening("entry").match(line)
    return next((day for _, _, day in days.spoken(line, language, country)), None) if label else None
