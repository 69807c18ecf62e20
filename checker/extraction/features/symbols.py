"""What an item of a sentence is to the features: its tags, its kind, or the mark that it is; and numbers by size."""

from bisect import bisect_left
from functools import lru_cache

from checker.extraction.lexicon import Lexicon
from checker.extraction.tokens import Item, Kind

_TELLING = frozenset(
    "release slot schedule delay advance move keep leave take withdraw other say will is was has had would past_plan former now still negation"
    " no_longer until hedge instead_of from to relative clause thing start back forward article indefinite definite possessive of at_time for on"
    " and people_before person_before person_after pronoun person_pronoun since awaited state infinitive role role:season role:part role:sequel"
    " role:version role:film role:series role:game role:book role:music role:software role:product work_aside credit_before contrast bracket"
    " conditional imperfect new original time_noun maker every light".split()
)


_ADVERB, _WORD, _MARK, _NAME, _DATE = ("adverb",), ("word",), ("mark",), ("NAME",), ("DATE",)


def symbols(item: Item) -> tuple[str, ...]:
    """What an item is: a word by its tags, a mark by itself, a name or a date by its kind."""
    if item.kind is Kind.WORD:
        return _tagged(item.tags) if item.tags else _ADVERB if item.adverb else _WORD
    if item.kind is Kind.MARK:
        return (item.words,) if item.words in ",;:()–—-" else _MARK
    return _NAME if item.kind is Kind.NAME else _DATE


@lru_cache(maxsize=4096)
def _tagged(tags: frozenset[str]) -> tuple[str, ...]:
    told = sorted(tag for tag in tags if tag in _TELLING)
    return (*told, *(kind for kind in ("number", "medium") if any(tag.startswith(f"{kind}:") for tag in tags)))


def tense(item: Item, words: Lexicon) -> str:
    """The tense of a word that the lexicon knows, "" without one."""
    if item.kind is not Kind.WORD or not item.tags:
        return ""
    return next((told for word in item.words.split() if (told := words.tense(word))), "")


def size(number: float, *bounds: float) -> int:
    """How many of the bounds, told in rising order, a number is beyond."""
    return bisect_left(bounds, number)
