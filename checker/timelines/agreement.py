"""When two dates agree, and when one looks like a slip of the other."""

from datetime import date
from functools import lru_cache

from checker.dates.span import Precision, Span

# Coarse words have soft edges: the trade's summer begins in May, the calendar's in June, the astronomers' three weeks later.
SOFT_EDGE_DAYS = {Precision.SEASON: 31}
APPROXIMATE_DAYS = 14
NEIGHBOUR_DAYS = 2
MONTH_INITIALS = "JFMAMJJASOND"
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
    """Whether just one of year, month and day is off, day and month are exchanged, or a day neighbours the other: how dates are miswritten."""
    if one.precision is Precision.DAY and other.precision is Precision.DAY:
        return _fields_off(one.first, other.first) == 1 or _exchanged(one.first, other.first) or 0 < apart(one, other) <= NEIGHBOUR_DAYS
    if {one.precision, other.precision} <= {Precision.DAY, Precision.MONTH}:
        return _months_apart(one.first, other.first) in (1, 12)
    return False


@lru_cache(maxsize=65536)
def near_slip(one: Span, other: Span) -> bool:
    """Whether a slip needs but one wrong stroke or thought: a digit, a neighbouring day, month or year, a month that begins alike."""
    if not slip(one, other):
        return False
    a, b = one.first, other.first
    if _exchanged(a, b) or Precision.MONTH in (one.precision, other.precision) or apart(one, other) <= NEIGHBOUR_DAYS:
        return True
    if a.year != b.year:
        return abs(a.year - b.year) == 1
    if a.month != b.month:
        return abs(a.month - b.month) == 1 or MONTH_INITIALS[a.month - 1] == MONTH_INITIALS[b.month - 1]
    return _one_digit_off(a.day, b.day)


def _fields_off(a: date, b: date) -> int:
    return (a.year != b.year) + (a.month != b.month) + (a.day != b.day)


def _exchanged(a: date, b: date) -> bool:
    return a != b and (a.year, a.month, a.day) == (b.year, b.day, b.month)


def _months_apart(a: date, b: date) -> int:
    return abs((a.year - b.year) * 12 + a.month - b.month)


def _one_digit_off(a: int, b: int) -> bool:
    """12 and 22, 21 and 25, 9 and 19, 12 and 21."""
    x, y = f"{a:02}", f"{b:02}"
    return sum(p != q for p, q in zip(x, y, strict=True)) == 1 or x == y[::-1]


def _slack(coarse: Span, fine: Span) -> int:
    if width(fine) >= FINE_DAYS:
        return 0
    return max(SOFT_EDGE_DAYS.get(coarse.precision, 0), APPROXIMATE_DAYS if coarse.approximate else 0)
