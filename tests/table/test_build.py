"""From readings to the table."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.claims import Certainty
from checker.dates.expression import DateExpression
from checker.dates.span import Span
from checker.extraction import Reading
from checker.table import Table, build
from checker.table.columns import COLUMNS
from checker.works.catalogue import Catalogue, parse

from .claimed import FORMER, NEXT_YEAR, RELEASED, SCHEDULED, WITHDRAWN, claim, day, reading

FILM, RENAMED, PLANE = "Mission: Impossible 7", "Mission: Impossible – Dead Reckoning Part One", "Top Gun: Maverick"
CAST = "Tom Cruise, Ving Rhames, Simon Pegg"
CATALOGUE = parse(f'not-works = ["CinemaCon"]\n[[work]]\nname = "{RENAMED}"\naliases = ["{FILM}"]\n')

FLAGSHIP = [
    reading("000", day("2020-10-14"), claim(FILM, SCHEDULED, day("2021-11-09"), at=5), people=CAST),
    reading(
        "001",
        None,
        claim(FILM, FORMER, Span.month(2021, 7), at=10),
        claim(FILM, SCHEDULED, None, words=DateExpression(month=11, relative=NEXT_YEAR), at=50, delayed=True),
        people=CAST,
    ),
    reading(
        "002",
        None,
        claim("MI:7", SCHEDULED, day("2022-05-27"), words=DateExpression(2022, 5, 27, relative=NEXT_YEAR), at=5),
        claim("Mission: Impossible", RELEASED, Span.year(1996), at=60),
        claim(PLANE, SCHEDULED, day("2021-11-19"), at=90),
        people=CAST,
    ),
    reading("003", day("2022-12-28"), claim(RENAMED, SCHEDULED, day("2023-07-14"), at=5), people=CAST),
]


def rows(table: Table, *columns: str) -> list[tuple[object, ...]]:
    return [tuple(None if pd.isna(value) else value for value in row) for row in table.frame[list(columns)].itertuples(index=False)]


def test_the_flagship() -> None:
    table = build(FLAGSHIP, CATALOGUE)
    assert rows(table, "file", "work", "date", "status", "published", "published_from") == [
        ("001", RENAMED, "2021-07", "former", "2020", "supported"),
        ("001", RENAMED, "2021-11", "scheduled", "2020", "supported"),
        ("000", RENAMED, "2021-11-09", "scheduled", "2020-10-14", "header"),
        ("002", RENAMED, "2022-05-27", "scheduled", "2021-01-01/2021-11-19", "inferred"),
        ("002", "Mission: Impossible", "1996", "released", "2021-01-01/2021-11-19", "inferred"),
        ("002", PLANE, "2021-11-19", "scheduled", "2021-01-01/2021-11-19", "inferred"),
        ("003", RENAMED, "2023-07-14", "scheduled", "2022-12-28", "header"),
    ]
    assert table.aliases == ()


def test_without_the_catalogue_two_works_and_a_question() -> None:
    table = build(FLAGSHIP, Catalogue.empty())
    assert set(table.frame["work"]) == {FILM, RENAMED, PLANE, "Mission: Impossible"}
    assert [(alias.first, alias.second) for alias in table.aliases] == [(FILM, RENAMED)]


def test_no_question_where_an_article_names_both() -> None:
    last = FLAGSHIP[3]
    telling = reading("003", last.article.published, *last.claims, people=CAST, text=f"It follows {FILM}. " * 9)
    assert build([*FLAGSHIP[:3], telling], Catalogue.empty()).aliases == ()


def test_the_rows_and_their_frame_make_the_same_reports() -> None:
    """Comparing takes the rows as they are, and a table from a file as a frame."""
    table = build(FLAGSHIP, CATALOGUE)
    assert len(table.reports) == table.count == 7
    assert table.reports == Table(table.frame).reports
    assert build([], Catalogue.empty()).reports == ()


def test_columns_and_types() -> None:
    for table in (build(FLAGSHIP, CATALOGUE), build([], Catalogue.empty())):
        assert {name: str(dtype) for name, dtype in table.frame.dtypes.items()} == dict(COLUMNS)
        assert list(table.frame.columns) == list(COLUMNS)


def test_publications_keep_their_reasons() -> None:
    publications = build(FLAGSHIP, CATALOGUE).publications
    assert set(publications) == {"000", "001", "002", "003"}
    assert any("000 of 2020-10-14" in reason for reason in publications["001"].reasons)


def test_said_twice_is_one_row_the_surest_first() -> None:
    table = build(
        [
            reading(
                "a",
                day("2020-01-01"),
                claim(FILM, SCHEDULED, day("2021-11-09"), quote="likely", at=0, certainty=Certainty.LIKELY),
                claim(FILM, SCHEDULED, day("2021-11-09"), quote="first", at=20),
                claim("MI:7", SCHEDULED, day("2021-11-09"), quote="credited", at=40, via="Variety"),
                claim(FILM, SCHEDULED, day("2021-11-09"), quote="British", at=60, region="GB"),
                claim(FILM, FORMER, day("2021-11-09"), quote="former", at=80),
                claim(FILM, SCHEDULED, Span.month(2021, 11), quote="coarser", at=99),
                claim(FILM, WITHDRAWN, None, quote="off the calendar", at=120),
            )
        ],
        Catalogue.empty(),
    )
    assert [quote for (quote,) in rows(table, "quote")] == ["credited", "British", "former", "coarser", "off the calendar"]


def test_words_without_a_date_are_kept_apart() -> None:
    words = [DateExpression(month=5), DateExpression(month=6), DateExpression(month=5)]
    table = build([reading("a", None, *(claim(FILM, SCHEDULED, None, words=w, at=at) for at, w in enumerate(words)))], Catalogue.empty())
    assert rows(table, "date", "published", "published_from") == [(None, None, "unknown")] * 2


def test_possible_claims_only_when_asked_for() -> None:
    readings = [reading("a", day("2020-01-01"), claim(FILM, SCHEDULED, day("2021-11-09"), certainty=Certainty.POSSIBLE))]
    assert len(build(readings, Catalogue.empty()).frame) == 0
    assert len(build(readings, Catalogue.empty(), possible=True).frame) == 1


def test_names_that_are_no_works_are_left_out() -> None:
    readings = [
        reading("a", day("2020-01-01"), claim("CinemaCon", SCHEDULED, day("2021-08-23")), claim(PLANE, SCHEDULED, day("2021-11-19")))
    ]
    assert rows(build(readings, CATALOGUE), "work") == [(PLANE,)]


def test_unknown_publish_dates_come_last() -> None:
    readings = [
        reading("a", None, claim(FILM, WITHDRAWN, None)),
        reading("b", day("2021-01-01"), claim(FILM, WITHDRAWN, None)),
        reading("c", day("2020-01-01"), claim(FILM, WITHDRAWN, None)),
    ]
    assert [file for (file,) in rows(build(readings, Catalogue.empty()), "file")] == ["c", "b", "a"]


def test_places_are_lines_and_columns_of_the_file() -> None:
    text = "One line.\nIt opens on November 9, 2021.\n"
    table = build(
        [reading("a", day("2020-01-01"), claim(FILM, SCHEDULED, day("2021-11-09"), at=text.index("opens")), text=text)], CATALOGUE
    )
    assert rows(table, "line", "column") == [(2, 4)]


@pytest.mark.parametrize("file", ["a", "Ä/ö.txt"])
def test_what_the_article_says_of_itself(file: str) -> None:
    table = build(
        [reading(file, day("2020-01-01"), claim(FILM, SCHEDULED, day("2021-11-09"), via="Variety", medium="theatrical"))], CATALOGUE
    )
    assert rows(table, "file", "source", "language", "via", "medium", "region", "url", "precision", "certainty", "work_as_written") == [
        (file, "The Paper", "en", "Variety", "theatrical", None, None, "day", "certain", FILM)
    ]
    (row,) = table.frame.to_dict("records")
    assert row["date_start"].date() == row["date_end"].date() == date(2021, 11, 9)


WORKS = st.sampled_from([FILM, "MI:7", RENAMED, PLANE, "Dune", "Dune: Part Two"])
DATES = st.one_of(st.dates(date(2018, 1, 1), date(2024, 1, 1)).map(Span.day), st.integers(2018, 2024).map(Span.year))
CLAIMS = st.builds(
    lambda work, status, span, at: claim(work, status, span, at=at),
    WORKS,
    st.sampled_from([SCHEDULED, FORMER, RELEASED]),
    DATES,
    st.integers(0, 300),
)
READINGS = st.lists(
    st.tuples(st.one_of(st.none(), st.dates(date(2018, 1, 1), date(2024, 1, 1)).map(Span.day)), st.lists(CLAIMS, max_size=4)), max_size=6
).map(lambda found: [reading(f"{at}.txt", published, *claims) for at, (published, claims) in enumerate(found)])


@given(READINGS, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_the_articles_changes_nothing(readings: list[Reading], random: object) -> None:
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = build(readings, CATALOGUE), build(shuffled, CATALOGUE)
    pd.testing.assert_frame_equal(first.frame, second.frame)
    assert first.aliases == second.aliases
