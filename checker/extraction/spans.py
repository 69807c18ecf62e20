"""A sentence in tokens, and the stretches of it that may be a name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from checker.extraction.frequency import step
from checker.extraction.naming import NameWords
from checker.extraction.phrases import Phrases

_LONGEST = 10  # tokens of a name that only capitals show
_JOINING = 3  # words in lower case that may follow each other inside a name
_TAIL, _TAIL_IN_TITLE_CASE = 5, 1  # words in lower case that a name may end with: "El ruido que hace la lluvia", "HomePod mini"
_INSIDE = frozenset(":&'’–—-!?.,/+|")


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
    noun: list[bool]  # with a capital that says nothing, since every noun has one
    shown: list[str]  # the words in lower case, of a date only that it is one
    shapes: list[str]
    steps: list[str]  # how common each word is; none for a language that is not listed
    cased: bool  # a line whose capitals say nothing


def line(its: Phrases, dated: Mapping[int, int], common: frozenset[int], cased: bool, frequency: Mapping[str, str]) -> Line:
    """``dated``: by the start of a token, 1 for one inside a date and 2 for a bare year; ``common``: where capitals say nothing.

    frequency: of the words of the language, as ``frequencies`` gives it.
    """
    words, places = its.words, its.places
    written = [w[0].isupper() or w[0].islower() and not w.islower() and any(c.isupper() for c in w[1:3]) for w in words]
    capital = [large and p[0] not in common for large, p in zip(written, places, strict=True)]
    noun = [large and p[0] in common for large, p in zip(written, places, strict=True)]
    marked = [dated.get(a, 0) for a, _ in places]
    shown = ["DATE" if date else word for date, word in zip(marked, its.lower, strict=True)]
    steps = [step(word, frequency) for word in its.lower] if frequency else []
    return Line(its.text, places, words, its.lower, its.tags, marked, capital, noun, shown, [shape(w) for w in words], steps, cased)


def proposals(its: Line, words: NameWords) -> Iterator[tuple[int, int]]:
    """Every stretch, as its first token and the one after its last, that begins and ends as names do."""
    for first in range(len(its.words)):
        if _begins(its, first):
            yield from ((first, last) for last in _ends(its, first, words) if not _part(its, first, last, words))


def _begins(its: Line, first: int) -> bool:
    word = its.words[first]
    goes_on = first + 1 < len(its.words) and (its.capital[first + 1] or its.lower[first + 1] == "'s")
    if its.dated[first]:  # "Saturday Night Live", "1899 Nights"
        return (its.dated[first] == 2 or its.capital[first]) and goes_on
    return its.capital[first] or its.noun[first] or word[0].isdigit() or word[0] == "#"


def _part(its: Line, first: int, last: int, words: NameWords) -> bool:
    """Whether it is but the number of a part: "Season 4", which the series must name."""
    return last == first + 2 and its.lower[first] in words.seasons and its.words[last - 1].isdigit()


class _Tail(NamedTuple):
    """The words in small letters that a stretch has behind its last capital so far."""

    many: int = 0
    light: bool = True  # each of them joins names, or is an article: "de la"
    joins: bool = True  # the name may still go on behind them

    def grown(self, light: bool) -> "_Tail":
        many = self.many + 1
        return _Tail(many, light and self.light, self.joins and many <= _JOINING and (many == 1 or light))


_NO_TAIL = _Tail()


def _ends(its: Line, first: int, words: NameWords) -> Iterator[int]:
    """Where the stretches that begin with a token end, each as the token behind it."""
    tail, lettered = _NO_TAIL, False
    longest = _TAIL if words.sentence_case else _TAIL_IN_TITLE_CASE
    for last in range(first, min(first + _LONGEST, len(its.words))):
        word, large = its.words[last], its.capital[last] or its.noun[last]
        if its.dated[last] == 1 and not (large and word.isalpha() and tail.light):
            return
        if large or word[0].isdigit() or word[0] == "#" and len(word) > 1:
            if not tail.joins or its.noun[last] and not tail.light:
                return
            tail, lettered = _NO_TAIL, lettered or large and its.dated[last] != 1
            if lettered if last > first else its.dated[last] != 1 and not (its.noun[last] and its.tags[last]):
                yield last + 1
        elif last == first:
            pass
        elif word in _INSIDE or its.lower[last] in ("'s", "'n'"):
            if word in ".,!?" and its.places[last][0] != its.places[last - 1][1]:
                return
            if word in "!?" and lettered:
                yield last + 1
        elif word.rstrip(".").isalpha() and word.islower():
            light = word in words.joining or word in words.articles
            tail = tail.grown(light)
            if lettered and not light and tail.many <= longest and _stops(its, last + 1) and not _mere(its, first, last, words):
                yield last + 1
            if not tail.joins and tail.many >= longest:
                return
        else:
            return


def _mere(its: Line, first: int, last: int, words: NameWords) -> bool:
    """Whether it is but an opener of sentences and a word: "The film"."""
    return last == first + 1 and not words.sentence_case and its.lower[first] in words.openers


def _stops(its: Line, at: int) -> bool:
    """Whether a name in lower case may end before a token: at a mark, a date, another name, or a word that says something."""
    return at == len(its.words) or bool(its.dated[at] or its.tags[at] or its.capital[at]) or not its.words[at][0].isalpha()
