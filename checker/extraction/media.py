"""In which medium the work of a claim comes out: of those that its sentence names the likeliest, or none, by weights.

A rule tells whether one alone stands in the stretch of the sentence that speaks of the date; whether it is said of the claim, the weights know better.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from checker.extraction import circumstances
from checker.extraction.draft import IN_A_TABLE, Draft
from checker.extraction.features.media import Place, features
from checker.extraction.phrases import Row
from checker.extraction.tokens import Kind
from checker.extraction.weights import Weights

_OF_BOOKS, _PRINT = "role:book", "print"


class Told(NamedTuple):
    """A medium that a claim may be told with, None for no medium, and what is seen of it."""

    medium: str | None
    features: tuple[str, ...]


def choose(rows: Sequence[Row], settled: Sequence[Draft], weights: Weights) -> None:
    """Tell each claim among the settled dates with the likeliest medium. rows: the sentences of the article."""
    for draft, its in media(rows, settled):
        worths = [weights.scores(told.features)[0] for told in its]
        draft.medium = its[max(range(len(its)), key=worths.__getitem__)].medium


def media(rows: Sequence[Row], settled: Sequence[Draft]) -> Iterator[tuple[Draft, list[Told]]]:
    """Each claim among the settled dates whose sentence names a medium, with all that it may be told with; one of a table keeps that of its column."""
    claimed = [draft for draft in settled if draft.status is not None and draft.work and draft.sentence != IN_A_TABLE]
    titles = frozenset(name for draft in claimed for name in (draft.work, draft.written) if name)
    for draft in claimed:
        row = rows[draft.sentence]
        if named := _named(row, titles):
            at = next(index for index, item in enumerate(row.items) if item.end > draft.start)
            stretch = circumstances.stretch(row, at) if draft.mention is not None else ()
            place = Place(draft, row.items, at, stretch, named)
            yield draft, [Told(medium, tuple(dict.fromkeys(features(medium, place)))) for medium in (None, *sorted(named))]


def _named(row: Row, titles: Collection[str]) -> dict[str, list[int]]:
    """The media that a sentence names, with the items that do; a title names none. What is said of a book may be said of its printing."""
    found: dict[str, list[int]] = {}
    for index, item in enumerate(row.items):
        its = circumstances.media_of(item)
        if item.kind is Kind.NAME and item.name is not None and item.name.name not in titles:
            its |= row.phrases.media(item)
        for medium in its:
            found.setdefault(medium, []).append(index)
    if any(item.has(_OF_BOOKS) for item in row.items):
        found.setdefault(_PRINT, [])
    return found
