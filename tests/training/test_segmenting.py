"""Stretches of a line are weighed against each other, all ways to part the line together."""

from itertools import combinations
from math import exp, log

import numpy as np
import pytest

from checker.extraction.weights import together
from checker.training.segmenting import Stretch, _Lattice, segmentations

pytest.importorskip("scipy", reason="learning needs the extra [training]")


def ways(stretches):
    """Every choice of stretches of which none lies over another."""
    for many in range(len(stretches) + 1):
        for chosen in combinations(range(len(stretches)), many):
            its = [stretches[place] for place in chosen]
            if all(a.last <= b.first or b.last <= a.first for a, b in combinations(its, 2)):
                yield chosen


LINES = [
    [Stretch(0, 1, (), None), Stretch(0, 3, (), None), Stretch(2, 3, (), None), Stretch(2, 5, (), None)],
    [Stretch(1, 2, (), None)],
    [Stretch(0, 2, (), None), Stretch(1, 4, (), None), Stretch(3, 4, (), None)],
]


def test_the_sum_over_all_ways_is_that_of_trying_every_one():
    scores = np.random.default_rng(7).normal(size=(8, 2))
    whole, likely = _Lattice(LINES).likelihoods(scores)
    expected, place = 0.0, 0
    for line in LINES:
        its = scores[place : place + len(line)]
        worths = {chosen: exp(sum(together(its[index]) for index in chosen)) for chosen in ways(line)}
        expected += log(sum(worths.values()))
        for index in range(len(line)):
            share = sum(worth for chosen, worth in worths.items() if index in chosen) / sum(worths.values())
            assert likely[place + index].sum() == pytest.approx(share)
        place += len(line)
    assert whole == pytest.approx(expected)


def test_a_whole_is_held_against_its_parts_together():
    """Each word is a name elsewhere; side by side with "in" between they are one."""
    whole = [Stretch(0, 1, ("E",), None), Stretch(0, 3, ("E in P", "joined"), 0), Stretch(2, 3, ("P",), None)]
    alone = [[Stretch(0, 1, ("E",), 0)], [Stretch(0, 1, ("P",), 0)]]
    weights = segmentations([[whole], alone] * 10, ("work",), 10.0)
    score = {features: weights.scores(features)[0] for features in (("E",), ("P",), ("E in P", "joined"))}
    assert score["E",] > 0 < score["P",]
    assert score["E in P", "joined"] > score["E",] + score["P",]


def test_what_speaks_for_a_stretch_already_needs_no_weight():
    """The same name, once told by what was seen before and once not."""
    known = [[[Stretch(0, 1, ("E",), 0, (9.0,))]]] * 10
    unknown = [[[Stretch(0, 1, ("E",), 0, (0.0,))]]] * 10
    assert segmentations(known, ("work",), 10.0).scores(("E",))[0] < 0.1 < segmentations(unknown, ("work",), 10.0).scores(("E",))[0]
