"""Sources and slips in figures."""

import io
import json

from checker import renderers, rules, statistics, table, timelines
from checker.findings import Evidence

TABLE = """file,published,source,work,status,date,quote
a1,2020-01-10,Alpha,The Long Tide,scheduled,2020-11-06,opens on Nov. 6
b1,2020-01-20,Beta,The Long Tide,scheduled,2020-11-06,due November 6
a2,2020-04-01,Alpha,The Long Tide,scheduled,2021-05-07,now May 7 2021
a2,2020-04-01,Alpha,The Long Tide,former,2020-11-06,instead of November 6
b2,2020-04-05,Beta,The Long Tide,scheduled,2021-05-07,until May 7
c1,2020-06-01,Gamma,The Long Tide,scheduled,2020-11-06,hits cinemas November 6
c2,2020-06-10,Gamma,The Long Tide,scheduled,2021-05-17,arrives May 17
d1,2020-09-01,Delta,The Long Tide,scheduled,2021-05-07,opens May 7 next year
"""


def test_the_sources_by_claims_timeliness_and_mistakes() -> None:
    claims = table.load(io.StringIO(TABLE), "csv").reports
    built = timelines.build(claims)
    found = statistics.sources(built, rules.judge(Evidence(claims, built))).set_index("source")
    assert list(found.index) == ["Alpha", "Beta", "Gamma", "Delta"]
    assert found["claims"].to_dict() == {"Alpha": 3, "Beta": 2, "Gamma": 2, "Delta": 1}
    assert found["articles"].to_dict() == {"Alpha": 2, "Beta": 2, "Gamma": 2, "Delta": 1}
    assert found["first"].to_dict() == {"Alpha": 1, "Beta": 0, "Gamma": 0, "Delta": 0}
    assert found.loc["Alpha", "days_ahead"] == 4
    assert found.loc["Beta", "days_ahead"] == -4
    assert found["stale"].to_dict() == {"Alpha": 0, "Beta": 0, "Gamma": 1, "Delta": 0}
    assert found["wrong"].to_dict() == {"Alpha": 0, "Beta": 0, "Gamma": 1, "Delta": 0}


def test_the_same_as_json() -> None:
    claims = table.load(io.StringIO(TABLE), "csv").reports
    built = timelines.build(claims)
    told = json.loads(renderers.render("statistics", "json", built, rules.judge(Evidence(claims, built))))
    assert told["sources"][1] == {"source": "Beta", "claims": 2, "articles": 2, "first": 0, "days_ahead": -4.0, "stale": 0, "wrong": 0}
    assert told["sources"][3]["days_ahead"] == -153.0
    assert [(row["work"], row["days_slipped"], row["longest_stand"]) for row in told["slips"]] == [("The Long Tide", 182, 82)]
    assert {"size": "later by three months to half a year", "moves": 1} in told["sizes"]


def test_how_the_date_slipped() -> None:
    built = timelines.build(table.load(io.StringIO(TABLE), "csv").reports)
    (row,) = statistics.slips(built).to_dict("records")
    assert (row["work"], row["moves"], row["later"], row["earlier"], row["withdrawn"]) == ("The Long Tide", 1, 1, 0, 0)
    assert row["days_slipped"] == 182  # November 6, 2020 to May 7, 2021
    assert row["longest_stand"] == 82  # January 10 to April 1, 2020


def test_the_distribution_counts_each_move_once() -> None:
    built = timelines.build(table.load(io.StringIO(TABLE), "csv").reports)
    found = statistics.distribution(built).set_index("size")["moves"]
    assert found.sum() == 1
    assert found["later by three months to half a year"] == 1


def test_no_timelines_give_empty_tables_with_their_columns() -> None:
    assert list(statistics.sources(()).columns) == ["source", "claims", "articles", "first", "days_ahead", "stale", "wrong"]
    assert len(statistics.slips(())) == 0
