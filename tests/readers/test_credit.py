"""The one line that says whose an article is and when it appeared."""

import pytest

from checker.dates import edtf
from checker.readers.credit import credit, only_credit


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
        ("Published: 10 February 2023", "en", "2023-02-10"),
        ("Filed 24/12/2022 by Bec Lomax, The Joystick Pages", "en", "2022-12-24"),
        ("Streaming | Aug 22, 2019 | Jordan Weiss", "en", "2019-08-22"),
        ("lundi 28 août 2023 — rédigé par tux_du_62", "fr", "2023-08-28"),
        ("Faro de la Ría · lunes 27 de marzo de 2023", "es", "2023-03-27"),
        ("A cura della redazione cultura | giovedì 18 luglio 2024", "it", "2024-07-18"),
        ("Newsletter „Abspann“, Ausgabe 118, verschickt am 29. September 2023", "de", "2023-09-29"),
        ("Version tested: PS5. Reviewed by Odile Karanja, 24 April 2025.", "en", "2025-04-24"),
    ],
)
def test_names_and_a_day_are_a_credit(line, language, day):
    facts = credit(line, language, "GB" if language == "en" else None)
    assert facts is not None
    assert facts.published == edtf.parse(day)


def test_a_page_tells_when_it_was_changed_last():
    facts = credit("This page was last edited on 3 November 2024.", "en")
    assert facts is not None
    assert (facts.published, facts.modified) == (None, edtf.parse("2024-11-03"))


@pytest.mark.parametrize(
    "line",
    [
        "In cinemas October 22, 2021",
        "Harbour Lights (in theaters October 22, 2021)",
        "Release date: 4 March 2022",
        "On the shelves: July 25th, 2007",
        "Estrenos: 7 de mayo de 2021",
        "New date: September 29, 2022 (PDT), iOS and Android",
        "Data di nascita: 3 novembre 1995",
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
    assert credit("STUDIO SETS HARBOUR LIGHTS FOR MAY 26, 2026 – AND SAYS SORRY", "en", opens=True) is None
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
