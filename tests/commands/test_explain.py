"""How articles were read, by the places that the other commands print."""

import pytest

RECORDS = (
    '{"text": "“Dune” opens on March 15, 2024.", "published": "2023-08-01"}\n'
    '{"text": "“Barbie” opens on July 21, 2023.", "published": "2023-05-01"}\n'
    "no record\n"
)


@pytest.fixture
def records(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "r.jsonl").write_text(RECORDS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_record_that_cannot_be_read_stops_no_other(run, records):
    result = run("explain", "r.jsonl")
    assert result.status == 0
    assert "→ Dune, scheduled, March 15, 2024" in result.out
    assert "→ Barbie, scheduled, July 21, 2023" in result.out
    assert "r.jsonl#3: not read: no JSON on this line" in result.out


@pytest.mark.parametrize("place", ["r.jsonl#2", "r.jsonl:2", "r.jsonl#2:2"])
def test_a_record_is_explained_by_its_place(run, records, place):
    result = run("explain", place)
    assert result.status == 0
    assert "→ Barbie" in result.out
    assert "Dune" not in result.out


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("r.jsonl#9", "r.jsonl#9: no such article in r.jsonl"),
        ("r.jsonl#3", "r.jsonl#3: not read: no JSON"),
        ("x.md:2", "x.md: no such file"),
    ],
)
def test_a_place_that_leads_nowhere(run, records, place, why):
    result = run("explain", place)
    assert result.status == 2
    assert why in result.err


def test_the_settings_hold(run, records):
    (records / "setup.cfg").write_text("[release-dates]\ncountry = GB\n")
    (records / "a.md").write_text("---\ndate: 2023-01-01\n---\n\n“Barbie” opens on 11/9/2023.\n", encoding="utf-8")
    assert "→ Barbie, scheduled, September 11, 2023" in run("explain", "a.md").out
