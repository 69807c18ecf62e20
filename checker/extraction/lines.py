"""The lines of an article; those of a list pair a title with a date and say no more: "October 22 - Paper Rivers", "Paper Rivers, Oct 22"."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from checker.articles import MarkKind
from checker.dates.grammar import DateMention
from checker.extraction.naming import looks_personal
from checker.extraction.phrases import Row
from checker.extraction.sentences import Sentence
from checker.extraction.tokens import Item, Kind

_LONGEST = 12  # items
_FRAGMENT = 8  # items
_SHORT = 3  # letters
_LIGHT = ("light", "on", "at_time", "and", "by", "definite", "role", "former", "now")


class Line(NamedTuple):
    """A line of the article: its sentences as rows, and its words. kind: what the markup says of it."""

    kind: MarkKind | None
    start: int
    end: int
    words: str
    rows: Sequence[Row]

    @property
    def dates(self) -> list[DateMention]:
        return [mention for row in self.rows for index in row.dates if (mention := row.items[index].date) is not None]


def lines(text: str, found: Sequence[Sentence], rows: Sequence[Row]) -> Iterator[Line]:
    """The lines of a text that sentences stand in, in order."""
    for _, its in groupby(zip(found, rows, strict=True), key=lambda pair: pair[0].block):
        pairs = list(its)
        start, end = pairs[0][0].start, pairs[-1][0].end
        yield Line(pairs[0][0].kind, start, end, text[start:end], [row for _, row in pairs])


def bare(items: Sequence[Item]) -> bool:
    """Whether a line has nothing but names, dates, marks and the words that join them."""
    return all(i.kind is not Kind.WORD or i.has(*_LIGHT) for i in items)


def title(items: Sequence[Item]) -> int | None:
    """Where the title of such a line stands; None if the line is no pair of one title and one date.

    Of a maker and a title the title comes last: "6 October: Ada Holm, Paper Rivers", "Ada Holm - Paper Rivers (6 October)".
    """
    if len(items) > _LONGEST or not bare(items):
        return None
    return _title(items) if sum(item.kind is Kind.DATE for item in items) == 1 else None


def topic(items: Sequence[Item]) -> int | None:
    """Where the title stands that opens an item and is all its first sentence says: "Paper Rivers, by Ada Holm."."""
    dated = any(item.kind is Kind.DATE for item in items)
    return _title(items) if not dated and len(items) <= _LONGEST and bare(items) else None


def fragment(items: Sequence[Item]) -> bool:
    """Whether a sentence says when and perhaps where, and no more: "BBC One, Christmas Day, 6.10pm.", "Also today."."""
    if len(items) > _FRAGMENT or sum(item.kind is Kind.DATE for item in items) != 1:
        return False
    return all(i.kind is not Kind.WORD or i.words[0].isdigit() or i.has(*_LIGHT) and not i.has("possessive") for i in items)


def _title(items: Sequence[Item]) -> int | None:
    names = [i for i, item in enumerate(items) if _named(item) and not (i and items[i - 1].has("by", "at_time", "for", "people_before"))]
    if len(names) > 1 and names[1] == names[0] + 2:
        mark = items[names[0] + 1].words
        if mark in ("-", "–", "—") or mark in (",", "(") and _personal(items[names[0]]):
            return names[1]
    return names[0] if names else None


def _named(item: Item) -> bool:
    """Whether an item is a name of some length, no "The" put behind and no "EP"."""
    return item.name is not None and len(item.name.name) > _SHORT


def _personal(item: Item) -> bool:
    return item.name is not None and looks_personal(item.name.name)


def opens_its_block(text: str, start: int, end: int) -> bool:
    """Whether a sentence opens its paragraph or item and does not fill it."""
    line = text.rfind("\n", 0, start) + 1
    close = text.find("\n", end)
    return bool(text[end : close if close >= 0 else None].strip(" .*")) and not any(c.isalpha() for c in text[line:start])
