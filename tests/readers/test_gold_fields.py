"""Source, publish date and language of the labelled articles, as far as the files themselves say them."""

import json
from pathlib import Path

import pytest

from checker.readers import read

GOLD = Path(__file__).parent.parent / "gold"
HELD_OUT = set((GOLD / "HELD-OUT.txt").read_text(encoding="utf-8").split())
NAMES = sorted(path.name.removesuffix(".claims.json") for path in GOLD.glob("*.claims.json"))

# Their publish date stands nowhere outside their sentences: it can only be inferred from their claims.
INFERRED = {
    "film-15-deep-water",
    "game-06-kerbal-space-program-2",
    "game-08-gta-vi",
    "tech-04-java-17",
    "tv-06-falcon-and-the-winter-soldier",
    "wire-59-doom-eternal-switch",
    "wire-67-iron-flame-when",
    "wire-69-none-fast-x-rome",
}


def _article(name):
    path = next(p for p in GOLD.glob(f"{name}.*") if p.suffix in (".txt", ".md", ".html"))
    (article,) = read([path])
    return article, json.loads((GOLD / f"{name}.claims.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", [name for name in NAMES if name not in HELD_OUT])
def test_what_the_file_says_of_itself(name):
    article, gold = _article(name)

    assert article.source == gold["source"]
    assert article.language == gold["language"]
    stated = None if name in INFERRED else gold["published"]
    if stated is None:
        assert article.published is None
    elif len(stated) == 4:
        assert (article.published.first.isoformat(), article.published.last.isoformat()) == (f"{stated}-01-01", f"{stated}-12-31")
    else:
        assert article.published.first == article.published.last
        assert article.published.first.isoformat() == stated


@pytest.mark.parametrize("name", [name for name in NAMES if name not in HELD_OUT])
def test_every_quote_is_found_where_it_stands(name):
    article, gold = _article(name)

    for quote in {claim["quote"] for claim in gold["claims"]}:
        start = article.text.find(quote)
        if start < 0:  # markup stands between its words
            continue
        line, column = article.places.line_and_column(start)
        assert article.places.original.split("\n")[line - 1][column - 1 :].startswith(quote.split("&")[0].split("\n")[0][:12])


def test_most_quotes_stand_in_the_text_as_they_are():
    found = missing = 0
    for name in NAMES:
        if name not in HELD_OUT:
            article, gold = _article(name)
            here = sum(claim["quote"] in article.text for claim in gold["claims"])
            found, missing = found + here, missing + len(gold["claims"]) - here
    assert missing <= 15  # those with markup between their words
    assert found > 400
