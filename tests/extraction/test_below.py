"""What stands below a line that ends with its date."""

import pytest

from checker.extraction.look import look

from .reading import article

WEEK = "New on disc\n\nWhat the shops have.\n\n"
CASES = {
    "below a heading": (
        WEEK + "Releases for May 7, 2021\n\n“Silent Harbor” (12) is a thriller.\n\n“Smoke” (16) is a farce.\n",
        [["Silent Harbor", "Smoke"]],
    ),
    "below a colon": (
        WEEK + "On May 7, 2021 come two more of the kind, and here they are:\n\n“Silent Harbor”, a thriller.\n",
        [["Silent Harbor"]],
    ),
    "numbered": (
        WEEK + "May 7, 2021\n\n1. “Silent Harbor” is a thriller.\n\n2. “The Long Ferry” is a farce.\n",
        [["Silent Harbor", "The Long Ferry"]],
    ),
    "down to the next day": (
        WEEK + "May 7, 2021\n\n“Silent Harbor” is a thriller.\n\nMay 14, 2021\n\n“Smoke” is a farce.\n",
        [["Silent Harbor"], ["Smoke"]],
    ),
    "not lines with a date of their own": (
        WEEK + "May 7, 2021\n\n“Silent Harbor” is a thriller.\n\n“Smoke” opened in 2019.\n",
        [["Silent Harbor"]],
    ),
    "not below a sentence that one work follows": (
        WEEK + "The shop opens on May 7, 2021 and sells them.\n\n“Silent Harbor” is a thriller.\n",
        [],
    ),
    "nothing below": (WEEK + "“Silent Harbor” opens on May 7, 2021.\n", []),
}


@pytest.mark.parametrize(("text", "listed"), CASES.values(), ids=CASES)
def test_entries_below_a_date(text, listed):
    looked = look(article(text))
    assert looked is not None
    assert [[entry.work for entry in below.entries] for below in looked.below.values()] == listed
