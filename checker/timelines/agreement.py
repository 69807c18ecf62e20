"""When two dates agree, and when one looks like a slip of the other."""

from datetime import date
from functools import lru_cache

from checker.dates.span import Precision, Span

# Coarse words have soft edges: the trade's summer begins in May, the calendar's in June, the astronomers' three weeks later.
SOFT_EDGE_DAYS = {Precision.SEASON: 31}
APPROXIMATE_DAYS = 14
FINE_DAYS = 80  # shorter than a season: a soft edge holds against these, not between two seasons


@lru_cache(maxsize=65536)
def agree(one: Span, other: Span) -> bool:
    """Whether both may name one date: they have a day in common, soft edges allowed for."""
    if one.meets(other):
        return True
    slack = max(_slack(one, other), _slack(other, one))
    return bool(slack) and apart(one, other) <= slack


def apart(one: Span, other: Span) -> int:
    """Days from the end of the earlier to the start of the later; 0 if they meet."""
    if one.meets(other):
        return 0
    return (max(one.first, other.first) - min(one.last, other.last)).days


def width(span: Span) -> int:
    """How many days a span holds; an open one very many."""
    return (span.last - span.first).days + 1


@lru_cache(maxsize=65536)
def slip(one: Span, other: Span) -> bool:
    """Whether one of year, month and day is off, or day and month are exchanged: how dates are miswritten."""
    if one.precision is Precision.DAY and other.precision is Precision.DAY:
        return _day_slip(one.first, other.first)
    if one.precision is Precision.MONTH and other.precision is Precision.MONTH:
        a, b = one.first, other.first
        return abs((a.year - b.year) * 12 + a.month - b.month) in (1, 12)
    return False


def _day_slip(a: date, b: date) -> bool:
    if (a.year, a.month) == (b.year, b.month):
        return a.day != b.day
    if (a.year, a.day) == (b.year, b.month) and a.month == b.day:
        return True
    if (a.year, a.day) == (b.year, b.day):
        return abs(a.month - b.month) <= 2
    return (a.month, a.day) == (b.month, b.day) and abs(a.year - b.year) <= 2


def _slack(coarse: Span, fine: Span) -> int:
    if width(fine) >= FINE_DAYS:
        return 0
    return max(SOFT_EDGE_DAYS.get(coarse.precision, 0), APPROXIMATE_DAYS if coarse.approximate else 0)
