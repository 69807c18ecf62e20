"""A former date that no report ever gave, though reports of that time are at hand.

"Originally set for …" is repeated for years, and the slip with it. Any report of that time that gave the date as the plan makes it right, and so
do several articles that remember it alike; where nothing from that time is at hand, nothing is said.

Fires on memory.txt:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| first.txt | 2020-01-14 | The Long Tide | scheduled | 2020-05-15 | opens on May 15 |
| again.txt | 2020-02-20 | The Long Tide | scheduled | 2020-05-15 | in cinemas from May 15 |
| memory.txt | 2020-06-02 | The Long Tide | former | 2020-05-10 | was announced for May 10, 2020 |
| memory.txt | 2020-06-02 | The Long Tide | scheduled | 2020-09-04 | but is now due September 4 |

Quiet, for two reports of that time gave the date:

| file | published | work | status | date | quote |
| --- | --- | --- | --- | --- | --- |
| first.txt | 2020-01-14 | The Long Tide | scheduled | 2020-05-15 | opens on May 15 |
| again.txt | 2020-02-20 | The Long Tide | scheduled | 2020-05-15 | in cinemas from May 15 |
| memory.txt | 2020-06-02 | The Long Tide | former | 2020-05-15 | was announced for May 15 |
| memory.txt | 2020-06-02 | The Long Tide | scheduled | 2020-09-04 | but is now due September 4 |
"""

from collections import defaultdict
from collections.abc import Iterator

from checker.claims import Certainty, Status
from checker.findings import Evidence, Finding, Severity
from checker.rules.phrases import about, count, files, places, planned, said, sure, tellers, when
from checker.timelines import Judged, Report, Timeline, Verdict
from checker.timelines.agreement import slip

CODE = "RD104"
SEVERITY = Severity.WARNING
ENOUGH_OF_THE_TIME = 2  # articles that gave a plan before the one that this article reports


def findings(evidence: Evidence) -> Iterator[Finding]:
    for timeline in evidence.timelines:
        for judged in timeline.judged:
            if judged.report.status is not Status.FORMER or judged.position is None:
                continue
            if judged.verdict is Verdict.WRONG:
                yield from _never(timeline, judged)
            elif judged.verdict is Verdict.EARLY:
                yield from _reversed(timeline, judged)


def _never(timeline: Timeline, judged: Judged) -> Iterator[Finding]:
    report, index = judged.report, judged.position or 0
    position = timeline.positions[index]
    others = tellers(timeline, index, besides=report)
    slipped = bool(report.span and position.span and slip(report.span, position.span))
    if slipped and _gives(timeline, report, index):  # it tells of a move by so little
        return
    # A date that is no slip of another may be a plan of which no report is at hand, unless several from its time are.
    if not others or (not slipped and files(_before(timeline, report)) < ENOUGH_OF_THE_TIME):
        return
    if others[0].current:
        against = f"was never reported as the plan, though reports of that time are at hand; {planned(position)} was reported"
    else:
        against = f"is borne out by no report; {planned(position)} is remembered"
    message = f"{said(report)} {against} by {count(files(others), 'other article')}, first {when(others[0])}"
    certainty = Certainty.LIKELY if slipped else Certainty.POSSIBLE
    if certainty is Certainty.LIKELY and files(others) > 1:
        certainty = Certainty.CERTAIN
    yield about(report, CODE, "wrong-former-date", SEVERITY, sure(certainty, report), message, places(others))


def _gives(timeline: Timeline, report: Report, index: int) -> bool:
    """Whether the article gives this position too, as the plan or as another former one: then it did not mistake the one for the other."""
    return any(j.report.file == report.file and j.position == index and j.verdict is not Verdict.WRONG for j in timeline.judged)


def _before(timeline: Timeline, report: Report) -> list[Report]:
    """The reports of plans in force before the one that this report's article gives: one of them should be its former date."""
    own = [j.position for j in timeline.judged if j.report.file == report.file and j.report.current and j.position is not None]
    until = max(own, default=len(timeline.positions))
    return [each for current, _ in timeline.tellers[:until] for each in current if each.file != report.file]


def _reversed(timeline: Timeline, judged: Judged) -> Iterator[Finding]:
    report = judged.report
    others = tellers(timeline, judged.position or 0, besides=report, plans=True)
    if files(others) < 2:  # one article alone may have been placed wrongly in time
        return
    one_way, other_way = _directions(timeline, judged)
    if one_way >= other_way:  # others tell it as this article does: then it is the timeline that is out of order
        return
    message = (
        f"{said(report)} was not given up for the date that this article gives as the plan, but the other way round: "
        f"{count(files(others), 'other article')} report it as the new date, first {when(others[0])}"
    )
    certainty = Certainty.LIKELY
    yield about(report, CODE, "wrong-former-date", SEVERITY, certainty, message, places(others))


def _directions(timeline: Timeline, judged: Judged) -> tuple[int, int]:
    """How many articles report that this former date was given up for the plan of its own article, and how many the other way round."""
    own = {j.position for j in timeline.judged if j.report.file == judged.report.file and j.report.current}
    given_up, in_force = _by_file(timeline)
    files = given_up.keys() & in_force.keys()
    one_way = sum(judged.position in given_up[file] and bool(in_force[file] & own) for file in files)
    return one_way, sum(judged.position in in_force[file] and bool(given_up[file] & own) for file in files)


def _by_file(timeline: Timeline) -> tuple[dict[str, set[int | None]], dict[str, set[int | None]]]:
    """For each article the positions it tells as given up, and those it tells as in force."""
    given_up: dict[str, set[int | None]] = defaultdict(set)
    in_force: dict[str, set[int | None]] = defaultdict(set)
    for judged in timeline.judged:
        if judged.verdict is not Verdict.WRONG:
            (given_up if judged.report.status is Status.FORMER else in_force)[judged.report.file].add(judged.position)
    return given_up, in_force
