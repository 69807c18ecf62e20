"""The blocks of an extracted page, from trafilatura's tree into an article's text."""

import re
from typing import Any

from checker.articles import MarkKind
from checker.dates.span import Span
from checker.readers import furniture
from checker.readers.composition import Composition

_SPACE = re.compile(r"\s+")
_BLOCKS = ("p", "item", "list", "table", "head", "quote", "div")


class Blocks:
    """Writes the blocks of trafilatura's tree into a composition."""

    def __init__(self, text: Composition, headline: str | None, published: Span | None, language: str | None) -> None:
        self._text, self._headline, self._published, self._language = text, headline, published, language
        self._paragraphs = 0

    def add(self, parent: Any, kind: MarkKind | None = None) -> None:
        for element in parent:
            tag = element.tag
            if tag == "table":
                self._table(element)
            elif tag in ("list", "quote", "div", "body", "main", "span") and any(child.tag in _BLOCKS for child in element):
                self._run(element.text, kind)
                self.add(element, kind)
            elif tag == "item" and any(child.tag in _BLOCKS for child in element):
                self._run(element.text, MarkKind.ITEM)
                self.add(element, MarkKind.ITEM)
            elif tag in ("code", "graphic"):
                continue
            else:
                self._block(element, MarkKind.HEADING if tag == "head" else MarkKind.ITEM if tag == "item" else kind)
            self._run(element.tail, kind)

    def _block(self, element: Any, kind: MarkKind | None) -> None:
        runs = list(_runs(element))
        words = _SPACE.sub(" ", "".join(run for run, _ in runs)).strip()
        if not words or kind is MarkKind.HEADING and words == self._headline:
            return
        if kind is None:
            self._paragraphs += 1
            if self._paragraphs <= 3 and furniture.byline(words, self._language, known=self._published):
                return
        self._text.between("\n")
        start = self._text.length
        self._write(runs)
        if kind:
            level = int(element.get("rend", "h2")[1:2] or 2) if kind is MarkKind.HEADING and element.get("rend", "h2")[1:2].isdigit() else 0
            self._text.mark(kind, start, level=level)

    def _run(self, words: str | None, kind: MarkKind | None) -> None:
        if words and words.strip():
            self._text.between("\n")
            start = self._text.length
            self._write([(words, None)])
            if kind:
                self._text.mark(kind, start)

    def _table(self, table: Any) -> None:
        self._text.between("\n")
        start = self._text.length
        for index, row in enumerate(table.iter("row")):
            cells = [cell for cell in row if cell.tag == "cell"]
            if index:
                self._text.between("\n")
            first = self._text.length
            for column, cell in enumerate(cells):
                if column:
                    self._text.between("\t")
                here = self._text.length
                self._write(list(_runs(cell)))
                self._text.mark(MarkKind.CELL, here, level=column)
            header = bool(cells) and all(cell.get("role") == "head" for cell in cells)
            self._text.mark(MarkKind.HEADER if header else MarkKind.ROW, first)
        self._text.mark(MarkKind.TABLE, start)

    def _write(self, runs: list[tuple[str, MarkKind | None]]) -> None:
        """Runs of one block, white space as a browser shows it: one blank between words, none at the ends."""
        pending, begun = "", False
        for words, kind in runs:
            shown = _SPACE.sub(lambda m: "\n" if "\v" in m.group() else " ", words)
            if not begun or pending:
                shown = shown.lstrip()
                shown = (pending + shown) if begun and shown else shown
            core = shown.rstrip()
            if not core:
                pending = pending or (" " if begun and words else "")
                continue
            lead = len(core) - len(core.lstrip())
            if lead:
                self._text.between(core[:lead])
            start = self._text.length
            self._text.words(core[lead:])
            if kind:
                self._text.mark(kind, start)
            pending, begun = shown[len(core) :], True


def _runs(element: Any, kind: MarkKind | None = None) -> list[tuple[str, MarkKind | None]]:
    """The words of an element piece by piece, each with the emphasis it stands in; struck-out words are left out."""
    runs = [(element.text or "", kind)]
    for child in element:
        if child.tag == "lb":
            runs.append(("\v", None))
        elif child.tag not in ("del", "graphic", "code"):
            inner = kind
            if child.tag == "hi":
                inner = MarkKind.STRONG if child.get("rend") == "#b" else MarkKind.EMPHASIS if child.get("rend") == "#i" else kind
            runs += _runs(child, inner)
        runs.append((child.tail or "", kind))
    return runs
