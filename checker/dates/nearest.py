"""Which of the days, months or seasons of a name is meant: the next one, the last one, the one before the date that replaced it."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum

from checker.dates import periods
from checker.dates.expression import DateExpression, Direction, Extent, Season
from checker.dates.holidays import holiday
from checker.dates.span import Precision, Span

InYear = Callable[[int], Span | None]


class Tense(StrEnum):
    """What a sentence says of the date's place in time."""

    COMING = "coming"  # the next such day from the publish date on
    PAST = "past"  # the last such day
    FORMER_DELAYED = "former-delayed"  # the last such day before the date that replaced it
    FORMER_ADVANCED = "former-advanced"  # the next such day after the date that replaced it
    FORMER = "former"  # nothing is known of a replacement


# A given-up plan without a replacement was for the coming day of that name, unless that is so far off that the one gone by is meant.
_FORMER_LOOKS_AHEAD = 240


def in_year(expression: DateExpression, country: str | None) -> InYear | None:
    """What the expression means in a given year, as a function of the year; None if its parts do not say what part of a year it is.

    The function gives None where the year has no such day, and raises ValueError where no year has.
    """
    e = expression
    if e.month is not None and not 1 <= e.month <= 12:
        return lambda year: None
    if e.month is not None and e.nth is not None:
        return lambda year: _nth(e, year)
    if e.month is not None and e.day is not None:
        if e.impossible:
            return lambda year: None
        return lambda year: _day(e, year)
    if e.holiday is not None:
        return lambda year: _holiday(e, year, country)
    if e.month is not None:
        month = e.month
        return lambda year: periods.month_span(year, month) if e.part is None else periods.part_of_month(year, month, e.part)
    if e.season is not None:
        season = e.season
        return lambda year: periods.season(year, season)
    if e.quarter is not None:
        quarter = e.quarter
        return lambda year: None if e.fiscal else periods.quarter(year, quarter)
    if e.half is not None:
        half = e.half
        return lambda year: None if e.fiscal else periods.half(year, half)
    if e.day is not None or e.weekday is not None:
        return None
    if e.part is not None and (e.year is not None or e.relative is not None and e.relative.unit == "year"):
        part = e.part
        return lambda year: periods.part_of_year(year, part)
    if e.fiscal:
        return lambda year: periods.fiscal_year(year) if e.fiscal_second_year else None
    if e.year is not None or e.relative is not None and e.relative.unit == "year" and not e.relative.exact:
        return periods.year_span
    return None


def by_year(expression: DateExpression, year: int, country: str | None) -> list[Span]:
    """What the expression means in the years around one, in order."""
    build = in_year(expression, country)
    return list(_candidates(build, year)) if build else []


def first_from(spans: Iterable[Span], day: date) -> Span | None:
    """The first span that starts on a day or later."""
    return next((span for span in spans if span.first >= day), None)


def last_until(spans: Iterable[Span], day: date) -> Span | None:
    """The last span that starts on a day or earlier."""
    return max((span for span in spans if span.first <= day), key=lambda span: span.first, default=None)


def _candidates(build: InYear, year: int, earlier: int = 5) -> Iterator[Span]:
    return _built(build, range(max(year - earlier, 1), min(year + 6, 9998)))


def _built(build: InYear, years: Iterable[int]) -> Iterator[Span]:
    return (span for year in years if (span := build(year)) is not None)


def _coming(build: InYear, day: date) -> Span | None:
    """The first one that is not over on a day. What is of a year lies in it or reaches into one beside it."""
    return next((span for span in _candidates(build, day.year, earlier=2) if span.last >= day), None)


def _past(build: InYear, day: date) -> Span | None:
    """The last one that has begun on a day."""
    years = range(min(day.year + 1, 9997), max(day.year - 6, 0), -1)
    return next((span for span in _built(build, years) if span.first <= day), None)


def before_or_after(build: InYear, replacement: Span, tense: Tense) -> Span | None:
    """For a given-up date: the last one before the date that replaced it, or the first one after it."""
    pivot = replacement.start or replacement.end
    assert pivot is not None
    spans = list(_candidates(build, pivot.year))
    if tense is Tense.FORMER_ADVANCED:
        return next((span for span in spans if span.first > pivot), None)
    return max((span for span in spans if span.first < pivot), key=lambda span: span.first, default=None)


def _current(build: InYear, day: date) -> Span | None:
    """The one that a day lies in."""
    return next((span for span in _candidates(build, day.year) if span.first <= day <= span.last), None)


