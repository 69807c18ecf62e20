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


def duplicates(articles: Iterable[Article | Unreadable]) -> Iterator[Article | Unreadable]:
    """The articles as they come, each that repeats an earlier one nearly word for word with ``same_as`` naming that one's file.

    Only a signature of each text is kept, so any number of articles can pass.
    """
    from rensa import RMinHashLSH

    near = RMinHashLSH(_ALIKE, _HASHES, _BANDS)
    seen: list[tuple[str, RMinHash]] = []  # in the order they came: the file of the first article of a story, and a signature
    files: set[str] = set()
    for article in articles:
        signature = _signature(article.text) if isinstance(article, Article) else None
        if isinstance(article, Unreadable) or signature is None or article.file in files:
            yield article
            continue
        alike = (place for place in sorted(near.query(signature)) if seen[place][1].jaccard(signature) >= _ALIKE)
        same_as = next((seen[place][0] for place in alike), None)
        near.insert(len(seen), signature)
        seen.append((same_as or article.file, signature))
        files.add(article.file)
        yield replace(article, same_as=same_as) if same_as else article


def _signature(text: str) -> "RMinHash | None":
    from rensa import RMinHash

    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST:
        return None
    signature = RMinHash(_HASHES, seed=1)
    signature.update([" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)])
    return signature
