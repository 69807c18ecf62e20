"""Weights that explain examples best: two log-linear models, kept small by a penalty on the squares of the weights.

Needs scipy, which the extra ``[training]`` installs.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from checker.extraction.weights import Weights

_RARE = 3  # a feature seen less often tells of its article more than of the language
_SLIGHT = 0.02  # weights below it change nothing
_STEPS = 200

Floats = NDArray[np.float64]


class Outcome(NamedTuple):
    """What was seen of a thing, and which outcome it had; ``counts``: how much the example counts."""

    features: Sequence[str]
    outcome: int
    counts: float = 1.0


class Choice(NamedTuple):
    """What was seen of several things, and which of them are right."""

    options: Sequence[Sequence[str]]
    right: frozenset[int]
    counts: float = 1.0


def outcomes(examples: Sequence[Outcome], names: Sequence[str], looseness: float) -> Weights:
    """How much each feature speaks for each outcome. looseness: how little large weights are held against a model."""
    known = _known(example.features for example in examples)
    seen = _matrix([example.features for example in examples], known)
    right = np.array([example.outcome for example in examples])
    counts = np.array([example.counts for example in examples])
    rows = np.arange(len(examples))
    wanted = np.zeros((len(examples), len(names)))
    wanted[rows, right] = 1.0
    turned = seen.T.tocsr()

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(len(known), len(names))
        scores = seen @ weights
        scores -= scores.max(axis=1, keepdims=True)
        shares = np.exp(scores)
        shares /= shares.sum(axis=1, keepdims=True)
        told = -(counts * np.log(shares[rows, right] + 1e-12)).sum() + (weights**2).sum() / (2 * looseness)
        return told, (turned @ (counts[:, None] * (shares - wanted)) + weights / looseness).ravel()

    return _weights(_least(loss, len(known) * len(names)).reshape(len(known), len(names)), known, names)


def choices(examples: Sequence[Choice], looseness: float) -> Weights:
    """How much each feature speaks for a thing being the right one of several."""
    options = [option for example in examples for option in example.options]
    known = _known(options)
    seen = _matrix(options, known)
    of = np.repeat(np.arange(len(examples)), [len(example.options) for example in examples])
    right = np.array([index in example.right for example in examples for index in range(len(example.options))])
    counts = np.array([example.counts for example in examples])
    turned = seen.T.tocsr()

    def loss(weights: Floats) -> tuple[float, Floats]:
        scores = seen @ weights
        top = np.full(len(examples), -np.inf)
        np.maximum.at(top, of, scores)
        parts = np.exp(scores - top[of])
        whole = np.bincount(of, parts, len(examples))
        good = np.bincount(of, parts * right, len(examples)) + 1e-30
        told = -(counts * np.log(good / whole)).sum() + (weights**2).sum() / (2 * looseness)
        return told, turned @ (counts[of] * (parts / whole[of] - parts * right / good[of])) + weights / looseness

    return _weights(_least(loss, len(known)).reshape(-1, 1), known, ("right",))


def _least(loss: Any, size: int) -> Floats:
    from scipy.optimize import minimize

    return np.asarray(minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}).x)


def _known(seen: Iterable[Sequence[str]]) -> dict[str, int]:
    times = Counter(feature for features in seen for feature in set(features))
    return {feature: place for place, feature in enumerate(sorted(f for f, many in times.items() if many >= _RARE))}


def _matrix(seen: Sequence[Sequence[str]], known: dict[str, int]) -> Any:
    from scipy.sparse import csr_matrix

    columns: list[int] = []
    ends = [0]
    for features in seen:
        columns += [known[feature] for feature in dict.fromkeys(features) if feature in known]
        ends.append(len(columns))
    return csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(seen), len(known)))


def _weights(fitted: Floats, known: dict[str, int], names: Sequence[str]) -> Weights:
    told = {feature: tuple(round(float(w), 2) for w in fitted[place]) for feature, place in known.items()}
    return Weights(tuple(names), {feature: its for feature, its in told.items() if max(map(abs, its)) > _SLIGHT})
