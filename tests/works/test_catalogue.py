"""The catalogue: what it settles, and how it says what is wrong with it."""

import doctest
from datetime import date
from pathlib import Path

import pytest

from checker.dates.span import Span
from checker.errors import UsageError
from checker.works import catalogue as module
from checker.works.catalogue import Catalogue, load, parse

TWO_FILMS = """
not-works = ["CinemaCon", "Paramount Plus"]

[[work]]
name = "Mission: Impossible – Dead Reckoning Part One"
aliases = ["Mission: Impossible 7"]
medium = "film"
wikidata = "Q61876355"

[[work]]
name = "Top Gun: Maverick"
official = { US = 2022-05-27, "001" = "2022-05" }
"""


def test_the_documented_example_works() -> None:
    assert doctest.testmod(module).attempted >= 3
    assert doctest.testmod(module).failed == 0


@pytest.mark.parametrize(
    ("name", "work"),
    [
        ("Mission: Impossible 7", "Mission: Impossible – Dead Reckoning Part One"),
        ("MI:7", "Mission: Impossible – Dead Reckoning Part One"),
        ("Mission 7", "Mission: Impossible – Dead Reckoning Part One"),
        ("mission: impossible - dead reckoning part 1", "Mission: Impossible – Dead Reckoning Part One"),
        ("TOP GUN: MAVERICK", "Top Gun: Maverick"),
        ("Mission: Impossible 8", None),
        ("Mission: Impossible", None),
        ("Mission: Impossible – Dead Reckoning Part Two", None),
        ("", None),
    ],
)
def test_resolve(name: str, work: str | None) -> None:
    found = parse(TWO_FILMS).resolve(name)
    assert (found.name if found else None) == work


def test_official_dates_and_the_rest() -> None:
    film, plane = parse(TWO_FILMS).works
    assert (film.medium, film.wikidata, dict(film.official)) == ("film", "Q61876355", {})
    assert dict(plane.official) == {"US": Span.day(date(2022, 5, 27)), "001": Span.month(2022, 5)}


def test_refuses() -> None:
    catalogue = parse(TWO_FILMS)
    assert catalogue.refuses("cinemacon")
    assert not catalogue.refuses("Top Gun: Maverick")


def test_the_empty_catalogue_settles_nothing() -> None:
    assert Catalogue.empty().resolve("Dune") is None
    assert not Catalogue.empty().refuses("Dune")
    assert parse("") == Catalogue.empty()


def test_a_name_that_two_works_fit_is_left_alone() -> None:
    catalogue = parse('[[work]]\nname = "Lupin season 2"\n[[work]]\nname = "Lupin part 2"\n')
    assert catalogue.resolve("Lupin 2") is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[works]]\nname = "Dune"\n', "w.toml:1: the catalogue has no key 'works'; did you mean 'work'?"),
        ('[work]\nname = "Dune"\n', "w.toml:1: each work is a table of its own: write [[work]], not [work]"),
        (
            '[[work]]\nname = "A"\n\n[[work]]\nname = "Dune"\nalias = ["B"]\n',
            "w.toml:6: the work 'Dune' has no key 'alias'; did you mean 'aliases'?",
        ),
        (
            '[[work]]\nname = "Dune"\ncolour = 1\n',
            "w.toml:3: the work 'Dune' has no key 'colour'; it has name, aliases, medium, wikidata, official",
        ),
        ('[[work]]\nname = "A"\n[[work]]\naliases = ["Dune"]\n', "w.toml:3: work 2 needs a 'name'"),
        ('[[work]]\nname = "Dune"\naliases = "Duna"\n', "w.toml:3: 'aliases' is a list of names"),
        ("not-works = [1]\n", "w.toml:1: 'not-works' is a list of names"),
        ('[[work]]\nname = "Dune"\nwikidata = "42"\n', "w.toml:3: 'wikidata' of 'Dune' is an item such as \"Q42\", not '42'"),
        ('[[work]]\nname = "Dune"\nmedium = 3\n', "w.toml:3: 'medium' of 'Dune' is a word such as \"film\""),
        ('[[work]]\nname = "Dune"\nofficial = "2021"\n', "w.toml:3: 'official' of 'Dune' is a table of regions and dates"),
        (
            '[[work]]\nname = "Dune"\n[work.official]\nUS = "May 2021"\n',
            "w.toml:4: 'official' of 'Dune': 'May 2021' is no EDTF date",
        ),
        (
            '[[work]]\nname = "Dune"\nofficial = { Britain = "2021" }\n',
            "w.toml:3: 'official' of 'Dune': 'Britain' is no region: two capital letters, or 001 for the world",
        ),
        (
            '[[work]]\nname = "Dune"\naliases = ["Duna"]\n[[work]]\nname = "Dune (1984)"\naliases = ["DUNA"]\n',
            "w.toml:6: 'DUNA' is a name of 'Dune' already",
        ),
        ('not-works = ["dune"]\n[[work]]\nname = "Dune"\n', "w.toml:1: 'dune' cannot be a name of 'Dune' and not a work"),
    ],
)
def test_what_is_wrong_and_where(text: str, message: str) -> None:
    with pytest.raises(UsageError) as raised:
        parse(text, "w.toml")
    assert str(raised.value) == message


def test_broken_toml_is_named_with_its_line() -> None:
    with pytest.raises(UsageError, match=r"^w\.toml: not valid TOML: .*line 2"):
        parse('not-works = []\n[[work]\nname = "Dune"\n', "w.toml")


def test_load(tmp_path: Path) -> None:
    file = tmp_path / "works.toml"
    with pytest.raises(UsageError, match=r"works\.toml: no such catalogue"):
        load(file)
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match=r"works\.toml: not UTF-8"):
        load(file)
    file.write_bytes(b"\xef\xbb\xbf" + TWO_FILMS.encode())
    assert load(file) == parse(TWO_FILMS)
    with pytest.raises(UsageError, match="cannot be read"):
        load(tmp_path)
