"""One story under two names: articles whose words are nearly the same are one witness.

Texts are compared by sketches of a fixed size (MinHash), and only those that agree in a band of one. Source: Broder, "On the resemblance and
containment of documents", 1997; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3.
"""

import re
import struct
from collections.abc import Sequence
from operator import eq

_ALIKE = 0.8  # share of common shingles (Jaccard) from which two texts are one story
_HASHES, _BANDS = 128, 32  # of 32 bands of four hashes each, texts as alike as this share one all but surely
_SHINGLE = 5  # words
_FEWEST = 40  # words; shorter texts are alike by chance
_STRANGERS = 8  # texts unlike each other that one more is held against, of all that agree in a band
_WORD = re.compile(r"\w+")

SKETCH = 4 * _HASHES  # bytes


def sketch(text: str) -> bytes:
    """What is kept of a text to tell others like it by; nothing of one that is too short."""
    from rensa import RMinHash

    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST:
        return b""
    made = RMinHash(_HASHES, seed=1)
    made.update([" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)])
    return struct.pack(f"<{_HASHES}I", *made.digest())


def stories(sketches: Sequence[bytes]) -> list[int]:
    """For each text, in their order, the place of the first one of its story; its own where that is itself, or it is too short to tell."""
    first = list(range(len(sketches)))
    for start in range(0, SKETCH, SKETCH // _BANDS):
        _join(first, sketches, start, start + SKETCH // _BANDS)
    return [_first(first, place) for place in range(len(first))]


def _join(first: list[int], sketches: Sequence[bytes], start: int, end: int) -> None:
    """Note for the texts that agree in a band, and are alike, which comes first."""
    seen: dict[bytes, list[int]] = {}  # by band the texts that have it, of those alike the last
    for place, drawn in enumerate(sketches):
        if not drawn:
            continue
        others = seen.setdefault(drawn[start:end], [])
        for at, other in enumerate(others):
            one, two = _first(first, other), _first(first, place)
            if one == two or _alike(sketches[other], drawn):
                first[max(one, two)], others[at] = min(one, two), place
                break
        else:
            if len(others) < _STRANGERS:
                others.append(place)


def _first(first: list[int], place: int) -> int:
    while first[place] != place:
        place = first[place] = first[first[place]]
    return place


def _alike(one: bytes, two: bytes) -> bool:
    shared: int = sum(map(eq, memoryview(one).cast("I"), memoryview(two).cast("I")))
    return shared >= _ALIKE * _HASHES
