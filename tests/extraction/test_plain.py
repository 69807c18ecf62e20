"""Plain phrases in the words of any newsroom, of which nothing was learned: those that the reading misses are known, and strictly so."""

import tomllib
from pathlib import Path

import pytest

from checker.languages import available

from .reading import cases, read, told

FILES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(Path(__file__).with_name("plain").glob("*.toml"))}
TOLD = {f"{code}: {each['text'][:60]}": (code, each) for code, data in FILES.items() for each in data["examples"]}
REFUSED = {
    f"{code}: {phrase[:60]}": (code, phrase, data["refusals"]["published"])
    for code, data in FILES.items()
    for phrase in data["refusals"]["phrases"]
}


def test_there_are_some_in_every_language():
    assert set(FILES) == set(available())


@pytest.mark.parametrize(("language", "phrase"), cases(TOLD, __name__))
def test_a_phrase_gives_its_claims(language, phrase):
    found = read(phrase["text"], published=phrase.get("published"), country=None, language=language)
    assert told(found) == sorted(phrase["expect"])


@pytest.mark.parametrize(("language", "phrase", "published"), cases(REFUSED, __name__ + "_refused"))
def test_a_phrase_without_a_claim_gives_none(language, phrase, published):
    assert told(read(phrase, published=published, country=None, language=language)) == []
