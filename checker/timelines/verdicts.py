"""From the explanation of the reports to the timeline: positions, moves, and what each report turns out to be."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from checker.claims import Status
from checker.dates.labels import label
from checker.dates.span import Precision, Span
from checker.table.reports import Report
from checker.timelines import costs
from checker.timelines.agreement import slip, width
from checker.timelines.scene import Held, Scene, nearest
from checker.timelines.setting_aside import UNNAMED
from checker.timelines.timeline import Direction, Judged, Move, Narrowed, Position, Timeline, Verdict
from checker.timelines.witnesses import DAWN, DUSK, Key, Witness

HEDGED = "a hedged date beside the plan in force"

Reign = tuple[int, int]  # the days in which a position was announced, at the earliest and at the latest


class Sheet:
    """The chain of a timeline with what is known of when each of its positions was announced."""

    def __init__(self, scene: Scene, chain: Sequence[Held]) -> None:
        self.scene = scene
        self.chain = chain
        self.index: dict[Key, list[int]] = defaultdict(list)
        for index, each in enumerate(chain):
            self.index[each.key].append(index)
        self.place = [self._standing(w) for w in scene.witnesses]
        self.judged = [(w, self._judge(w, place)) for w, place in zip(scene.witnesses, self.place, strict=True)]
        self.announced = [self._announced(index) for index in range(len(chain))]

    def _standing(self, witness: Witness) -> int | None:
        """Index of the position in force when the witness speaks: the last one that had been told by then, or that it tells itself."""
        order = self.scene.witnesses
        now = None
        for index, each in enumerate(self.chain):
            if each.first >= 0 and order[each.first].at <= witness.at:
                now = index
        if now is None:
            return next((i for i, each in enumerate(self.chain) if each.first >= 0), len(self.chain) - 1 if self.chain else None)
        # On the day of an announcement both the old position and the new one may be told.
        own = [i for report in witness.current for key in self.scene.keys(report) for i in self.index[key]]
        while now and now not in own and now - 1 in own and self.chain[now].first >= 0 and order[self.chain[now].first].at == witness.at:
            now -= 1
        return now

    def _judge(self, witness: Witness, place: int | None) -> list[Judged]:
        found = []
        for report in witness.reports:
            indices = sorted({i for key in self.scene.keys(report) for i in self.index[key]})
            if report.status is Status.FORMER:
                found.append(self._former(witness, report, indices, place))
            elif place is not None and place in indices:
                found.append(Judged(report, Verdict.HELD, place))
            elif report.current and report not in witness.current:
                found.append(Judged(report, Verdict.ASIDE, reason=HEDGED))
            elif not indices:
                found.append(Judged(report, Verdict.WRONG, self._meant(witness, report, place)))
            else:
                earlier = [i for i in indices if place is not None and i < place]
                later = [i for i in indices if i not in earlier]
                # A coarse date that an old plan and a coming one agree with is no sign of the old one.
                if earlier and not later:
                    found.append(Judged(report, Verdict.STALE, earlier[-1]))
                else:
                    found.append(Judged(report, Verdict.EARLY, later[0]))
        return found

    def _meant(self, witness: Witness, report: Report, place: int | None) -> int | None:
        """The position that a wrong report should have given: the one in force, or, where its day is unknown, the one it is a slip of."""
        if witness.dated or report.span is None:
            return place
        close = nearest(report.span, self.scene, [each.key for each in self.chain])
        position = self.scene.candidates[close] if close is not None else None
        return self.index[close][-1] if close is not None and position and slip(report.span, position) else place

    def _former(self, witness: Witness, report: Report, indices: list[int], place: int | None) -> Judged:
        if not indices:
            keys = [each.key for each in self.chain]
            close = nearest(report.span, self.scene, keys) if report.span else None
            return Judged(report, Verdict.WRONG, self.index[close][0] if close is not None else place)
        before = [i for i in indices if place is None or i <= place]
        # A date called given up beside an older plan as the one in force: the article has the two the wrong way round.
        now = [[i for key in self.scene.keys(plan) for i in self.index[key]] for plan in witness.current]
        older = any(plan and max(plan) < indices[0] for plan in now)
        return Judged(report, Verdict.EARLY if older and not before else Verdict.HELD, before[-1] if before else indices[0])

    def _announced(self, index: int) -> Reign:
        """When this position was announced: after all that tell an older one as the plan, before all that tell it or a newer one so, or an
        older one as given up."""
        earliest, latest = DAWN, DUSK
        for witness, judged in self.judged:
            for each in judged:
                if each.verdict is not Verdict.HELD or each.position is None:
                    continue
                if each.report.status is not Status.FORMER:
                    if each.position >= index:
                        latest = min(latest, witness.high)
                    elif len(self.scene.keys(each.report)) == 1:
                        earliest = max(earliest, witness.low)
        return min(earliest, latest), latest


def timeline(
    work: str, region: str, medium: str, scene: Scene, chain: Sequence[Held], beside: set[Key], aside: Sequence[Judged]
) -> Timeline:
    """The finished timeline. ``beside``: candidates that stand beside the chain, ``aside``: reports that are no part of it."""
    sheet = Sheet(scene, chain)
    judged = sorted((_provable(sheet, witness, each) for witness, group in sheet.judged for each in group), key=lambda j: j.report.order)
    judged = [
        Judged(j.report, Verdict.ASIDE, reason=UNNAMED) if j.verdict is Verdict.WRONG and beside & {*scene.keys(j.report)} else j
        for j in judged
    ]
    positions = tuple(_position(index, judged, sheet) for index in range(len(chain)))
    moves = tuple(_move(a, b, sheet.announced[i + 1]) for i, (a, b) in enumerate(pairwise(positions)))
    released = [j.report.span for j in judged if j.report.status is Status.RELEASED and j.verdict is Verdict.HELD and j.report.span]
    everything = tuple(sorted([*judged, *aside], key=lambda j: j.report.order) if aside else judged)
    return Timeline(
        work, region, medium, positions, moves, everything, min(released, key=width, default=None), tuple(_narrowed(sheet, positions))
    )


def _provable(sheet: Sheet, witness: Witness, judged: Judged) -> Judged:
    """A date is stale only if its article is certainly younger than the move; one that may be older tells the plan of its day."""
    if judged.verdict is not Verdict.STALE or judged.position is None:
        return judged
    if witness.low > sheet.announced[judged.position + 1][1]:
        return judged
    return Judged(judged.report, Verdict.HELD, judged.position)


def _position(index: int, judged: Sequence[Judged], sheet: Sheet) -> Position:
    key = sheet.chain[index].key
    span = sheet.scene.candidates[key]
    naming = [j.report for j in judged if key in sheet.scene.keys(j.report)]
    own = [j.report for j in judged if j.position == index and j.verdict in (Verdict.HELD, Verdict.EARLY, Verdict.STALE)] or naming
    plans = [j.report for j in judged if j.position == index and j.verdict is Verdict.HELD and j.report.status is not Status.FORMER]
    telling = plans or own
    finest = next((r.date for r in naming if r.span == span), telling[0].date) if span else ""
    released = any(r.status is Status.RELEASED for r in plans)
    return Position(finest, span, telling[0], telling[-1], len(own), not plans, released)


def _move(before: Position, after: Position, announced: Reign) -> Move:
    days = None
    if before.span is None or after.span is None:
        direction = Direction.DATED if after.span else Direction.WITHDRAWN
    else:
        direction = Direction.LATER if after.span.first > before.span.first else Direction.EARLIER
        if before.span.start and after.span.start:
            days = (after.span.start - before.span.start).days
    return Move(before, after, direction, days, _window(*announced), after.first)


def _window(low: int, high: int) -> Span | None:
    start = date.fromordinal(low) if low > DAWN else None
    end = date.fromordinal(high) if high < DUSK else None
    if start is None and end is None:
        return None
    return Span(start, end, Precision.DAY if start == end else Precision.RANGE)


def _named(position: Position) -> str:
    return label(position.span) if position.span else "no date"


def _narrowed(sheet: Sheet, positions: Sequence[Position]) -> list[Narrowed]:
    """Publish dates that the positions told in the article make narrower: after its own plan was announced, before the next one was."""
    found = []
    for witness, judged in sheet.judged:
        if witness.high - witness.low <= costs.SHORTEST_GAP_DAYS:
            continue
        told = [j.position for j in judged if j.verdict is Verdict.HELD and j.report.current and j.position is not None]
        if not told:
            continue
        others = [w for w, group in sheet.judged if w is not witness]
        if not others:
            continue
        low = max(witness.low, sheet.announced[max(told)][0])
        last = max(told) + 1
        high = min(witness.high, sheet.announced[last][1] if last < len(positions) else DUSK)
        window = _window(low, high)
        if window and low <= high and (low, high) != (witness.low, witness.high):
            found.append(Narrowed(witness.file, window, f"it gives {_named(positions[max(told)])} as the plan"))
    return found
