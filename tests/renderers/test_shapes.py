"""What each renderer makes of a small result."""

import io
import json
import re

import pytest

from checker import table, timelines
from checker.findings import Severity
from checker.renderers import (
    findings_text,
    github,
    markdown,
    markdown_report,
    text,
    wording,
    works,
)
from checker.renderers import json as written_json
from checker.summary import Summary
from checker.works.aliases import PossibleAlias


def test_claims_as_text_leave_out_what_is_empty_throughout(make_frame):
    frame = make_frame({}, {"line": None, "published": None, "date": None, "status": "withdrawn", "quote": "w" * 100})
    heads, _, first, second = text.claims(frame).splitlines()
    assert heads.split() == ["published", "work", "date", "status", "words", "place"]
    assert re.split(r" {2,}", first) == [
        "2020-10-14",
        "The Long Walk",
        "2021-07",
        "scheduled",
        "will open in July 2021",
        "articles/one.txt:3",
    ]
    assert second.split() == ["The", "Long", "Walk", "withdrawn", "w" * 59 + "…", "articles/one.txt"]


def test_no_claims_are_said_to_be_none(make_frame):
    assert text.claims(make_frame()) == "no claims\n"
    assert markdown.claims(make_frame()) == "No claims.\n"
    assert text.timelines([]) == "no release dates\n"
    assert works.works(make_frame(), []) == "no works\n"


def test_a_timeline_as_text(make_timeline):
    lines = text.timelines([make_timeline(region="GB", medium="streaming")]).splitlines()
    assert lines[0] == "The Long Walk (GB, streaming)"
    assert lines[3] == "  July 2021 · known only from later articles · 1 claim"
    assert lines[4:6] == ["    “will open in July 2021”", "    articles/one.txt:3, published October 14, 2020 (its first lines)"]
    assert lines[7] == "  November 9, 2021 · about 131 days later · announced between October 1, 2020 and October 14, 2020 · 1,200 claims"
    assert lines[9] == "    articles/one.txt:9, published 2020 (other articles support it)"
    assert lines[13] == "  no date · withdrawn · announced by January 2, 2021 · 1 claim"
    assert lines[15] == "    articles/one.txt, publish date not known"


def test_a_timeline_as_json(make_timeline):
    (told,) = json.loads(written_json.timelines([make_timeline()]))
    assert (told["work"], told["region"], told["medium"]) == ("The Long Walk", None, None)
    second, third, fourth = told["positions"][1:]
    assert {name: second[name] for name in ("date", "date_start", "date_end", "claims")} == {
        "date": "2021-11-09",
        "date_start": "2021-11-09",
        "date_end": "2021-11-09",
        "claims": 1200,
    }
    assert second["first"] == {"file": "articles/one.txt", "line": 9, "published": "2020-10-14", "quote": "will open in July 2021"}
    assert (third["date"], third["date_start"], third["date_end"]) == (None, None, None)
    assert (fourth["date_start"], fourth["date_end"]) == ("2022-05-01", None)
    move, withdrawal, _ = told["moves"]
    assert {name: value for name, value in move.items() if name != "first"} == {
        "from": "2021-07",
        "to": "2021-11-09",
        "direction": "later",
        "days": 131,
        "announced_start": "2020-10-01",
        "announced_end": "2020-10-14",
    }
    assert (withdrawal["to"], withdrawal["direction"], withdrawal["days"]) == (None, "withdrawn", None)
    assert (withdrawal["announced_start"], withdrawal["announced_end"]) == (None, "2021-01-02")


def test_findings_as_json(make_finding, summary):
    finding = make_finding()
    told = json.loads(written_json.check([finding], summary))
    assert told["summary"] == {"articles": 2, "claims": 3, "works": 1, "errors": 1, "warnings": 0, "notices": 2}
    assert told["findings"] == [
        {
            "rule": "RD101",
            "name": "stale-date",
            "severity": "error",
            "certainty": "likely",
            "message": "July 2021 had been given up for November 9, 2021",
            "file": "articles/two.txt",
            "line": 4,
            "column": 7,
            "end_line": None,
            "end_column": None,
            "work": "The Long Walk",
            "date": "2021-07",
            "quote": "will open in July 2021",
            "published": "2020-11-01",
            "related": [
                {
                    "file": "articles/one.txt",
                    "line": 9,
                    "published": "2020-10-14",
                    "quote": "now due on November 9, 2021",
                    "date": "2021-11-09",
                }
            ],
            "fingerprint": finding.fingerprint,
            "baseline": False,
        }
    ]


