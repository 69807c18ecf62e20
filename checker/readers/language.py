"""Which language an article is in, and which country's: as declared, else as its words show."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from checker.languages import available, load

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

_ENOUGH = 40  # letters; fewer do not show a language
_PREFIX, _LONG_PREFIX = 600, 4000  # characters that are looked at where fewer do not tell beyond doubt
_FIRST = 200
_SURE, _BEYOND_DOUBT = 0.5, 0.9
_CALENDAR_WORD = 4  # letters of a month or weekday that is hardly another word
_FULL, _AHEAD = 0.3, 1.7  # the share of a text's words, and how many times another language's, beyond doubt
_SMALL = ("article", "of", "and", "at_time", "for", "from", "to", "is", "was", "has", "will")  # tags of the cues
_WORD = re.compile(r"[^\W\d_]+")
_NO_WORD = re.compile(r"https?://\S+|[\d#@_|]+")


def detect(text: str) -> str | None:
    """The language of a text as a BCP 47 tag, or None where it is too short to tell."""
    words = _NO_WORD.sub(" ", text[:_PREFIX])
    if sum(map(str.isalpha, words)) < _ENOUGH:
        return None
    plain = _by_everyday_words(words) or (_by_everyday_words(_NO_WORD.sub(" ", text[:_LONG_PREFIX])) if len(text) > _PREFIX else None)
    if plain is not None:
        return plain
    language, probability = _identifier().classify(words[:_FIRST])
    if probability <= _BEYOND_DOUBT and len(words) > _FIRST:
        language, probability = _identifier().classify(words)
    if probability <= _BEYOND_DOUBT and (named := _by_calendar_words(words)):
        return named
    return str(language) if probability > _SURE else None


def _by_calendar_words(text: str) -> str | None:
    """The one known language whose months and weekdays a text names most often: in a short list of titles hardly another word tells."""
    words = _WORD.findall(text.lower())
    counts = sorted(((sum(map(calendar.__contains__, words)), tag) for tag, calendar in _calendars().items()), reverse=True)
    (most, tag), (next_most, _) = counts[:2]
    return tag if most > next_most else None


@cache
def _calendars() -> dict[str, frozenset[str]]:
    """By language the words for its months and weekdays, but the shortest, which are also other words."""
    languages = {tag: load(tag) for tag in available()}
    return {tag: frozenset(word for word in (*its.months, *its.weekdays) if len(word) >= _CALENDAR_WORD) for tag, its in languages.items()}


def _by_everyday_words(text: str) -> str | None:
    """The language whose everyday words a text is full of, where no other known one has six tenths as many: that needs no model, which takes long to load."""
    words = _WORD.findall(text.lower())
    shares = sorted(((sum(map(everyday.__contains__, words)), tag) for tag, everyday in _everyday().items()), reverse=True)
    (most, tag), (next_most, _) = shares[:2]
    if load(tag).data.get("names", {}).get("kin"):
        return None
    return tag if most >= _FULL * len(words) and most >= _AHEAD * next_most else None


@cache
def _everyday() -> dict[str, frozenset[str]]:
    """By language the words that its file lists as opening sentences, and the smallest ones."""
    return {tag: frozenset(_small(load(tag).data)) for tag in available()}


def _small(data: Mapping[str, Any]) -> Iterator[str]:
    names, cues = data.get("names", {}), data.get("cues", {})
    yield from names.get("openers", ())
    yield from names.get("articles", ())
    for tag in _SMALL:
        yield from (word for phrase in cues.get(tag, ()) if " " not in phrase for word in phrase.split("|"))


@lru_cache(maxsize=1)
def _identifier() -> "LanguageIdentifier":
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
