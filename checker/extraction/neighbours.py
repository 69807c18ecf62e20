"""The dates around a date: those before and behind it, and the nearest of its own work, found without going through them all."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from checker.claims import Status
from checker.extraction.draft import Draft

_BEFORE, _AFTER = 12, 6  # dates that are near
_STANDS = {Status.SCHEDULED: "plan", Status.TENTATIVE: "plan", Status.FORMER: "former", Status.RELEASED: "released"}
STANDS = tuple(dict.fromkeys(_STANDS.values()))


class Neighbours:
    """The settled dates of an article that have days."""

    def __init__(self, settled: Sequence[Draft]) -> None:
        self._dated = [draft for draft in settled if draft.span is not None]
        self._places = {id(draft): place for place, draft in enumerate(self._dated)}
        self._of_work: defaultdict[tuple[str | None, str], list[Draft]] = defaultdict(list)
        for draft in sorted(self._dated, key=_start):
            if draft.status in _STANDS:
                self._of_work[draft.work, _STANDS[draft.status]].append(draft)

    def before(self, draft: Draft) -> Sequence[Draft]:
        """The dates before one, the nearest first."""
        place = self._places[id(draft)]
        return self._dated[max(place - _BEFORE, 0) : place][::-1]

    def after(self, draft: Draft) -> Sequence[Draft]:
        """The dates behind one, the nearest first."""
        place = self._places[id(draft)]
        return self._dated[place + 1 : place + 1 + _AFTER]

    def of_work(self, draft: Draft, stands: str) -> Draft | None:
        """The nearest other plan, former plan or release of a date's work."""
        its = self._of_work[draft.work, stands]
        place = bisect_left(its, draft.start, key=_start)
        near = [other for other in its[max(place - 1, 0) : place + 2] if other is not draft]
        return min(near, key=lambda other: abs(other.start - draft.start), default=None)


def _start(draft: Draft) -> int:
    return draft.start
