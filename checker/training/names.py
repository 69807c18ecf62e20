"""Examples of names: every stretch of an answered article that may be one, and what the answer says it is."""

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.articles import Article
from checker.extraction import tagging
from checker.extraction.features import names_again
from checker.extraction.parts import told_by
from checker.extraction.rows import stretches
from checker.extraction.weights import Weights
from checker.languages import load
from checker.training.segmenting import Stretch

KINDS = ("work", "person", "maker", "place", "other")


def examples(article: Article, names: Mapping[str, Sequence[str]]) -> Iterator[tuple[Stretch, ...]]:
    """The stretches of each line that has any. ``names``: by kind, each name as it stands in the article."""
    its = stretches(article, load(article.language or "en"))
    marked = _places(article.text, names)
    for each in its.proposed if its else ():
        places = each.line.places
        line = tuple(
            Stretch(first, last, features, KINDS.index(kind) if (kind := marked.get((places[first][0], places[last - 1][1]))) else None)
            for first, last, features in each.proposals
        )
        if line:
            yield line


def examples_again(article: Article, names: Mapping[str, Sequence[str]], weights: Weights) -> Iterator[tuple[Stretch, ...]]:
    """The same with what a second look sees of them. weights: of the first, which have not learned from the article."""
    its = stretches(article, load(article.language or "en"))
    marked = _places(article.text, names)
    glances = tagging.glanced([each for each in its.proposed if each.spans], weights) if its else []
    seen = names_again.overall(glances)
    for number, glance in enumerate(glances):
        places = glance.line.places
        yield tuple(
            Stretch(
                *span,
                tuple(dict.fromkeys(told_by(names_again.parts(seen, number, span)))) if tagging.may_be_name(scores) else (),
                KINDS.index(kind) if (kind := marked.get((places[span[0]][0], places[span[1] - 1][1]))) else None,
                scores,
            )
            for span, scores in sorted(glance.scores.items())
        )


def _places(text: str, names: Mapping[str, Sequence[str]]) -> dict[tuple[int, int], str]:
    """Where the names stand, the longest first, none over another."""
    taken = bytearray(len(text))
    found = {}
    for kind, name in sorted(((kind, name) for kind, its in names.items() for name in its if name), key=lambda pair: -len(pair[1])):
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)".replace(r"\ ", r"\s+"), text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                found[match.span()] = kind
    return found
