"""One story under two names: articles whose words are nearly the same are one witness.

Texts are compared by their sketches, and only those that agree in a band of one. Source: Leskovec, Rajaraman and Ullman, "Mining of Massive
Datasets", chapter 3.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from checker.readers.sketches import HASHES

_ALIKE = 0.8  # share of common shingles (Jaccard) from which two texts are one story
_BANDS = 32  # of four hashes each; texts as alike as this share one all but surely
_AT_ONCE = 10_000  # pairs that are compared
_MIXED = np.uint64(0x9E3779B97F4A7C15)  # spreads what it multiplies over all 64 bits


def stories(sketches: Sequence[bytes]) -> list[int]:
    """For each text, in their order, the place of the first one of its story; its own where that is itself, or it is too short to tell."""
    found = list(range(len(sketches)))
    places = [place for place, drawn in enumerate(sketches) if drawn]
    for at, near in enumerate(_nearest(np.frombuffer(b"".join(sketches), "<u4").reshape(-1, HASHES))):
        found[places[at]] = found[places[near]]
    return found


def _nearest(drawn: NDArray[np.uint32]) -> list[int]:
    """For each row the earliest one found to be alike, itself without one: of those that agree in a band, the first and the one before it."""
    nearest = np.arange(len(drawn))
    for band in np.split(drawn, _BANDS, axis=1):
        halves = np.ascontiguousarray(band).view(np.uint64)
        keys = halves[:, 0] * _MIXED ^ halves[:, 1]
        order = np.argsort(keys, kind="stable")
        new = np.r_[True, keys[order][1:] != keys[order][:-1]][: len(order)]
        later = np.flatnonzero(~new)
        for others in (order[new][np.cumsum(new) - 1][later], order[later - 1]):
            _note(nearest, drawn, order[later], others)
    return [int(place) for place in nearest]


def _note(nearest: NDArray[np.int64], drawn: NDArray[np.uint32], rows: NDArray[np.int64], others: NDArray[np.int64]) -> None:
    for begin in range(0, len(rows), _AT_ONCE):
        its, theirs = rows[begin : begin + _AT_ONCE], others[begin : begin + _AT_ONCE]
        alike = (drawn[its] == drawn[theirs]).mean(axis=1) >= _ALIKE
        np.minimum.at(nearest, its[alike], theirs[alike])
