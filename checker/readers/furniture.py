"""The lines around an article's prose: bylines, datelines, source and copyright lines, links to other articles.

They say where an article comes from and when it appeared, and are no part of what it reports.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from checker.dates.span import Precision, Span
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
_SIGN_OFF = re.compile(r"(?:--|[–—])\s*(?P<name>[^\W\d_][^.!?,;:]{1,38})")
_CLOSING = re.compile(r"(?<=[.!?…\"'”’»“])\s+\((?P<name>[^\W\d_][^()\d.!?,;:]{1,38})\)\s*$")
_BRACKETED = re.compile(r"(?P<before>[^()\n]{0,60}?)\s*\((?P<inside>[^()\n]{2,40})\)\s*[.,]?\s*(?P<mark>--|[-–—:])\s+")
_DATED = re.compile(  # "LONDON (April 19, 2021) — ", "(11 June 2019) ", "January 28, 2021. "
    r"(?P<before>[^()\n]{0,60}?)\s*\((?P<inside>[^()\n]{6,30})\)\s*(?P<mark>[.,]?\s*(?:--|[-–—:]))?\s+|(?P<bare>[^()\n]{6,30}\d{4})\.\s+(?=[^\W\d_])"
)
_PLACED = re.compile(  # "BASEL, 3. Dezember 2020. ", "Cambridge, Friday, March 11, 2022 — "
    r"(?P<place>[^\W\d_][^()\n.:;\d]{1,40}),\s+(?P<day>[^()\n:;]{6,40}?\d{4})\s*(?:[.:]|,?\s*(?:--|[-–—]))\s+(?=[^\W\d_])"
)
_PLAIN = re.compile(r"(?P<before>[^()\n]{6,60}?)\s+(?P<mark>--|[-–—])\s+")
_DAY_OF_MONTH = re.compile(
    r"(?:^|,?\s+)(?P<day>\d{1,2}(?:st|nd|rd|th|º|°|er)?\.?\s+(?:de\s+)?[^\W\d_]{3,12}|[^\W\d_]{3,12}\.?\s+\d{1,2})[.,]?(?:\s*(?:de\s+)?(?P<year>\d{4}))?[.,]?$"
)


@dataclass(frozen=True, slots=True)
class Facts:
    """What such a line says. day_of_month: month and day of a dateline that leaves the year out."""

    source: str | None = None
    published: Span | None = None
    modified: Span | None = None
    day_of_month: tuple[int, int] | None = None


@lru_cache(maxsize=1)
def _words() -> dict[str, list[str]]:
    return tomllib.loads(files("checker.readers").joinpath("furniture.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=16)
def opening(kind: str) -> re.Pattern[str]:
    """Any of the words of a kind, whole."""
    words = "|".join(re.escape(word) for word in sorted(_words()[kind], key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def source_line(line: str) -> Facts | None:
    """``Source: DC Comics``; a link's label in that place ("Read Full Article") names no source."""
    name, colon, rest = line.partition(":")
    rest = rest.strip().rstrip(".").strip()
    if not colon or name.strip().lower() not in _words()["source"] or not rest or len(line) > _LONGEST:
        return None
    if rest.lower() in _words()["link_labels"]:
        return Facts()
    return Facts(source=re.sub(r"\s*\(?https?://\S+\)?$", "", rest) or None)


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
    return bool(colon) and name.strip().lower() in _words()["related"] and len(line) <= 2 * _LONGEST


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
    change, published = opening("updated").search(line), opening("published").search(line)
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
    if not (dated and (by or published or change or timed or len(names) == others or near or apart) or by and names and not opens):
        return None
    return Facts(published=before[0] if before else None, modified=after[0] if after else None)


def says_published(words: str) -> bool:
    """Whether words are a label for a publish date and nothing else: ``Published:``."""
    return words.strip(" :.").lower() in _words()["published"]


def said_of_publishing(line: str, language: str | None, country: str | None = None) -> Span | None:
    """The first day behind a word that says when this was published: ``Publié le 29 juin 2019``."""
    label = opening("published").match(line) if len(line) <= _LONGEST else None
    return next((day for start, _, day in days.spoken(line, language, country) if label and start >= label.end()), None)


def entry(line: str, language: str | None, country: str | None = None) -> Span | None:
    """The day of ``This entry was posted on Monday, May 3, 2021 at 10:04 and is filed under …``."""
    label = opening("entry").match(line)
    return next((day for _, _, day in days.spoken(line, language, country)), None) if label else None


def dateline(paragraph: str, language: str | None) -> tuple[int, Facts] | None:
    """``NEW YORK, May 2 (Bizwire) --``: where the prose begins after it, and what it says."""
    if (found := _DATED.match(paragraph)) and (whole := _full_day(found["inside"] or found["bare"], language)):
        place = (found["before"] or "").strip().rstrip(",")
        if not place or place[0].isupper() and found["mark"] and not re.search(r"[.!?:;]\s", place):
            return found.end(), Facts(published=whole)
    if found := _PLACED.match(paragraph):
        weekday = opening("weekdays").match(found["day"])
        place = found["place"].split()
        whole = _full_day(found["day"][weekday.end() if weekday else 0 :].lstrip(", "), language)
        if whole and len(place) <= 3 and all(word[0].isupper() for word in place):
            return found.end(), Facts(published=whole)
    if found := _BRACKETED.match(paragraph):
        place, day, year = _place_and_day(found["before"], language)
        inside = found["inside"]
        agency = any(inside.lower() == name.lower() or inside.startswith(name + "/") for name in _words()["agencies"])
        if place is None or re.search(r"\d", inside) or not day and found["mark"] == ":":
            return None
        if day or agency or place.isupper() and len(place) > 2:
            return found.end(), _dateline_facts(inside, day, year)
        if not place and inside.isupper():
            return found.end(), Facts()
        return None
    if found := _PLAIN.match(paragraph):
        place, day, year = _place_and_day(found["before"], language)
        if place and day:
            return found.end(), _dateline_facts(None, day, year)
    return None


def _full_day(words: str, language: str | None) -> Span | None:
    """The day that words name, if they are nothing else."""
    found = days.spoken(words, language)
    return found[0][2] if found and found[0][0] == 0 and found[0][1] == len(words.rstrip()) else None


def _dateline_facts(source: str | None, day: tuple[int, int] | None, year: int | None) -> Facts:
    if day and year:
        return Facts(source=source, published=days.within(year, *day))
    return Facts(source=source, day_of_month=day)


def _place_and_day(words: str, language: str | None) -> tuple[str | None, tuple[int, int] | None, int | None]:
    """Place, (month, day) and year of the words before the bracket; the place is None where they are no dateline."""
    words, day, year = words.strip().rstrip(",."), None, None
    if (found := _DAY_OF_MONTH.search(words)) and (read := days.spoken(f"{found['day'].rstrip('.')} 2000", language)):
        day, year = (read[0][2].first.month, read[0][2].first.day), int(found["year"]) if found["year"] else None
        words = words[: found.start()].strip().rstrip(",")
    if words and (not words[0].isupper() or len(words.split()) > 5 or re.search(r"[.!?:;]\s", words)):
        return None, None, None
    return words, day, year


def dated_by(year: Span, day: tuple[int, int]) -> Span:
    """The day of a dateline in a known year; the year itself where there is no such day in it."""
    if year.precision is not Precision.YEAR:
        return year
    return days.within(year.first.year, *day) or year
