"""Plain text: what stands around the prose is taken for what it says and left out of it."""

import pytest

from checker.articles import MarkKind, PublishedFrom
from checker.readers.text import from_text

PROSE = "The film will now open in cinemas on May 27, 2022, the studio said in a statement that surprised nobody at all."
MORE = "It was shot in Rome. Nobody knows what it is about, and the director will not say a word before it is out."

LINES = [
    # the lines before the prose, the lines after it; source, day of publishing, headline
    (" date 2021-03-04 A long walk is delayed\n\n", "", None, "2021-03-04", "A long walk is delayed"),
    (" date 2021-03-04 ", "", None, "2021-03-04", None),
    ("A long walk is delayed\n\nBy Ann Onymous · March 4, 2021, 6:10 PM EDT\n\n", "", None, "2021-03-04", "A long walk is delayed"),
    ("A long walk is delayed\n\nPosted by Staff on March 4, 2021\n\n", "", None, "2021-03-04", "A long walk is delayed"),
    (
        "A long walk is delayed\n\nPublié le 22/03/2021 à 09h12 – Mis à jour le 23/03/2021 à 11h40\n\nPar Anne Onyme\n\n",
        "",
        None,
        "2021-03-22",
        "A long walk is delayed",
    ),
    ("A long walk is delayed\n\nPor Ana Ónima · 4 de março de 2021\n\n", "", None, "2021-03-04", "A long walk is delayed"),
    ("A long walk is delayed\n\nVon Anna Nym, 4. März 2021, 10:30 Uhr\n\n", "", None, "2021-03-04", "A long walk is delayed"),
    (" date 2021-03-04 LONDON, March 4 (Wirehouse) -- ", "", "Wirehouse", "2021-03-04", None),
    (" date 2021-03-04 Washington [US], March 4 (Wirehouse): ", "", "Wirehouse", "2021-03-04", None),
    (" date 2021-03-04 MADRID, 4 Mar. (Hilo Directo) - ", "", "Hilo Directo", "2021-03-04", None),
    (" date 2021-03-04 PARIS (Wirehouse) - ", "", "Wirehouse", "2021-03-04", None),
    ("LONDON, March 4, 2021 (Wirehouse) -- ", "", "Wirehouse", "2021-03-04", None),
    (" date 2021-03-04 (NEW YORK) — ", "", None, "2021-03-04", None),
    (" date 2021-03-04 ", "\n\nSource: The Daily Reel\n", "The Daily Reel", "2021-03-04", None),
    (" date 2021-03-04 ", "\n\nFuente: El Rollo\n", "El Rollo", "2021-03-04", None),
    (" date 2021-03-04 ", "\n\nSource: Read Full Article\n", None, "2021-03-04", None),
    ("", "\n\nSource: The Daily Reel | March 4, 2021 | Anna Onym\n", "The Daily Reel", "2021-03-04", None),
    ("", "\n\nSource: The Daily Reel (March 4, 2021)\n", "The Daily Reel", "2021-03-04", None),
    (" date 2021-03-04 ", "\n\nSource: The Daily Reel / Porto\n", "The Daily Reel", "2021-03-04", None),
    (" date 2021-03-04 ", "\n\nFonte: The Daily Reel, riproduzione riservata\n", "The Daily Reel", "2021-03-04", None),
    (" date 2021-03-04 ", "\n\nQuelle: The Daily Reel 2021\n", "The Daily Reel", "2021-03-04", None),
    ("Sources: Amazon to hold “A long walk” until 2022\n\n", "", None, None, "Sources: Amazon to hold “A long walk” until 2022"),
    (" date 2021-03-04 ", "\n\nSource: press release\n", None, "2021-03-04", None),
    (" date 2021-03-04 Berlin (dpa/tmn) - ", "", "dpa", "2021-03-04", None),
    (" date 2021-03-04 ", "\n\n-- Wirehouse\n", "Wirehouse", "2021-03-04", None),
    (" date 2021-03-04 ", " (Wirehouse)\n", "Wirehouse", "2021-03-04", None),
    (" date 2021-03-04 ", "\n\nCopyright © 2021, Longwave Audio. All rights reserved.\n", "Longwave Audio", "2021-03-04", None),
    (" date 2021-03-04 ", "\n\n© 2009-2021 Longwave Audio\n", "Longwave Audio", "2021-03-04", None),
    (" date 2021-03-04 ", "\n\nRELATED: Ten walks that were longer\n", None, "2021-03-04", None),
    ("", "", None, None, None),
]