def chosen(build: InYear, expression: DateExpression, tense: Tense, day: date) -> Span | None:
    """Which of the years is meant, by "this", "next", "last", else by tense, as seen from a publish day."""
    match expression.direction:
        case Direction.THIS:
            return _current(build, day) or build(day.year)
        case Direction.NEXT if expression.season is not None and expression.month is None:
            current = _current(build, day)
            return build((current.first.year if current and expression.season is Season.WINTER else day.year) + 1)
        case Direction.NEXT | Direction.COMING:
            return next((span for span in _candidates(build, day.year) if span.first > day), None)
        case Direction.LAST:
            return max((span for span in _candidates(build, day.year) if span.last < day), key=lambda span: span.last, default=None)
    if tense is Tense.COMING:
        return _coming(build, day)
    coming, past = None if tense is Tense.PAST else _coming(build, day), _past(build, day)
    if coming is None:
        return past
    return coming if (coming.first - day).days <= _FORMER_LOOKS_AHEAD or past is None else past


def weekday(number: int, direction: Direction | None, tense: Tense, day: date) -> date:
    """The day of that weekday that is meant, as seen from a publish day."""
    ahead = (number - day.weekday()) % 7
    match direction:
        case Direction.THIS:
            within = number - day.weekday()  # the one of this week, from Monday on
            if tense is Tense.COMING and within < 0:
                within += 7
            if tense is Tense.PAST and within > 0:
                within -= 7
            return periods.shift_days(day, within)
        case Direction.NEXT:
            return periods.shift_days(day, 7 - day.weekday() + number)
        case Direction.COMING:
            return periods.shift_days(day, ahead or 7)
        case Direction.LAST:
            return periods.shift_days(day, ahead - 7)
    if tense is Tense.COMING or tense is not Tense.PAST and ahead <= 3:
        return periods.shift_days(day, ahead)
    return periods.shift_days(day, ahead - 7 if ahead else 0)


def weekend_at_hand(tense: Tense, day: date) -> Span:
    """The weekend spoken of as "the weekend": the coming or running one, in a story about the past the last one begun."""
    weekend = periods.weekend(day)
    return weekend.shifted(-7) if tense is Tense.PAST and weekend.first > day else weekend


def day_of_month(number: int, weekday_number: int | None, tense: Tense, day: date | None) -> Span | None:
    """The nearest such day of a month, on its weekday if one is given."""
    if day is None:
        return None
    steps = range(0, -13, -1) if tense is Tense.PAST else range(13)
    for step in steps:
        month = periods.month_span(day.year, day.month + step)
        if month.start is None or month.end is None or number > month.end.day:
            continue
        found = month.start.replace(day=number)
        if (found > day if tense is Tense.PAST else found < day) or weekday_number not in (None, found.weekday()):
            continue
        return Span.day(found)
    return None


def around(span: Span, extent: Extent | None, *, of_holiday: bool) -> Span:
    """A day, or the week or weekend it lies in."""
    if extent is None or span.start is None:
        return span
    if extent is Extent.WEEK:
        return periods.week(span.start)
    return periods.holiday_weekend(span.start) if of_holiday else periods.weekend(span.start)


def _day(e: DateExpression, year: int) -> Span | None:
    assert e.month is not None and e.day is not None
    try:
        found = date(year, e.month, e.day)
    except ValueError:
        return None  # February 29
    return around(Span.day(found), e.extent, of_holiday=False)


def _holiday(e: DateExpression, year: int, country: str | None) -> Span | None:
    assert e.holiday is not None
    found = holiday(e.holiday, year, country)
    return None if found is None else around(Span.day(found), e.extent, of_holiday=True)


def _nth(e: DateExpression, year: int) -> Span | None:
    assert e.month is not None and e.nth is not None
    if e.weekday is not None:
        found = periods.nth_weekday(year, e.month, e.weekday, e.nth)
        return Span.day(found) if found else None
    if e.extent is Extent.WEEKEND:
        friday = periods.nth_weekday(year, e.month, 4, e.nth)
        return periods.weekend(friday) if friday else None
    month = periods.month_span(year, e.month)
    assert month.start is not None and month.end is not None
    last = month.end.day if e.nth < 0 else min(7 * e.nth, month.end.day)
    return Span(month.start.replace(day=last - 6), month.start.replace(day=last), Precision.WEEK)
