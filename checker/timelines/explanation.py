"""The cheapest explanation of the reports of a plan: which dates it held, in which order, and which reports are mistakes.

The plan is a hidden state that moves rarely; each article, in the order of time, tells it rightly or wrongly. The cheapest path through
the candidate dates (Viterbi's dynamic programming) weighs each mistake against the moves that would explain it away, and costs
time in proportion to reports times candidate dates.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.dates.span import Precision, Span
from checker.timelines import costs
from checker.timelines.agreement import agree, apart, near_slip, slip, width
from checker.timelines.customs import weekday_cost
from checker.timelines.reports import Report
from checker.timelines.witnesses import DUSK, Key, Witness


@dataclass(slots=True)
class Held:
    """A candidate date while it was the plan: from the first witness that tells it to the last (indices in the order of time)."""

    key: Key
    first: int
    last: int


class Scene:
    """The reports of one timeline and the candidate dates they are compared with."""

    def __init__(self, witnesses: Sequence[Witness], candidates: Sequence[Span | None], slots: Callable[[Span], bool]) -> None:
        self.witnesses = witnesses
        self.candidates = candidates
        self.slots = slots
        self._keys: dict[int, list[Key]] = {}
        self.votes: dict[Key, float] = {}
        self.usual_cost: dict[Key, float] = {}
        self.told: dict[Key, list[int]] = {}  # when each candidate was told as the plan in force
        self.all_told: list[int] = []
        self.replaced: set[tuple[Key, Key]] = set()  # (former, current) named by one witness

    def keys(self, report: Report) -> list[Key]:
        """The candidates that a report agrees with."""
        span = report.span
        # By identity: the reports keep their spans alive, and most share them.
        found = self._keys.get(id(span))
        if found is None:
            fine = span is not None and width(span) == 1
            found = self._keys[id(span)] = [key for key, other in enumerate(self.candidates) if _fits(span, other, fine)]
        return found

    def prepare(self) -> None:
        """Counts votes and prices the candidates, once the witnesses are placed and weighed."""
        votes: dict[Key, float] = defaultdict(float)
        told: dict[Key, list[int]] = defaultdict(list)
        for witness in self.witnesses:
            for report in witness.reports:
                for key in self.keys(report):
                    votes[key] += witness.weights[report] / len(self.keys(report))
            current = {key for report in witness.current for key in self.keys(report)}
            for key in {self.keys(report)[0] for report in witness.current if len(self.keys(report)) == 1}:
                told[key].append(witness.at)
            for report in witness.former:
                self.replaced.update((old, new) for old in self.keys(report) for new in current if old != new)
        for witness in self.witnesses:  # coarse words that fit several dates tell one only if nothing finer tells any of them
            for report in witness.current:
                if len(self.keys(report)) > 1 and not any(key in told for key in self.keys(report)):
                    told[self.keys(report)[0]].append(witness.at)
        self.votes = votes
        self.told = {key: sorted(days) for key, days in told.items()}
        self.all_told = sorted(w.at for w in self.witnesses if w.current)
        self.usual_cost = {key: self._usual(key) for key in range(len(self.candidates))}

    def plain_cost(self, key: Key) -> float:
        """What it costs that a plan names this date, by the date alone."""
        span = self.candidates[key]
        if span is None:
            return costs.WITHDRAWN
        if span.precision is not Precision.DAY:
            return costs.ANY_DATE
        return costs.ANY_DATE + weekday_cost(span.first) - (costs.SLOT if self.slots(span) else 0.0)

    def _usual(self, key: Key) -> float:
        """The same beside the other dates given: one that differs by days from a better known one, or that nobody took up, is hardly a plan."""
        span = self.candidates[key]
        cost = self.plain_cost(key)
        if span and span.precision is Precision.DAY:
            better = (o for k, o in enumerate(self.candidates) if o and k != key and self.votes[k] > self.votes[key] and o.precision is Precision.DAY)
            if any(abs((o.first - span.first).days) <= costs.SHORT_MOVE_DAYS for o in better):
                cost += costs.SHORT_MOVE
        told = self.told.get(key, [])
        if told and self.votes[key] < 1 + costs.DEPENDENT and self.all_told[0] < told[0] and told[-1] < self.all_told[-1]:
            cost += costs.ALONE
        return cost

    def mistake(self, report: Report, truth: Key | None) -> float:
        """What it costs that a report is wrong while the plan is this one (None: whichever)."""
        if report.span is None:
            return costs.WITHDRAWAL_MISREAD
        plans = [self.candidates[truth]] if truth is not None else [c for k, c in enumerate(self.candidates) if k not in self.keys(report)]
        return costs.mistaken(report.span, plans)


def _fits(span: Span | None, other: Span | None, fine: bool) -> bool:
    if span is None or other is None:
        return span is other
    return other.first == span.first if fine and width(other) == 1 else agree(span, other)


def explain(scene: Scene) -> list[Held]:
    """The plans held, oldest first, as told by the witnesses that give a plan in force; empty if none does."""
    telling = [i for i, w in enumerate(scene.witnesses) if w.current]
    telling.sort(key=lambda i: _order(scene, i))
    if not telling:
        return []
    keys = sorted(scene.told)
    discount = _told_again(scene)
    opening = {key: scene.told[key][0] for key in keys}
    totals: dict[Key, float] = {}
    back: list[dict[Key, Key]] = []
    before = None
    for step, index in enumerate(telling):
        witness = scene.witnesses[index]
        price = _prices(scene, witness, keys, opening)
        if step == 0:
            gap = costs.moves_within(int(costs.STANDS_DAYS))
            totals = {key: gap + _entry(scene, key, discount) + costs.untold(opening[key] - witness.at) + price[key] for key in keys}
            before = witness.at
            continue
        gap = costs.moves_within(witness.at - (before or 0))
        before = witness.at
        cheapest = min(keys, key=lambda key: (totals[key], -scene.votes[key], key))
        came: dict[Key, Key] = {}
        now: dict[Key, float] = {}
        for key in keys:
            now[key], came[key] = totals[key], key
            if key != cheapest:
                # Retellings speak for a position once: when the plan first comes to it, which may be days before the first right report of it.
                if witness.at <= opening[key]:
                    entry = _entry(scene, key, discount) + costs.untold(opening[key] - witness.at)
                else:
                    entry = _entry(scene, key, {}) + costs.RETURN
                if totals[cheapest] + gap + entry < now[key]:
                    now[key], came[key] = totals[cheapest] + gap + entry, cheapest
            now[key] += price[key]
        totals = now
        back.append(came)
    key = min(keys, key=lambda key: (totals[key], -scene.votes[key], key))
    path = [key]
    for came in reversed(back):
        path.append(came[path[-1]])
    path.reverse()
    return _held(path, telling)


def _order(scene: Scene, index: int) -> tuple[object, ...]:
    """By day; on one day the dates known longer come first, as an announcement divides the day, and then those that more articles give."""
    witness = scene.witnesses[index]
    own = [key for report in witness.current for key in scene.keys(report)]
    known = [scene.told[key][0] for key in own if key in scene.told]
    votes = -max((scene.votes[key] for key in own), default=0.0)
    dates = [report.span.first.toordinal() if report.span else DUSK for report in witness.current]
    return (witness.at, min(known, default=DUSK), votes, min(dates, default=DUSK), index)


def _entry(scene: Scene, key: Key, discount: dict[Key, float]) -> float:
    return max(scene.usual_cost[key] - discount.get(key, 0.0), costs.LEAST)


def _told_again(scene: Scene) -> dict[Key, float]:
    """For each candidate, what the reports that tell it as a former plan would cost as mistakes."""
    spared: dict[Key, float] = defaultdict(float)
    for witness in scene.witnesses:
        for report in witness.former:
            keys = scene.keys(report)
            if len(keys) == 1:
                spared[keys[0]] += witness.weights[report] * scene.mistake(report, None)
    return spared


def _prices(scene: Scene, witness: Witness, keys: Sequence[Key], opening: dict[Key, int]) -> dict[Key, float]:
    """What this witness's reports cost under each plan."""
    price = dict.fromkeys(keys, 0.0)
    for report in witness.current:
        own = scene.keys(report)
        oldest = min((opening[k] for k in own if k in opening), default=DUSK)
        later = [k for k in own if _confirmed_later(scene, k, witness)]
        for key in keys:
            if key in own:
                continue
            cost = scene.mistake(report, key)
            if opening[key] <= witness.at and (oldest < opening[key] or any((old, key) in scene.replaced for old in own)):
                cost = min(cost, costs.STALE)
            elif later:
                cost = min(cost, costs.EARLY)
            price[key] += witness.weights[report] * cost
    for report in witness.former:
        own = scene.keys(report)
        if len(own) == 1 and own[0] in price:
            price[own[0]] += witness.weights[report] * costs.PREMATURE
    return price


def _confirmed_later(scene: Scene, key: Key, witness: Witness) -> bool:
    """Whether others give another plan after this witness, and this one after those: then it was early, not wrong."""
    if key not in scene.told:
        return False
    again = scene.told[key][-1]
    between = bisect_left(scene.all_told, again) - bisect_right(scene.all_told, witness.at)
    own = bisect_left(scene.told[key], again) - bisect_right(scene.told[key], witness.at)
    return between > own


def _held(path: Sequence[Key], telling: Sequence[int]) -> list[Held]:
    held: list[Held] = []
    for key, index in zip(path, telling, strict=True):
        if held and held[-1].key == key:
            held[-1].last = index
        else:
            held.append(Held(key, index, index))
    return held


def nearest(span: Span, scene: Scene, keys: Sequence[Key]) -> Key | None:
    """Of some candidates the one this date is most likely a mistake for: a slip first, then the closest; None if there is no dated one."""
    dated = [(key, other) for key in keys if (other := scene.candidates[key]) is not None]
    return min(dated, key=lambda pair: (not near_slip(span, pair[1]), not slip(span, pair[1]), apart(span, pair[1]), pair[0]), default=(None, None))[0]
