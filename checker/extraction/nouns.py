"""Nouns in a language that writes every noun with a capital: which of them are names, and which only nouns."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from checker.extraction.known import known_nature
from checker.extraction.lexicon import Lexicon, lexicon
from checker.extraction.sentences import Sentence
from checker.extraction.tokens import tokens
from checker.languages import Language

_REPEATED = 2  # a name that stands alone is told from a noun only by standing more than once, always without an article


@dataclass(frozen=True, slots=True)
class _Word:
    """One token with a capital; ``joined``: the token before it, with a capital too, is next to it."""

    start: int
    end: int
    written: str
    listed: bool  # the language knows it as a noun
    ends: bool  # it ends as nouns for things do
    determined: bool  # an article or the like stands before it
    opens: bool  # it opens its sentence
    numbered: bool  # a number follows that is no date
    joined: bool


def common_nouns(text: str, found: Sequence[Sentence], language: Language, free: Callable[[int, int], bool]) -> frozenset[int]:
    """Where the tokens start whose capital says nothing.

    free: whether a stretch belongs neither to a date nor to a name that is set off by its marks.
    """
    names = language.data.get("names", {})
    determiners = frozenset(names.get("determiners", ()))
    openers = frozenset(names.get("openers", ())) | frozenset(names.get("articles", ()))
    endings = tuple(names.get("noun_endings", ()))
    known = lexicon(language)

    def listed(word: str) -> bool:
        return word.lower() in openers or _in_lexicon(word, known) and not _product(word, known)

    def ends(word: str) -> bool:
        return word.lower().endswith(endings) and not _capital_inside(word)

    sentences = [list(_capitals(text, s, determiners, listed, ends, free)) for s in found]
    alone = Counter(w.written for its in sentences for w in its if not w.determined)
    determined = Counter(w.written for its in sentences for w in its if w.determined)
    kept: set[int] = set()
    parts: set[str] = set()
    for its in sentences:
        for run in _runs(its):
            for word in _proper(run, text, alone, determined):
                kept.add(word.start)
                if len(run) > 1:
                    parts.add(word.written)
    common = {w.start for its in sentences for w in its if w.start not in kept and not (w.written in parts and not w.listed and not w.ends)}
    return frozenset(common)


def _product(word: str, known: Lexicon) -> bool:
    """Whether three nouns joined name one product: "Wetter-Warn-App"."""
    match = known.at([word.lower()], 0)
    joined = word.count("-") >= 2 and all(part[:1].isupper() for part in word.split("-"))
    return joined and match is not None and not match.tags.isdisjoint(("role:software", "role:product"))


def _in_lexicon(word: str, known: Lexicon) -> bool:
    return known.at([word.lower()], 0) is not None


def _capitals(
    text: str,
    sentence: Sentence,
    determiners: frozenset[str],
    listed: Callable[[str], bool],
    ends: Callable[[str], bool],
    free: Callable[[int, int], bool],
) -> Iterator[_Word]:
    places = tokens(text, sentence.start, sentence.end, False)
    before = ""
    capital_before = False
    for index, (start, end) in enumerate(places):
        word = text[start:end]
        capital = word[0].isupper() and free(start, end)
        if capital:
            after = text[slice(*places[index + 1])] if index + 1 < len(places) else ""
            numbered = after[:1].isdigit() and places[index + 1][0] == end + 1 and free(*places[index + 1])
            joined = capital_before and start == places[index - 1][1] + 1
            yield _Word(start, end, word, listed(word), ends(word), before.lower() in determiners, index == 0, numbered, joined)
        before, capital_before = word, capital


def _runs(words: Sequence[_Word]) -> Iterator[list[_Word]]:
    run: list[_Word] = []
    for word in words:
        if run and not word.joined:
            yield run
            run = []
        run.append(word)
    if run:
        yield run


def _capital_inside(word: str) -> bool:
    return "-" not in word and any(c.isupper() or c.isdigit() for c in word[1:])


def _shaped(word: _Word) -> bool:
    """Whether its form or a list shows it to be a name: "KDE", "PlayStation", "Netflix"."""
    return not word.listed and (_capital_inside(word.written) or known_nature(word.written) is not None)


def _proper(run: Sequence[_Word], text: str, alone: Counter[str], determined: Counter[str]) -> Iterator[_Word]:
    """The words of a run of capitals that are a name."""
    first = 0
    while first < len(run):
        word = run[first]
        last = first + 1
        while last < len(run) and _continues(run, first, last, text):
            last += 1
        if last - first > 1 or _stands_alone(word, alone, determined):
            yield from run[first:last]
            first = last
        else:
            first += 1


def _continues(run: Sequence[_Word], first: int, last: int, text: str) -> bool:
    """Whether the word at ``last`` goes on with the name begun at ``first``: two nouns side by side are seldom two nouns."""
    if run[first].listed or run[first].ends:
        return False
    whole = text[run[first].start : run[last].end]
    if run[last].listed or run[last].ends or _shaped(run[last]) and not _shaped(run[last - 1]):
        return text.count(whole) > 1 or known_nature(whole) is not None
    return True


def _stands_alone(word: _Word, alone: Counter[str], determined: Counter[str]) -> bool:
    if _shaped(word):
        return True
    if not word.listed and word.written.count("-") >= 2 and alone[word.written] + determined[word.written] >= _REPEATED:
        return True
    if word.listed or "-" in word.written and alone[word.written] < _REPEATED:
        return False
    if word.numbered:
        return not (word.opens or word.ends) or alone[word.written] >= _REPEATED
    return not word.ends and alone[word.written] >= _REPEATED and not determined[word.written]
