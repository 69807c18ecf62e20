"""What makes two names one work: within one article, and across articles."""

from collections import Counter
from collections.abc import Iterable

from checker.works.identity import Identity, identify
from checker.works.numerals import Numbering
from checker.works.sameness import alike
from checker.works.short_forms import Likeness, shortens

__all__ = ["Identity", "Likeness", "Numbering", "canonical", "identify", "same", "short_for"]


def same(first: str, second: str) -> bool:
    """Whether two names are one work by rule alone, wherever they stand.

    >>> same("MI:7", "Mission: Impossible 7"), same("Mission: Impossible 8", "Mission: Impossible 7")
    (True, False)
    """
    return alike(identify(first), identify(second))


def short_for(short: str, full: str) -> Likeness:
    """How well ``short`` stands for ``full`` in an article that uses both.

    >>> short_for("Kena", "Kena: Bridge of Spirits"), short_for("Mission: Impossible", "Mission: Impossible 7")
    (<Likeness.LIKELY: 2>, <Likeness.NONE: 0>)
    """
    return shortens(identify(short), identify(full))


def _rank(name: str, times: int) -> tuple[object, ...]:
    """Smaller is better: more of the work's own words first, then what is written most often and most plainly."""
    identity = identify(name)
    letters = [letter for letter in name if letter.isalpha()]
    shouted = len(letters) > 6 and all(letter.isupper() for letter in letters)
    described = name[:1].islower() and not any(letter.isupper() for letter in name[1:3])
    return (
        described,
        identity.initials,
        -len(identity.numbers),
        -len(identity.body),
        shouted,
        bool(identity.maker) + bool(identity.medium),
        -times,
        identity.head is None,
        -len(name),
        name,
    )


def canonical(names: Iterable[str]) -> str:
    """Of the names of one work the one a reader would list: the fullest; a name given more than once counts more.

    Raises ValueError if there is none.
    """
    counted = Counter(names)
    return min(counted, key=lambda name: _rank(name, counted[name]))
