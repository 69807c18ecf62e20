"""Whether the parts of one wording fit together when it was written on a given day."""

from dataclasses import replace
from datetime import date

from checker.dates import nearest, periods
from checker.dates.expression import Base, DateExpression, Direction
from checker.dates.nearest import Tense
from checker.dates.span import Precision, Span

# How far from the publish day a weekday with "this", "next" or "last" may lie, in days.
_WEEKDAY_REACH = {Direction.THIS: (-6, 6), Direction.NEXT: (1, 14), Direction.COMING: (1, 8), Direction.LAST: (-14, -1)}


def agrees(expression: DateExpression, published: date) -> bool:
    """Whether a moment's relative words ("next year", "this summer", "next Friday") agree with the day, month or year it states."""
    frame = _frame(expression, published)
    if frame is None:
        return True
    stated = _stated(expression, frame)
    return stated is None or stated.meets(frame)


def _frame(expression: DateExpression, published: date) -> Span | None:
    """The days that the relative words leave for the stated ones, or None where there are none of the one or of the other."""
    relative, direction = expression.relative, expression.direction
    if relative is not None:
        if relative.base is Base.MENTIONED or not _states_more(expression):
            return None
        return periods.counted(Span.day(published), relative, of_mention=False)
    if direction is None:
        return None
    if expression.season is not None and expression.month is not None:
        season = nearest.in_year(DateExpression(season=expression.season), None)
        return season and nearest.chosen(season, DateExpression(season=expression.season, direction=direction), Tense.COMING, published)
    if expression.weekday is not None and expression.day is not None:
        first, last = _WEEKDAY_REACH[direction]
        return Span(periods.shift_days(published, first), periods.shift_days(published, last), Precision.RANGE)
    if expression.year is None:
        return None
    match direction:
        case Direction.THIS:
            return periods.year_span(published.year)
        case Direction.LAST:
            return Span(date(max(published.year - 1, 1), 1, 1), published, Precision.RANGE)
        case _:
            return Span(published, date(min(published.year + 1, 9999), 12, 31), Precision.RANGE)


def _states_more(expression: DateExpression) -> bool:
    return any(part is not None for part in (expression.year, expression.month, expression.day, expression.holiday))


def _stated(expression: DateExpression, frame: Span) -> Span | None:
    """The days stated in so many words, in the year of the frame where they state none; None for a lone day of the month."""
    bare = replace(
        expression,
        relative=None,
        direction=None,
        weekday=None,
        bound=None,
        end=None,
        season=None if expression.month else expression.season,
    )
    build = nearest.in_year(bare, None)
    if build is None:
        return None
    years = [expression.year] if expression.year is not None else sorted({frame.first.year, frame.last.year})
    spans = [span for year in years if (span := build(year)) is not None]
    return next((span for span in spans if span.meets(frame)), spans[0] if spans else None)
