"""The days an article can be from: those from which all its relative words are possible."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from functools import cache

from checker.articles import Article
from checker.claims import PLANS, Claim, Status
from checker.dates.span import Span
from checker.publication.bounds import Bounds
from checker.publication.views import dates_seen_from, hangs, put_off, stated

# How far from the years an article names its own is looked for, and the most years that are looked at.
YEARS_AROUND = 6
MOST_YEARS = 24


def days_to_look_at(bounds: Bounds, claims: Sequence[Claim]) -> tuple[date, date] | None:
    """From where to where to look; None if no claim hangs on the publish date, or if nothing says where to look."""
    if not any(map(hangs, claims)) or bounds.contradicted:
        return None
    named = [day for claim in claims if (span := stated(claim)) for day in (span.start, span.end) if day]
    named += [day for day in (bounds.first, bounds.last) if day]
    if not named:
        return None
    first = bounds.first or date(max(min(named).year - YEARS_AROUND, 1), 1, 1)
    last = bounds.last or date(min(max(named).year + YEARS_AROUND, 9998), 12, 31)
    return (first, last) if last.year - first.year <= MOST_YEARS else None


def month_edges(first: date, last: date) -> Iterator[date]:
    """The first and last day of every month from first to last: what words mean changes seldom in between, and then once."""
    day = first
    while day <= last:
        following = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
        end = min(following - timedelta(days=1), last)
        yield from (day, end) if day < end else (day,)
        day = following


def stretch(first: date, last: date, fits: Callable[[date], bool]) -> tuple[date, date] | None:
    """The first and the last day that fit, exact to the day where the fitting changes once within a month."""
    edges = list(month_edges(first, last))
    start = next(filter(fits, edges), None)
    if start is None:
        return None
    end = next(filter(fits, reversed(edges)))
    while start > first and start.day > 1 and fits(start - timedelta(days=1)):
        start -= timedelta(days=1)
    while end < last and fits(end + timedelta(days=1)):
        end += timedelta(days=1)
    return start, end


def fitting_days(first: date, last: date, article: Article, claims: Sequence[Claim]) -> tuple[date, date, str] | None:
    """The first and last day from which every claim is possible, and the words that say so."""
    pairs = put_off(claims)

    @cache
    def seen_from(day: date) -> tuple[Span | None, ...]:
        return dates_seen_from(Span.day(day), article, claims, pairs)

    for weekdays in (True, False):  # a wrong weekday is a common slip: if none fits, they are left aside
        reasons: dict[str, None] = {}

        def fits(day: date, weekdays: bool = weekdays, reasons: dict[str, None] = reasons) -> bool:
            said = possible_from(day, claims, seen_from(day), pairs, weekdays)
            reasons.update(dict.fromkeys(said or ()))
            return said is not None

        if found := stretch(first, last, fits):
            return *found, "; ".join(reasons) or "its relative words"
    return None


def possible_from(
    day: date, claims: Sequence[Claim], dates: Sequence[Span | None], pairs: Sequence[tuple[int, int]], weekdays: bool = True
) -> list[str] | None:
    """The words that speak for a publish day; None if some claim makes it impossible.

    dates: those of the claims as seen from it. pairs: former plans with what took their place.
    """
    reasons = []
    for claim, span in zip(claims, dates, strict=True):
        if span is None or not hangs(claim):
            continue
        if (claim.status in PLANS and span.last < day) or (claim.status is Status.RELEASED and span.first > day):
            return None
        expression = claim.expression
        if weekdays and expression and expression.weekday is not None and expression.day and span.start and span.start == span.end:
            if span.start.weekday() != expression.weekday:
                return None
            reasons.append(f"“{claim.quote}” names a weekday")
    for former, plan in pairs:
        before, after = dates[former], dates[plan]
        if before is None or after is None or not hangs(claims[plan]) or hangs(claims[former]):
            continue
        advanced = claims[former].delayed is False or claims[plan].delayed is False
        if before.last <= after.first if advanced else after.last <= before.first:
            return None
        reasons.append(f"“{claims[plan].quote}” lies {'before' if advanced else 'after'} “{claims[former].quote}”")
    return reasons
