"""The years an article can be from: those in which all its relative words are possible."""

from collections.abc import Sequence

from checker.articles import Article
from checker.claims import Claim, Status
from checker.dates.span import Span
from checker.publication.bounds import Bounds
from checker.publication.views import PLANS, dates_seen_from, hangs, put_off, stated

# How far from the years an article names its own year is looked for.
YEARS_AROUND = 6


def years_to_look_at(bounds: Bounds, claims: Sequence[Claim]) -> range | None:
    """The years that the article may be from; None if no claim hangs on its publish date, or if nothing says where to look."""
    if not any(map(hangs, claims)) or bounds.contradicted:
        return None
    named = [day.year for claim in claims if (span := stated(claim)) for day in (span.start, span.end) if day]
    named += [day.year for day in (bounds.first, bounds.last) if day]
    if not named:
        return None
    lower = bounds.first.year if bounds.first else max(min(named) - YEARS_AROUND, 1)
    upper = bounds.last.year if bounds.last else min(max(named) + YEARS_AROUND, 9998)
    return range(lower, upper + 1) if upper - lower <= 4 * YEARS_AROUND else None


def possible_years(looked_at: range, bounds: Bounds, article: Article, claims: Sequence[Claim]) -> dict[int, str]:
    """The years in which every claim that hangs on the publish date is possible, each with the words that speak for it."""
    for weekdays in (True, False):  # a wrong weekday is a common slip: if none fits, they are left aside
        found = {year: why for year in looked_at if (why := _year_fits(year, bounds, article, claims, weekdays)) is not None}
        if found:
            return found
    return {}


def _year_fits(year: int, bounds: Bounds, article: Article, claims: Sequence[Claim], weekdays: bool) -> str | None:
    """The words that speak for this year; None if some claim makes it impossible."""
    window = Span.year(year)
    if bounds.first or bounds.last:
        window = window.common(Span.between(bounds.first, bounds.last)) or window
    dates = dates_seen_from(window, article, claims)
    reasons = []
    for claim, span in zip(claims, dates, strict=True):
        if span is None or not hangs(claim):
            continue
        if (claim.status in PLANS and span.last < window.first) or (claim.status is Status.RELEASED and span.first > window.last):
            return None
        expression = claim.expression
        if weekdays and expression and expression.weekday is not None and expression.day and span.start == span.end:
            if span.start and span.start.weekday() != expression.weekday:
                return None
            reasons.append(f"“{claim.quote}” names a weekday")
    for former, plan in put_off(claims):
        before, after = dates[former], dates[plan]
        if before is None or after is None or not hangs(claims[plan]) or hangs(claims[former]):
            continue
        advanced = claims[former].delayed is False or claims[plan].delayed is False
        if before.last <= after.first if advanced else after.last <= before.first:
            return None
        reasons.append(f"“{claims[plan].quote}” lies {'before' if advanced else 'after'} “{claims[former].quote}”")
    return "; ".join(dict.fromkeys(reasons))
