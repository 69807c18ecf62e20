"""What is seen is weighed part by part and remembered: that must come to the same as all that is seen, each feature once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.hearing import scores, with_work
from checker.extraction.look import look
from checker.extraction.rows import stretches
from checker.extraction.weights import Weights
from checker.languages import available, load, proofs

from .reading import article

PHRASES = [(language, example["text"]) for language in available() for example in proofs(language).get("examples", ())]
LINES = (
    "“The Ferry of the North: Part 2” and The Ferry by Clara Johansen, from Disney's Harbor of Harbor, open on May 7, 2021, and June 4.\n"
    "THE FERRY OF THE NORTH MOVES TO 2022\nIts sequel, Silent Harbor 3 (2019), was to be released by Netflix in December."
)


def ones(features):
    """Weights that count."""
    return Weights(("many",), dict.fromkeys(features, (100,)))


@pytest.mark.parametrize(("language", "text"), [("en", LINES), *PHRASES[::7]])
def test_no_feature_of_a_stretch_is_in_two_parts(language, text):
    its = stretches(article(text, language=language), load(language))
    proposed = [(each, proposal) for each in (its.proposed if its else ()) for proposal in each.proposals]
    assert proposed or text is not LINES
    for each, proposal in proposed:
        weighed = each.weighed(ones(proposal.features))
        assert weighed[proposal.first, proposal.last] == [len(proposal.features)]


@pytest.mark.parametrize(("language", "text"), [("en", LINES), *PHRASES[::7]])
def test_no_feature_of_a_work_is_in_two_parts(language, text):
    looked = look(article(text, language=language))
    options = [option for weighed in (looked.weighed if looked else ()) for option in weighed.seen.options]
    assert options or text is not LINES
    for option in options:
        weights = ones(option.features)
        assert weights.told(weights.of(option.parts)) == [len(option.features)]


@pytest.mark.parametrize(("language", "text"), [("en", LINES), *PHRASES[::7]])
def test_no_feature_of_a_date_is_in_two_parts(language, text):
    looked = look(article(text, language=language))
    dates = [(weighed.seen, option) for weighed in (looked.weighed if looked else ()) for option in (None, *weighed.seen.options)]
    assert dates or text is not LINES
    for seen, option in dates:
        features = with_work(seen, option, 0.5)
        assert len(set(features)) == len(features)
        assert scores(seen, option, 0.5, ones(features)) == [len(features)]


@given(st.lists(st.tuples(*[st.integers(-999, 999)] * 3), max_size=60))
def test_sums_are_exact_and_apart_for_each_outcome(rows):
    weights = Weights(("a", "b", "c"), {str(place): row for place, row in enumerate(rows)})
    expected = [sum(row[outcome] for row in rows) / 100 for outcome in range(3)]
    assert weights.scores([*map(str, range(len(rows))), "unknown"]) == expected
