"""Claims, timelines and findings in GitHub's Markdown; every word of an article is escaped before it becomes part of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from checker.articles import PublishedFrom
from checker.claims import Certainty
from checker.findings import Finding, Place
from checker.renderers import escape, wording
from checker.summary import Summary
from checker.timelines import Report, Timeline

if TYPE_CHECKING:
    from pandas import DataFrame

Link = Callable[[str, int | None], str | None]  # from a file and a line to where it can be read, if anywhere
QUOTE = 300  # characters of a quote
COLUMNS = {
    "published": "Published",
    "published_from": "Known from",
    "work": "Work",
    "date": "Date",
    "status": "Status",
    "region": "Region",
    "medium": "Medium",
    "source": "Source",
    "via": "Via",
    "quote": "Words",
}


def no_links(_file: str, _line: int | None) -> str | None:
    return None


def claims(frame: "DataFrame", link: Link = no_links, columns: Mapping[str, str] = COLUMNS) -> str:
    """The claims table; ``columns`` maps the columns to their headings, and those that are empty throughout are left out."""
    from pandas import notna

    shown = [column for column in columns if frame[column].notna().any()]
    rows = [
        [*(_cell(column, row[column]) for column in shown), place(row["file"], int(row["line"]) if notna(row["line"]) else None, link)]
        for row in frame.to_dict("records")
    ]
    return table([*(columns[column] for column in shown), "Place"], rows) if rows else "No claims.\n"


def _cell(column: str, value: Any) -> str:
    text = value if isinstance(value, str) else ""
    if column == "quote":
        return quoted(text)
    if column == "published_from":
        return wording.KNOWN_FROM[PublishedFrom(text)]
    return escape.markdown(wording.written(text) if column in ("published", "date") else text)


def timelines(found: Sequence[Timeline], link: Link = no_links) -> str:
    """A section for each work, region and medium."""
    return (
        "\n".join(f"## {escape.markdown(wording.title(timeline))}\n\n{timeline_body(timeline, link)}" for timeline in found)
        or "No release dates.\n"
    )


def timeline_body(timeline: Timeline, link: Link = no_links) -> str:
    """The movement in one line, then the positions and, where it moved, the moves."""
    parts = [movement(timeline), positions(timeline, link)]
    if timeline.moves:
        parts.append(moves(timeline, link))
    return "\n".join(parts)


def movement(timeline: Timeline) -> str:
    steps = "; ".join(wording.moved(move) for move in timeline.moves)
    return f"**{wording.chain(timeline)}**{': ' + steps if steps else ''}\n"


def positions(timeline: Timeline, link: Link) -> str:
    rows = []
    for index, position in enumerate(timeline.positions):
        remarks = [
            words for holds, words in ((position.remembered, "known only from later articles"), (position.released, "released")) if holds
        ]
        sources = sorted({judged.report.source for judged in timeline.judged if judged.position == index and judged.report.source})
        last = wording.date(position.last.published, "unknown")
        rows.append(
            [
                f"{wording.date(position.span)}{' (' + ', '.join(remarks) + ')' if remarks else ''}",
                f"{wording.date(position.first.published, 'unknown')}: {place(position.first.file, position.first.line, link)}",
                "the same" if position.last == position.first else f"{last}: {place(position.last.file, position.last.line, link)}",
                f"{position.claims:,}",
                escape.markdown(", ".join(sources)),
            ]
        )
    return table(["Date", "First report", "Last report", "Claims", "Sources"], rows) if rows else ""


def moves(timeline: Timeline, link: Link) -> str:
    rows = [
        [
            f"{wording.date(move.before.span)} → {wording.date(move.after.span)}",
            wording.moved(move),
            wording.window(move.announced),
            reporter(move.first, link),
            quoted(move.first.quote),
        ]
        for move in timeline.moves
    ]
    return table(["Move", "By", "Announced", "First reported by", "Words"], rows)


def reporter(report: Report, link: Link) -> str:
    where = place(report.file, report.line, link)
    return f"{escape.markdown(report.source)}, {where}" if report.source else where


def check(found: Sequence[Finding], summary: Summary) -> str:
    """Findings for a comment or a summary."""
    return f"{wording.totals(summary)}\n\n{findings(found)}" if found else f"{wording.totals(summary)}\n"


def findings(found: Iterable[Finding], link: Link = no_links, level: int = 2) -> str:
    """The findings by severity, the worst first; ``level`` is that of the headings."""
    worst_first = sorted(found, key=lambda finding: finding.severity.rank)
    parts = []
    for severity, group in groupby(worst_first, key=lambda finding: finding.severity):
        items = "".join(_item(finding, link) for finding in group)
        parts.append(f"{'#' * level} {severity.capitalize()}s\n\n{items}")
    return "\n".join(parts)


def _item(finding: Finding, link: Link) -> str:
    unsure = "" if finding.certainty is Certainty.CERTAIN else f" ({finding.certainty})"
    words = f": {quoted(finding.quote)}" if finding.quote else ""
    head = f"- **{finding.rule} {finding.name}** {place(finding.file, finding.line, link)}{words}  \n"
    head += f"  {escape.markdown(finding.message)}{unsure}\n"
    return head + "".join(f"  - {_related(related, link)}\n" for related in finding.related)


def _related(related: Place, link: Link) -> str:
    when = f", published {escape.markdown(wording.written(related.published))}" if related.published else ""
    words = f": {quoted(related.quote)}" if related.quote else ""
    return f"{place(related.file, related.line, link)}{when}{words}"


def quoted(words: str) -> str:
    return f"“{escape.markdown(escape.shortened(escape.line(words), QUOTE))}”" if words else ""


def place(file: str, line: int | None, link: Link) -> str:
    """The file and line, as a link where they can be read."""
    name = f"{file}:{line}" if line else file
    target = link(file, line)
    return escape.markdown_link(name, target) if target else escape.markdown(name)


def table(heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> str:
    """A table of cells that are escaped already."""
    from tabulate import tabulate

    return tabulate(rows, heads, "github", disable_numparse=True) + "\n"
