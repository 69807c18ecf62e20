"""One story in every format: the same words, publish date, source and places."""

import io
import json

import pytest

from checker.articles import Article, MarkKind
from checker.readers import read

from .stories import BODY, FORMATS, SAID, TITLE, markdown, record, text


@pytest.mark.parametrize("name", FORMATS)
def test_one_story_in_every_format(article_of, name):
    make, how = FORMATS[name]

    article = article_of(make(), name)

    assert isinstance(article, Article), article
    assert [line for line in article.text.split("\n") if line.strip()] == [TITLE, *BODY]
    assert article.headline == TITLE
    assert article.source == "Daily Reel"
    assert article.published.first.isoformat() == article.published.last.isoformat() == "2020-04-24"
    assert article.published_from is how
    assert article.language == "en"
    assert [article.text[m.start : m.end] for m in article.marks if m.kind is MarkKind.HEADLINE] == [TITLE]


@pytest.mark.parametrize("name", FORMATS)
def test_places_lead_to_the_words_in_every_format(article_of, name):
    make, _ = FORMATS[name]
    article = article_of(make(), name)
    start = article.text.index(SAID)

    for position, word in (
        (start, "will open"),
        (start + SAID.index("2021"), "2021"),
        (start + SAID.index("elsewhere"), "elsewhere"),
        (article.text.index("its delay"), "its delay"),
    ):
        line, column = article.places.line_and_column(position)
        there = article.places.original.split("\n")[line - article.places.first_line][column - 1 :]
        assert there.replace("=\n", "").startswith(word) or name.endswith((".eml", ".mbox")), (word, line, column, there[:40])


def test_names_of_articles_that_come_many_in_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "all.jsonl").write_text("".join(json.dumps(record(text=f"{n} " + " ".join(BODY))) + "\n" for n in range(3)))

    assert [(a.file, a.places.line_and_column(0)[0]) for a in read(["all.jsonl"])] == [
        ("all.jsonl#1", 1),
        ("all.jsonl#2", 2),
        ("all.jsonl#3", 3),
    ]


def test_columns_by_option(article_of):
    article = article_of(
        '{"inhalt": "' + BODY[0] + '", "erschienen": "24.04.2020", "lang": "de"}\n',
        "x.jsonl",
        columns={"text": "inhalt", "published": "erschienen"},
    )

    assert article.text == BODY[0]
    assert article.published.first.isoformat() == "2020-04-24"


def test_standard_input_in_a_named_format(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    (article,) = read(["-"], stdin=io.BytesIO(markdown().encode()), format_in="markdown")

    assert article.file == "-"
    assert article.headline == TITLE


def test_a_claims_table_among_articles_is_none(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims.csv").write_text("file,work,date,status,quote\na.txt,Dune,2021-10-22,scheduled,will open\n")
    (tmp_path / "story.txt").write_text(text())

    assert [article.file for article in read(["."])] == ["story.txt"]
