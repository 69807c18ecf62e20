"""Timelines, findings and the figures behind them for programs, as JSON; empty is null, an open end of a date is null."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from checker.dates.span import Span
from checker.findings import Finding, Place
from checker.renderers.markdown_statistics import plain
from checker.summary import Summary
from checker.timelines import Move, Position, Timeline

COUNTS = ("articles", "claims", "works", "errors", "warnings", "notices")


def timelines(found: Sequence[Timeline]) -> str:
    return _written([_timeline(timeline) for timeline in found])


def check(found: Sequence[Finding], summary: Summary) -> str:
    counts = {name: getattr(summary, name) for name in COUNTS}
    return _written({"findings": [_finding(finding) for finding in found], "summary": counts})


def statistics(found: Sequence[Timeline], findings: Sequence[Finding]) -> str:
    """Who was wrong and first, and how dates slip: a row of each table as an object."""
    from checker import statistics as figures

    tables = {"sources": figures.sources(found, findings), "slips": figures.slips(found), "sizes": figures.distribution(found)}
    return _written({name: plain(table) for name, table in tables.items()})


def _timeline(timeline: Timeline) -> dict[str, Any]:
    return {
        "work": timeline.work,
        "region": timeline.region or None,
        "medium": timeline.medium or None,
        "positions": [_position(position) for position in timeline.positions],
        "moves": [_move(move) for move in timeline.moves],
    }


def _position(position: Position) -> dict[str, Any]:
    return {
        "date": position.date or None,
        "date_start": _start(position.span),
        "date_end": _end(position.span),
        "first": _place(Place.of(position.first)),
        "last": _place(Place.of(position.last)),
        "claims": position.claims,
    }


def _move(move: Move) -> dict[str, Any]:
    return {
        "from": move.before.date or None,
        "to": move.after.date or None,
        "direction": str(move.direction),
        "days": move.days,
        "announced_start": _start(move.announced),
        "announced_end": _end(move.announced),
        "first": _place(Place.of(move.first)),
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": str(finding.severity),
        "certainty": str(finding.certainty),
        "message": finding.message,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "work": finding.work or None,
        "date": finding.date or None,
        "quote": finding.quote or None,
        "published": finding.published or None,
        "related": [_place(place) | {"date": place.date or None} for place in finding.related],
        "fingerprint": finding.fingerprint,
        "baseline": finding.baseline,
    }


def _place(place: Place) -> dict[str, Any]:
    return {"file": place.file, "line": place.line, "published": place.published or None, "quote": place.quote}


def _start(span: Span | None) -> str | None:
    return _day(span.start) if span else None


def _end(span: Span | None) -> str | None:
    return _day(span.end) if span else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
