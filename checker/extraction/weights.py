"""Weights learned from answered articles, as plain numbers: ``names.json`` for what a name is, ``claims.json`` for whose a date is and what is said of it.

``checker.training`` writes them. A table gives each feature a weight for each outcome; what is seen of a thing adds up.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log


@dataclass(frozen=True)
class Weights:
    """outcomes: their names, in the order of the weights; table: a feature's weight for each."""

    outcomes: tuple[str, ...]
    table: Mapping[str, Sequence[float]]

    def scores(self, features: Iterable[str]) -> list[float]:
        """What the features add up to, for each outcome."""
        rows = [its for its in map(self.table.get, features) if its is not None]
        return [*map(sum, zip(*rows, strict=True))] if rows else [0.0] * len(self.outcomes)

    def heaviest(self, features: Iterable[str], outcome: int, most: int = 4) -> list[tuple[str, float]]:
        """The features that speak most for an outcome, over what they say for the others, for ``explain``."""
        told = []
        for feature in features:
            if (its := self.table.get(feature)) is not None and feature != "bias":
                others = [w for i, w in enumerate(its) if i != outcome] or [0.0]
                told.append((feature, its[outcome] - max(others)))
        return sorted(told, key=lambda pair: (-pair[1], pair[0]))[:most]


def likelihoods(scores: Sequence[float]) -> list[float]:
    """Scores as shares of one."""
    top = max(scores)
    shares = [exp(score - top) for score in scores]
    whole = sum(shares)
    return [share / whole for share in shares]


def odds(scores: Sequence[float]) -> float:
    """How likely it is that it is anything but the first outcome, as the logarithm of the odds."""
    rest = scores[1:]
    top = max(rest)
    return top + log(sum(exp(score - top) for score in rest)) - scores[0]


@cache
def load(name: str) -> Mapping[str, Weights]:
    """The tables of a file of weights."""
    data = json.loads((files("checker.extraction.learned") / f"{name}.json").read_text(encoding="utf-8"))
    return {key: Weights(tuple(its["outcomes"]), its["weights"]) for key, its in data.items()}
