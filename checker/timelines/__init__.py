"""From the claims table to timelines: ``build(frame)``; for each work, region and medium the fewest moves and mistakes that explain its reports."""

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from checker.claims import Status
from checker.dates.span import Span
from checker.timelines.reports import Report, reports
from checker.timelines.timeline import (
    Direction,
    Judged,
    Move,
    Narrowed,
    Position,
    Timeline,
    Verdict,
)

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["Direction", "Judged", "Move", "Narrowed", "Position", "Report", "Timeline", "Verdict", "build", "reports"]


def build(frame: "DataFrame") -> tuple[Timeline, ...]:
    """The timelines of a claims table, sorted by work, region and medium."""
    ordered = sorted((r for r in reports(frame) if r.resolved), key=lambda r: (r.work, r.region, r.medium, r.order))
    return tuple(_timeline(key, tuple(group)) for key, group in groupby(ordered, key=lambda r: (r.work, r.region, r.medium)))


def _timeline(key: tuple[str, str, str], group: tuple[Report, ...]) -> Timeline:
    positions: list[Position] = []
    for report in sorted(group, key=lambda r: (r.status is not Status.FORMER, r.span.first if r.span else r.order[0], r.order)):
        for index, position in enumerate(positions):
            if report.span and position.span and position.span.meets(report.span):
                finer = position.span.contains(report.span)
                positions[index] = Position(
                    report.date if finer else position.date,
                    report.span if finer else position.span,
                    position.first,
                    report,
                    position.claims + 1,
                )
                break
        else:
            positions.append(Position(report.date, report.span, report, report, 1))
    moves = tuple(_move(a, b) for a, b in pairwise(positions))
    return Timeline(*key, tuple(positions), moves, tuple(Judged(r, Verdict.HELD) for r in group))


def _move(before: Position, after: Position) -> Move:
    if before.span and after.span:
        days = (after.span.first - before.span.first).days if before.span.start and after.span.start else None
        direction = Direction.LATER if after.span.first > before.span.first else Direction.EARLIER
    else:
        days, direction = None, Direction.DATED if after.span else Direction.WITHDRAWN
    announced = Span.day(after.first.published.first) if after.first.published and after.first.published.start else None
    return Move(before, after, direction, days, announced, after.first)
