"""Sentences that take a work off the calendar."""

import pytest

from checker.extraction.features.withdrawals import features, words
from checker.extraction.first_test import may_hold_claim
from checker.extraction.lexicon import lexicon
from checker.extraction.phrases import Phrases
from checker.languages import load

from .reading import article, cases, read, told


def phrases(text, language="en"):
    return Phrases(text, 0, len(text), lexicon(load(language)), elision=language in ("fr", "it"))


def test_names_and_numbers_stand_for_themselves():
    assert words(phrases("Sony shelved Silent Harbor 2, too.")) == ["sony", "shelved", "Aa", "Aa", "0", ",", "too", "."]


def test_what_is_seen_of_a_sentence():
    seen = features(phrases("Sony has shelved the film indefinitely."), 0)

    assert {"word=shelved", "words=has shelved", "small=the film", "says=withdraw", "dates=0"} <= set(seen)
    assert len(seen) == len(set(seen))


H = "“Silent Harbor” was to open on May 7, 2021."
TOLD = {
    "off the calendar": ("en", f"{H} The studio has now taken the film off its calendar altogether.", "Silent Harbor"),
    "in one sentence": ("en", "“Silent Harbor”, once due in May 2021, has been shelved.", "Silent Harbor"),
    "vanished": ("en", f"{H} The film has vanished from the calendar.", "Silent Harbor"),
    "no new date": ("en", f"{H} No new date has been set.", "Silent Harbor"),
    "never made": ("en", f"{H} The film never got made.", "Silent Harbor"),
    "until further notice": (
        "de",
        "„Stiller Hafen“ sollte am 7. Mai 2021 starten. Nun ist der Film bis auf Weiteres verschoben.",
        "Stiller Hafen",
    ),
    "no new start": ("de", "„Stiller Hafen“ sollte am 7. Mai 2021 starten. Einen neuen Starttermin hat der Film nicht.", "Stiller Hafen"),
    "sine die": ("fr", "« Port muet » devait sortir le 7 mai 2021. La sortie du film est reportée sine die.", "Port muet"),
    "no date left": ("fr", "« Port muet » devait sortir le 7 mai 2021. Le film n'a plus de date de sortie.", "Port muet"),
    "without a date": (
        "es",
        "«Puerto mudo» iba a estrenarse el 7 de mayo de 2021. La película queda aplazada sin nueva fecha.",
        "Puerto mudo",
    ),
}


@pytest.mark.parametrize(("language", "text", "work"), cases(TOLD, __name__))
def test_a_withdrawal(language, text, work):
    assert f"{work} | - | withdrawn" in told(read(text, language=language))


NOT_TOLD = [
    ("en", "“Silent Harbor” was pulled from its May 7, 2021 date and will open on July 9, 2021."),
    ("en", "The council cancelled the harbor festival in May 2021. “Silent Harbor” opens on July 9, 2021."),
    ("en", "“Silent Harbor” has not been cancelled and still opens on July 9, 2021."),
]


@pytest.mark.parametrize(("language", "text"), NOT_TOLD)
def test_no_withdrawal(language, text):
    assert not [claim for claim in told(read(text, language=language)) if claim.endswith("withdrawn")]


@pytest.mark.parametrize(
    "text",
    [
        "“Blade” has been delayed indefinitely.",
        "Disney has removed “Blade” from its release schedule.",
        "“Blade” has been taken off the release calendar.",
        "“Blade” no longer has a release date.",
    ],
)
def test_a_withdrawal_in_an_article_without_any_date(text):
    assert told(read(text)) == ["Blade | - | withdrawn"]
    assert may_hold_claim(article(text))


@pytest.mark.parametrize("text", ["The premiere party was cancelled.", "Nobody pulled the plug.", "“Blade” has a new director."])
def test_nothing_is_withdrawn_in_an_article_without_any_date(text):
    assert told(read(text)) == []
