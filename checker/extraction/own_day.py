"""The day on which an article appeared, where no line of it is of a known kind: of the days that it states the one that reads like its own.

Learned from answered articles, whose datelines, bylines and last lines are lessons as they stand: how long the line is, where in the article,
what is around the day, and how many other days lie after it.
"""

from dataclasses import replace

from checker.articles import Article, PublishedFrom
from checker.dates.span import Precision, Span
from checker.extraction.features.own_day import Stated, stated
from checker.extraction.learned import load
from checker.extraction.lexicon import lexicon
from checker.extraction.phrases import Phrases
from checker.extraction.weights import Weights, likelihoods
from checker.languages import load as load_language

OWN = ("other", "own")
_SURE = 0.6
_SHORT = 120  # characters of a text of one line, which tells of the day that it names


def dated(article: Article, weights: Weights | None = None) -> Article:
    """The article with its own day, if it lacks one and tells it. weights: the shipped ones unless told otherwise."""
    known = article.published
    if known is not None and known.precision is not Precision.YEAR:
        return article
    day = _own_day(article, known, weights or load("own_day")["own"])
    return article if day is None else replace(article, published=day, published_from=PublishedFrom.INFERRED, day_of_month=None)


def _own_day(article: Article, within: Span | None, weights: Weights) -> Span | None:
    if len(article.text) < _SHORT and "\n" not in article.text.strip():
        return None
    best, sure = None, _SURE
    for each in stated(article):
        chance = likelihoods(weights.scores(each.features))[1]
        if chance > sure and (within is None or within.meets(each.span)) and not _foretold(article, each):
            best, sure = each.span, chance
    return best


def _foretold(article: Article, day: Stated) -> bool:
    """Whether its sentence says what is to come: "will be released on November 3, 2023" tells of no day on which that was written."""
    start = max(article.text.rfind("\n", 0, day.start) + 1, article.text.rfind(". ", 0, day.start) + 1)
    words = Phrases(article.text, start, day.start, lexicon(load_language(article.language or "en")), False)
    return any("will" in tags for tags in words.tags)
