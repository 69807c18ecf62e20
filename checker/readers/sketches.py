"""What is kept of a text to tell others like it by: a sketch of a fixed size (MinHash).

Source: Broder, "On the resemblance and containment of documents", 1997.
"""

import re
import struct

_SHINGLE = 5  # words
_FEWEST = 40  # words; shorter texts are alike by chance
_WORD = re.compile(r"\w+")

HASHES = 128
SKETCH = 4 * HASHES  # bytes


def sketch(text: str) -> bytes:
    """The sketch of a text; nothing of one that is too short."""
    from rensa import RMinHash

    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST:
        return b""
    made = RMinHash(HASHES, seed=1)
    made.update([" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)])
    return struct.pack(f"<{HASHES}I", *made.digest())
