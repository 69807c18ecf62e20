"""The cheap first test: whether an article can hold a claim at all, so that most of a crawl is never read word by word.

A claim needs a date, and in its paragraph a word that tells of a release, of a plan or of a move, as the language's file lists them; or nothing
but names, dates and what joins them, as lists have it; or a table. Where no line of an article has that, the full reading would find nothing.
The test may let pass what is no claim; it must never hold back what is one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import product
from typing import Any, NamedTuple

import ahocorasick

from checker.articles import Article, MarkKind
from checker.dates.grammar import find, may_hold_date
from checker.dates.lexicon import lexicon_of
from checker.languages import Language, load

TELLING = ("release", "slot", "schedule", "delay", "advance", "move", "leave", "start", "withdraw")
_JOINING = ("light", "on", "at_time", "and", "by", "definite", "former", "now", "to", "from", "of", "for")
_PIECE = re.compile(r"[^\n.!?…;]+(?:[.!?…;](?![\s\"'”’»“)\]])[^\n.!?…;]*)*")  # of a line, never longer than a sentence
_ASIDE = re.compile(r"\(([^()\n]{2,60})\)")
_MARKS = ".,;:!?…\"'“”„«»‘’()[]–—-*_#"
_BLANKS = ("\xa0", "\u202f", "\u2009", "\t", "  ")
_BLANK = re.compile(r"[^\S\n]+")
_LONGEST = 300  # characters of a line that only pairs a title with a date


class _Phrase(NamedTuple):
    """A phrase as it is looked for, and whether words may go on before it and behind it."""

    words: str
    opens: bool
    closes: bool


class _Words(NamedTuple):
    """What the test knows of a language: the phrases that tell of a release, and the words that join names and dates."""

    telling: "ahocorasick.Automaton | None"  # None for a language whose words nobody has listed
    joining: frozenset[str]


def may_hold_claim(article: Article) -> bool:
    """Whether the full reading of an article may find a claim in it."""
    if any(mark.kind is MarkKind.TABLE for mark in article.marks):
        return True
    language = load(article.language or "en")
    words = _words(language)
    return _tells(article.text, words, language) or any(_pairs(article.text, words, language))


def _tells(text: str, words: _Words, language: Language) -> bool:
    """Whether a telling word and what may be a date stand in one line."""
    if words.telling is None:
        return may_hold_date(text, language)
    text = text.lower().replace("’", "'")
    if any(blank in text for blank in _BLANKS):
        text = _BLANK.sub(" ", text)
    dateless = 0  # where the last line ends that was seen to hold no date
    for last, phrases in words.telling.iter(text):
        if last < dateless or not any(_whole(text, last + 1, phrase) for phrase in phrases):
            continue
        start, end = text.rfind("\n", 0, last) + 1, text.find("\n", last)
        end = len(text) if end < 0 else end
        if may_hold_date(text[start:end], language):
            return True
        dateless = end
    return False


def _whole(text: str, end: int, phrase: _Phrase) -> bool:
    start = end - len(phrase.words)
    return (phrase.opens or start == 0 or not text[start - 1].isalpha()) and (phrase.closes or end == len(text) or not text[end].isalpha())


def _pairs(text: str, words: _Words, language: Language) -> Iterator[bool]:
    """For what may pair a name with its date whether it does: "October 22 - Paper Rivers", "Paper Rivers (October 22)"."""
    if "(" in text:
        yield from (bool(find(aside[1], language)) for aside in _ASIDE.finditer(text))
    for piece in _PIECE.finditer(text):
        said = piece[0]
        if len(said) <= _LONGEST and all(map(words.joining.__contains__, _small(said))):
            yield may_hold_date(said, language)


def _small(piece: str) -> Iterator[str]:
    """The words of a piece that have no capital, as far as they are words."""
    return (bare for word in piece.split() if (bare := word.strip(_MARKS)).islower() and bare.isalpha())


@lru_cache(maxsize=32)
def _words(language: Language) -> _Words:
    cues: Mapping[str, Any] = language.data.get("cues", {})
    everyday = language.data.get("first_test", {}).get("everyday", ())
    telling = {phrase for tag in TELLING for phrase in _spellings(cues.get(tag, ()))} - set(everyday)
    roles = (phrase for listed in language.data.get("roles", {}).values() for phrase in _spellings(listed))
    joining = (phrase for tag in _JOINING for phrase in _spellings(cues.get(tag, ())))
    light = frozenset(word for phrases in (roles, joining) for phrase in phrases for word in phrase.split())
    return _Words(_automaton(telling) if telling else None, light | lexicon_of(language).words)


def _automaton(phrases: Iterable[str]) -> "ahocorasick.Automaton":
    """Finds any of the phrases in one pass over a text; each place is given with the phrases that end there."""
    looked_for: dict[str, list[_Phrase]] = {}
    for phrase in phrases:
        words = phrase.strip("*").replace(" '", "'")
        if "*" in words:  # a stem within: what stands before it must do
            words = words.partition("*")[0]
        looked_for.setdefault(words, []).append(_Phrase(words, phrase.startswith("*"), phrase.endswith("*") or "*" in phrase[1:-1]))
    made = ahocorasick.Automaton()
    for words, its in looked_for.items():
        made.add_word(words, tuple(its))
    made.make_automaton()
    return made


def _spellings(listed: Iterable[str]) -> Iterator[str]:
    """The phrases that those in the notation of the language files stand for."""
    for phrase in listed:
        choices = [[*word.removeprefix("?").split("|"), *([""] if word.startswith("?") else ())] for word in phrase.lower().split()]
        for words in product(*choices):
            if said := " ".join(filter(None, words)):
                yield said
