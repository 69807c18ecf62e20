"""One story under two names: articles whose words are nearly the same are one witness."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.articles import Article, Unreadable

if TYPE_CHECKING:
    from rensa import RMinHash

_ALIKE = 0.8  # share of common shingles (Jaccard) from which two texts are one story
_HASHES, _BANDS = 128, 32  # of 32 bands of four hashes each, texts as alike as this share one all but surely
_SHINGLE = 5  # words
_FEWEST = 40  # words; shorter texts are alike by chance
_WORD = re.compile(r"\w+")


class Stories:
    """The stories that have come up. Only a signature of each text is kept, so any number of articles can pass."""

    def __init__(self) -> None:
        from rensa import RMinHashLSH

        self._near = RMinHashLSH(_ALIKE, _HASHES, _BANDS)
        self._seen: list[tuple[str, RMinHash]] = []  # in the order they came: the file of the first article of a story, and a signature
        self._files: set[str] = set()

    def first(self, file: str, signature: "RMinHash | None") -> str | None:
        """The file of the first article with this story; None where this is the first, or too short to tell."""
        if signature is None or file in self._files:
            return None
        alike = (place for place in sorted(self._near.query(signature)) if self._seen[place][1].jaccard(signature) >= _ALIKE)
        same_as = next((self._seen[place][0] for place in alike), None)
        self._near.insert(len(self._seen), signature)
        self._seen.append((same_as or file, signature))
        self._files.add(file)
        return same_as


def duplicates(articles: Iterable[Article | Unreadable]) -> Iterator[Article | Unreadable]:
    """The articles as they come, each that repeats an earlier one nearly word for word with ``same_as`` naming that one's file."""
    stories = Stories()
    for article in articles:
        same_as = stories.first(article.file, signature(article.text)) if isinstance(article, Article) else None
        yield replace(article, same_as=same_as) if isinstance(article, Article) and same_as else article


def sketch(text: str) -> bytes:
    """A signature as bytes, for ``redrawn``; none for a text that is too short."""
    made = signature(text)
    return made.__getstate__() if made is not None else b""


def redrawn(kept: bytes) -> "RMinHash | None":
    """The signature of which these are the bytes; None if they are not."""
    from rensa import RMinHash

    made = RMinHash(_HASHES, seed=1)
    try:
        made.__setstate__(kept)
    except ValueError:  # of another version, or damaged
        return None
    return made


def signature(text: str) -> "RMinHash | None":
    """What is kept of a text to tell others like it by; None for a text that is too short."""
    from rensa import RMinHash

    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST:
        return None
    made = RMinHash(_HASHES, seed=1)
    made.update([" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)])
    return made
