"""Whose an article is, told by a line of no known kind."""

import pytest

from checker.extraction.own_source import sourced
from checker.readers import read

from .reading import cases

PROSE = (
    "Hollow Lantern comes to cinemas on 4 November, the distributor says. It was made in two summers on an island off the coast, with a crew of nine "
    "and a borrowed boat.\n\nThe director, Ada Holm, made her first film in 1999 and has lived in Porto since, where she teaches."
)

CASES = {
    "before a day and a name": (
        "a.txt",
        "Hollow Lantern has a date\n\nThe Porto Gazette | 18 August 2022 | By Mara Lund\n\n{}",
        "The Porto Gazette",
    ),
    "a line of its own above": (
        "a.txt",
        "The Porto Gazette\n\nHollow Lantern has a date\n\nBy Mara Lund, 18 August 2022\n\n{}",
        "The Porto Gazette",
    ),
    "behind who wrote it": (
        "a.txt",
        "Hollow Lantern has a date\n\nPosted on August 18, 2022 by Mara Lund, Porto Film News\n\n{}",
        "Porto Film News",
    ),
    "the last line": ("a.txt", "Hollow Lantern has a date\n\n{}\n\nThe Porto Gazette, 18 August 2022", "The Porto Gazette"),
    "between a name and a day": ("a.txt", "Hollow Lantern has a date\n\nBy Mara Lund · ReelPost · Aug 18, 2022\n\n{}", "ReelPost"),
    "an address and a day": ("a.txt", "Hollow Lantern has a date\n\nReelpost.com · Aug 18, 2022\n\n{}", "Reelpost.com"),
    "a person alone": ("a.txt", "Hollow Lantern has a date\n\nBy Mara Lund, 18 August 2022\n\n{}", None),
    "nothing": ("a.txt", "Hollow Lantern has a date\n\n{}", None),
    "Markdown": ("a.md", "# Hollow Lantern has a date\n\n**The Porto Gazette** | 18 August 2022\n\n{}", "The Porto Gazette"),
    "front matter goes before": (
        "a.md",
        "---\ntitle: Hollow Lantern has a date\nsource: The Reel\n---\n\nThe Porto Gazette, 18 August 2022\n\n{}",
        "The Reel",
    ),
}


@pytest.mark.parametrize(("name", "text", "source"), cases(CASES, __name__))
def test_the_source_of_an_article(tmp_path, name, text, source):
    (tmp_path / name).write_text(text.format(PROSE), encoding="utf-8")
    (article,) = read([tmp_path / name])

    assert sourced(article).source == source


def test_the_lines_that_are_no_prose_are_kept_with_their_places(tmp_path):
    (tmp_path / "a.txt").write_text(
        f"Hollow Lantern has a date\n\nBy Mara Lund, 18 August 2022\n\n{PROSE}\n\nSource: The Reel\n",
        encoding="utf-8",
    )
    (article,) = read([tmp_path / "a.txt"])

    assert [words for _, words in article.left_out] == [
        "By Mara Lund, 18 August 2022",
        "Source: The Reel",
    ]
    assert [article.text[place:].lstrip()[:14] for place, _ in article.left_out] == [
        "Hollow Lantern",
        "",
    ]
