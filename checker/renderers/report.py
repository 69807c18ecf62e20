"""report.md: how each date moved, who said so where, and what is wrong. It depends on what was read alone, not on the clock."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from checker.articles import PublishedFrom
from checker.findings import Finding
from checker.publication import Publication
from checker.renderers import escape, markdown, wording
from checker.summary import Summary
from checker.timelines import Timeline

if TYPE_CHECKING:
    from pandas import DataFrame

NOT_STATED = (PublishedFrom.INFERRED, PublishedFrom.SUPPORTED, PublishedFrom.UNKNOWN)
COLUMNS = {
    "work_as_written" if column == "work" else column: "Called" if column == "work" else heading
    for column, heading in markdown.COLUMNS.items()
}


def report(
    frame: "DataFrame",
    timelines: Sequence[Timeline],
    findings: Sequence[Finding],
    summary: Summary,
    publications: Mapping[str, Publication],
    link: markdown.Link,
) -> str:
    """The report on an archive; ``publications``: each file's publish date and why; ``link`` leads from the report to an article."""
    parts = [f"# Release dates\n\n{wording.totals(summary)}\n"]
    moved = {timeline.work for timeline in timelines if timeline.moves}
    moved_first = sorted(timelines, key=lambda timeline: (timeline.work not in moved, timeline.work))
    claims = dict(iter(frame.groupby("work", sort=False)))
    for work, group in groupby(moved_first, key=lambda timeline: timeline.work):
        parts.append(_work(work, list(group), claims[work], link))
    if findings:
        parts.append(f"## Findings\n\n{markdown.findings(findings, link, level=3)}")
    if reasoned := {file: known for file, known in publications.items() if known.known_from in NOT_STATED and known.reasons}:
        parts.append(_publish_dates(reasoned, link))
    return "\n".join(parts)


def _publish_dates(publications: Mapping[str, Publication], link: markdown.Link) -> str:
    """How the publish dates were worked out that no file gives, step by step."""
    lines = ["## Publish dates that were worked out\n"]
    for file, known in sorted(publications.items()):
        lines.append(f"- {markdown.place(file, None, link)}: {escape.markdown(wording.date(known.published, 'not known'))}")
        lines += [f"  - {reason}" for reason in map(escape.markdown, known.reasons) if reason]
    return "\n".join(lines) + "\n"


def movements(timelines: Sequence[Timeline], most: int = 20) -> str:
    """A line for each work and how its date moved, those that moved first; at most ``most`` lines, the others are counted."""
    moved_first = sorted(timelines, key=lambda timeline: not timeline.moves)
    lines = [f"{escape.line(wording.title(timeline))}: {wording.chain(timeline)}" for timeline in moved_first[:most]]
    if len(moved_first) > most:
        lines.append(f"and {len(moved_first) - most:,} more")
    return "".join(f"{line}\n" for line in lines)


def _work(work: str, timelines: Sequence[Timeline], frame: "DataFrame", link: markdown.Link) -> str:
    parts = [f"## {escape.markdown(work)}\n"]
    for timeline in timelines:
        limits = wording.title(timeline).removeprefix(timeline.work).strip(" ()")
        heading = f"### {escape.markdown(limits)}\n\n" if limits else ""
        parts.append(heading + markdown.timeline_body(timeline, link))
    return "\n".join([*parts, "### Claims\n", markdown.claims(frame, link, COLUMNS)])
