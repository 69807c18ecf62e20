"""“A” and “B” open on May 7 and May 14, respectively: the first date is of the first work, the second of the second."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.extraction.phrases import Row
from checker.extraction.tokens import Item, Kind

if TYPE_CHECKING:
    from checker.extraction.look import Weighed

_SAYS_SO, _JOINS = "in_turn", "and"  # tags of the lexicon
_FAR = 4  # items between two names or two dates of a list: a mark, a word for "and", an article, a preposition


def settled(weighed: "Sequence[Weighed]", rows: Sequence[Row]) -> "tuple[Weighed, ...]":
    """The dates of an article, those that a sentence gives in turn with their own work alone."""
    own = {number: its for number, row in enumerate(rows) if (its := _in_turn(row.items))}
    return tuple(_of_its_own(each, own.get(each.draft.sentence, {})) for each in weighed) if own else tuple(weighed)


def _of_its_own(weighed: "Weighed", own: Mapping[int, int]) -> "Weighed":
    mention = weighed.draft.mention
    index = own.get(mention.start) if mention is not None else None
    mine = tuple(option for option in weighed.seen.options if option.subject.index == index)
    if index is None or not mine:
        return weighed
    shared = tuple(draft for draft in weighed.each if draft.work == mine[0].subject.work)
    return weighed._replace(each=shared, seen=weighed.seen._replace(options=mine))


def _in_turn(items: Sequence[Item]) -> dict[int, int]:
    """By where a date starts, which item its name is, in a sentence that says so and has as many names as dates in a list."""
    at = next((index for index, item in enumerate(items) if item.has(_SAYS_SO)), None)
    if at is None:
        return {}
    dates = min(_lists(items, Kind.DATE), key=lambda its: _distance(its, at), default=())
    names = min((its for its in _lists(items, Kind.NAME) if len(its) == len(dates)), key=lambda its: _distance(its, at), default=())
    return {items[date].start: name for date, name in zip(dates, names, strict=False)}


def _lists(items: Sequence[Item], kind: Kind) -> Iterator[Sequence[int]]:
    """The lists of two and more dates, or names, of a sentence."""
    its: list[int] = []
    for one, other in pairwise([index for index, item in enumerate(items) if item.kind is kind]):
        its = its or [one]
        if _joined(items[one + 1 : other]):
            its.append(other)
            continue
        if len(its) > 1:
            yield its
        its = []
    if len(its) > 1:
        yield its


def _joined(between: Sequence[Item]) -> bool:
    short = len(between) <= _FAR and all(item.kind in (Kind.WORD, Kind.MARK) for item in between)
    return short and (
        not between or any(item.words == "," or item.has(_JOINS, _SAYS_SO) for item in between)
    )  # “A,” “B”: the comma is the name's


def _distance(its: Sequence[int], at: int) -> int:
    return min(abs(its[0] - at), abs(its[-1] - at))
