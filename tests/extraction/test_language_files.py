"""Every language file proves itself: its examples give their claims, and no others, and its refusals give none."""

import pytest

from checker.languages import available, load

from .reading import cases, read, told

LATER = "2021-04-01"  # when a refusal is published if its file does not say
FILES = {code: load(code).data for code in available()}
EXAMPLES = {f"{code}: {e['text'][:50]}": (code, e) for code, data in FILES.items() for e in data.get("examples", ())}
REFUSALS = {
    f"{code}: {phrase[:50]}": (code, phrase, data["refusals"].get("published", LATER))
    for code, data in FILES.items()
    for phrase in data.get("refusals", {}).get("phrases", ())
}


def test_every_language_but_the_first_has_examples_and_refusals():
    """Those of English are the tests beside this one."""
    others = set(available()) - {"en"}
    assert {code for code, *_ in EXAMPLES.values()} == {code for code, *_ in REFUSALS.values()} == others


@pytest.mark.parametrize(("language", "example"), cases(EXAMPLES, __name__))
def test_example_gives_its_claims(language, example):
    found = read(example["text"], published=example.get("published"), country=None, language=language)
    assert told(found) == sorted(example["expect"])


@pytest.mark.parametrize(("language", "phrase", "published"), cases(REFUSALS, __name__ + "_refused"))
def test_refusal_gives_no_claim(language, phrase, published):
    assert told(read(phrase, published=published, country=None, language=language)) == []
