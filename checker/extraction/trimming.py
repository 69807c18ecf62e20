"""A run of capitals without the words that only open the sentence, and apart where a possessive divides it."""

from collections.abc import Iterator

from checker.extraction.known import is_maker
from checker.extraction.naming import Mention, NameWords
from checker.extraction.spelling import NUMBER, Spelled

_OPENING = frozenset(":;.!?–—-“”\"«»„‘’'(…|•*")
_OWNS = frozenset(("'s", "’s", "’", "'"))


def trimmed(its: Spelled, first: int, last: int) -> Iterator[Mention]:
    """The names of a run of tokens, ``first`` to before ``last``."""
    first = _behind_number(its, _behind_openers(its, first, last), last)
    if first >= last or _shouted(its, first, last) or last - first == 1 and _mere(its, first, last):
        return
    for index in range(last - 2, first, -1):
        if its.words[index] == ":" and is_maker(its.part(first, index)):
            first = index + 1  # "HBO: House of the Otter back next summer"
            break
    for index in range(first, last):
        if its.words[index] in _OWNS and _divides(its, first, index, last):
            yield its.mention(first, index)
            if index + 1 < last:
                yield its.mention(index + 1, last, its.part(first, index))
            return
    yield its.mention(first, last)


def _behind_openers(its: Spelled, first: int, last: int) -> int:
    """Where the run begins without the words that only open the sentence."""
    words, says = its.words, its.says
    if not (first == 0 or words[first - 1] in _OPENING or words[first].lower() in says.pronouns):
        return first
    while (
        first < last
        and words[first].lower() in says.openers
        and not _belongs(its, first, last)
        and not (last - first > 2 and words[first + 1].isdigit())
        and not _capital_opener(its, first, last)
        and not (words[first].lower() in says.articles and last - first > 1)
    ):
        first += 1
        while first < last and not (its.capital(first) or words[first].isdigit()):
            first += 1
    return first


def _behind_number(its: Spelled, first: int, last: int) -> int:
    """Where the name begins behind the number of a part: "Season 4 of The Miller's Tale"."""
    words = its.words
    if last - first > 1 and words[first].lower() in its.says.parts and NUMBER.fullmatch(words[first + 1].lstrip("#")):
        first += 2
        while first < last and not its.capital(first):
            first += 1
    return first


def _mere(its: Spelled, first: int, last: int) -> bool:
    """Whether a single word is one of the language rather than a name."""
    words, says = its.words, its.says
    apposed = last + 1 < len(words) and words[last] == "," and words[last + 1].lower() in says.articles
    alone = first == 0 and not words[0].isupper() and words[0].endswith(says.lone_endings) and its.repeated.count(words[0]) == 1
    return alone and not apposed or _common(words[first].lower(), first == 0 and not apposed, says)


def _capital_opener(its: Spelled, first: int, last: int) -> bool:
    """Whether a second word that a sentence would not write with a capital follows the one that opens it: "For All the Rivers"."""
    if last - first <= 2:
        return False
    second, says = its.words[first + 1], its.says
    return second[0].isupper() and second.lower() in says.openers - says.articles - says.pronouns


def _belongs(its: Spelled, first: int, last: int) -> bool:
    """Whether a word that could merely open the sentence stands before the name wherever it stands: "No Time to Rest"."""
    return last - first > 1 and 1 < its.count(first, last) == its.count(first + 1, last)


def _common(word: str, opens: bool, says: NameWords) -> bool:
    """Whether a capitalised word is a word of the language rather than a name."""
    if word.count("-") == 1 and word.rsplit("-", 1)[1] in says.common:
        return True  # "Bond-film" in Dutch
    return word in says.articles or word in says.common or opens and (word in says.spoken or word.endswith(says.adverb_endings))


def _shouted(its: Spelled, first: int, last: int) -> bool:
    """Whether capitals throughout only raise the voice: "delayed AGAIN", "for a THIRD time"."""
    says = its.says
    run = its.words[first:last]
    loud = all(w.isupper() and len(w) > 1 and (w.lower() in says.spoken or w.lower() in says.openers) for w in run)
    return loud and any(w.islower() for w in its.words)


def _divides(its: Spelled, first: int, index: int, last: int) -> bool:
    """Whether "A's B" is A's B rather than one title ("Harrow's Gate")."""
    if index + 1 >= last or is_maker(its.part(first, index)) or its.words[index + 1].lower() in its.says.articles:
        return True
    whole, rest = its.count(first, last), its.count(index + 1, last)
    if whole > 1 and rest == whole:
        return False
    return rest > whole or index - first >= 2 and its.words[first].lower() not in its.says.articles
