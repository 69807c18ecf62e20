"""An article: its words, where they stand in the file, and what the file says of itself."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from checker.dates.span import Span


class MarkKind(StrEnum):
    """What the markup of a file says of a stretch of its text."""

    HEADLINE = "headline"  # the article's own title
    HEADING = "heading"  # a heading inside the article
    ITEM = "item"  # one item of a list
    EMPHASIS = "emphasis"  # italics: usually a title
    STRONG = "strong"  # bold
    TABLE = "table"
    HEADER = "header"  # the row of a table that names its columns
    ROW = "row"  # any other row of a table
    CELL = "cell"  # level: the column, from 0


class PublishedFrom(StrEnum):
    """How an article's publish date is known."""

    HEADER = "header"
    FRONT_MATTER = "front-matter"
    JSON_LD = "json-ld"
    META = "meta"
    FEED = "feed"
    MANIFEST = "manifest"
    URL = "url"
    INFERRED = "inferred"  # from the article's own words
    SUPPORTED = "supported"  # chosen among several because other articles support it
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch ``text[start:end]`` of an article and what the markup makes of it."""

    kind: MarkKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True)
class Places:
    """Leads from an offset in an article's text to the line and column in its file.

    ``original`` is the decoded file, or the part of it that holds the article and begins on line ``first_line`` of the file;
    ``anchors`` are pairs (offset in the text, offset in the original), rising in the text: from each anchor to the next the two
    run side by side, character by character.
    Text that was read as it stands needs the single anchor (0, 0).
    """

    original: str
    anchors: Sequence[tuple[int, int]] = ((0, 0),)
    first_line: int = 1

    def __getstate__(self) -> dict[str, object]:
        """Goes to another process, or to the cache, with its anchors worked out."""
        return {"original": self.original, "anchors": tuple(self.anchors), "first_line": self.first_line}

    @cached_property
    def _line_starts(self) -> list[int]:
        starts = [0]
        position = self.original.find("\n")
        while position >= 0:
            starts.append(position + 1)
            position = self.original.find("\n", position + 1)
        return starts

    def offset(self, position: int) -> int:
        """The offset in the original of an offset in the text."""
        here, there = self.anchors[max(bisect_right(self.anchors, (position, len(self.original))) - 1, 0)]
        return min(there + position - here, len(self.original))

    def line_and_column(self, position: int) -> tuple[int, int]:
        """Line and column in the file, both from 1, of an offset in the text."""
        offset = self.offset(position)
        line = bisect_right(self._line_starts, offset)
        return line + self.first_line - 1, offset - self._line_starts[line - 1] + 1


@dataclass(frozen=True)
class Article:
    """One article as read from a file.

    text: the article's words alone, paragraphs separated by newlines, without markup.
    marks: what the markup says of stretches of the text, in order of their start.
    source: the publisher, as far as the file says; None if it does not.
    published: the publish date, or the interval it must lie in; None if the file does not say.
    language: BCP 47 tag, None if nobody said and nothing was detected.
    country: ISO 3166-1 alpha-2 of the publisher, where the file or the settings say; decides 11/9 and holidays.
    day_of_month: month and day of a dateline without a year ("NEW YORK, May 2 --"), where ``published`` is unknown: the year is open.
    left_out: of plain text and Markdown, the lines around the prose that the reader knew for none, each with the offset in the text at which it would stand.
    """

    file: str
    text: str
    places: Places
    marks: tuple[Mark, ...] = ()
    headline: str | None = None
    source: str | None = None
    url: str | None = None
    published: Span | None = None
    published_from: PublishedFrom = PublishedFrom.UNKNOWN
    modified: Span | None = None
    language: str | None = None
    country: str | None = None
    day_of_month: tuple[int, int] | None = None
    left_out: tuple[tuple[int, str], ...] = ()
    notes: tuple[str, ...] = field(default=())  # what the reader could not make sense of, for people


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read as an article; it becomes an RD901 finding and never stops the others."""

    file: str
    reason: str
    line: int = 1
