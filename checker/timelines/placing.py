"""When an article was written that does not say so: as the plans it gives, and those it calls given up, fit between the dated ones."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from checker.dates.span import Span
from checker.table.reports import Report
from checker.timelines.agreement import near_slip
from checker.timelines.witnesses import DAWN, DUSK, Key, Witness


def place(witnesses: Sequence[Witness], keys: Callable[[Report], list[Key]], spans: Sequence[Span | None]) -> None:
    """Chooses a day for each witness: its own if it has one; else one beside the dated reports of the same plan; else one before the plans
    that replaced its own and after those that its own replaced; else, where its date looks like a slip of one that is told, beside that;
    else as late as it can be, for the newest plan is told by the newest article. A plan is for a day to come, so never after that day.
    ``spans``: the candidate dates, by key."""
    succession = _Succession(witnesses, keys)
    newest = max((w.high if w.high < DUSK else w.low for w in witnesses if w.low > DAWN), default=DAWN)
    for witness in sorted(witnesses, key=lambda w: w.high - w.low):
        if witness.dated:
            witness.at = witness.low
            succession.note(witness)
            continue
        last = max(witness.low, min([witness.high, *(r.span.last.toordinal() for r in witness.current if r.span and r.current)]))
        own = sorted(succession.only(witness.current)) or [key for report in witness.current for key in keys(report)]
        beside = [day for key in own for day in succession.told[key] if witness.low <= day <= last]
        since = succession.since(witness)
        beside = [day for day in beside if day >= since] or beside
        before, after = succession.before(own), succession.after(own)
        if beside:
            day = min(beside)
        elif before < DUSK:
            day = before - 1 - succession.steps_left(own)
        elif after == DAWN and (meant := _meant(own, spans, succession, witness.low, last)):
            day = meant
        else:
            day = max(newest, after) + succession.steps(own)
        witness.at = min(max(day, witness.low), last)
        succession.note(witness)


def _meant(own: Sequence[Key], spans: Sequence[Span | None], succession: "_Succession", low: int, high: int) -> int | None:
    """A day on which others told the date that these are most likely a slip of: the middle one, as nothing says it was the first."""
    days = sorted(
        day
        for key in own
        if (span := spans[key])
        for other, told in succession.told.items()
        if (plan := spans[other]) and near_slip(span, plan)
        for day in told
        if low <= day <= high
    )
    return days[len(days) // 2] if days else None


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

    def since(self, witness: Witness) -> int:
        """The first day on which the last of the plans that a witness calls given up is told: it speaks after that."""
        return max((min(self.told[key]) for key in self.only(witness.former) if self.told[key]), default=DAWN)

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
