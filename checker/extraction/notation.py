"""The notation of phrases in the language files: ``a|b`` is either word, ``?a`` a word that may be left out."""

from collections.abc import Iterator
from itertools import product


def spellings(phrase: str) -> Iterator[tuple[str, ...]]:
    """The words, in lower case, of every phrase that one in this notation stands for."""
    phrase = phrase.lower()
    if "|" not in phrase and "?" not in phrase:  # as most are
        yield tuple(phrase.split())
        return
    choices = [[*word.removeprefix("?").split("|"), *([""] if word.startswith("?") else ())] for word in phrase.split()]
    for words in product(*choices):
        yield words if all(words) else tuple(word for word in words if word)