def test_findings_as_text(make_finding, summary):
    assert findings_text.check([make_finding(quote="公開は 2021年7月", related=())], summary).splitlines() == [
        "articles/two.txt",
        "  4:7 error RD101 stale-date: July 2021 had been given up for November 9, 2021 (likely)",
        "      公開は 2021年7月",
        "      ^^^^^^^^^^^^^^^^",
        "",
        "2 articles, 3 claims, 1 work, 1 move; 1 error, 0 warnings, 2 notices",
    ]


def test_no_findings_leave_the_totals(summary):
    totals = "2 articles, 3 claims, 1 work, 1 move; 1 error, 0 warnings, 2 notices\n"
    assert findings_text.check([], summary) == totals
    assert markdown.check([], summary) == totals


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ({}, "::error file=articles/two.txt,line=4,col=7,title=RD101 stale-date::July 2021 had been given up for November 9, 2021"),
        (
            {"end_line": 4, "end_column": 20, "message": "50% later"},
            "::error file=articles/two.txt,line=4,endLine=4,col=7,endColumn=20,title=RD101 stale-date::50%25 later",
        ),
        ({"end_line": 5, "end_column": 2, "message": "m"}, "::error file=articles/two.txt,line=4,endLine=5,title=RD101 stale-date::m"),
        (
            {"file": "a,b:c.txt", "line": None, "column": None, "severity": Severity.NOTICE, "message": "m"},
            "::notice file=a%2Cb%3Ac.txt,title=RD101 stale-date::m",
        ),
    ],
)
def test_an_annotation(make_finding, summary, given, wanted):
    assert github.check([make_finding(**given)], summary).splitlines()[0] == wanted


def test_annotations_beyond_ten_of_a_level_are_counted(make_finding, summary):
    found = [make_finding(line=line) for line in range(1, 13)] + [make_finding(severity=Severity.NOTICE)]
    lines = github.check(found, summary).splitlines()
    assert [line[:8] for line in lines[:11]] == ["::error "] * 10 + ["::notice"]
    assert lines[11] == "and 2 more findings beyond the 10 of each level that GitHub shows"


def test_movements_show_those_that_moved_first_and_count_the_rest(make_timeline):
    moved = make_timeline(work="Moved")
    still = type(moved)("Still", "", "", moved.positions[:1], (), ())
    lines = markdown_report.movements([still, moved, still], most=2).splitlines()
    assert [line.split(":")[0] for line in lines] == ["Moved", "Still", "and 1 more"]


def test_works_and_the_names_that_may_be_one(make_frame):
    alias = PossibleAlias("Walk 2", "Walk: Home", ("one franchise: Walk",), ("a.txt",))
    lines = works.works(make_frame({}, {"work_as_written": "The Long Walk", "file": "b.txt"}), [alias]).splitlines()
    assert re.split(r" {2,}", lines[2]) == ["The Long Walk", "2", "2", "Long Walk"]
    assert lines[4:] == ["may be one work: Walk 2 and Walk: Home", "  one franchise: Walk"]


@pytest.mark.parametrize(("number", "wanted"), [(0, "0 days"), (1, "1 day"), (2, "2 days"), (1234, "1,234 days")])
def test_counts(number, wanted):
    assert wording.count(number, "day") == wanted


def test_totals():
    summary = Summary(articles=1, claims=1, works=1, moves=0, errors=0, warnings=1, notices=0)
    assert wording.totals(summary) == "1 article, 1 claim, 1 work, 0 moves; 0 errors, 1 warning, 0 notices"


def test_a_publish_date_that_the_timeline_narrows_is_told():
    rows = """file,published,work,status,date,quote
a.txt,2020-01-10,The Long Walk,scheduled,2020-11-06,opens on November 6
b.txt,2020-03-10,The Long Walk,scheduled,2021-05-07,is now due on May 7 next year
c.txt,2020-03-12,The Long Walk,scheduled,2021-05-07,opens on May 7 next year
undated.txt,,The Long Walk,scheduled,2020-11-06,comes on November 6
"""
    found = timelines.build(table.load(io.StringIO(rows), "csv").reports)
    told = "undated.txt: published by March 10, 2020, as it gives November 6, 2020 as the plan"
    assert f"  {told}" in text.timelines(found).splitlines()
    assert f"- {told}" in markdown.timelines(found).splitlines()
