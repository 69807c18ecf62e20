"""A report: one row of the claims table, as much of it as comparing needs."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from math import isnan
from typing import TYPE_CHECKING, Any

from checker.articles import PublishedFrom
from checker.claims import PLANS, Certainty, Status
from checker.dates.span import Precision, Span
from checker.table.columns import COLUMNS, Row

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class Report:
    """One claim of one article.

    date: EDTF as the table gives it, "" for a withdrawal; span: the same as days, None for a withdrawal or where nothing is known.
    published: the publish date as days, None if unknown; published_as_written: the same in EDTF, "".
    Empty cells are "" (``line`` and ``column``: None).
    """

    file: str
    line: int | None
    column: int | None
    work: str
    work_as_written: str
    date: str
    span: Span | None
    status: Status
    region: str
    medium: str
    source: str
    url: str
    published: Span | None
    published_as_written: str
    published_from: PublishedFrom
    via: str
    language: str
    certainty: Certainty
    quote: str

    def __hash__(self) -> int:
        return hash((self.file, self.line, self.date))  # tells nearly all apart, and reports are looked up by the million

    @property
    def order(self) -> tuple[Hashable, ...]:
        """Sorts reports by publish date (unknown last), then by their own words: never by the order of files or rows."""
        return (
            self.published.first if self.published else date.max,
            self.published.last if self.published else date.max,
            self.file,
            self.line or 0,
            self.column or 0,
            self.status.value,
            self.date,
            self.region,
            self.medium,
            self.quote,
        )

    @property
    def resolved(self) -> bool:
        """Whether it says something of a date: its words led to days, or take the date away."""
        return self.span is not None or self.status is Status.WITHDRAWN

    @property
    def current(self) -> bool:
        """Whether it gives the plan in force (or its withdrawal), not one given up or carried out."""
        return self.status in (*PLANS, Status.WITHDRAWN)


def reports(frame: "DataFrame") -> tuple[Report, ...]:
    """The rows of a claims table as reports, in order."""
    return _reports(list(frame.columns), zip(*(frame[name].tolist() for name in frame.columns), strict=True))


def of_rows(rows: Sequence[Row]) -> tuple[Report, ...]:
    """Rows that are not in a frame yet as reports, in order."""
    return _reports(list(COLUMNS), rows)


def in_order(found: Iterable[Report]) -> tuple[Report, ...]:
    """Reports work by work, in an order that depends on their content alone."""
    return tuple(sorted(found, key=lambda r: (r.work, r.order)))


def _reports(names: Sequence[str], rows: Iterable[Row]) -> tuple[Report, ...]:
    return in_order(_report(dict(zip(names, row, strict=True))) for row in rows)


def _report(row: Mapping[str, Any]) -> Report:
    def text(name: str) -> str:
        value = row.get(name)
        return value if type(value) is str else ""  # a missing one is NA or nan

    return Report(
        file=text("file"),
        line=_number(row.get("line")),
        column=_number(row.get("column")),
        work=text("work"),
        work_as_written=text("work_as_written"),
        date=text("date"),
        span=_span(row.get("date_start"), row.get("date_end"), text("precision"), approximate=text("date").endswith("~")),
        status=Status(text("status")),
        region=text("region"),
        medium=text("medium"),
        source=text("source"),
        url=text("url"),
        published=_span(row.get("published_start"), row.get("published_end"), ""),
        published_as_written=text("published"),
        published_from=PublishedFrom(text("published_from") or "unknown"),
        via=text("via"),
        language=text("language"),
        certainty=Certainty(text("certainty") or "certain"),
        quote=text("quote"),
    )


@lru_cache(maxsize=65536)
def _span(start: object, end: object, precision: str, *, approximate: bool = False) -> Span | None:
    first, last = _day(start), _day(end)
    if first is None and last is None:
        return None
    if first and last and first > last:
        return None  # a broken row; the table's own checks name it
    if precision:
        grain = Precision(precision)
    else:
        grain = Precision.DAY if first == last else Precision.RANGE
    return Span(first, last, grain, approximate)


def _day(value: object) -> date | None:
    """A cell as a day; a missing one as None."""
    if isinstance(value, str):
        return date.fromisoformat(value[:10]) if value else None
    if isinstance(value, datetime):
        return value.date() if isinstance(value.year, int) else None  # NaT is a datetime whose year is nan
    return value if isinstance(value, date) else None


def _number(value: object) -> int | None:
    return int(value) if isinstance(value, int) or (isinstance(value, float) and not isnan(value)) else None
