"""The slip chart of a work as plain marks: publish date across, claimed date up; what to draw, not how.

A plan that holds is a level step, a move goes from one step to the next, and where the steps meet the diagonal the work comes out.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from checker.claims import Status
from checker.dates.span import Span
from checker.findings import Finding, Severity
from checker.renderers import escape, wording
from checker.timelines import Judged, Position, Report, Timeline, Verdict

Place = tuple[str, int | None, str, str]  # file, line, work and date: a claim, as findings name it
MISTAKE = "mistake"
MISTAKES = ("RD1", "RD2", "RD4")  # rules about what a claim says, not about how well it can be read
TOLD = 3  # claims that one mark tells of; the rest are counted
QUOTE = 160  # characters
REMEMBERED = timedelta(days=45)  # drawn before the next position for one that no report of its time gives
FAR = timedelta(days=550)  # a claim further from every position than this is shown at the edge


@dataclass(frozen=True, slots=True)
class Point:
    """Claims of one kind for the same date, published at the same time. kind: a status, or ``mistake``. day, published: None where open."""

    line: int
    kind: str
    published: Span
    date: Span
    words: str


@dataclass(frozen=True, slots=True)
class Step:
    """A position: from its first report to its last, and to the first report of the next.

    remembered: known from later articles alone; since when it stood is not known.
    """

    line: int
    start: date
    reported: date
    end: date
    date: Span
    label: str
    remembered: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """A move: when it was first reported, from which day to which."""

    line: int
    at: date
    before: date
    after: date


@dataclass(frozen=True, slots=True)
class Chart:
    """All that is drawn of one work.

    lines: the region and medium of each timeline, ``""`` where it is for all. left_out: claims without a publish date.
    """

    work: str
    movement: str
    lines: tuple[str, ...]
    points: tuple[Point, ...]
    steps: tuple[Step, ...]
    turns: tuple[Turn, ...]
    across: tuple[date, date]
    up: tuple[date, date]
    left_out: int


def mistaken(findings: Iterable[Finding]) -> frozenset[Place]:
    """The claims that findings call wrong."""
    return frozenset(
        (each.file, each.line, each.work, each.date)
        for each in findings
        if each.severity is not Severity.NOTICE and each.rule.startswith(MISTAKES)
    )


def chart(timelines: Sequence[Timeline], wrong: Collection[Place] = ()) -> Chart | None:
    """The chart of one work's timelines; None if no claim has both a date and a publish date."""
    points: list[Point] = []
    steps: list[Step] = []
    turns: list[Turn] = []
    left_out = 0
    for index, timeline in enumerate(timelines):
        own, lost = _points(index, timeline, wrong)
        points += own
        left_out += lost
        drawn = _steps(index, timeline)
        steps += drawn
        turns += [Turn(index, b.start, level(a.date), level(b.date)) for a, b in pairwise(drawn)]
    if not points:
        return None
    across, up = _across(points, steps), _up(points, steps)
    moved = max(timelines, key=lambda timeline: len(timeline.moves))
    lines = tuple(", ".join(part for part in (each.region, each.medium) if part) for each in timelines)
    return Chart(timelines[0].work, wording.chain(moved), lines, tuple(points), tuple(steps), tuple(turns), across, up, left_out)


def _points(line: int, timeline: Timeline, wrong: Collection[Place]) -> tuple[list[Point], int]:
    """A mark for all that say the same at the same time, and how many claims cannot be placed."""
    same: dict[tuple[str, Span, Span], list[Report]] = defaultdict(list)
    lost = 0
    for judged in timeline.judged:
        report, day = judged.report, _claimed(judged, timeline)
        if report.published and day:
            same[_kind(judged, wrong), report.published, day].append(report)
        else:
            lost += 1
    return [Point(line, kind, published, day, _words(kind, reports)) for (kind, published, day), reports in same.items()], lost


