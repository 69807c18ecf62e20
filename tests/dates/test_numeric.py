"""Dates in numbers alone, and what a page makes certain about them."""

import pytest

from checker.dates import edtf, numeric
from checker.dates.expression import NumberOrder
from checker.dates.grammar import find
from checker.dates.resolve import View, resolve
from checker.languages import load


def order(text: str, country: str | None = None) -> NumberOrder | None:
    return numeric.order_of([(mention.words, mention.expression) for mention in find(text, load("en"))], country)


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("11/9/21 and 12/17/21", None, NumberOrder.MONTH_FIRST),
        ("11/9/21 and 17/12/21", None, NumberOrder.DAY_FIRST),
        ("11/9/21 and 17/12/21", "US", NumberOrder.DAY_FIRST),  # the page itself is surer than where it is from
        ("11/9/21", "US", NumberOrder.MONTH_FIRST),
        ("11/9/21", "GB", NumberOrder.DAY_FIRST),
        ("11/9/21", None, None),
        ("2021-12-17", None, None),
        ("no date", None, None),
    ],
)
def test_what_a_page_makes_certain(text: str, country: str | None, expected: NumberOrder | None) -> None:
    assert order(text, country) is expected


def test_the_page_settles_an_open_date() -> None:
    (mention, _) = find("11/9/21 and 17/12/21", load("en"))
    view = View(country="US", number_order=NumberOrder.DAY_FIRST)
    assert mention.expression.order_open
    assert resolve(mention.expression, view) == edtf.parse("2021-09-11")


@pytest.mark.parametrize(
    ("tag", "text", "words"),
    [
        ("en", "moved from 11/20 to 12/17/21", ["11/20", "12/17/21"]),
        ("en", "scored 11/20 and 3/4 of it", []),
        ("en", "at 127.0.0.1 and 10.0.0.12", []),
        ("en", "call 555-10-12-2021-33", []),
        ("en", "version 10.12.21 of it", []),
        ("de", "am 10.12.21 und am 9.11. im Kino", ["10.12.21", "9.11."]),
        ("de", "Kapitel 13.14.2021", []),
        ("de", "Neu ist KDE Gear 24.02. Es bringt mehr", []),
        ("de", "Neu ist KDE Gear 24.02.", []),
        ("de", "Der Film läuft ab Freitag, 24.02. Er ist neu", ["Freitag, 24.02."]),
        ("de", "Kinostart 24.02.\nVerleih", ["24.02."]),
        ("en", "Spider-Man | 11.11.22 |", ["11.11.22"]),
        ("it", "22/09 – Ciclone 99 (Switch)", ["22/09"]),
        ("fr", "22/09 : Cyclone 99", ["22/09"]),
        ("en", "Lists\n9/22: Cyclone 99", ["9/22"]),
        ("en", "9/22 of Cyclone 99", []),
        ("es", "llega el 22/09 a los cines", ["22/09"]),
        ("fr", "perd le 1/3 de sa durée", []),
        ("en", "on 45/67/2021", []),
        ("en", "on 0/9/2021", []),
    ],
)
def test_numbers_that_are_dates_and_numbers_that_are_not(tag: str, text: str, words: list[str]) -> None:
    assert [mention.words for mention in find(text, load(tag)) if not mention.bare_year] == words


@pytest.mark.parametrize(("year", "expected"), [("00", 2000), ("21", 2021), ("68", 2068), ("69", 1969), ("99", 1999)])
def test_years_of_two_digits(year: str, expected: int) -> None:
    (mention,) = find(f"out 12/17/{year}", load("en"))
    assert mention.expression.year == expected
