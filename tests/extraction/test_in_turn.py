"""Dates that a sentence gives in turn: each of its own work, and of no other."""

import pytest

from .reading import read, told

SAID = {
    "en, behind": (
        "en",
        "“Copper Canyon” and “Blue Hours” open on October 14 and October 21, respectively.",
        "Copper Canyon",
        "Blue Hours",
    ),
    "en, before": (
        "en",
        "“Copper Canyon” and “Blue Hours” open, respectively, on October 14 and October 21.",
        "Copper Canyon",
        "Blue Hours",
    ),
    "de": ("de", "„Kupfertal“ und „Blaue Stunden“ starten am 14. beziehungsweise 21. Oktober.", "Kupfertal", "Blaue Stunden"),
    "es": ("es", "«Cañón de cobre» y «Horas azules» llegan el 14 y el 21 de octubre, respectivamente.", "Cañón de cobre", "Horas azules"),
    "it": ("it", '"Canyon di rame" e "Ore blu" arrivano rispettivamente il 14 e il 21 ottobre.', "Canyon di rame", "Ore blu"),
    "nl": ("nl", "‘Koperdal’ en ‘Blauwe uren’ verschijnen respectievelijk op 14 en 21 oktober.", "Koperdal", "Blauwe uren"),
}


@pytest.mark.parametrize(("language", "text", "first", "second"), SAID.values(), ids=SAID)
def test_each_date_is_of_its_own_work(language, text, first, second):
    found = told(read(text, published="2022-09-20", country=None, language=language))
    assert found == sorted([f"{first} | 2022-10-14 | scheduled", f"{second} | 2022-10-21 | scheduled"])


def test_three_works_have_three_dates():
    text = "“Smoke,” “Ash” and “Cinder” open on May 6, May 13 and June 3, respectively."
    found = told(read(text, published="2022-03-01", country=None, language="en"))
    assert found == ["Ash | 2022-05-13 | scheduled", "Cinder | 2022-06-03 | scheduled", "Smoke | 2022-05-06 | scheduled"]
