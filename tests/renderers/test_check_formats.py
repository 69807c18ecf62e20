"""Each format of ``check`` as real readers of it see it, with hostile words in every place that an article or a file name can reach."""

import json
import os
import re
import shutil
import subprocess
from urllib.parse import unquote, urlsplit

import jsonschema
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from junitparser import JUnitXml
from sarif.loader import load_sarif_files
from sarif.operations import codeclimate_op
from sarif.sarif_file import SarifFile
from sarif_pydantic import Sarif

from checker.claims import Certainty
from checker.findings import Place, Severity
from checker.renderers import (
    comment,
    findings_text,
    gitlab,
    junit,
    rdjson,
    sarif,
    statistics,
    step_summary,
)
from checker.renderers.places import on_disk
from checker.summary import Summary

HOSTILE = [
    "two\nlines\r\nand\u2028three",
    "%0A::error file=x::owned\n::error::owned",
    "a | b || c \\| d \\",
    "`code` ``` more",
    "<script>alert(1)</script>]]><!--",
    "\u202eright to left\u2066\u200f",
    "\x1b[31mred\x00\x07\ufffe\ufdd0",
    "x" * 5000,
    "-rf",
    "//host/share",
    "javascript:alert(1)",
    "../../etc/passwd",
    "a?b#c%20d",
    "\"quoted\" 'and' {json: [1]}",
]
hostile = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(codec="utf-8"), min_size=1))
relaxed = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

# What GitLab's documentation asks of each entry of the report.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]+$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}
# What Reviewdog's definition of its format allows, as far as it is used.
POSITION = {
    "type": "object",
    "required": ["line"],
    "additionalProperties": False,
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
}
LOCATION = {
    "type": "object",
    "required": ["path"],
    "additionalProperties": False,
    "properties": {
        "path": {"type": "string"},
        "range": {
            "type": "object",
            "required": ["start"],
            "additionalProperties": False,
            "properties": {"start": POSITION, "end": POSITION},
        },
    },
}
RDJSON = {
    "type": "object",
    "required": ["diagnostics"],
    "additionalProperties": False,
    "properties": {
        "source": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string"},
                    "location": LOCATION,
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "required": ["value"], "properties": {"value": {"type": "string"}}},
                    "relatedLocations": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["location"],
                            "additionalProperties": False,
                            "properties": {"message": {"type": "string"}, "location": LOCATION},
                        },
                    },
                },
            },
        },
    },
}


@pytest.fixture
def found(make_finding):
    """An error, the same again elsewhere, a warning without a line, a notice, and an error that is known."""
    nowhere = {"file": "b.txt", "line": None, "column": None, "quote": ""}
    return [
        make_finding(),
        make_finding(line=40),
        make_finding(rule="RD301", name="unknown-publish-date", severity=Severity.WARNING, **nowhere),
        make_finding(rule="RD001", name="date-moved", severity=Severity.NOTICE, certainty=Certainty.CERTAIN, file="c.txt"),
        make_finding(file="d.txt", baseline=True),
    ]


@pytest.fixture
def counted():
    return Summary(4, 9, 2, 1, 2, 1, 1, known=1, files=("articles/two.md", "articles/two.txt", "b.txt", "c.txt", "clean.txt", "d.txt"))


def hostile_findings(make_finding, words):
    place = Place(words, 3, words, words, "2021-11-09")
    told = dict.fromkeys(("file", "message", "quote", "work", "region", "published"), words)
    return [make_finding(**told, related=(place,)), make_finding()]


def test_sarif_is_read_by_its_readers(found, counted, tmp_path):
    written = sarif.check(found, counted)
    (run,) = Sarif.model_validate_json(written).runs
    assert [result.rule_id for result in run.results] == ["RD101", "RD101", "RD301", "RD001", "RD101"]
    path = tmp_path / "found.sarif"
    path.write_text(written)
    records = SarifFile(str(path), json.loads(written)).get_records()
    assert [(each["Severity"], each["Location"], int(each["Line"])) for each in records] == [
        ("error", "articles/two.txt", 4),
        ("error", "articles/two.txt", 40),
        ("warning", "b.txt", 1),
        ("note", "c.txt", 4),
        ("error", "d.txt", 4),
    ]


