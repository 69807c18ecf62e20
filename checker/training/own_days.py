"""Examples of days: every day that an answered article states, and whether it appeared on it."""

from collections.abc import Iterator

from checker.articles import Article, Places
from checker.dates.span import Span
from checker.extraction.features.own_day import stated
from checker.training.fitting import Outcome

_MARKUP = ("---", "<")


def examples(article: Article, published: Span | None) -> Iterator[Outcome]:
    """From the file as it stands, whose first and last lines a reader knows and leaves out; none from files with markup of their own."""
    original = article.places.original
    if original.lstrip().startswith(_MARKUP):
        return
    whole = Article(article.file, original, Places(original), language=article.language, country=article.country)
    for each in stated(whole):
        own = published is not None and (each.span.start, each.span.end) == (published.start, published.end)
        yield Outcome(each.features, int(own))