@pytest.mark.parametrize(("before", "after", "source", "published", "headline"), LINES)
def test_lines_around_the_prose(article_of, before, after, source, published, headline):
    article = article_of(before + PROSE + "\n\n" + MORE + after)

    assert article.source == source
    assert (article.published and article.published.first.isoformat()) == published
    assert article.headline == headline
    assert article.text.removeprefix(f"{headline}\n\n").lstrip() == PROSE + "\n\n" + MORE
    assert article.published_from is (PublishedFrom.HEADER if published else PublishedFrom.UNKNOWN)


MONTHS = [
    # what stands before the prose; the publish date's first and last day
    (" date 2021-03 ", "2021-03-01", "2021-03-31"),
    (" date 2021-03 A long walk is delayed\n\n", "2021-03-01", "2021-03-31"),
    (" date 2021-03 A long walk is delayed\n\nBy Ann Onymous · March 4, 2021\n\n", "2021-03-04", "2021-03-04"),
    (" date 2021-03 A long walk is delayed\n\nBy Ann Onymous · April 9, 2021\n\n", "2021-03-01", "2021-03-31"),
    (" date 2021-03-05 A long walk is delayed\n\nBy Ann Onymous · March 4, 2021\n\n", "2021-03-05", "2021-03-05"),
]


@pytest.mark.parametrize(("before", "first", "last"), MONTHS)
def test_a_date_line_may_give_a_month_and_a_byline_its_day(article_of, before, first, last):
    published = article_of(before + PROSE + "\n\n" + MORE).published

    assert (published.first.isoformat(), published.last.isoformat()) == (first, last)


@pytest.mark.parametrize("opening", ["Date 24-26 March, place Rome: ", "Date 2021-22 was a season of its own. ", "date 2021 "])
def test_other_numbers_behind_that_word_are_prose(article_of, opening):
    article = article_of(opening + PROSE + "\n\n" + MORE)

    assert (article.published, article.notes) == (None, ())
    assert article.text.startswith(opening.strip())


def test_a_copyright_year_alone_is_an_interval(article_of):
    article = article_of(PROSE + "\n\n" + MORE + "\n\nCopyright © 2021, Longwave Audio. All rights reserved.")

    assert (article.published.first.isoformat(), article.published.last.isoformat()) == ("2021-01-01", "2021-12-31")


def test_a_dateline_gives_the_day_of_a_copyright_year(article_of):
    article = article_of("LONDON, March 4 (Wirehouse) -- " + PROSE + "\n\n" + MORE + "\n\nCopyright © 2021, Wirehouse.")

    assert article.published.first.isoformat() == article.published.last.isoformat() == "2021-03-04"


def test_a_dateline_without_any_year_is_kept_as_month_and_day(article_of):
    article = article_of("LONDON, March 4 (Wirehouse) -- " + PROSE + "\n\n" + MORE)

    assert article.published is None
    assert article.day_of_month == (3, 4)


PROSE_STAYS = [
    "C'était le 3 mai 2021. Ce jour-là sortait dans trois cents salles un film dont personne n'attendait rien, ni le public ni la presse.",
    "Elden Ring (PS5) - the new game will be out on February 25, 2022, and everybody who has played it says that it is hard.",
    "By October 22, 2021, the film will be in cinemas, whatever the studio says about it in the meantime, and it says a lot.",
    "Source material is what the studio lacks: the film will be out on May 27, 2022, and nobody has written a line of it yet.",
    "Von Trier will show his film on May 27, 2022, in Cannes, and will then put it into cinemas all over Europe in the summer.",
    "Dune: October 22, 2021",
]


