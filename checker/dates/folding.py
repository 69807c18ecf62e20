"""The lexemes of one date added up to its expression."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from checker.dates.expression import Base, DateExpression, Direction, Extent, Relative, Unit
from checker.dates.kinds import Kind
from checker.dates.lexemes import Lexeme

MEANINGFUL = frozenset(
    {
        Kind.MONTH, Kind.WEEKDAY, Kind.WEEKDAY_SHORT, Kind.DAY, Kind.ORDINAL_DAY, Kind.YEAR, Kind.NUMERIC, Kind.NUMERIC_SHORT, Kind.SEASON, Kind.PERIOD,
        Kind.PERIOD_NUMBERED, Kind.FISCAL, Kind.PART, Kind.POINTER, Kind.ANAPHOR, Kind.POINTER_BEFORE,
        Kind.ANAPHOR_BEFORE, Kind.UNIT, Kind.UNITS, Kind.WEEK, Kind.WEEKEND, Kind.RELATIVE_DAY, Kind.HOLIDAY, Kind.OFFSET_END,
    }
)  # fmt: skip
_UNITS = frozenset({Kind.UNIT, Kind.UNITS, Kind.WEEK, Kind.WEEKEND, Kind.PERIOD})
_POINTERS = frozenset({Kind.POINTER, Kind.POINTER_BEFORE})
ANAPHORS = frozenset({Kind.ANAPHOR, Kind.ANAPHOR_BEFORE})
POINTING = _POINTERS | ANAPHORS
_COUNTS = frozenset({Kind.CARDINAL, Kind.DAY, Kind.NUMBER})
_LONGEST_OFFSET = 200  # of whatever unit; a larger number counts something else


def fold(words: Sequence[Lexeme]) -> DateExpression | None:
    """The expression of the words of one moment, or None where they do not add up."""
    parts: dict[str, Any] = {}
    taken: set[int] = set()  # pointers that a unit has used up
    for index, word in enumerate(words):
        if word.kind in _UNITS and not _unit(words, index, parts, taken):
            return None
    ordinal: int | None = None
    for index, word in enumerate(words):
        if index in taken:
            continue
        match word.kind:
            case Kind.MONTH:
                parts["month"] = word.value
            case Kind.DAY | Kind.ORDINAL_DAY if not _is_period_number(words, index):
                parts["day"] = word.value
            case Kind.YEAR:
                parts["year"] = word.value
            case Kind.WEEKDAY | Kind.WEEKDAY_SHORT:
                parts["weekday"] = word.value
            case Kind.SEASON:
                parts["season"] = word.value
            case Kind.PERIOD_NUMBERED:
                name, number = word.value
                parts[name] = number
            case Kind.PART:
                if word.value is not None:
                    parts["part"] = word.value
            case Kind.RELATIVE_DAY:
                parts["relative"] = word.value
            case Kind.HOLIDAY:
                parts["holiday"] = word.value
            case Kind.FISCAL:
                parts["fiscal"] = True
            case Kind.ORDINAL:
                ordinal = word.value
            case Kind.NUMERIC | Kind.NUMERIC_SHORT:
                for name in ("year", "month", "day", "order_open"):
                    parts[name] = getattr(word.value, name)
            case Kind.POINTER | Kind.POINTER_BEFORE:
                parts["direction"] = word.value[1]
            case Kind.ANAPHOR | Kind.ANAPHOR_BEFORE:
                if not _anaphor(word.value, words, parts):
                    return None
    if ordinal is not None and "quarter" not in parts and "half" not in parts:
        parts["nth"] = ordinal
    if (
        parts.get("direction") is Direction.LAST
        and parts.get("month")
        and words[1].kind in (Kind.WEEKDAY, Kind.WEEK, Kind.WEEKEND)
        and "day" not in parts
    ):
        del parts["direction"]  # "the last Friday of May"
        parts["nth"] = -1
    if parts.get("fiscal") and "day" in parts or [word.kind for word in words].count(Kind.YEAR) == 2:
        second = parts.pop("day", None) or words[-1].value
        parts["year"] = next(word.value for word in words if word.kind == Kind.YEAR)
        if second % 100 != (parts["year"] + 1) % 100:
            return None
        parts["fiscal_second_year"] = True
    return _sound(DateExpression(**parts))


def _is_period_number(words: Sequence[Lexeme], index: int) -> bool:
    """Whether a number says which quarter ("2nd quarter"), or how many ("3 weeks ago")."""
    following = words[index + 1 : index + 4]
    kinds = [word.kind for word in following]
    return (
        Kind.PERIOD in kinds[:3]
        and Kind.MONTH not in kinds
        or (kinds[:1] in ([Kind.UNIT], [Kind.UNITS], [Kind.WEEK]) and words[index].kind == Kind.DAY)
    )


def _unit(words: Sequence[Lexeme], index: int, parts: dict[str, Any], taken: set[int]) -> bool:
    """Read a unit with the pointers or the count beside it; whether it makes sense."""
    word = words[index]
    if word.kind == Kind.PERIOD:
        return _period(words, index, parts, taken)
    unit, factor = word.value
    pointers = _beside(words, index)
    if _last_of_month(words, index):
        pointers = []
    if pointers:
        taken.update(pointers)
        relative = _pointed(unit, factor, [words[pointer] for pointer in pointers])
        if relative is None:
            return False
        parts["relative"] = relative
        return True
    count = words[index - 1] if index and words[index - 1].kind in _COUNTS else None
    end = words[index + 1] if index + 1 < len(words) and words[index + 1].kind == Kind.OFFSET_END else None
    opening = words[index - 2] if count and index > 1 and words[index - 2].kind in (Kind.AHEAD, Kind.IN, Kind.AGO) else None
    if count is not None and (end is not None or opening is not None):
        return _offset(unit, factor, count, end, opening, parts)
    if word.kind in (Kind.WEEK, Kind.WEEKEND):
        parts["extent"] = Extent.WEEK if word.kind == Kind.WEEK else Extent.WEEKEND
    elif unit is Unit.YEAR and any(other.kind == Kind.YEAR for other in words[index + 1 : index + 3]):
        pass  # "des Jahres 2026"
    elif any(other.kind in (Kind.PART, Kind.OFFSET_END, Kind.PERIOD) for other in words[:index]) and unit is not Unit.DAY:
        parts["relative"] = Relative(unit, 0)  # "the end of the year"
    else:
        return unit is Unit.DAY  # "dia 25"
    return True


def _last_of_month(words: Sequence[Lexeme], index: int) -> bool:
    """Whether "last" numbers a week: "the last week of May"."""
    return (
        words[index].kind in (Kind.WEEK, Kind.WEEKEND)
        and any(word.kind == Kind.MONTH for word in words[index + 1 :])
        and index > 0
        and not any(word.kind in (Kind.DAY, Kind.ORDINAL_DAY) for word in words)
    )


def _beside(words: Sequence[Lexeme], index: int) -> list[int]:
    """Where the pointers of a unit stand: right before it, or right after it."""
    before = index
    while before > 0 and words[before - 1].kind in POINTING:
        before -= 1
    after = index + 1
    while after < len(words) and words[after].kind in POINTING:
        after += 1
    return [place for place in range(before, after) if place != index]


def _pointed(unit: Unit, factor: int, pointers: list[Lexeme]) -> Relative | None:
    anaphors = [pointer for pointer in pointers if pointer.kind in ANAPHORS]
    if anaphors:
        offset = sum(pointer.value for pointer in anaphors)
        return Relative(unit, offset, Base.MENTIONED) if factor or not offset else None
    offset, direction = (
        pointers[-1].value if len(pointers) == 1 else max((pointer.value for pointer in pointers), key=lambda value: abs(value[0]))
    )
    if unit is Unit.DAY:  # "this date", "the next day"; but "the last day" is no date
        return Relative(unit, offset, Base.MENTIONED) if direction is not Direction.LAST and (factor or not offset) else None
    return Relative(unit, offset)


def _offset(unit: Unit, factor: int, count: Lexeme, end: Lexeme | None, opening: Lexeme | None, parts: dict[str, Any]) -> bool:
    if count.value is None or count.value > _LONGEST_OFFSET:
        return False
    sign, base = end.value if end is not None else (-1 if opening is not None and opening.kind == Kind.AGO else 1, Base.PUBLISHED)
    parts["relative"] = Relative(unit, sign * count.value * factor, base, exact=True)
    return True


def _period(words: Sequence[Lexeme], index: int, parts: dict[str, Any], taken: set[int]) -> bool:
    """A quarter or half with its number ("the fourth quarter"), or pointed at ("next quarter")."""
    name = words[index].value
    numbers = [word.value for word in words[:index] if word.kind in (Kind.ORDINAL, Kind.ORDINAL_DAY)]
    if not numbers:
        pointers = _beside(words, index)
        taken.update(pointers)
        relative = _pointed(Unit.QUARTER, 1, [words[pointer] for pointer in pointers]) if pointers and name == "quarter" else None
        if relative is not None:
            parts["relative"] = relative
        return relative is not None
    highest = 4 if name == "quarter" else 2
    number = highest if numbers[-1] in (-1, 4) else numbers[-1]
    parts[name] = number
    return 1 <= int(number) <= highest


def _anaphor(offset: int, words: Sequence[Lexeme], parts: dict[str, Any]) -> bool:
    """ "That April", "the following spring", "that Friday": the year or week of the date last mentioned."""
    kinds = {word.kind for word in words}
    if "relative" in parts or "year" in parts:
        return offset == 0
    if kinds & {Kind.MONTH, Kind.SEASON, Kind.HOLIDAY, Kind.PERIOD_NUMBERED}:
        parts["relative"] = Relative(Unit.YEAR, offset, Base.MENTIONED)
    elif Kind.WEEKDAY in kinds:
        parts["relative"] = Relative(Unit.WEEK, offset, Base.MENTIONED)
    else:
        return False
    return True


def _sound(expression: DateExpression) -> DateExpression | None:
    if expression == DateExpression():
        return None
    if expression.nth is not None and (expression.month is None or expression.weekday is None and expression.extent is None):
        return None
    if expression.extent is not None and expression.nth is None and expression.day is None and expression.holiday is None:
        return expression if expression == DateExpression(extent=Extent.WEEKEND) else None  # "the weekend" is the one at hand
    if expression.quarter is not None and expression.relative is not None and expression.relative.unit is not Unit.YEAR:
        return None
    if expression.part is not None and expression.day is not None:
        return replace(expression, part=None)
    return expression
