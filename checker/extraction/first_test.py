"""The cheap first test: whether an article can hold a claim at all, so that most of a crawl is never read word by word.

A claim needs a date or a withdrawal, and in its paragraph a word that tells of a release, of a plan or of a move, as the language's file lists them; or nothing
but names, dates and what joins them, as lists have it; or a table. Where no line of an article has that, the full reading would find nothing.
Dates are looked for last, in the very sentences in which the full reading would look for them.
The test may let pass what is no claim; it must never hold back what is one.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

import ahocorasick

from checker.articles import Article, MarkKind
from checker.dates.grammar import find, may_hold_date
from checker.dates.lexicon import lexicon_of
from checker.extraction.notation import spellings
from checker.extraction.sentences import in_line
from checker.languages import Language, load

_WITHDRAWN = "withdraw"
TELLING = ("release", "slot", "schedule", "delay", "advance", "move", "leave", "start", _WITHDRAWN)
_JOINING = ("light", "on", "at_time", "and", "by", "definite", "former", "now", "to", "from", "of", "for")
_PIECE = re.compile(r"[^\n.!?…;]+(?:[.!?…;](?![\s\"'”’»“)\]])[^\n.!?…;]*)*")  # of a line, never longer than a sentence
_ASIDE = re.compile(r"\(([^()\n]{2,60})\)")
_MARKS = ".,;:!?…\"'“”„«»‘’()[]–—-*_#"
_LETTERS = re.compile(r"[^\W_]*(?:[-'][^\W_]+)*")
_BLANKS = ("\xa0", "\u202f", "\u2009", "\t", "  ")
_BLANK = re.compile(r"[^\S\n]+")
# What may be a title in quotation marks, and is too short for what somebody says.
TITLE = re.compile(r"[\"“„«‘][ \xa0\u202f]?[A-ZÀ-Þ\d][^\"“”„«»‘\n]{0,40}[\"”“»’]")
_LONGEST = 300  # characters of a line that only pairs a title with a date


class _Phrase(NamedTuple):
    """A phrase as it is looked for, and whether words may go on before it and behind it.

    following: what must come next, once its last word has ended. dateless: whether what it tells needs no date beside it.
    """

    words: str
    opens: bool
    closes: bool
    following: str
    dateless: bool


class _Words(NamedTuple):
    """What the test knows of a language: the phrases that tell of a release, and the words that join names and dates."""

    telling: "ahocorasick.Automaton | None"  # None for a language whose words nobody has listed
    joining: frozenset[str]
    kinds: frozenset[str]  # of works: "film", "season"
    abbreviations: frozenset[str]  # which end no sentence


def may_hold_claim(article: Article) -> bool:
    """Whether the full reading of an article may find a claim in it."""
    if any(mark.kind is MarkKind.TABLE for mark in article.marks):
        return True
    language = load(article.language or "en")
    words = _words(language)
    return _tells(article.text, words, language) or any(_pairs(article.text, words, language))


def _tells(text: str, words: _Words, language: Language) -> bool:
    """Whether a telling word and a date stand in one line."""
    if words.telling is None:
        return may_hold_date(text, language)
    lines = text.split("\n")
    text = text.lower().replace("’", "'")
    if any(blank in text for blank in _BLANKS):
        text = _BLANK.sub(" ", text)
    number, start, end = 0, 0, -1  # of the line last looked at
    may = dated = False  # whether it has what may be a date, and whether one can still be found in it
    taken = released = False  # whether it takes something off the calendar, and whether it speaks of a release
    for last, phrases in words.telling.iter(text):
        if not (told := [phrase for phrase in phrases if _whole(text, last + 1, phrase)]):
            continue
        if last >= end:
            number += text.count("\n", start, last)
            start, end = text.rfind("\n", 0, last) + 1, text.find("\n", last)
            end = len(text) if end < 0 else end
            may = dated = may_hold_date(lines[number], language)
            taken, released = False, TITLE.search(lines[number]) is not None
        taken |= any(phrase.dateless for phrase in told)
        released |= not all(phrase.dateless for phrase in told)
        if taken and (may or released or _names_kind(lines[number], words)) or dated and _dated(lines[number], words, language):
            return True
        dated = False
    return False


def _names_kind(line: str, words: _Words) -> bool:
    """Whether a line names a kind of work."""
    return not words.kinds.isdisjoint(_LETTERS.findall(line.lower()))


def _dated(line: str, words: _Words, language: Language) -> bool:
    """Whether a sentence of a line holds a date."""
    return any(find(line[s.start : s.end], language) for s in in_line(line, 0, len(line), words.abbreviations))


def _whole(text: str, end: int, phrase: _Phrase) -> bool:
    """Whether the words that end there are those of a phrase, and not parts of longer ones."""
    start = end - len(phrase.words)
    if not phrase.opens and start > 0 and text[start - 1].isalpha():
        return False
    if phrase.following:
        last = _LETTERS.match(text, end)
        return last is not None and text.startswith(phrase.following, last.end())
    return phrase.closes or end == len(text) or not text[end].isalpha()


def _pairs(text: str, words: _Words, language: Language) -> Iterator[bool]:
    """For what may pair a name with its date whether it does: "October 22 - Paper Rivers", "Paper Rivers (October 22)"."""
    if "(" in text:
        yield from (bool(find(aside[1], language)) for aside in _ASIDE.finditer(text))
    for line in text.split("\n"):
        if not (pieces := [piece.span() for piece in _PIECE.finditer(line) if _may_pair(piece[0], words, language)]):
            continue
        here = 0
        for sentence in in_line(line, 0, len(line), words.abbreviations):
            while here < len(pieces) and pieces[here][1] <= sentence.start:
                here += 1
            if here < len(pieces) and pieces[here][0] < sentence.end:
                yield bool(find(line[sentence.start : sentence.end], language))


def _may_pair(piece: str, words: _Words, language: Language) -> bool:
    if len(piece) > _LONGEST:
        return False
    around = TITLE.sub(" ", piece)  # "14 julio: «La guerra del cartógrafo»": a title has small words of its own
    return all(map(words.joining.__contains__, _small(around))) and may_hold_date(piece, language)


def _small(piece: str) -> Iterator[str]:
    """The words of a piece that have no capital, as far as they are words."""
    return (bare for word in piece.split() if (bare := word.strip(_MARKS)).islower() and bare.isalpha())


@lru_cache(maxsize=32)
def _words(language: Language) -> _Words:
    cues: Mapping[str, Any] = language.data.get("cues", {})
    own: Mapping[str, Any] = language.data.get("first_test", {})
    telling = {phrase for tag in TELLING for phrase in _phrases(cues.get(tag, ()))}
    telling |= {phrase for listed in language.data.get("media", {}).values() for phrase in _phrases(listed)}
    telling |= set(_phrases(own.get("also", ())))
    dateless = frozenset(_phrases(cues.get(_WITHDRAWN, ())))
    roles = [phrase for listed in language.data.get("roles", {}).values() for phrase in _phrases(listed)]
    joining = (phrase for tag in _JOINING for phrase in _phrases(cues.get(tag, ())))
    light = frozenset(word for phrases in (roles, joining) for phrase in phrases for word in phrase.split())
    abbreviations = frozenset(language.data.get("names", {}).get("abbreviations", ()))
    return _Words(
        _automaton(telling.difference(own.get("everyday", ())), dateless) if telling else None,
        light | lexicon_of(language).words,
        frozenset(roles),
        abbreviations,
    )


def _automaton(phrases: Iterable[str], dateless: Collection[str]) -> "ahocorasick.Automaton":
    """Finds any of the phrases in one pass over a text; each place is given with the phrases that end there."""
    looked_for: dict[str, list[_Phrase]] = {}
    for phrase in phrases:
        words, _, rest = phrase.strip("*").replace(" '", "'").replace("' ", "'").partition("*")  # a stem within, and what follows its word
        its = _Phrase(words, phrase.startswith("*"), phrase.endswith("*"), rest.partition("*")[0], phrase in dateless)
        looked_for.setdefault(words, []).append(its)
    made = ahocorasick.Automaton()
    for words, phrases_of_it in looked_for.items():
        made.add_word(words, tuple(phrases_of_it))
    made.make_automaton()
    return made


def _phrases(listed: Iterable[str]) -> Iterator[str]:
    """The phrases that those in the notation of the language files stand for."""
    return (said for phrase in listed for words in spellings(phrase) if (said := " ".join(words)))
