"""Claims, timelines and findings in GitHub's Markdown; every word of an article is escaped before it becomes part of it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from checker.articles import PublishedFrom
from checker.claims import Certainty
from checker.findings import Finding, Place
from checker.renderers import escape, wording
from checker.renderers.digest import Link
from checker.summary import Summary
from checker.timelines import Report, Timeline

if TYPE_CHECKING:
    from pandas import DataFrame

QUOTE = 300  # characters of a quote
SOURCES = 5  # named beside a position; the others are counted
RELATED = 4  # places shown for a finding; the others are counted
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
    return claim_rows(frame.astype(object).where(frame.notna(), None).to_dict("records"), link, columns) or "No claims.\n"


def claim_rows(rows: Sequence[Mapping[Any, Any]], link: Link, columns: Mapping[str, str]) -> str:
    """The same from rows as plain values, None where there is none."""
    shown = [column for column in columns if any(row[column] is not None for row in rows)]
    cells = [[*(_cell(column, row[column]) for column in shown), place(row["file"], row["line"], link)] for row in rows]
    return table([*(columns[column] for column in shown), "Place"], cells) if rows else ""


def _cell(column: str, value: Any) -> str:
    text = value if isinstance(value, str) else ""
    if column == "quote":
        return quoted(text)
    if column == "published_from":
        return wording.KNOWN_FROM[PublishedFrom(text or "unknown")]
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
    if timeline.narrowed:
        parts.append("".join(f"- {place(each.file, None, link)}: {wording.narrowed(each)}\n" for each in timeline.narrowed))
    return "\n".join(parts)


def movement(timeline: Timeline) -> str:
    steps = "; ".join(wording.moved(move) for move in timeline.moves)
    return f"**{wording.chain(timeline)}**{': ' + steps if steps else ''}\n"


def positions(timeline: Timeline, link: Link) -> str:
    """The dates it held: from when to when each was reported, by how many and by whom."""
    rows = []
    given = sources(timeline)
    for index, position in enumerate(timeline.positions):
        remarks = [
            words for holds, words in ((position.remembered, "known only from later articles"), (position.released, "released")) if holds
        ]
        rows.append(
            [
                f"{wording.date(position.span)}{' (' + ', '.join(remarks) + ')' if remarks else ''}",
                f"{wording.date(position.first.published, 'unknown')}: {place(position.first.file, position.first.line, link)}",
                "the same"
                if position.last == position.first
                else f"{wording.date(position.last.published, 'unknown')}: {place(position.last.file, position.last.line, link)}",
                f"{position.claims:,}",
                _named(given[index]),
            ]
        )
    return table(["Date", "First report", "Last report", "Reports", "Sources"], rows) if rows else ""


def sources(timeline: Timeline) -> Mapping[int, Sequence[str]]:
    """Who reported each position, by its index."""
    given: dict[int, set[str]] = defaultdict(set)
    for judged in timeline.judged:
        if judged.position is not None and judged.report.source:
            given[judged.position].add(judged.report.source)
    return defaultdict(list, {index: sorted(names) for index, names in given.items()})


def _named(names: Sequence[str]) -> str:
    more = f" and {len(names) - SOURCES} more" if len(names) > SOURCES else ""
    return escape.markdown(", ".join(names[:SOURCES])) + more


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
        parts.append(f"{'#' * level} {severity.capitalize()}s\n\n{items(group, link)}")
    return "\n".join(parts)


def items(found: Iterable[Finding], link: Link) -> str:
    """Findings as a list."""
    return "".join(_item(finding, link) for finding in found)


def _item(finding: Finding, link: Link) -> str:
    unsure = "" if finding.certainty is Certainty.CERTAIN else f" ({finding.certainty})"
    words = f": {quoted(finding.quote)}" if finding.quote else ""
    head = f"- **{finding.rule} {finding.name}** {place(finding.file, finding.line, link)}{words}  \n"
    head += f"  {escape.markdown(finding.message)}{unsure}\n"
    related = "".join(f"  - {_related(place, link)}\n" for place in finding.related[:RELATED])
    more = len(finding.related) - RELATED
    return head + related + (f"  - and {more:,} more\n" if more > 0 else "")


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


def table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """A table of cells that are escaped already."""
    return "".join(f"| {' | '.join(map(str, cells))} |\n" for cells in (heads, ["---"] * len(heads), *rows))
