"""A span of days with its precision: what a date is throughout this program, never a day made up from a month."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Precision(StrEnum):
    """How fine a date is worded."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Span:
    """The days from ``start`` to ``end``, both inclusive; None is an open end. At least one is given.

    approximate: worded with "around" or "circa" (EDTF ``~``).
    """

    start: date | None
    end: date | None
    precision: Precision
    approximate: bool = False

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("a span needs a start or an end")
        if self.start and self.end and self.start > self.end:
            raise ValueError(f"a span cannot end ({self.end}) before it starts ({self.start})")

    @classmethod
    def day(cls, day: date) -> "Span":
        return cls(day, day, Precision.DAY)

    @classmethod
    def month(cls, year: int, month: int) -> "Span":
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]), Precision.MONTH)

    @classmethod
    def year(cls, year: int) -> "Span":
        return cls(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)

    @classmethod
    def between(cls, start: date | None, end: date | None) -> "Span":
        """The days from start to end, in the coarsest of day, month and year that has exactly them."""
        if start is not None and end is not None:
            for span in (cls.day(start), cls.month(start.year, start.month), cls.year(start.year)):
                if (span.start, span.end) == (start, end):
                    return span
        return cls(start, end, Precision.RANGE)

    @property
    def first(self) -> date:
        """The first day, the earliest there is if the start is open."""
        return self.start or date.min

    @property
    def last(self) -> date:
        """The last day, the latest there is if the end is open."""
        return self.end or date.max

    def meets(self, other: "Span") -> bool:
        """Whether the two have a day in common; two dates disagree only if they have none."""
        return self.first <= other.last and other.first <= self.last

    def contains(self, other: "Span") -> bool:
        return self.first <= other.first and other.last <= self.last

    def common(self, other: "Span") -> "Span | None":
        """The days in both, or None."""
        if not self.meets(other):
            return None
        if self.contains(other):
            return other
        if other.contains(self):
            return self
        start, end = max(self.first, other.first), min(self.last, other.last)
        return Span(start if start > date.min else None, end if end < date.max else None, Precision.RANGE)

    def shifted(self, days: int) -> "Span":
        delta = timedelta(days=days)
        return Span(self.start and self.start + delta, self.end and self.end + delta, self.precision, self.approximate)
