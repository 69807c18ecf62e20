"""The phrases that every report for people shares."""

from functools import lru_cache

from checker.articles import PublishedFrom
from checker.dates.edtf import parse
from checker.dates.labels import chain_labels, label
from checker.dates.span import Precision, Span
from checker.summary import Summary
from checker.timelines import Direction, Move, Narrowed, Report, Timeline

KNOWN_FROM = {
    PublishedFrom.HEADER: "its first lines",
    PublishedFrom.FRONT_MATTER: "its front matter",
    PublishedFrom.JSON_LD: "its page data",
    PublishedFrom.META: "its page data",
    PublishedFrom.FEED: "the feed",
    PublishedFrom.MANIFEST: "the list of articles",
    PublishedFrom.URL: "its address",
    PublishedFrom.INFERRED: "its own words",
    PublishedFrom.SUPPORTED: "other articles support it",
    PublishedFrom.UNKNOWN: "not known",
}


def count(number: int, one: str, many: str = "") -> str:
    """``1 claim``, ``1,200 claims``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def title(timeline: Timeline) -> str:
    """The work, with the region and the medium that the timeline is about: ``Dune (GB, streaming)``."""
    limits = ", ".join(part for part in (timeline.region, timeline.medium) if part)
    return f"{timeline.work} ({limits})" if limits else timeline.work


def chain(timeline: Timeline) -> str:
    """The positions in order: ``July 2021 → November 2021``; a time without a date is ``no date``."""
    labels = iter(chain_labels([position.span for position in timeline.positions if position.span]))
    return " → ".join(next(labels) if position.span else "no date" for position in timeline.positions) or "no date"


def date(span: Span | None, none: str = "no date") -> str:
    return label(span) if span else none


@lru_cache(maxsize=1 << 14)
def written(edtf: str) -> str:
    """A date that a table gives as EDTF, in words; as it stands if it is none."""
    try:
        return label(parse(edtf))
    except ValueError:
        return edtf


def published(report: Report) -> str:
    """When a report was published and how that is known: ``published 2020 (its own words)``."""
    if not report.published:
        return "publish date not known"
    return f"published {label(report.published)} ({KNOWN_FROM[report.published_from]})"


def moved(move: Move) -> str:
    """How a date moved: ``199 days later``; ``about`` where one of the two is no single day."""
    if move.direction is Direction.WITHDRAWN:
        return "withdrawn"
    if move.direction is Direction.DATED:
        return "dated again"
    if move.days is None:
        return str(move.direction)
    exact = all(place.span and place.span.precision is Precision.DAY for place in (move.before, move.after))
    return f"{'' if exact else 'about '}{count(abs(move.days), 'day')} {move.direction}"


def window(span: Span | None) -> str:
    """The days in which something must have happened: ``between May 1, 2020 and June 3, 2020``."""
    if span is None:
        return "at an unknown time"
    first, last = (label(Span.day(day)) if day else None for day in (span.start, span.end))
    if first and last:
        return f"on {first}" if first == last else f"between {first} and {last}"
    return f"after {first}" if first else f"by {last}"


def narrowed(each: Narrowed) -> str:
    """What the timeline knows of a publish date: ``published between May 1, 2020 and June 3, 2020, as it gives July 2021 as the plan``."""
    return f"published {window(each.published)}, as {each.reason}"


def findings(summary: Summary) -> str:
    known = f"; {summary.known:,} known from the baseline" if summary.known else ""
    return f"{count(summary.errors, 'error')}, {count(summary.warnings, 'warning')}, {count(summary.notices, 'notice')}{known}"


def read(summary: Summary) -> str:
    """What was read: ``4 articles, 7 claims, 3 works, 3 moves``."""
    counts = [count(summary.articles, "article"), count(summary.claims, "claim"), count(summary.works, "work")]
    return ", ".join(counts if summary.moves is None else [*counts, count(summary.moves, "move")])


def totals(summary: Summary) -> str:
    return f"{read(summary)}; {findings(summary)}"
