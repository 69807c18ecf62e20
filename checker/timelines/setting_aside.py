"""Reports that speak of another release of the work than its timeline: a later edition, or a country and medium that they do not name."""

from collections import Counter
from collections.abc import Sequence

from checker.claims import Status
from checker.dates.span import Precision, Span
from checker.timelines.reports import Report
from checker.timelines.timeline import Judged, Verdict

PASSED = "the day had passed when the article was published"


def after_release(reports: Sequence[Report]) -> tuple[list[Report], list[Judged]]:
    """The reports without the plans for a later day that were made once the work was out: those are of another edition."""
    out = _released(reports)
    if out is None:
        return list(reports), []
    kept, aside = [], []
    for report in reports:
        plan = report.status in (Status.SCHEDULED, Status.TENTATIVE) and report.span
        if plan and report.published and report.published.first > out.last and plan.first > report.published.first:
            aside.append(Judged(report, Verdict.ASIDE, reason="a later edition: the work was already out"))
        else:
            kept.append(report)
    return kept, aside


def overdue(reports: Sequence[Report]) -> tuple[list[Report], list[Judged]]:
    """The reports without the plans for a day that had passed when the article was published: they say nothing of the plan then in force."""
    kept, aside = [], []
    for report in reports:
        if report.status in (Status.SCHEDULED, Status.TENTATIVE) and report.span and report.published and report.span.last < report.published.first:
            aside.append(Judged(report, Verdict.ASIDE, reason=PASSED))
        else:
            kept.append(report)
    return kept, aside


def _released(reports: Sequence[Report]) -> Span | None:
    """The day most articles say it came out; None if none that was written afterwards does."""
    days = Counter(
        r.span
        for r in reports
        if r.status is Status.RELEASED
        and r.span
        and r.span.precision is Precision.DAY
        and r.published
        and r.span.last <= r.published.last
    )
    return min(days, key=lambda span: (-days[span], span.first), default=None)
