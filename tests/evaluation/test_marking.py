"""What counts as right, missed and falsely read in one article."""

import pytest

from checker.evaluation.marking import dated, mark
from checker.evaluation.predictions import told_once

from .sides import answer, expected, read

DUNE = expected("Dune/the film", "2021-10-22")

# claims of the answer, what was read -> right, falsely read, missed; the same for date and status, whatever the work
CASES = {
    "nothing on either side": ([], [], (0, 0, 0), (0, 0, 0)),
    "one and the same": ([DUNE], [read("Dune", "2021-10-22")], (1, 0, 0), (1, 0, 0)),
    "by another of its names": ([DUNE], [read("The film", "2021-10-22")], (1, 0, 0), (1, 0, 0)),
    "nothing read": ([DUNE], [], (0, 0, 1), (0, 0, 1)),
    "nothing to read": ([], [read("Dune", "2021-10-22")], (0, 1, 0), (0, 1, 0)),
    "another day": ([DUNE], [read("Dune", "2021-10-21")], (0, 1, 1), (0, 1, 1)),
    "a coarser date": ([DUNE], [read("Dune", "2021-10-01 2021-10-31")], (0, 1, 1), (0, 1, 1)),
    "another status": ([DUNE], [read("Dune", "2021-10-22", "former")], (0, 1, 1), (0, 1, 1)),
    "another work": ([DUNE], [read("Cars", "2021-10-22")], (0, 1, 1), (1, 0, 0)),
    "region and medium do not matter": ([DUNE], [read("Dune", "2021-10-22", region="GB", medium="tv")], (1, 0, 0), (1, 0, 0)),
    "read twice": ([DUNE], [read("Dune", "2021-10-22"), read("Dune", "2021-10-22", medium="tv")], (1, 0, 0), (1, 0, 0)),
    "an optional claim read": ([expected("Dune", "2021", optional=True)], [read("Dune", "2021-01-01 2021-12-31")], (0, 0, 0), (0, 0, 0)),
    "an optional claim not read": ([expected("Dune", "2021", optional=True)], [], (0, 0, 0), (0, 0, 0)),
    "an optional claim read wrongly": (
        [expected("Dune", "2021", optional=True)],
        [read("Dune", "2022-01-01 2022-12-31")],
        (0, 1, 0),
        (0, 1, 0),
    ),
    "a withdrawal": ([expected("Dune", None, "withdrawn")], [read("Dune", None, "withdrawn")], (1, 0, 0), (1, 0, 0)),
    "a withdrawal with a day": ([expected("Dune", None, "withdrawn")], [read("Dune", "2021-10-22", "withdrawn")], (0, 1, 1), (0, 1, 1)),
    "two claims apart by region, both read": (
        [expected("Dune", "2021-10-22", region="US"), expected("Dune", "2021-10-22", region="GB")],
        [read("Dune", "2021-10-22", region="US"), read("Dune", "2021-10-22", region="GB")],
        (2, 0, 0),
        (1, 0, 0),
    ),
    "two claims apart by region, one read": (
        [expected("Dune", "2021-10-22", region="US"), expected("Dune", "2021-10-22", region="GB")],
        [read("Dune", "2021-10-22", region="US")],
        (1, 0, 1),
        (1, 0, 0),
    ),
    "two works of one day": (
        [expected("Dune", "2021-10-22"), expected("Cars", "2021-10-22")],
        [read("Dune", "2021-10-22"), read("Luca", "2021-10-22")],
        (1, 1, 1),
        (1, 0, 0),
    ),
    "a season on other days": ([expected("Dune", "2021-22")], [read("Dune", "2021-06-21 2021-09-21")], (1, 0, 0), (1, 0, 0)),
    # What was read first fits both claims, the other only the first: both are right only if the first makes room.
    "room is made": (
        [expected("Dune/Part One", "2021-10-22"), expected("Dune", "2021-10-22")],
        [read("Dune", "2021-10-22"), read("Part One", "2021-10-22")],
        (2, 0, 0),
        (1, 0, 0),
    ),
    "room is made twice": (
        [expected("A film/B film", "2021-10-22"), expected("B film/C film", "2021-10-22"), expected("C film/A film", "2021-10-22")],
        [read("A film", "2021-10-22"), read("C film", "2021-10-22"), read("B film", "2021-10-22")],
        (3, 0, 0),
        (1, 0, 0),
    ),
}


@pytest.mark.parametrize(("claims", "found", "counts", "of_dates"), CASES.values(), ids=CASES.keys())
def test_counts(claims, found, counts, of_dates):
    marked = mark(answer(*claims), found)
    assert (len(marked.right), len(marked.false_alarms), len(marked.missed)) == counts
    assert dated(answer(*claims), found) == of_dates


def test_equal_names_come_before_contained_ones():
    exact, in_front = read("Black Widow", "2021-05-07"), read("Marvel's Black Widow", "2021-05-07")
    marked = mark(answer(expected("Black Widow", "2021-05-07")), [in_front, exact])
    assert marked.right == ((exact, expected("Black Widow", "2021-05-07")),)


def test_a_claim_of_the_same_region_and_medium_is_taken_first():
    abroad, at_home = expected("Dune", "2021-10-22", region="GB"), expected("Dune", "2021-10-22", region="US", medium="theatrical")
    found = read("Dune", "2021-10-22", region="US")
    assert mark(answer(abroad, at_home), [found]).right == ((found, at_home),)


def test_what_says_the_same_is_told_once():
    first, other = read("The Dune", "2021-10-22"), read("Dune", "2021-10-22", medium="tv")
    assert told_once([first, read("DUNE", "2021-10-22"), other]) == (first, other)


@pytest.mark.parametrize(
    ("claims", "free"),
    [([], True), ([expected("Dune", "2021", optional=True)], True), ([DUNE], False), ([expected("Dune", None, "withdrawn")], False)],
)
@pytest.mark.parametrize("found", [[], [read("Dune", "2021-10-22")], [read("Cars", "2020-01-01")]])
def test_claim_free_is_the_article_whatever_was_read(claims, free, found):
    assert mark(answer(*claims), found).claim_free is free
