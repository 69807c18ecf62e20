"""Weights that explain examples best: two log-linear models, kept small by a penalty on the squares of the weights.

Needs scipy, which the extra ``[training]`` installs.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from checker.extraction.weights import UNIT, Weights

_RARE = 3  # a feature of fewer articles tells of them more than of the language
_SLIGHT = 0.02  # weights below it change nothing
_STEPS = 200

Floats = NDArray[np.float64]


class Outcome(NamedTuple):
    """What was seen of a thing, and which outcome it had.

    counts: how much the example counts; before: what speaks for each outcome already.
    """

    features: Sequence[str]
    outcome: int
    counts: float = 1.0
    before: Sequence[float] | None = None


class Choice(NamedTuple):
    """What was seen of several things, and which of them are right."""

    options: Sequence[Sequence[str]]
    right: frozenset[int]
    counts: float = 1.0


def outcomes(articles: Sequence[Sequence[Outcome]], names: Sequence[str], looseness: float) -> Weights:
    """How much each feature speaks for each outcome. looseness: how little large weights are held against a model; articles: the examples of each."""
    known = columns([[example.features for example in its] for its in articles])
    examples = [example for its in articles for example in its]
    seen = matrix([example.features for example in examples], known)
    right = np.array([example.outcome for example in examples])
    counts = np.array([example.counts for example in examples])
    rows = np.arange(len(examples))
    wanted = np.zeros((len(examples), len(names)))
    wanted[rows, right] = 1.0
    before = np.array([example.before if example.before is not None else (0.0,) * len(names) for example in examples])
    turned = seen.T.tocsr()

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(len(known), len(names))
        scores = seen @ weights + before
        scores -= scores.max(axis=1, keepdims=True)
        shares = np.exp(scores)
        shares /= shares.sum(axis=1, keepdims=True)
        told = -(counts * np.log(shares[rows, right] + 1e-12)).sum() + (weights**2).sum() / (2 * looseness)
        return told, (turned @ (counts[:, None] * (shares - wanted)) + weights / looseness).ravel()

    return rounded(least(loss, len(known) * len(names)).reshape(len(known), len(names)), known, names)


def choices(articles: Sequence[Sequence[Choice]], looseness: float) -> Weights:
    """How much each feature speaks for a thing being the right one of several."""
    known = columns([[option for example in its for option in example.options] for its in articles])
    examples = [example for its in articles for example in its]
    options = [option for example in examples for option in example.options]
    seen = matrix(options, known)
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

    return rounded(least(loss, len(known)).reshape(-1, 1), known, ("right",))


def least(loss: Any, size: int, steps: int = _STEPS) -> Floats:
    """Where a loss, told with its slopes, is least."""
    from scipy.optimize import minimize

    return np.asarray(minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": steps}).x)


def columns(articles: Iterable[Iterable[Sequence[str]]]) -> dict[str, int]:
    """The features that are seen in enough articles, each with its column."""
    times = Counter(feature for seen in articles for feature in {feature for features in seen for feature in features})
    return {feature: place for place, feature in enumerate(sorted(f for f, many in times.items() if many >= _RARE))}


def matrix(seen: Sequence[Sequence[str]], known: dict[str, int]) -> Any:
    """What is seen of each example, a row each; a feature counts once."""
    from scipy.sparse import csr_matrix

    places: list[int] = []
    ends = [0]
    for features in seen:
        places += [known[feature] for feature in dict.fromkeys(features) if feature in known]
        ends.append(len(places))
    return csr_matrix((np.ones(len(places)), places, ends), shape=(len(seen), len(known)))


def rounded(fitted: Floats, known: dict[str, int], names: Sequence[str]) -> Weights:
    """The weights found, without those that change nothing."""
    told = {feature: tuple(round(float(w) * UNIT) for w in fitted[place]) for feature, place in known.items()}
    return lighter(Weights(tuple(names), told), _SLIGHT)


def lighter(weights: Weights, slight: float) -> Weights:
    """Weights without those that are slight for every outcome."""
    return Weights(weights.outcomes, {feature: its for feature, its in weights.table.items() if max(map(abs, its)) > slight * UNIT})
