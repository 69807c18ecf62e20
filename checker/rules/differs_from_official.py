"""It differs from the official date in the catalogue.

Somebody has looked the date up and written it into `works.toml`; an article that gives another one as the plan in force, or as the day it came
out, is wrong. Older articles that give a plan of their time are left alone.

    Fires on an article that says July 14, 2023 where `works.toml` has official = { US = 2023-07-12 } and no report gives another plan since.
    Quiet on "July 2023" beside it, and on the plans before.
"""

from collections.abc import Iterator, Mapping

from checker.claims import Certainty, Status
from checker.dates.labels import label
from checker.dates.span import Span
from checker.findings import Evidence, Finding, Severity
from checker.rules.phrases import about, said, sure
from checker.timelines import Report, Verdict

CODE = "RD401"
SEVERITY = Severity.ERROR


def findings(evidence: Evidence) -> Iterator[Finding]:
    if evidence.catalogue is None:
        return
    for timeline in evidence.timelines:
        work = evidence.catalogue.resolve(timeline.work)
        if work is None or not work.official or not timeline.positions:
            continue
        for judged in timeline.judged:
            report = judged.report
            in_force = judged.verdict is Verdict.HELD and judged.position == len(timeline.positions) - 1
            if not in_force or report.status not in (Status.SCHEDULED, Status.RELEASED) or not report.span:
                continue
            official = _official(work.official, report, timeline.region)
            if official and not any(date.meets(report.span) for date in official):
                message = f"{said(report)}, but officially {' or '.join(label(date) for date in official)} according to the catalogue"
                yield about(report, CODE, "differs-from-official", SEVERITY, sure(Certainty.CERTAIN, report), message)


def _official(dates: Mapping[str, Span], report: Report, region: str) -> list[Span]:
    """The official dates that a report may mean: those of its country, else the worldwide one, else, if it names no country, any."""
    named = report.region or region
    if named in dates:
        return [dates[named]]
    if "001" in dates:
        return [dates["001"]]
    return [] if named else [dates[key] for key in sorted(dates)]
