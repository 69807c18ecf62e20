"""What happened to the date of one work: the positions it held and the moves between them."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from checker.claims import Status
from checker.dates.span import Span
from checker.table.reports import Report
from checker.timelines.agreement import agree, width


class Direction(StrEnum):
    """Which way a date moved."""

    LATER = "later"
    EARLIER = "earlier"
    WITHDRAWN = "withdrawn"
    DATED = "dated"  # a withdrawn date, or one that was never given, became a date again


class Verdict(StrEnum):
    """How the timeline explains one report."""

    HELD = "held"  # the plan in force, or, for a former one, a plan that had been given up
    STALE = "stale"  # a plan that had been given up when the article was published
    EARLY = "early"  # a plan that others report only later: the article knew it first
    WRONG = "wrong"  # no position the date ever held
    ASIDE = "aside"  # of another release of the work: a country or medium it does not name, a later edition


@dataclass(frozen=True, slots=True)
class Position:
    """A stretch of time in which the reported plan was one and the same date.

    span: the finest wording of it; None for a withdrawal. date: the same as EDTF, "".
    first, last: the first and the last report of it as the plan in force (for a position that is known from retellings alone: of those).
    claims: how many reports give it, former ones among them.
    remembered: no report gives it as the plan in force, only as one given up.
    released: reports say that the work came out then.
    """

    date: str
    span: Span | None
    first: Report
    last: Report
    claims: int
    remembered: bool = False
    released: bool = False


@dataclass(frozen=True, slots=True)
class Move:
    """From one position to the next.

    days: from the start of the old date to that of the new one, negative if earlier; None where either has no start, and for a withdrawal.
    announced: the days in which it must have been announced: from the last report of the old position to the first of the new.
    first: the report that gives the new position first.
    """

    before: Position
    after: Position
    direction: Direction
    days: int | None
    announced: Span | None
    first: Report


@dataclass(frozen=True, slots=True)
class Judged:
    """One report and how the timeline explains it.

    position: index of the position it gives, or, for a deviating one, of the position it should have given; None if there is none.
    """

    report: Report
    verdict: Verdict
    position: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A publish date that the timeline makes narrower than the article does."""

    file: str
    published: Span
    reason: str


@dataclass(frozen=True)
class Timeline:
    """The positions of one work's date in one region and medium ("" is: wherever no other is named), oldest first.

    positions: empty if its reports give no date at all.
    released: the days that the reports of the release agree on, None if there are none.
    """

    work: str
    region: str
    medium: str
    positions: tuple[Position, ...]
    moves: tuple[Move, ...]
    judged: tuple[Judged, ...]
    released: Span | None = None
    narrowed: tuple[Narrowed, ...] = ()

    @cached_property
    def contradictions(self) -> dict[Report, tuple[int | None, Report]]:
        """The plans that contradict another of their own article: index of the position they should give, and that other report."""
        plans: dict[str, list[Judged]] = defaultdict(list)
        for judged in self.judged:
            if judged.report.status is Status.SCHEDULED and judged.verdict is not Verdict.ASIDE:
                plans[judged.report.file].append(judged)
        found: dict[Report, tuple[int | None, Report]] = {}
        for group in plans.values():
            best = min(group, key=_likeliest)
            for judged in group:
                one, other = judged.report.span, best.report.span
                if judged is not best and one and other and not agree(one, other):
                    found[judged.report] = (best.position, best.report)
        return found

    @cached_property
    def tellers(self) -> tuple[tuple[tuple[Report, ...], tuple[Report, ...]], ...]:
        """For each position the reports that rightly give it, in order: those of the plan in force, and those of it given up or carried out."""
        current: list[list[Report]] = [[] for _ in self.positions]
        former: list[list[Report]] = [[] for _ in self.positions]
        for judged in self.judged:
            if judged.verdict is Verdict.HELD and judged.position is not None:
                (current if judged.report.current else former)[judged.position].append(judged.report)
        return tuple((tuple(a), tuple(b)) for a, b in zip(current, former, strict=True))

    def _repr_html_(self) -> str:
        from checker.renderers import notebook  # a notebook asks the object itself; nothing else here knows how it is shown

        return notebook.timeline(self)

    @property
    def reports(self) -> tuple[Report, ...]:
        return tuple(judged.report for judged in self.judged)


def _likeliest(judged: Judged) -> tuple[bool, int, int, int]:
    """The report of an article most likely to be the plan: one that others bear out, of the newest position, the finest, the first."""
    span = judged.report.span
    return judged.verdict is not Verdict.HELD, -(judged.position or 0), width(span) if span else 0, judged.report.line or 0
