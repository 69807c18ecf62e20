"""How common a word is, as wordfreq itself tells it."""

import pytest
from wordfreq import zipf_frequency

from checker.extraction.frequency import frequencies, step
from checker.extraction.naming import name_words
from checker.languages import available, load

WORDS = {
    "en": "the film release premiere wolverine sequel don't",
    "de": "und film staffel kinostart fortsetzung",
    "es": "de película estreno temporada",
    "fr": "le film sortie saison",
    "it": "di film uscita stagione",
    "pt": "de filme estreia temporada",
    "nl": "de film seizoen",
}


@pytest.mark.parametrize(("language", "word"), [(language, word) for language, words in WORDS.items() for word in words.split()])
def test_steps_are_whole_steps_of_the_zipf_frequency(language, word):
    assert step(word, frequencies(language)) == str(min(int(zipf_frequency(word, language, wordlist="small")), 6))


@pytest.mark.parametrize(
    ("token", "told"),
    [("wixxer", "0"), ("2021", "n"), ("7-nanometer", "n"), ("»", "p"), ("don’t", "5"), ("usa.", "4"), ("", "p")],
)
def test_tokens_that_are_no_listed_word(token, told):
    assert step(token, frequencies("en")) == told


def test_a_language_that_is_not_listed_has_no_frequencies():
    assert frequencies("xx") == {}


@pytest.mark.parametrize("language", available())
def test_every_language_that_is_read_is_listed(language):
    assert name_words(load(language)).frequency
