"""Findings: what is wrong in the articles, how bad and how sure, and on which reports that rests."""

import hashlib
from collections.abc import Hashable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from checker.articles import Unreadable
from checker.claims import Certainty
from checker.timelines import Report, Timeline

if TYPE_CHECKING:
    from checker.silencers import Idle
    from checker.works.aliases import PossibleAlias
    from checker.works.catalogue import Catalogue


class Severity(StrEnum):
    """How bad a finding is."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"

    @property
    def rank(self) -> int:
        """0 is the worst."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a report stands: file, line, when it was published (EDTF, ""), its words, and the date it gives (EDTF, "")."""

    file: str
    line: int | None
    published: str
    quote: str
    date: str

    @classmethod
    def of(cls, report: Report) -> "Place":
        return cls(report.file, report.line, report.published_as_written, report.quote, report.date)


@dataclass(frozen=True, slots=True)
class Finding:
    """One discrepancy.

    rule, name: its code and name ("RD101", "stale-date"). related: the reports it disagrees with or rests on, most telling first.
    region, medium, status: those of the claim; "" where the finding is not about one claim.
    """

    rule: str
    name: str
    severity: Severity
    certainty: Certainty
    message: str
    file: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    work: str = ""
    region: str = ""
    medium: str = ""
    date: str = ""
    status: str = ""
    quote: str = ""
    published: str = ""
    related: tuple[Place, ...] = ()
    baseline: bool = False

    @property
    def fingerprint(self) -> str:
        """The same for the same discrepancy, whatever the lines, the clock or the order of files: 16 hexadecimal digits."""
        parts = (self.rule, self.work, self.region, self.medium, self.date, self.status, self.file, self.quote)
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]

    def _repr_html_(self) -> str:
        from checker.renderers import notebook  # a notebook asks the object itself; nothing else here knows how it is shown

        return notebook.finding(self)

    @property
    def order(self) -> tuple[Hashable, ...]:
        return (self.file, self.line or 0, self.column or 0, self.rule, self.work, self.date, self.message)


@dataclass(frozen=True)
class Evidence:
    """All that the rules judge by.

    claims: the rows of the claims table. timelines: built from them. aliases: names that may be one work (``checker.table.PossibleAlias``).
    unreadable: files that could not be read. catalogue: official dates and names of works, None if there is none.
    silencers: those that silence nothing (``checker.silencers.Idle``), which is known once the other rules have been heard.
    """

    claims: tuple[Report, ...]
    timelines: tuple[Timeline, ...]
    aliases: "tuple[PossibleAlias, ...]" = ()
    unreadable: tuple[Unreadable, ...] = field(default=())
    catalogue: "Catalogue | None" = None
    silencers: "tuple[Idle, ...]" = ()

    @cached_property
    def reports(self) -> tuple[Report, ...]:
        """Every row of the table, those behind that led to no date."""
        told = (report for timeline in self.timelines for report in timeline.reports)
        return (*told, *(report for report in self.claims if not report.resolved))