def test_sarif_explains_every_rule_and_marks_what_is_known(found, counted):
    (run,) = json.loads(sarif.check(found, counted))["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert all(rule[part]["text"] for rule in rules for part in ("shortDescription", "fullDescription", "help"))
    assert [(each["baselineState"], "suppressions" in each) for each in run["results"]] == [("new", False)] * 4 + [("unchanged", True)]
    assert run["results"][0]["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "articles/one.txt"
    assert run["results"][0]["partialFingerprints"] == {"releaseDates/v1": found[0].fingerprint}


@relaxed
@given(words=hostile)
def test_sarif_names_files_by_relative_addresses(words, make_finding, counted):
    assume(not re.search(r"#\d+$", words))  # one article of a file: its address is the file's
    written = sarif.check(hostile_findings(make_finding, words), counted)
    Sarif.model_validate_json(written)
    (result, _) = json.loads(written)["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    parts = urlsplit(uri)
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert re.fullmatch(r"[\w.~!$&'()*+,;=@/%-]+", uri, flags=re.ASCII)
    assert unquote(uri).removeprefix("./" if words.startswith("//") else "") == words
    assert result["message"]["text"] == words


def test_junit_is_read_by_its_reader(found, counted):
    suites = JUnitXml.fromstring(junit.check(found, counted).encode())
    assert (suites.tests, suites.failures, suites.errors) == (7, 2, 0)
    told = {suite.name: [(case.name.split(":")[0], [type(r).__name__ for r in case.result]) for case in suite] for suite in suites}
    assert told == {
        "articles/two.md": [("release dates", [])],
        "articles/two.txt": [("RD101 stale-date at line 4", ["Failure"]), ("RD101 stale-date at line 40", ["Failure"])],
        "b.txt": [("RD301 unknown-publish-date", [])],
        "c.txt": [("RD001 date-moved at line 4", [])],
        "clean.txt": [("release dates", [])],
        "d.txt": [("release dates", [])],
    }


@relaxed
@given(words=hostile)
def test_junit_stays_xml(words, make_finding):
    found = hostile_findings(make_finding, words)
    summary = Summary(1, 1, 1, 0, files=(words, "articles/two.txt"))
    suites = JUnitXml.fromstring(junit.check(found, summary).encode())
    assert (suites.tests, suites.failures) == (2, 2)


def test_gitlab_gets_what_another_tool_makes_of_the_same_findings_for_it(found, counted, tmp_path):
    known = found.pop()  # sarif-tools does not leave out what is suppressed
    assert known.baseline
    (tmp_path / "found.sarif").write_text(sarif.check(found, counted))
    codeclimate_op.generate(load_sarif_files(str(tmp_path / "found.sarif")), str(tmp_path / "made.json"), False)
    made = json.loads((tmp_path / "made.json").read_text())
    told = json.loads(gitlab.check(found, counted))
    for ours, theirs in zip(told, made, strict=True):
        assert ours.keys() <= theirs.keys()
        assert (ours["severity"], ours["location"]["path"]) == (theirs["severity"], theirs["location"]["path"])
        assert ours["location"]["lines"] == {"begin": int(theirs["location"]["lines"]["begin"])}
        assert theirs["check_name"].startswith(ours["check_name"])


def test_gitlab_reads_unique_and_stable_fingerprints(found, counted):
    told = json.loads(gitlab.check(found, counted))
    jsonschema.validate(told, GITLAB)
    assert len({each["fingerprint"] for each in told}) == len(told) == 4
    assert told[0]["fingerprint"] == found[0].fingerprint
    assert [each["severity"] for each in told] == ["major", "major", "minor", "info"]
    assert told[2]["location"] == {"path": "b.txt", "lines": {"begin": 1}}


@relaxed
@given(words=hostile)
def test_gitlab_and_reviewdog_get_the_words_as_words(words, make_finding, counted):
    found = hostile_findings(make_finding, words)
    jsonschema.validate(json.loads(gitlab.check(found, counted)), GITLAB | {"items": GITLAB["items"] | {"properties": {}}})
    told = json.loads(rdjson.check(found, counted))
    jsonschema.validate(told, RDJSON)
    assert told["diagnostics"][0]["location"]["path"] == words


def test_reviewdog_reads_places_and_related_places(found, counted):
    told = json.loads(rdjson.check(found, counted))
    jsonschema.validate(told, RDJSON)
    assert [(each["severity"], each["code"]["value"]) for each in told["diagnostics"]] == [
        ("ERROR", "RD101"),
        ("ERROR", "RD101"),
        ("WARNING", "RD301"),
        ("INFO", "RD001"),
    ]
    assert told["diagnostics"][2]["location"] == {"path": "b.txt"}
    assert told["diagnostics"][0]["relatedLocations"][0]["location"] == {"path": "articles/one.txt", "range": {"start": {"line": 9}}}


VALIDATOR = ("npm", "exec", "--yes", "--package=@umbrelladocs/rdformat-validator@1.0.1", "--", "rdformat-validator")


def validated(report, folder):
    """What a validator of Reviewdog's format says of a report: its status and its words."""
    (folder / "report.json").write_text(report, encoding="utf-8")
    clean = {name: value for name, value in os.environ.items() if name != "NODE_OPTIONS"}
    done = subprocess.run([*VALIDATOR, "report.json"], cwd=folder, capture_output=True, text=True, env=clean, check=False, timeout=120)
    if "npm error" in done.stderr:
        pytest.skip("the validator cannot be installed from here")
    return done.returncode, done.stdout


@pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not installed")
def test_a_validator_of_the_format_takes_what_reviewdog_gets(make_finding, counted, tmp_path):
    found = [finding for words in HOSTILE for finding in hostile_findings(make_finding, words)]
    status, words = validated(rdjson.check(found, counted), tmp_path)
    assert (status, "Valid files: 1" in words) == (0, True), words
    status, words = validated('{"diagnostics": [{"message": 1}]}', tmp_path)
    assert status == 1, words


def test_a_comment_fits_and_counts_what_does_not(make_finding, counted):
    found = [make_finding(line=line, quote="é" * 250, severity=Severity.NOTICE) for line in range(400)] + [make_finding(file="worst.txt")]
    written = comment.check(found, counted)
    assert len(written) < 65_536
    assert written.index("worst.txt") < written.index("## Notices")
    shown = written.count("\n- **")
    assert written.endswith(f"\nand {401 - shown} more findings\n")
    assert shown > 80


@relaxed
@given(words=hostile)
def test_a_comment_of_hostile_words_fits(words, make_finding, counted):
    assert len(comment.check(hostile_findings(make_finding, words) * 40, counted)) < 65_536


def test_the_summary_of_a_step_is_added_to_and_kept_small(found, counted, tmp_path):
    path = tmp_path / "summary"
    path.write_text("before\n")
    step_summary.append(path, found, counted)
    assert path.read_text().startswith("before\n4 articles, 9 claims")
    for _ in range(3):
        step_summary.append(path, found * 2000, counted)
    assert path.stat().st_size < 1 << 20
    path.write_text("x" * ((1 << 20) - 20))
    step_summary.append(path, found, counted)
    assert path.stat().st_size == (1 << 20) - 20


def test_statistics_count_by_rule(found, counted):
    assert statistics.check(found, counted).splitlines()[:3] == [
        "2  RD101  stale-date                error",
        "1  RD001  date-moved                notice",
        "1  RD301  unknown-publish-date      warning",
    ]


def test_colours_are_added_and_nothing_else(found, counted):
    plain, coloured = findings_text.check(found, counted), findings_text.check(found, counted, coloured=True)
    assert "\x1b" not in plain
    assert re.sub(r"\x1b\[\d+m", "", coloured) == plain != coloured


@relaxed
@given(words=hostile)
def test_colours_are_ours_alone(words, make_finding, counted):
    written = findings_text.check(hostile_findings(make_finding, words), counted, coloured=True)
    assert "\x1b" not in re.sub(r"\x1b\[(?:0|1|31|33|36)m", "", written)


@pytest.mark.parametrize(
    ("file", "lies_in"),
    [("mail.mbox#2", "mail.mbox"), ("a/feed.xml#10", "a/feed.xml"), ("a.md", "a.md"), ("notes#2", "notes#2"), ("#3", "#3"), ("-#1", "-#1")],
)
def test_an_article_of_many_stands_at_its_file(file, lies_in):
    assert on_disk(file) == lies_in