@pytest.mark.parametrize("prose", PROSE_STAYS)
def test_prose_that_looks_like_such_a_line_stays(article_of, prose):
    article = article_of(prose + "\n\n" + MORE)

    assert article.text == prose + "\n\n" + MORE
    assert article.source is None
    assert article.published is None


@pytest.mark.parametrize("date", ["0000-01-01", "99999-01-01", "2021-02-30", "2021-13-01"])
def test_a_date_line_without_a_real_day_is_said_and_left_out(article_of, date):
    article = article_of(f" date {date} {PROSE}\n\n{MORE}")

    assert article.published is None
    assert article.text == PROSE + "\n\n" + MORE
    assert date in article.notes[0]


def test_headings_and_items(article_of):
    article = article_of(
        f"A long walk\n\nRelease\n\n{PROSE}\n\nProduction\n\n- Rome in May\n- Paris in June\n\n5. August ist Premiere.\n\n{MORE}"
    )

    marked = [(mark.kind, article.text[mark.start : mark.end]) for mark in article.marks]
    assert marked == [
        (MarkKind.HEADLINE, "A long walk"),
        (MarkKind.HEADING, "Release"),
        (MarkKind.HEADING, "Production"),
        (MarkKind.ITEM, "- Rome in May"),
        (MarkKind.ITEM, "- Paris in June"),
    ]


def test_lines_wrapped_at_a_fixed_width_are_one_paragraph(article_of):
    wrapped = "The film will now open in cinemas on\nMay 27, 2022, the studio said in a\nstatement that surprised nobody at\nall.".replace(
        "\n", "\n"
    )
    longer = "A long walk was shot in the city of Rome over the course of\nmany weeks. It will now open in cinemas all over Europe on May\n27, 2022, the studio said in a statement that surprised nobody\nat all.\n\nIt is long."

    assert "on May 27, 2022, the studio said in a statement" in article_of(longer).text
    assert "\n" in article_of(wrapped, "short.txt").text


def test_places_lead_to_the_words_in_the_file(article_of):
    article = article_of("A long walk\n\nBy Ann Onymous | March 4, 2021\n\nLONDON, March 4 (Wirehouse) -- " + PROSE + "\n\n" + MORE)

    assert article.places.line_and_column(article.text.index("The film")) == (5, 32)
    assert article.places.line_and_column(article.text.index("It was shot")) == (7, 1)


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(article_of, encoding, ends):
    words = "Der Film „Größe“ läuft am 5. März 2022 an.\n\nDas Café – so heißt es – öffnet früher."

    article = article_of(words.replace("\n", ends).encode(encoding))

    assert article.text == words
    assert article.places.line_and_column(words.index("Das")) == (3, 1)
    assert article.notes == ()


def test_another_encoding_is_detected(article_of):
    words = "Фильм выйдет в прокат двадцать седьмого мая две тысячи двадцать второго года, сообщила студия в понедельник вечером.\n" * 5

    assert article_of(words.encode("cp1251")).text == words.strip()


def test_mojibake_is_reported(article_of):
    article = article_of("The studio doesnâ€™t say when the film will be out, but it wonâ€™t be this year, and it wonâ€™t be the next.")

    assert "doesnâ€™t" in article.notes[0]


def test_the_first_line_of_a_calendar_is_no_byline():
    text = " date 2023-03-10 What is coming\n\nMarch 17, 2023: Smoke and Fury\nMarch 24, 2023: John Wick: Chapter 4\n"
    article = from_text(text, "a.txt")
    assert article.left_out == ()
    assert "Smoke and Fury" in article.text


def test_a_first_line_that_speaks_of_releases_stays_in_the_text():
    article = from_text("On the shelves: July 25th, 2007\n\nThe week is a full one, and “Silent Harbor” is the best of it.\n", "a.txt")
    assert article.published is None
    assert article.text.startswith("On the shelves: July 25th, 2007")
