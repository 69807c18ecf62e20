"""The example articles are read as a careful reader does: these claims and no others, and the film's dates moved as they did."""

from pathlib import Path

import pytest

import checker

SEEDS = Path(__file__).parent.parent / "seeds"
FILM = "Mission: Impossible – Dead Reckoning Part One"


@pytest.fixture(scope="module")
def archive():
    return checker.read(SEEDS)


def test_every_claim_and_no_other_date(archive):
    rows = archive.claims.fillna("").assign(file=lambda t: t["file"].str.rpartition("/")[2])
    read = {tuple(row) for row in rows[["file", "work", "date", "status"]].itertuples(index=False)}
    assert read == {
        ("2020-10-14-rome-set.txt", FILM, "2021-11-09", "scheduled"),
        ("handcuffs-in-the-piazza.txt", FILM, "2021-07", "former"),
        ("handcuffs-in-the-piazza.txt", FILM, "2021-11", "scheduled"),
        ("cliff-jump-at-cinemacon.txt", FILM, "2022-05-27", "scheduled"),
        ("cliff-jump-at-cinemacon.txt", "Mission: Impossible", "1996", "released"),
        ("cliff-jump-at-cinemacon.txt", "Top Gun: Maverick", "2021-11-19", "scheduled"),
        ("2022-12-28-motorcycle-featurette.txt", FILM, "2023-07-14", "scheduled"),
    }


@pytest.mark.parametrize(
    ("file", "year", "known_from"),
    [
        ("handcuffs-in-the-piazza.txt", "2020", "supported"),
        ("cliff-jump-at-cinemacon.txt", "2021", "inferred"),
        ("2020-10-14-rome-set.txt", "2020", "header"),
    ],
)
def test_how_the_publish_date_is_known(archive, file, year, known_from):
    rows = archive.claims[archive.claims["file"].str.endswith(file)]
    assert {str(day.year) for column in ("published_start", "published_end") for day in rows[column]} == {year}
    assert set(rows["published_from"]) == {known_from}


def test_the_sequel_under_two_titles_is_two_works_without_the_catalogue(tmp_path):
    for file in SEEDS.glob("*.txt"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    archive = checker.read(tmp_path)
    assert {"Mission: Impossible 7", FILM} <= set(archive.claims["work"])
    assert "RD303" in {finding.rule for finding in archive.findings}
