"""What the rules' messages are made of: dates, places and witnesses in plain words. No rule of its own."""

from collections.abc import Iterable

from checker.articles import PublishedFrom
from checker.claims import Certainty
from checker.dates.labels import label
from checker.findings import Finding, Place, Severity
from checker.timelines import Position, Report, Timeline

GUESSED = (PublishedFrom.INFERRED, PublishedFrom.SUPPORTED, PublishedFrom.UNKNOWN)
RELATED_AT_MOST = 3  # as many other reports as a reader wants to look at


def said(report: Report) -> str:
    """The date of a report in words."""
    return label(report.span) if report.span else "no date"


def planned(position: Position) -> str:
    """The date of a position in words."""
    return label(position.span) if position.span else "no date"


def when(report: Report) -> str:
    """Where and when a report stands: "a.txt, March 31, 2020"."""
    return f"{report.file}, {label(report.published)}" if report.published else f"{report.file}, publish date unknown"


def count(number: int, one: str, many: str | None = None) -> str:
    """ "1 article", "3 articles"."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def files(reports: Iterable[Report]) -> int:
    """How many articles the reports are from."""
    return len({report.file for report in reports})


def tellers(timeline: Timeline, index: int, *, besides: Report | None = None, plans: bool = False) -> list[Report]:
    """The reports that rightly give a position, those of its own time first, then the older first; ``plans``: without former claims."""
    current, former = timeline.tellers[index]
    found = current if plans else (*current, *former)
    return [report for report in found if besides is None or report.file != besides.file]


def places(reports: Iterable[Report]) -> tuple[Place, ...]:
    """The first few reports, one of each article, as related places."""
    first: dict[str, Report] = {}
    for report in reports:
        first.setdefault(report.file, report)
        if len(first) == RELATED_AT_MOST:
            break
    return tuple(Place.of(report) for report in first.values())


def sure(certainty: Certainty, *reports: Report) -> Certainty:
    """A certainty, lowered where a publish date was guessed or a claim is itself unsure."""
    guessed = any(report.published_from in GUESSED or report.certainty is not Certainty.CERTAIN for report in reports)
    return Certainty.LIKELY if guessed and certainty is Certainty.CERTAIN else certainty


def about(
    report: Report, code: str, name: str, severity: Severity, certainty: Certainty, message: str, related: tuple[Place, ...] = ()
) -> Finding:
    """A finding about one report."""
    return Finding(
        code,
        name,
        severity,
        certainty,
        message,
        report.file,
        report.line,
        report.column,
        work=report.work,
        region=report.region,
        medium=report.medium,
        date=report.date,
        status=report.status.value,
        quote=report.quote,
        published=report.published_as_written,
        related=related,
    )
