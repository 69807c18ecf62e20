"""Names by their capitals alone: where a run of capitals begins and ends."""

from collections.abc import Iterator, Sequence

from checker.extraction.known import is_maker, known_nature
from checker.extraction.naming import Mention
from checker.extraction.spelling import NUMBER, Spelled
from checker.extraction.trimming import trimmed

_LOOSE = frozenset((":", "'s", "’s", "–", "—", "-", "&", "+", "/", "!", "?", "’", "'"))  # no name ends with them
_AND = ("e", "et", "y", "und")


def runs_of_capitals(its: Spelled) -> Iterator[Mention]:
    """The names of a sentence, each a run of capitals without the words that only open the sentence."""
    here = 0
    while here < len(its.words):
        if not _opens(its, here):
            here += 1
            continue
        last = _end(its, here)
        yield from trimmed(its, here, last)
        here = last


def _opens(its: Spelled, index: int) -> bool:
    word = its.words[index]
    large = word[0].isupper() or word[0].islower() and any(c.isupper() for c in word[1:3])
    return large and its.free(index)


def _end(its: Spelled, first: int) -> int:
    """The token behind the run that begins with ``first``."""
    here = first + 1
    while here < len(its.words) and (step := _step(its, first, here)):
        here += step
    while here > first + 1 and its.words[here - 1] in _LOOSE:
        here -= 1
    return here


def _step(its: Spelled, first: int, here: int) -> int:
    """How many tokens the run goes on by, from one of them; 0 where it ends."""
    word, following = its.words[here], its.words[here + 1] if here + 1 < len(its.words) else ""
    if not its.free(here):
        return int(_year_in_name(its, here))
    if word.lower() in its.says.seasons and following.isdigit():
        return 0
    if its.capital(here) or NUMBER.fullmatch(word) or word == "#" and following.isdigit():
        return 1
    if its.free(here + 1) and _leads_on(its, first, here):
        return 1
    return _joined(its, first, here)


def _leads_on(its: Spelled, first: int, here: int) -> bool:
    """Whether a name goes on behind a mark within it, where a token follows."""
    word, before, capital = its.words[here], its.words[here - 1], its.capital(here + 1)
    if word in ("'s", "’s"):
        return capital
    if word in ("’", "'"):
        return capital and before.endswith("s") and its.touches(here)
    if word == ":":
        return _after_colon(its, here)
    if word in "–—-":
        return capital and ":" in its.words[first:here]
    if word in "&+/":
        return capital or NUMBER.fullmatch(its.words[here + 1]) is not None
    if word in "!?":
        return capital and its.count(first, here + 2) > 1
    return word == "." and capital and len(before) == 1 and its.touches(here)


def _after_colon(its: Spelled, here: int) -> bool:
    following = its.words[here + 1].lower()
    if following in its.says.openers and following not in its.says.articles:
        return False
    if its.capital(here + 1) or following in its.says.articles:
        return True
    return its.touches(here + 1) and NUMBER.fullmatch(its.words[here + 1]) is not None  # "MI:7"


def _year_in_name(its: Spelled, here: int) -> bool:
    """A bare year right behind a capital belongs to the name: "Skyline 2099", "Orchard Simulator 22"."""
    word = its.words[here]
    return (
        word.isdigit()
        and len(word) == 4
        and not its.taken.over(*its.places[here])
        and its.words[here - 1][0].isalpha()
        and its.places[here][0] == its.places[here - 1][1] + 1
        and not (here + 1 < len(its.words) and its.words[here + 1] in "-/")
    )


def _joined(its: Spelled, first: int, here: int) -> int:
    """How many tokens of joining words lead to the next capital; 0 if none do."""
    words = its.words
    if words[here] not in its.says.joining:
        return 0
    for sequence in its.says.inside:
        after = here + len(sequence)
        if not (_says(its, here, sequence) and its.free(after)) or _two(its.part(first, here), sequence, words[after]):
            continue  # "PC e PlayStation 5"
        if its.capital(after) and words[after] not in words[first:here]:
            return len(sequence)
    for sequence in its.says.inside_if_repeated:
        after = here + len(sequence)
        if not (_says(its, here, sequence) and its.free(after) and its.capital(after)):
            continue
        named = words[first].lower() in its.says.articles and first > 0 or len(sequence) == 2 and here - first == 1
        if named and not is_maker(words[after]):
            return len(sequence)  # "A Dance with Herons", "Lady in the Marsh"
        if sequence == ("and",) and _two_names(its, first, here):
            continue
        if its.count(first, after + 1) > 1:
            return len(sequence)
    return 0


def _two_names(its: Spelled, first: int, here: int) -> bool:
    """Whether "and" stands behind a name of its own: "Anna Marsh and Paul Reed", however often they are named together."""
    if known_nature(its.part(first, here)) is not None:
        return True
    return here - first in (2, 3) and all(w.isalpha() and w[0].isupper() for w in its.words[first:here])


def _two(before: str, sequence: Sequence[str], after: str) -> bool:
    """Whether "and" stands between two names that are each known to be no work."""
    return sequence[0] in _AND and known_nature(before) is not None and known_nature(after) is not None


def _says(its: Spelled, here: int, sequence: tuple[str, ...]) -> bool:
    return tuple(its.words[here : here + len(sequence)]) == sequence
