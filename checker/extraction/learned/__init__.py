"""The weights of the reading, learned from answered articles by ``checker.training``, as plain numbers.

``names.tsv``: what a name is, by its sentence and again by the whole article (``names-again``; ``status-again`` is that of dates). ``claims.tsv``: whose a date is, who shares it, what is said of it, which days it means, in which medium, whether that is right, and which
sentences take a work off the calendar. ``own_day.tsv``: whether a day is the one on which an article appeared, and a year the one in which it did; ``own_source.tsv``: whether a name is its source's.

A file has a table after another with an empty line between: a line for its name and its outcomes, then a line for each feature with its weights.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TypeVar, overload

from checker.extraction.weights import Weights

_T = TypeVar("_T")


class _Lines(Mapping[str, Sequence[int]]):
    """A table by feature, its lines taken apart only when they are asked for: an article asks for few of tens of thousands."""

    def __init__(self, lines: dict[str, str]) -> None:
        self._lines = lines

    def __getitem__(self, feature: str) -> Sequence[int]:
        return [int(weight) for weight in self._lines[feature].split(" ")]

    @overload
    def get(self, feature: str, /) -> Sequence[int] | None: ...

    @overload
    def get(self, feature: str, /, default: _T) -> Sequence[int] | _T: ...

    def get(self, feature: str, /, default: object = None) -> object:
        return self[feature] if feature in self._lines else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


@cache
def load(name: str) -> Mapping[str, Weights]:
    """The tables of a file of weights."""
    return read((files(__name__) / f"{name}.tsv").read_text(encoding="utf-8"))


def read(text: str) -> dict[str, Weights]:
    """The tables of a file, by name."""
    return dict(_table(block) for block in text.rstrip("\n").split("\n\n"))


def _table(block: str) -> tuple[str, Weights]:
    name, outcomes, *lines = block.replace("\n", "\t").split("\t")  # all at once, which is several times as fast as line by line
    return name, Weights(tuple(outcomes.split(" ")), _Lines(dict(zip(lines[::2], lines[1::2], strict=True))))


def written(tables: Mapping[str, Weights]) -> str:
    """A file of tables, sorted, so that its difference shows what a change of the lessons did."""
    return "\n".join(_written(name, tables[name]) for name in sorted(tables))


def _written(name: str, weights: Weights) -> str:
    lines = (f"{feature}\t{' '.join(map(str, its))}" for feature, its in sorted(weights.table.items()))
    return "".join(f"{line}\n" for line in (f"{name}\t{' '.join(weights.outcomes)}", *lines))
