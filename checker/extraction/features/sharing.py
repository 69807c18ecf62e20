"""What is seen of a further work that may share a date: one named in its sentence, or one that opens a line below."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.extraction.below import Below, Entry
from checker.extraction.cast import Cast
from checker.extraction.features.dates_again import Judged
from checker.extraction.features.symbols import size, symbols
from checker.extraction.known import Nature, begins_with, plain
from checker.extraction.scene import Subject
from checker.extraction.tokens import Item, Kind

_MARKS = frozenset(",&/()+-–—:")
_NEAR = 3  # items before and behind two names and their date
_FEW = 4  # items between two names whose words are told
_LAST = 8  # words of the line above a list
_VERBS = ("release", "schedule", "delay", "move", "is", "was", "will", "has", "had")


class Told(NamedTuple):
    """What is known of a date. ruled: the works that the rules give it; claimed: by work, of how many dates of the article it is the likeliest."""

    date: Judged
    ruled: frozenset[str | None]
    claimed: Mapping[str, int]
    cast: Cast


def beside(items: Sequence[Item], date: int, mine: int | None, other: Subject, share: float, told: Told) -> Iterator[str]:
    """Of a work named in the sentence.

    date: where the date stands; mine: where its likeliest work does, if there; share: how likely the other is its one work.
    """
    here = other.index
    yield from ("bias", "here")
    yield f"here:share={size(share, 0.01, 0.03, 0.06, 0.1, 0.2, 0.3, 0.4)}"
    yield f"here:share={size(share, 0.02, 0.06, 0.15, 0.3)}:{_known(other.work, told.cast)}"
    yield f"here:release={size(told.date.release, 0.4, 0.6, 0.8, 0.9)}"
    yield from _of(other.work, told, "here")
    if other.work in told.ruled:
        yield "ruled"
    dates = [index for index, item in enumerate(items) if item.kind is Kind.DATE]
    nearest = date == min(dates, key=lambda index: abs(index - here))
    side = "left" if here < date else "right"
    yield f"here:dates={size(len(dates), 1, 2)}"
    yield f"nearest={nearest}"
    yield f"here:{side}={size(abs(here - date), 1, 3, 6, 10, 16)}"
    if mine is None:
        yield f"alone:{side}"
    else:
        yield from _pair(items, date, mine, other, share, told, nearest)


def _pair(items: Sequence[Item], date: int, mine: int, other: Subject, share: float, told: Told, nearest: bool) -> Iterator[str]:
    """How the two works and the date stand together."""
    here = other.index
    between = items[min(mine, here) + 1 : max(mine, here)]
    how, known = _joined(between), _known(other.work, told.cast)
    order = "".join(letter for _, letter in sorted(((mine, "a"), (here, "b"), (date, "d"))))
    yield f"order={order}"
    yield f"joined={how}"
    yield f"joined={how}:{known}"
    yield f"joined={how}:{order}:{known}"
    yield f"joined={how}:{order}:{nearest}"
    yield f"joined={how}:of={size(told.date.share, 0.5, 0.8)}:{known}"
    yield f"joined={how}:share={size(share, 0.02, 0.06, 0.15, 0.3)}"
    one, another = items[mine].name, items[here].name
    if one is not None and another is not None:
        yield f"alike={one.how == another.how}:{how}:{known}"
    first, last = min(mine, here, date), max(mine, here, date)
    if how.startswith("list"):
        yield from (f"list:{word}" for word in dict.fromkeys(_about(items, first, last)))
    if len(between) <= _FEW:
        yield f"between={' '.join(item.words if item.kind in (Kind.WORD, Kind.MARK) else item.kind for item in between)}"
    yield from (f"mid:{symbol}" for symbol in dict.fromkeys(symbol for item in between for symbol in symbols(item)))
    for name, index in (("first", first - 1), ("last", last + 1), ("by", here - 1), ("after", here + 1)):
        if 0 <= index < len(items) and items[index].kind in (Kind.WORD, Kind.MARK):
            yield f"{name}={items[index].words}"
            yield from (f"{name}:{symbol}" for symbol in symbols(items[index]))


def under(below: Below, entry: Entry, told: Told) -> Iterator[str]:
    """Of a work that opens a line below, or is named in its first sentence."""
    line = below.line
    its = f"{'heads' if below.heads else 'text'}:{'bare' if below.bare else 'words'}"
    kind, above = (each.kind.value if each.kind else "text" for each in (entry.line, line))
    way, known = "opens" if entry.opens else "inside", _known(entry.work, told.cast)
    yield from ("bias", "below")
    yield f"below:{its}"
    yield f"below:{its}:{way}"
    yield f"below:{its}:{way}:{kind}"
    yield f"below:{its}:{way}:{known}"
    yield f"below:{its}:{way}:{told.claimed.get(entry.work, 0) > 0}"
    yield f"below:{its}:colon={line.words[-1] == ':'}"
    yield f"below:{its}:many={size(sum(each.opens for each in below.entries), 0, 1, 2, 4, 8)}"
    yield f"below:{its}:names={size(sum(len(row.named) for row in line.rows), 0, 1, 2)}"
    yield f"below:how={entry.name.how.value}:{way}:{known}"
    yield f"below:far={size(entry.far, 0, 1, 3, 7, 15)}:{way}"
    yield f"below:length={size(len(entry.line.words), 30, 80, 200)}:{way}"
    yield f"below:release={size(told.date.release, 0.2, 0.4, 0.6, 0.8, 0.9)}"
    yield f"below:line={above}:{size(len(line.words), 20, 40, 80, 160)}"
    yield from _of(entry.work, told, "below")
    words = [item.words for item in line.rows[-1].items if item.kind is Kind.WORD]
    yield from (f"below:word={word}" for word in words[-_LAST:])


def _of(work: str, told: Told, where: str) -> Iterator[str]:
    """What the work is to the article, and to the date and its likeliest work."""
    key = plain(work)
    yield f"{where}:status={told.date.status}"
    yield f"{where}:form={told.date.form}"
    yield f"{where}:claimed={size(told.claimed.get(work, 0), 0, 1, 2)}"
    yield f"{where}:chance={int(told.cast.chances.get(key, -0.1) * 5)}"
    yield f"{where}:nature={told.cast.natures.get(key, Nature.OTHER).value}"
    if work == told.cast.main:
        yield f"{where}:main"
    if told.date.work is not None:
        mine = plain(told.date.work)
        if begins_with(mine, key):
            yield f"{where}:begins it"
        elif begins_with(key, mine):
            yield f"{where}:goes on from it"


def _about(items: Sequence[Item], first: int, last: int) -> Iterator[str]:
    """The words about two names and their date, and the ends of those that tell of a release, which tell one from many."""
    for item in items[max(first - _NEAR, 0) : last + _NEAR]:
        if item.kind is Kind.WORD:
            yield item.words
            if item.has(*_VERBS):
                yield f"-{item.words[-2:]}"


def _known(work: str, cast: Cast) -> str:
    """How well a name is known as a work's."""
    key = plain(work)
    return f"{cast.natures.get(key, Nature.OTHER).value}:{size(cast.chances.get(key, 0.0), 0.3, 0.6, 0.9)}"


def _joined(between: Sequence[Item]) -> str:
    """How two names in a sentence are joined: by marks, names and words for "and" alone, by light words, or across more."""
    if all(item.kind is Kind.NAME or item.words in _MARKS or item.has("and") for item in between):
        return f"list{size(sum(item.kind is Kind.NAME for item in between), 0, 1, 3)}"
    if any(item.kind is Kind.DATE for item in between):
        return "date"
    if any(item.has(*_VERBS, "clause", "relative") for item in between):
        return "verb"
    return "light" if all(item.kind is not Kind.WORD or item.tags for item in between) else "words"
