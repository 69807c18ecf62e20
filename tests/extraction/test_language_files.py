"""Every language file proves itself: its examples give their claims, and no others, and its refusals give none."""

import pytest

from checker.languages import available, proofs
from checker.training.names import KINDS

from .reading import cases, read, told

LATER = "2021-04-01"  # when a refusal is published if its file does not say
FILES = {code: proofs(code) for code in available()}
EXAMPLES = {f"{code}: {e['text'][:50]}": (code, e) for code, data in FILES.items() for e in data.get("examples", ())}
REFUSALS = {
    f"{code}: {phrase[:50]}": (code, phrase, data["refusals"].get("published", LATER))
    for code, data in FILES.items()
    for phrase in data.get("refusals", {}).get("phrases", ())
}


def test_every_language_has_examples_and_refusals_and_nothing_else_behind_them():
    assert {code for code, *_ in EXAMPLES.values()} == {code for code, *_ in REFUSALS.values()} == set(available())
    assert all(set(data) == {"examples", "refusals"} for data in FILES.values())


def test_the_names_of_an_example_stand_in_it():
    told = [
        (text, kind, name) for _, e in EXAMPLES.values() for text in [e["text"]] for kind, its in e.get("names", {}).items() for name in its
    ]
    assert [each for each in told if each[1] not in KINDS or each[2] not in each[0]] == []


@pytest.mark.parametrize(("language", "example"), cases(EXAMPLES, __name__))
def test_example_gives_its_claims(language, example):
    found = read(example["text"], published=example.get("published"), country=None, language=language)
    assert told(found) == sorted(example["expect"])


@pytest.mark.parametrize(("language", "phrase", "published"), cases(REFUSALS, __name__ + "_refused"))
def test_refusal_gives_no_claim(language, phrase, published):
    assert told(read(phrase, published=published, country=None, language=language)) == []
