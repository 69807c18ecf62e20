"""Titles in small letters that only the capital of their article sets off, within a sentence: "la stagione de L'amica geniale"."""

from collections.abc import Iterator

from checker.extraction.naming import How, Mention
from checker.extraction.spelling import Spelled

_SHORT, _LONGEST = 4, 8  # words, the article among them


def led_by_articles(its: Spelled) -> Iterator[Mention]:
    """Each as far as the same words stand elsewhere, else to a mark close by."""
    words = its.words
    for first in range(1, len(words) - 1):
        if not _leads(its, first):
            continue
        last = first + 1
        while last - first <= _LONGEST and its.free(last) and words[last][0].isalpha():
            last += 1
        if not words[first + 1][0].islower() or last == first + 1:
            continue
        closed = last == len(words) or not words[last][0].isalnum()
        again = next((end for end in range(last, first + 1, -1) if its.count(first, end) > 1), None)
        end = again or (last if closed and last - first <= _SHORT else None)
        if end is not None:
            start, stop = its.places[first][0], its.places[end - 1][1]
            yield Mention(start, stop, its.text[start:stop], How.ARTICLE)


def _leads(its: Spelled, first: int) -> bool:
    """Whether a token is an article with a capital that no sentence gave it."""
    word, before = its.words[first], its.words[first - 1]
    return word[0].isupper() and word.lower() in its.says.articles and (before[0].islower() or before == ",") and its.free(first)
