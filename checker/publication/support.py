"""Of several years an article can be from, the one that dated articles support."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from checker.articles import Article, PublishedFrom
from checker.claims import Claim
from checker.dates.span import Span
from checker.publication.bounds import label
from checker.publication.known import Publication
from checker.publication.views import PLANS, dates_seen_from, hangs
from checker.publication.years import YEARS_AROUND

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
    """Of several years in which the article can be from, the one that dated articles support.

    own: what its own words allow. reports: by listed work, what dated articles say. listed: name to the name a work is listed under.
    Gives ``own`` back where the year is known, where nothing hangs on it, and where no year or more than one is supported.
    """
    floating = [at for at, claim in enumerate(claims) if hangs(claim) and claim.status in PLANS]
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
                    supported[year].append(f"{report.file} of {label(report.published)} gives {label(report.date)} for {claims[at].work}")
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
