"""Which stretches of a sentence may be names, before anybody weighs them."""

import pytest

from checker.articles import Article, Places
from checker.extraction.rows import stretches
from checker.languages import load

DATED = {
    "en": "on May 7, 2021",
    "es": "el 7 de mayo de 2021",
    "fr": "le 7 mai 2021",
    "it": "il 7 maggio 2021",
    "pt": "no dia 7 de maio de 2021",
    "de": "am 7. Mai 2021",
}

CASES = [
    ("en", "The film Grey Heron opens {}.", ["Grey Heron", "Heron"], ["The film", "Heron opens on May"]),
    ("en", "The Wind in the Reeds opens {}.", ["The Wind in the Reeds", "Wind"], ["Wind in"]),
    ("en", "Call My Heron! opens {}.", ["Call My Heron!", "Call My Heron"], []),
    ("en", "Grey Heron #4 ships {}.", ["Grey Heron #4", "Grey Heron"], []),
    ("en", "The Tomorrow Club opens {}.", ["The Tomorrow Club", "Tomorrow Club"], ["Tomorrow"]),
    ("en", "Hurry Up Tomorrow opens {}.", ["Hurry Up Tomorrow"], []),
    ("en", "The Heron mini ships {}.", ["The Heron mini", "Heron mini"], ["mini"]),
    ("en", "The Heron reads long books and ships {}.", ["The Heron"], ["Heron reads long books"]),
    ("en", "The heron opens on Christmas Day, {}.", [], ["Christmas Day"]),
    ("es", "Niebla baja llega {}.", ["Niebla baja", "Niebla"], ["Niebla baja llega el"]),
    ("es", "El ruido que hace la lluvia llega {}.", ["El ruido que hace la lluvia"], []),
    ("fr", "Naissance des pieuvres sort {}.", ["Naissance des pieuvres", "Naissance"], ["Naissance des"]),
    ("it", "Io non ho paura arriva {}.", ["Io non ho paura"], []),
    ("pt", "Salvar o fogo chega {}.", ["Salvar o fogo"], ["Salvar o"]),
    ("de", "Der Preis der Freiheit kommt {} heraus.", ["Der Preis der Freiheit"], ["Preis"]),
    ("de", "Ursprünglich sollte der Film {} starten.", [], ["Film", "Ursprünglich sollte der Film"]),
    ("de", "Ab Mai läuft Gischt, und zwar {}.", ["Gischt"], []),
]


@pytest.mark.parametrize(("language", "text", "proposed", "not_proposed"), CASES, ids=[text for _, text, _, _ in CASES])
def test_what_may_be_a_name(language, text, proposed, not_proposed):
    text = text.format(DATED[language])
    its = stretches(Article("a", text, Places(text), language=language), load(language))
    found = {text[each.line.places[first][0] : each.line.places[last - 1][1]] for each in its.proposed for first, last in each.spans}
    assert set(proposed) <= found
    assert found.isdisjoint(not_proposed)


def test_no_stretch_goes_over_a_date():
    text = "Grey Heron May 7, 2021 Blue Heron"
    its = stretches(Article("a", text, Places(text), language="en"), load("en"))
    found = [text[each.line.places[a][0] : each.line.places[b - 1][1]] for each in its.proposed for a, b in each.spans]
    assert not [name for name in found if "7" in name]
