"""A number alone is a day of the month where an article, a preposition or a weekday makes it one, and nothing else."""

import pytest

from checker.dates.grammar import find
from checker.languages import load

DAYS = [
    ("en", "Crackdown 3, the 15th", 15),
    ("en", "Crackdown 3: the 15th", 15),
    ("en", "make that the 19th", 19),
    ("en", "It's the 27th, not the week after", 27),
    ("en", "Fri 11 – Tide", 11),
    ("de", "und hierzulande ab dem 5.", 5),
    ("de", "am 8., exklusiv für die PS4", 8),
    ("es", "en Netflix el 22 y en Max después", 22),
    ("es", "a partir del 8", 8),
    ("fr", "s’accroche au 22", 22),
    ("fr", "dès le 14", 14),
    ("it", "su Netflix dal 20", 20),
    ("it", "lo fa slittare al 4", 4),
    ("it", "ven 3", 3),
    ("pt", "termina a 13", 13),
    ("pt", "até ao dia 11", 11),
]


@pytest.mark.parametrize(("language", "text", "day"), DAYS)
def test_a_number_that_is_a_day(language, text, day):
    assert [mention.expression.day for mention in find(text, load(language))] == [day]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "the 20th festival of its kind"),
        ("en", "the 3rd film of the series"),
        ("en", "he sat 10 people down"),
        ("it", "scende dal 20 al 15 per cento"),
        ("it", "passa da 3 a 5"),
        ("fr", "au 20 heures de TF1"),
        ("es", "al 50 % de los lectores"),
        ("pt", "de 3 a 5 episódios"),
        ("de", "zum 20 Prozent günstigeren Preis"),
    ],
)
def test_a_number_that_counts_or_orders_is_none(language, text):
    assert find(text, load(language)) == ()
