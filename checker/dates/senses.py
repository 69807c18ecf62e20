"""The tables of a language file as senses: every phrase with its kind and what it means."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checker.dates.expression import Base, Bound, Direction, Part, Relative, Season, Unit
from checker.dates.kinds import Kind, Sense
from checker.languages import Language


def each(table: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    for key, written in table.items():
        for phrase in written:
            yield key, phrase


def senses_of(language: Language) -> Iterator[tuple[str, Sense]]:
    """Every phrase of a language with its sense; where a phrase has two, the first given holds."""
    dates = language.dates
    for phrase in dates.get("other", ()):
        yield phrase, Sense(Kind.WORD)
    yield from _names(language)
    other = set(dates.get("seasons", {}).get("also_other_words", ()))
    for name, phrase in each({key: value for key, value in dates.get("seasons", {}).items() if key != "also_other_words"}):
        yield phrase, Sense(Kind.SEASON, Season[name.upper()], weak=phrase in other)
    yield from _relatives(dates)
    yield from _periods(dates)
    yield from _bounds(dates)
    for phrase in dates.get("approximate", {}).get("before", ()):
        yield phrase, Sense(Kind.ABOUT)
    for name, phrase in each(dates.get("holidays", {})):
        yield phrase, Sense(Kind.HOLIDAY, name, capital=bool(dates.get("capital_names", False)) and phrase[0].isupper())
    yield from _connectors(dates)
    for phrase in dates.get("counted", ()):
        yield phrase, Sense(Kind.COUNTED, capital=bool(dates.get("capital_names", False)) and phrase[0].isupper())
    for phrase in dates.get("not_beside", ()):
        yield phrase, Sense(Kind.NOT_BESIDE)
    for name, kind in (("restating", Kind.RESTATING), ("when", Kind.WHEN)):
        for phrase in dates.get(name, ()):
            yield phrase, Sense(kind)
    for phrase in dates.get("after_bare_day", ()):
        yield phrase, Sense(Kind.FUNCTION)


def _names(language: Language) -> Iterator[tuple[str, Sense]]:
    """Months and weekdays. A short form is one that a longer form of the same name begins with."""
    dates = language.dates
    capital = bool(dates.get("capital_names", False))
    other = set(dates.get("also_other_words", ()))
    more = {form: int(number) for number, forms in dates.get("months", {}).items() for form in forms}
    months = {**language.months, **more}
    for form, number in months.items():
        full = max((one for one, value in language.months.items() if value == number), key=len)
        short = form != full and full.startswith(form[:2]) and len(form) <= 5
        yield form, Sense(Kind.MONTH, number, capital, weak=short or form in other, short=short)
    for form, number in language.weekdays.items():
        full = max((one for one, value in language.weekdays.items() if value == number), key=len)
        if len(form) > 2 and (form == full or len(form) < 5):  # "we", "so", "do" are words of their own
            yield form, Sense(Kind.WEEKDAY if form == full else Kind.WEEKDAY_SHORT, number, capital, short=form != full)
    for number, forms in dates.get("weekdays", {}).items():
        for form in forms:
            yield form, Sense(Kind.WEEKDAY, int(number), capital)


_POINTERS = {
    "this": (0, Direction.THIS),
    "next": (1, Direction.NEXT),
    "coming": (1, Direction.COMING),
    "last": (-1, Direction.LAST),
}
_ANAPHORS = {"same": 0, "following": 1, "previous": -1}
_DAYS = {"before_yesterday": -2, "yesterday": -1, "today": 0, "tomorrow": 1, "after_tomorrow": 2}


def _relatives(dates: Mapping[str, Any]) -> Iterator[tuple[str, Sense]]:
    for name, phrase in each(dates.get("parts", {})):
        yield phrase, Sense(Kind.PART, None if name == "within" else Part(name))
    for name, phrase in each(dates.get("units", {})):
        unit = {"fortnight": Unit.WEEK, "date": Unit.DAY}.get(name) or Unit(name)
        kind = {Unit.WEEK: Kind.WEEK, Unit.WEEKEND: Kind.WEEKEND}.get(unit, Kind.UNIT)
        yield phrase, Sense(kind, (unit, {"fortnight": 2, "date": 0}.get(name, 1)))  # how many; a date is none to count in
    for name, phrase in each(dates.get("units_plural", {})):
        unit = {"fortnight": Unit.WEEK}.get(name) or Unit(name)
        yield phrase, Sense(Kind.UNITS, (unit, {"fortnight": 2}.get(name, 1)))
    follow = bool(dates.get("pointers_follow", False))
    for name, phrase in each(dates.get("directions", {})):
        yield phrase, Sense(Kind.POINTER if follow else Kind.POINTER_BEFORE, _POINTERS[name])
    for name, phrase in each(dates.get("anaphors", {})):
        yield phrase, Sense(Kind.ANAPHOR if follow else Kind.ANAPHOR_BEFORE, _ANAPHORS[name])
    for name, phrase in each(dates.get("days", {})):
        yield phrase, Sense(Kind.RELATIVE_DAY, Relative(Unit.DAY, _DAYS[name]))
    for name, phrase in each(dates.get("days_after_mention", {})):
        yield phrase, Sense(Kind.RELATIVE_DAY, Relative(Unit.DAY, _ANAPHORS[name], Base.MENTIONED))
    cardinals = dates.get("cardinals", {})
    for number, phrase in enumerate(cardinals.get("numbers", ()), 1):
        yield phrase, Sense(Kind.CARDINAL, number)
    for name, number in (("one", 1), ("two", 2)):
        for phrase in cardinals.get(name, ()):
            yield phrase, Sense(Kind.CARDINAL, number)
    offsets = dates.get("offsets", {})
    for name, kind, value in (
        ("ahead_before", Kind.AHEAD, None),
        ("ago_before", Kind.AGO, None),
        ("ahead_after", Kind.OFFSET_END, (1, Base.PUBLISHED)),
        ("ago_after", Kind.OFFSET_END, (-1, Base.PUBLISHED)),
        ("later", Kind.OFFSET_END, (1, Base.MENTIONED)),
        ("earlier", Kind.OFFSET_END, (-1, Base.MENTIONED)),
    ):
        for phrase in offsets.get(name, ()):
            yield phrase, Sense(kind, value)


def _periods(dates: Mapping[str, Any]) -> Iterator[tuple[str, Sense]]:
    periods = dates.get("periods", {})
    for name in ("quarter", "half"):
        for phrase in periods.get(name, ()):
            yield phrase, Sense(Kind.PERIOD, name)
        for letter in periods.get(f"{name}_letter", ()):
            for number in range(1, 5 if name == "quarter" else 3):
                yield f"{letter}{number}", Sense(Kind.PERIOD_NUMBERED, (name, number), capital=True)
                yield f"{number}{letter}", Sense(Kind.PERIOD_NUMBERED, (name, number), capital=True)
    for phrase in periods.get("half_of_anything", ()):
        yield phrase, Sense(Kind.PERIOD, "half", weak=True)
    for phrase in periods.get("fiscal", ()):
        yield phrase, Sense(Kind.FISCAL)
    for number, name in enumerate(("first", "second", "third", "fourth"), 1):
        for phrase in dates.get("ordinals", {}).get(name, ()):
            yield phrase, Sense(Kind.ORDINAL, number)
    for phrase in dates.get("ordinals", {}).get("last", ()):
        yield phrase, Sense(Kind.ORDINAL, -1)


def _bounds(dates: Mapping[str, Any]) -> Iterator[tuple[str, Sense]]:
    bounds = dates.get("bounds", {})
    for bound in Bound:
        for phrase in bounds.get(bound.value, ()):
            yield phrase, Sense(Kind.BOUND, bound)
    for phrase in bounds.get("at_earliest", ()):
        yield phrase, Sense(Kind.BOUND_END, Bound.FROM)
    for phrase in bounds.get("at_latest", ()):
        yield phrase, Sense(Kind.BOUND_END, Bound.BY)


_CONNECTORS = {
    "day_article": Kind.DAY_ARTICLE, "article": Kind.ARTICLE, "of": Kind.OF, "of_or_from": Kind.FROM, "in": Kind.IN, "on": Kind.ON, "and": Kind.AND, "or": Kind.OR,
    "to": Kind.TO, "through": Kind.THROUGH, "from": Kind.FROM, "between": Kind.BETWEEN,
}  # fmt: skip


def _connectors(dates: Mapping[str, Any]) -> Iterator[tuple[str, Sense]]:
    table = dates.get("connectors", {})
    for name, kind in _CONNECTORS.items():
        for phrase in table.get(name, ()):
            yield phrase, Sense(kind)
