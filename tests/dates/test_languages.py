"""Every language file proves itself: its examples are read as it says, and its refusals give nothing."""

from collections.abc import Iterator
from typing import Any

import pytest

from checker.dates import edtf
from checker.dates.grammar import find
from checker.dates.holidays import holiday
from checker.dates.resolve import Tense, View, resolve
from checker.languages import available, load

COUNTRIES = {"en": "US", "pt": "PT"}  # elsewhere the language's tag is its country's as well


def examples() -> Iterator[Any]:
    for tag in available():
        for example in load(tag).dates["examples"]:
            yield pytest.param(tag, example, id=f"{tag}-{example['text']}")


def refusals() -> Iterator[Any]:
    for tag in available():
        for phrase in load(tag).dates["refusals"]["phrases"]:
            yield pytest.param(tag, phrase, id=f"{tag}-{phrase}")


@pytest.mark.parametrize(("tag", "example"), list(examples()))
def test_an_example_is_read_as_it_says(tag: str, example: dict[str, Any]) -> None:
    published = edtf.parse(example["published"]) if "published" in example else None
    view = View(published, COUNTRIES.get(tag, tag.upper()))
    spans = [resolve(mention.expression, view) for mention in find(example["text"], load(tag))]
    assert [edtf.write(span) if span else None for span in spans] == example["expect"]


@pytest.mark.parametrize(("tag", "phrase"), list(refusals()))
def test_a_refused_phrase_gives_nothing(tag: str, phrase: str) -> None:
    assert find(phrase, load(tag)) == ()


@pytest.mark.parametrize("tag", available())
def test_every_month_and_weekday_of_a_language_is_read(tag: str) -> None:
    language = load(tag)
    for word, month in language.months.items():
        written = word[0].upper() + word[1:]
        (mention,) = find(f"12 {written} 2021", language)
        assert (mention.expression.day, mention.expression.month, mention.expression.year) == (12, month, 2021), word
    assert set(language.months.values()) == set(range(1, 13))
    assert set(language.weekdays.values()) == set(range(7))


@pytest.mark.parametrize("tag", available())
def test_every_holiday_of_a_language_has_a_day_in_most_years(tag: str) -> None:
    language = load(tag)
    country = COUNTRIES.get(tag, tag.upper())
    missing = {name for name in language.dates["holidays"] if not any(holiday(name, year, country) for year in range(2019, 2025))}
    assert missing == set()


@pytest.mark.parametrize("tag", available())
def test_every_language_brings_examples_and_refusals(tag: str) -> None:
    assert len(load(tag).dates["examples"]) >= 6
    assert len(load(tag).dates["refusals"]["phrases"]) >= 5


@pytest.mark.parametrize(
    ("tag", "text", "tense", "published", "expected"),
    [
        ("es", "El 18 se puso a la venta", "past", "2019-10-03", ["2019-09-18"]),
        ("es", "y no el 25, como se había anunciado", "former", "2022-08-24", ["2022-08-25"]),
        ("es", "para la primera mitad de este año", "coming", "2023-08-24", ["2023-40"]),
        ("es", "se cayera del calendario navideño", "former", "2022-08-24", ["2022-11/2022-12"]),
        ("fr", "arriveront à la rentrée", "coming", "2024-06-13", ["2024-09"]),
        ("fr", "aurait dû sortir en février dernier", "former", "2020-10-30", ["2020-02"]),
        ("fr", "puis le 12.", "coming", "2020-10-30", ["2020-11-12"]),
        ("fr", "le 16 aux États-Unis", "coming", "2021-06-01", ["2021-06-16"]),
        ("fr", "est paru le 1er mars 2017 en Europe, soit un jour après", "past", None, ["2017-03-01"]),
        ("it", "anticipa il bollettino Ciak Oggi", "coming", "2022-07-15", []),
        ("it", "Oggi esce, ESCE OGGI", "coming", "2022-07-15", ["2022-07-15", "2022-07-15"]),
        ("it", "la seconda metà della stagione, la seconda metà del 2022", "coming", "2022-01-15", ["2022-41"]),
        ("nl", "de tweede helft van het seizoen", "coming", "2022-01-15", []),
        ("pt", "chegou a ter o 1º de maio de 2020 reservado", "past", None, ["2020-05-01"]),
        ("de", "die zweite Hälfte (der Staffel) folgt am 9. März", "coming", "2023-01-15", ["2023-03-09"]),
        ("de", "in der zweiten Hälfte des Jahres", "coming", "2023-01-15", ["2023-41"]),
        ("de", "einen Tag früher, am 1. April,", "coming", "2020-03-15", ["2020-04-01"]),
        ("it", "potrebbe cadere venerdì 19.", "coming", "2021-06-25", ["2021-11-19"]),
        ("it", "è attesa per metà mese", "coming", "2020-06-01", ["2020-06-11/2020-06-20"]),
        ("pt", "a partir do dia 15", "coming", "2021-02-05", ["2021-02-15"]),
        ("pt", "dia 25 de dezembro", "coming", "2024-05-03", ["2024-12-25"]),
        ("de", "im Laufe des Jahres 2026", "coming", "2025-05-03", ["2026"]),
        ("de", "am 9. und 10. Mai 2022", "coming", None, ["2022-05-09/2022-05-10"]),
        ("de", "bis Ende 2022", "coming", None, ["../2022-12-31"]),
        ("nl", "op woensdag 27 mei 2022", "coming", None, ["2022-05-27"]),
    ],
)
def test_forms_of_other_languages(tag: str, text: str, tense: str, published: str | None, expected: list[str]) -> None:
    view = View(edtf.parse(published) if published else None, tag.upper(), Tense(tense))
    spans = [resolve(mention.expression, view) for mention in find(text, load(tag))]
    assert [edtf.write(span) if span else None for span in spans] == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en-GB", "en"),
        ("EN_us", "en"),
        ("xx", "und"),
        ("../en", "und"),
        (None, "und"),
    ],
)
def test_a_tag_leads_to_its_language(tag: str | None, expected: str) -> None:
    assert load(tag).tag == expected


def test_a_language_nobody_knows_reads_dates_in_numbers_and_no_years_that_words_may_make_more_of() -> None:
    assert [mention.words for mention in find("2021-11-09, 9.11.2021, 31/12/2021, November 2021", load("xx"))] == [
        "2021-11-09",
        "9.11.2021",
        "31/12/2021",
    ]
