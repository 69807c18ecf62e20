"""An article's text put together from words that stand, perhaps apart, in a stream that knows their places in the file."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from checker.articles import Mark, MarkKind
from checker.readers.tracing import INLINE, Anchors, Traced, from_start

_UNSEEN = re.compile(r"[\s\xad\u200b-\u200f\u2060\ufeff\x00-\x1f]+")
_SEEN = re.compile(r"[^\s\xad\u200b-\u200f\u2060\ufeff\x00-\x1f]+")
_BLANK = re.compile(r"\s")


@dataclass(frozen=True)
class _Squeezed:
    """A text without its white space, run by run: the n-th begins at here[n] of it and at there[n] of the text."""

    text: str
    here: list[int]
    there: list[int]

    @classmethod
    def of(cls, text: str) -> "_Squeezed":
        spans = [found.span() for found in _SEEN.finditer(text)]
        lengths = (end - start for start, end in spans)
        return cls(_UNSEEN.sub("", text), [0, *accumulate(lengths)], [*(start for start, _ in spans), len(text)])

    def place(self, offset: int) -> int:
        """Where the text from an offset on goes on here."""
        run = bisect_right(self.there, offset) - 1
        return min(self.here[run] + offset - self.there[run], self.here[min(run + 1, len(self.here) - 1)]) if run >= 0 else 0

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The stretches of the text that stand here from start to end, each with its beginning there and its length."""
        run = bisect_right(self.here, start) - 1
        while start < end:
            length = min(self.here[run + 1], end) - start
            yield self.there[run] + start - self.here[run], length
            start, run = start + length, run + 1


class Composition:
    """An article's text as it is put together, its marks, and where each stretch stands in a stream of traced words.

    Words are looked for in the stream in order, white space aside, from where the last ones ended.
    """

    def __init__(self, stream: Traced) -> None:
        self._stream = stream
        self._plain = _BLANK.sub(" ", stream.text)
        self._cursor = 0
        self._patience = 50  # how often the whole stream is searched for words that are not where they should be
        self._pieces: list[str] = []
        self._length = 0
        self._anchors: list[tuple[int, int]] = []
        self.marks: list[Mark] = []

    @cached_property
    def _squeezed(self) -> _Squeezed:
        return _Squeezed.of(self._stream.text)

    @property
    def length(self) -> int:
        return self._length

    def between(self, separator: str) -> None:
        """Characters that stand in no file: line ends, tabs between cells."""
        if self._length:
            self._pieces.append(separator)
            self._length += len(separator)

    def words(self, text: str) -> None:
        """Add text and find its place."""
        unseen = _UNSEEN.match(self._plain, self._cursor)
        following = unseen.end() if unseen else self._cursor
        if self._plain.startswith(_BLANK.sub(" ", text), following):  # as nearly always
            self._trace(following, len(text), self._length)
        else:
            self._trace_apart(text)
        self._pieces.append(text)
        self._length += len(text)

    def mark(self, kind: MarkKind, start: int, end: int | None = None, level: int = 0) -> None:
        end = self._length if end is None else end
        if end > start:
            self.marks.append(Mark(kind, start, end, level))

    def finished(self) -> tuple[str, Anchors, tuple[Mark, ...]]:
        """The text, its anchors and its marks in order of their start, the wider first."""
        marks = tuple(sorted(self.marks, key=lambda mark: (mark.start, -mark.end, mark.kind in INLINE)))
        return "".join(self._pieces), from_start(self._anchors), marks

    def _trace(self, start: int, length: int, at: int) -> None:
        """The stream's words from start on are the text's at an offset."""
        for position, origin in self._stream.anchors_of(start, start + length, at):
            self._anchor(position, origin)
        self._cursor = start + length

    def _trace_apart(self, text: str) -> None:
        """Text that the stream has further on, or with other white space."""
        place = self._place(_UNSEEN.sub("", text))
        if place is None:
            return
        for word in _SEEN.finditer(text):
            at = self._length + word.start()
            for start, length in self._squeezed.stretches(place, place + len(word.group())):
                self._trace(start, length, at)
                at, place = at + length, place + length

    def _place(self, key: str) -> int | None:
        stream, begin = self._squeezed.text, self._squeezed.place(self._cursor)
        found = stream.find(key, begin, begin + len(key) + 200_000)
        if found < 0 and self._patience > 0:
            self._patience -= 1
            found = stream.find(key)
        return found if found >= 0 else None

    def _anchor(self, position: int, origin: int) -> None:
        if self._anchors:
            here, there = self._anchors[-1]
            if origin - there == position - here:
                return
            if origin < there:  # out of order in the file: anchors only rise
                return
        self._anchors.append((position, origin))
