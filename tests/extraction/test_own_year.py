"""The year in which an article appeared that tells no day."""

import pytest

from checker.articles import Article, Places, PublishedFrom
from checker.dates import edtf
from checker.extraction.own_year import in_its_year
from checker.extraction.reading import extract

CASES = [
    (
        "Everything we saw at CinemaCon 2024\n\nThe studio showed two minutes of “Hollow Lantern”, which opens on August 9. The 2017 original was a hit.",
        "2024",
    ),
    ("“Salt Road” opened on March 5, 1981. “Hollow Lantern” opened on December 8.", None),
    ("“Hollow Lantern” comes out next year, in 2023, the studio says. It was to open on August 9.", None),
    (
        "Los estrenos de noviembre de 2022\n\n“La sal” llega a los cines el 11 de noviembre. Su directora ganó el premio en 2015 con “El faro”.",
        "2022",
    ),
    ("Hollow Lantern (2011) is a film that nobody saw. Its maker went on to make “Salt Road” in 2014 and “Low Tide” in 2019.", None),
    ("The film “Hollow Lantern” will be released in theaters on November 3, 2023.", None),
    ("Nothing here has a year, and “Hollow Lantern” opens on August 9.", None),
]


@pytest.mark.parametrize(("text", "year"), CASES)
def test_the_year_of_an_article(text, year):
    found = in_its_year(Article("a.txt", text, Places(text), language="es" if "estrenos" in text else "en"))

    assert found.published == (edtf.parse(year) if year else None)
    assert found.published_from is (PublishedFrom.INFERRED if year else PublishedFrom.UNKNOWN)


@pytest.mark.parametrize("known", ["2022", "2023-05", "2022-08-20"])
def test_what_the_file_says_stands(known):
    text = CASES[0][0]
    article = Article("a.txt", text, Places(text), language="en", published=edtf.parse(known), published_from=PublishedFrom.HEADER)

    assert in_its_year(article) == article


def test_a_day_without_a_year_lies_in_it():
    text = CASES[0][0]
    claims = extract(Article("a.txt", text, Places(text), language="en")).claims

    assert edtf.parse("2024-08-09") in [claim.date for claim in claims]
