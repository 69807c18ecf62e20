"""One story under two names is one witness: copies of an article are told under the source of the first."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from checker.articles import Article, Unreadable
from checker.extraction import Reading
from checker.readers.duplicates import duplicates


def one_witness(readings: Sequence[Reading]) -> list[Reading]:
    """The readings, those of articles that repeat an earlier one with ``same_as`` and that one's source.

    The earliest published is the first; only articles that share the words of a claim are compared.
    """
    told: dict[str, set[str]] = {}
    for reading in readings:
        for claim in reading.claims:
            told.setdefault(" ".join(claim.quote.casefold().split()), set()).add(reading.article.file)
    alike: set[str] = set().union(*(files for files in told.values() if len(files) > 1))
    if not alike:
        return list(readings)
    articles = {reading.article.file: reading.article for reading in readings}
    compared = duplicates(sorted((articles[file] for file in alike), key=_age))
    copies = {found.file: articles[found.same_as] for found in compared if isinstance(found, Article) and found.same_as}
    return [_credited(reading, copies[reading.article.file]) if reading.article.file in copies else reading for reading in readings]


def _age(article: Article | Unreadable) -> tuple[date, date, str]:
    published = article.published if isinstance(article, Article) else None
    return (published.first, published.last, article.file) if published else (date.max, date.max, article.file)


def _credited(reading: Reading, first: Article) -> Reading:
    return replace(reading, article=replace(reading.article, same_as=first.file, source=first.source or first.file))
