"""One work in report.html, as plain values for the page's template."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from checker.claims import Certainty
from checker.findings import Finding
from checker.renderers import escape, wording
from checker.renderers.digest import Chapter, Link
from checker.renderers.markdown import QUOTE, RELATED, SOURCES, sources
from checker.renderers.markdown_work import MOST_FINDINGS
from checker.timelines import Report, Timeline


def chapter(told: Chapter, link: Link, drawing: Any) -> dict[str, Any]:
    wrong = sorted(told.findings, key=lambda finding: finding.severity.rank)
    return {
        "work": told.work or "no name",
        "anchor": told.anchor,
        "drawing": drawing,
        "lines": [_timeline(timeline, link) for timeline in told.timelines],
        "findings": findings(wrong[:MOST_FINDINGS], link),
        "findings_left": f"{len(wrong) - MOST_FINDINGS:,}" if len(wrong) > MOST_FINDINGS else "",
        "claims": wording.count(len(told.rows), "claim"),
    }


def said_now(told: Chapter) -> str:
    """The date that holds, and who said so last."""
    if not told.now:
        return ""
    last = told.now.last
    said = ", ".join(part for part in (last.source, wording.date(last.published, "")) if part)
    return f"{'released ' if told.now.released else ''}{wording.date(told.now.span)}{f' ({said})' if said else ''}"


def findings(found: Iterable[Finding], link: Link) -> list[dict[str, Any]]:
    return [
        {
            "severity": str(finding.severity),
            "rule": finding.rule,
            "name": finding.name,
            "unsure": "" if finding.certainty is Certainty.CERTAIN else str(finding.certainty),
            "message": finding.message,
            "quote": _quoted(finding.quote),
            "at": place(finding.file, finding.line, link),
            "related": [
                {
                    "at": place(other.file, other.line, link),
                    "when": wording.written(other.published) if other.published else "",
                    "quote": _quoted(other.quote),
                }
                for other in finding.related[:RELATED]
            ],
            "more": max(len(finding.related) - RELATED, 0),
        }
        for finding in found
    ]


def place(file: str, line: int | None, link: Link, before: str = "") -> dict[str, str]:
    """Where it stands, and where that can be read."""
    target = link(file, line) or ""
    return {"name": f"{file}:{line}" if line else file, "href": quote(target, safe="/?#=%~-._"), "before": before}


def _timeline(timeline: Timeline, link: Link) -> dict[str, Any]:
    return {
        "limits": ", ".join(part for part in (timeline.region, timeline.medium) if part),
        "movement": wording.chain(timeline),
        "steps": "; ".join(wording.moved(move) for move in timeline.moves),
        "positions": _positions(timeline, link),
        "moves": [
            [
                f"{wording.date(move.before.span)} → {wording.date(move.after.span)}",
                wording.moved(move),
                wording.window(move.announced),
                _reported(move.first, link, move.first.source),
                f"“{_quoted(move.first.quote)}”" if move.first.quote else "",
            ]
            for move in timeline.moves
        ],
    }


def _positions(timeline: Timeline, link: Link) -> list[list[Any]]:
    given = sources(timeline)
    rows: list[list[Any]] = []
    for index, position in enumerate(timeline.positions):
        remarks = [
            words for holds, words in ((position.remembered, "known only from later articles"), (position.released, "released")) if holds
        ]
        names = given[index]
        more = f" and {len(names) - SOURCES} more" if len(names) > SOURCES else ""
        rows.append(
            [
                f"{wording.date(position.span)}{' (' + ', '.join(remarks) + ')' if remarks else ''}",
                _reported(position.first, link, wording.date(position.first.published, "unknown")),
                "the same"
                if position.last == position.first
                else _reported(position.last, link, wording.date(position.last.published, "unknown")),
                f"{position.claims:,}",
                ", ".join(names[:SOURCES]) + more,
            ]
        )
    return rows


def _reported(report: Report, link: Link, before: str) -> dict[str, str]:
    return place(report.file, report.line, link, f"{before}:" if before else "")


def _quoted(words: str) -> str:
    return escape.shortened(escape.line(words), QUOTE)
