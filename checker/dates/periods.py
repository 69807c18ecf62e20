"""Stretches of the calendar: seasons, quarters, halves, weeks, thirds. Every one raises ValueError beyond the years 1 to 9999."""

from calendar import monthrange
from datetime import date, timedelta

from checker.dates.expression import Base, Beside, Part, Relative, Season, Unit
from checker.dates.span import Precision, Span

_SEASON_STARTS = {1: 3, 2: 6, 3: 9, 4: 12}


def year_span(year: int) -> Span:
    return Span.year(_checked(year))


def month_span(year: int, month: int) -> Span:
    """A month; months beyond 1 to 12 count on into the neighbouring years."""
    years, index = divmod(month - 1, 12)
    return Span.month(_checked(year + years), index + 1)


def months(year: int, first: int, last: int, precision: Precision = Precision.RANGE) -> Span:
    """From the first to the last month of a year, both counting on beyond its end."""
    return Span(month_span(year, first).start, month_span(year, last).end, precision)


def season(year: int, number: int) -> Span:
    """A season by its calendar months; winter runs into the next year, the holidays are November and December."""
    if number == Season.HOLIDAYS:
        return months(year, 11, 12)
    first = _SEASON_STARTS[number]
    return months(year, first, first + 2, Precision.SEASON)


def quarter(year: int, number: int) -> Span:
    return months(year, 3 * number - 2, 3 * number, Precision.QUARTER)


def half(year: int, number: int) -> Span:
    return months(year, 6 * number - 5, 6 * number, Precision.HALF)


def fiscal_year(first: int) -> Span:
    """The fiscal year that spans two calendar years, April to March."""
    return months(first, 4, 15)


def week(day: date) -> Span:
    """Monday to Sunday around a day."""
    monday = shift_days(day, -day.weekday())
    return Span(monday, shift_days(monday, 6), Precision.WEEK)


def weekend(day: date) -> Span:
    """Friday to Sunday around a day, or at the end of its week."""
    friday = shift_days(day, 4 - day.weekday())
    return Span(friday, shift_days(friday, 2), Precision.WEEKEND)


def holiday_weekend(day: date) -> Span:
    """The weekend a holiday makes: from Friday to the holiday's Monday, or to Sunday; a midweek holiday's runs from it to the nearer Sunday."""
    match day.weekday():
        case 0:
            return Span(shift_days(day, -3), day, Precision.WEEKEND)
        case 1:
            return Span(shift_days(day, -4), shift_days(day, -2), Precision.WEEKEND)
        case _:
            return weekend(day)


def part_of_year(year: int, part: Part) -> Span:
    first, last = {Part.EARLY: (1, 4), Part.MID: (5, 8), Part.LATE: (9, 12), Part.START: (1, 3), Part.END: (10, 12)}[part]
    return months(year, first, last)


def part_of_month(year: int, month: int, part: Part) -> Span:
    whole = month_span(year, month)
    assert whole.start is not None and whole.end is not None
    first, last = {Part.EARLY: (1, 10), Part.START: (1, 10), Part.MID: (11, 20), Part.LATE: (21, 31), Part.END: (21, 31)}[part]
    return Span(whole.start.replace(day=first), whole.start.replace(day=min(last, whole.end.day)), Precision.RANGE)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The first, second, … or with -1 the last such weekday of a month; None where the month has none."""
    first = date(_checked(year), month, 1)
    days = monthrange(year, month)[1]
    all_of_them = [day for day in range(1, days + 1) if (first.weekday() + day - 1) % 7 == weekday]
    place = nth - 1 if nth > 0 else nth
    return first.replace(day=all_of_them[place]) if -len(all_of_them) <= place < len(all_of_them) else None


def shift_days(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError as error:
        raise ValueError("beyond the calendar") from error


def _checked(year: int) -> int:
    if not 1 <= year <= 9999:
        raise ValueError(f"beyond the calendar: {year}")
    return year


def counted(base: Span, relative: Relative, *, of_mention: bool) -> Span | None:
    """The span at a distance from a base; None where the base is too coarse to count from.

    of_mention: whether the base is a date that was spoken of, which "that date" repeats as it is.
    """
    start = base.start or base.end
    if start is None:
        return None
    if of_mention and relative.offset == 0 and relative.unit is Unit.DAY:
        return base
    if relative.exact:
        return _exactly(base, start, relative)
    match relative.unit:
        case Unit.DAY:
            return Span.day(shift_days(start, relative.offset)) if base.start == base.end else None
        case Unit.WEEK:
            return week(shift_days(start, 7 * relative.offset))
        case Unit.WEEKEND:
            return weekend(shift_days(start, 7 * relative.offset))
        case Unit.MONTH:
            return month_span(start.year, start.month + relative.offset)
        case Unit.QUARTER:
            first = 3 * ((start.month - 1) // 3) + 1 + 3 * relative.offset
            return months(start.year, first, first + 2, Precision.QUARTER)
        case Unit.YEAR:
            return year_span(start.year + relative.offset)


def _exactly(base: Span, start: date, relative: Relative) -> Span | None:
    """So many days, weeks, months or years from a day. A distance in months gives a month, one in years a year, or from a month a month."""
    match relative.unit:
        case Unit.DAY | Unit.WEEK:
            if base.start != base.end:
                return None
            day = shift_days(start, relative.offset * (7 if relative.unit is Unit.WEEK else 1))
            about = relative.unit is Unit.WEEK and relative.base is Base.PUBLISHED
            return Span(day, day, Precision.DAY, about)
        case Unit.MONTH:
            return month_span(start.year, start.month + relative.offset)
        case Unit.QUARTER:
            return month_span(start.year, start.month + 3 * relative.offset)
        case Unit.YEAR if base.precision is Precision.MONTH:
            return month_span(start.year + relative.offset, start.month)
        case Unit.YEAR if base.precision is Precision.SEASON:
            return season(start.year + relative.offset, {3: 1, 6: 2, 9: 3}.get(start.month, 4))
        case Unit.YEAR:
            return year_span(start.year + relative.offset)
    return weekend(shift_days(start, 7 * relative.offset))


def beside(anchor: Span, place: Beside) -> Span | None:
    """The span that is worded by its distance from an anchor; None where that is too coarse to count from."""
    if anchor.start is None or anchor.end is None:
        return None
    if place.weekday is None and place.unit is not Unit.WEEKEND:
        return counted(anchor, Relative(place.unit, place.offset, Base.MENTIONED, place.exact), of_mention=True)
    weekday = 4 if place.weekday is None else place.weekday
    length = 3 if place.weekday is None else 1  # a weekend is over before the anchor begins
    if place.offset > 0:
        day = shift_days(anchor.end, (weekday - anchor.end.weekday() - 1) % 7 + 1)
    else:
        last = shift_days(anchor.start, -length)
        day = shift_days(last, -((last.weekday() - weekday) % 7))
    return weekend(day) if place.weekday is None else Span.day(day)


def years_from(span: Span, years: int) -> Span | None:
    """The same day, week or month so many years away; None for coarser spans."""
    if span.start is None or span.end is None:
        return None
    year = _checked(span.start.year + years)
    match span.precision:
        case Precision.DAY:
            return Span.day(_same_day(span.start, year))
        case Precision.WEEK:
            return week(_same_day(shift_days(span.start, 3), year))  # by its middle
        case Precision.WEEKEND:
            return weekend(_same_day(shift_days(span.start, 1), year))
        case Precision.MONTH:
            return month_span(year, span.start.month)
    return None


def _same_day(day: date, year: int) -> date:
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)
