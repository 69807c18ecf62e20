"""How sure a reading is: as sure as the weights are, and certain only of what grammar ties together."""

import pytest

from checker.claims import Certainty, Status
from checker.dates import edtf
from checker.dates.grammar import find
from checker.extraction.cast import Cast
from checker.extraction.certainty import ALONE, CERTAIN, LIKELY, certainty, settled
from checker.extraction.draft import Draft, Ground
from checker.extraction.learned import load as weights
from checker.languages import load

from .reading import article, cases, read

ABOUT = "“Silent Harbor” is a film by Ann Reed. "
SHOOT = "Cameras rolled on May 3, the crew met on May 4, May 5, May 6 and May 9, and a strike began on June 1. "

CASES = {
    "a name and a full date": ("“Silent Harbor” will open on May 7, 2021.", Certainty.CERTAIN),
    "in brackets": ("Also: “Silent Harbor” (May 7, 2021).", Certainty.CERTAIN),
    "a pronoun": (ABOUT + "It will open on May 7, 2021.", Certainty.LIKELY),
    "a name and a weekday": ("“Silent Harbor” will open on Friday.", Certainty.CERTAIN),
    "surely a release amid other dates": (SHOOT + "“Silent Harbor” will open on November 7.", Certainty.CERTAIN),
    "a full date amid other dates": (SHOOT + "“Silent Harbor” will open on May 7, 2021.", Certainty.CERTAIN),
}


@pytest.mark.parametrize(("text", "certainty"), cases(CASES, __name__))
def test_certainty(text, certainty):
    [claim] = read(text).claims
    assert claim.certainty is certainty


# By how likely a claim is right, and by what ties its date to its work.
WEIGHED = {
    "unlikely": (LIKELY - 0.01, Ground.SUBJECT, Certainty.POSSIBLE),
    "likely": (LIKELY, Ground.SUBJECT, Certainty.LIKELY),
    "sure of a subject": (CERTAIN, Ground.SUBJECT, Certainty.CERTAIN),
    "sure of what is moved": (CERTAIN, Ground.OBJECT, Certainty.CERTAIN),
    "sure of a pronoun": (1.0, Ground.PRONOUN, Certainty.LIKELY),
    "sure of the article's own work": (1.0, Ground.ARTICLE, Certainty.LIKELY),
}


@pytest.mark.parametrize(("right", "ground", "expected"), WEIGHED.values(), ids=WEIGHED)
def test_likelihood_and_ground(right, ground, expected):
    assert certainty(Draft(0, None, 0, 0, right=right, ground=ground)) is expected


@pytest.mark.parametrize("status", list(Status))
def test_whatever_is_said_must_be_as_likely_right(status):
    told, untold = (certainty(Draft(0, None, 0, 0, status, right=right, ground=Ground.SUBJECT)) for right in (LIKELY, LIKELY - 0.01))
    assert (told, untold) == (Certainty.LIKELY, Certainty.POSSIBLE)


@pytest.mark.parametrize(("chance", "expected"), [(ALONE, Certainty.LIKELY), (ALONE - 0.01, Certainty.POSSIBLE), (1.0, Certainty.LIKELY)])
def test_an_open_day_leaves_only_its_sentence(chance, expected):
    (mention,) = find("November next year", load("en"))
    assert certainty(Draft(0, mention, 0, 18, chance=chance, right=0.0, ground=Ground.SUBJECT)) is expected


def test_the_same_words_are_less_sure_amid_dates_of_other_things():
    """News of a tour or a shoot is full of dates, and the one that looks like a release's is likely misread."""
    found = list(
        find("It may be out on May 7, 2021. May 8, 2021. May 9, 2021. May 10, 2021. May 11, 2021. May 12, 2021. May 13, 2021.", load("en"))
    )
    made = article("Tide.", published="2021-01-01")

    def right(others):
        drafts = [Draft(0, date, date.start, date.end) for date in found[: 1 + others]]
        drafts[0].status, drafts[0].work, drafts[0].ground, drafts[0].chance = Status.SCHEDULED, "Tide", Ground.SUBJECT, 0.6
        drafts[0].span = edtf.parse("2021-05-07")
        settled(made, Cast({}), drafts, weights("claims")["right"])
        return drafts[0].right

    assert right(others=6) < right(others=0) - 0.05
