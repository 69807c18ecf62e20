"""Dates that lean on another date of the same words or of the words before."""

import pytest

from checker.dates import edtf
from checker.dates.grammar import find
from checker.dates.resolve import Tense, View, resolve
from checker.languages import load

COUNTRIES = {"en": "US"}


def read(
    tag: str, text: str, published: str | None = None, tense: str = "coming", mentioned: str | None = None
) -> list[tuple[str, str | None]]:
    view = View(
        edtf.parse(published) if published else None,
        COUNTRIES.get(tag, tag.upper()),
        Tense(tense),
        mentioned=edtf.parse(mentioned) if mentioned else None,
    )
    spans = [(mention.words, resolve(mention.expression, view)) for mention in find(text, load(tag))]
    return [(words, edtf.write(span) if span else None) for words, span in spans]


@pytest.mark.parametrize(
    ("tag", "text", "words", "expected"),
    [
        ("en", "dropped on the day before Thanksgiving 2022, when", "day before Thanksgiving 2022", "2022-11-23"),
        ("en", "the day after Christmas 2022", "day after Christmas 2022", "2022-12-26"),
        ("en", "the Wednesday before Thanksgiving 2022", "Wednesday before Thanksgiving 2022", "2022-11-23"),
        ("en", "the Friday after Thanksgiving 2022", "Friday after Thanksgiving 2022", "2022-11-25"),
        ("en", "the Friday after July 15, 2022", "Friday after July 15, 2022", "2022-07-22"),
        ("en", "the Friday before July 15, 2022", "Friday before July 15, 2022", "2022-07-08"),
        ("en", "the weekend before Thanksgiving 2022", "weekend before Thanksgiving 2022", "2022-11-18/2022-11-20"),
        ("en", "the weekend after Thanksgiving 2022", "weekend after Thanksgiving 2022", "2022-11-25/2022-11-27"),
        ("en", "the weekend before Sunday, July 10, 2022", "weekend before Sunday, July 10, 2022", "2022-07-01/2022-07-03"),
        ("en", "the week before Christmas 2022", "week before Christmas 2022", "2022-12-12/2022-12-18"),
        ("en", "two weeks after July 10, 2021", "two weeks after July 10, 2021", "2021-07-24"),
        ("en", "3 days before 2021-07-10", "3 days before 2021-07-10", "2021-07-07"),
        ("de", "einen Tag vor Weihnachten 2022", "einen Tag vor Weihnachten 2022", "2022-12-24"),
        ("de", "eine Woche nach dem 3. Mai 2022", "eine Woche nach dem 3. Mai 2022", "2022-05-10"),
        ("fr", "la veille du 14 juillet 2022", "la veille du 14 juillet 2022", "2022-07-13"),
        ("fr", "deux semaines avant le 3 mai 2022", "deux semaines avant le 3 mai 2022", "2022-04-19"),
        ("en", "before Thanksgiving 2022", "before Thanksgiving 2022", "../2022-11-23"),
    ],
)
def test_a_day_beside_another(tag: str, text: str, words: str, expected: str) -> None:
    assert read(tag, text) == [(words, expected)]


@pytest.mark.parametrize(
    ("tag", "text", "published", "expected"),
    [
        ("en", "opened three years ago Tuesday", "2020-07-20", "2017-07-21"),  # the day after is the anniversary
        ("en", "opened three years ago Friday", "2020-07-20", "2017-07-17"),
        ("en", "opened three years ago on Monday", "2020-07-20", "2017-07-20"),
        ("en", "six years ago yesterday", "2020-03-01", "2014-02-28"),
        ("en", "six years ago today", "2020-03-04", "2014-03-04"),
        ("en", "a year ago this week", "2020-03-04", "2019-03-04/2019-03-10"),
        ("en", "three years ago this month", "2020-03-04", "2017-03"),
        ("en", "two years ago in March", "2022-05-01", "2020-03"),
        ("de", "heute vor drei Jahren", "2022-05-01", "2019-05-01"),
        ("en", "three years ago", "2022-05-01", "2019"),
    ],
)
def test_an_anniversary(tag: str, text: str, published: str, expected: str) -> None:
    assert [span for _, span in read(tag, text, published, "past")] == [expected]


@pytest.mark.parametrize(
    ("tag", "text", "published", "mentioned", "expected"),
    [
        ("it", "potrebbe cadere venerdì 19", "2021-02-05", "2020-11", "2021-11-19"),  # November as told, of the year that has it
        ("it", "potrebbe cadere venerdì 19", "2021-06-25", "2020-07-01", "2021-11-19"),  # a July that has it lies behind
        ("en", "on Friday the 15th", "2021-10-10", "2021-03", "2021-10-15"),  # no March at hand has it: from the publish date
        ("en", "on Friday the 15th", None, "2021-03", "2021-10-15"),
        ("en", "on Sunday 24", "2021-10-10", "2022-07-22", "2022-07-24"),
        ("en", "on the 24th", "2021-10-10", "2020", "2021-10-24"),  # a year is no month to be in
        ("en", "on the 31st", "2021-10-10", "2021-09", "2021-10-31"),
        ("en", "on the 24th", "2021-10-10", "2021-11", "2021-11-24"),
        ("en", "on the 25th", "2018-01-29", "2017-05", "2018-05-25"),  # told of as to come: not the May that lies behind
        ("pt", "próxima segunda-feira, dia 8", "2024-01-04", None, "2024-01-08"),
        ("en", "used to be an October picture (the 25th, to be exact)", "2024-03-01", "2024-10", "2024-10-25"),
        ("en", "at the end of January, the 29th.", "2024-11-14", "2025-01-21/2025-01-31", "2025-01-29"),
    ],
)
def test_a_day_without_its_month(tag: str, text: str, published: str | None, mentioned: str | None, expected: str) -> None:
    assert read(tag, text, published, mentioned=mentioned)[-1][1] == expected


@pytest.mark.parametrize(
    ("text", "tense", "expected"), [("grew in three months", "past", None), ("it opens in three months", "coming", "2018-08")]
)
def test_a_distance_ahead_is_a_stretch_in_a_tale_of_the_past(text: str, tense: str, expected: str | None) -> None:
    assert [span for _, span in read("en", text, "2018-05-01", tense)] == [expected]


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "it opened the next morning", "2021-05-08"),
        ("en", "the series began that night", "2021-05-07"),
        ("de", "der Film startet eine Woche später", "2021-05-14"),
        ("de", "das Spiel erschien vierzehn Tage später", "2021-05-21"),
        ("de", "das Album kam am Tag danach", "2021-05-08"),
        ("fr", "le film sort une semaine plus tard", "2021-05-14"),
        ("it", "il film esce due settimane più tardi", "2021-05-21"),
        ("es", "se estrena quince días después", "2021-05-21"),
        ("pt", "o filme chega no dia seguinte", "2021-05-08"),
    ],
)
def test_a_distance_to_the_date_last_mentioned(tag: str, text: str, expected: str) -> None:
    assert [span for _, span in read(tag, text, "2021-04-01", mentioned="2021-05-07")] == [expected]
