"""Tables of works and dates."""

from io import BytesIO

import pytest

from checker import readers
from checker.extraction import extract

from .reading import cases, read_markdown, told

NEW, OLD = "Silent Harbor | 2021-05-07 | scheduled", "Silent Harbor | 2020-12-18 | former"
SMOKE = "Smoke | 2021-06-04 | scheduled"


def table(*rows, above="Disney was founded in 1923 and has new dates.\n"):
    head, *body = ("| " + " | ".join(row) + " |" for row in rows)
    return "\n".join([above, head, "| " + " | ".join("---" for _ in rows[0]) + " |", *body, ""])


CASES = {
    "no date but in the table": (table(("Film", "Date"), ("Silent Harbor", "May 7, 2021"), above="The dates:\n"), [NEW]),
    "a work a row": (table(("Film", "Date"), ("Silent Harbor", "May 7, 2021"), ("Smoke", "June 4, 2021")), [NEW, SMOKE]),
    "date first": (table(("Date", "Film"), ("May 7, 2021", "Silent Harbor"), ("June 4, 2021", "Smoke")), [NEW, SMOKE]),
    "new and old": (table(("Film", "New date", "Old date"), ("Silent Harbor", "May 7, 2021", "December 18, 2020")), [NEW, OLD]),
    "old and new": (table(("Film", "Old date", "New date"), ("Silent Harbor", "December 18, 2020", "May 7, 2021")), [NEW, OLD]),
    "original": (table(("Title", "Original release", "Release"), ("Silent Harbor", "December 18, 2020", "May 7, 2021")), [NEW, OLD]),
    "previously": (table(("Title", "Previously", "Now"), ("Silent Harbor", "December 18, 2020", "May 7, 2021")), [NEW, OLD]),
    "another column between": (table(("Film", "Director", "Date"), ("Silent Harbor", "Jane Miller", "May 7, 2021")), [NEW]),
    "a column of other dates": (table(("Film", "Filming starts", "Release"), ("Silent Harbor", "March 2, 2020", "May 7, 2021")), [NEW]),
    "trailers": (table(("Film", "Trailer", "Release"), ("Silent Harbor", "March 2, 2020", "May 7, 2021")), [NEW]),
    "an empty cell": (table(("Film", "Date"), ("Silent Harbor", "May 7, 2021"), ("Smoke", "")), [NEW]),
    "italics": (table(("Film", "Date"), ("*Silent Harbor*", "May 7, 2021")), [NEW]),
    "seasons by number": (
        table(
            ("Season", "Episodes", "First aired"),
            ("1", "6", "May 7, 2021"),
            ("2", "8", "June 4, 2022"),
            above="“Silent Harbor” is a crime series. It is shown on the BBC.\n",
        ),
        ["Silent Harbor season 1 | 2021-05-07 | scheduled", "Silent Harbor season 2 | 2022-06-04 | scheduled"],
    ),
    "versions by number": (
        table(("Version", "Date"), ("4.1", "May 7, 2021"), ("4.2", "June 4, 2021"), above="“Harbor Paint 4” has a plan for the year.\n"),
        ["Harbor Paint 4.1 | 2021-05-07 | scheduled", "Harbor Paint 4.2 | 2021-06-04 | scheduled"],
    ),
    "a number as a title": (table(("Film", "Date"), ("1917", "May 7, 2021")), ["1917 | 2021-05-07 | scheduled"]),
    "a version": (table(("Release", "Date"), ("Blender 3.0", "May 7, 2021")), ["Blender 3.0 | 2021-05-07 | scheduled"]),
    "steps on the way": (
        table(("Step", "Date"), ("Beta", "March 2, 2021"), ("Blender 3.0", "May 7, 2021")),
        ["Blender 3.0 | 2021-05-07 | scheduled"],
    ),
    "without a day": (table(("Film", "Date"), ("Silent Harbor", "May 2021")), ["Silent Harbor | 2021-05 | scheduled"]),
    "authors before titles": (
        table(("Author", "Title", "Release"), ("Jane Miller", "Silent Harbor", "May 7, 2021"), ("Ada Holm", "Smoke", "June 4, 2021")),
        [NEW, SMOKE],
    ),
    "where before when": (
        table(("Film", "Where", "Date"), ("Silent Harbor", "Netflix", "May 7, 2021"), ("Smoke", "Hulu", "June 4, 2021")),
        [NEW, SMOKE],
    ),
    "notes behind": (
        table(
            ("", "When", "Notes"),
            ("Silent Harbor", "May 7, 2021", "in black and white"),
            ("Smoke", "June 4, 2021", "a thriller from Norway"),
        ),
        [NEW, SMOKE],
    ),
    "a weekday beside the day": (
        table(("Day", "Series", "Starts"), ("Friday", "Silent Harbor", "May 7, 2021"), ("Friday", "Smoke", "June 4, 2021")),
        [NEW, SMOKE],
    ),
    "days of the heading's month": (
        table(
            ("Day", "Film", "Country"),
            ("7", "Silent Harbor", "Norway"),
            ("21", "Smoke", "Chile"),
            above="We saw 30 films.\n\n## New in May 2021\n",
        ),
        [NEW, "Smoke | 2021-05-21 | scheduled"],
    ),
    "ranks": (
        table(("Rank", "Film", "Weeks"), ("1", "Silent Harbor", "2"), ("2", "Smoke", "4"), above="Seen most.\n\n## The ten of May 2021\n"),
        [],
    ),
    "was and is": (table(("Film", "Was", "Is"), ("Silent Harbor", "December 18, 2020", "May 7, 2021")), [NEW, OLD]),
    "two works in a cell": (
        table(("Date", "Film"), ("May 7, 2021", "*Silent Harbor* and *Smoke*, by Ada Holm")),
        [NEW, "Smoke | 2021-05-07 | scheduled"],
    ),
    "an aside": (table(("Series", "Date"), ("Silent Harbor (new)", "May 7, 2021")), [NEW]),
    "out in the words of the cell": (
        table(("Film", "Date"), ("Silent Harbor", "out since May 7, 2020")),
        ["Silent Harbor | 2020-05-07 | released"],
    ),
    "given up in the words of the cell": (
        table(("Film", "Date", "Remarks"), ("Silent Harbor", "May 7, 2021", "previously December 18, 2020")),
        [NEW, OLD],
    ),
    "perhaps in the words of the cell": (
        table(("Film", "Date"), ("Silent Harbor", "could be May 7, 2021")),
        ["Silent Harbor | 2021-05-07 | tentative"],
    ),
    "a day without a year": (table(("Film", "Date"), ("Silent Harbor", "November 20")), ["Silent Harbor | 2020-11-20 | scheduled"]),
}


