"""Lists whose every line pairs a day with a work: a work whose name nobody knows is told by its place in them."""

import pytest

from checker.articles import Article, Places
from checker.extraction.calendars import drafts
from checker.extraction.lines import lines
from checker.extraction.rows import names_of
from checker.languages import load

from .reading import article

FIRST = (
    "What is coming to theaters\n\nMarch 17, 2023: Smoke! Fury of the Gods\nMarch 24, 2023: John Wick: Chapter 4\nApril 5, 2023: Air\n"
    "May 5, 2023: Guardians of the Galaxy Vol. 3"
)
LAST = "What is coming to theaters\n\nJohn Wick: Chapter 4 – March 24, 2023\nFast X (May 19, 2023)\nSilent Harbor: May 26, 2023"
EVENTS = "How it came about\n\nMarch 17, 2021: Filming begins\nMarch 24, 2022: The trailer is shown\nApril 5, 2023: The film opens"


def listed(text):
    sentences, rows, players = names_of(article(text), load("en"))
    return [(draft.work, draft.mention.words) for draft in drafts(list(lines(text, sentences, rows)), players)]


@pytest.mark.parametrize(
    ("text", "works"),
    [
        (FIRST, ["Smoke! Fury of the Gods", "John Wick: Chapter 4", "Air", "Guardians of the Galaxy Vol. 3"]),
        (LAST, ["John Wick: Chapter 4", "Fast X", "Silent Harbor"]),
        (EVENTS, []),
        ("\n".join(FIRST.split("\n")[:4]), []),  # two lines are no list
    ],
    ids=["the day first", "the day last", "events", "too few"],
)
def test_each_line_is_of_its_work(text, works):
    assert [work for work, _ in listed(text)] == works


def test_the_lines_of_an_article_are_its_blocks():
    text = "One. Two.\n\nThree on May 7, 2021."
    sentences, rows, _ = names_of(Article("a.txt", text, Places(text), language="en"), load("en"))
    assert [line.words for line in lines(text, sentences, rows)] == ["One. Two.", "Three on May 7, 2021."]
