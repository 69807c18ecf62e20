"""An article's text put together from words that stand, perhaps apart, in a stream that knows their places in the file."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from checker.articles import Mark, MarkKind
from checker.readers.late import Late
from checker.readers.tracing import INLINE, Anchors, Traced, from_start

_UNSEEN = re.compile(r"[\s\xad\u200b-\u200f\u2060\ufeff\x00-\x1f]+")
_SEEN = re.compile(r"[^\s\xad\u200b-\u200f\u2060\ufeff\x00-\x1f]+")
_FEW = re.compile(r"(?:\S+\s*){1,6}")  # words
_TELLING = 12  # letters; fewer stand in many places
_FAR, _NEAR = 200_000, 2_000  # letters behind the last words in which the next may stand
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


@dataclass
class _Source:
    """A stream in which words are looked for, and where the last ones ended."""

    stream: Traced
    cursor: int = 0
    patience: int = 200  # how often the whole stream is searched for words that are not where they should be

    def __post_init__(self) -> None:
        self._plain = _BLANK.sub(" ", self.stream.text)

    @cached_property
    def _squeezed(self) -> _Squeezed:
        return _Squeezed.of(self.stream.text)

    def stretches(self, text: str, anywhere: bool = True) -> Iterator[tuple[int, int, int]] | None:
        """The stretches that make up the words of a text: where in the text, where in the stream, how long. None if they are not found.

        anywhere: look for them before and far behind the last ones, too.
        """
        unseen = _UNSEEN.match(self._plain, self.cursor)
        following = unseen.end() if unseen else self.cursor
        if self._plain.startswith(_BLANK.sub(" ", text), following):  # as nearly always
            self.cursor = following + len(text)
            return iter([(0, following, len(text))])
        key = _UNSEEN.sub("", text)
        place = self._place(key, anywhere and len(key) >= _TELLING)
        return None if place is None else self._apart(text, place)

    def _place(self, key: str, anywhere: bool) -> int | None:
        """Where the words stand, white space aside."""
        text, begin = self._squeezed.text, self._squeezed.place(self.cursor)
        found = text.find(key, begin, begin + len(key) + (_FAR if len(key) >= _TELLING else _NEAR))
        if found < 0 and anywhere and self.patience > 0:
            self.patience -= 1
            found = text.find(key)
        return found if found >= 0 else None

    def _apart(self, text: str, place: int) -> Iterator[tuple[int, int, int]]:
        for word in _SEEN.finditer(text):
            at = word.start()
            for start, length in self._squeezed.stretches(place, place + len(word.group())):
                self.cursor = start + length
                yield at, start, length
                at, place = at + length, place + length


class Composition:
    """An article's text as it is put together, its marks, and where each stretch stands in a stream of traced words.

    Words are looked for in the stream in order, white space aside, from where the last ones ended, then all over it; those that are
    not there at all in what ``hidden`` gives, a stream that has more: what a page holds and does not show. Nothing is looked for
    before somebody asks where words stand.
    """

    def __init__(self, stream: Callable[[], Traced], hidden: Callable[[], Traced] | None = None) -> None:
        self._stream, self._hidden = stream, hidden
        self._pieces: list[str] = []
        self._traced: list[tuple[int, str]] = []
        self._length = 0
        self.marks: list[Mark] = []

    @property
    def length(self) -> int:
        return self._length

    def between(self, separator: str) -> None:
        """Characters that stand in no file: line ends, tabs between cells."""
        if self._length:
            self._pieces.append(separator)
            self._length += len(separator)

    def words(self, text: str) -> None:
        """Add text that stands in the file."""
        self._traced.append((self._length, text))
        self._pieces.append(text)
        self._length += len(text)

    def mark(self, kind: MarkKind, start: int, end: int | None = None, level: int = 0) -> None:
        end = self._length if end is None else end
        if end > start:
            self.marks.append(Mark(kind, start, end, level))

    def finished(self) -> tuple[str, Anchors, tuple[Mark, ...]]:
        """The text, its anchors and its marks in order of their start, the wider first."""
        marks = tuple(sorted(self.marks, key=lambda mark: (mark.start, -mark.end, mark.kind in INLINE)))
        traced, stream, hidden = tuple(self._traced), self._stream, self._hidden
        return "".join(self._pieces), Late(lambda: _Finder(stream(), hidden).anchors(traced)), marks


class _Finder:
    """Finds words in a stream, one after the other."""

    def __init__(self, stream: Traced, hidden: Callable[[], Traced] | None) -> None:
        self._shown = _Source(stream)
        self._hidden = hidden
        self._anchors: list[tuple[int, int]] = []

    def anchors(self, traced: Iterable[tuple[int, str]]) -> Anchors:
        """Where words stand that lie at these offsets of a text."""
        for at, text in traced:
            if not (self._found(text, self._shown, at) or self._more and self._found(text, self._more, at)):
                for few in _FEW.finditer(text):  # pieces that the page shows apart
                    self._found(few.group(), self._shown, at + few.start(), anywhere=False)
        return from_start(self._anchors)

    @cached_property
    def _more(self) -> _Source | None:
        return _Source(self._hidden()) if self._hidden else None

    def _found(self, text: str, source: _Source, at: int, anywhere: bool = True) -> bool:
        """Whether a source has the words of a text, which begins at this offset; if so their places are kept."""
        stretches = source.stretches(text, anywhere)
        for offset, start, length in stretches or ():
            for position, origin in source.stream.anchors_of(start, start + length, at + offset):
                self._anchor(position, origin)
        return stretches is not None

    def _anchor(self, position: int, origin: int) -> None:
        if self._anchors:
            here, there = self._anchors[-1]
            if origin - there == position - here:
                return
        self._anchors.append((position, origin))
