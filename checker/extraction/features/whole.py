"""What is seen of an article as a whole once its dates are weighed: how likely the likeliest of them are a release's, and how many dates there are.

An article full of dates hardly one of which is a release's tells of a tour, a shoot or a leak, and that one is likely misread.
"""

from collections.abc import Iterator, Sequence

from checker.extraction.features.symbols import size

_LIKELY = 0.55


def features(chances: Sequence[float], dates: int) -> Iterator[str]:
    """``chances``: how likely each that may be a claim is one; ``dates``: how many the article has."""
    first, second, third, *_ = *sorted(chances, reverse=True), 0.0, 0.0, 0.0
    many, likely = size(dates, 1, 2, 4, 6, 9, 14), size(sum(chance >= _LIKELY for chance in chances), 0, 1, 2, 4)
    yield f"all:first={int(first * 20)}"
    yield f"all:second={int(second * 20)}"
    yield f"all:third={int(third * 10)}"
    yield f"all:dates={many}"
    yield f"all:first={int(first * 10)}:dates={many}"
    yield f"all:share={int(sum(chances) * 10 / max(dates, 1))}"
    yield f"all:likely={likely}"
    yield f"all:likely={likely}:dates={many}"
