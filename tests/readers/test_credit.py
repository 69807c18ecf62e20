"""The one line that says whose an article is and when it appeared."""

import pytest

from checker.dates import edtf
from checker.readers.credit import credit, only_credit
from checker.readers.datelines import dateline


@pytest.mark.parametrize(
    ("line", "language", "day"),
    [
        ("Bookfolk, 15 February 2024", "en", "2024-02-15"),
        ("17 June 2020 · Rob Tindall", "en", "2020-06-17"),
        ("Kurz gemeldet | 26.04.2022", "de", "2022-04-26"),
        ("Ausgabe vom 20. September 2024", "de", "2024-09-20"),
        ("Abendblatt, 24. Februar 2020. Von Therese Haslinger", "de", "2020-02-24"),
        ("Propos recueillis par Hélène Vasseur – Le Carnet, 11 mai 2021", "fr", "2021-05-11"),
        ("Par la rédaction, 4 janvier 2017", "fr", "2017-01-04"),
        ("La Voz del Valle, domingo 29 de agosto de 2021", "es", "2021-08-29"),
        ("Quinta-feira, 14 de novembro de 2024 – Reportagem de Otávio Lins", "pt", "2024-11-14"),
        ("4.nov.2020 às 7h00", "pt", "2020-11-04"),
        ("Scritto da Marco Bisio, 17/09/2020", "it", "2020-09-17"),
        ("(PA, 31 May 2023)", "en", "2023-05-31"),
        ("By Simran Oakes, technology editor, Wednesday 12 August 2020", "en", "2020-08-12"),
    ],
)
def test_names_and_a_day_are_a_credit(line, language, day):
    facts = credit(line, language, "GB" if language == "en" else None)
    assert facts is not None
    assert facts.published == edtf.parse(day)


@pytest.mark.parametrize(
    "line",
    [
        "In cinemas October 22, 2021",
        "Harbour Lights (in theaters October 22, 2021)",
        "Release date: 4 March 2022",
        "The studio put the film back to October 22, 2021",
        "The premiere was held in Leeds on 3 May 2022. Nobody came.",
        "March 3, 2021 and March 5, 2021",
        "Harbour Lights was shot from 3 May 2022 on",
        "Kommt das Spiel am 3. Mai 2022?",
    ],
)
def test_a_sentence_or_a_release_is_no_credit(line):
    assert credit(line, "de" if "Kommt" in line else "en") is None


def test_a_first_line_may_be_a_headline():
    assert credit("Harbour Lights October 22, 2021", "en", opens=True) is None
    assert credit("Otley Messenger, Thursday 14 March 2019", "en", opens=True) is not None


def test_a_list_of_names_and_days_has_no_credit():
    listed = ["Coming to you", "Harbour Lights, October 22, 2021", "Cold Spring, November 5, 2021"]
    assert only_credit(listed, "en", head=6, tail=3) is None
    assert (
        only_credit([listed[0], "Screen Desk, 1 September 2021", "Some prose that goes on for a while."], "en", head=6, tail=3) is not None
    )


def test_a_credit_in_the_middle_is_prose():
    lines = ["A headline", *["Prose that goes on."] * 4, "Bookfolk, 15 February 2024", *["Prose that goes on."] * 4]
    assert only_credit(lines, "en", head=4, tail=3) is None


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
    ],
)
def test_a_day_at_the_head_of_the_prose_is_when_it_appeared(paragraph, language, day):
    found = dateline(paragraph, language)
    assert found is not None
    assert found[1].published == edtf.parse(day)
    assert paragraph[found[0]].isalpha()


@pytest.mark.parametrize(
    "paragraph",
    [
        "Harbour Lights opens on October 22, 2021. It is long.",
        "When it came out (May 3, 2019) nobody looked.",
        "The second film, due on May 3, 2022, is late.",
    ],
)
def test_a_day_in_a_sentence_is_no_dateline(paragraph):
    assert dateline(paragraph, "en") is None
