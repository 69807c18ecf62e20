"""Copies of one story are told under the source of the first, and count as one witness."""

import pytest

import checker
from checker import pipeline
from checker.articles import Article, Places
from checker.claims import Claim, Status
from checker.extraction import Reading
from checker.readers import duplicates
from checker.syndication import copies

WORDS = " ".join(f"On day {n} the crew of {n * 7} people filmed scene {n * n} near the old harbour wall." for n in range(12))


def test_copies_are_told_under_the_source_of_the_earliest(folder):
    (folder / "articles").mkdir()
    for name, published, source in (("b.md", "2020-01-10", "Wire"), ("a.md", "2020-01-11", "Daily"), ("c.md", "2020-01-12", "")):
        head = f"---\ndate: {published}\n" + (f"source: {source}\n" if source else "") + "---\n"
        (folder / "articles" / name).write_text(f"{head}# News\n\nDune will be released on October 1, 2021. {WORDS}\n")
    other = "---\ndate: 2020-01-12\nsource: Other\n---\n# News\n\nDune will be released on October 1, 2021.\n"
    (folder / "articles" / "d.md").write_text(other)
    claims = checker.read("articles").claims
    assert dict(zip(claims["file"], claims["source"], strict=True)) == {
        "articles/a.md": "Wire",
        "articles/b.md": "Wire",
        "articles/c.md": "Wire",
        "articles/d.md": "Other",
    }


@pytest.fixture
def drawn(monkeypatch):
    """The texts of which a sketch was made, in order."""
    seen = []
    made = duplicates.sketch

    def noting(text):
        seen.append(text)
        return made(text)

    monkeypatch.setattr(duplicates, "sketch", noting)
    return seen


def test_copies_among_remembered_articles_are_told_without_their_words(folder, drawn):
    (folder / "articles").mkdir()
    for name, day in (("a", 10), ("b", 11)):
        head = f"---\ndate: 2020-01-{day}\nsource: Paper {name}\n---\n# News\n\n"
        (folder / "articles" / f"{name}.md").write_text(f"{head}Dune will be released on October 1, 2021. {WORDS}\n")
    cold = pipeline.read("articles", cached=True).claims
    assert len(drawn) == 2
    warm = pipeline.read("articles", cached=True).claims
    assert len(drawn) == 2
    assert warm.equals(cold)
    assert set(warm["source"]) == {"Paper a"}


def test_a_damaged_sketch_is_drawn_anew(drawn):
    text = f"Dune opens. {WORDS}"
    readings = [_reading("a", text), _reading("b", text)]
    assert copies(readings, {"a": b"\xff" * 600, "b": duplicates.sketch(text)}) == {"b": "a"}
    assert drawn == [text, text]


def _reading(file, text):
    article = Article(file, text, Places(text))
    return Reading(article, (Claim("Dune", "Dune", ("Dune",), Status.SCHEDULED, None, None, "Dune opens", 0, 10),))
