"""Who was wrong, and how dates slip: the timelines in figures, as DataFrames."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.findings import Finding, Severity
from checker.timelines import Direction, Move, Position, Report, Timeline, Verdict
from checker.timelines.agreement import width

if TYPE_CHECKING:
    from pandas import DataFrame

WRONG_RULES = ("RD102", "RD103", "RD104", "RD105", "RD2")
STALE_RULES = ("RD101",)
MONTH_DAYS = 31


def sources(timelines: Sequence[Timeline], findings: Iterable[Finding] = ()) -> "DataFrame":
    """One row a source, those with most claims first.

    source; claims; articles; first: moves that it reported first, alone or on the same day as others; days_ahead: by how many days it
    reported a move before the first of all others, negative where it came after, on the average of the moves that it and another reported
    on known days; stale and wrong: claims that findings are about.
    """
    import pandas as pd

    claims: dict[str, int] = defaultdict(int)
    articles: dict[str, set[str]] = defaultdict(set)
    outlet: dict[str, str] = {}
    for timeline in timelines:
        for report in timeline.reports:
            name = _source(report)
            claims[name] += 1
            articles[name].add(report.file)
            outlet[report.file] = name
    first, ahead = _timeliness(timelines)
    stale, wrong = _mistakes(findings, outlet)
    rows = [
        (
            name,
            claims[name],
            len(articles[name]),
            first[name],
            round(sum(ahead[name]) / len(ahead[name]), 1) if ahead[name] else None,
            stale[name],
            wrong[name],
        )
        for name in sorted(claims, key=lambda n: (-claims[n], n))
    ]
    frame = pd.DataFrame(rows, columns=["source", "claims", "articles", "first", "days_ahead", "stale", "wrong"])
    return frame.astype({"source": "string", "days_ahead": "Float64"})


def slips(timelines: Iterable[Timeline]) -> "DataFrame":
    """One row a timeline that holds a date, by work, region and medium.

    moves; later, earlier, withdrawn: of these; days_slipped: from its first date to its last, None where one of them is open; longest_stand:
    days that one plan is known to have stood, from its first report to the first of the next, None without two of them.
    """
    import pandas as pd

    rows = [
        (
            timeline.work,
            timeline.region,
            timeline.medium,
            len(timeline.moves),
            _count(timeline.moves, Direction.LATER),
            _count(timeline.moves, Direction.EARLIER),
            _count(timeline.moves, Direction.WITHDRAWN),
            _slipped(timeline.positions),
            _longest_stand(timeline.positions),
        )
        for timeline in timelines
        if timeline.positions
    ]
    names = ["work", "region", "medium", "moves", "later", "earlier", "withdrawn", "days_slipped", "longest_stand"]
    frame = pd.DataFrame(rows, columns=names).astype({"days_slipped": "Int64", "longest_stand": "Int64"})
    return frame.astype(dict.fromkeys(names[:3], "string"))


def distribution(timelines: Sequence[Timeline]) -> "DataFrame":
    """How many moves there are of each size: one row a size, earlier moves first; moves without a number of days are left out."""
    import pandas as pd

    days = [move.days for timeline in timelines for move in timeline.moves if move.days is not None]
    counted = [(name, sum(low <= number <= high for number in days)) for name, low, high in SIZES]
    return pd.DataFrame(counted, columns=["size", "moves"]).astype({"size": "string"})


SIZES = (
    ("earlier by over a month", -100_000, -31),
    ("earlier by up to a month", -30, -1),
    ("later by up to a month", 0, 30),
    ("later by one to three months", 31, 92),
    ("later by three months to half a year", 93, 183),
    ("later by half a year to a year", 184, 366),
    ("later by over a year", 367, 100_000),
)


def _source(report: Report) -> str:
    """Who published a report: the source, or where none is known the file's name."""
    return report.source or report.file


def _timeliness(timelines: Iterable[Timeline]) -> tuple[dict[str, int], dict[str, list[int]]]:
    """For each source how many moves it reported first, and by how many days it was ahead of the first other report of each."""
    first: dict[str, int] = defaultdict(int)
    ahead: dict[str, list[int]] = defaultdict(list)
    for timeline in timelines:
        told: dict[int, dict[str, date]] = defaultdict(dict)
        for judged in timeline.judged:
            if judged.verdict is not Verdict.HELD or not judged.report.current or not judged.position:
                continue  # the first position is no move
            day, name = _day(judged.report), _source(judged.report)
            if day is not None and day < told[judged.position].get(name, date.max):
                told[judged.position][name] = day
        for days in told.values():
            earliest, second = (*sorted(days.values()), None)[:2] if days else (None, None)
            for name, day in days.items():
                first[name] += day == earliest
                others = second if day == earliest else earliest
                if others is not None:
                    ahead[name].append((others - day).days)
    return first, ahead


def _mistakes(findings: Iterable[Finding], outlet: dict[str, str]) -> tuple[dict[str, int], dict[str, int]]:
    stale: dict[str, int] = defaultdict(int)
    wrong: dict[str, int] = defaultdict(int)
    for finding in findings:
        if finding.severity is Severity.NOTICE:
            continue
        name = outlet.get(finding.file, finding.file)
        stale[name] += finding.rule.startswith(STALE_RULES)
        wrong[name] += finding.rule.startswith(WRONG_RULES)
    return stale, wrong


def _day(report: Report) -> date | None:
    """The publish day, where it is known to the day."""
    published = report.published
    return published.start if published and published.start == published.end else None


def _count(moves: Iterable[Move], direction: Direction) -> int:
    return sum(move.direction is direction for move in moves)


def _slipped(positions: Sequence[Position]) -> int | None:
    dated = [position.span for position in positions if position.span]
    if not dated or dated[0].start is None or dated[-1].start is None:
        return None
    return (dated[-1].start - dated[0].start).days


def _longest_stand(positions: Sequence[Position]) -> int | None:
    days = [
        position.first.published.last
        for position in positions
        if position.first.published and not position.remembered and _nearly_known(position.first)
    ]
    return max(((later - earlier).days for earlier, later in pairwise(days)), default=None)


def _nearly_known(report: Report) -> bool:
    """Whether the publish date is known to the month."""
    return bool(report.published and report.published.start and report.published.end and width(report.published) <= MONTH_DAYS)
