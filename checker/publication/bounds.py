"""The first and last day an article can have been published, as its stated dates and former plans allow."""

from datetime import date, timedelta

from checker.claims import PLANS, Claim, Status
from checker.dates.expression import Base, Relative, Unit
from checker.dates.span import Precision, Span
from checker.publication.views import stated


class Bounds:
    """The first and last day an article can have been published, drawn together step by step, each with its reason."""

    def __init__(self, stated: Span | None) -> None:
        self.first = stated.start if stated else None
        self.last = stated.end if stated else None
        self.reasons: list[str] = [f"the file allows {label(stated)}"] if stated else []

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

    def keep(self, looked_at: tuple[date, date], fitting: tuple[date, date, str] | None) -> None:
        """Of the days looked at only the fitting ones are possible; with the reason."""
        if fitting is None:
            self.first, self.last = date.max, date.min
            self.reasons.append("no day fits all its relative words")
            return
        first, last, reason = fitting
        # Where the looking ended is no bound of the article's.
        if first > looked_at[0]:
            self.not_before(first, reason)
        if last < looked_at[1]:
            self.not_after(last, reason)

    def span(self) -> Span | None:
        if (self.first is None and self.last is None) or self.contradicted:
            return None
        return Span.between(self.first, self.last)


def label(span: Span | None) -> str:
    if span is None:
        return "any day"
    return f"{span.start or '…'} to {span.end or '…'}" if span.start != span.end else f"{span.start}"


def bound_by_stated_date(bounds: Bounds, claim: Claim) -> None:
    span = stated(claim)
    if span is None:
        return
    if claim.status in PLANS:
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


def bound_by_former_plan(bounds: Bounds, former: Claim, plan: Claim) -> None:
    """A plan is given up before it has come due, and reported within that year; of plans told in hindsight the new date says more."""
    span = stated(former)
    if span is not None and span.end is not None and stated(plan) is None:
        bounds.not_after(date(span.end.year, 12, 31), f"“{former.quote}” was given up before it had come due")