@pytest.mark.parametrize(("text", "claims"), cases(CASES, __name__))
def test_tables(text, claims):
    assert told(read_markdown(text)) == sorted(claims)


def test_a_cell_leads_to_its_place_in_the_file():
    reading = read_markdown(table(("Film", "Date"), ("Silent Harbor", "May 7, 2021"), ("Smoke", "June 4, 2021")))
    places = [reading.article.places.line_and_column(claim.start) for claim in reading.claims]
    assert places == [(9, 19), (10, 11)]


def test_a_cell_tells_where():
    reading = read_markdown(table(("Film", "Date"), ("Silent Harbor", "May 7, 2021 (UK), June 4, 2021 (US)")))
    assert {claim.date.start.month: claim.region for claim in reading.claims} == {5: "GB", 6: "US"}


HEADS = {
    "services and discs": ("Date", "On Netflix", "On Blu-ray", [None, "streaming", "physical"]),
    "cinemas and files": ("Date", "In theaters", "On digital", [None, "theatrical", "digital"]),
    "consoles": ("PC", "PS5", "Switch", ["pc", "ps5", "switch"]),
}


@pytest.mark.parametrize(("one", "two", "three", "media"), cases(HEADS, __name__ + "_heads"))
def test_the_head_of_a_column_says_the_medium(one, two, three, media):
    text = table(("Title", one, two, three), ("Silent Harbor", "May 7, 2021", "June 4, 2021", "July 2, 2021"))
    found = {claim.date.start.month: claim.medium for claim in read_markdown(text).claims}
    assert found == dict(zip([5, 6, 7], media, strict=True))


@pytest.mark.parametrize(
    "text", ["| Film | Date |\n| --- | --- |\n| Barbie | July 21, 2023 |\n", "| Barbie |\n| --- |\n| July 21, 2023 |\n"]
)
def test_an_article_that_is_a_table_and_nothing_else_is_read(text):
    [found] = readers.read(["-"], stdin=BytesIO(text.encode()), format_in="markdown")
    assert extract(found) is not None


def test_a_bare_release_calendar_gives_its_claims():
    [found] = readers.read(["-"], stdin=BytesIO(b"| Film | Date |\n| --- | --- |\n| Barbie | July 21, 2023 |\n"), format_in="markdown")
    assert told(extract(found)) == ["Barbie | 2023-07-21 | scheduled"]
