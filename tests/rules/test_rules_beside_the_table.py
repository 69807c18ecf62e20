"""Rules that judge names, files and the catalogue rather than claims alone; and what holds of all findings."""

import io
from types import SimpleNamespace

import pytest

from checker import rules, table, timelines
from checker.articles import Unreadable
from checker.claims import Certainty
from checker.findings import Evidence, Finding, Severity
from checker.works import catalogue

TABLE = """file,line,published,work,status,date,region,quote
spring.txt,3,2022-12-28,The Long Tide 2,scheduled,2023-07-14,,on July 14
summer.txt,5,2023-06-01,The Long Tide 2,scheduled,2023-07-14,,from July 14
ebb.txt,2,2023-06-02,The Long Tide: Ebb,scheduled,2023-07-14,,on July 14
"""


def evidence(text: str = TABLE, **more: object) -> Evidence:
    claims = table.load(io.StringIO(text), "csv").reports
    return Evidence(claims, timelines.build(claims), **more)  # type: ignore[arg-type]


def official(dates: str) -> catalogue.Catalogue:
    return catalogue.parse(f'[[work]]\nname = "The Long Tide 2"\nofficial = {{ {dates} }}\n')


def test_possible_alias_is_asked_at_the_later_name() -> None:
    alias = SimpleNamespace(
        first="The Long Tide 2", second="The Long Tide: Ebb", reasons=("both name A. Person",), files=("spring.txt", "ebb.txt")
    )
    (finding,) = rules.judge(evidence(aliases=(alias,)), select=["RD303"])
    assert (finding.file, finding.severity, finding.certainty) == ("ebb.txt", Severity.NOTICE, Certainty.POSSIBLE)
    assert "both name A. Person" in finding.message
    assert [place.file for place in finding.related] == ["spring.txt"]


@pytest.mark.parametrize(
    ("dates", "files"),
    [
        ('"001" = 2023-07-12', ["spring.txt", "summer.txt"]),
        ('"001" = 2023-07-14', []),
        ('"001" = "2023-07"', []),
        ("US = 2023-07-12, GB = 2023-07-10", ["spring.txt", "summer.txt"]),
        ("US = 2023-07-12, CN = 2023-07-14", []),
    ],
)
def test_official_dates(dates: str, files: list[str]) -> None:
    found = rules.judge(evidence(catalogue=official(dates)), select=["RD401"])
    assert [finding.file for finding in found] == files


def test_an_older_plan_is_no_difference_from_the_official_date() -> None:
    older = TABLE + "old.txt,1,2022-01-10,The Long Tide 2,scheduled,2022-09-30,,on September 30\n"
    assert rules.judge(evidence(older, catalogue=official('"001" = 2023-07-14')), select=["RD401"]) == ()


def test_an_unreadable_file_is_a_finding() -> None:
    (finding,) = rules.judge(evidence(unreadable=(Unreadable("picture.txt", "not text"),)), select=["RD901"])
    assert (finding.rule, finding.file, finding.severity) == ("RD901", "picture.txt", Severity.ERROR)
    assert "not text" in finding.message


STALE = """file,line,published,published_from,work,status,date,quote
one.txt,1,2020-03-02,header,The Long Tide,scheduled,2020-11-06,opens on November 6
move.txt,1,2020-09-14,header,The Long Tide,scheduled,2021-05-07,now opens on May 7 2021
next.txt,1,2020-09-15,header,The Long Tide,scheduled,2021-05-07,put off to May 7 2021
late.txt,4,2020-10-01,header,The Long Tide,scheduled,2020-11-06,comes on November 6
"""


def stale(text: str = STALE) -> Finding:
    (finding,) = rules.judge(evidence(text), select=["stale-date"])
    return finding


def test_a_message_says_what_against_what_where_and_since_when() -> None:
    message = stale().message
    for part in ("November 6, 2020", "May 7, 2021", "move.txt", "September 14, 2020"):
        assert part in message
    assert [place.file for place in stale().related] == ["move.txt", "next.txt"]
    assert [place.date for place in stale().related] == ["2021-05-07", "2021-05-07"]


def test_a_finding_that_rests_on_an_inferred_publish_date_is_never_certain() -> None:
    assert stale().certainty is Certainty.CERTAIN
    assert stale(STALE.replace("2020-10-01,header", "2020-10-01,inferred")).certainty is not Certainty.CERTAIN


def test_the_fingerprint_is_of_the_claim_not_of_its_line() -> None:
    same, other = STALE.replace("late.txt,4", "late.txt,40"), STALE.replace("comes on November 6", "is out November 6")
    assert stale(same).fingerprint == stale().fingerprint
    assert stale(other).fingerprint != stale().fingerprint
    assert len(stale().fingerprint) == 16


def test_rules_are_chosen_by_code_name_or_the_beginning_of_a_code() -> None:
    found = {f.rule for f in rules.judge(evidence(STALE))}
    assert found == {"RD001", "RD101"}
    assert {f.rule for f in rules.judge(evidence(STALE), select=["RD1"])} == {"RD101"}
    assert {f.rule for f in rules.judge(evidence(STALE), ignore=["stale-date"])} == {"RD001"}
    assert rules.judge(evidence(STALE), select=["RD1"], ignore=["RD101"]) == ()


def test_news_counts_the_older_articles_it_makes_outdated() -> None:
    (finding,) = rules.judge(evidence(STALE), select=["RD001"])
    assert (finding.file, finding.severity) == ("move.txt", Severity.NOTICE)
    assert "1 older article still gives the old date" in finding.message
    assert "182 days later" in finding.message
