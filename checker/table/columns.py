"""The columns of the claims table, their types, and the words they may hold: declared once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from checker.articles import PublishedFrom
from checker.claims import Certainty, Status
from checker.dates.span import Precision
from checker.publication import Publication
from checker.works.aliases import PossibleAlias

if TYPE_CHECKING:
    from pandas import DataFrame

    from checker.table.reports import Report

Row = tuple[Any, ...]  # a claim, its cells in the order of ``COLUMNS``, empty ones None, days as dates
DAYS = "datetime64[s]"

COLUMNS: Mapping[str, str] = {
    "file": "string",
    "line": "Int64",
    "column": "Int64",
    "work": "string",
    "work_as_written": "string",
    "date": "string",
    "date_start": DAYS,
    "date_end": DAYS,
    "precision": "string",
    "status": "string",
    "region": "string",
    "medium": "string",
    "source": "string",
    "url": "string",
    "published": "string",
    "published_start": DAYS,
    "published_end": DAYS,
    "published_from": "string",
    "via": "string",
    "language": "string",
    "certainty": "string",
    "quote": "string",
}

# Columns that hold one of a few words.
WORDS: Mapping[str, tuple[str, ...]] = {
    "precision": tuple(map(str, Precision)),
    "status": tuple(map(str, Status)),
    "published_from": tuple(map(str, PublishedFrom)),
    "certainty": tuple(map(str, Certainty)),
}


@dataclass(frozen=True, eq=False)
class Table:
    """The claims, one a row, with what was found out on the way.

    given: the rows, or a frame that holds them. Frame and reports are made when they are first asked for: whoever compares needs no pandas.
    aliases: names that were not joined and may be one work.
    publications: file to what is known of its publish date, and why; empty for a table given as input.
    """

    given: "Sequence[Row] | DataFrame"
    aliases: tuple[PossibleAlias, ...] = ()
    publications: Mapping[str, Publication] = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many claims there are."""
        return len(self.given)

    @cached_property
    def frame(self) -> "DataFrame":
        """Exactly ``COLUMNS``, sorted by publish date, then file and line; unknown publish dates last; empty is NA."""
        from checker.table import frames

        return frames.of_rows(self.given) if isinstance(self.given, Sequence) else self.given

    @cached_property
    def reports(self) -> "tuple[Report, ...]":
        """The rows as comparing sees them."""
        from checker.table import reports

        return reports.of_rows(self.given) if isinstance(self.given, Sequence) else reports.reports(self.given)
