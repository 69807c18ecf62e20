"""Reads the quote of a report again, for the rules that judge its wording. No rule of its own."""

import re
from functools import lru_cache

from checker.dates.grammar import DateMention, find
from checker.extraction.lexicon import Lexicon, lexicon
from checker.languages import load
from checker.timelines import Report

UNSTATED = "en"  # in which articles are read whose language nobody knows
_YEAR = re.compile(r"\d{4}")
_LATE_DAY = re.compile(r"(?<!\d)(?:29|[3-9]\d)(?!\d)")
_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


def mentions(report: Report) -> tuple[DateMention, ...]:
    """The dates that stand in the report's quote."""
    return _find(report.quote, report.language) if report.quote else ()


def dates_with_weekday(report: Report, but: int) -> tuple[DateMention, ...]:
    """The dates of a quote that names another weekday than ``but`` (0 is Monday): most name none, and are not read again."""
    return mentions(report) if _names(report, _weekdays_but(report.language, but)) else ()


def dates_with_direction(report: Report) -> tuple[DateMention, ...]:
    """The dates of a quote that states a year and also names one by its distance ("next year")."""
    return mentions(report) if _YEAR.search(report.quote) and _names(report, _distances(report.language)) else ()


def dates_late_in_the_month(report: Report) -> tuple[DateMention, ...]:
    """The dates of a quote that names a day which some month or year lacks."""
    return mentions(report) if _LATE_DAY.search(report.quote) else ()


def directions(report: Report) -> frozenset[str]:
    """Which way the quote says the date moved: "delay", "advance", both or neither. The words of its dates ("late May") do not count."""
    text = report.quote.casefold().replace("’", "'")
    for mention in mentions(report):
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    words = _WORD.findall(text)
    phrases = lexicon(load(report.language or UNSTATED))
    found: set[str] = set()
    here = 0
    while here < len(words):
        match = phrases.at(words, here)
        found |= match.tags & {"delay", "advance"} if match else set()
        here = match.last if match else here + 1
    return frozenset(found)


def may_say(report: Report, direction: str) -> bool:
    """Whether the quote has words for a direction at all, which is soon told: the phrases of a whole language take long to load."""
    words = _WORD.findall(report.quote.casefold().replace("’", "'"))
    phrases = _sayings(report.language or UNSTATED, direction)
    return any(phrases.at(words, place) for place in range(len(words)))


def _names(report: Report, words: frozenset[str]) -> bool:
    return any(word in words for word in _WORD.findall(report.quote.casefold()))


@lru_cache(maxsize=64)
def _sayings(language: str, direction: str) -> Lexicon:
    return Lexicon({direction: load(language).data.get("cues", {}).get(direction, ())}, {}, {})


@lru_cache(maxsize=64)
def _weekdays_but(language: str, but: int) -> frozenset[str]:
    return frozenset(word for word, day in load(language or UNSTATED).weekdays.items() if day != but)


@lru_cache(maxsize=64)
def _distances(language: str) -> frozenset[str]:
    dates = load(language or UNSTATED).dates
    phrases = [*dates.get("units", {}).get("year", ()), *(word for listed in dates.get("directions", {}).values() for word in listed)]
    return frozenset(word for phrase in phrases for word in phrase.casefold().split())


@lru_cache(maxsize=8192)
def _find(quote: str, language: str) -> tuple[DateMention, ...]:
    return find(quote, load(language or UNSTATED))
