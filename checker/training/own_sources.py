"""Examples of sources: every name around the prose of an answered article, and whether it is that of its source."""

from collections.abc import Iterator

from checker.articles import Article
from checker.extraction.features.own_source import NONE, named
from checker.training.fitting import Choice


def examples(article: Article, source: str | None) -> Iterator[Choice]:
    """One of an article whose source no reader found; the first option is that none of the names is the source."""
    if article.source is not None:
        return
    found = named(article)
    right = {place for place, each in enumerate(found, 1) if source is not None and each.words.casefold() == source.casefold()}
    yield Choice([NONE, *(each.features for each in found)], frozenset(right or {0}))
