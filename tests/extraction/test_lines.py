"""Lines of lists: those that pair a title with a date, and openings that name what follows."""

import pytest

from .reading import cases, read, told

LINES = {
    "a maker and a title": ("The calendar is out.\nMay 7: Ada Holm, Paper Rivers", ["Paper Rivers | 2021-05-07 | scheduled"]),
    "a maker, a dash, a title": ("The calendar is out.\nMay 7: Ada Holm - Paper Rivers", ["Paper Rivers | 2021-05-07 | scheduled"]),
    "lines over their paragraphs": (
        "Here is what to watch at home.\n\nPaper Rivers\nA ferry, a flood and two sisters who do not speak. May 7, 2021.\n\n"
        "Low Tide\nMore of the same, but with a lighthouse and a dog. June 4, 2021.",
        ["Low Tide | 2021-06-04 | scheduled", "Paper Rivers | 2021-05-07 | scheduled"],
    ),
    "an aside before the verb": ("Ferrymen, a mystery with Ada Holm, will open on May 7, 2021.", ["Ferrymen | 2021-05-07 | scheduled"]),
    "a name with a voice raised": (
        "“Low Tide” is delayed for a THIRD time, and will open on May 7, 2021.",
        ["Low Tide | 2021-05-07 | scheduled"],
    ),
    "a lone noun that opens its sentence": ("“Low Tide” is late. Payment is due on May 7, 2021.", []),
    "a date in quotation marks": ("“Low Tide” was promised for “March 2020” at first.", ["Low Tide | 2020-03 | former"]),
}


@pytest.mark.parametrize(("text", "claims"), cases(LINES, __name__))
def test_lines(text, claims):
    assert told(read(text)) == claims
