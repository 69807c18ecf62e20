"""What a name in a text is, before anybody knows what it names: its place, how it is set off, and what a language says of names."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from checker.extraction.frequency import frequencies
from checker.extraction.known import Nature
from checker.languages import Language


class How(StrEnum):
    """How a name is set off from the words around it."""

    QUOTED = "quoted"
    ITALIC = "italic"
    CAPITALS = "capitals"
    ARTICLE = "article"  # a capital article within a sentence: "la stagione de L'amica geniale"
    LINE = "line"  # a line of its own over what it names
    ECHO = "echo"  # a name set off elsewhere in the article, said again plainly


@dataclass(frozen=True, slots=True)
class Mention:
    """``article.text[start:end]`` is ``name``; quotation marks are left out of the name but not of the stretch."""

    start: int
    end: int
    name: str
    how: How
    possessor: str | None = None  # "Disney" in "Disney's River Parade"


@dataclass(frozen=True)
class Named:
    """The names of an article, in order, none over another; by plain name, what each is and how likely it is a work's."""

    mentions: tuple[Mention, ...]
    natures: dict[str, Nature]
    chances: dict[str, float]


@dataclass(frozen=True)
class NameWords:
    """What a language says of names: see ``[names]`` in its file."""

    articles: frozenset[str]
    inside: tuple[tuple[str, ...], ...]
    inside_if_repeated: tuple[tuple[str, ...], ...]
    joining: frozenset[str]  # the first words of both
    openers: frozenset[str]
    elision: bool
    nouns_in_capitals: bool  # German: a capital says nothing
    sentence_case: bool  # titles have one capital, as sentences have: "La casa de sal"
    common: frozenset[str]  # nouns for works, that name none even in capitals: "RPG"
    seasons: frozenset[str]  # words that number a part of a series apart from its name: "Season 4"
    spoken: frozenset[str]  # words the language is known by, that may open a sentence
    pronouns: frozenset[str]  # capital wherever they stand: "I"
    adverb_endings: tuple[str, ...]
    lone_endings: tuple[str, ...]  # of nouns that open a sentence without an article: "Payment is due", "Tickets go on sale"
    speech: frozenset[str]  # words of who speaks, and to whom: a quotation with them is no title
    says: frozenset[str]  # verbs of saying, where a title's quotation marks never take in the stop behind it
    parts: frozenset[str]  # words that number a part, within a name or alone: "Part Two"
    frequency: Mapping[str, str] = field(hash=False)  # how common words are: see ``frequency``


@lru_cache(maxsize=32)
def name_words(language: Language) -> NameWords:
    names = language.data.get("names", {})
    roles = language.data.get("roles", {})

    def nouns(*kinds: str) -> frozenset[str]:
        return frozenset(word for kind in kinds for phrase in roles.get(kind, ()) for word in phrase.split("|"))

    def sequences(key: str) -> tuple[tuple[str, ...], ...]:
        return tuple(sorted((tuple(phrase.split()) for phrase in names.get(key, ())), key=len, reverse=True))

    return NameWords(
        frozenset(names.get("articles", ())),
        sequences("inside"),
        sequences("inside_if_repeated"),
        frozenset(sequence[0] for sequence in (*sequences("inside"), *sequences("inside_if_repeated"))),
        frozenset(names.get("openers", ())),
        bool(names.get("elision", False)),
        bool(names.get("nouns_in_capitals", False)),
        bool(names.get("sentence_case", names.get("elision", False))),
        nouns(*roles),
        nouns("season"),
        frozenset(
            word
            for table in ("cues", "numbers")
            for listed in language.data.get(table, {}).values()
            for phrase in listed
            if " " not in phrase
            for word in phrase.lower().split("|")
        ),
        frozenset(names.get("capital_pronouns", ())),
        tuple(names.get("adverb_endings", ())),
        tuple(names.get("lone_endings", ())),
        frozenset(names.get("speech", ())),
        _says(language)
        if names.get("sentence_case", names.get("elision", False)) or names.get("nouns_in_capitals", False)
        else frozenset(),
        nouns("season", "part", "version"),
        frequencies(language.tag),
    )


def _says(language: Language) -> frozenset[str]:
    listed = [*language.data.get("cues", {}).get("say", ()), *language.data.get("cast", {}).get("person_after", ())]
    return frozenset(word for phrase in listed if " " not in phrase for word in phrase.lower().split("|") if not word.endswith("*"))


class Taken:
    """Stretches of the text that belong to somebody already, found by their 64-character blocks."""

    def __init__(self, stretches: Iterable[tuple[int, int]] = ()) -> None:
        self._blocks: dict[int, list[tuple[int, int]]] = {}
        for start, end in stretches:
            self.add(start, end)

    def add(self, start: int, end: int) -> bool:
        """Take a stretch; False if part of it belongs to somebody."""
        if self.over(start, end):
            return False
        for block in range(start // 64, end // 64 + 1):
            self._blocks.setdefault(block, []).append((start, end))
        return True

    def over(self, start: int, end: int) -> tuple[int, int] | None:
        """A taken stretch that shares a character with this one."""
        for block in range(start // 64, end // 64 + 1):
            for a, b in self._blocks.get(block, ()):
                if a < end and start < b:
                    return a, b
        return None


class Repeated:
    """How often a stretch of words stands in an article."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counts: dict[str, int] = {}

    def count(self, words: str) -> int:
        if words not in self._counts:
            self._counts[words] = self._text.count(words)
        return self._counts[words]


_PLAIN_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")


def looks_personal(name: str) -> bool:
    """Whether a name is made as people's names are: two or three plain words, each with its capital."""
    words = name.split()
    return 2 <= len(words) <= 3 and all(_PLAIN_WORD.fullmatch(w) and w[0].isupper() for w in words)
