"""An article's text as it is written down beside the file it was parsed from, in the file's own order."""

import re

from checker.articles import Mark, MarkKind
from checker.dates.span import Span
from checker.readers.tracing import INLINE, Anchors, from_start


class Written:
    """Text, marks and anchors; words are found in the original from a cursor on that only parsing moves.

    source, published: what lines around the prose said on the way; left_out: those lines, each with the offset in the text where it would stand.
    """

    def __init__(self, original: str) -> None:
        self._original, self._cursor = original, 0
        self._pieces: list[str] = []
        self._anchors: list[tuple[int, int]] = []
        self._marks: list[Mark] = []
        self.length = 0
        self.source: str | None = None
        self.published: Span | None = None
        self.left_out: list[tuple[int, str]] = []

    @property
    def original_length(self) -> int:
        return len(self._original)

    def moved_to(self, offset: int) -> None:
        """What follows stands at or behind this offset of the original."""
        self._cursor = max(self._cursor, offset)

    def passed(self, pattern: re.Pattern[str]) -> None:
        """What follows stands behind the next place where the pattern matches, if that is near."""
        if found := pattern.search(self._original, self._cursor, self._cursor + 2000):
            self._cursor = found.end()

    def finds(self, text: str, end: int) -> bool:
        """Whether the words stand in the original as they are, between the cursor and ``end``."""
        return self._original.find(text, self._cursor, end) >= 0

    def words(self, text: str, end: int, *, silent: bool = False, as_written: str | None = None) -> None:
        """Add words that stand in the original before ``end``.

        silent: pass over them instead; as_written: how the original spells them (``&amp;``), where it does so otherwise.
        """
        spelled = as_written or text
        found = self._original.find(spelled, self._cursor, max(end, self._cursor + len(spelled)))
        if found >= 0:
            self._cursor = found + len(spelled)
        if silent:
            return
        if found >= 0:
            self._anchor(found)
        self._add(text)

    def between(self, separator: str) -> None:
        """Characters that stand in no file, such as the tab between two cells."""
        if self.length:
            self._add(separator)

    def mark(self, kind: MarkKind, start: int, level: int = 0) -> None:
        if self.length > start:
            self._marks.append(Mark(kind, start, self.length, level))

    def remark(self, kind: MarkKind, instead: MarkKind) -> None:
        """The last mark of a kind turns out to be of another."""
        for index in range(len(self._marks) - 1, -1, -1):
            mark = self._marks[index]
            if mark.kind is kind:
                self._marks[index] = Mark(instead, mark.start, mark.end, mark.level)
                return

    def finished(self) -> tuple[str, Anchors, tuple[Mark, ...]]:
        """The text, its anchors, its marks in order of their start, the wider first."""
        marks = tuple(sorted(self._marks, key=lambda mark: (mark.start, -mark.end, mark.kind in INLINE)))
        return "".join(self._pieces), from_start(self._anchors), marks

    def _anchor(self, origin: int) -> None:
        if not self._anchors or origin - self._anchors[-1][1] != self.length - self._anchors[-1][0]:
            self._anchors.append((self.length, origin))

    def _add(self, text: str) -> None:
        self._pieces.append(text)
        self.length += len(text)
