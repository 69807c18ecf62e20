"""Dates worded by another date: "the day before Thanksgiving", "two weeks after July 10", "three years ago Tuesday"."""

from collections.abc import Sequence
from dataclasses import replace

from checker.dates.expression import Base, Beside, Bound, DateExpression, Extent, Relative, Unit
from checker.dates.folding import fold
from checker.dates.kinds import Kind
from checker.dates.lexemes import Lexeme

_SIDES = (Kind.BOUND, Kind.AGO, Kind.OFFSET_END)
_COUNTED_IN = (Unit.DAY, Unit.WEEK, Unit.MONTH)
_LARGEST_COUNT = 60


def beside(words: Sequence[Lexeme]) -> DateExpression | None:
    """ "The day before Thanksgiving": the anchor's expression with the place beside it; None where the words between say something else."""
    head = words[0]
    if head.kind == Kind.RELATIVE_DAY:  # "la veille de Noël"
        place = Beside(Unit.DAY, head.value.offset) if head.value.base is Base.MENTIONED else None
        return _at(words[1:], place)
    at = next((index for index, word in enumerate(words) if word.kind in _SIDES), 0)
    side = _side(words[at])
    if side is None:
        return None
    if head.kind == Kind.WEEKDAY:
        return _at(words[at + 1 :], Beside(Unit.DAY, side, head.value))
    unit, factor = words[at - 1].value
    if at == 1:
        whole = unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND) and factor
        return _at(words[2:], Beside(unit, side) if whole else None)
    counts = isinstance(head.value, int) and head.value <= _LARGEST_COUNT and factor and unit in _COUNTED_IN
    return _at(words[at + 1 :], Beside(unit, side * head.value * factor, exact=True) if counts else None)


def _side(word: Lexeme) -> int | None:
    """-1 for "before", 1 for "after"; None for other bounds and for what counts from the publish date."""
    if word.kind == Kind.BOUND:
        return {Bound.BEFORE: -1, Bound.AFTER: 1}.get(word.value)
    if word.kind == Kind.AGO:
        return -1
    sign, base = word.value
    return int(sign) if base is Base.MENTIONED else None


def _at(words: Sequence[Lexeme], place: Beside | None) -> DateExpression | None:
    anchor = fold(words)
    if anchor is None or place is None or anchor.extent is Extent.WEEKEND and anchor.holiday is None:
        return None
    return replace(anchor, beside=place)


def anniversary(words: Sequence[Lexeme]) -> DateExpression | None:
    """ "Three years ago Tuesday", "six years ago this week", "two years ago in March"."""
    cut = 1 if words[0].kind == Kind.RELATIVE_DAY else 3  # "heute vor drei Jahren"
    rest, distance = (fold(words[:cut]), fold(words[cut:])) if cut == 1 else (fold(words[cut:]), fold(words[:cut]))
    relative = distance.relative if distance else None
    if rest is None or relative is None or relative.unit is not Unit.YEAR or relative.base is not Base.PUBLISHED or rest.year is not None:
        return None
    if rest.month is not None:
        return replace(rest, direction=None, relative=Relative(Unit.YEAR, relative.offset))
    if rest.relative is not None and rest.relative.unit is Unit.YEAR:
        return None
    return replace(rest, years_away=relative.offset)
