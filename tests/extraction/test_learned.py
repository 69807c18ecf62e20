"""The weights that are shipped name their outcomes in the order in which the program counts on them."""

import pytest

from checker.extraction import certainty, choosing, own_day, sharing, tagging, withdrawals
from checker.extraction.features import dates_again, names_again
from checker.extraction.learned import load

NATURES = tuple(nature.value for nature in tagging._NATURES)
STATUSES = tuple("none" if status is None else status.value for status in choosing.HEARD)
ORDERS = [
    ("names", "names", NATURES),
    ("names", "names-again", NATURES),
    ("names", "names-again", names_again._KINDS),
    ("claims", "status", STATUSES),
    ("claims", "status-again", STATUSES),
    ("claims", "status-again", dates_again._OUTCOMES),
    ("claims", "shares", sharing.OUTCOMES),
    ("claims", "withdrawn", withdrawals.OUTCOMES),
    ("claims", "right", certainty.OUTCOMES),
    ("own_day", "own", own_day.OWN),
]


@pytest.mark.parametrize(("file", "table", "order"), ORDERS)
def test_outcomes_stand_in_the_order_of_the_program(file, table, order):
    assert load(file)[table].outcomes == order
