"""The words say the date moved one way, the dates the other: "pushed back" to an earlier day, "moved up" to a later one.

Either the word is wrong or the two dates are exchanged.

Fires:

| file | published | work | status | date | language | quote |
| --- | --- | --- | --- | --- | --- | --- |
| slip.txt | 2020-10-06 | The Long Tide | former | 2022-06-03 | en | moved up from June 3, 2022 to November 4, 2022 |
| slip.txt | 2020-10-06 | The Long Tide | scheduled | 2022-11-04 | en | moved up from June 3, 2022 to November 4, 2022 |

Fires, where each date is quoted with its own words:

| file | published | work | status | date | language | quote |
| --- | --- | --- | --- | --- | --- | --- |
| rest.txt | 2020-10-07 | The Far Shore | former | 2022-06-03 | en | was delayed from June 3, 2022 |
| rest.txt | 2020-10-07 | The Far Shore | scheduled | 2022-02-04 | en | from June 3, 2022 to February 4, 2022 |

Quiet:

| file | published | work | status | date | language | quote |
| --- | --- | --- | --- | --- | --- | --- |
| good.txt | 2020-10-06 | The Long Tide | former | 2022-06-03 | en | pushed back from June 3, 2022 to November 4, 2022 |
| good.txt | 2020-10-06 | The Long Tide | scheduled | 2022-11-04 | en | pushed back from June 3, 2022 to November 4, 2022 |
"""

from collections import defaultdict
from collections.abc import Iterator

from checker.claims import PLANS, Certainty, Status
from checker.findings import Evidence, Finding, Place, Severity
from checker.rules.phrases import about, said, sure
from checker.rules.rereading import directions, may_say
from checker.timelines import Report

CODE = "RD205"
SEVERITY = Severity.ERROR
_SHARED = 6  # letters that two quotes have in common at the least where one goes on from the other


def findings(evidence: Evidence) -> Iterator[Finding]:
    for timeline in evidence.timelines:
        former: dict[str, list[Report]] = defaultdict(list)
        for report in timeline.reports:
            if report.status is Status.FORMER and report.quote:
                former[report.file].append(report)
        for report in timeline.reports:
            if report.status not in PLANS:
                continue
            for old in former.get(report.file, ()):
                if _of_one_move(old, report) and (message := _mismatch(old, report)):
                    yield about(report, CODE, "direction-mismatch", SEVERITY, sure(Certainty.LIKELY, report), message, (Place.of(old),))


def _of_one_move(old: Report, new: Report) -> bool:
    """Whether two quotes are of one stretch of the article: the same, one within the other, or one going on where the other ends."""
    one, other = old.quote, new.quote
    if one == other:
        return True
    if old.line != new.line or not other:
        return False
    return one in other or other in one or _goes_on(one, other) or _goes_on(other, one)


def _goes_on(one: str, other: str) -> bool:
    """Whether the end of a quote is the beginning of another: "moved up from June 3", "from June 3 to November 4"."""
    return any(one.endswith(other[:many]) for many in range(_SHARED, min(len(one), len(other))))


def _mismatch(old: Report, new: Report) -> str | None:
    """What is wrong with the direction that the quotes of two dates give; None if nothing is, or they give none."""
    if old.span is None or new.span is None or old.span.meets(new.span):
        return None
    earlier = new.span.last < old.span.first
    wrong = "delay" if earlier else "advance"
    if not (may_say(new, wrong) or may_say(old, wrong)) or directions(new) | directions(old) != {wrong}:
        return None
    told, lies = ("a delay", "earlier") if earlier else ("an earlier date", "later")
    return f"it tells of {told}, but {said(new)} is {lies} than {said(old)}"
