"""A sentence as a row of items: words with what they say, dates, names, punctuation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.dates.grammar import DateMention
from checker.extraction.lexicon import Lexicon

if TYPE_CHECKING:
    from checker.extraction.mentions import Mention

TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S.
    r"|(?:vs|Vol|No|Nos|Dr|St|Bros|Mr|Mrs|Ms|Jr|Sr|Pt)\."
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
        return not self.tags.isdisjoint(tags)


@dataclass(slots=True)
class Row:
    """The items of one sentence, in order."""

    items: list[Item] = field(default_factory=list)

    def dates(self) -> list[int]:
        return [i for i, item in enumerate(self.items) if item.kind is Kind.DATE]


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


def _free(text: str, start: int, end: int, fixed: Sequence["Item"], elision: bool) -> Iterator[Sequence[tuple[int, int]]]:
    """The words and marks before each of the fixed items, then those after the last: a sentence's own where none reaches across an end."""
    whole = () if elision else tokens(text, start, end, elision)
    here, position = 0, start
    for item in [*fixed, None]:
        until = item.start if item else end
        while here < len(whole) and whole[here][1] <= position:
            here += 1
        first = here
        while here < len(whole) and whole[here][1] <= until:
            here += 1
        if until <= position:
            yield ()
        elif elision or first < len(whole) and whole[first][0] < position or here < len(whole) and whole[here][0] < until:
            yield tokens(text, position, until, elision)
        else:
            yield whole[first:here]
        position = item.end if item else end


def row(text: str, start: int, end: int, dates: Sequence[DateMention], names: Sequence["Mention"], lexicon: Lexicon, elision: bool) -> Row:
    """The items of one sentence: its dates and names first, phrases of the lexicon in what lies between."""
    fixed = sorted(
        [Item(Kind.DATE, d.start, d.end, text[d.start : d.end].lower(), date=d) for d in dates]
        + [Item(Kind.NAME, n.start, n.end, text[n.start : n.end].lower(), name=n) for n in names],
        key=lambda item: item.start,
    )
    items: list[Item] = []
    for item, places in zip([*fixed, None], _free(text, start, end, fixed, elision), strict=True):
        items += _words(text, places, lexicon)
        if item:
            if item.kind is Kind.NAME:
                item.tags = _regions(text, item, lexicon, elision)
            items.append(item)
    return Row(items)


def _regions(text: str, item: Item, lexicon: Lexicon, elision: bool) -> frozenset[str]:
    """The country that a name names, and nothing else it may say as a word."""
    words = [text[a:b].lower().replace("’", "'") for a, b in tokens(text, item.start, item.end, elision)]
    match = lexicon.at(words, 0)
    return frozenset(tag for tag in match.tags if tag.startswith("region:")) if match and match.last == len(words) else frozenset()


def _words(text: str, places: Sequence[tuple[int, int]], lexicon: Lexicon) -> list[Item]:
    words = [text[a:b].lower().replace("’", "'") for a, b in places]
    items = []
    here = 0
    while here < len(places):
        word = words[here]
        kind = Kind.WORD if word[0].isalnum() or word[0] in "'#" else Kind.MARK
        match = lexicon.at(words, here)
        if match is None:
            items.append(Item(kind, *places[here], word, adverb=word.endswith(lexicon.adverb_endings)))
            here += 1
            continue
        last, tags = match.last, match.tags
        a, b = places[here][0], places[last - 1][1]
        if text[a:b] == "us":  # the pronoun, not the country
            tags = frozenset(t for t in tags if not t.startswith("region:"))
        if last > here + 1:
            tags = _with_media(tags, words, here, last, lexicon)
            word = " ".join(words[here:last])
        items.append(Item(kind, a, b, word, tags, adverb=word.endswith(lexicon.adverb_endings)))
        here = last
    return items


def _with_media(tags: frozenset[str], words: Sequence[str], first: int, last: int, lexicon: Lexicon) -> frozenset[str]:
    """The tags of a phrase with the media that a part of it names: "in theaters"; what leaves early access is no longer in it."""
    inner: set[str] = set()
    for here in range(first, last):
        match = lexicon.at(words[here:last], 0)
        if match is not None:
            inner.update(t for t in match.tags if t.startswith("medium:") and t != "medium:early-access")
    return tags | inner if inner else tags
