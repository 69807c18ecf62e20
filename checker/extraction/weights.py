"""Weights: a table gives each feature a weight for each outcome, and what is seen of a thing adds up."""

import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import exp, log

from checker.extraction.parts import Part, told_by

UNIT = 100  # parts of one: weights are counted in whole ones, so that their sums do not hang on their order
_BITS = 32  # of a number for each outcome, one behind the other in one
_MIDDLE = 1 << (_BITS - 1)
_MOST_REMEMBERED = 50_000  # features, and parts; a text of made-up words must not grow the memory


@dataclass(frozen=True)
class Weights:
    """outcomes: their names, in the order of the weights; table: a feature's weight for each, in hundredths."""

    outcomes: tuple[str, ...]
    table: Mapping[str, Sequence[int]]

    def scores(self, features: Iterable[str]) -> list[float]:
        """What the features add up to, for each outcome."""
        return self.told(self.sum(features))

    def sum(self, features: Iterable[str]) -> int:
        """What the features add up to, for all outcomes in one number, to be added to other such sums."""
        return sum(map(self._packed.__getitem__, features))

    def of(self, parts: Iterable[Part]) -> int:
        """The sum of what parts tell, each remembered; a feature counts once in a part."""
        known = self._known
        total = 0
        for part in parts:
            its = known.get(part)
            if its is None:
                its = self.sum(set(told_by((part,))))
                if len(known) >= _MOST_REMEMBERED:
                    known.clear()
                known[part] = its
            total += its
        return total

    @cached_property
    def _known(self) -> dict[Part, int]:
        return {}

    def told(self, total: int) -> list[float]:
        """A sum apart, for each outcome."""
        form, middle, length = self._form
        return [(part - _MIDDLE) / UNIT for part in form.unpack((total + middle).to_bytes(length, "little"))]

    @cached_property
    def _form(self) -> tuple[struct.Struct, int, int]:
        """How a sum is taken apart: as unsigned numbers, once something is added that makes each of them one."""
        many = len(self.outcomes)
        return struct.Struct(f"<{many}I"), sum(_MIDDLE << _BITS * place for place in range(many)), many * _BITS // 8

    @cached_property
    def _packed(self) -> "_Packed":
        return _Packed(self.table)

    def heaviest(self, features: Iterable[str], outcome: int, most: int = 4) -> list[tuple[str, float]]:
        """The features that speak most for an outcome, over what they say for the others, for ``explain``."""
        told = []
        for feature in features:
            if (its := self.table.get(feature)) is not None and feature != "bias":
                others = [w for i, w in enumerate(its) if i != outcome] or [0]
                told.append((feature, (its[outcome] - max(others)) / UNIT))
        return sorted(told, key=lambda pair: (-pair[1], pair[0]))[:most]


class _Packed(dict[str, int]):
    """A feature's weights for all outcomes in one number, made when they are first asked for."""

    def __init__(self, table: Mapping[str, Sequence[int]]) -> None:
        self._table = table

    def __missing__(self, feature: str) -> int:
        its = self._table.get(feature)
        told = 0 if its is None else sum([weight << _BITS * place for place, weight in enumerate(its)])
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        self[feature] = told
        return told


def likelihoods(scores: Sequence[float]) -> list[float]:
    """Scores as shares of one."""
    top = max(scores)
    shares = [exp(score - top) for score in scores]
    whole = sum(shares)
    return [share / whole for share in shares]


def together(scores: Sequence[float]) -> float:
    """What scores that are logarithms add up to, as one."""
    top = max(scores)
    return top + log(sum([exp(score - top) for score in scores]))
