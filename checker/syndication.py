"""One story under two names is one witness: copies of an article are told under the source of the first."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from checker.articles import Article
from checker.extraction import Reading
from checker.readers import duplicates


def one_witness(readings: Sequence[Reading], sketches: Mapping[str, bytes] = MappingProxyType({})) -> list[Reading]:
    """The readings, those of articles that repeat an earlier one with that one's source.

    sketches: by file those that were drawn before (``readers.duplicates.sketch``).
    """
    found = copies(readings, sketches)
    return [credited(reading, found) for reading in readings]


def copies(readings: Iterable[Reading], sketches: Mapping[str, bytes] = MappingProxyType({})) -> dict[str, str]:
    """The articles that repeat an earlier one, each with the source of that. The readings are gone through twice.

    The earliest published is the first; only articles that share the words of a claim are compared.
    """
    alike = _sharing_words(readings)
    if not alike:
        return {}
    compared = [
        (_age(each.article), each.article.file, each.article.source, _sketch(each.article, sketches)) for each in _of(readings, alike)
    ]
    compared.sort(key=lambda each: each[0])
    found = {}
    for (_, file, _, _), first in zip(compared, duplicates.stories([drawn for *_, drawn in compared]), strict=True):
        _, told_by, source, _ = compared[first]
        if told_by != file:
            found[file] = source or told_by
    return found


def _sketch(article: Article, known: Mapping[str, bytes]) -> bytes:
    drawn = known.get(article.file, b"")
    return drawn if len(drawn) == duplicates.SKETCH else duplicates.sketch(article.text)


def credited(reading: Reading, found: Mapping[str, str]) -> Reading:
    """A reading under the source of the first article of its story."""
    source = found.get(reading.article.file)
    return replace(reading, article=replace(reading.article, source=source)) if source else reading


def _sharing_words(readings: Iterable[Reading]) -> set[str]:
    """The files that have the words of a claim in common with another."""
    told: dict[int, str] = {}  # by the words' hash the first file that has them: there may be very many
    alike: set[str] = set()
    for reading in readings:
        for claim in reading.claims:
            first = told.setdefault(hash(" ".join(claim.quote.casefold().split())), reading.article.file)
            if first != reading.article.file:
                alike |= {first, reading.article.file}
    return alike


def _of(readings: Iterable[Reading], files: Collection[str]) -> Iterable[Reading]:
    return (reading for reading in readings if reading.article.file in files)


def _age(article: Article) -> tuple[date, date, str]:
    published = article.published
    return (published.first, published.last, article.file) if published else (date.max, date.max, article.file)
