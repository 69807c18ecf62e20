"""The words of a language that say something about releases: phrases to tags, matched over tokens.

A language's ``[cues]``, ``[cast]``, ``[roles]``, ``[media]``, ``[regions]`` and ``[numbers]`` tables list, for each tag, phrases in a small notation: words apart by spaces, ``a|b`` for either
word, ``stem*`` for any ending, ``*film`` for any beginning, as compounds have it, ``?word`` for a word that may be missing. A word that is listed
as it stands is not read by its end as well: "beispiel" need not be a "*spiel". Everything is compared in lower case with straight apostrophes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from checker.extraction.notation import spellings
from checker.languages import Language

_MOST_REMEMBERED = 50_000  # words; a text of made-up words must not grow the memory


class _Node:
    """One step into a phrase: what may follow, and the tags of a phrase that ends here; leaf: no phrase goes on from here."""

    __slots__ = ("leaf", "stems", "tags", "tails", "words")

    def __init__(self) -> None:
        self.words = self.stems = self.tails = _NONE
        self.tags: frozenset[str] = frozenset()
        self.leaf = True


_NONE: dict[str, _Node] = {}  # of nearly all steps: dicts of their own would be most of the memory and of the collector's work


class Match(NamedTuple):
    """Tokens ``first`` to before ``last`` read together, with what they say."""

    first: int
    last: int
    tags: frozenset[str]


class Lexicon:
    """All phrases of one language in one tree, so that a sentence is matched in one walk."""

    def __init__(
        self,
        phrases: Mapping[str, Iterable[str]],
        endings: Mapping[str, Sequence[str]],
        forms: Mapping[str, str],
        adverb_endings: Iterable[str] = (),
    ) -> None:
        self.adverb_endings = tuple(adverb_endings)
        self._root = _Node()
        self._stem_lengths: set[int] = set()
        self._tail_lengths: set[int] = set()
        for tag, listed in phrases.items():
            for phrase in listed:
                for words in spellings(phrase):
                    self._add(words, tag)
        self._endings = sorted(((e, tense) for tense, listed in endings.items() for e in listed), key=lambda pair: -len(pair[0]))
        # "none" lists words that only look like a verb's form: "année", "data"
        self._forms = {word: tense if tense != "none" else "" for tense, listed in forms.items() for word in listed.split()}
        self._tenses: dict[str, str] = {}
        self._first_steps: dict[str, tuple[_Node, ...]] = {}

    def _add(self, words: Sequence[str], tag: str) -> None:
        node = self._root
        for word in words:
            node.leaf = False
            if "*" not in word:
                following = node.words = node.words or {}
            elif word.endswith("*"):
                self._stem_lengths.add(len(word) - 1)
                following, word = node.stems or {}, word[:-1]
                node.stems = following
            else:
                self._tail_lengths.add(len(word) - 1)
                following, word = node.tails or {}, word[1:]
                node.tails = following
            step = following.get(word)
            if step is None:
                step = following[word] = _Node()
            node = step
        node.tags |= {tag}

    def tense(self, word: str) -> str:
        """The tense a verb form shows by its ending or by being listed: past, future, conditional, ... or ""."""
        known = self._tenses.get(word)
        if known is None:
            known = (
                self._forms[word]
                if word in self._forms
                else next((t for e, t in self._endings if word.endswith(e) and len(word) > len(e) + 1), "")
            )
            if len(self._tenses) < _MOST_REMEMBERED:
                self._tenses[word] = known
        return known

    def _following(self, node: _Node, word: str) -> Iterator[_Node]:
        """The steps that a word may take from a step."""
        if (following := node.words.get(word)) is not None:
            yield following
        elif node.tails:
            for length in self._tail_lengths:
                if length < len(word) and (following := node.tails.get(word[-length:])) is not None:
                    yield following
        if node.stems:
            for length in self._stem_lengths:
                if length <= len(word) and (following := node.stems.get(word[:length])) is not None:
                    yield following

    def at(self, words: Sequence[str | None], first: int) -> Match | None:
        """The longest phrase that begins at a token; None stands for a token that no phrase may cross."""
        word = words[first]
        if word is None:
            return None
        steps = self._first_steps.get(word)
        if steps is None:
            steps = tuple(self._following(self._root, word))
            if len(self._first_steps) < _MOST_REMEMBERED:
                self._first_steps[word] = steps
        if not steps:
            return None
        if len(steps) == 1 and steps[0].leaf:
            return Match(first, first + 1, steps[0].tags)
        best: tuple[int, frozenset[str]] | None = None
        pending = [(node, first + 1) for node in steps]
        while pending:
            node, here = pending.pop()
            if node.tags and (best is None or here >= best[0]):
                best = (here, node.tags if best is None or here > best[0] else best[1] | node.tags)
            if node.leaf or here >= len(words):
                continue
            if (word := words[here]) is not None:
                pending.extend((following, here + 1) for following in self._following(node, word))
        return Match(first, *best) if best else None


@lru_cache(maxsize=32)
def lexicon(language: Language) -> Lexicon:
    """The lexicon of a language, made once."""
    data: Mapping[str, Any] = language.data
    phrases: dict[str, list[str]] = {tag: list(listed) for table in ("cues", "cast") for tag, listed in data.get(table, {}).items()}
    for table, prefix in (("roles", "role:"), ("regions", "region:"), ("media", "medium:"), ("numbers", "number:")):
        phrases.update({prefix + name: list(listed) for name, listed in data.get(table, {}).items()})
    phrases["role"] = [phrase for listed in data.get("roles", {}).values() for phrase in listed]
    tense = data.get("tense", {})
    return Lexicon(phrases, tense.get("endings", {}), tense.get("forms", {}), data.get("names", {}).get("adverb_endings", ()))
