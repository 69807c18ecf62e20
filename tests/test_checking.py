"""Judging new articles alone gives what judging the whole archive gives about them."""

from datetime import date

import pandas as pd
import pytest

import checker
from checker import checking, timelines
from checker.baseline import Entry
from checker.newness import New

ELSEWHERE = Entry("gone.txt", "RD101 stale-date", "0" * 16, "0" * 16)  # with a baseline the whole archive is compared
OUTLETS = ("Daily", "Herald", "Reel", "Wire", "Post")
PLANS = ("2021-03-12", "2021-07-09", "2021-10-15", "2021-07-19")


def rows():
    """Five works in sixty articles of two works each; dates move, some are given late, some are slips, and two works share a day."""
    for number in range(60):
        published = pd.Timestamp("2020-06-01") + pd.Timedelta(days=3 * number)
        for work in (number % 5, (number + 1 + number // 5) % 5):
            plan = PLANS[min(number // 20, 2)]
            if number % 9 == 4:
                plan = PLANS[max(number // 20 - 1, 0)]
            if number % 13 == 6:
                plan = PLANS[3]
            yield {
                "file": f"{number:02}.txt",
                "line": work + 1,
                "work": f"The Tide of {'Amber Birch Cedar Dew Ember'.split()[work]}",
                "date": plan,
                "status": "scheduled" if number % 7 else "former",
                "published": published.date().isoformat() if number % 11 else "",
                "published_from": "header" if number % 11 else "unknown",
                "source": OUTLETS[number % len(OUTLETS)],
                "quote": f"due out on {plan}",
            }


@pytest.fixture
def archive(tmp_path):
    pd.DataFrame(rows()).drop_duplicates(["file", "work"]).to_csv(tmp_path / "claims.csv", index=False)
    return checker.read(tmp_path / "claims.csv")


def test_judging_a_few_articles_finds_what_judging_all_finds_about_them(archive):
    found = []
    for first in range(0, 60, 4):
        new = New.of(f"{number:02}.txt" for number in range(first, min(first + 3, 60)))
        alone, whole = checking.check(archive, new), checking.check(archive, new, (ELSEWHERE,))
        assert alone.findings == whole.findings
        assert (alone.summary.errors, alone.summary.works, alone.summary.files) == (whole.summary.errors, 5, whole.summary.files)
        found += alone.findings
    assert {"RD001", "RD101", "RD102", "RD301"} <= {finding.rule for finding in found}


def test_what_other_works_in_the_same_articles_come_out_on_is_told(archive):
    """The first article is about Amber and Birch, the second about Birch and Cedar; only theirs are beside Birch."""
    frame = archive.claims[archive.claims["file"].isin(["00.txt", "01.txt", "02.txt"])]
    march = date(2021, 3, 12)
    assert timelines.shared_days(timelines.reports(frame), ["The Tide of Birch"]) == {
        ("00.txt", march): {"The Tide of Amber"},
        ("01.txt", march): {"The Tide of Cedar"},
    }


def test_moves_are_counted_only_where_all_works_were_compared(archive):
    new = New.of(["05.txt"])
    assert checking.check(archive, new).summary.moves is None
    assert checking.check(archive).summary.moves == archive.summary.moves > 0
