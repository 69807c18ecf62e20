"""The whole of an evaluation: articles that may be looked at, and articles of which only totals are told."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from checker.claims import Status
from checker.evaluation.answers import Answer
from checker.evaluation.causes import Slip, slips
from checker.evaluation.marking import Marked, mark
from checker.evaluation.predictions import Predicted
from checker.evaluation.scores import Tally, of_status, tally, total

# How many held-out articles a total must be of, so that it tells of none of them: all together, and a group of them.
FEWEST, FEWEST_IN_A_GROUP = 10, 3
FEW = "others"


@dataclass(frozen=True)
class Totals:
    """What a set of articles adds up to, all together and in groups by name, the groups sorted."""

    all: Tally
    by_language: Mapping[str, Tally]
    by_domain: Mapping[str, Tally]
    by_status: Mapping[str, Tally]


@dataclass(frozen=True)
class Evaluation:
    """``open``: totals of the articles that may be looked at, whose slips are told.

    ``held_out``: totals of the others, None if there are too few.
    """

    open: Totals
    slips: tuple[Slip, ...]
    held_out: Totals | None


def evaluate(answers: Sequence[Answer], read: Mapping[str, Sequence[Predicted]], held_out: Collection[str] = ()) -> Evaluation:
    """Hold what was read, by the names of articles, against the answers."""
    shown = [mark(answer, read.get(answer.name, ())) for answer in answers if answer.name not in held_out]
    hidden = [mark(answer, read.get(answer.name, ())) for answer in answers if answer.name in held_out]
    return Evaluation(_totals(shown, read), slips(shown), _totals(hidden, read, FEWEST_IN_A_GROUP) if len(hidden) >= FEWEST else None)


def _totals(marked: Sequence[Marked], read: Mapping[str, Sequence[Predicted]], fewest: int = 1) -> Totals:
    def added(name: Callable[[Marked], str]) -> dict[str, Tally]:
        groups: dict[str, Tally] = {}
        for each, its in tallies:
            groups[name(each)] = groups.get(name(each), Tally()) + its
        return _folded(groups, fewest)

    tallies = [(each, tally(each, read.get(each.answer.name, ()))) for each in marked]
    statuses = {str(status): total(of_status(each, read.get(each.answer.name, ()), status) for each in marked) for status in Status}
    return Totals(
        total(its for _, its in tallies),
        added(lambda each: each.answer.language),
        added(lambda each: each.answer.domain),
        _folded({status: its for status, its in statuses.items() if its.articles}, fewest),
    )


def _folded(groups: Mapping[str, Tally], fewest: int) -> dict[str, Tally]:
    """The groups by name, those of too few articles put together, with more of the smallest until these are not too few either."""
    kept = sorted(groups, key=lambda name: (groups[name].articles, name))
    few: list[str] = []
    count = 0
    while kept and (groups[kept[0]].articles < fewest or 0 < count < fewest):
        count += groups[kept[0]].articles
        few.append(kept.pop(0))
    named = {name: groups[name] for name in groups if name in kept}
    together = {FEW: total(groups[name] for name in few)} if few else {}
    return {**{name: named[name] for name in sorted(named)}, **together}
