"""How common a word is in its language, from the small word lists of wordfreq.

The measure is the Zipf frequency of van Heuven and others (2014): the logarithm to base ten of how often a word stands among 10⁹, so that 3 is once in a million.
"""

import gzip
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import msgpack

_HIGHEST = 6  # steps above it tell no more: "the", "of"
_RARE = "0"  # below 3, which the small lists leave out
_SPARE = "'’."


@cache
def frequencies(language: str) -> Mapping[str, str]:
    """The whole step of the Zipf frequency of each listed word, 3 to 6; empty for a language without a list."""
    # wordfreq itself is not imported: that compiles the patterns it cuts text into words by, which takes longer than all the rest of a start.
    found = find_spec("wordfreq")
    if found is None or found.origin is None:
        return {}
    listed = Path(found.origin).parent / "data" / f"small_{language}.msgpack.gz"
    if not listed.is_file():
        return {}
    _, *by_frequency = msgpack.unpackb(gzip.decompress(listed.read_bytes()))
    # The lists are in hundredths below the highest frequency there can be, 10⁹ among 10⁹.
    return {word: str(min((900 - place) // 100, _HIGHEST)) for place, words in enumerate(by_frequency) for word in words}


def step(word: str, listed: Mapping[str, str]) -> str:
    """Of a token in lower case: its step, "n" for one with a digit, "p" for one without a letter."""
    if (found := listed.get(word)) is not None:
        return found
    if not word.isalpha():
        if any(c.isdigit() for c in word):
            return "n"
        if not any(c.isalpha() for c in word):
            return "p"
        bare = word.strip(_SPARE)
        return listed.get(bare) or listed.get(bare.replace("’", "'").rpartition("'")[2], _RARE)
    return _RARE
