"""One story under two names is one witness."""

import pytest

from checker.readers.duplicates import SKETCH, sketch, stories

WORDS = " ".join(f"word{n} and the film number {n * n} was moved to May {n % 28 + 1}" for n in range(30))
OTHER = " ".join(f"thing{n} in a museum of {n * 3} rooms that opens in June {n % 28 + 1}" for n in range(30))


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
    assert stories([sketch(WORDS), sketch(second), b"", sketch(WORDS)]) == [0, 0 if same else 1, 2, 0]


def test_short_texts_are_alike_by_chance():
    assert stories([sketch("Dune opens in October.")] * 2) == [0, 1]


def test_nothing_is_no_story():
    assert stories([]) == []


def test_a_copy_of_a_copy_is_of_the_first_story():
    """Each text replaces a few more words; the last is no longer like the first, but like the one before it."""
    texts = [WORDS]
    for step in range(6):
        texts.append(texts[-1].replace(f"word{step * 4} ", f"new{step} ").replace(f"word{step * 4 + 2} ", f"newer{step} "))
    assert stories([sketch(text) for text in texts]) == [0] * 7


def test_a_sketch_has_one_size():
    assert len(sketch(WORDS)) == SKETCH
    assert sketch("too short") == b""
