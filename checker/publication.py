"""When an article was published: narrowed by what it says itself, and by what dated articles say.

Nothing here looks at wording. A claim is a constraint on the publish date: a plan lies on or after it, a release before it;
relative words beside a stated year fix the year; a plan is put off before it has come due.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from checker.articles import Article, PublishedFrom
from checker.claims import Certainty, Claim, Status
from checker.dates.expression import Base, Relative, Unit
from checker.dates.resolve import Tense, View, resolve
from checker.dates.span import Precision, Span

_PLANS = (Status.SCHEDULED, Status.TENTATIVE)
_TENSES = {Status.SCHEDULED: Tense.COMING, Status.TENTATIVE: Tense.COMING, Status.RELEASED: Tense.PAST}
# How far from the years an article names its own year is looked for.
YEARS_AROUND = 6
# A dated article supports a reading of another only if the two are about this near in time.
NEAR = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Publication:
    """The publish date of an article as far as it is known.

    published: a day or an interval, perhaps open at one end; None if nothing is known.
    reasons: each step that led to it, for people.
    """

    published: Span | None
    known_from: PublishedFrom
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What a dated article says of a work: evidence for the publish date of another."""

    file: str
    published: Span
    date: Span


def infer(article: Article, claims: Sequence[Claim]) -> Span | None:
    """The tightest interval in which the article's own claims let it be published; None if they say nothing or contradict each other.

    It may be open at one end. What the file says of its date bounds it.
    """
    return deduce(article, claims).published


def deduce(article: Article, claims: Sequence[Claim]) -> Publication:
    """``infer`` with its reasons. An article that states its day or month is taken at its word."""
    stated = article.published
    if stated is not None and article.published_from is not PublishedFrom.INFERRED and stated.precision in (Precision.DAY, Precision.MONTH):
        return Publication(stated, article.published_from, (f"{article.published_from}: {_label(stated)}",))
    trusted = [claim for claim in claims if claim.certainty is not Certainty.POSSIBLE]
    bounds = _Bounds(stated)
    for claim in trusted:
        _bound_by_stated_date(bounds, claim)
    for former, plan in _put_off(trusted):
        _bound_by_former_plan(bounds, trusted[former], trusted[plan])
    if looked_at := _years_to_look_at(bounds, trusted):
        bounds.keep_years(looked_at, _possible_years(looked_at, bounds, article, trusted))
    span = bounds.span()
    if span is None:
        why = ("its own words leave no publish date", *bounds.reasons) if bounds.contradicted else bounds.reasons
        return Publication(stated, article.published_from if stated else PublishedFrom.UNKNOWN, tuple(why))
    known_from = article.published_from if span == stated else PublishedFrom.INFERRED
    return Publication(span, known_from, tuple(bounds.reasons))


class _Bounds:
    """The first and last day an article can have been published, drawn together step by step, each with its reason."""

    def __init__(self, stated: Span | None) -> None:
        self.first = stated.start if stated else None
        self.last = stated.end if stated else None
        self.reasons: list[str] = [f"the file allows {_label(stated)}"] if stated else []

    @property
    def contradicted(self) -> bool:
        return self.first is not None and self.last is not None and self.first > self.last

    def not_before(self, day: date | None, reason: str) -> None:
        if day is not None and (self.first is None or day > self.first):
            self.first = day
            self.reasons.append(f"{reason}: not before {day}")

    def not_after(self, day: date | None, reason: str) -> None:
        if day is not None and (self.last is None or day < self.last):
            self.last = day
            self.reasons.append(f"{reason}: not after {day}")

    def keep_years(self, looked_at: range, possible: Mapping[int, str]) -> None:
        """Of the years looked at only these are possible, each with what speaks for it."""
        if not possible:
            self.first, self.last = date.max, date.min
            self.reasons.append("no year fits all its relative words")
            return
        reason = "; ".join(dict.fromkeys(filter(None, possible.values()))) or "its relative words"
        # Where the looking ended is no bound of the article's.
        if (first := min(possible)) > looked_at[0]:
            self.not_before(date(first, 1, 1), reason)
        if (last := max(possible)) < looked_at[-1]:
            self.not_after(date(last, 12, 31), reason)

    def span(self) -> Span | None:
        if (self.first is None and self.last is None) or self.contradicted:
            return None
        return Span.between(self.first, self.last)


def _label(span: Span | None) -> str:
    if span is None:
        return "any day"
    return f"{span.start or '…'} to {span.end or '…'}" if span.start != span.end else f"{span.start}"


def _stated(claim: Claim) -> Span | None:
    """The claimed days, if they do not hang on the publish date."""
    if claim.date is None or _hangs(claim):
        return None
    return claim.date


