"""One story under two names is one witness."""

import pytest

from checker.articles import Article, Places, Unreadable
from checker.readers.duplicates import duplicates

WORDS = " ".join(f"word{n} and the film number {n * n} was moved to May {n % 28 + 1}" for n in range(30))
OTHER = " ".join(f"thing{n} in a museum of {n * 3} rooms that opens in June {n % 28 + 1}" for n in range(30))


def article(file, text):
    return Article(file, text, Places(text))


@pytest.mark.parametrize(
    ("second", "same"),
    [
        (WORDS, True),
        ("LONDON - " + WORDS + " (Wirehouse)", True),
        (WORDS.replace("word7", "Word seven"), True),
        (OTHER, False),
        (WORDS[:400] + OTHER, False),
    ],
)
def test_nearly_the_same_words_are_one_story(second, same):
    first, again, unreadable, third = duplicates([article("a", WORDS), article("b", second), Unreadable("x", "empty"), article("c", WORDS)])

    assert first.same_as is None
    assert again.same_as == ("a" if same else None)
    assert unreadable == Unreadable("x", "empty")
    assert third.same_as == "a"


def test_short_texts_are_alike_by_chance():
    assert [found.same_as for found in duplicates([article("a", "Dune opens in October."), article("b", "Dune opens in October.")])] == [
        None,
        None,
    ]
