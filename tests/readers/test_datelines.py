"""Datelines: where and when a report was filed."""

import pytest

from checker.articles import PublishedFrom
from checker.dates import edtf
from checker.readers.datelines import dateline
from checker.readers.days import spoken
from checker.readers.formats import Options
from checker.readers.text import article


@pytest.mark.parametrize(
    ("paragraph", "language", "day"),
    [
        ("LONDON (April 19, 2021) — The Harbour is coming back.", "en", "2021-04-19"),
        ("(11 June 2019) The good news is that the game has a name.", "en", "2019-06-11"),
        ("January 28, 2021. Another planet, another five weeks.", "en", "2021-01-28"),
        ("BASEL, 3. Dezember 2020. Eine Autorin bricht sich die Hand.", "de", "2020-12-03"),
        ("Cambridge, Friday, March 11, 2022 — Nobody will set foot on a planet.", "en", "2022-03-11"),
        ("NEW DELHI, May 19, 2023: The ban is to be lifted.", "en", "2023-05-19"),
        ("LUCCA, 31 agosto 2022. Cinque giorni e un tetto.", "it", "2022-08-31"),
        ("SANTA CLARA, Calif. – Aug. 6, 2024 – Kestrel today announced its chips.", "en", "2024-08-06"),
        ("MELBOURNE, Australia – August 2, 2022. The publisher is proud to announce a game.", "en", "2022-08-02"),
        ("(Los Angeles, Calif.) March 5, 2024 – Paramount announced it today.", "en", "2024-03-05"),
        ("(AGI-Spettacoli) - ROMA, 7 lug 2022 - Tre ritorni e due novità.", "it", "2022-07-07"),
        ("Ciudad de México (25 agosto 2023).- La huelga ya pega en la taquilla.", "es", "2023-08-25"),
        ("Sonidos del Golfo (Xalapa, Ver.), 22 de septiembre de 2022. — Siete años hacía.", "es", "2022-09-22"),
    ],
)
def test_a_day_at_the_head_of_the_prose_is_when_it_appeared(paragraph, language, day):
    found = dateline(paragraph, language)
    assert found is not None
    assert found[1].published == edtf.parse(day)
    assert paragraph[found[0]].isalpha()


@pytest.mark.parametrize(
    ("paragraph", "language"),
    [
        ("Harbour Lights opens on October 22, 2021. It is long.", "en"),
        ("When it came out (May 3, 2019) nobody looked.", "en"),
        ("The second film, due on May 3, 2022, is late.", "en"),
        ("From Friday, May 6, 2022: Harbour Lights, with the sea.", "en"),
        ("Da mercoledì 12 luglio 2023: Luci del porto, con il mare.", "it"),
    ],
)
def test_a_day_in_a_sentence_or_above_a_list_is_no_dateline(paragraph, language):
    assert dateline(paragraph, language) is None


@pytest.mark.parametrize(
    ("paragraph", "language", "day"),
    [
        ("LONDON, Sept 22 (Reuters Life) - The film has won the prize.", "en", (9, 22)),
        ("Feb 2 (Reuters) - The company cut its forecast.", "en", (2, 2)),
        ("Mumbai, Jul 9 (IANS) The streamer unveiled the trailer.", "en", (7, 9)),
        ("HYDERABAD, April 27: The spectacle will arrive in June.", "en", (4, 27)),
        ("QUIBERON, 12 juin (Ouest Dépêches) - La cinéaste présidera le jury.", "fr", (6, 12)),
        ("Le Havre, mardi 11 février. — La file commençait au tramway.", "fr", (2, 11)),
        ("Santander, 4 oct (Norte Agencia).- Los vecinos tendrán que dar un rodeo.", "es", (10, 4)),
    ],
)
def test_a_dateline_may_leave_the_year_out(paragraph, language, day):
    found = dateline(paragraph, language)
    assert found is not None
    assert found[1].day_of_month == day


REPORT = (
    "DUBLIN, June 14 (Newsline) - The company said on {weekday} that it would not roll out its assistant in Europe for now, after the watchdog told it to stop.\n\n"
    "It was launched in the United States in September {year} and reached Canada on April 18."
)


@pytest.mark.parametrize(
    ("weekday", "year", "day"),
    [("Friday", 2023, "2024-06-14"), ("Thursday", 2023, None), ("Wednesday", 2023, "2023-06-14"), ("Sunday", 2023, None)],
)
def test_the_weekday_of_a_report_tells_the_year_of_its_dateline(weekday, year, day):
    """June 14 was a Tuesday in 2022, a Wednesday in 2023 and a Friday in 2024; what is said to have been on another day was not filed on it."""
    found = article(REPORT.format(weekday=weekday, year=year).encode(), "a.txt", Options())
    assert found.published == (edtf.parse(day) if day else None)
    assert found.published_from is (PublishedFrom.INFERRED if day else PublishedFrom.UNKNOWN)


@pytest.mark.parametrize(
    ("words", "language"),
    [("54 años 2000", "es"), ("18 days 2000", "en"), ("27 Tagen 2000", "de"), ("now 46 2000", "en"), ("21 dni 2000", "pl")],
)
def test_a_length_of_time_is_no_day(words, language):
    assert spoken(words, language) == []


@pytest.mark.parametrize(
    ("words", "language", "day"),
    [
        ("12 listopada 2021", "pl", "2021-11-12"),
        ("1º de julho 2021", "pt", "2021-07-01"),
        ("4.nov.2020", "de", "2020-11-04"),
        ("juin 4, 2021", "en", "2021-06-04"),
    ],
)
def test_a_day_may_be_of_another_language(words, language, day):
    assert [edtf.write(found) for _, _, found in spoken(words, language)] == [day]
