"""Spans as EDTF (ISO 8601-2, level 2 sub-year groupings) and back."""

import re
from calendar import monthrange
from datetime import date, timedelta

from checker.dates.periods import half, month_span, quarter, season, year_span
from checker.dates.span import Precision, Span

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)")
OPEN = ".."


def parse(text: str) -> Span:
    """The span an EDTF string writes. Raises ValueError, which names the string, where it is none."""
    first, slash, second = text.strip().partition("/")
    if not slash:
        return _one(first, text)
    start = None if first in (OPEN, "") else _one(first, text)
    end = None if second in (OPEN, "") else _one(second, text)
    if start is None and end is None:
        raise ValueError(f"not a date in EDTF, it is open at both ends: {text!r}")
    approximate = bool(start and start.approximate) or bool(end and end.approximate)
    try:
        return _named(Span(start.start if start else None, end.end if end else None, Precision.RANGE, approximate))
    except ValueError as error:
        raise ValueError(f"not a date in EDTF, it ends before it starts: {text!r}") from error


def _one(part: str, whole: str) -> Span:
    match = _DATE.fullmatch(part)
    if match is None:
        raise ValueError(f"not a date in EDTF: {whole!r}")
    year, number, day = int(match[1]), int(match[2]) if match[2] else None, int(match[3]) if match[3] else None
    approximate = match[4] == "~"
    try:
        if number is None:
            span = year_span(year)
        elif day is not None:
            span = Span.day(date(year, number, day))
        elif 1 <= number <= 12:
            span = month_span(year, number)
        elif 21 <= number <= 24:
            span = season(year, number - 20)
        elif 33 <= number <= 36:
            span = quarter(year, number - 32)
        elif number in (40, 41):
            span = half(year, number - 39)
        else:
            raise ValueError("no such part of a year")
    except (ValueError, OverflowError) as error:
        raise ValueError(f"not a date in EDTF: {whole!r}") from error
    return Span(span.start, span.end, span.precision, True) if approximate else span


def write(span: Span) -> str:
    """The span as EDTF: as one date where it is one, else as an interval, in months where its ends allow."""
    mark = "~" if span.approximate else ""
    if span.start is None or span.end is None:
        start = (
            OPEN
            if span.start is None
            else (f"{span.start.year:04}-{span.start.month:02}" if span.start.day == 1 else span.start.isoformat()) + mark
        )
        return f"{start}/{OPEN if span.end is None else span.end.isoformat() + mark}"
    single = _single(span)
    if single:
        return single + mark
    if span.start.day == 1 and span.end.day == monthrange(span.end.year, span.end.month)[1]:
        if (span.start.month, span.end.month) == (1, 12):
            return f"{span.start.year:04}{mark}/{span.end.year:04}{mark}"
        return f"{span.start.year:04}-{span.start.month:02}{mark}/{span.end.year:04}-{span.end.month:02}{mark}"
    return f"{span.start.isoformat()}{mark}/{span.end.isoformat()}{mark}"


def _single(span: Span) -> str | None:
    """The span as a single date, if it is exactly a day, or what its precision says it is."""
    start, end = span.start, span.end
    if start is None or end is None:
        return None
    if start == end:
        return start.isoformat()
    year = start.year
    exact = Span(start, end, span.precision)
    if exact == month_span(year, start.month):
        return f"{year:04}-{start.month:02}"
    if span.precision is Precision.YEAR and exact == year_span(year):
        return f"{year:04}"
    for precision, code, build, count in (
        (Precision.SEASON, 20, season, 4),
        (Precision.QUARTER, 32, quarter, 4),
        (Precision.HALF, 39, half, 2),
    ):
        if span.precision is precision:
            for number in range(1, count + 1):
                if exact == build(year, number):
                    return f"{year:04}-{code + number}"
    return None


def _named(span: Span) -> Span:
    """An interval that is one whole week, weekend, month or year has that precision."""
    if span.start is None or span.end is None or span.start == span.end:
        return span if span.start != span.end or span.start is None else Span(span.start, span.end, Precision.DAY, span.approximate)
    start, end = span.start, span.end
    if end - start == timedelta(6) and start.weekday() == 0:
        return Span(start, end, Precision.WEEK, span.approximate)
    if start.weekday() == 4 and end - start in (timedelta(2), timedelta(3)):
        return Span(start, end, Precision.WEEKEND, span.approximate)
    if start.day == 1 and (start.year, start.month) == (end.year, end.month) and end.day == monthrange(end.year, end.month)[1]:
        return Span(start, end, Precision.MONTH, span.approximate)
    if (start.year, start.month, start.day, end.month, end.day) == (end.year, 1, 1, 12, 31):
        return Span(start, end, Precision.YEAR, span.approximate)
    return span
