"""A date as worded into a span of days, as seen from the publish date, the date last mentioned and the date that replaced it."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from checker.dates import consistency, nearest, numeric, periods
from checker.dates.expression import Base, Bound, DateExpression, Extent, NumberOrder, Part, Relative, Unit
from checker.dates.nearest import Tense
from checker.dates.span import Precision, Span

__all__ = ["Tense", "View", "consistent", "resolve"]


@dataclass(frozen=True, slots=True)
class View:
    """From where a date is looked at.

    published: when the article is from; None if nothing is known of it. country: ISO 3166-1 alpha-2 of the article.
    leans_on: the date that replaced a former one. mentioned: the date last spoken of, for "that year", "a week later", "the 24th".
    months: the months spoken of, the last one first, for a day without its month; without them that of ``mentioned``.
    number_order: what the page makes certain about dates in numbers (``numeric.order_of``); without it the country decides.
    """

    published: Span | None = None
    country: str | None = None
    tense: Tense = Tense.COMING
    leans_on: Span | None = None
    mentioned: Span | None = None
    months: tuple[Span, ...] = ()
    number_order: NumberOrder | None = None


def resolve(expression: DateExpression, view: View) -> Span | None:
    """The days meant, or None where they stay open: no publish date to lean on, two readings, a day that no calendar has."""
    order = view.number_order or numeric.order_of((), view.country)
    expression = _settled(expression, order)
    try:
        expression = _placed(expression, view)
        if not _leans_on_published(expression, view):
            return _bounded(expression, _at(expression, view, None))
        if view.published is None or view.published.start is None or view.published.end is None:
            return None
        # What a date means only moves on as the publish date does: if both ends of the interval agree, so do all days between.
        first = _bounded(expression, _at(expression, view, view.published.start))
        same = view.published.start == view.published.end or first == _bounded(expression, _at(expression, view, view.published.end))
        return first if same else None
    except (ValueError, OverflowError):
        return None


def _settled(expression: DateExpression, order: NumberOrder | None) -> DateExpression:
    settled = numeric.settled(expression, order)
    return settled if settled.end is None else replace(settled, end=numeric.settled(settled.end, order))


def _placed(expression: DateExpression, view: View) -> DateExpression:
    """A day named beside a distance ("five days later, on Sept. 22") lies in the year the distance leads to; else the day stands by itself."""
    relative = expression.relative
    if (
        relative is None
        or relative.base is not Base.MENTIONED
        or expression.month is None
        or not (relative.exact or relative.unit is Unit.DAY)
    ):
        return expression
    counted = periods.counted(view.mentioned, relative, of_mention=True) if view.mentioned is not None else None
    if expression.year is not None or counted is None or counted.start is None:
        return replace(expression, relative=None)
    return replace(expression, relative=None, year=counted.start.year)


def _leans_on_published(expression: DateExpression, view: View) -> bool:
    if expression.end is not None and _leans_on_published(expression.end, view):
        return True
    if expression.relative is not None and expression.relative.base is Base.PUBLISHED:
        return expression.year is None or expression.relative.unit is not Unit.YEAR and view.published is not None
    if expression.year is not None or expression.relative is not None:
        return False
    if expression.direction is None and _looked_at_from_replacement(view) and nearest.in_year(expression, view.country) is not None:
        return False
    return not (expression.anaphoric and view.mentioned is not None and (view.published is None or _in_month_mentioned(expression, view)))


def _looked_at_from_replacement(view: View) -> bool:
    return view.leans_on is not None and view.tense in (Tense.FORMER_DELAYED, Tense.FORMER_ADVANCED)


def _at(expression: DateExpression, view: View, day: date | None) -> Span | None:
    """The days meant as seen from one publish day; None for the day where the words need none."""
    if expression.end is None:
        return _one(expression, view, day)
    near, far = replace(expression, end=None, bound=None), expression.end
    if expression.stated_year is not None or expression.relative is not None or far.relative is not None:
        first, last = _one(near, view, day), _one(far, view, day)
    elif view.tense is Tense.PAST:
        first = _one(near, view, day)
        last = first and nearest.first_from(nearest.by_year(far, first.first.year, view.country), first.first)
    else:
        last = _one(far, view, day)
        first = last and nearest.last_until(nearest.by_year(near, last.first.year, view.country), last.first)
    if first is None or last is None or first.start is None or last.end is None:
        return None
    return Span(first.start, last.end, Precision.RANGE)


def _one(expression: DateExpression, view: View, day: date | None) -> Span | None:
    if expression.beside is not None:
        anchor = _one(replace(expression, beside=None), view, day)
        return anchor and periods.beside(anchor, expression.beside)
    if expression.years_away is not None:
        near = _near(replace(expression, years_away=None), view, day)
        return near and periods.years_from(near, expression.years_away)
    year = _year(expression, view, day)
    in_year = nearest.in_year(expression, view.country)
    if in_year is not None:
        if year is not None:
            return _corrected(expression, in_year(year), day, view)
        relative = expression.relative
        if relative is not None and not relative.exact and relative.unit is not Unit.YEAR:
            frame = _relative(relative, view, day)
            if frame is not None and frame.start is not None:
                return in_year(frame.start.year)
        if _looked_at_from_replacement(view) and expression.direction is None and view.leans_on is not None:
            return nearest.before_or_after(in_year, view.leans_on, view.tense)
        return nearest.chosen(in_year, expression, view.tense, day) if day is not None else None
    if expression.weekday is not None and expression.day is None:
        return _weekday(expression, view, day)
    if expression.day is not None:
        return _day_of_month(expression, view, day)
    if expression.extent is Extent.WEEKEND:
        return nearest.weekend_at_hand(view.tense, day) if day is not None else None
    if expression.relative is not None:
        found = _relative(expression.relative, view, day)
        if expression.part is not None and found is not None and found.precision is Precision.MONTH and found.start is not None:
            return periods.part_of_month(found.start.year, found.start.month, expression.part)
        if found is not None and expression.relative.unit is Unit.WEEKEND and view.tense is Tense.PAST and expression.relative.offset == 0:
            return nearest.weekend_at_hand(view.tense, day) if day is not None else None
        return found
    return None


def _year(expression: DateExpression, view: View, day: date | None) -> int | None:
    """The year stated or pointed at; None where the wording has none."""
    if expression.year is not None:
        return expression.year
    relative = expression.relative
    if relative is None or relative.exact or relative.unit is not Unit.YEAR:
        return None
    base = day if relative.base is Base.PUBLISHED else _start(view.mentioned)
    if base is None:
        raise ValueError("nothing to count from")
    return base.year + relative.offset


def _corrected(expression: DateExpression, span: Span | None, day: date | None, view: View) -> Span | None:
    """A stated year is taken literally unless the same words correct it: "this month, on May 23, 2017" said in May 2018."""
    relative = expression.relative
    if (
        span is None
        or relative is None
        or relative.exact
        or relative.unit is Unit.YEAR
        or day is None
        or relative.base is not Base.PUBLISHED
    ):
        return span
    frame = _relative(relative, view, day)
    if frame is None or frame.start is None or frame.meets(span):
        return span
    other = nearest.in_year(expression, view.country)
    corrected = other(frame.start.year) if other else None
    return corrected if corrected is not None and frame.contains(corrected) else span


def _relative(relative: Relative, view: View, day: date | None) -> Span | None:
    if relative.base is Base.PUBLISHED:
        if view.tense is Tense.PAST and relative.exact and relative.offset > 0:
            return None  # "grew in three months" says how long it took
        return None if day is None else periods.counted(Span.day(day), relative, of_mention=False)
    return None if view.mentioned is None else periods.counted(view.mentioned, relative, of_mention=True)


def _weekday(expression: DateExpression, view: View, day: date | None) -> Span | None:
    """A bare weekday, or one in a week that is pointed at."""
    assert expression.weekday is not None
    if expression.relative is not None:
        frame = _relative(expression.relative, view, day)
        if frame is None or frame.start is None:
            return None
        monday = periods.shift_days(frame.start, -frame.start.weekday())
        return Span.day(periods.shift_days(monday, expression.weekday))
    return None if day is None else Span.day(nearest.weekday(expression.weekday, expression.direction, view.tense, day))


def _near(expression: DateExpression, view: View, day: date | None) -> Span | None:
    """The day that has its anniversary about now: of a bare weekday the nearest one, whether gone by or ahead."""
    if expression.weekday is None or expression.day is not None or expression.relative is not None or expression.direction is not None:
        return _one(expression, view, day)
    return None if day is None else Span.day(periods.shift_days(day, (expression.weekday - day.weekday() + 3) % 7 - 3))


def _day_of_month(expression: DateExpression, view: View, day: date | None) -> Span | None:
    """A day without its month: in the month last mentioned, else in the nearest month that has it on that weekday."""
    assert expression.day is not None
    if expression.relative is not None:
        frame = _relative(expression.relative, view, day)
        start = _start(frame) if frame and frame.precision is Precision.MONTH else None
        return Span.day(start.replace(day=expression.day)) if start else None
    found = _in_month_mentioned(expression, view)
    found = found or nearest.day_of_month(expression.day, expression.weekday, view.tense, day or _start(view.mentioned))
    return found and _extended(found, expression)


def _in_month_mentioned(expression: DateExpression, view: View) -> Span | None:
    """The day in the month last spoken of that tense and weekday allow; None where there is no such month."""
    number = expression.day
    for month in view.months or _of_any_year(view.mentioned):
        if number is None or month.start is None or month.end is None or month.start.replace(day=1) != month.end.replace(day=1):
            continue
        if not 1 <= number <= monthrange(month.start.year, month.start.month)[1]:
            continue
        day = month.start.replace(day=number)
        if expression.weekday in (None, day.weekday()) and _told_of(day, view):
            return Span.day(day)
    return None


def _of_any_year(mentioned: Span | None) -> Iterator[Span]:
    """A month mentioned, and the same month of the years beside it: its own may have been told by its tense alone."""
    if mentioned is not None and mentioned.start is not None and mentioned.end is not None and mentioned.end.month == mentioned.start.month:
        yield mentioned
        for year in (mentioned.start.year + 1, mentioned.start.year - 1):
            if mentioned.end.year == mentioned.start.year and 1 <= year <= 9999:
                yield Span.month(year, mentioned.start.month)


def _told_of(day: date, view: View) -> bool:
    """Whether the tense may speak of the day."""
    if view.published is None:
        return True
    return day >= view.published.first if view.tense is Tense.COMING else view.tense is not Tense.PAST or day <= view.published.last


def _extended(span: Span, expression: DateExpression) -> Span:
    return nearest.around(span, expression.extent, of_holiday=False)


def _start(span: Span | None) -> date | None:
    return None if span is None else span.start or span.end


def _bounded(expression: DateExpression, span: Span | None) -> Span | None:
    """The span with the end that the wording leaves open."""
    if span is None or span.start is None or span.end is None:
        return span
    match expression.bound:
        case Bound.BY:
            return Span(None, span.end, Precision.RANGE, expression.approximate)
        case Bound.BEFORE:
            last = span.end if expression.part is Part.END else periods.shift_days(span.start, -1)
            return Span(None, last, Precision.RANGE, expression.approximate)
        case Bound.FROM:
            return Span(span.start, None, Precision.RANGE, expression.approximate)
        case Bound.AFTER:
            return Span(periods.shift_days(span.end, 1), None, Precision.RANGE, expression.approximate)
    return replace(span, approximate=True) if expression.approximate else span


def consistent(expression: DateExpression, published: date) -> bool:
    """Whether all that the words say can be true in an article of that day: "next year on May 27, 2022" was not written in 2022.

    Words that say where a day lies only once, or lean on a date mentioned before, are always consistent.
    """
    try:
        return all(consistency.agrees(part, published) for part in (expression, expression.end) if part is not None)
    except (ValueError, OverflowError):
        return False
