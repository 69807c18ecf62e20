"""A claim's quote stands in the text where it says, and its line and column lead there in the file."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.extraction import extract
from checker.languages import load

from .reading import article, cases, read, read_markdown

FIRST = "“Silent Harbor” will open on May 7, 2021"
TEXTS = {
    "one sentence": f"{FIRST}.",
    "two paragraphs": f"Disney has news.\n\n{FIRST}. It was due on December 18, 2020.",
    "wide characters": f"💥 Größe — “Été”! Привет.\n{FIRST}, and “Smoke” on June 4, 2021.",
    "line ends of another system": f"Disney has news.\r\n\r\n{FIRST}.\r\nIt was due on December 18, 2020.\r\n",
    "a withdrawal": f"{FIRST}. “Smoke” has been delayed indefinitely.",
    "blanks": f"   \n\t{FIRST}.   It was due   on December 18, 2020.",
    "years of titles": f"{FIRST}. “Smoke” (2017) and 2016's “Luca” were hits.",
}


@pytest.mark.parametrize("text", cases({name: (text,) for name, text in TEXTS.items()}, __name__))
def test_a_quote_stands_at_its_place(text):
    reading = read(text)
    assert reading.claims
    lines = text.split("\n")
    for claim in reading.claims:
        assert text[claim.start : claim.end] == claim.quote
        line, column = reading.article.places.line_and_column(claim.start)
        assert lines[line - 1][column - 1 :].startswith(claim.quote)


ORDER = {
    "two sentences": "“Smoke” opened on May 8, 2020. “Silent Harbor” will open on May 7, 2021.",
    "two dates": "“Silent Harbor” moves from December 18, 2020 to May 7, 2021.",
    "a withdrawal last": "“Silent Harbor” was due on May 7, 2021, and “Smoke” has been delayed indefinitely.",
    "a withdrawal first": "“Smoke” has been delayed indefinitely, and “Silent Harbor” was due on May 7, 2021.",
    "a withdrawal of the sentence before": "“Smoke” has been delayed indefinitely. “Silent Harbor” will open on May 7, 2021.",
    "a year of a title last": "“Silent Harbor” will open on May 7, 2021 after “Smoke” (2017).",
    "a year of a title first": "“Smoke” (2017) is next to “Silent Harbor,” which will open on May 7, 2021.",
}


@pytest.mark.parametrize("text", cases({name: (text,) for name, text in ORDER.items()}, __name__ + "_order"))
def test_claims_are_in_order(text):
    claims = read(text).claims
    assert len(claims) == 2
    assert claims[0].start <= claims[1].start


@pytest.mark.parametrize(
    ("text", "place", "quote"),
    [
        (f"{FIRST}.", (1, 1), FIRST),
        (f"One line.\n\n{FIRST}.", (3, 1), FIRST),
        ("Disney said that “Silent Harbor” will open on May 7, 2021, and so on.", (1, 18), FIRST),
        ("“Smoke” is done. It will open on May 7, 2021.", (1, 18), "It will open on May 7, 2021"),
    ],
)
def test_where_a_claim_begins(text, place, quote):
    reading = read(text)
    [claim] = reading.claims
    assert (reading.article.places.line_and_column(claim.start), claim.quote) == (place, quote)


def test_a_place_in_a_file_with_markup():
    reading = read_markdown("# News\n\nDisney says **that** *Silent Harbor* will [open](https://example.com/) on May 7, 2021.\n")
    [claim] = reading.claims
    assert claim.quote == "Silent Harbor will open on May 7, 2021"
    assert reading.article.places.line_and_column(claim.start) == (7, 23)


# Pieces of what articles are made of, so that arbitrary text holds claims often enough.
PIECES = """
“Silent Harbor”|Smoke & Harbor|Disney's|the film|it|will open on|was originally set for|moves from|to|opened|(2019)|May 7, 2021|
November 19|next year|summer 2021|has been delayed indefinitely|.|,|;|(|)|—|“|”|'|'s|season two of|which|and|instead of|May|march|
second|2021|11/9/21|may|Vol. 3|ß
"""
PIECES = [*PIECES.replace("\n", "").split("|"), "\n", "\n\n", "\u00a0", "\x00", "\ud83d"]
LANGUAGES = ["en", "es", "fr", "de", "it", "pt"]
PUBLISHED = ["2020-10-01", "2020", "2020-02/2020-11", "../2021-05-01", None]
TEXT = st.one_of(
    st.text(max_size=400),
    st.text(st.sampled_from(" \n.,;:!?()“”\"'’«»‘„…—–-/0123456789MaySepto"), max_size=400),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=5)), max_size=60).map(" ".join),
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(TEXT, st.sampled_from(PUBLISHED), st.sampled_from([*LANGUAGES, "xx"]))
def test_whatever_the_text_its_claims_are_inside_it(text, published, language):
    reading = extract(article(text, published=published, language=language))
    for claim in reading.claims:
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end].split() == claim.quote.split()
        assert claim.work.strip()
        assert claim.work in claim.names
        assert claim.date is not None or claim.expression is not None or claim.status == "withdrawn"
        assert claim.anchor is None or 0 <= claim.anchor < len(reading.claims)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
def test_the_same_text_is_read_the_same_way(text):
    assert extract(article(text)).claims == extract(article(text)).claims


SCRAPS = [
    "",
    " ",
    "\n",
    ".",
    "“",
    "'s",
    "May",
    "2021",
    "(2021)",
    "“” 2021",
    "from May to",
    "next year",
    "in in in",
    "\ufeff",
    "a" * 5000,
    "“" * 999,
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", cases({text[:9]: (text,) for text in SCRAPS}, __name__ + "_scraps"))
def test_scraps_of_text_are_read(text, language):
    assert load(language).tag == language
    assert extract(article(text, language=language)).claims == ()
