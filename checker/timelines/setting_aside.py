"""Reports that speak of another release of the work than its timeline: a later edition, or a country and medium that they do not name."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date

from checker.claims import PLANS, Status
from checker.dates.span import Precision, Span
from checker.table.reports import Report
from checker.timelines import costs
from checker.timelines.agreement import near_slip
from checker.timelines.scene import Held, Scene, nearest
from checker.timelines.timeline import Judged, Verdict
from checker.timelines.witnesses import Key

UNNAMED = "several articles give it beside the plan: a country or medium that they do not name"
PASSED = "the day had passed when the article was published"
LATER = "a later edition: the work was already out"
EARLIER = "an earlier work or edition of that name: it was out long before its date was reported"
EARLIER_YEARS = 5  # no plan in the counted reporting stood for so long; a book, a first film or a remake lies further back


def before_plans(reports: Sequence[Report]) -> tuple[list[Report], list[Judged]]:
    """The reports without the releases years before the first article that gives a plan, where those articles are the more."""
    written = [r.published.first for r in reports if r.current and r.span and r.published and r.published.start]
    old = [r for r in reports if r.status is Status.RELEASED and r.span and written and _years(r.span.last, min(written)) >= EARLIER_YEARS]
    if not old or _articles(old) > _articles([r for r in reports if r.current]):
        return list(reports), []
    return _without(reports, old, EARLIER)


def _articles(reports: Sequence[Report]) -> int:
    return len({report.file for report in reports})


def _years(earlier: date, later: date) -> float:
    return (later - earlier).days / 365.25


def after_release(reports: Sequence[Report]) -> tuple[list[Report], list[Judged]]:
    """The reports without the plans for a later day that were made once the work was out: those are of another edition.

    Unless more articles give such plans than say that it was out: then it is those that are wrong.
    """
    out = _released(reports)
    later = [r for r in reports if out and _plans_after(r, out)]
    saying = [r for r in reports if r.status is Status.RELEASED and r.span == out]
    if not later or _articles(later) > _articles(saying):
        return list(reports), []
    return _without(reports, later, LATER)


def _without(reports: Sequence[Report], others: Sequence[Report], reason: str) -> tuple[list[Report], list[Judged]]:
    left_out = set(others)
    return [r for r in reports if r not in left_out], [Judged(r, Verdict.ASIDE, reason=reason) for r in others]


def _plans_after(report: Report, out: Span) -> bool:
    plan = report.status in PLANS and report.span
    return bool(plan and report.published and report.published.first > out.last and plan.first > report.published.first)


def overdue(reports: Sequence[Report]) -> tuple[list[Report], list[Judged]]:
    """The reports without the plans for a day that had passed when the article was published: they say nothing of the plan then in force."""
    kept, aside = [], []
    for report in reports:
        if report.status in PLANS and report.span and report.published and report.span.last < report.published.first:
            aside.append(Judged(report, Verdict.ASIDE, reason=PASSED))
        else:
            kept.append(report)
    return kept, aside


def side_by_side(scene: Scene, chain: Sequence[Held]) -> set[Key]:
    """Dates that no position is, but that articles independent of each other give as the plan: another country's or medium's, unnamed.

    They are so taken where they would cost more as mistakes than as a second date beside the plan's. A date that looks like a slip is so only
    if it is given again after the copies of a slip have passed.
    """
    held = [each.key for each in chain]
    plans = [scene.candidates[key] for key in held]
    spared: dict[Key, float] = defaultdict(float)
    given: dict[Key, list[int]] = defaultdict(list)
    for witness in scene.witnesses:
        for report in witness.current:
            keys = scene.keys(report)
            if len(keys) == 1 and keys[0] not in held and report.span:
                spared[keys[0]] += witness.weights[report] * costs.mistaken(report.span, plans)
                if witness.weights[report] > costs.COPY:
                    given[keys[0]].append(witness.at)
    several = {key: cost for key, cost in spared.items() if len(given[key]) > 1 and (_again(given[key]) or not _slipped(key, scene, plans))}
    return {key for key, cost in several.items() if cost > costs.SIDE_BY_SIDE + scene.usual_cost[key] and _well_known(key, scene, held)}


def _again(days: Sequence[int]) -> bool:
    return max(days) - min(days) > costs.COPY_DAYS


def _slipped(key: Key, scene: Scene, plans: Sequence[Span | None]) -> bool:
    span = scene.candidates[key]
    return span is not None and any(plan and near_slip(span, plan) for plan in plans)


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
