"""The kinds of words that dates are made of, and how a word is looked up."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

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
    RESTATING = "W"  # "soit", "cioè": what follows says again how far apart two dates are
    WHEN = "V"  # opens a clause on what else happens then: ", when"
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


def words_of(text: str) -> tuple[str, ...]:
    """A phrase in words as they are looked up: lower case, composed, straight apostrophes."""
    return tuple(plain(word) for word in WORD.findall(text))


def plain(word: str) -> str:
    """A word as it is looked up."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word).lower().replace("’", "'").replace("ʼ", "'")
