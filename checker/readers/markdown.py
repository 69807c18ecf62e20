"""Markdown: the body as words with marks, each word led back to its place; front matter says where it comes from."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.articles import Article, MarkKind, Places, PublishedFrom
from checker.dates.span import Precision, Span
from checker.readers import days, furniture
from checker.readers.credit import credit
from checker.readers.decoding import UndecodableError, decode
from checker.readers.formats import Options
from checker.readers.front_matter import TITLE, FrontMatter, front_matter
from checker.readers.language import detect
from checker.readers.text import from_text
from checker.readers.tracing import Traced, visible
from checker.readers.written import Written

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_LARGEST = 4 << 20  # characters; a longer text has no use for its markup
_FILE_DATE = re.compile(r"(?:^|/)(\d{4})-(\d{2})-(\d{2})-[^/]+$")
_BEHIND_LINK = re.compile(r"\]\([^)\n]*\)|\]\[[^\]\n]*\]|\]")
_EMPHASIS = {"em": MarkKind.EMPHASIS, "i": MarkKind.EMPHASIS, "cite": MarkKind.EMPHASIS, "strong": MarkKind.STRONG, "b": MarkKind.STRONG}
_TAG = re.compile(r"<(/?)([a-zA-Z]+)[^>]*>")


def article(data: bytes, name: str, options: Options) -> Article:
    """The article in a Markdown file. Raises UndecodableError for what is no text and for a file without words."""
    decoded = decode(data)
    original = decoded.text
    if len(original) > _LARGEST:
        return from_text(original, name, (*decoded.notes, "too long for Markdown; read as plain text"), options.country)
    front = front_matter(original, options.country)
    written = Written(original)
    if front.title:
        _title(written, front.title, original[: front.end])
    body = original[front.end :]
    _Body(written, front).write(_parser().parse(body), _line_starts(original, front.end))
    text, anchors, marks = written.finished()
    if not text.strip():
        raise UndecodableError("the file holds no words")
    headline = next((text[m.start : m.end] for m in marks if m.kind is MarkKind.HEADLINE), None)
    named = _FILE_DATE.search(name)
    published = front.published
    how = PublishedFrom.FRONT_MATTER
    if published is None and written.published:
        published, how = written.published, PublishedFrom.HEADER
    if published is None and named:
        published, how = days.within(*(int(part) for part in named.groups())), PublishedFrom.URL
    return Article(
        file=name,
        text=text,
        places=Places(original, anchors),
        marks=marks,
        headline=headline,
        source=front.source or written.source,
        url=front.url,
        published=published,
        published_from=how if published else PublishedFrom.UNKNOWN,
        modified=front.modified,
        language=front.language or detect(text),
        country=front.country,
        left_out=tuple(written.left_out),
        notes=decoded.notes + front.notes,
    )


def _title(written: Written, title: str, block: str) -> None:
    """The title as the first line; its place is where the front matter gives it."""
    key = re.search(rf"^(?:{'|'.join(TITLE)})[ \t]*[:=]", block, re.MULTILINE | re.IGNORECASE)
    start = written.length
    written.moved_to(key.end() if key else 0)
    for piece in [title] if written.finds(title, len(block)) else title.split(" "):  # else escapes or line ends stand between the words
        if written.length > start:
            written.between(" ")
        written.words(piece, len(block))
    written.mark(MarkKind.HEADLINE, start)


def _line_starts(original: str, begin: int) -> list[int]:
    """Offsets at which the lines of the body begin, and its end."""
    return [begin, *(m.end() for m in re.compile("\n").finditer(original, begin)), len(original)]


@lru_cache(maxsize=1)
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    # without joining, escapes and character references stay pieces of their own, each with its spelling
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")


class _Body:
    """Writes the blocks of a parsed body."""

    def __init__(self, written: Written, front: FrontMatter) -> None:
        self._written, self._front = written, front
        self._items = self._paragraphs = 0
        self._table = self._row = self._cell = -1
        self._column = 0

    def write(self, tokens: Sequence["Token"], starts: list[int]) -> None:
        kind: MarkKind | None = None
        level = 0
        ending = next((token for token in reversed(tokens) if token.type == "inline"), None)
        for token in tokens:
            if token.map and token.type in ("paragraph_open", "heading_open", "inline", "tr_open", "html_block", "list_item_open"):
                self._written.moved_to(starts[min(token.map[0], len(starts) - 1)])
            end = starts[min(token.map[1], len(starts) - 1)] if token.map else self._written.original_length
            match token.type:
                case "list_item_open":
                    self._items += 1
                case "list_item_close":
                    self._items -= 1
                case "heading_open":
                    level = int(token.tag[1])
                    kind = MarkKind.HEADING
                case "paragraph_open":
                    kind = MarkKind.ITEM if self._items else None
                case "table_open":
                    self._written.between("\n")
                    self._table = self._written.length
                case "tr_open":
                    if self._row >= 0:
                        self._written.between("\n")
                    self._row, self._column = self._written.length, 0
                case "th_open" | "td_open":
                    if self._column:
                        self._written.between("\t")
                    self._cell = self._written.length
                case "th_close" | "td_close":
                    self._written.mark(MarkKind.CELL, self._cell, level=self._column)
                    self._column, self._cell = self._column + 1, -1
                case "tr_close" | "thead_close":
                    if token.type == "tr_close":
                        self._written.mark(MarkKind.ROW, self._row)
                    else:
                        self._written.remark(MarkKind.ROW, MarkKind.HEADER)
                case "table_close":
                    self._written.mark(MarkKind.TABLE, self._table)
                    self._table = self._row = -1
                case "inline" if self._cell >= 0:
                    _inline(self._written, token.children or [], end)
                case "inline":
                    self._block(token, end, kind, level, last=token is ending)
                case "html_block":
                    self._html(token.content)

    def _block(self, token: "Token", end: int, kind: MarkKind | None, level: int, *, last: bool) -> None:
        words = " ".join(token.content.split())
        if facts := furniture.source_line(words, self._front.spoken, self._front.place) or furniture.copyright_line(words):
            self._written.source = self._written.source or facts.source
            self._appeared(facts.published)
            self._written.left_out.append((self._written.length, words))
            return
        if kind is None:
            self._paragraphs += 1
            if (self._paragraphs <= 3 or last) and (facts := self._credit(words)):
                self._appeared(facts.published or (None if self._front.published else facts.modified))
                self._written.left_out.append((self._written.length, words))
                return
        if kind is MarkKind.HEADING and level == 1 and not self._written.length and not self._front.title:
            kind = MarkKind.HEADLINE
        elif kind is MarkKind.HEADING and words == self._front.title:
            return
        self._written.between("\n")
        start = self._written.length
        _inline(self._written, token.children or [], end)
        if kind:
            self._written.mark(kind, start, level=level if kind is MarkKind.HEADING else 0)

    def _appeared(self, when: Span | None) -> None:
        """What a line says of when the article appeared: the first counts, a copyright's mere year until a day is told."""
        known = self._written.published
        if when is not None and (known is None or known.precision is Precision.YEAR):
            self._written.published = when

    def _credit(self, words: str) -> furniture.Facts | None:
        """What a line says of who wrote the article and when it appeared; one without "by" counts only where nothing else told the day."""
        known, language, place = self._front.published, self._front.spoken, self._front.place
        facts = furniture.byline(words, language, place, known=known)
        return facts if facts or known or self._written.published else credit(words, language, place)

    def _html(self, markup: str) -> None:
        """A block of HTML: its words; comments and scripts do not count."""
        for line in visible(Traced(markup)).text.split("\n"):
            if words := " ".join(line.split()):
                self._written.between("\n")
                self._written.words(words, self._written.original_length)


def _inline(written: Written, tokens: Sequence["Token"], end: int) -> None:
    """The words of one block; struck-out words, images and comments are left out."""
    opened: list[tuple[MarkKind, int]] = []
    struck = 0
    for token in tokens:
        tag = _TAG.match(token.content) if token.type == "html_inline" else None
        opens = token.type in ("em_open", "strong_open") or bool(tag and not tag[1] and tag[2].lower() in _EMPHASIS)
        closes = token.type in ("em_close", "strong_close") or bool(tag and tag[1] and tag[2].lower() in _EMPHASIS)
        if opens:
            opened.append((_EMPHASIS[tag[2].lower() if tag else token.tag], written.length))
        elif closes and opened:
            written.mark(*opened.pop())
        elif token.type in ("s_open", "s_close"):
            struck += 1 if token.type == "s_open" else -1
        elif token.type in ("text", "text_special", "code_inline") and token.content:
            written.words(token.content, end, silent=bool(struck), as_written=token.markup if token.type == "text_special" else None)
        elif token.type in ("softbreak", "hardbreak"):
            written.between(" " if token.type == "softbreak" else "\n")
        elif token.type in ("link_close", "image"):
            written.passed(_BEHIND_LINK)
