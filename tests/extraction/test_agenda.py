"""Lists under days, and behind the numbers of days."""

import pytest

from .reading import cases, read_markdown, told

INTRO = "# What opens in May 2021\n\nWe have been through the lists of all distributors, and here is what they say.\n\n"
HARBOR, SMOKE, FERRY = "Silent Harbor | 2021-05-07 | scheduled", "Smoke | 2021-05-14 | scheduled", "The Long Ferry | 2021-05-21 | scheduled"

CASES = {
    "below days": (INTRO + "### Friday, May 7\n\n- Silent Harbor (Netflix)\n\n### Friday, May 14\n\n- Smoke (PC, PS5)\n", [HARBOR, SMOKE]),
    "several below a day": (
        INTRO + "**May 7**\n\n- Silent Harbor\n- Smoke\n\n**May 21**\n\n- The Long Ferry, season 2\n",
        [HARBOR, "Smoke | 2021-05-07 | scheduled", FERRY],
    ),
    "lines that open with days": (
        INTRO + "7 – Silent Harbor (Netflix)\n\n14 – Smoke\n\n21 – The Long Ferry, a comedy\n",
        [HARBOR, SMOKE, FERRY],
    ),
    "times of day before the works": (
        INTRO
        + "### Friday, May 7\n\n- 8 p.m. - Silent Harbor\n\n### Friday, May 14\n\n- 20:15 Uhr: Smoke\n\n### May 21\n\n- 9/8c – The Long Ferry\n",
        [HARBOR, SMOKE, FERRY],
    ),
    "items that open with days": (
        INTRO + "- **7th**: *Silent Harbor*\n- **14th**: *Smoke*\n- **21st**: *The Long Ferry*\n",
        [HARBOR, SMOKE, FERRY],
    ),
    "headings that are days": (
        INTRO + "### 7\n\n- *Silent Harbor*\n\n### 14\n\n- *Smoke*\n\n### 21\n\n- *The Long Ferry*\n",
        [HARBOR, SMOKE, FERRY],
    ),
    "what is counted has no days": (INTRO + "1 – Silent Harbor\n\n2 – Smoke\n\n3 – The Long Ferry\n", []),
    "one day is no list": (INTRO + "### Friday, May 7\n\n- Silent Harbor\n- Smoke\n", []),
    "a paragraph ends it": (
        INTRO + "### May 7\n\n- Silent Harbor\n\n### May 14\n\n- Smoke\n\n### Also\n\n- The Long Ferry\n",
        [HARBOR, SMOKE],
    ),
    "trailers": (INTRO + "### May 7\n\n- Silent Harbor, the trailer\n\n### May 14\n\n- Smoke, the trailer\n", []),
}


@pytest.mark.parametrize(("text", "claims"), cases(CASES, __name__))
def test_lists(text, claims):
    assert told(read_markdown(text)) == sorted(claims)


def test_an_entry_is_quoted_where_it_stands():
    reading = read_markdown(INTRO + "### Friday, May 7\n\n- Silent Harbor\n\n### Friday, May 14\n\n- Smoke\n")
    lines = reading.article.places.original.split("\n")
    assert [lines[reading.article.places.line_and_column(claim.start)[0] - 1] for claim in reading.claims] == ["- Silent Harbor", "- Smoke"]
