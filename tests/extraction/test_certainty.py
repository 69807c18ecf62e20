"""How sure a reading is: what grammar ties together is certain, what may as well be the report's own day only possible."""

import pytest

from checker.claims import Certainty

from .reading import read

ABOUT = "“Silent Harbor” is a film by Ann Reed. "
SHOOT = "Cameras rolled on May 3, the crew met on May 4, May 5, May 6 and May 9, and a strike began on June 1. "

CASES = {
    "a name and a full date": ("“Silent Harbor” will open on May 7, 2021.", Certainty.CERTAIN),
    "in brackets": ("Also: “Silent Harbor” (May 7, 2021).", Certainty.CERTAIN),
    "a pronoun": (ABOUT + "It will open on May 7, 2021.", Certainty.LIKELY),
    "a pronoun and a weekday": (ABOUT + "It will open on Friday.", Certainty.POSSIBLE),
    "a name and a weekday": ("“Silent Harbor” will open on Friday.", Certainty.CERTAIN),
    "a pronoun and a month": (ABOUT + "It opened in June.", Certainty.POSSIBLE),
    "amid other dates": (SHOOT + "“Silent Harbor” will open on November 7.", Certainty.POSSIBLE),
    "a full date amid other dates": (SHOOT + "“Silent Harbor” will open on May 7, 2021.", Certainty.CERTAIN),
}


@pytest.mark.parametrize(("text", "certainty"), CASES.values(), ids=CASES)
def test_certainty(text, certainty):
    [claim] = read(text).claims
    assert claim.certainty is certainty
