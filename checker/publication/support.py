"""Of several readings of an article's relative words, the one that dated articles support."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from checker.articles import Article, PublishedFrom
from checker.claims import PLANS, Claim
from checker.dates.expression import Unit
from checker.dates.span import Span
from checker.publication.bounds import label
from checker.publication.fitting import MOST_YEARS, month_edges, possible_from, stretch
from checker.publication.known import Publication
from checker.publication.views import dates_seen_from, hangs, put_off

# A dated article supports a reading of another only if the two are about this near in time.
NEAR = timedelta(days=183)


@dataclass(frozen=True, slots=True)
class Report:
    """What a dated article says of a work: evidence for the publish date of another."""

    file: str
    published: Span
    date: Span


def support(
    article: Article, claims: Sequence[Claim], own: Publication, reports: Mapping[str, Sequence[Report]], listed: Mapping[str, str]
) -> Publication:
    """Of several readings of an article's relative words the one that dated articles support, and the days it can be from then.

    own: what its own words allow. reports: by listed work, what dated articles say. listed: name to the name a work is listed under.
    Gives ``own`` back where there is nothing to choose, and where no reading or more than one is supported.
    """
    known = {at: reports.get(listed.get(claim.work, claim.work), ()) for at, claim in enumerate(claims) if _weighable(claim)}
    looked_at = _days_to_look_at(own, [report for found in known.values() for report in found])
    if looked_at is None:
        return own

    pairs = put_off(claims)

    def reading(day: date) -> tuple[Span | None, ...] | None:
        dates = dates_seen_from(Span.day(day), article, claims, pairs)
        if possible_from(day, claims, dates, pairs, weekdays=False) is None:
            return None
        return tuple(dates[at] for at in known)

    readings: dict[tuple[Span | None, ...], list[date]] = defaultdict(list)
    for day in month_edges(*looked_at):
        if (found := reading(day)) is not None:
            readings[found].append(day)
    if len(readings) < 2 and own.published is not None:
        return own
    supported = {dates: reasons for dates, days in readings.items() if (reasons := _reasons(article, claims, known, dates, days))}
    if len(supported) != 1:
        return replace(own, reasons=(*own.reasons, f"of {len(readings)} readings dated articles support {len(supported) or 'none'}"))
    ((chosen, reasons),) = supported.items()
    span = stretch(*looked_at, lambda day: reading(day) == chosen)
    return Publication(Span.between(*span) if span else own.published, PublishedFrom.SUPPORTED, (*own.reasons, *reasons))


def _weighable(claim: Claim) -> bool:
    """Whether its date tells years or months apart: "next year" does, "on Friday" and "in two weeks" fit any."""
    expression = claim.expression
    if expression is None or claim.status not in PLANS or not hangs(claim):
        return False
    relative = expression.relative
    if relative is not None:
        return relative.unit in (Unit.YEAR, Unit.QUARTER, Unit.MONTH) and not relative.exact
    return expression.weekday is None or expression.month is not None


def _days_to_look_at(own: Publication, reports: Sequence[Report]) -> tuple[date, date] | None:
    """The days its own words allow, no further from the dated articles than they can speak for."""
    if not reports:
        return None
    first = min(report.published.first for report in reports) - NEAR
    last = max(report.published.last for report in reports) + NEAR
    if own.published is not None and own.published.start is not None and own.published.end is not None:
        first, last = own.published.start, own.published.end
    elif own.published is not None:
        first, last = max(first, own.published.first), min(last, own.published.last)
    return (first, last) if first <= last and last.year - first.year <= MOST_YEARS else None


def _reasons(
    article: Article, claims: Sequence[Claim], known: Mapping[int, Sequence[Report]], dates: Sequence[Span | None], days: Sequence[date]
) -> list[str]:
    """What dated articles say for a reading that holds from the first to the last of some days."""
    first, last = days[0] - NEAR, days[-1] + NEAR
    return sorted(
        {
            f"{report.file} of {label(report.published)} gives {label(report.date)} for {claims[at].work}"
            for (at, reports), span in zip(known.items(), dates, strict=True)
            for report in reports
            if span is not None and report.file != article.file and report.date.meets(span)
            if report.published.last >= first and report.published.first <= last
        }
    )
