"""The articles of one timeline as witnesses: what each says, when, and how much it counts beside the others."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from checker.claims import Status
from checker.dates.span import Span
from checker.timelines import costs
from checker.timelines.agreement import agree, width
from checker.timelines.reports import Report

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
        plans = tuple(r for r in group if r.current)
        former = tuple(r for r in group if r.status is Status.FORMER)
        released = tuple(r for r in group if r.status is Status.RELEASED and r.span and r.span.first.toordinal() <= high)
        found.append(Witness(file, low, high, tuple(group), plans + released, former))
    return sorted(found, key=lambda w: (w.low, w.high, [_content(r) for r in w.reports], w.file))


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


def place(witnesses: Sequence[Witness], keys: Callable[[Report], list[Key]]) -> None:
    """Chooses a day for each witness: its own if it has one; else one beside the dated reports of the same plan; else one before the plans
    that replaced its own and after those that its own replaced; else as late as it can be, for the newest plan is told by the newest article."""
    succession = _Succession(witnesses, keys)
    newest = max((w.high if w.high < DUSK else w.low for w in witnesses if w.low > DAWN), default=DAWN)
    for witness in sorted(witnesses, key=lambda w: w.high - w.low):
        if witness.dated:
            witness.at = witness.low
            succession.note(witness)
            continue
        own = sorted(succession.only(witness.current)) or [key for report in witness.current for key in keys(report)]
        beside = [day for key in own for day in succession.told[key] if witness.low <= day <= witness.high]
        before, after = succession.before(own), succession.after(own)
        if beside:
            day = min(beside)
        elif before < DUSK:
            day = before - 1 - succession.steps_left(own)
        else:
            day = max(newest, after) + succession.steps(own)
        witness.at = min(max(day, witness.low), witness.high)
        succession.note(witness)


class _Succession:
    """Which plan replaced which, as the articles say that name both, and when those placed so far tell each."""

    def __init__(self, witnesses: Sequence[Witness], keys: Callable[[Report], list[Key]]) -> None:
        pairs: Counter[tuple[Key, Key]] = Counter()
        self.told: dict[Key, list[int]] = defaultdict(list)
        self.given_up: dict[Key, int] = {}
        self.keys = keys
        for witness in witnesses:
            pairs.update((a, b) for a in self.only(witness.former) for b in self.only(witness.current) if a != b)
        self.next: dict[Key, set[Key]] = defaultdict(set)
        for (a, b), times in pairs.items():
            if times > pairs[b, a]:
                self.next[a].add(b)
        self._depths: dict[Key, int] = {}
        for key in list(self.next):
            self._depth(key, frozenset())
        self.deepest = max(self._depths.values(), default=0)

    def only(self, reports: Sequence[Report]) -> set[Key]:
        """The plans that these reports name beyond doubt."""
        return {self.keys(r)[0] for r in reports if len(self.keys(r)) == 1}

    def note(self, witness: Witness) -> None:
        """Takes a placed witness into account."""
        now = self.only(witness.current)
        for key in now:
            self.told[key].append(witness.at)
        for key in self.only(witness.former) - now:
            self.given_up[key] = min(self.given_up.get(key, DUSK), witness.at)

    def _depth(self, key: Key, above: frozenset[Key]) -> int:
        """How many plans followed this one, one after the other; articles that contradict each other may make a circle, which is cut."""
        if key not in self._depths and key not in above:
            self._depths[key] = 1 + max((self._depth(k, above | {key}) for k in self.next.get(key, ())), default=-1)
        return self._depths.get(key, 0)

    def steps_left(self, own: Sequence[Key]) -> int:
        return min((self._depths.get(key, 0) for key in own), default=0)

    def steps(self, own: Sequence[Key]) -> int:
        return self.deepest - self.steps_left(own)

    def before(self, own: Sequence[Key]) -> int:
        """The first day on which one of these plans is told as given up, or one that replaced it is told."""
        days = [self.given_up.get(key, DUSK) for key in own]
        days += [day for key in own for later in self.next.get(key, ()) for day in self.told[later]]
        return min(days, default=DUSK)

    def after(self, own: Sequence[Key]) -> int:
        """The first day on which the last of the plans that these replaced is told."""
        days = [min(self.told[key]) for key, later in self.next.items() if later & set(own) and self.told[key]]
        return max(days, default=DAWN)
