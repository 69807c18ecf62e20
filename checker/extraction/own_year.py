"""The year in which an article appeared, where it tells no day: of the years that it states the one that reads like its own.

Learned from answered articles: where a year stands ("CinemaCon 2024"), between which words, and which other years there are.
"""

from dataclasses import replace

from checker.articles import Article, PublishedFrom
from checker.dates.span import Span
from checker.extraction.features.own_year import NONE, years
from checker.extraction.learned import load
from checker.extraction.weights import Weights, likelihoods

_SURE = 0.7


def in_its_year(article: Article, weights: Weights | None = None) -> Article:
    """The article with the year it is from, if nothing is known of its publish date. weights: the shipped ones unless told otherwise."""
    if article.published is not None:
        return article
    year = own_year(article, weights or load("own_day")["year"])
    return article if year is None else replace(article, published=Span.year(year), published_from=PublishedFrom.INFERRED)


def own_year(article: Article, weights: Weights) -> int | None:
    """The year that is surely enough an article's own."""
    found = years(article)
    if not found:
        return None
    shares = likelihoods([weights.scores(features)[0] for features in (NONE, *(each.features for each in found))])
    return next((each.year for each, share in zip(found, shares[1:], strict=True) if share > _SURE), None)
