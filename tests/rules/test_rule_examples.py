"""Every rule's documentation holds a firing and a quiet example; both are run here."""

import io
import re

import pytest

from checker import rules, table, timelines
from checker.findings import Evidence

# What these judge is no claims table: names, files, comments, the catalogue. Their own tests are in test_rules_beside_the_table.py.
WITHOUT_TABLES = {"RD303", "RD401", "RD801", "RD901"}


def claims(markdown: str) -> str:
    """A Markdown table as CSV."""
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in markdown.strip().splitlines()]
    lines = [rows[0], *rows[2:]]
    return "\n".join(",".join(f'"{cell}"' for cell in row) for row in lines) + "\n"


def examples(doc: str) -> tuple[list[str], list[str]]:
    """The tables under "Fires" and under "Quiet"."""
    parts = re.split(r"^(Fires|Quiet)[^\n]*:\n", doc, flags=re.MULTILINE)
    tables: dict[str, list[str]] = {"Fires": [], "Quiet": []}
    for name, text in zip(parts[1::2], parts[2::2], strict=True):
        tables[name] += re.findall(r"(?:^\|.*\n?)+", text, flags=re.MULTILINE)
    return tables["Fires"], tables["Quiet"]


def found(code: str, markdown: str) -> list[str]:
    told = table.load(io.StringIO(claims(markdown)), "csv").reports
    evidence = Evidence(told, timelines.build(told))
    return [finding.file for finding in rules.judge(evidence, select=[code])]


ALL = {rule.code: rule for rule in rules.all()}


@pytest.mark.parametrize("code", sorted(set(ALL) - WITHOUT_TABLES))
def test_the_first_example_fires_and_the_second_is_quiet(code: str) -> None:
    fires, quiet = examples(ALL[code].doc)
    assert fires and quiet, "a rule needs an example of both kinds"
    for example in fires:
        assert len(found(code, example)) == 1
    for example in quiet:
        assert found(code, example) == []


@pytest.mark.parametrize("code", sorted(set(ALL) - WITHOUT_TABLES))
def test_a_firing_example_that_names_its_file_fires_there(code: str) -> None:
    named = re.search(r"^Fires on (\S+):$", ALL[code].doc, flags=re.MULTILINE)
    if named:
        assert found(code, examples(ALL[code].doc)[0][0]) == [named[1]]


@pytest.mark.parametrize("code", sorted(set(ALL) - {"RD001"} - WITHOUT_TABLES))
def test_an_example_fires_no_other_rule(code: str) -> None:
    """One mistake is one finding."""
    for example in examples(ALL[code].doc)[0]:
        told = table.load(io.StringIO(claims(example)), "csv").reports
        evidence = Evidence(told, timelines.build(told))
        assert {f.rule for f in rules.judge(evidence, ignore=["RD001", "RD301"])} <= {code}


def test_the_rules_are_those_of_the_design() -> None:
    assert {rule.code: rule.name for rule in rules.all()} == {
        "RD001": "date-moved",
        "RD101": "stale-date",
        "RD102": "conflicting-dates",
        "RD103": "self-contradiction",
        "RD104": "wrong-former-date",
        "RD105": "wrong-release-date",
        "RD201": "weekday-mismatch",
        "RD202": "relative-date-mismatch",
        "RD203": "past-date-as-upcoming",
        "RD204": "impossible-date",
        "RD205": "direction-mismatch",
        "RD301": "unknown-publish-date",
        "RD302": "unresolved-date",
        "RD303": "possible-alias",
        "RD401": "differs-from-official",
        "RD801": "unused-silencer",
        "RD901": "unreadable-article",
    }


def test_explain_tells_a_rule_by_code_or_name() -> None:
    assert rules.explain("rd101") == rules.explain("stale-date")
    assert "given up when it was published" in (rules.explain("RD101") or "")
    assert rules.explain("RD999") is None
