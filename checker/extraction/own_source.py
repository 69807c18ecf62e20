"""Whose an article is, where no line of it says so in a known way: of the names around its prose the one that stands there like a source.

Learned from answered articles: where the line is, what stands beside the name, what it is made of, and whether the article speaks of it elsewhere.
"""

from collections import defaultdict
from dataclasses import replace

from checker.articles import Article
from checker.extraction.features.own_source import NONE, named
from checker.extraction.learned import load
from checker.extraction.weights import Weights, likelihoods

_SURE = 0.6


def sourced(article: Article, weights: Weights | None = None) -> Article:
    """The article with its source, if it lacks one and names it. weights: the shipped ones unless told otherwise."""
    if article.source is not None:
        return article
    source = _own_source(article, weights or load("own_source")["own"])
    return article if source is None else replace(article, source=source)


def _own_source(article: Article, weights: Weights) -> str | None:
    found = named(article)
    shares = likelihoods([weights.scores(features)[0] for features in (NONE, *(each.features for each in found))])
    chances: defaultdict[str, float] = defaultdict(float)
    for each, share in zip(found, shares[1:], strict=True):
        chances[each.words] += share
    return next((words for words, chance in chances.items() if chance > _SURE), None)