def _hangs(claim: Claim) -> bool:
    return claim.expression is not None and (claim.expression.floating or claim.expression.anaphoric)


def _bound_by_stated_date(bounds: _Bounds, claim: Claim) -> None:
    span = _stated(claim)
    if span is None:
        return
    if claim.status in _PLANS:
        bounds.not_after(span.end, f"“{claim.quote}” is still to come")
    elif claim.status is Status.RELEASED:
        bounds.not_before(span.start, f"“{claim.quote}” has passed")
    relative = claim.expression.relative if claim.expression else None
    if relative is not None and relative.base is Base.PUBLISHED and claim.expression and claim.expression.stated_year:
        window = _counted_from(relative, span)
        if window is not None:
            bounds.not_before(window.start, f"“{claim.quote}” says how far off it is")
            bounds.not_after(window.end, f"“{claim.quote}” says how far off it is")


def _counted_from(relative: Relative, span: Span) -> Span | None:
    """The days from which a stated date is "next year", "next month" or "tomorrow"; None where too little is certain."""
    if span.start is None or span.end is None or (relative.exact and relative.unit is not Unit.DAY):
        return None
    if relative.unit is Unit.YEAR and span.start.year == span.end.year:
        return Span.year(span.start.year - relative.offset)
    if relative.unit is Unit.MONTH and (span.start.year, span.start.month) == (span.end.year, span.end.month):
        year, month = divmod(span.start.year * 12 + span.start.month - 1 - relative.offset, 12)
        return Span.month(year, month + 1)
    if relative.unit is Unit.WEEK and span.start == span.end:
        monday = span.start - timedelta(days=span.start.weekday() + 7 * relative.offset)
        return Span(monday, monday + timedelta(days=6), Precision.WEEK)
    if relative.unit is Unit.DAY and span.start == span.end:
        return Span.day(span.start - timedelta(days=relative.offset))
    return None


