"""Reads the quote of a report again, for the rules that judge its wording. No rule of its own."""

import re
from functools import lru_cache

from checker.dates.grammar import DateMention, find
from checker.extraction.lexicon import lexicon
from checker.languages import load
from checker.timelines import Report

_WORD = re.compile(r"[^\W_]+(?:[-'][^\W_]+)*")


def mentions(report: Report) -> tuple[DateMention, ...]:
    """The dates that stand in the report's quote."""
    return _find(report.quote, report.language) if report.quote else ()


def directions(report: Report) -> frozenset[str]:
    """Which way the quote says the date moved: "delay", "advance", both or neither. The words of its dates ("late May") do not count."""
    text = report.quote.casefold().replace("’", "'")
    for mention in mentions(report):
        text = text[: mention.start] + " " * (mention.end - mention.start) + text[mention.end :]
    words = _WORD.findall(text)
    phrases = lexicon(load(report.language or None))
    found: set[str] = set()
    here = 0
    while here < len(words):
        match = phrases.at(words, here)
        found |= match.tags & {"delay", "advance"} if match else set()
        here = match.last if match else here + 1
    return frozenset(found)


@lru_cache(maxsize=8192)
def _find(quote: str, language: str) -> tuple[DateMention, ...]:
    return find(quote, load(language or None))
