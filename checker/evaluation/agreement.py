"""When a claim that was read says the same as a claim of an answer."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from enum import IntEnum
from itertools import product

from checker.dates import edtf

Days = tuple[date | None, date | None]  # the first and the last day; None is an open end, twice None no date at all

_ARTICLES = frozenset("the a an el la los las un una le les une der die das ein eine il lo gli uno o os as um uma".split())
_APOSTROPHES = re.compile("['’‘`´]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")
_SEASON = re.compile(r"(\d{4})-2([1-4])~?")
_IN_FRONT = 2  # words that may stand before a name: "Marvel's Grey Heron"

# The first days of a season, by month: of its calendar months, of the sun's year, of the quarter that goes by its name.
_BEGINS = {1: ((3, 1), (3, 19), (3, 20), (3, 21), (4, 1)), 2: ((6, 1), (6, 20), (6, 21), (6, 22), (7, 1)),
           3: ((9, 1), (9, 21), (9, 22), (9, 23), (9, 24), (10, 1)), 4: ((12, 1), (12, 20), (12, 21), (12, 22))}  # fmt: skip
# The first days of what comes after it, in the same manner.
_OVER = {1: ((6, 1), (6, 20), (6, 21), (6, 22), (7, 1)), 2: ((9, 1), (9, 21), (9, 22), (9, 23), (9, 24), (10, 1)),
         3: ((12, 1), (12, 20), (12, 21), (12, 22), (13, 1)), 4: ((3, 1), (3, 19), (3, 20), (3, 21), (4, 1))}  # fmt: skip
_WINTER = 4


class Names(IntEnum):
    """How well a name agrees with the names of a work."""

    NOT = 0
    CONTAINED = 1  # with one or two words in front
    EQUAL = 2


def bare(name: str) -> str:
    """A name without what may differ: case, punctuation, a leading article."""
    joined = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", name).casefold().replace("&", " and "))
    words = _BETWEEN_WORDS.sub(" ", joined).split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in _ARTICLES else words)


def names_agree(name: str, right: Iterable[str]) -> Names:
    """How well a name agrees with the right ones, the best of them."""
    return max((_agree(bare(name), bare(one)) for one in right), default=Names.NOT)


def _agree(name: str, right: str) -> Names:
    if name == right:
        return Names.EQUAL
    in_front = len(name.split()) - len(right.split())
    return Names.CONTAINED if right and name.endswith(f" {right}") and in_front <= _IN_FRONT else Names.NOT


def days_meant(written: str | None) -> frozenset[Days]:
    """Each first and last day that is right for a date in EDTF. Raises ValueError for one that is none.

    EDTF does not say on which days a season begins and ends, so that every usual way to count is right.
    """
    if written is None:
        return frozenset({(None, None)})
    span = edtf.parse(written)
    season = _SEASON.fullmatch(written)
    return frozenset({(span.start, span.end), *(_season(int(season[1]), int(season[2])) if season else ())})


def _season(year: int, number: int) -> Iterator[Days]:
    over = year + 1 if number == _WINTER else year
    for begins, ends in product(_BEGINS[number], _OVER[number]):
        yield date(year, *begins), _eve(over, *ends)
    if number == _WINTER:  # "winter 2021" in January 2021
        yield date(year, 1, 1), date(year, 3, 31)
        yield date(year - 1, 12, 1), _eve(year, 3, 1)


def _eve(year: int, month: int, day: int) -> date:
    """The day before; month 13 is the next January."""
    return (date(year + 1, 1, day) if month > 12 else date(year, month, day)) - timedelta(1)
