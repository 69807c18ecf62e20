"""Datelines: where and when a report was filed, ahead of its first words: ``NEW YORK, May 2 (Bizwire) --``."""

import re
from dataclasses import replace
from datetime import date

from checker.articles import Article, PublishedFrom
from checker.dates.expression import DateExpression
from checker.dates.grammar import find
from checker.dates.span import Precision, Span
from checker.languages import load
from checker.readers import days
from checker.readers.furniture import Facts, opening, words

_REACH = 110  # characters in which one ends
_MOST_WORDS = 7
_DAY_AND_MONTH = re.compile(r"(?<![\w.])\d{1,2}(?:st|nd|rd|th|º|°|er)?\.?\s+(?:de\s+)?[^\W\d_]{3,12}(?![\w/-])\.?")
_MONTH_AND_DAY = re.compile(r"(?<![\w.])[^\W\d_]{3,12}\.?\s+\d{1,2}(?![\w/-])\.?")
_BEHIND = re.compile(
    r"(?:\s*\(?(?P<year>\d{4})\)?)?(?P<stop>[.,)]{0,2})\s*(?:\((?P<agency>[^()\d]{2,40})\)\.?)?\s*(?P<mark>--|[-–—:])?\s+(?=[^\W\d_]|[“”\"'«„‘’¿¡*(])"
)
_AGENCY = re.compile(r"(?P<place>[^()\n]{0,60}?)\s*\((?P<agency>[^()\n\d]{2,40})\)\s*[.,]?\s*(?P<mark>--|[-–—:])\s+")
_WORD = re.compile(r"[^\s,;:()\[\]/–—-]+")
_ELIDED = re.compile(r"[^\W\d_]{1,2}['’](?=[a-zà-ÿ])")  # "C'était le 25 avril 2001."
_SENTENCE = re.compile(r"[!?;]|[^\W\d_]{6,}\.\s|:\s*$")  # "Calif." may stand there
_OPENING = 900  # characters in which a report says on which day of the week it happened


def dateline(paragraph: str, language: str | None, country: str | None = None) -> tuple[int, Facts] | None:
    """Where the prose begins behind a dateline, and what that says; None for a paragraph that has none."""
    head = paragraph[:_REACH]
    for start, end, whole in days.spoken(head, language, country)[:1]:
        if read := _read(head, start, end, whole):
            return read
    for found in sorted((*_DAY_AND_MONTH.finditer(head), *_MONTH_AND_DAY.finditer(head)), key=re.Match.start):
        if day := days.spoken(f"{found.group().rstrip('.')} 2000", language):
            return _read(head, found.start(), found.end(), None, day[0][2].first) or _without_day(head)
    return _without_day(head)


def _read(head: str, start: int, end: int, whole: Span | None, of_any_year: date | None = None) -> tuple[int, Facts] | None:
    """The dateline whose day stands there, with its year or without; None where what is around it makes none of it."""
    before, behind = head[:start], _BEHIND.match(head, end)
    place = opening("weekdays").sub(" ", before)
    if behind is None or not _of_places(place):
        return None
    agency = _without_service(behind["agency"]) if behind["agency"] else None
    mark, named = behind["mark"], _WORD.search(place) is not None
    if whole is None and of_any_year is not None and behind["year"]:
        whole = days.within(int(behind["year"]), of_any_year.month, of_any_year.day)
    ends = (
        agency
        or mark in ("--", "-", "–", "—")
        or mark == ":"
        and any(not opening("links").fullmatch(word) for word in _WORD.findall(place))  # "From March 3, 2021: the film" opens a list
        or whole
        and ("." in behind["stop"] or not named and ")" in behind["stop"])
    )
    if not ends or not (named or agency or whole):
        return None
    if whole is not None:
        return behind.end(), Facts(source=agency, published=whole)
    return behind.end(), Facts(source=agency, day_of_month=(of_any_year.month, of_any_year.day) if of_any_year else None)


def _of_places(before: str) -> bool:
    """Whether words are what stands before the day of a dateline: a place, an agency, each with a capital, and small words between."""
    if _SENTENCE.search(before) or _ELIDED.match(before):
        return False
    its = _WORD.findall(before)
    small = opening("links")
    return len(its) <= _MOST_WORDS and all(word[0].isupper() or small.fullmatch(word) for word in its) and (not its or its[0][0].isupper())


def _without_day(head: str) -> tuple[int, Facts] | None:
    """``BERLIN (dpa) -``: a place in capitals, or an agency that is known."""
    found = _AGENCY.match(head)
    if found is None or found["mark"] == ":" or not _of_places(found["place"]):
        return None
    agency, place = _without_service(found["agency"]), found["place"].strip()
    known = any(agency.lower() == name.lower() for name in words()["agencies"])
    if known or place.isupper() and len(place) > 2 and agency[0].isupper():
        return found.end(), Facts(source=agency)
    return (found.end(), Facts()) if not place and agency.isupper() else None


def _without_service(agency: str) -> str:
    """``dpa/lsw`` less the regional service."""
    return agency.partition("/")[0].rstrip()


def dated_by(year: Span, day: tuple[int, int]) -> Span:
    """The day of a dateline in a known year; the year itself where there is no such day in it."""
    if year.precision is not Precision.YEAR:
        return year
    return days.within(year.first.year, *day) or year


def with_year(article: Article) -> Article:
    """An article whose dateline leaves the year out, with the one year in which the day falls on the weekday that its opening names.

    Agencies name the day of their report by its weekday, and hardly speak of a year beyond the next: of the latest year that the article
    names and those beside it, at most one agrees.
    """
    if article.published is not None or article.day_of_month is None:
        return article
    mentions = find(article.text, load(article.language or "en"))
    latest = max((year for mention in mentions if (year := mention.expression.stated_year) is not None), default=None)
    weekday = next(
        (mention.expression.weekday for mention in mentions if mention.start < _OPENING and _weekday_alone(mention.expression)), None
    )
    if latest is None or weekday is None:
        return article
    filed = (days.within(latest + step, *article.day_of_month) for step in (-1, 0, 1))
    fitting = [day for day in filed if day is not None and day.first.weekday() == weekday]
    if len(fitting) != 1:
        return article
    return replace(article, published=fitting[0], published_from=PublishedFrom.INFERRED, day_of_month=None)


def _weekday_alone(expression: DateExpression) -> bool:
    return expression == DateExpression(weekday=expression.weekday) and expression.weekday is not None
