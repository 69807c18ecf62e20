"""One story under two names: articles whose words are nearly the same are one witness."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.articles import Article, Unreadable

if TYPE_CHECKING:
    from datasketch import MinHash

_ALIKE = 0.8  # share of common shingles (Jaccard) from which two texts are one story
_HASHES = 64
_SHINGLE = 5  # words
_FEWEST = 40  # words; shorter texts are alike by chance
_WORD = re.compile(r"\w+")


def duplicates(articles: Iterable[Article | Unreadable]) -> Iterator[Article | Unreadable]:
    """The articles as they come, each that repeats an earlier one nearly word for word with ``same_as`` naming that one's file.

    Only a signature of each text is kept, so any number of articles can pass.
    """
    from datasketch import MinHashLSH

    known = MinHashLSH(threshold=_ALIKE, num_perm=_HASHES)
    first: dict[str, tuple[int, str]] = {}  # by file: when it came, and the file of the first article of its story
    for article in articles:
        signature = _signature(article.text) if isinstance(article, Article) else None
        if isinstance(article, Unreadable) or signature is None or article.file in known:
            yield article
            continue
        same_as = min((first[str(file)] for file in known.query(signature)), default=(0, None))[1]
        known.insert(article.file, signature)
        first[article.file] = (len(first), same_as or article.file)
        yield replace(article, same_as=same_as) if same_as else article


def _signature(text: str) -> "MinHash | None":
    from datasketch import MinHash

    words = _WORD.findall(text.lower())
    if len(words) < _FEWEST:
        return None
    shingles = {" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)}
    signature = MinHash(num_perm=_HASHES, seed=1)
    signature.update_batch([shingle.encode() for shingle in shingles])
    return signature
