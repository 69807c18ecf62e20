"""Where the evidence is thin the rules stay quiet: each case names what keeps them from speaking, or what lets them speak."""

import io

import pytest

from checker import rules, table, timelines
from checker.findings import Evidence, Severity


def found(rows: str) -> list[str]:
    """Rules and files of the findings about rows "file published status date", notices left out."""
    lines = ["file,published,status,date,work,quote"]
    for number, row in enumerate(filter(None, map(str.strip, rows.strip().splitlines()))):
        file, published, status, date = ("" if cell == "-" else cell for cell in row.split())
        lines.append(f"{file},{published},{status},{date},The Long Tide,words {number}")
    claims = table.load(io.StringIO("\n".join(lines) + "\n"), "csv").reports
    judged = rules.judge(Evidence(claims, timelines.build(claims)), ignore=["RD301"])
    return [f"{finding.rule} {finding.file}" for finding in judged if finding.severity is not Severity.NOTICE]


CASES = {
    "an article of which only the last day it may be from is known, beside a slip": (
        """a ../2021-10-07 scheduled 2021-10-07
           b 2021-05-24 scheduled 2021-10-08""",
        ["RD102 a"],
    ),
    "two dates of one article that no slip joins may be two parts": (
        "a 2021-05-24 scheduled 2021-09-03\n a 2021-05-24 scheduled 2021-12-03",
        [],
    ),
    "neighbouring days of one article may be a preview and the opening": (
        "a 2021-05-24 scheduled 2021-09-02\n a 2021-05-24 scheduled 2021-09-03",
        [],
    ),
    "one digit off in one article is a slip": (
        "a 2021-05-24 scheduled 2021-12-12\n a 2021-05-24 scheduled 2021-12-22",
        ["RD103 a"],
    ),
    "a plan left beside the one that replaced it, as others tell": (
        """a 2021-01-10 scheduled 2021-10-08
           b 2021-02-10 scheduled 2021-10-08
           c 2021-05-10 scheduled 2022-01-28
           d 2021-05-12 scheduled 2022-01-28
           late 2021-06-10 scheduled 2022-01-28
           late 2021-06-10 scheduled 2021-10-08""",
        ["RD103 late"],
    ),
    "former dates that a single older report cannot exclude": (
        """old 2020-07-23 scheduled 2020-11-13
           story 2022-05/.. former 2020-11-13
           story 2022-05/.. former 2021-08-13
           story 2022-05/.. former 2022-01-14
           story 2022-05/.. withdrawn -""",
        [],
    ),
    "a former date by two days beside its own new date is a small move": (
        """a 2022-03-10 scheduled 2023-07
           b 2023-04-05 scheduled 2023-07-12
           c 2023-04-05 scheduled 2023-07-12
           move 2023-04-06 former 2023-07-14
           move 2023-04-06 scheduled 2023-07-12""",
        [],
    ),
    "two dates the wrong way round": (
        """a 2020-01-10 scheduled 2022-04-01
           b 2020-02-10 scheduled 2022-04-01
           c 2020-10-05 former 2022-04-01
           c 2020-10-05 scheduled 2021-12-22
           d 2020-10-06 former 2022-04-01
           d 2020-10-06 scheduled 2021-12-22
           swapped 2020-10-05 former 2021-12-22
           swapped 2020-10-05 scheduled 2022-04-01""",
        ["RD104 swapped"],
    ),
    "a date amid reports that there is none is no other date": (
        """a 2020-01-10 scheduled 2020-05-29
           b 2020-04-02 withdrawn -
           c 2020-04-03 withdrawn -
           d 2020-04-28 scheduled 2020-06
           e 2020-05-05 withdrawn -
           f 2020-05-06 withdrawn -""",
        [],
    ),
    "one older and one newer article may tell of a move that was not announced to us": (
        """a 2022-01-21 scheduled 2023-07-14
           b 2023-05-21 scheduled 2024-02-02""",
        [],
    ),
}


@pytest.mark.parametrize(("rows", "expected"), CASES.values(), ids=CASES)
def test_thin_evidence(rows: str, expected: list[str]) -> None:
    assert found(rows) == expected
