"""A sentence as a row of items: words with what they say, dates, names, punctuation."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.dates.grammar import DateMention

if TYPE_CHECKING:
    from checker.extraction.naming import Mention

TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|\b(?:vs?|Vol|No|Nos|Dr|St|Bros|Mr|Mrs|Ms|Jr|Sr|Pt)\."
    r"|#?\d+(?:[.,:]\d+)*(?:\+|[A-Za-z]{1,2}\b)?"  # 3.0, #5, 7a
    r"|[^\W_]*n['’]t\b"  # won't
    r"|['’](?:s|ll|re|ve|d|m)\b"
    r"|[^\W_]+(?:[-.&][^\W_]+)*\+*"  # Taylor-Johnson, Disney+
    r"|[^\w\s]"
)
_ELISION = re.compile(
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|all|dall|dell|nell|sull|un|quest|quell|tutt|com|dov|anch|senz|mezz|bell|sant|quand|quelqu)['’](?=[\w«“„\"]|$)",
    re.IGNORECASE,
)


class Kind(StrEnum):
    """What an item is."""

    WORD = "word"
    DATE = "date"
    NAME = "name"  # a run of words that names something: a work, a person, a company, a place
    MARK = "mark"  # punctuation


@dataclass(slots=True)
class Item:
    """One item of a sentence; ``start`` and ``end`` are offsets in the article's text."""

    kind: Kind
    start: int
    end: int
    words: str  # as matched against the lexicon: lower case, straight apostrophes
    tags: frozenset[str] = frozenset()
    date: DateMention | None = None
    name: "Mention | None" = None
    adverb: bool = False  # by its ending

    def has(self, *tags: str) -> bool:
        return bool(self.tags) and not self.tags.isdisjoint(tags)


@lru_cache(maxsize=512)
def tokens(text: str, start: int, end: int, elision: bool) -> tuple[tuple[int, int], ...]:
    """The words and marks of ``text[start:end]``, with their places; ``elision`` splits "l'année"."""
    if not elision:
        return tuple([match.span() for match in TOKEN.finditer(text, start, end)])
    found = []
    position = start
    while position < end:
        if (match := _ELISION.match(text, position, end)) and (position == start or not text[position - 1].isalnum()):
            found.append(match.span())
            position = match.end()
            continue
        match = TOKEN.search(text, position, end)
        if match is None:
            break
        if match.start() > position and (early := _ELISION.match(text, match.start(), end)):
            match = early
        found.append(match.span())
        position = match.end()
    return tuple(found)
