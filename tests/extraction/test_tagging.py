"""Of the stretches that may be names those are taken that add up to most."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from checker.extraction.tagging import best

STRETCHES = st.dictionaries(
    st.tuples(st.integers(0, 5), st.integers(1, 4)).map(lambda pair: (pair[0], pair[0] + pair[1])), st.integers(-4, 9), max_size=9
)


def apart(chosen):
    return all(a[1] <= b[0] or b[1] <= a[0] for a, b in combinations(chosen, 2))


def most(worths):
    """By trying every choice."""
    keys = list(worths)
    choices = (chosen for many in range(len(keys) + 1) for chosen in combinations(keys, many) if apart(chosen))
    return max(sum(worths[key] for key in chosen) for chosen in choices)


@given(STRETCHES)
def test_no_other_choice_is_worth_more(worths):
    chosen = best(9, {key: float(worth) for key, worth in worths.items()})
    assert apart(chosen)
    assert chosen == sorted(chosen)
    assert sum(worths[key] for key in chosen) == most(worths)
