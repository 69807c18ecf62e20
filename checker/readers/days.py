"""Days as they are written in headers, front matter and bylines: one stated day, never one that is worked out."""

import re
from datetime import date
from email.utils import parsedate_tz
from functools import lru_cache

from checker.dates.span import Precision, Span
from checker.languages import known, load

_ISO = re.compile(r"\s*(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d/-])")
_ISO_BASIC = re.compile(r"\s*(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?\s*$")
_LETTERED = re.compile(
    r"""(?<![\w.])(?:
        \d{1,2}(?:st|nd|rd|th|er|º|°|\.)?\s+(?:de\s+|of\s+|di\s+)?[^\W\d_]{3,12}\.?,?\s+(?:de\s+|del\s+)?\d{4}
      | [^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}
      | \d{1,2}[./-]\d{1,2}[./-]\d{4}
      | \d{1,2}\.\d{1,2}\.\d{2}
      | \d{1,2}/\d{1,2}/\d{2}(?=\s*(?:$|[\]|·–—-]))
      | \d{1,2}\.[^\W\d_]{3,4}\.\d{4}
      | \d{4}(?:[-/.]\d{1,2}[-/.]|\.\s\d{1,2}\.\s)\d{1,2}
      | \d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日
    )(?!\w)""",
    re.VERBOSE,
)
_DOTTED = re.compile(r"^(\d{1,2})\.([^\W\d_]{3,4})\.(\d{4})$")  # "4.nov.2020"
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?\s+(?:de\s+|of\s+|di\s+)?(?P<month>[^\W\d_]{3,12})\.?,?\s+(?:de\s+|del\s+)?(?P<year>\d{4})"
)
_MONTH_FIRST = re.compile(r"(?P<month>[^\W\d_]{3,12})\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})")
_NUMBERS = re.compile(r"\d{4}\D+\d{1,2}\D+\d{1,2}|\d{1,2}\D\d{1,2}\D\d{4}")
_LAST_MONTH, _LAST_DAY = 12, 31
_OTHERS = ("es", "fr", "de", "it", "pt", "nl")  # tried for names of months that the article's own language does not know
_FIRST_YEAR, _LAST_YEAR = 1700, 2199  # outside it a "publish date" is a slip or a default, such as year 1


def stated(words: object, language: str | None = None, country: str | None = None) -> Span | None:
    """The date that a header's value states: ISO 8601, RFC 5322, or words of the language; None if it states no date.

    A time and its zone are left aside: the day counts as it is written.
    """
    text = str(words).strip()[:100]
    if iso := _ISO.match(text) or _ISO_BASIC.match(text):
        return _span(*(int(part) if part else None for part in iso.groups()))
    if (mail := parsedate_tz(text)) and re.search(r"[A-Za-z]{3}", text) and re.search(r"\d{1,2}:\d{2}", text):
        return _span(*mail[:3])
    found = spoken(text, language, country)
    return found[0][2] if found else None


def spoken(line: str, language: str | None = None, country: str | None = None) -> list[tuple[int, int, Span]]:
    """The full days named in a line that is no prose, in order: (start, end, day)."""
    days = []
    for found in _LETTERED.finditer(line):
        if day := _parsed(found.group(), language or "en", country):
            days.append((found.start(), found.end(), Span.day(day)))
    return days


def without_days(line: str, language: str | None = None, country: str | None = None) -> str:
    """The line less the full days that it names."""
    for start, end, _ in reversed(spoken(line, language, country)):
        line = line[:start] + " " + line[end:]
    return line


@lru_cache(maxsize=4096)
def _parsed(words: str, language: str, country: str | None) -> date | None:
    words = _DOTTED.sub(r"\1 \2 \3", words)
    if cjk := re.findall(r"\d+", words) if "年" in words else []:
        found = _span(*map(int, cjk))
        return found.first if found else None
    own = list(dict.fromkeys([language.split("-")[0], "en"]))
    if named := _DAY_FIRST.fullmatch(words) or _MONTH_FIRST.fullmatch(words):
        day = _of_month(named, [*own, *(other for other in _OTHERS if other not in own)])
        if day is not None or known(language):
            return day
    month_first = "." not in words and country in ("US", "PH", None) and (country is not None or language.startswith("en"))
    if _NUMBERS.fullmatch(words):
        return _of_numbers(*map(int, re.findall(r"\d+", words)), month_first=month_first)
    import dateparser

    order = "MDY" if month_first else "DMY"
    try:
        parsed = dateparser.parse(
            re.sub(r"(?<=\d)[º°]", "", words),
            languages=own,
            settings={"REQUIRE_PARTS": ["day", "month", "year"], "DATE_ORDER": order, "PARSERS": ["absolute-time"]},
        )
    except ValueError:  # a language that dateparser does not know
        return None
    return parsed.date() if parsed and _FIRST_YEAR <= parsed.year <= _LAST_YEAR else None


def _of_numbers(first: int, second: int, third: int, *, month_first: bool) -> date | None:
    """The day of three numbers, the year of four digits at either end; as the month and the day they are taken the one way that gives a month."""
    year, *rest = (first, second, third) if first > _LAST_DAY else (third, first, second)
    month, day = rest if first > _LAST_DAY or month_first else reversed(rest)
    span = _span(year, day, month) if month > _LAST_MONTH else _span(year, month, day)
    return span.first if span else None


def _of_month(words: re.Match[str], languages: list[str]) -> date | None:
    """The day of words that name a month of one of the languages."""
    month = next((number for tag in languages if (number := load(tag).months.get(words["month"].lower()))), None)
    span = _span(int(words["year"]), month, int(words["day"])) if month else None
    return span.first if span else None


def _span(year: int | None, month: int | None = None, day: int | None = None) -> Span | None:
    if year is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        if day is not None and month is not None:
            return Span.day(date(year, month, day))
        return Span.month(year, month) if month is not None else Span.year(year)
    except ValueError:
        return None


def within(year: int, month: int | None = None, day: int | None = None) -> Span | None:
    """The day, month or year of these numbers, or None where there is no such day."""
    return _span(year, month, day)


def until(day: date) -> Span:
    """Any day up to this one."""
    return Span(None, day, Precision.RANGE)
