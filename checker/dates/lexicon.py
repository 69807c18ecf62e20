"""The words of a language that the date grammar knows, each with its kind and its meaning."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from checker.dates.expression import (
    Base,
    Bound,
    Direction,
    Part,
    Relative,
    Season,
    Unit,
)
from checker.languages import Language

# Words as they are looked up: letters, or a number with what is glued to it, or a mark. Apostrophes are words of their own ("l'an", "year's").
LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*"
NUMBER = r"\d+(?:[.,:]\d+)*(?:[^\W\d_]|°)*"
WORD = re.compile(rf"{LETTERS}|{NUMBER}|[^\w\s]|_")


class Kind(StrEnum):
    """The kind of a word, as one character: a sentence becomes a string of kinds, over which the shapes of dates are regular expressions."""

    MONTH = "m"
    WEEKDAY = "w"
    WEEKDAY_SHORT = "a"
    DAY = "d"  # a number from 1 to 31
    ORDINAL_DAY = "D"  # "24th", "1er", "24." where a dot makes an ordinal
    YEAR = "y"
    NUMBER = "n"  # any other number
    NUMERIC = "N"  # a whole date in numbers
    NUMERIC_SHORT = "S"  # day and month in numbers, without a year
    SEASON = "s"
    PERIOD = "q"  # "quarter", "half"
    PERIOD_NUMBERED = "Q"  # "Q4"
    FISCAL = "Y"
    ORDINAL = "o"
    CARDINAL = "c"
    PART = "P"
    POINTER = "r"  # "this", "next", "last", where they may follow their noun as well
    ANAPHOR = "g"  # "that", "the same", "the following", likewise
    POINTER_BEFORE = "p"  # the same, where they only go before it
    ANAPHOR_BEFORE = "h"
    UNIT = "u"
    UNITS = "U"  # its plural, which only counts
    WEEK = "k"
    WEEKEND = "e"
    RELATIVE_DAY = "R"
    HOLIDAY = "H"
    AHEAD = "I"  # opens an offset from the publish date: "dentro de"
    IN = "j"  # a preposition that may do the same
    AGO = "G"
    OFFSET_END = "l"  # "ago", "later"
    ARTICLE = "t"
    DAY_ARTICLE = "T"  # an article that makes a bare number a day: "el 24"
    OF = "f"
    ON = "i"
    AND = "&"
    OR = "O"
    TO = "z"
    THROUGH = "-"
    FROM = "F"
    BETWEEN = "Z"
    BOUND = "B"
    BOUND_END = "b"
    ABOUT = "~"
    COUNTED = "C"
    NOT_BESIDE = "E"  # "the decade of", "every"
    FUNCTION = "v"  # may follow a day that is given without its month
    COMMA = ","
    STOP = "."
    SLASH = "/"
    APOSTROPHE = "'"
    OPENING = "("
    CLOSING = ")"
    MARK = ";"
    BREAK = "\n"
    CAPITAL = "X"
    WORD = "x"


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word is and means.

    capital: only when written with a capital. weak: no date by itself. short: an abbreviation, which may end in a full stop.
    """

    kind: Kind
    value: Any = None
    capital: bool = False
    weak: bool = False
    short: bool = False


