"""From the claims table to timelines: ``build(table.reports)``; for each work, region and medium the fewest moves and mistakes that explain its reports."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from types import MappingProxyType

from checker.dates.span import Precision, Span
from checker.table.reports import Report, reports
from checker.timelines.explanation import explain
from checker.timelines.placing import place
from checker.timelines.remembered import remember
from checker.timelines.scene import Scene
from checker.timelines.scopes import ABROAD, scopes
from checker.timelines.setting_aside import after_release, before_plans, overdue, side_by_side
from checker.timelines.timeline import Direction, Judged, Move, Narrowed, Position, Timeline, Verdict
from checker.timelines.verdicts import timeline
from checker.timelines.witnesses import candidates, weigh, witnesses

__all__ = ["Direction", "Judged", "Move", "Narrowed", "Position", "Report", "Timeline", "Verdict", "build", "reports", "shared_days"]

ELSEWHERE = "the date of a country that it does not name"
Slots = dict[Span, set[tuple[str, str]]]


def build(claims: Iterable[Report], shared: Mapping[tuple[str, date], Collection[str]] = MappingProxyType({})) -> tuple[Timeline, ...]:
    """The timelines of a claims table, sorted by work, region and medium.

    claims: its rows, in the order of ``reports``. shared: by file and day the works, where an article has several for one day, as far as
    the claims at hand do not show it.
    """
    rows = [report for report in claims if report.resolved]
    slots: Slots = defaultdict(set)
    for report in rows:
        if report.span and report.span.precision is Precision.DAY:
            slots[report.span].add((report.work, report.file))
    for (file, day), works in shared.items():
        slots[Span.day(day)].update((work, file) for work in works)
    found: list[Timeline] = []
    for work, group in groupby(rows, key=lambda r: r.work):
        parts = sorted(scopes(tuple(group)).items())
        unnamed = [Judged(r, Verdict.ASIDE, reason=ELSEWHERE) for (region, _), inside in parts if region == ABROAD for r in inside]
        named = [_timeline(work, region, medium, inside, slots) for (region, medium), inside in parts if region != ABROAD]
        if unnamed and not named:
            named = [Timeline(work, "", "", (), (), ())]
        if unnamed:  # they have no timeline of their own, and are shown beside the first
            judged = sorted([*named[0].judged, *unnamed], key=lambda j: j.report.order)
            named[0] = replace(named[0], judged=tuple(judged))
        found += named
    return tuple(found)


def shared_days(claims: Collection[Report], works: Collection[str]) -> dict[tuple[str, date], set[str]]:
    """What ``build`` has to be told of a whole table when it is given the claims of some works alone."""
    files = {report.file for report in claims if report.work in works}
    found: dict[tuple[str, date], set[str]] = defaultdict(set)
    for report in claims:
        if report.work not in works and report.file in files and report.span and report.span.precision is Precision.DAY:
            found[report.file, report.span.first].add(report.work)
    return found


def _timeline(work: str, region: str, medium: str, group: Sequence[Report], slots: Slots) -> Timeline:
    kept, earlier = before_plans(group)
    kept, later = after_release(kept)
    kept, past = overdue(kept)
    shared = _shared(work, {r.file for r in group}, slots)
    scene = Scene(witnesses(kept), candidates(kept), shared)
    place(scene.witnesses, scene.keys, scene.candidates)
    weigh(scene.witnesses)
    scene.prepare()
    chain = remember(scene, explain(scene))
    return timeline(work, region, medium, scene, chain, side_by_side(scene, chain), earlier + later + past)


def _shared(work: str, files: set[str], slots: Slots) -> Callable[[Span], bool]:
    """Whether another work in the same articles is reported for a day too: a slot that one leaves and the other takes."""
    return lambda span: any(other != work and file in files for other, file in slots.get(span, ()))
