"""What stands below a line that ends with its date: the lines without a date that name a work, down to the next heading with a date."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.articles import MarkKind
from checker.extraction.cast import Cast
from checker.extraction.features.symbols import size
from checker.extraction.known import plain
from checker.extraction.lines import Line
from checker.extraction.naming import Mention
from checker.extraction.tokens import Kind

_MOST = 40  # lines that are looked at
_FEWEST = 2  # lines that a work opens, below a line that is neither a heading nor ends with a colon
_HEADING = 60  # characters of a line that may be one without being marked as one


class Entry(NamedTuple):
    """A line below and the first name of its first sentence that may be a work's.

    far: lines between; opens: whether nothing but marks and numbers stands before the name.
    """

    name: Mention
    work: str
    line: Line
    far: int
    opens: bool


class Below(NamedTuple):
    """A line with a date and its entries. bare: whether the line is a date and marks alone; heads: whether it may be a heading."""

    line: Line
    entries: tuple[Entry, ...]
    bare: bool
    heads: bool


def below(written: Sequence[Line], players: Cast) -> Mapping[int, Below]:
    """By the number of the sentence that ends such a line, what stands below; lines without an entry below are left out."""
    openings = [_opening(line, players) for line in written]
    found, sentence = {}, -1
    for place, line in enumerate(written):
        sentence += len(line.rows)
        if not line.rows[-1].dates:
            continue
        heads = _heads(line)
        entries = tuple(_entries(written, openings, place, heads))
        if entries and (heads or line.words[-1] == ":" or sum(entry.opens for entry in entries) >= _FEWEST):
            found[sentence] = Below(
                line, entries, all(item.kind in (Kind.DATE, Kind.MARK) for row in line.rows for item in row.items), heads
            )
    return found


def heads(its: Below) -> Iterator[str]:
    """What that tells of the dates of its line."""
    opened = sum(entry.opens for entry in its.entries)
    many = size(opened, 0, 1, 2, 5)
    yield f"below={many}:{'heads' if its.heads else 'text'}"
    yield f"below={many}:{'bare' if its.bare else 'words'}:{its.line.words[-1] == ':'}"


def _entries(written: Sequence[Line], openings: Sequence[tuple[Mention, str, bool] | None], place: int, heads: bool) -> Iterator[Entry]:
    for after in range(place + 1, min(place + _MOST, len(written))):
        line = written[after]
        if line.dates and openings[after] is None and _heads(line) and (heads or line.kind in (MarkKind.HEADING, MarkKind.HEADLINE)):
            return
        if not line.dates and (opening := openings[after]) is not None:
            name, work, opens = opening
            yield Entry(name, work, line, after - place - 1, opens)


def _heads(line: Line) -> bool:
    if line.kind in (MarkKind.HEADING, MarkKind.HEADLINE):
        return True
    return line.kind is None and len(line.words) <= _HEADING and line.words[-1] not in ".!?…”\"'"


def _opening(line: Line, players: Cast) -> tuple[Mention, str, bool] | None:
    """The first name that may be a work's in a line's first sentence, its work, and whether it opens the line."""
    opens = True
    first = next(
        (row for row in line.rows if any(letter.isalpha() for item in row.items for letter in item.words)), line.rows[0]
    )  # behind a number: "1. "
    for item in first.items if first.named else ():
        if item.kind is Kind.NAME and item.name is not None and players.thinkable(item.name.name):
            return item.name, players.fullest.get(plain(item.name.name), item.name.name), opens
        opens = opens and (item.kind is Kind.MARK or item.words.isdigit())
    return None
