"""Which words stand around a date, by themselves: what the lexicon has no name for is learned of each language from its own words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.extraction.heads import Head
from checker.extraction.parts import Part
from checker.extraction.phrases import Row
from checker.extraction.tokens import Item, Kind

_LONG, _BEGINNING, _ENDING = 5, 4, 3  # letters
_WIDE, _NEAR = 6, 5  # items on either side whose pairs are looked at, and whose words


def parts(row: Row, date: int, event: Head | None) -> Iterator[Part]:
    """The words around a date. event: the item that it may belong to, by the rules."""
    before = [_word(item) for item in row.items[max(date - _WIDE, 0) : date]]
    behind = [_word(item) for item in row.items[date + 1 : date + 1 + _WIDE]]
    yield _beside, tuple(before[-2:]), tuple(behind[:2])
    for side, its in (("left", before[-_NEAR:]), ("right", behind[:_NEAR])):
        words = [word for word in its if word[0].isalpha()]
        yield from ((_near, side, word) for word in words)
        yield from ((_near_end, side, end) for end in dict.fromkeys(end for word in words for end in _ends(word)))
    yield from ((_pair, one, other) for side in (before, behind) for one, other in pairwise(side))
    if event is not None:
        yield _of, _word(row.items[event.index]), event.index < date


def _word(item: Item) -> str:
    """A word in lower case, its digits all one; a name and a date stand for themselves."""
    if item.kind is Kind.NAME or item.kind is Kind.DATE:
        return item.kind.name
    return "".join("0" if letter.isdigit() else letter for letter in item.words)


def _beside(before: Sequence[str], behind: Sequence[str]) -> Iterator[str]:
    for place, its, edge in (("next-left", before[::-1], "^"), ("next-right", behind, "$")):
        yield f"{place}={its[0] if its else edge}"
        yield f"{place}={' '.join(its)}:two"


def _near(side: str, word: str) -> Iterator[str]:
    yield f"{side}={word}"


def _near_end(side: str, end: str) -> Iterator[str]:
    yield f"{side}{end}"


def _ends(word: str) -> Iterator[str]:
    """How a word of some length begins and ends, so that what is learned of one of its forms holds for the others."""
    if len(word) >= _LONG:
        yield f"^{word[:_BEGINNING]}"
        yield f"${word[-_ENDING:]}"


def _pair(one: str, other: str) -> Iterator[str]:
    yield f"pair={one} {other}"


def _of(word: str, before: bool) -> Iterator[str]:
    yield f"of={word}"
    yield f"of={word}:{'before' if before else 'behind'}"
    yield from (f"of{end}" for end in _ends(word))
