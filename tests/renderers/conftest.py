"""Results made by hand, for renderers to show."""

from datetime import date

import pytest

from checker.articles import PublishedFrom
from checker.claims import Certainty, Status
from checker.dates.span import Precision, Span
from checker.findings import Finding, Place, Severity
from checker.summary import Summary
from checker.timelines import (
    Direction,
    Judged,
    Move,
    Position,
    Report,
    Timeline,
    Verdict,
)


@pytest.fixture
def make_report():
    def make(**given):
        fields = {
            "file": "articles/one.txt",
            "line": 3,
            "column": 5,
            "work": "The Long Walk",
            "work_as_written": "Long Walk",
            "date": "2021-07",
            "span": Span.month(2021, 7),
            "status": Status.SCHEDULED,
            "region": "",
            "medium": "",
            "source": "The Evening Reel",
            "url": "",
            "published": Span.day(date(2020, 10, 14)),
            "published_as_written": "2020-10-14",
            "published_from": PublishedFrom.HEADER,
            "via": "",
            "language": "en",
            "certainty": Certainty.CERTAIN,
            "quote": "will open in July 2021",
        }
        return Report(**(fields | given))

    return make


@pytest.fixture
def make_timeline(make_report):
    """July 2021, then November 9, 2021, then withdrawn, then a date again; every text of it may be given."""

    def make(**texts):
        first = make_report(**texts)
        second = make_report(
            **{"line": 9, "date": "2021-11-09", "published": Span.year(2020), "published_from": PublishedFrom.SUPPORTED} | texts,
            span=Span.day(date(2021, 11, 9)),
        )
        third = make_report(**{"line": None, "date": "", "published": None} | texts, span=None, status=Status.WITHDRAWN)
        fourth = make_report(**{"date": "2022-05/.."} | texts, span=Span(date(2022, 5, 1), None, Precision.RANGE))
        positions = (
            Position("2021-07", first.span, first, first, 1, remembered=True),
            Position("2021-11-09", second.span, second, fourth, 1200),
            Position("", None, third, third, 1),
            Position("2022-05/..", fourth.span, fourth, fourth, 2),
        )
        october = Span(date(2020, 10, 1), date(2020, 10, 14), Precision.RANGE)
        moves = (
            Move(positions[0], positions[1], Direction.LATER, 131, october, second),
            Move(positions[1], positions[2], Direction.WITHDRAWN, None, Span(None, date(2021, 1, 2), Precision.RANGE), third),
            Move(positions[2], positions[3], Direction.DATED, None, None, fourth),
        )
        judged = tuple(Judged(each, Verdict.HELD, index) for index, each in enumerate((first, second, third, fourth)))
        return Timeline(first.work, first.region, first.medium, positions, moves, judged)

    return make


@pytest.fixture
def make_finding():
    def make(**given):
        fields = {
            "rule": "RD101",
            "name": "stale-date",
            "severity": Severity.ERROR,
            "certainty": Certainty.LIKELY,
            "message": "July 2021 had been given up for November 9, 2021",
            "file": "articles/two.txt",
            "line": 4,
            "column": 7,
            "work": "The Long Walk",
            "date": "2021-07",
            "quote": "will open in July 2021",
            "published": "2020-11-01",
            "related": (Place("articles/one.txt", 9, "2020-10-14", "now due on November 9, 2021", "2021-11-09"),),
        }
        return Finding(**(fields | given))

    return make


@pytest.fixture
def make_digest(make_frame, make_timeline, make_finding, summary):
    """What a report tells of one work, or of what is given instead."""
    from checker.renderers.digest import Digest, chapters

    def make(frame=None, timelines=None, findings=None, **given):
        timelines = tuple([make_timeline()] if timelines is None else timelines)
        findings = tuple([make_finding()] if findings is None else findings)
        told = chapters(make_frame({}) if frame is None else frame, timelines, findings)
        works = {chapter.work for chapter in told}
        others = tuple(finding for finding in findings if finding.work not in works)
        return Digest(summary, told, others, timelines, findings, **given)

    return make


@pytest.fixture
def summary():
    return Summary(articles=2, claims=3, works=1, moves=1, errors=1, warnings=0, notices=2)


@pytest.fixture
def make_frame():
    from checker.table.columns import COLUMNS
    from checker.table.frames import days, typed

    def make(*rows):
        filled = [
            {
                "file": "articles/one.txt",
                "line": 3,
                "work": "The Long Walk",
                "work_as_written": "Long Walk",
                "date": "2021-07",
                "status": "scheduled",
                "published": "2020-10-14",
                "published_from": "header",
                "certainty": "certain",
                "quote": "will open in July 2021",
            }
            | row
            for row in rows
        ]
        columns = {name: [row.get(name) for row in filled] for name in COLUMNS}
        return typed({name: days(values) if name.endswith(("_start", "_end")) else values for name, values in columns.items()})

    return make
