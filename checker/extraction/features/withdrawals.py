"""What is seen of a sentence, to tell whether it takes a work off the calendar: its words, what they say, and how they stand together.

Here words count themselves: there is no end of ways to give a plan up, and each language has its own.
"""

from collections.abc import Iterator
from itertools import pairwise

from checker.extraction.features.symbols import size
from checker.extraction.phrases import Phrases

_AGAINST = ("negation", "no_longer", "hedge", "would", "delay", "release", "schedule")
_NAME, _NUMBER = "Aa", "0"


def words(phrases: Phrases) -> list[str]:
    """The tokens of a sentence, in lower case; a capital inside it and a number stand for themselves."""
    return [
        _word(phrases.text[start:end], low, bool(place))
        for place, ((start, end), low) in enumerate(zip(phrases.places, phrases.lower, strict=True))
    ]


def features(phrases: Phrases, dates: int) -> tuple[str, ...]:
    """What is seen of a sentence. dates: how many it names."""
    return tuple(dict.fromkeys(_features(phrases, dates)))


def _features(phrases: Phrases, dates: int) -> Iterator[str]:
    its = words(phrases)
    small = [word for word in its if word.isalpha() and word not in (_NAME, _NUMBER)]
    tags = {tag for tagged in phrases.tags for tag in tagged}
    yield from (f"word={word}" for word in its if word.isalnum())
    yield from (f"words={one} {two}" for one, two in pairwise(its))
    yield from (f"small={one} {two}" for one, two in pairwise(small))
    yield from (f"says={tag}" for tag in sorted(tags))
    if "withdraw" in tags:
        yield from (f"withdraw:{tag}={tag in tags}" for tag in _AGAINST)
    yield f"dates={size(dates, 0, 1)}"
    yield f"long={size(len(its), 8, 16, 24, 32, 40)}"


def _word(word: str, low: str, inside: bool) -> str:
    if word[0].isdigit():
        return _NUMBER
    return _NAME if inside and word[0].isupper() else low
