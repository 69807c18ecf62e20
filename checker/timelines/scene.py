"""What the explanation works on: the reports of one timeline, the candidate dates, how they agree, and what each costs as a plan or a mistake."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checker.dates.span import Precision, Span
from checker.table.reports import Report
from checker.timelines import costs
from checker.timelines.agreement import agree, apart, near_slip, slip, width
from checker.timelines.customs import weekday_cost
from checker.timelines.witnesses import Key, Witness


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
        self.told |= self._meant()
        self.all_told = sorted(w.at for w in self.witnesses if w.current)
        self.usual_cost = {key: self._usual(key) for key in range(len(self.candidates))}

    def _meant(self) -> dict[Key, list[int]]:
        """When dates that are only remembered may have been told by a slip: better known than the date that a report of the time gives."""
        found: dict[Key, list[int]] = {}
        for key, span in enumerate(self.candidates):
            if span is None or key in self.told or span.precision is not Precision.DAY:
                continue
            days = [
                day
                for other, told in self.told.items()
                if (given := self.candidates[other]) and self.votes[key] > self.votes[other] and near_slip(given, span)
                for day in told
            ]
            if days:
                found[key] = sorted(days)
        return found

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
            better = (
                o
                for k, o in enumerate(self.candidates)
                if o and k != key and self.votes[k] > self.votes[key] and o.precision is Precision.DAY
            )
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


def nearest(span: Span, scene: Scene, keys: Sequence[Key]) -> Key | None:
    """Of some candidates the one this date is most likely a mistake for: a slip first, then the closest; None if there is no dated one."""
    dated = [(key, other) for key in keys if (other := scene.candidates[key]) is not None]
    return min(
        dated, key=lambda pair: (not near_slip(span, pair[1]), not slip(span, pair[1]), apart(span, pair[1]), pair[0]), default=(None, None)
    )[0]
