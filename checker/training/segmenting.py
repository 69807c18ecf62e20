"""Weights of the stretches of a line of which none lies over another, so that "Emily in Paris" is held against "Emily" and "Paris" together.

A semi-Markov conditional random field: the likelihood of a way to part a line into stretches of some kind and tokens of none is what its stretches
add up to, over all ways there are. Source: Sarawagi and Cohen, "Semi-Markov Conditional Random Fields for Information Extraction", 2004.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from checker.extraction.weights import Weights
from checker.training import fitting
from checker.training.fitting import Floats

_STEPS = 100
_FARTHEST = 50.0  # from nothing, that a stretch's sum is counted
Integers = NDArray[np.int64]


class Stretch(NamedTuple):
    """The tokens of a line from ``first`` to before ``last``, what is seen of them, and of which kind they are; None of none.

    before: what speaks for each kind already.
    """

    first: int
    last: int
    features: Sequence[str]
    kind: int | None
    before: Sequence[float] | None = None


class _Side(NamedTuple):
    """The stretches that begin at a place, or end there: of which lines, and which of them are of one line."""

    place: int
    stretches: Integers
    begins: Integers
    lines: Integers
    many: Integers


class _Lattice:
    """All ways to part the lines, taken together from place to place."""

    def __init__(self, lines: Sequence[Sequence[Stretch]]) -> None:
        of = [(number, stretch.first, stretch.last) for number, line in enumerate(lines) for stretch in line]
        self._line, self._first, self._last = (np.array(each, dtype=np.int64) for each in zip(*of, strict=True))
        self._lines, self._places = len(lines), int(self._last.max()) + 1
        self._ending, self._beginning = list(self._sides(self._last)), list(self._sides(self._first))

    def _sides(self, at: Integers) -> Iterable[_Side]:
        for place in range(self._places):
            its = np.flatnonzero(at == place)
            its = its[np.argsort(self._line[its], kind="stable")]
            lines = self._line[its]
            begins = np.flatnonzero(np.r_[True, lines[1:] != lines[:-1]]) if len(its) else its
            yield _Side(place, its, begins, lines[begins], np.diff(np.r_[begins, len(its)]))

    def likelihoods(self, scores: Floats) -> tuple[float, Floats]:
        """The logarithm of what all ways add up to, and how likely each stretch is in each kind. scores: of each stretch for each kind."""
        sums = np.logaddexp.reduce(scores, axis=1)
        before, behind = np.zeros((self._places, self._lines)), np.zeros((self._places, self._lines))
        for side in self._ending[1:]:
            before[side.place] = before[side.place - 1]
            _add(before[side.place], side, before[self._first[side.stretches], self._line[side.stretches]] + sums[side.stretches])
        for side in reversed(self._beginning[:-1]):
            behind[side.place] = behind[side.place + 1]
            _add(behind[side.place], side, behind[self._last[side.stretches], self._line[side.stretches]] + sums[side.stretches])
        whole = before[-1]
        around = before[self._first, self._line] + behind[self._last, self._line] - whole[self._line]
        return float(whole.sum()), np.exp(around[:, None] + scores)


def _add(place: Floats, side: _Side, ways: Floats) -> None:
    """Add the ways that lead through stretches to those of their lines, as logarithms."""
    if not len(ways):
        return
    top = np.maximum.reduceat(ways, side.begins)
    together = top + np.log(np.add.reduceat(np.exp(ways - np.repeat(top, side.many)), side.begins))
    place[side.lines] = np.logaddexp(place[side.lines], together)


def segmentations(articles: Sequence[Sequence[Sequence[Stretch]]], kinds: Sequence[str], looseness: float) -> Weights:
    """How much each feature speaks for a stretch being of each kind rather than of none.

    articles: the lines of each, all with a stretch or more; looseness: as in ``fitting``.
    """
    known = fitting.columns([[stretch.features for line in its for stretch in line] for its in articles])
    lines = [line for its in articles for line in its]
    stretches = [stretch for line in lines for stretch in line]
    seen = fitting.matrix([stretch.features for stretch in stretches], known)
    turned, lattice = seen.T.tocsr(), _Lattice(lines)
    right = np.zeros((len(stretches), len(kinds)))
    before = np.zeros((len(stretches), len(kinds)))
    for place, stretch in enumerate(stretches):
        if stretch.kind is not None:
            right[place, stretch.kind] = 1.0
        if stretch.before is not None:
            before[place] = stretch.before

    def loss(flat: Floats) -> tuple[float, Floats]:
        weights = flat.reshape(len(known), len(kinds))
        scores = np.clip(seen @ weights + before, -_FARTHEST, _FARTHEST)
        whole, likely = lattice.likelihoods(scores)
        told = whole - (scores * right).sum() + (weights**2).sum() / (2 * looseness)
        return told, (turned @ (likely - right) + weights / looseness).ravel()

    return fitting.rounded(fitting.least(loss, len(known) * len(kinds), _STEPS).reshape(len(known), len(kinds)), known, kinds)
