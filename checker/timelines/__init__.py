"""From the claims table to timelines: ``build(frame)``; for each work, region and medium the fewest moves and mistakes that explain its reports."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from checker.dates.span import Precision, Span
from checker.timelines.explanation import Held, Scene, explain
from checker.timelines.remembered import remember
from checker.timelines.reports import Report, reports
from checker.timelines.scopes import ABROAD, scopes
from checker.timelines.setting_aside import after_release, overdue, side_by_side
from checker.timelines.timeline import (
    Direction,
    Judged,
    Move,
    Narrowed,
    Position,
    Timeline,
    Verdict,
)
from checker.timelines.verdicts import timeline
from checker.timelines.witnesses import candidates, place, weigh, witnesses

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["Direction", "Judged", "Move", "Narrowed", "Position", "Report", "Timeline", "Verdict", "build", "reports"]

Slots = dict[Span, set[tuple[str, str]]]


def build(frame: "DataFrame") -> tuple[Timeline, ...]:
    """The timelines of a claims table, sorted by work, region and medium."""
    rows = [report for report in reports(frame) if report.resolved]
    slots: Slots = defaultdict(set)
    for report in rows:
        if report.span and report.span.precision is Precision.DAY:
            slots[report.span].add((report.work, report.file))
    found = []
    for work, group in groupby(rows, key=lambda r: r.work):
        for (region, medium), inside in sorted(scopes(tuple(group)).items()):
            found.append(_timeline(work, region, medium, inside, slots))
    return tuple(found)


def _timeline(work: str, region: str, medium: str, group: Sequence[Report], slots: Slots) -> Timeline:
    if region == ABROAD:
        aside = [Judged(r, Verdict.ASIDE, reason="the date of a country that it does not name") for r in group]
        return Timeline(work, "", medium, (), (), tuple(aside))
    kept, later = after_release(group)
    kept, past = overdue(kept)
    shared = _shared(work, {r.file for r in group}, slots)
    scene = Scene(witnesses(kept), candidates(kept), shared)
    place(scene.witnesses, scene.keys)
    weigh(scene.witnesses)
    scene.prepare()
    chain: list[Held] = explain(scene)
    chain = remember(scene, chain)
    return timeline(work, region, medium, scene, chain, side_by_side(scene, chain), later + past)


def _shared(work: str, files: set[str], slots: Slots) -> Callable[[Span], bool]:
    """Whether another work in the same articles is reported for a day too: a slot that one leaves and the other takes."""
    return lambda span: any(other != work and file in files for other, file in slots.get(span, ()))
