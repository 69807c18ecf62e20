"""What was wrong, where a miss and a false alarm speak of the same thing."""

import pytest

from checker.evaluation.causes import Cause, slips
from checker.evaluation.marking import mark

from .sides import answer, expected, read

DUNE = expected("Dune", "2021-10-22")
CASES = {
    "other status": ([DUNE], [read("Dune", "2021-10-22", "former")], [("other status", True, True)]),
    "other date": ([DUNE], [read("Dune", "2021-10-21")], [("other date", True, True)]),
    "other work": ([DUNE], [read("Cars", "2021-10-22")], [("other work", True, True)]),
    "two things differ": ([DUNE], [read("Cars", "2021-10-21")], [("no claim", True, False), ("no claim", False, True)]),
    "nothing read": ([DUNE], [], [("no claim", True, False)]),
    "nothing to read": ([], [read("Dune", "2021-10-22")], [("no claim", False, True)]),
    "nothing wrong": ([DUNE], [read("Dune", "2021-10-22")], []),
    "an optional claim": ([expected("Dune", "2021", optional=True)], [], []),
    "a right one explains no other": ([DUNE], [read("Dune", "2021-10-22"), read("Dune", "2021-10-21")], [("no claim", False, True)]),
    "each explains one": (
        [DUNE, expected("Dune", "2021-10-01", "former")],
        [read("Dune", "2021-10-23")],
        [("other date", True, True), ("no claim", True, False)],
    ),
    "the status before the date": (
        [DUNE],
        [read("Dune", "2021-10-23"), read("Dune", "2021-10-22", "former")],
        [("other status", True, True), ("no claim", False, True)],
    ),
}


@pytest.mark.parametrize(("claims", "found", "told"), CASES.values(), ids=CASES.keys())
def test_causes(claims, found, told):
    given = slips([mark(answer(*claims), found)])
    assert [(str(slip.cause), slip.expected is not None, slip.read is not None) for slip in given] == told


def test_slips_are_grouped_by_cause_and_sorted_by_article():
    marked = [mark(answer(DUNE, name=name), found) for name, found in (("b", []), ("a", []), ("c", [read("Dune", "2020-01-01")]))]
    assert [(slip.cause, slip.article) for slip in slips(marked)] == [(Cause.OTHER_DATE, "c"), (Cause.NO_CLAIM, "a"), (Cause.NO_CLAIM, "b")]
