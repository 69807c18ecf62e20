"""Where sentences end, and where they do not."""

import pytest

from checker.articles import Article, Mark, MarkKind, Places
from checker.extraction.sentences import sentences
from checker.languages import load

from .reading import cases

ENGLISH = frozenset(load("en").data["names"]["abbreviations"])
GERMAN = frozenset(load("de").data["names"]["abbreviations"])

# Sentences are parted by "¦" in the text, paragraphs by a line break.
CASES = {
    "two sentences": ("It opens in May.¦ It was due in March.",),
    "a question": ("Will it open?¦ It will.",),
    "an exclamation": ("It opens!¦ At last.",),
    "question and exclamation": ("It opens when?!¦ Nobody knows.",),
    "a month": ("It opens on Nov. 19 in Britain.¦ It is long.",),
    "a month before a year": ("It opens in Sept. 2021.¦ It is long.",),
    "a month before a capital": ("It opened in Jan. Later it closed.",),
    "a weekday": ("It opens Fri. Nov. 19.¦ It is long.",),
    "a volume": ("Guardians of the Galaxy Vol. 3 opens in May.¦ It is long.",),
    "a number": ("No. 1 opens in May.¦ No. 2 follows.",),
    "doctor": ("Dr. Strange opens in May.¦ He is back.",),
    "mister": ("Mr. Peabody met Mrs. Doubtfire.¦ It was May.",),
    "versus": ("Godzilla vs. Kong opens in May.¦ It is long.",),
    "saint": ("The festival in St. Louis shows it.¦ It is long.",),
    "the brothers": ("Warner Bros. Pictures moved it.¦ It is late.",),
    "a junior": ("Martin Luther King Jr. Day is in January.¦ It opens then.",),
    "initials": ("J. K. Rowling wrote it.¦ It opens in May.",),
    "initials together": ("J.J. Abrams made it.¦ It opens in May.",),
    "an initial in the middle": ("Samuel L. Jackson is back.¦ It opens in May.",),
    "a country": ("It opens in the U.S. on May 7.¦ It is long.",),
    "a city": ("It premiered in Washington, D.C. on May 7.¦ It is long.",),
    "hours": ("It starts at 9 p.m. on May 7.¦ It is long.",),
    "a colon in a title": ("M:I 7 opens in May.¦ It is long.",),
    "a version": ("Blender 3.0 ships in May.¦ It is big.",),
    "an address": ("Visit example.com in May.¦ It is free.",),
    "an amount": ("It cost $1.5 million.¦ It opens in May.",),
    "an ellipsis within": ("It opens... in May.¦ It is long.",),
    "an ellipsis at the end": ("It will open…¦ The date is open.",),
    "three dots at the end": ("It will open soon...¦ The date is open.",),
    "a footnote": ("It opens in 2025.[3]¦ It was due in 2024.",),
    "footnotes": ("It opens in 2025.[3][4]¦ It was due in 2024.",),
    "a closing quotation mark": ("“It opens in May.”¦ He smiled.",),
    "a straight closing mark": ('"It opens in May."¦ He smiled.',),
    "a quotation that goes on": ("“It opens in May,” he said.¦ He smiled.",),
    "a question in a quotation that goes on": ("“Will it open?” he asked.¦ It will.",),
    "a bracket": ("It opens in May (it was due in March).¦ It is long.",),
    "a sentence in brackets": ("It opens in May.¦ (It was due in March.)¦ It is long.",),
    "a stop before a small letter": ("The studio a.k.a. the mouse moved it.¦ It is late.",),
    "a digit first": ("It opens in May.¦ 2021 will be busy.",),
    "a year at the end": ("It opened in 2019.¦ A sequel follows.",),
    "a single digit at the end": ("It is number 7.¦ A sequel follows.",),
    "a headline without a stop": ("Dune moves to 2021\n¦The film opens in May.",),
    "an empty line": ("Dune moves to 2021\n\n¦The film opens in May.",),
    "lines of a list": ("Dune: May 7\n¦Luca: June 18\n¦Cars: July 1",),
    "no stop at all": ("It opens in May",),
    "nothing": ("",),
    "blanks alone": (" \n \t ",),
    "other blanks": ("It opens in May.\u00a0¦It was due in March.",),
    "full-width and other scripts": ("“7 ноября” opens in May.¦ It is long.",),
}


def split(text, abbreviations=ENGLISH, marks=()):
    whole = text.replace("¦", "")
    return whole, list(sentences(Article("a", whole, Places(whole), tuple(marks)), abbreviations))


@pytest.mark.parametrize("text", cases(CASES, __name__))
def test_sentences_end_at_the_bars(text):
    whole, found = split(text)
    assert [whole[one.start : one.end] for one in found] == [part.strip() for part in text.split("¦") if part.strip()]


ORDINALS = {
    "a day": "Der Film startet am 5. August im Kino.¦ Er ist lang.",
    "the end after a year": "Er startet 2021.¦ Das ist spät.",
    "for example": "Er startet z. B. im Mai.¦ Das ist spät.",
}


@pytest.mark.parametrize("text", ORDINALS.values(), ids=ORDINALS.keys())
def test_german_ordinals_do_not_end_a_sentence(text):
    whole, found = split(text, GERMAN)
    assert [whole[one.start : one.end] for one in found] == [part.strip() for part in text.split("¦")]


def test_each_paragraph_is_a_block_of_its_own_kind():
    text = "Title\nOne. Two.\nSection\nItem"
    marks = [Mark(MarkKind.HEADLINE, 0, 5), Mark(MarkKind.HEADING, 16, 23), Mark(MarkKind.ITEM, 24, 28)]
    _, found = split(text, marks=marks)
    assert [(text[one.start : one.end], one.block, one.kind) for one in found] == [
        ("Title", 0, MarkKind.HEADLINE),
        ("One.", 1, None),
        ("Two.", 1, None),
        ("Section", 2, MarkKind.HEADING),
        ("Item", 3, MarkKind.ITEM),
    ]


def test_tables_are_left_out():
    text = "Before.\nDune\tMay 7\nAfter."
    _, found = split(text, marks=[Mark(MarkKind.TABLE, 8, 18)])
    assert [text[one.start : one.end] for one in found] == ["Before.", "After."]
