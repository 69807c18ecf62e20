"""Where an article has spoken of its works so far: what a pronoun, "the film" or a subject left out may take up."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from math import inf
from typing import NamedTuple

from checker.extraction.cast import Cast
from checker.extraction.known import plain
from checker.extraction.naming import Mention
from checker.extraction.phrases import Row
from checker.extraction.tokens import Item, Kind

# What nouns say of the work they stand beside: what it is.
SORTS = frozenset(f"role:{sort}" for sort in ("film", "series", "game", "book", "music", "software", "product"))
_NEAR, _MOST_NEAR = 3, 8  # sentences back that are still in mind, and names
_BEFORE, _BEHIND = 3, 4  # items beside a name that say what it is


class Step(NamedTuple):
    """A sentence that names a work. rank: how many it names before it; many: how many it names in all."""

    sentence: int
    block: int
    rank: int
    many: int

    @property
    def place(self) -> str:
        """Where among the works of its sentence it stands."""
        if self.many == 1:
            return "only"
        return "first" if self.rank == 0 else "last" if self.rank == self.many - 1 else "amid"


@dataclass(slots=True)
class Discourse:
    """By work: its last steps and how many there were, the last sentence in which a date was read as its own, and what nouns say that it is."""

    sorts: Mapping[str, frozenset[str]]
    last: dict[str, Step] = field(default_factory=dict)
    times: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    dated: dict[str, int] = field(default_factory=dict)
    sentence: int = 0

    def since(self, work: str) -> float:
        """How many sentences ago a work was last named, without end where it was not."""
        return self.sentence - self.last[work].sentence if work in self.last else inf

    def near(self, block: int) -> Iterator[str]:
        """The works, and what may be some, that were named a moment ago, the last first."""
        for work in islice(reversed(self.last), _MOST_NEAR):
            step = self.last[work]
            if step.block != block and self.sentence - step.sentence > _NEAR:
                return
            yield work

    def go_on(self, row: Row, block: int, cast: Cast, dated: Iterable[str]) -> None:
        """Take in a sentence that was read; ``dated``: the works of its dates."""
        named = list(dict.fromkeys(full_name(item.name, cast) for item in row.items if item.name is not None)) if row.named else []
        for rank, work in enumerate(named):
            self.last.pop(work, None)  # so that the last named stand last
            self.last[work] = Step(self.sentence, block, rank, len(named))
            self.times[work] += 1
        for work in dated:
            self.dated[work] = self.sentence
        self.sentence += 1


def full_name(mention: Mention, cast: Cast) -> str:
    """A name as a work's that it may be: the fullest form of it."""
    return cast.fullest.get(plain(mention.name), mention.name)


def sorts(rows: Sequence[Row], cast: Cast) -> dict[str, frozenset[str]]:
    """By work what the nouns beside its names say that it is."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        for index, item in enumerate(row.items) if row.named else ():
            if item.name is not None:
                found[full_name(item.name, cast)].update(_beside(row.items, index))
    return {work: frozenset(its) for work, its in found.items()}


def _beside(items: Sequence[Item], index: int) -> Iterator[str]:
    for beside in (reversed(items[max(index - _BEFORE, 0) : index]), items[index + 1 : index + 1 + _BEHIND]):
        for item in beside:
            if item.kind is Kind.DATE or item.kind is Kind.NAME:
                break
            yield from item.tags & SORTS
