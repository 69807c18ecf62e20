"""A date as worded: what the words state, kept apart from what they leave to be worked out."""

from calendar import monthrange
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from checker.dates.span import Precision


class Part(StrEnum):
    """A third or an edge of a year or month. Seasons are taken whole: "early summer" is the summer."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    START = "start"
    END = "end"


class Season(IntEnum):
    """A stretch of months that has a name; the holidays are the shopping season of November and December."""

    SPRING = 1
    SUMMER = 2
    AUTUMN = 3
    WINTER = 4
    HOLIDAYS = 5


class Unit(StrEnum):
    """What a relative date counts in."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Base(StrEnum):
    """What a relative date counts from."""

    PUBLISHED = "published"  # "next year", "in two weeks"
    MENTIONED = "mentioned"  # "that year", "a week later": the date last spoken of


class Direction(StrEnum):
    """Which of the days, months or seasons of that name is meant, as seen from the publish date."""

    THIS = "this"
    NEXT = "next"  # of a season: the one of the following year
    COMING = "coming"  # the first one still ahead: "the coming summer", "el próximo verano"
    LAST = "last"


class Bound(StrEnum):
    """An end left open."""

    BY = "by"  # up to its last day
    BEFORE = "before"  # up to the day before its first; "before the end of" is the same as "by the end of"
    FROM = "from"  # "no earlier than": from its first day on
    AFTER = "after"  # from the day after its last


class Extent(StrEnum):
    """The days around a day that are meant: "the week of July 20", "Memorial Day weekend"."""

    WEEK = "week"
    WEEKEND = "weekend"


class NumberOrder(StrEnum):
    """How a date written in numbers alone is to be read."""

    MONTH_FIRST = "month-first"
    DAY_FIRST = "day-first"


@dataclass(frozen=True, slots=True)
class Relative:
    """A distance from a base. ``exact`` counts from the day itself ("in two weeks"), else whole calendar units ("next week")."""

    unit: Unit
    offset: int
    base: Base = Base.PUBLISHED
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """Where a date lies that is worded by another one: "the day before Thanksgiving", "two weeks after July 10", "the Friday after it".

    offset: how many units, or how many such weekdays, before (negative) or after it. exact: counted from the day itself.
    """

    unit: Unit
    offset: int
    weekday: int | None = None
    exact: bool = False


@dataclass(frozen=True, slots=True)
class DateExpression:
    """The parts a wording states; what it does not state is None.

    weekday: 0 for Monday to 6 for Sunday. quarter: 1 to 4. half: 1 or 2.
    nth: which one of several: with weekday and month "the last Friday of May" (-1), with extent "the first week of May" (1).
    part: of the smallest unit that is stated: of the season if there is one, else of the month, else of the year.
    relative: a distance from the publish date or from the date last mentioned; beside a day or month it says in which year (or week) they lie.
    holiday: the name of a day as the calendars of ``checker.dates.holidays`` know it.
    extent: the week or weekend that the stated day lies in.
    beside: the date meant lies so far from the one that the other parts state.
    years_away: the date meant lies so many years from the one that the other parts state: "three years ago Tuesday".
    fiscal: the year is a fiscal one; fiscal_second_year: both of its calendar years are named ("2023-24"), which places it.
    order_open: month and day were written as numbers that read either way; month and day hold the month-first reading.
    shared: names of the parts that a neighbour in a list or range lends ("July" in "July 10 and 24").
    end: the far end of a range; this expression's own parts are then its near end.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    season: Season | None = None
    quarter: int | None = None
    half: int | None = None
    part: Part | None = None
    relative: Relative | None = None
    direction: Direction | None = None
    holiday: str | None = None
    extent: Extent | None = None
    beside: Beside | None = None
    years_away: int | None = None
    bound: Bound | None = None
    approximate: bool = False
    fiscal: bool = False
    fiscal_second_year: bool = False
    order_open: bool = False
    shared: frozenset[str] = frozenset()
    end: "DateExpression | None" = None

    @property
    def stated_year(self) -> int | None:
        """The year in the words, wherever in the expression it stands."""
        return self.year if self.year is not None or self.end is None else self.end.stated_year

    @property
    def bare_year(self) -> bool:
        """Whether a year is all there is, which a number in a title is just as often."""
        return self.year is not None and self == DateExpression(year=self.year)

    @property
    def run_of_years(self) -> bool:
        """Whether a range states the years of both its ends, and they differ: "from 2011 to 2019"."""
        return self.end is not None and self.year is not None and self.end.year not in (None, self.year)

    @property
    def impossible(self) -> bool:
        """Whether no calendar has the day: September 31, February 30, or February 29 of a common year."""
        if self.end is not None and self.end.impossible:
            return True
        if self.month is None or self.day is None or not 1 <= self.month <= 12:
            return False
        readings = [(self.month, self.day)] + [(self.day, self.month)] * (self.order_open and self.day <= 12)
        return not any(1 <= day <= _days_in(month, self.year) for month, day in readings)

    @property
    def anaphoric(self) -> bool:
        """Whether it leans on the date last mentioned ("that year", "a week later", "the 24th")."""
        if self.end is not None and self.end.anaphoric:
            return True
        if self._states_days_in_full:
            return False
        if self.relative is not None:
            return self.relative.base is Base.MENTIONED
        return self.day is not None and self.month is None

    @property
    def floating(self) -> bool:
        """Whether it needs a publish date. A day of the month alone needs one only where no date was mentioned before."""
        if self.end is not None and self.end.floating:
            return True
        if self.year is not None:
            return False
        return self.relative is None or self.relative.base is Base.PUBLISHED

    @property
    def _states_days_in_full(self) -> bool:
        return self.year is not None and (self.month is not None or self.day is None)

    @property
    def precision(self) -> Precision:
        """How fine the wording is, whatever it resolves to."""
        if self.end is not None or self.bound is not None:
            return Precision.RANGE
        if self.beside is not None:
            return Precision(self.beside.unit.value)
        if self.extent is not None:
            return Precision.WEEK if self.extent is Extent.WEEK else Precision.WEEKEND
        if self.day is not None or self.weekday is not None or self.holiday is not None:
            return Precision.DAY
        if self.season is not None and self.month is None:
            return Precision.RANGE if self.season is Season.HOLIDAYS else Precision.SEASON
        if self.part is not None:
            return Precision.RANGE
        if self.month is not None:
            return Precision.MONTH
        if self.quarter is not None:
            return Precision.QUARTER
        if self.half is not None:
            return Precision.HALF
        if self.fiscal:
            return Precision.RANGE
        if self.year is not None or self.relative is None:
            return Precision.YEAR
        return Precision(self.relative.unit.value)


def _days_in(month: int, year: int | None) -> int:
    if not 1 <= month <= 12:
        return 0
    return monthrange(year, month)[1] if year is not None and 1 <= year <= 9999 else monthrange(2000, month)[1]