Senses = tuple[Sense, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """What begins with a word: the word alone, and phrases by their second word, the longest first."""

    alone: Senses | None
    longer: Mapping[str, tuple[tuple[tuple[str, ...], Senses], ...]]


@dataclass(frozen=True)
class Lexicon:
    """The phrases of a language by their first word, each with its senses (several for a compound)."""

    entries: Mapping[str, Entry]
    ordinal_suffixes: frozenset[str]
    ordinal_dot: bool
    day_first: bool | None
    triggers: frozenset[str]  # words that can begin a date which has no digit


def words_of(text: str) -> tuple[str, ...]:
    """A phrase in words as they are looked up: lower case, composed, straight apostrophes."""
    return tuple(plain(word) for word in WORD.findall(text))


def plain(word: str) -> str:
    """A word as it is looked up."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word).lower().replace("’", "'").replace("ʼ", "'")


@lru_cache(maxsize=64)
def lexicon_of(language: Language) -> Lexicon:
    """The lexicon of a language, built once."""
    dates = language.dates
    found: dict[tuple[str, ...], Senses] = {}
    for phrase, sense in _senses(language):
        found.setdefault(words_of(phrase), (sense,))
    for phrase, written in _each(dates.get("compounds", {})):
        parts = list(_read(words_of(phrase), found))
        found[words_of(written)] = tuple(parts)
    return Lexicon(
        _entries(found),
        frozenset(dates.get("ordinal_suffixes", ())),
        bool(dates.get("ordinal_dot", False)),
        language.day_first,
        frozenset(max(words, key=len) for words, senses in found.items() if senses[0].kind in _TRIGGERS and len(max(words, key=len)) > 1),
    )


def _entries(found: Mapping[tuple[str, ...], Senses]) -> dict[str, Entry]:
    longer: dict[str, dict[str, list[tuple[tuple[str, ...], Senses]]]] = {words[0]: {} for words in found if words}
    for words, senses in found.items():
        if len(words) > 1:
            longer[words[0]].setdefault(words[1], []).append((words, senses))
    return {
        first: Entry(
            found.get((first,)),
            {second: tuple(sorted(phrases, key=lambda phrase: -len(phrase[0]))) for second, phrases in by_second.items()},
        )
        for first, by_second in longer.items()
    }


_TRIGGERS = {
    Kind.MONTH, Kind.WEEKDAY, Kind.SEASON, Kind.PERIOD, Kind.UNIT, Kind.UNITS, Kind.WEEK, Kind.WEEKEND, Kind.RELATIVE_DAY, Kind.HOLIDAY, Kind.PERIOD_NUMBERED,
}  # fmt: skip


def _read(words: tuple[str, ...], found: Mapping[tuple[str, ...], Senses]) -> Iterator[Sense]:
    """The senses of the words a compound stands for; a year in them may be left to its digits."""
    position = 0
    while position < len(words):
        for length in range(len(words) - position, 0, -1):
            senses = found.get(words[position : position + length])
            if senses:
                yield from senses
                position += length
                break
        else:
            raise ValueError(f"no such date word: {words[position]!r} in {' '.join(words)!r}")


def _each(table: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str]]:
    for key, written in table.items():
        for phrase in written:
            yield key, phrase


def _senses(language: Language) -> Iterator[tuple[str, Sense]]:
    """Every phrase of a language with its sense; where a phrase has two, the first given holds."""
    dates = language.dates
    for phrase in dates.get("other", ()):
        yield phrase, Sense(Kind.WORD)
    yield from _names(language)
    other = set(dates.get("seasons", {}).get("also_other_words", ()))
    for name, phrase in _each({key: value for key, value in dates.get("seasons", {}).items() if key != "also_other_words"}):
        yield phrase, Sense(Kind.SEASON, Season[name.upper()], weak=phrase in other)
    yield from _relatives(dates)
    yield from _periods(dates)
    yield from _bounds(dates)
    for phrase in dates.get("approximate", {}).get("before", ()):
        yield phrase, Sense(Kind.ABOUT)
    for name, phrase in _each(dates.get("holidays", {})):
        yield phrase, Sense(Kind.HOLIDAY, name, capital=bool(dates.get("capital_names", False)) and phrase[0].isupper())
    yield from _connectors(dates)
    for phrase in dates.get("counted", ()):
        yield phrase, Sense(Kind.COUNTED, capital=bool(dates.get("capital_names", False)) and phrase[0].isupper())
    for phrase in dates.get("not_beside", ()):
        yield phrase, Sense(Kind.NOT_BESIDE)
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
    for name, phrase in _each(dates.get("parts", {})):
        yield phrase, Sense(Kind.PART, None if name == "within" else Part(name))
    for name, phrase in _each(dates.get("units", {})):
        unit = {"fortnight": Unit.WEEK, "date": Unit.DAY}.get(name) or Unit(name)
        kind = {Unit.WEEK: Kind.WEEK, Unit.WEEKEND: Kind.WEEKEND}.get(unit, Kind.UNIT)
        yield phrase, Sense(kind, (unit, {"fortnight": 2, "date": 0}.get(name, 1)))  # how many; a date is none to count in
    for name, phrase in _each(dates.get("units_plural", {})):
        unit = {"fortnight": Unit.WEEK}.get(name) or Unit(name)
        yield phrase, Sense(Kind.UNITS, (unit, {"fortnight": 2}.get(name, 1)))
    follow = bool(dates.get("pointers_follow", False))
    for name, phrase in _each(dates.get("directions", {})):
        yield phrase, Sense(Kind.POINTER if follow else Kind.POINTER_BEFORE, _POINTERS[name])
    for name, phrase in _each(dates.get("anaphors", {})):
        yield phrase, Sense(Kind.ANAPHOR if follow else Kind.ANAPHOR_BEFORE, _ANAPHORS[name])
    for name, phrase in _each(dates.get("days", {})):
        yield phrase, Sense(Kind.RELATIVE_DAY, Relative(Unit.DAY, _DAYS[name]))
    for name, phrase in _each(dates.get("days_after_mention", {})):
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
    "day_article": Kind.DAY_ARTICLE, "article": Kind.ARTICLE, "of": Kind.OF, "in": Kind.IN, "on": Kind.ON, "and": Kind.AND, "or": Kind.OR,
    "to": Kind.TO, "through": Kind.THROUGH, "from": Kind.FROM, "between": Kind.BETWEEN,
}  # fmt: skip


def _connectors(dates: Mapping[str, Any]) -> Iterator[tuple[str, Sense]]:
    table = dates.get("connectors", {})
    for name, kind in _CONNECTORS.items():
        for phrase in table.get(name, ()):
            yield phrase, Sense(kind)
