"""One work in report.md: its movement and picture, positions and moves, what is wrong, and its claims, folded."""

from collections.abc import Sequence

from checker.findings import Severity
from checker.renderers import escape, markdown, wording
from checker.renderers.digest import Chapter, Link

COLUMNS = {
    "work_as_written" if column == "work" else column: "Called" if column == "work" else heading
    for column, heading in markdown.COLUMNS.items()
}
MOST_FINDINGS = 40  # of one work; the others are counted


def work(chapter: Chapter, link: Link, most_claims: int | None = None, more: str = "", level: int = 2) -> str:
    """The section of a work. most_claims: how many of its claims to show, and ``more`` says where the others are."""
    parts = [f'<a id="{chapter.anchor}"></a>\n\n{"#" * level} {escape.markdown(chapter.work) or "no name"}\n']
    if chapter.picture:
        told = f"How the date of {chapter.work} moved: {chapter.movement}"
        parts.append(f"!{escape.markdown_link(told, chapter.picture)}\n")
    for timeline in chapter.timelines:
        limits = ", ".join(part for part in (timeline.region, timeline.medium) if part)
        parts += [f"{'#' * (level + 1)} {escape.markdown(limits)}\n"] if limits else []
        parts.append(markdown.timeline_body(timeline, link))
    parts += _findings(chapter, link, level)
    rows = chapter.rows[:most_claims]
    left = "" if len(rows) == len(chapter.rows) else f", the first {len(rows):,} of them here"
    told = markdown.claim_rows(rows, link, COLUMNS) + (f"\n{more}\n" if left else "")
    parts.append(folded(f"{wording.count(len(chapter.rows), 'claim')}{left}", told))
    return "\n".join(parts)


def _findings(chapter: Chapter, link: Link, level: int) -> Sequence[str]:
    """What is wrong in the open, what is worth knowing folded."""
    wrong = sorted((each for each in chapter.findings if each.severity is not Severity.NOTICE), key=lambda each: each.severity.rank)
    notices = [each for each in chapter.findings if each.severity is Severity.NOTICE]
    parts = [markdown.findings(wrong[:MOST_FINDINGS], link, level + 1)] if wrong else []
    if len(wrong) > MOST_FINDINGS:
        parts.append(f"And {len(wrong) - MOST_FINDINGS:,} more, in findings.json.\n")
    if notices:
        more = f"\nAnd {len(notices) - MOST_FINDINGS:,} more, in findings.json.\n" if len(notices) > MOST_FINDINGS else ""
        parts.append(folded(wording.count(len(notices), "notice"), markdown.items(notices[:MOST_FINDINGS], link) + more))
    return parts


def folded(summary: str, body: str) -> str:
    """A part that opens when it is asked for; the summary is the program's own words."""
    return f"<details>\n<summary>{summary}</summary>\n\n{body}\n</details>\n"
