"""A sentence in tokens, and the stretches of it that may be a name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from checker.extraction.naming import NameWords
from checker.extraction.phrases import Phrases

_LONGEST = 10  # tokens of a name that only capitals show
_JOINING = 3  # words in lower case that may follow each other inside a name
_INSIDE = frozenset(":&'’–—-!?.,/+")


@lru_cache(maxsize=16_384)
def shape(word: str) -> str:
    """How a word is written: in capitals, with one, with digits first."""
    if word[0].isdigit():
        return "9"
    if word.isupper():
        return "A" if len(word) == 1 else "AA"
    if word[0].isupper():
        return "Aa" if word[1:].islower() or not word[1:].isalpha() else "AaA"
    if word[0].islower():
        return "aA" if any(c.isupper() for c in word) else "a"
    return word[0]


@dataclass(slots=True)
class Line:
    """A sentence in tokens, with what the lexicon says of each and which of them are dates or inside names set off by their marks."""

    text: str
    places: Sequence[tuple[int, int]]
    words: list[str]
    lower: list[str]
    tags: list[frozenset[str]]
    dated: list[int]  # 0: no date; 1: part of one; 2: a bare year
    capital: list[bool]
    shown: list[str]  # the words in lower case, of a date only that it is one
    shapes: list[str]
    cased: bool  # a line whose capitals say nothing


def line(its: Phrases, dated: Mapping[int, int], common: frozenset[int], cased: bool) -> Line:
    """``dated``: by the start of a token, 1 for one inside a date and 2 for a bare year; ``common``: where capitals say nothing."""
    words, places = its.words, its.places
    capital = [
        (w[0].isupper() or w[0].islower() and not w.islower() and any(c.isupper() for c in w[1:3])) and p[0] not in common
        for w, p in zip(words, places, strict=True)
    ]
    marked = [dated.get(a, 0) for a, _ in places]
    shown = ["DATE" if date else word for date, word in zip(marked, its.lower, strict=True)]
    return Line(its.text, places, words, its.lower, its.tags, marked, capital, shown, [shape(w) for w in words], cased)


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
