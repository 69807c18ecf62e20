"""The words of ``names.toml``, ready to be looked up: what takes the name of a work apart."""

import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


def folded(word: str) -> str:
    """Lower case without accents and apostrophes, for comparing: ``Ragnarök`` is ``ragnarok``."""
    if word.isascii():
        return word.lower().replace("'", "")
    spread = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in spread if not unicodedata.combining(letter)).replace("'", "")


@dataclass(frozen=True)
class Vocabulary:
    """Every word is folded; the mappings lead from a word to what it says."""

    articles: frozenset[str]
    joiners: frozenset[str]
    links: frozenset[str]
    makers: frozenset[str]
    parts: Mapping[str, str]  # "temporada" -> "season"
    bare_kinds: frozenset[str]
    media: Mapping[str, str]  # "pelicula" -> "film"
    source_media: frozenset[str]
    platform_links: frozenset[str]
    platform_words: frozenset[str]
    cardinals: Mapping[str, str]  # "two" -> "2"
    ordinals: Mapping[str, str]  # "second" -> "2"


def _by_word(table: Mapping[str, list[str]]) -> dict[str, str]:
    return {folded(word): meaning for meaning, words in table.items() for word in words}


@cache
def vocabulary() -> Vocabulary:
    """The words as shipped; read once."""
    data = tomllib.loads(files("checker.works").joinpath("names.toml").read_text(encoding="utf-8"))
    return Vocabulary(
        articles=frozenset(data["articles"]),
        joiners=frozenset(data["joiners"]),
        links=frozenset(data["links"]),
        makers=frozenset(data["makers"]),
        parts=_by_word(data["parts"]),
        bare_kinds=frozenset(data["bare"]["kinds"]),
        media=_by_word(data["media"]),
        source_media=frozenset(data["source"]["media"]),
        platform_links=frozenset(data["platforms"]["before"]),
        platform_words=frozenset(data["platforms"]["words"]),
        cardinals=_by_word(data["cardinals"]),
        ordinals=_by_word(data["ordinals"]),
    )