def _claimed(judged: Judged, timeline: Timeline) -> Span | None:
    """The date a report gives; for a withdrawal the one it takes away, as far as that is known."""
    if judged.report.status is not Status.WITHDRAWN or judged.position is None:
        return judged.report.span
    earlier = [position.span for position in timeline.positions[: judged.position] if position.span]
    return earlier[-1] if earlier else None


def _kind(judged: Judged, wrong: Collection[Place]) -> str:
    report = judged.report
    found = (report.file, report.line, report.work, report.date) in wrong
    return MISTAKE if found or judged.verdict is Verdict.WRONG else str(report.status)


def _words(kind: str, reports: Sequence[Report]) -> str:
    """What a mark says to those who point at it or cannot see it."""
    told = [_told(kind, report) for report in reports[:TOLD]]
    if len(reports) > TOLD:
        told.append(f"and {len(reports) - TOLD} more")
    return " · ".join(told)


def _told(kind: str, report: Report) -> str:
    status = f"{report.status}, a mistake" if kind == MISTAKE else str(report.status)
    day = f" {wording.date(report.span)}" if report.span else ""
    place = f"{report.file}:{report.line}" if report.line else report.file
    quote = f"“{escape.shortened(escape.line(report.quote), QUOTE)}” " if report.quote else ""
    source = f"{escape.line(report.source)}, " if report.source else ""
    return f"{status}{day}: {quote}{source}{wording.published(report)}, {escape.line(place)}"


def _steps(line: int, timeline: Timeline) -> list[Step]:
    """The positions that have a date and a place in time."""
    starts = _starts(timeline.positions)
    found: list[Step] = []
    order = sorted(starts)
    for index, following in zip(order, [*order[1:], None], strict=False):
        position, start = timeline.positions[index], starts[index]
        last = _middle(position.last.published)
        reported = max(start, last) if last and not position.remembered else start
        end = starts[following] if following is not None else max(reported, _out(timeline) or reported)
        if position.span:
            found.append(Step(line, start, min(reported, end), end, position.span, wording.date(position.span), position.remembered))
    return found


def _out(timeline: Timeline) -> date | None:
    """The day it came out, up to which the last plan held."""
    return timeline.released.end if timeline.released else None


def _starts(positions: Sequence[Position]) -> Mapping[int, date]:
    """When each position begins, as far as publish dates say; the remembered ones begin before what follows them, nobody knows how long."""
    starts: dict[int, date] = {}
    following: date | None = None
    for index, position in reversed(list(enumerate(positions))):
        start = _middle(position.first.published)
        if position.remembered and following is not None:
            start = following - REMEMBERED
        if start is not None:
            starts[index] = following = min(start, following) if following else start
    return starts


def _middle(span: Span | None) -> date | None:
    return level(span) if span else None


def level(span: Span) -> date:
    """Where a stretch of days is drawn as one: in its middle, or at the end that is known."""
    if span.start and span.end:
        return span.start + (span.end - span.start) / 2
    return span.start or span.last


def _across(points: Sequence[Point], steps: Sequence[Step]) -> tuple[date, date]:
    days = [day for point in points for day in (point.published.start, point.published.end) if day]
    return _padded([*days, *(step.start for step in steps), *(step.end for step in steps)])


def _up(points: Sequence[Point], steps: Sequence[Step]) -> tuple[date, date]:
    """From the earliest to the latest claimed day; what lies far from every position does not stretch the picture."""
    held = [day for step in steps for day in (step.date.start, step.date.end) if day]
    claimed = [day for point in points for day in (point.date.start, point.date.end) if day]
    near = [day for day in claimed if not held or _nearer(min(held), -FAR) <= day <= _nearer(max(held), FAR)]
    return _padded([*held, *near] or claimed)


def _padded(days: Sequence[date]) -> tuple[date, date]:
    first, last = min(days), max(days)
    margin = max((last - first) // 20, timedelta(days=20))
    return _nearer(first, -margin), _nearer(last, margin)


def _nearer(day: date, by: timedelta) -> date:
    """The day so much later or earlier, but within the calendar."""
    try:
        return day + by
    except OverflowError:
        return date.max if by > timedelta(0) else date.min