def _put_off(claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """The places of each former plan and of the plan that took its place in the same article."""
    pairs = []
    for at, former in enumerate(claims):
        if former.status is not Status.FORMER:
            continue
        if former.anchor is not None and former.anchor < len(claims):
            pairs.append((at, former.anchor))
            continue
        fitting = [
            other
            for other, plan in enumerate(claims)
            if plan.status in _PLANS and (plan.work, plan.region, plan.medium) == (former.work, former.region, former.medium)
        ]
        if fitting:
            pairs.append((at, min(fitting, key=lambda other: abs(claims[other].start - former.end))))
    return pairs


def _bound_by_former_plan(bounds: _Bounds, former: Claim, plan: Claim) -> None:
    """A plan is given up before it has come due, and reported within that year; of plans told in hindsight the new date says more."""
    span = _stated(former)
    if span is not None and span.end is not None and _stated(plan) is None:
        bounds.not_after(date(span.end.year, 12, 31), f"“{former.quote}” was given up before it had come due")


def _years_to_look_at(bounds: _Bounds, claims: Sequence[Claim]) -> range | None:
    """The years that the article may be from; None if no claim hangs on its publish date, or if nothing says where to look."""
    if not any(map(_hangs, claims)) or bounds.contradicted:
        return None
    named = [day.year for claim in claims if (span := _stated(claim)) for day in (span.start, span.end) if day]
    named += [day.year for day in (bounds.first, bounds.last) if day]
    if not named:
        return None
    lower = bounds.first.year if bounds.first else max(min(named) - YEARS_AROUND, 1)
    upper = bounds.last.year if bounds.last else min(max(named) + YEARS_AROUND, 9998)
    return range(lower, upper + 1) if upper - lower <= 4 * YEARS_AROUND else None


def _possible_years(looked_at: range, bounds: _Bounds, article: Article, claims: Sequence[Claim]) -> dict[int, str]:
    """The years in which every claim that hangs on the publish date is possible, each with the words that speak for it."""
    for weekdays in (True, False):  # a wrong weekday is a common slip: if none fits, they are left aside
        found = {year: why for year in looked_at if (why := _year_fits(year, bounds, article, claims, weekdays)) is not None}
        if found:
            return found
    return {}


def _year_fits(year: int, bounds: _Bounds, article: Article, claims: Sequence[Claim], weekdays: bool) -> str | None:
    """The words that speak for this year; None if some claim makes it impossible."""
    window = Span.year(year)
    if bounds.first or bounds.last:
        window = window.common(Span.between(bounds.first, bounds.last)) or window
    dates = dates_seen_from(window, article, claims)
    reasons = []
    for claim, span in zip(claims, dates, strict=True):
        if span is None or not _hangs(claim):
            continue
        if (claim.status in _PLANS and span.last < window.first) or (claim.status is Status.RELEASED and span.first > window.last):
            return None
        expression = claim.expression
        if weekdays and expression and expression.weekday is not None and expression.day and span.start == span.end:
            if span.start and span.start.weekday() != expression.weekday:
                return None
            reasons.append(f"“{claim.quote}” names a weekday")
    for former, plan in _put_off(claims):
        before, after = dates[former], dates[plan]
        if before is None or after is None or not _hangs(claims[plan]) or _hangs(claims[former]):
            continue
        advanced = claims[former].delayed is False or claims[plan].delayed is False
        if before.last <= after.first if advanced else after.last <= before.first:
            return None
        reasons.append(f"“{claims[plan].quote}” lies {'before' if advanced else 'after'} “{claims[former].quote}”")
    return "; ".join(dict.fromkeys(reasons))


def dates_seen_from(published: Span | None, article: Article, claims: Sequence[Claim]) -> tuple[Span | None, ...]:
    """The dates of an article's claims as seen from a publish date; those that do not hang on it stay as they are."""
    dates: list[Span | None] = [claim.date for claim in claims]
    replaced_by = dict(_put_off(claims))
    mentioned: Span | None = None
    # A former date leans on the one that replaced it; what points back ("that year") takes the date before it in the text.
    for at in sorted(range(len(claims)), key=lambda at: (at in replaced_by, claims[at].start)):
        claim = claims[at]
        if claim.expression is not None and _hangs(claim):
            leans_on = dates[replaced_by[at]] if at in replaced_by else None
            tense = _TENSES.get(claim.status, Tense.FORMER)
            if leans_on is not None:
                tense = Tense.FORMER_ADVANCED if claim.delayed is False else Tense.FORMER_DELAYED
            dates[at] = resolve(claim.expression, View(published, article.country, tense, leans_on, mentioned))
        mentioned = dates[at] or mentioned
    return tuple(dates)


def support(
    article: Article, claims: Sequence[Claim], own: Publication, reports: Mapping[str, Sequence[Report]], listed: Mapping[str, str]
) -> Publication:
    """Of several years in which the article can be from, the one that dated articles support.

    own: what its own words allow. reports: by listed work, what dated articles say. listed: name to the name a work is listed under.
    Gives ``own`` back where the year is known, where nothing hangs on it, and where no year or more than one is supported.
    """
    floating = [at for at, claim in enumerate(claims) if _hangs(claim) and claim.status in _PLANS]
    known = {at: reports.get(listed.get(claims[at].work, claims[at].work), ()) for at in floating}
    if not any(known.values()):
        return own
    supported: dict[int, list[str]] = defaultdict(list)
    candidates = _candidate_years(own, [report for found in known.values() for report in found])
    if len(candidates) < 2 and own.published is not None:
        return own
    for year in candidates:
        window = Span.year(year)
        if own.published is not None:
            window = window.common(own.published) or window
        dates = dates_seen_from(window, article, claims)
        for at in floating:
            span = dates[at]
            if span is None:
                continue
            for report in known[at]:
                if report.file != article.file and _near(report.published, window) and report.date.meets(span):
                    supported[year].append(f"{report.file} of {_label(report.published)} gives {_label(report.date)} for {claims[at].work}")
    if len(supported) != 1:
        left = ", ".join(map(str, sorted(supported))) or "none"
        return Publication(own.published, own.known_from, (*own.reasons, f"years supported by dated articles: {left}"))
    (year, reasons) = next(iter(supported.items()))
    window = Span.year(year)
    if own.published is not None:
        window = window.common(own.published) or window
    return Publication(window, PublishedFrom.SUPPORTED, (*own.reasons, *sorted(set(reasons))))


def _candidate_years(own: Publication, reports: Iterable[Report]) -> list[int]:
    """The years its own words allow; those of the dated articles where an end is open."""
    around = {day.year for report in reports for day in (report.published.start, report.published.end) if day}
    years = set(range(min(around), max(around) + 1)) if around else set()
    if own.published is None:
        return sorted(years)
    first, last = own.published.start, own.published.end
    if first is not None and last is not None:
        return list(range(first.year, last.year + 1)) if last.year - first.year <= 2 * YEARS_AROUND else sorted(years)
    return sorted(year for year in years if (first is None or year >= first.year) and (last is None or year <= last.year))


def _near(published: Span, window: Span) -> bool:
    return published.last >= window.first - NEAR and published.first <= window.last + NEAR
