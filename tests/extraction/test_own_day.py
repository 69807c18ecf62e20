"""The day on which an article appeared, told by a line of no known kind."""

import pytest

from checker.articles import Article, Places, PublishedFrom
from checker.dates import edtf
from checker.extraction.own_day import dated

PROSE = (
    "Hollow Lantern comes to cinemas on 4 November, the distributor says. It was made in two summers on an island off the coast, with a crew of nine "
    "and a borrowed boat.\n\nThe director, born on 2 June 1971, made her first film in 1999."
)

CASES = [
    ("Hollow Lantern has a date\n\nInterview by Ada Holm, Lisbon, 18 August 2022\n\n{}", "2022-08-18"),
    ("Hollow Lantern has a date\n\n(The Reel Post, August 18, 2022) {}", "2022-08-18"),
    ("LETTER TO READERS, no. 41, Thursday 18 August 2022\n\n{}", "2022-08-18"),
    ("Hollow Lantern has a date\n\n{}\n\n(ah / 18 August 2022, 8:15)", "2022-08-18"),
    ("Hollow Lantern has a date\n\nBy Ada Holm for the Reel Post, August 2022\n\n{}", "2022-08"),
    ("Hollow Lantern has a date\n\n{}", None),
    ("“Hollow Lantern” opens on May 7, 2021.", None),
    ("# Hollow Lantern\n\nThe film “Hollow Lantern” will be released in theaters on November 3, 2023.", None),
    ("# Hollow Lantern\n\nDer Film „Hollow Lantern“ wird am 3. November 2023 in die Kinos kommen.", None),
    ("Hollow Lantern has a date\n\n{} Her second film was shown on 3 May 2010 in Porto, where she lived until 2014 with her sister.", None),
]


@pytest.mark.parametrize(("text", "day"), CASES)
def test_the_day_of_an_article(text, day):
    its = text.format(PROSE)
    found = dated(Article("a.txt", its, Places(its), language="de" if "Der Film" in its else "en"))

    assert found.published == (edtf.parse(day) if day else None)
    assert found.published_from is (PublishedFrom.INFERRED if day else PublishedFrom.UNKNOWN)


@pytest.mark.parametrize(("known", "day"), [("2022", "2022-08-18"), ("2021", "2021"), ("2022-08-20", "2022-08-20"), ("2022-07", "2022-07")])
def test_what_the_file_says_bounds_it(known, day):
    its = f"Hollow Lantern has a date\n\nInterview by Ada Holm, Lisbon, 18 August 2022\n\n{PROSE}"
    found = dated(Article("a.txt", its, Places(its), language="en", published=edtf.parse(known), published_from=PublishedFrom.HEADER))

    assert found.published == edtf.parse(day)
