"""Source, publish date and language of the labelled articles, as far as the files themselves say them: of one article in four, to stay quick."""

import json
import re
import tomllib
from functools import cache
from html import unescape
from pathlib import Path

from checker.dates import edtf
from checker.evaluation.answers import Chosen
from checker.extraction.own_day import dated
from checker.extraction.own_source import sourced
from checker.extraction.own_year import in_its_year
from checker.readers import read

GOLD = Path(__file__).parent.parent / "gold"
HELD_OUT = set((GOLD / "HELD-OUT.txt").read_text(encoding="utf-8").split())
NAMES = sorted(path.name.removesuffix(".claims.json") for path in GOLD.glob("*.claims.json"))
OPEN = [name for name in NAMES if name not in HELD_OUT and Chosen(one_in=4).takes(name)]
_MARKS = re.compile(r"<[^>]*>|[*_]+")

PATHS = {path.stem: path for path in GOLD.iterdir() if path.suffix in (".txt", ".md", ".html")}
KNOWN = tomllib.loads(Path(__file__).with_name("known_gold_fields.toml").read_text(encoding="utf-8"))


@cache
def _article(name):
    (article,) = read([PATHS[name]])
    return article, json.loads((GOLD / f"{name}.claims.json").read_text(encoding="utf-8"))


def test_language():
    assert _differing(_told) == []


def _told(article, gold):
    """Whether the language is that of the answer; which country's stands in no plain text."""
    return article.language is not None and gold["language"].startswith(article.language)


def test_source():
    """Strictly not of those of which it is known not to be found."""
    assert _differing(lambda article, gold: sourced(article).source == gold["source"]) == sorted(KNOWN["source"])


def test_publish_date():
    """As for sources."""

    def told(article, gold):
        return in_its_year(dated(article)).published == (edtf.parse(gold["published"]) if gold["published"] else None)

    assert _differing(told) == sorted(KNOWN["published"])


def _differing(told):
    return sorted(name for name in OPEN if not told(*_article(name)))


def test_every_quote_is_found_where_it_stands():
    assert [(name, quote) for name in OPEN for quote in _misplaced(*_article(name))] == []


def _misplaced(article, gold):
    """The quotes that do not stand in the file where the text says they do."""
    for quote in {claim["quote"] for claim in gold["claims"]}:
        start = article.text.find(quote)
        if start < 0:  # markup stands between its words
            continue
        line, column = article.places.line_and_column(start)
        there = unescape(_MARKS.sub("", article.places.original.split("\n")[line - 1][column - 1 :]))
        if not there.startswith(_MARKS.sub("", quote.split("\n")[0])[:12]):
            yield quote


# Lines of related links are no part of an article; the others look like datelines and like a byline and are taken for them.
NO_PROSE = ["Tiny Harbor, sorti la semaine dernière", "Dead Space remake, out 27 January"]
TAKEN_FOR_A_DATELINE = ["Ratched (Netflix, Sept. 18)", "Sweet Tooth (June 4)"]
TAKEN_FOR_A_BYLINE = ["Released 11 July 2025"]


def test_quotes_of_plain_text_stand_in_it_as_they_are():
    """All but those that are known not to."""
    found, missing = 0, []
    for name in NAMES:
        if name not in HELD_OUT and PATHS[name].suffix == ".txt":
            article, gold = _article(name)
            text = " ".join(article.text.split())
            missing += [claim["quote"] for claim in gold["claims"] if " ".join(claim["quote"].split()) not in text]
            found += len(gold["claims"])
    assert sorted(set(missing)) == sorted(NO_PROSE + TAKEN_FOR_A_DATELINE + TAKEN_FOR_A_BYLINE)
    assert found > 3000


def test_the_names_of_the_files_are_portable():
    """Git, archives and file systems spell other letters in ways of their own."""
    assert [name for name in NAMES if not name.isascii()] == []
