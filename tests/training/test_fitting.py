"""Weights are found that explain their examples, and nothing is made of what too few articles show."""

import pytest

from checker.extraction.weights import Weights, likelihoods
from checker.training.fitting import Choice, Outcome, choices, lighter, outcomes

pytest.importorskip("scipy", reason="learning needs the extra [training]")

SEEN = [[Outcome(("bias", "wet"), 1), Outcome(("bias", "dry"), 0)]] * 20


def test_outcomes_follow_the_feature_that_tells_them_apart():
    weights = outcomes([*SEEN, [Outcome(("bias", "rare"), 1)] * 3], ("no rain", "rain"), 1.0)
    assert weights.outcomes == ("no rain", "rain")
    assert likelihoods(weights.scores(("bias", "wet")))[1] > 0.9
    assert likelihoods(weights.scores(("bias", "dry")))[1] < 0.1
    assert "rare" not in weights.table


def test_what_counts_less_weighs_less():
    contested = [*SEEN, *[[Outcome(("bias", "wet"), 0, 0.1)]] * 20]
    weights = outcomes(contested, ("no rain", "rain"), 1.0)
    assert likelihoods(weights.scores(("bias", "wet")))[1] > 0.5


def test_the_right_one_of_several_is_chosen():
    weights = choices([[Choice((("near",), ("far",), ("far", "loud")), frozenset({0}))]] * 10, 1.0)
    near, far, loud = (weights.scores(option)[0] for option in (("near",), ("far",), ("far", "loud")))
    assert near > far and near > loud


def test_slight_weights_are_left_out():
    weights = Weights(("no", "yes"), {"a": (5, -5), "b": (0, -30)})
    assert lighter(weights, 0.08) == Weights(("no", "yes"), {"b": (0, -30)})


def test_what_speaks_for_an_outcome_already_needs_no_weight():
    def learned(before):
        return outcomes([[Outcome(("a",), 1, 1.0, before)]] * 10, ("no", "yes"), 1.0).scores(("a",))[1]

    assert learned((0.0, 9.0)) < 0.1 < learned(None)
