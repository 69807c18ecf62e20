"""The words say the date moved one way, the dates the other: "pushed back" to an earlier day, "moved up" to a later one.

Either the word is wrong or the two dates are exchanged.

Fires:

| file | published | work | status | date | language | quote |
| --- | --- | --- | --- | --- | --- | --- |
| slip.txt | 2020-10-06 | The Long Tide | former | 2022-06-03 | en | moved up from June 3, 2022 to November 4, 2022 |
| slip.txt | 2020-10-06 | The Long Tide | scheduled | 2022-11-04 | en | moved up from June 3, 2022 to November 4, 2022 |

Quiet:

| file | published | work | status | date | language | quote |
| --- | --- | --- | --- | --- | --- | --- |
| good.txt | 2020-10-06 | The Long Tide | former | 2022-06-03 | en | pushed back from June 3, 2022 to November 4, 2022 |
| good.txt | 2020-10-06 | The Long Tide | scheduled | 2022-11-04 | en | pushed back from June 3, 2022 to November 4, 2022 |
"""

from collections import defaultdict
from collections.abc import Iterator

from checker.claims import Certainty, Status
from checker.findings import Evidence, Finding, Place, Severity
from checker.rules.phrases import about, said, sure
from checker.rules.rereading import directions
from checker.timelines import Report

CODE = "RD205"
SEVERITY = Severity.ERROR


def findings(evidence: Evidence) -> Iterator[Finding]:
    for timeline in evidence.timelines:
        former: dict[tuple[str, str], list[Report]] = defaultdict(list)
        for report in timeline.reports:
            if report.status is Status.FORMER and report.quote:
                former[report.file, report.quote].append(report)
        for report in timeline.reports:
            if report.status not in (Status.SCHEDULED, Status.TENTATIVE):
                continue
            for old in former.get((report.file, report.quote), ()):
                if message := _mismatch(old, report):
                    yield about(report, CODE, "direction-mismatch", SEVERITY, sure(Certainty.LIKELY, report), message, (Place.of(old),))


def _mismatch(old: Report, new: Report) -> str | None:
    """What is wrong with the direction that one quote gives for its two dates; None if nothing is, or it gives none."""
    if old.span is None or new.span is None or old.span.meets(new.span):
        return None
    said_to_be = directions(new)
    if said_to_be == {"delay"} and new.span.last < old.span.first:
        return f"it tells of a delay, but {said(new)} is earlier than {said(old)}"
    if said_to_be == {"advance"} and new.span.first > old.span.last:
        return f"it tells of an earlier date, but {said(new)} is later than {said(old)}"
    return None
