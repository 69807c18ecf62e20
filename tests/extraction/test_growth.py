"""Work grows with the length of a text, not faster, whatever the text is made of: counted in calls, not in seconds."""

import sys
from itertools import pairwise

import pytest

from checker.extraction import extract
from checker.extraction.sentences import sentences
from checker.readers.formats import Options
from checker.readers.markdown import article as markdown

from .reading import article

PROSE = (
    "Disney said on Monday that “Silent Harbor” will open on May 7, 2021, after it was delayed from December 18, 2020. "
    "The film with Tom Reed follows two brothers on a boat. It was shot in Ireland in the summer of 2019.\n"
)
# What a text is made of, again and again; None: names of which no two are alike.
HOSTILE = {
    "prose": PROSE,
    "quotation marks": '"',
    "curly marks": "“",
    "pairs of curly marks": "“a” ",
    "apostrophes": "'",
    "apostrophes with words": "it's 'so ",
    "guillemets": "«»",
    "capitals": "Silent Harbor Smoke ",
    "other capitals each": None,
    "capitals and small words": "Harbor of the ",
    "digits and commas": "1,2,3,",
    "numbers with stops": "12.10.2021.",
    "numbers with slashes": "1/2/3/",
    "names of months": "May may March march second ",
    "days of months": "May 7, ",
    "years": "2021 ",
    "from and to": "from May to ",
    "brackets": "(((",
    "brackets with years": "Harbor (2019) ",
    "dashes": "— – - ",
    "stops": ". ",
    "ellipses": "… ",
    "abbreviations": "Nov. Vol. Dr. ",
    "line breaks": "\n",
    "short lines": "Harbor: May 7, 2021\n",
    "blanks": " ",
    "no blanks": "a",
    "letters with stops": "A.B.",
    "works and dates": "“Silent Harbor” will open on May 7, 2021, and ",
    "works without dates": "“Silent Harbor” has been delayed indefinitely, and ",
    "pronouns": "it opens and ",
    "possessives": "Disney's Harbor's ",
    "one word with hyphens": "Harbor-",
}


def made(pattern, size):
    if pattern is None:
        words = (f"Har{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}or Smoke, " for n in range(size))
        return "".join(word for word, _ in zip(words, range(size // 15), strict=False))
    return (pattern * (size // len(pattern) + 1))[:size]


def calls(text):
    """How many functions were called to read a text that holds a date."""
    return calls_for(article(f"{PROSE}{text}"))


def calls_for(read):
    count = 0

    def counted(frame, event, argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        extract(read)
    finally:
        sys.setprofile(None)
    return count


SIZE = 8000  # characters, more than the longest sentence that is read as one


@pytest.fixture(scope="module")
def start():
    """The calls that a text of no length takes, once everything is loaded."""
    calls(PROSE)
    return calls("")


@pytest.fixture(scope="module")
def prose(start):
    return calls(made(PROSE, SIZE)) - start


@pytest.mark.parametrize("pattern", HOSTILE.values(), ids=HOSTILE.keys())
def test_work_grows_with_the_text_and_is_not_far_from_that_of_prose(pattern, start, prose):
    once, twice = (calls(made(pattern, size)) - start for size in (SIZE, 2 * SIZE))
    assert once < 5 * prose
    if twice >= 2.5 * max(once, prose / 2):  # what the article as a whole tells may turn in between, but not twice
        assert calls(made(pattern, 4 * SIZE)) - start < 2.5 * twice


def test_work_grows_with_the_rows_of_a_table():
    def table(rows):
        lines = "".join(f"| May {row % 28 + 1} | *Silent Harbor {row}* |\n" for row in range(rows))
        return markdown(f"# New in May 2021\n\n| Date | Film |\n| --- | --- |\n{lines}".encode(), "a.md", Options())

    calls_for(table(10))  # loads all
    once, twice = calls_for(table(400)), calls_for(table(800))
    assert twice < 2.2 * once


@pytest.mark.parametrize("pattern", HOSTILE.values(), ids=HOSTILE.keys())
def test_sentences_stay_short_and_cover_the_text(pattern):
    text = made(pattern, 100_000)
    found = list(sentences(article(text), frozenset()))
    assert all(0 < one.end - one.start <= 4000 for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert sum(len(text[one.start : one.end].split()) for one in found) >= len(text.split())
