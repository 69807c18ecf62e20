"""The articles of one timeline as witnesses: what each says, when, and how much it counts beside the others."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from checker.claims import Status
from checker.dates.span import Span
from checker.table.reports import Report
from checker.timelines import costs
from checker.timelines.agreement import agree, width

DAWN, DUSK = 1, 3_652_059  # the first and the last day there is, as ordinals
Key = int  # a candidate position, by its index; a withdrawal is one too


@dataclass(slots=True)
class Witness:
    """One article.

    low, high: its publish date as ordinals, DAWN and DUSK if unknown. at: where in them it is taken to lie.
    current: its reports of the plan in force, or of the release; former: those of plans given up.
    """

    file: str
    low: int
    high: int
    reports: tuple[Report, ...]
    current: tuple[Report, ...] = ()
    former: tuple[Report, ...] = ()
    at: int = 0
    weights: dict[Report, float] = field(default_factory=dict)

    @property
    def dated(self) -> bool:
        """Whether its publish date is known to the day or nearly."""
        return self.high - self.low <= costs.SHORTEST_GAP_DAYS


def witnesses(reports: Sequence[Report]) -> list[Witness]:
    """The reports by article, in an order that depends on their content."""
    by_file: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        by_file[report.file].append(report)
    found = []
    for file, group in by_file.items():
        published = group[0].published
        low = published.first.toordinal() if published else DAWN
        high = published.last.toordinal() if published else DUSK
        plans = _in_force(group)
        former = tuple(r for r in group if r.status is Status.FORMER)
        released = tuple(r for r in group if r.status is Status.RELEASED and r.span and r.span.first.toordinal() <= high)
        found.append(Witness(file, low, high, tuple(group), plans + released, former))
    return sorted(found, key=lambda w: (w.low, w.high, [_content(r) for r in w.reports], w.file))


def _in_force(reports: Sequence[Report]) -> tuple[Report, ...]:
    """The reports of one article that give the plan in force: beside a firm one, a hedged other date only looks ahead."""
    firm = [r for r in reports if r.current and r.status is not Status.TENTATIVE]
    return tuple(r for r in reports if r.current and (r in firm or not firm or any(_same(r, other) for other in firm)))


def _same(one: Report, other: Report) -> bool:
    return one.span is not None and other.span is not None and agree(one.span, other.span)


def _content(report: Report) -> tuple[str, ...]:
    return report.status.value, report.date, report.quote, report.source, report.via


def candidates(reports: Iterable[Report]) -> list[Span | None]:
    """The dates that may be positions: each day given, and each coarser date that no finer one agrees with; None for the withdrawal, at the end."""
    spans = sorted({r.span for r in reports if r.span}, key=lambda s: (width(s), s.first, s.last, s.precision))
    found: list[Span | None] = []
    for span in spans:
        fine = width(span) == 1
        if not any(other is not None and (other.first == span.first if fine else agree(other, span)) for other in found):
            found.append(span)
    if any(r.span is None for r in reports):
        found.append(None)
    return found


def weigh(witnesses: Sequence[Witness]) -> None:
    """Sets how much each report counts: one article copied, or written within days of another, is no second vote."""
    same: dict[tuple[Span | None, bool], list[tuple[Witness, Report]]] = defaultdict(list)
    for witness in witnesses:
        for report in witness.reports:
            same[report.span, report.status is Status.FORMER].append((witness, report))
    for group in same.values():
        group.sort(key=lambda each: (each[0].low, each[0].high, each[1].order))
        seen = _Seen()
        for witness, report in group:
            weight = seen.weight(witness, report)
            witness.weights[report] = weight * (costs.TENTATIVE if report.status is Status.TENTATIVE else 1.0)


class _Seen:
    """The reports of one date so far: until when each wording, source and credited source was last met."""

    def __init__(self) -> None:
        self.last: dict[tuple[str, str], int] = {}
        self.exact: set[tuple[str, str, str]] = set()
        self.latest = -DUSK

    def weight(self, witness: Witness, report: Report) -> float:
        words = " ".join(report.quote.casefold().split())
        traits = [(kind, text) for kind, text in (("words", words), ("source", report.source), ("via", report.via)) if text]
        exact = (report.published_as_written, report.source, words)
        if words and exact in self.exact:
            return 0.0
        if any(witness.low - self.last.get(trait, -DUSK) <= costs.COPY_DAYS for trait in traits):
            weight = costs.COPY
        elif witness.low - self.latest <= costs.DEPENDENT_DAYS:
            weight = costs.DEPENDENT
        else:
            weight = 1.0
        until = witness.high if witness.high < DUSK else -DUSK  # an unknown day is near no other
        self.exact.add(exact)
        self.last.update((trait, max(until, self.last.get(trait, -DUSK))) for trait in traits)
        self.latest = max(until, self.latest)
        return weight
