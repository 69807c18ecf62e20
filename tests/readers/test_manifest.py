"""A manifest beside articles goes before what they say themselves."""

import pytest

from checker.articles import PublishedFrom
from checker.readers import read


def test_a_manifest_overrides_the_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    (tmp_path / "articles.csv").write_text(
        "file,url,source,published,language\na.txt,https://www.reel.co.uk/a,Daily Reel,2021-03-04,en\nsub/b.txt,,Reel Two,,\nc.txt,,,someday,\n"
    )
    for name in ("a.txt", "sub/b.txt", "c.txt"):
        (tmp_path / name).write_text(" date 2020-01-01 Dune opens in October.\n\nSource: Itself\n")

    a, c, b = read(["."])

    assert (a.file, a.source, a.url, a.country) == ("a.txt", "Daily Reel", "https://www.reel.co.uk/a", "GB")
    assert (a.published.first.isoformat(), a.published_from) == ("2021-03-04", PublishedFrom.MANIFEST)
    assert (b.file, b.source, b.published.first.isoformat(), b.published_from) == (
        "sub/b.txt",
        "Reel Two",
        "2020-01-01",
        PublishedFrom.HEADER,
    )
    assert (c.source, c.published.first.isoformat()) == ("Itself", "2020-01-01")
    assert "someday" in c.notes[0]


@pytest.mark.parametrize(
    ("manifest", "why"),
    [
        ("filename,published\na.txt,2020-01-01\n", "it has no column “file”"),
        ('file,published\n"a.txt,2020-01-01\n', "unexpected end of data"),
    ],
)
def test_a_manifest_that_says_nothing_is_told(tmp_path, monkeypatch, manifest, why):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "articles.csv").write_text(manifest, encoding="utf-8")
    (tmp_path / "a.txt").write_text("Dune opens in October.\n")
    [article] = read(["a.txt"])
    [note] = article.notes
    assert note.startswith("the manifest articles.csv beside it says nothing: ")
    assert why in note
