"""A sentence in tokens, and the stretches of it that may be a name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checker.extraction.lexicon import Lexicon
from checker.extraction.naming import NameWords

_LONGEST = 10  # tokens of a name that only capitals show
_JOINING = 3  # words in lower case that may follow each other inside a name
_INSIDE = frozenset(":&'’–—-!?.,/+")


@dataclass(slots=True)
class Line:
    """A sentence in tokens, with what the lexicon says of each and which of them are dates or inside names set off by their marks."""

    text: str
    places: Sequence[tuple[int, int]]
    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    tags: list[frozenset[str]] = field(default_factory=list)
    dated: list[int] = field(default_factory=list)  # 0: no date; 1: part of one; 2: a bare year
    capital: list[bool] = field(default_factory=list)
    cased: bool = False  # a line whose capitals say nothing


def line(
    text: str, places: Sequence[tuple[int, int]], dated: Mapping[int, int], common: frozenset[int], lexicon: Lexicon, cased: bool
) -> Line:
    """``dated``: by the start of a token, 1 for one inside a date and 2 for a bare year; ``common``: where capitals say nothing."""
    words = [text[a:b] for a, b in places]
    lower = [w.lower().replace("’", "'") for w in words]
    made = Line(text, places, words, lower, [frozenset()] * len(words), [dated.get(a, 0) for a, _ in places], [], cased)
    made.capital = [
        (w[0].isupper() or w[0].islower() and any(c.isupper() for c in w[1:3])) and p[0] not in common
        for w, p in zip(words, places, strict=True)
    ]
    here = 0
    while here < len(words):
        match = lexicon.at(lower, here)
        last = match.last if match else here + 1
        if match:
            for index in range(here, last):
                made.tags[index] = match.tags
        here = last
    return made


def proposals(its: Line, words: NameWords) -> Iterator[tuple[int, int]]:
    """Every stretch, as its first token and the one after its last, that begins and ends as names do."""
    count = len(its.words)
    for first in range(count):
        word = its.words[first]
        if its.dated[first] == 1 or not (its.capital[first] or word[0].isdigit() and its.dated[first] != 1 or word == "#"):
            continue
        if its.dated[first] == 2 and not (first + 1 < count and its.capital[first + 1]):
            continue
        low, lettered = 0, False
        for last in range(first, min(first + _LONGEST, count)):
            inner = its.words[last]
            if last > first:
                if its.dated[last] == 1:
                    break
                if its.capital[last] or inner[0].isdigit():
                    low = 0
                elif inner in _INSIDE or its.lower[last] in ("'s", "'n'"):
                    if inner in ".,!?" and (its.places[last][0] != its.places[last - 1][1]):
                        break
                    continue
                elif inner.rstrip(".").isalpha() and inner.islower():
                    low += 1
                    if low > _JOINING or its.lower[last] not in words.joining and its.lower[last] not in words.articles and low > 1:
                        break
                    continue
                else:
                    break
            lettered = lettered or its.capital[last]
            if (last == first or lettered) and (its.words[last][0].isalnum() or its.words[last] in "!?"):
                yield first, last + 1
