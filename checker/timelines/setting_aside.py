"""Reports that speak of another release of the work than its timeline: a later edition, or a country and medium that they do not name."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from checker.claims import Status
from checker.dates.span import Precision, Span
from checker.timelines import costs
from checker.timelines.reports import Report
from checker.timelines.scene import Held, Scene, nearest
from checker.timelines.timeline import Judged, Verdict
from checker.timelines.witnesses import Key

UNNAMED = "several articles give it beside the plan: a country or medium that they do not name"
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
        if (
            report.status in (Status.SCHEDULED, Status.TENTATIVE)
            and report.span
            and report.published
            and report.span.last < report.published.first
        ):
            aside.append(Judged(report, Verdict.ASIDE, reason=PASSED))
        else:
            kept.append(report)
    return kept, aside


def side_by_side(scene: Scene, chain: Sequence[Held]) -> set[Key]:
    """Dates that no position is, but that articles independent of each other give as the plan: another country's or medium's, unnamed.

    They are so taken where they would cost more as mistakes than as a second date beside the plan's.
    """
    held = [each.key for each in chain]
    plans = [scene.candidates[key] for key in held]
    spared: dict[Key, float] = defaultdict(float)
    tellers: Counter[Key] = Counter()
    for witness in scene.witnesses:
        for report in witness.current:
            keys = scene.keys(report)
            if len(keys) == 1 and keys[0] not in held and report.span:
                spared[keys[0]] += witness.weights[report] * costs.mistaken(report.span, plans)
                tellers[keys[0]] += witness.weights[report] > costs.COPY
    several = {key: cost for key, cost in spared.items() if tellers[key] > 1}
    return {key for key, cost in several.items() if cost > costs.SIDE_BY_SIDE + scene.usual_cost[key] and _well_known(key, scene, held)}


def _well_known(key: Key, scene: Scene, held: Sequence[Key]) -> bool:
    """Whether enough articles give a date, measured by the position nearest to it."""
    span = scene.candidates[key]
    plan = nearest(span, scene, held) if span else None
    return plan is None or scene.votes[key] >= scene.votes[plan] * costs.SIDE_BY_SIDE_SHARE


def _released(reports: Sequence[Report]) -> Span | None:
    """The day most articles say it came out; None if none that was written afterwards does."""
    days = Counter(
        r.span
        for r in reports
        if r.status is Status.RELEASED and r.span and r.span.precision is Precision.DAY and r.published and r.span.last <= r.published.last
    )
    return min(days, key=lambda span: (-days[span], span.first), default=None)
