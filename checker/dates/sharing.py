"""Parts that the members of a list and the ends of a range lend each other: "July 10 and 24", "between March and May 2022"."""

import itertools
from collections.abc import Sequence
from dataclasses import replace

from checker.dates.expression import DateExpression, Unit
from checker.dates.folding import fold
from checker.dates.kinds import Kind
from checker.dates.lexemes import Lexeme

Place = tuple[int, int, DateExpression]  # from lexeme, to lexeme (exclusive), what they mean
_JOINTS = frozenset({Kind.AND, Kind.OR, Kind.SLASH, Kind.COMMA})
_DAYS = frozenset({Kind.DAY, Kind.ORDINAL_DAY})


def ranged(near: DateExpression, far: DateExpression) -> DateExpression:
    """The range from one expression to another, each lending the other what it lacks."""
    near, far = lent(near, far)
    return replace(near, end=far)


def lent(near: DateExpression, far: DateExpression) -> tuple[DateExpression, DateExpression]:
    """Two ends in order of time with month and year shared; across a new year the nearer one lies in the year before."""
    if near.day is not None and near.month is None and far.month is not None:
        near = _with(near, month=far.month)
    if far.day is not None and far.month is None and near.month is not None:
        far = _with(far, month=near.month)
    turns = _within_year(near) > _within_year(far)
    if near.stated_year is None and near.relative is None:
        if far.year is not None:
            near = _with(near, year=far.year - turns)
        elif far.relative is not None and far.relative.unit is Unit.YEAR:
            near = _with(near, relative=replace(far.relative, offset=far.relative.offset - turns))
    elif far.stated_year is None and far.relative is None:
        if near.year is not None:
            far = _with(far, year=near.year + turns)
        elif near.relative is not None and near.relative.unit is Unit.YEAR:
            far = _with(far, relative=replace(near.relative, offset=near.relative.offset + turns))
    return near, far


def _with(expression: DateExpression, **parts: object) -> DateExpression:
    return replace(expression, **parts, shared=expression.shared | set(parts))  # type: ignore[arg-type]


def _within_year(expression: DateExpression) -> tuple[int, int]:
    """Where in a year an expression lies, to tell which of two comes first."""
    if expression.month is not None:
        return expression.month, expression.day or 0
    if expression.quarter is not None:
        return 3 * expression.quarter - 2, 0
    if expression.season is not None:
        return (3, 6, 9, 12, 11)[expression.season - 1], 0
    return (7 if expression.half == 2 else 0), 0


def two_parts(words: Sequence[Lexeme]) -> DateExpression | None:
    """ "Mid to late 2021": from the one part to the end of the other."""
    places = [index for index, word in enumerate(words) if word.kind == Kind.PART]
    if len(places) != 2 or any(word.kind in (Kind.DAY, Kind.ORDINAL_DAY) for word in words):
        return None
    near = fold([word for index, word in enumerate(words) if index != places[1]])
    far = fold([word for index, word in enumerate(words) if index != places[0]])
    return replace(near, end=far) if near is not None and far is not None else None


def of_range(words: Sequence[Lexeme], far_start: int, near_start: int, moved: bool) -> list[Place]:
    """The mentions of a match of a range: one, or two joined ones where it may as well be a move; the match's offsets are into ``words``."""
    joint = far_start - 1
    while joint > near_start and words[joint].kind not in (Kind.AND, Kind.TO, Kind.THROUGH):
        joint -= 1
    near, far = fold(words[near_start:joint]), fold(words[far_start:])
    if near is None or far is None:
        return []
    if far.bare_year and not near.bare_year and near.day is None and near.year is None:  # "Nov-2021"
        whole = fold(words[near_start:])
        return [] if whole is None else [(near_start, len(words), whole)]
    if near.bare_year != far.bare_year:
        return [(near_start, joint, near), (far_start, len(words), far)]
    near, far = lent(near, far)
    if moved:
        return [(near_start, joint, near), (far_start, len(words), far)]
    if _backwards(near, far):
        return [(near_start, joint, near), (far_start, len(words), far)]
    return [(0, len(words), replace(near, end=far))]


def _backwards(near: DateExpression, far: DateExpression) -> bool:
    """Whether the far end lies before the near one, so that a dash joined two separate dates."""
    if near.year is None or far.year is None:
        return False
    return (near.year, *_within_year(near)) > (far.year, *_within_year(far))


def of_list(words: Sequence[Lexeme], name: str) -> list[Place]:
    """The mentions of a match of a list, each with what the others lend it. Days that follow each other are one stretch."""
    if name in ("days_after_month", "days_before_month"):
        return _days(words)
    segments = _segments(words)
    folded = [(first, last, fold(words[first:last])) for first, last in segments]
    places = [(first, last, expression) for first, last, expression in folded if expression is not None]
    if len(places) != len(segments):
        return []
    last = places[-1][2]
    lent_to = [(first, end, lent(expression, last)[0] if _yearless(expression) else expression) for first, end, expression in places[:-1]]
    return [*lent_to, places[-1]]


def _yearless(expression: DateExpression) -> bool:
    return expression.year is None and expression.relative is None


def _segments(words: Sequence[Lexeme]) -> list[tuple[int, int]]:
    """The members of a list: cut at each joint after which a new month, season or quarter comes."""
    heads = (Kind.MONTH, Kind.SEASON, Kind.PERIOD_NUMBERED)
    cuts = [0]
    for index, word in enumerate(words):
        if (
            word.kind in _JOINTS
            and any(other.kind in heads for other in words[cuts[-1] : index])
            and any(other.kind in heads for other in words[index:])
        ):
            cuts.append(index + 1)
    cuts.append(len(words))
    trimmed = []
    for first, end in itertools.pairwise(cuts):
        last = end if end == len(words) else end - 1
        while last > first and words[last - 1].kind in _JOINTS:
            last -= 1
        if last > first:
            trimmed.append((first, last))
    return trimmed


def _days(words: Sequence[Lexeme]) -> list[Place]:
    """Days that share a month, before or after them, and perhaps a year."""
    days = [index for index, word in enumerate(words) if word.kind in _DAYS]
    ground = fold([word for index, word in enumerate(words) if index not in days and word.kind != Kind.WEEKDAY])
    if ground is None:
        return []
    month = next(index for index, word in enumerate(words) if word.kind == Kind.MONTH)
    values = [words[index].value for index in days]
    if all(later == earlier + 1 for earlier, later in itertools.pairwise(values)):
        return [(0, len(words), replace(ground, day=values[0], end=replace(ground, day=values[-1])))]
    places = []
    for number, index in enumerate(days):
        first = month if number == 0 and month < index else index
        last = len(words) if number == len(days) - 1 else index + 1
        own = {"month"} if first <= month < last else set()
        shared = frozenset({"month"} - own) | ({"year"} if ground.year is not None and last < len(words) else frozenset())
        weekday = next(
            (word.value for word in words[max(index - 3, 0 if number == 0 else days[number - 1]) : index] if word.kind == Kind.WEEKDAY),
            None,
        )
        if weekday is not None and first == index:
            first = next(place for place in range(index - 1, -1, -1) if words[place].kind == Kind.WEEKDAY)
        places.append((first, last, replace(ground, day=values[number], weekday=weekday, shared=shared)))
    return places
