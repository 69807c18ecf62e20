"""The works of an archive, and the catalogue that is kept of them."""

import pytest

from checker.works import catalogue

ARTICLE = (
    "---\ndate: 2020-10-01\n---\n“Mission: Impossible 7” moves to May 27, 2022, Paramount said. The film was set for November 19, 2021.\n\n"
    "“Top Gun: Maverick” will be released on November 19, 2021. It was to open on July 2, 2021.\n"
)


@pytest.fixture
def articles(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.md").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "articles"


def test_words_that_stand_for_a_work_are_no_names_of_it(run, articles):
    rows = [line.split() for line in run("works", "articles").out.splitlines()[2:]]
    assert [row[-1] for row in rows] == ["1", "1"]  # and nothing behind the number of articles


def test_a_catalogue_is_kept(run, articles):
    path = articles / "works.toml"
    result = run("works", "articles", "--write")
    assert (result.status, result.err) == (0, "release-dates: articles/works.toml: 2 works added\n")
    assert [work.name for work in catalogue.load(path).works] == ["Mission: Impossible 7", "Top Gun: Maverick"]


def test_what_stands_in_a_catalogue_stays(run, articles):
    path = articles / "works.toml"
    path.write_text('not-works = ["Paramount"]\n\n[[work]]  # by hand\nname = "M:I 7"', encoding="utf-8")
    before = path.read_text()
    assert run("works", "articles", "--write").err.endswith("articles/works.toml: 1 work added\n")
    assert path.read_text() == f'{before}\n\n[[work]]\nname = "Top Gun: Maverick"\n'
    assert run("works", "articles", "--write").err.endswith("articles/works.toml: 0 works added\n")


def test_the_catalogue_must_be_known(run, articles):
    (articles / "more").mkdir()
    (articles / "more" / "b.md").write_text(ARTICLE, encoding="utf-8")
    result = run("works", "articles", "articles/more", "--write")
    assert (result.status, result.err) == (2, "release-dates: --write: say which catalogue with --works FILE\n")


def test_a_broken_catalogue_is_left_alone(run, articles):
    path = articles / "works.toml"
    path.write_bytes(b"[[work]\n")
    result = run("works", "articles", "--write")
    assert result.status == 2
    assert "articles/works.toml: not valid TOML" in result.err
    assert path.read_bytes() == b"[[work]\n"
