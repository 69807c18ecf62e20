"""Text to sentences that know their place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.articles import Article, Mark, MarkKind

_STOP = re.compile(r"[.!?…]+[\"'”’»“)\]]*(?:\[\d+\])*(?=\s|$)")
_LINE = re.compile(r"[^\n]+")
_LAST_WORD = re.compile(r"[^\s(\[\"“‘«„]+$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]\.")
_LONGEST = 4000  # a longer stretch without a stop is cut: no reader follows it, and no scan may grow with it


@dataclass(frozen=True, slots=True)
class Sentence:
    """``article.text[start:end]``; block: the paragraph, heading or list item it stands in, counted from 0.

    kind: what the block is; None for a paragraph.
    """

    start: int
    end: int
    block: int
    kind: MarkKind | None = None


def sentences(article: Article, abbreviations: frozenset[str]) -> Iterator[Sentence]:
    """The sentences of an article in order; rows of tables are left to ``tables``."""
    kinds = [m for m in article.marks if m.kind in (MarkKind.HEADLINE, MarkKind.HEADING, MarkKind.ITEM)]
    tables = [m for m in article.marks if m.kind is MarkKind.TABLE]
    for block, line in enumerate(_LINE.finditer(article.text)):
        if _inside(tables, line.start()):
            continue
        mark = _inside(kinds, line.start())
        yield from in_line(article.text, line.start(), line.end(), abbreviations, block, mark.kind if mark else None)


def _inside(marks: list[Mark], position: int) -> Mark | None:
    return next((m for m in marks if m.start <= position < m.end), None)


def in_line(
    text: str, start: int, end: int, abbreviations: frozenset[str], block: int = 0, kind: MarkKind | None = None
) -> Iterator[Sentence]:
    """The sentences of the line ``text[start:end]``."""
    first = start
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and not _ends(text, first, stop, end, abbreviations) and stop.end() - first < _LONGEST:
            continue
        yield from _pieces(text, first, stop.end(), block, kind)
        first = stop.end()
    yield from _pieces(text, first, end, block, kind)


def _pieces(text: str, start: int, end: int, block: int, kind: MarkKind | None) -> Iterator[Sentence]:
    while start < end and text[start].isspace():
        start += 1
    while end - start > _LONGEST:
        cut = text.find(" ", start + _LONGEST // 2, end)
        cut = cut if 0 <= cut < start + _LONGEST else start + _LONGEST
        yield Sentence(start, cut, block, kind)
        start = cut
    if text[start:end].strip():
        yield Sentence(start, end, block, kind)


def _ends(text: str, first: int, stop: re.Match[str], end: int, abbreviations: frozenset[str]) -> bool:
    following = text[stop.end() : min(stop.end() + 24, end)].lstrip()
    if following[:1].islower():
        return False
    if not stop.group().startswith(".") or len(stop.group().rstrip("\"'”’»“)]")) > 1:
        return True
    before = _LAST_WORD.search(text, max(first, stop.start() - 24), stop.start())
    word = (before.group() if before else "").lower()
    if word in abbreviations:
        return False
    if _INITIALS.fullmatch(word + "."):  # "J. K.", "U.S.": a stop only before a word that opens sentences is not told apart from a name
        return len(word) == 1 and word.isdigit()
    return not (word.isdigit() and len(word) <= 2 and "ordinal." in abbreviations)  # "am 5. August"
