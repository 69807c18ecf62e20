"""Spans in words for people: ``label`` for one, ``chain_labels`` for the line that shows how a date moved."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from checker.dates.span import Precision, Span

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
SEASONS = {3: "spring", 6: "summer", 9: "autumn", 12: "winter"}  # by their first month
QUARTERS = {1: "first", 4: "second", 7: "third", 10: "fourth"}
HALVES = {1: "first", 7: "second"}


def label(span: Span) -> str:
    """The span as people write it, as fine as it is and no finer: ``May 27, 2022``, ``May 2022``, ``summer 2022``, ``by May 27, 2022``."""
    return f"around {_exact(span)}" if span.approximate else _exact(span)


def chain_labels(spans: Sequence[Span]) -> list[str]:
    """A short label for each of a row of spans: month and year, finer where two neighbours would read the same.

    What is coarser than a month keeps its own label.
    """
    short = [_month_and_year(span) for span in spans]
    full = [label(span) for span in spans]
    return [
        full[at] if any(0 <= other < len(spans) and short[other] == short[at] for other in (at - 1, at + 1)) else short[at]
        for at in range(len(spans))
    ]


def _month_and_year(span: Span) -> str:
    if span.start and span.end and _month(span.start) == _month(span.end):
        return _month(span.start)
    return label(span)


def _exact(span: Span) -> str:
    start, end = span.start, span.end
    if start is None or end is None:
        return f"from {_from(start)}" if start else f"by {_to(end or date.max)}"
    if start == end:
        return _day(start)
    match span.precision:
        case Precision.SEASON if start.month in SEASONS:
            years = f"{start.year}" if start.year == end.year else f"{start.year}/{end.year % 100:02}"
            return f"{SEASONS[start.month]} {years}"
        case Precision.QUARTER if start.month in QUARTERS:
            return f"{QUARTERS[start.month]} quarter of {start.year}"
        case Precision.HALF if start.month in HALVES:
            return f"{HALVES[start.month]} half of {start.year}"
        case Precision.WEEK:
            return f"week of {_day(start)}"
        case Precision.WEEKEND:
            return f"weekend of {_day(start)}"
    return _between(start, end)


def _between(start: date, end: date) -> str:
    """An interval by its ends, as coarse as they allow: years, months or days."""
    whole_months = start.day == 1 and _is_month_end(end)
    if whole_months and (start.month, end.month) == (1, 12):
        return f"{start.year}" if start.year == end.year else f"{start.year} to {end.year}"
    if whole_months and _month(start) == _month(end):
        return _month(start)
    if whole_months:
        return f"{MONTHS[start.month - 1] if start.year == end.year else _month(start)} to {_month(end)}"
    if _month(start) == _month(end):
        return f"{MONTHS[start.month - 1]} {start.day} to {end.day}, {end.year}"
    first = f"{MONTHS[start.month - 1]} {start.day}" if start.year == end.year else _day(start)
    return f"{first} to {_day(end)}"


def _from(start: date) -> str:
    """The first day of an open span; a first of the month stands for the month, of January for the year."""
    if (start.month, start.day) == (1, 1):
        return f"{start.year}"
    return _month(start) if start.day == 1 else _day(start)


def _to(end: date) -> str:
    if (end.month, end.day) == (12, 31):
        return f"the end of {end.year}"
    return f"the end of {_month(end)}" if _is_month_end(end) else _day(end)


def _is_month_end(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]


def _month(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.year}"


def _day(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"
