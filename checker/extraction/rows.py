"""The sentences of an article as rows of items: its dates, its names and what they are, and the words between."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from checker.articles import Article, MarkKind
from checker.dates.expression import DateExpression
from checker.dates.grammar import DateMention, find
from checker.extraction import tagging
from checker.extraction.cast import Cast, cast
from checker.extraction.first_test import TELLING, TITLE
from checker.extraction.firstlook import first_look
from checker.extraction.known import countries
from checker.extraction.learned import load
from checker.extraction.lexicon import lexicon
from checker.extraction.mentions import mentions
from checker.extraction.naming import Mention, NameWords, name_words
from checker.extraction.phrases import Phrases, Row
from checker.extraction.sentences import Sentence, sentences
from checker.extraction.weights import Weights
from checker.languages import Language


class Stretches(NamedTuple):
    """The sentences of an article, each one's phrases, dates and the row that the rules had a first look at; and the stretches that may be names."""

    found: list[Sentence]
    phrases: list[Phrases]
    dates: list[list[DateMention]]
    rows: list[Row]
    proposed: tuple[tagging.Proposed, ...]


class Cut(NamedTuple):
    """The sentences of an article, with each one's dates and phrases."""

    found: list[Sentence]
    dates: list[list[DateMention]]
    phrases: list[Phrases]


def cut(article: Article, language: Language) -> Cut | None:
    """The sentences of an article; None for an article that has neither a date nor words that take a work off the calendar."""
    found = list(sentences(article, frozenset(language.data.get("names", {}).get("abbreviations", ()))))
    dates = [list(_dates(article.text, s, language)) for s in found]
    words, elision = lexicon(language), name_words(language).elision
    phrases = [Phrases(article.text, s.start, s.end, words, elision) for s in found]
    told = any(dates) or any(mark.kind is MarkKind.TABLE for mark in article.marks)
    return Cut(found, dates, phrases) if told or any(map(_withdraws, phrases)) else None


def _withdraws(its: Phrases) -> bool:
    """Whether a sentence without a date may take a work off the calendar: it also speaks of releases or has what may be a title."""
    if not any("withdraw" in tags for tags in its.tags):
        return False
    return (
        any(tag in TELLING for tags in its.tags for tag in tags if tag != "withdraw")
        or TITLE.search(its.text, its.start, its.end) is not None
    )


def stretches(article: Article, language: Language) -> Stretches | None:
    """The sentences of an article, their dates, and all that may be a name in them; None as for ``cut``."""
    its = cut(article, language)
    if its is None:
        return None
    found, dates, phrases = its
    spelling = name_words(language)
    all_dates = [date for its in dates for date in its]
    ruled = mentions(article, found, all_dates, language)
    rows = _rows(article.text, found, phrases, dates, ruled.mentions, spelling)
    first = first_look(article, rows, ruled.mentions, _places(language))
    proposed = tagging.proposed(article, found, phrases, all_dates, ruled, first, spelling, _places(language))
    return Stretches(found, phrases, dates, rows, tuple(proposed))


def names_of(
    article: Article, language: Language, weights: Mapping[str, Weights] | None = None
) -> tuple[list[Sentence], list[Row], Cast] | None:
    """The sentences as rows of items, their names settled; None as for ``cut``."""
    its = stretches(article, language)
    if its is None:
        return None
    named = tagging.names(its.proposed, weights or load("names"))
    made = _rows(article.text, its.found, its.phrases, its.dates, named.mentions, name_words(language))
    rows = [new if new.dated != old.dated or new.named != old.named else old for new, old in zip(made, its.rows, strict=True)]
    return its.found, rows, cast(article, rows, named)


@cache
def _places(language: Language) -> frozenset[str]:
    named = (word for listed in language.data.get("regions", {}).values() for phrase in listed for word in phrase.split("|"))
    return frozenset(named) | countries(language.tag)


def _dates(text: str, sentence: Sentence, language: Language) -> Iterator[DateMention]:
    for mention in find(text[sentence.start : sentence.end], language):
        yield replace(mention, start=sentence.start + mention.start, end=sentence.start + mention.end)


def _capital_season(text: str, date: DateMention, start: int) -> bool:
    """Whether a season alone is part of a name by its capital: "The Heron and the Winter Queen"."""
    e = date.expression
    return e == DateExpression(season=e.season) and e.season is not None and date.start > start and text[date.start].isupper()


def _title_like(text: str, date: DateMention, before: DateMention | None) -> bool:
    """Whether the name of a day is a title here: "2018's Halloween"."""
    if date.expression.holiday is None or date.expression.stated_year is not None or before is None or not before.expression.bare_year:
        return False
    return re.fullmatch(r"['’]s\s", text[before.end : date.start]) is not None


def _rows(
    text: str,
    found: Sequence[Sentence],
    phrases: Sequence[Phrases],
    dates: Sequence[Sequence[DateMention]],
    named: Sequence[Mention],
    spelling: NameWords,
) -> list[Row]:
    rows = []
    here = 0
    for sentence, said, its in zip(found, phrases, dates, strict=True):
        while here < len(named) and named[here].start < sentence.start:
            here += 1
        inside = []
        while here < len(named) and named[here].start < sentence.end:
            if named[here].end <= sentence.end + 1:
                inside.append(named[here])
            here += 1
        if not its and not inside:
            rows.append(Row(said))
            continue
        free = [d for d in its if not any(n.start <= d.start and d.end <= n.end for n in inside)]
        free = [d for d in free if spelling.nouns_in_capitals or not _capital_season(text, d, sentence.start)]
        free = [d for i, d in enumerate(free) if not _title_like(text, d, free[i - 1] if i else None)]
        inside = [n for n in inside if not any(d.start < n.end and n.start < d.end for d in free)]
        rows.append(Row(said, free, inside))
    return rows
