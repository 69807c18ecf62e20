"""Markdown: front matter, marks, and what does not count."""

import pytest

from checker.articles import MarkKind, PublishedFrom
from checker.dates import edtf
from checker.readers import read

DATES = [
    ("date: 2021-03-04", "2021-03-04"),
    ("date: 2021-03-04 10:00:00 +0100", "2021-03-04"),
    ('date: "2021-03-04T23:30:00Z"', "2021-03-04"),
    ("published: 2021-03-04", "2021-03-04"),
    ("published: true\ndate: 2021-03-04", "2021-03-04"),
    ("published: false\npubDate: Thu, 04 Mar 2021 10:00:00 +0000", "2021-03-04"),
    ("publishDate: March 4, 2021", "2021-03-04"),
    ("lang: de\ndate: 04.03.2021", "2021-03-04"),
    ("lang: es\ndate: 4 de marzo de 2021", "2021-03-04"),
    ("lang: en-GB\ndate: 04/03/2021", "2021-03-04"),
    ("lang: en-US\ndate: 03/04/2021", "2021-03-04"),
    ("published: true", None),
    ("lastmod: 2021-03-04", "2021-03-04"),
    ("envoi: 2021-03-04", "2021-03-04"),
    ("mailed: 4 March 2021\nissue: 12", "2021-03-04"),
    ("release: 2021-03-04", None),
    ("opens: 2021-03-04", None),
    ("seen: 2021-03-04\nagain: 2021-03-05", None),
]


@pytest.mark.parametrize(("front", "published"), DATES)
def test_publish_dates(article_of, front, published):
    article = article_of(f"---\n{front}\n---\nDune opens in October.\n", "a.md")

    assert (article.published and article.published.first.isoformat()) == published
    assert article.published_from is (PublishedFrom.FRONT_MATTER if published else PublishedFrom.UNKNOWN)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Dune opens in the autumn, the studio said, and not in the summer.", "2021-03-04"),
        ("La película llega a los cines en otoño, según dijo el estudio, y no en verano.", "2021-04-03"),
        ("O filme chega aos cinemas no outono, disse o estúdio, e não no verão.", "2021-04-03"),
    ],
)
def test_numbers_are_read_as_the_language_of_the_text_has_them(article_of, text, published):
    for written in (f"---\ndate: 03/04/2021\n---\n{text}\n", f"{text}\n\n03/04/2021 - 12:41\n"):
        assert article_of(written, "a.md").published.first.isoformat() == published


@pytest.mark.parametrize(
    ("ending", "published"),
    [
        ("Source: The Daily Reel | March 4, 2021", "2021-03-04"),
        ("© 2021 The Daily Reel", "2021-01-01"),
    ],
)
def test_a_source_and_a_copyright_tell_the_day(article_of, ending, published):
    article = article_of(f"Dune opens in October.\n\nThe studio said so.\n\nIt was late.\n\nNobody asked.\n\n{ending}\n", "a.md")

    assert (article.source, article.published.first.isoformat()) == ("The Daily Reel", published)


def test_a_day_goes_before_the_year_of_a_copyright(article_of):
    article = article_of("© 2021 The Daily Reel\n\nBy Anna Onym, March 4, 2021\n\nDune opens in October.\n", "a.md")

    assert article.published.first.isoformat() == article.published.last.isoformat() == "2021-03-04"


def test_the_date_in_the_name_of_a_post(article_of):
    article = article_of("Dune opens in October.\n", "_posts/2021-03-04-dune.md".lstrip("_"))

    assert article.published.first.isoformat() == "2021-03-04"
    assert article.published_from is PublishedFrom.URL


SOURCES = [
    ("source: Daily Reel", "Daily Reel", None),
    ("publisher:\n  name: Daily Reel", "Daily Reel", None),
    ("source: https://www.dailyreel.example/a", "dailyreel.example", "https://www.dailyreel.example/a"),
    ("canonical_url: https://www.dailyreel.example/a", "dailyreel.example", "https://www.dailyreel.example/a"),
    ("permalink: /a/", None, None),
]


@pytest.mark.parametrize(("front", "source", "url"), SOURCES)
def test_source_and_address(article_of, front, source, url):
    article = article_of(f"---\n{front}\n---\nDune opens in October.\n", "a.md")

    assert (article.source, article.url) == (source, url)


def test_marks_and_places(article_of):
    content = """---
title: "Dune: a new day"
---
# Dune: a new day

*Dune* opens on **May 27**, says [the studio](https://a.example/on_*x*_May).

<!-- *Tenet* opens on May 1 -->

- *Heat* &amp; Dust: June 3
- Short

| Film | Opens |
| --- | --- |
| A \\| B | June 10 |

```
Tenet opens on May 2
```

It was ~~May 6~~ hard
wrapped.
"""
    article = article_of(content, "a.md")
    marked = [(mark.kind, article.text[mark.start : mark.end]) for mark in article.marks]

    assert article.text == (
        "Dune: a new day\nDune opens on May 27, says the studio.\nHeat & Dust: June 3\nShort\nFilm\tOpens\nA | B\tJune 10\nIt was  hard wrapped."
    )
    assert marked == [
        (MarkKind.HEADLINE, "Dune: a new day"),
        (MarkKind.EMPHASIS, "Dune"),
        (MarkKind.STRONG, "May 27"),
        (MarkKind.ITEM, "Heat & Dust: June 3"),
        (MarkKind.EMPHASIS, "Heat"),
        (MarkKind.ITEM, "Short"),
        (MarkKind.TABLE, "Film\tOpens\nA | B\tJune 10"),
        (MarkKind.HEADER, "Film\tOpens"),
        (MarkKind.CELL, "Film"),
        (MarkKind.CELL, "Opens"),
        (MarkKind.ROW, "A | B\tJune 10"),
        (MarkKind.CELL, "A | B"),
        (MarkKind.CELL, "June 10"),
    ]
    for words, place in {
        "Dune: a": (2, 9),
        "Dune opens": (6, 2),
        "May 27": (6, 19),
        "the studio": (6, 35),
        "Dust": (10, 16),
        "June 10": (15, 12),
        "wrapped": (22, 1),
    }.items():
        assert article.places.line_and_column(article.text.index(words)) == place, words


def test_a_day_that_is_none_is_named_where_another_stands_in_for_it(article_of):
    article = article_of("---\ndate: soon\nupdated: 2021-03-04\n---\nDune opens in October.\n", "a.md")

    assert article.published.first.isoformat() == "2021-03-04"
    assert "the front matter's date is no date: 'soon'" in article.notes


def test_front_matter_without_an_end_is_read_and_told(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: Never closed\ndate: 2023-01-01\n\n“Barbie” will be released on August 18, 2023.\n", encoding="utf-8")
    [article] = read([path])
    assert (article.headline, article.published) == ("Never closed", edtf.parse("2023-01-01"))
    assert article.notes == ("the front matter has no end; a line --- was taken to follow its last key",)
    assert "2023-01-01" not in article.text


def test_a_line_between_paragraphs_opens_no_front_matter(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("---\nNote: “Barbie” opens on August 18, 2023.\n\nMore.\n", encoding="utf-8")
    [article] = read([path])
    assert "Barbie" in article.text
    assert article.notes == ()
