"""The words of a language that the date grammar knows, ready to be looked up."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checker.dates.kinds import Kind, Sense, Senses, words_of
from checker.dates.senses import each, senses_of
from checker.languages import Language


@dataclass(frozen=True, slots=True)
class Entry:
    """What begins with a word: the word alone, and phrases by their second word, the longest first."""

    alone: Senses | None
    longer: Mapping[str, tuple[tuple[tuple[str, ...], Senses], ...]]


@dataclass(frozen=True)
class Lexicon:
    """The phrases of a language by their first word, each with its senses (several for a compound)."""

    entries: Mapping[str, Entry]
    ordinal_suffixes: frozenset[str]
    ordinal_dot: bool
    day_first: bool | None
    title_case: bool  # headlines write every word with a capital, so that a capital makes no name
    triggers: frozenset[str]  # words of which a date that has no digit has one
    words: frozenset[str]  # every word of every phrase: no date reaches across another one


@lru_cache(maxsize=64)
def lexicon_of(language: Language) -> Lexicon:
    """The lexicon of a language, built once."""
    dates = language.dates
    found: dict[tuple[str, ...], Senses] = {}
    for phrase, sense in senses_of(language):
        found.setdefault(words_of(phrase), (sense,))
    for phrase, written in each(dates.get("compounds", {})):
        parts = list(_read(words_of(phrase), found))
        found[words_of(written)] = tuple(parts)
    return Lexicon(
        _entries(found),
        frozenset(dates.get("ordinal_suffixes", ())),
        bool(dates.get("ordinal_dot", False)),
        language.day_first,
        bool(dates.get("title_case", False)),
        frozenset(
            longest
            for words, senses in found.items()
            if len(longest := max(words, key=len)) > 1 and any(sense.kind in _TRIGGERS for sense in senses)
        ),
        frozenset(word for words in found for word in words) | {"s"},  # "'s" goes with its apostrophe
    )


def _entries(found: Mapping[tuple[str, ...], Senses]) -> dict[str, Entry]:
    longer: dict[str, dict[str, list[tuple[tuple[str, ...], Senses]]]] = {words[0]: {} for words in found if words}
    for words, senses in found.items():
        if len(words) > 1:
            longer[words[0]].setdefault(words[1], []).append((words, senses))
    return {
        first: Entry(
            found.get((first,)),
            {second: tuple(sorted(phrases, key=lambda phrase: -len(phrase[0]))) for second, phrases in by_second.items()},
        )
        for first, by_second in longer.items()
    }


_TRIGGERS = {
    Kind.MONTH, Kind.WEEKDAY, Kind.SEASON, Kind.PERIOD, Kind.UNIT, Kind.UNITS, Kind.WEEK, Kind.WEEKEND, Kind.RELATIVE_DAY, Kind.HOLIDAY, Kind.PERIOD_NUMBERED,
}  # fmt: skip


def _read(words: tuple[str, ...], found: Mapping[tuple[str, ...], Senses]) -> Iterator[Sense]:
    """The senses of the words a compound stands for; a year in them may be left to its digits."""
    position = 0
    while position < len(words):
        for length in range(len(words) - position, 0, -1):
            senses = found.get(words[position : position + length])
            if senses:
                yield from senses
                position += length
                break
        else:
            raise ValueError(f"no such date word: {words[position]!r} in {' '.join(words)!r}")
