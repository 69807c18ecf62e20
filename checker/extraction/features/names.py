"""What is seen of a stretch that may be a name: its shape and words, what the lists know, the words around it, and where else it stands.

Features are written in small functions of what they hang on (``told_of_names``), so that what such a part adds up to is weighed once for the same words or numbers
(``parts``). What hangs on the first token alone, or on the last, is the same for all stretches that begin or end there. A feature stands in one
part, never in two.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checker.extraction.features import told_of_names as told
from checker.extraction.features.symbols import size
from checker.extraction.firstlook import FirstLook
from checker.extraction.known import is_surname, known_nature, plain
from checker.extraction.naming import How, NameWords, Repeated
from checker.extraction.parts import Part, told_by
from checker.extraction.spans import Line

_STOPS = frozenset(".;:()")
_AHEAD, _BACK = 7, 5  # tokens behind and before a stretch that are asked what they tell
_REACH, _FAR = 6, 4  # tokens on a side of it among which the nearest telling one is looked for, and how far one is at the most
_ENDING, _BEGINNING = 3, 4  # letters of the end of a word behind a stretch, and of one that begins it or stands before it
_SHORTEST_OWNER = 4  # letters
_TELLING = frozenset(
    "release schedule delay move advance keep leave take slot withdraw past_plan role person_before person_after say other thing relative made".split()
)
_RATES = (0.0, 0.7, 1.2, 2.4, 4.0)  # what the rules find for a work or a person, in steps
_BREAKS = frozenset('.!?:“"«„')
_OPENING = frozenset("“”\"«»„‘’'(")
_MARKS = frozenset(",.;:()–—-")
_JOINTS = frozenset(":–—-&/|")  # marks that join two parts of a title, or two titles
_NOTHING: frozenset[str] = frozenset()
_DATE = frozenset(("DATE",))


@lru_cache(maxsize=4096)
def _telling(tags: frozenset[str]) -> frozenset[str]:
    return tags & _TELLING


@dataclass(slots=True)
class Sight:
    """What the whole article says of names: how often each stands in it, which are set off, what its headline says."""

    repeated: Repeated
    marked: Mapping[str, How]
    headline: str
    words: NameWords
    countries: frozenset[str]  # in the article's language
    look: FirstLook


def features(its: Line, first: int, last: int, sight: Sight, how: How | None) -> Iterator[str]:
    """What is seen of one stretch. ``how``: how its marks set it off."""
    yield from told_by(of_whole(its, first, last, sight, how))
    yield from told_by(of_start(its, first, sight))
    yield from told_by(of_end(its, last, sight))


def of_whole(its: Line, first: int, last: int, sight: Sight, how: How | None) -> Iterator[Part]:
    """What is seen of a stretch that neither its first token nor its last tells alone."""
    words, lower, many = its.words, its.lower, last - first
    start, end = its.places[first][0], its.places[last - 1][1]
    name = its.text[start:end]
    yield told.size, min(many, 6), how
    shapes = its.shapes[first:last]
    yield told.shaped, " ".join(shapes) if many <= 4 else f"{shapes[0]}..{shapes[-1]}"
    if many > 2:
        inner = range(first + 1, last - 1)
        yield (
            told.inside,
            tuple([lower[i] for i in inner if not lower[i][0].isalnum()]),
            tuple([lower[i] for i in inner if words[i].islower()]),
        )
    else:
        yield told.inside, (), ()
    yield told.marked, "9" in shapes, its.cased
    tail = next((back for back in range(many) if not words[last - 1 - back].islower()), many)
    yield told.formed, tail, tail > 0 and sight.repeated.count(name) > 1, 1 in its.dated[first:last], its.noun[first], many > 1
    if many == 1:
        yield told.alone, lower[first], its.tags[first]
    if lower[first] in sight.words.openers:
        yield told.opener, first == 0 or words[first - 1] in _BREAKS, many > 1
    yield told.known, name, words[first], words[last - 1], many, sight.countries
    yield _repeated(its, first, last, sight, name)
    yield told.bound, _bound(its, first - 1, first, last, sight, name), _bound(its, last, first, last, sight, name)
    if its.steps:
        steps = [s for s in its.steps[first:last] if s.isdigit()]
        extremes = (min(steps), max(steps)) if steps else ("n", "n")
        yield told.common, *extremes, min(many, 4), sight.words.nouns_in_capitals, first == 0, how
    key = plain(name)
    if (other := sight.marked.get(key)) is not None and how is None:
        yield told.marked_elsewhere, other
    if key and key in sight.headline:
        yield told.headline, min(many, 3)
    if start < 300:
        yield (told.early,)
    look = sight.look
    nature = look.natures.get(key)
    if (start, end) in look.stretches and nature is not None:
        yield told.ruled, nature, size(look.works.get(key, 0.0), *_RATES), size(look.people.get(key, 0.0), *_RATES)
    else:
        yield told.not_ruled, nature


def of_start(its: Line, first: int, sight: Sight) -> Iterator[Part]:
    """What is seen of all stretches that begin with a token."""
    words, lower, tags = its.words, its.lower, its.tags
    yield told.first_word, lower[first], tags[first]
    yield told.opening, lower[first][-_BEGINNING:], its.noun[first], _owner(words[first])
    if lower[first] in sight.words.articles:
        yield told.article, first == 0
    if its.steps:
        before = its.steps[first - 1] if first else "B"
        yield told.begins_common, its.steps[first], before, its.capital[first], first == 0, sight.words.nouns_in_capitals
    yield told.so_far, _met(its, range(first - 1, max(first - 1 - _BACK, -1), -1))
    yield from _nearest(its, range(first - 1, max(first - 1 - _REACH, -1), -1), "nearest-before")
    kind = _kind(its, first - 1, sight.words)
    yield told.comes_from, kind, _kind(its, first - 2, sight.words), sight.words.sentence_case
    if first and words[first - 1][0].isalpha():
        yield told.led, lower[first - 1][-_BEGINNING:], kind, _owner(words[first - 1])
    if first == 0:
        yield (told.opens_line,)
        return
    yield told.beside, "before", "b", its.shown[first - 1], tags[first - 1]
    if first > 1:
        yield told.beside, "before2", "b2", its.shown[first - 2], tags[first - 2]
        yield told.two, "both-before", its.shown[first - 2], its.shown[first - 1]
    w = lower[first - 1]
    capital = its.capital[first - 1] and its.places[first][0] == its.places[first - 1][1] + 1
    further = first > 1 and its.capital[first - 2]
    joined = w if further and w in sight.words.joining else None
    yield told.left, capital, first == 1, joined, further and w in ("'s", "'"), words[first - 1] in _OPENING


def of_end(its: Line, last: int, sight: Sight) -> Iterator[Part]:
    """What is seen of all stretches that end before a token."""
    words, lower, tags, many = its.words, its.lower, its.tags, len(its.words)
    yield told.last_word, words[last - 1], lower[last - 1], tags[last - 1], its.dated[last - 1] == 2
    if its.steps:
        behind = its.steps[last] if last < many else "E"
        yield told.ends_common, its.steps[last - 1], behind, its.capital[last - 1], sight.words.nouns_in_capitals
    yield told.then, _met(its, range(last, min(last + _AHEAD, many)))
    yield from _nearest(its, range(last, min(last + _REACH, many)), "nearest-after")
    kind = _kind(its, last, sight.words)
    ending = lower[last][-_ENDING:] if kind == "small" else None
    yield told.goes_on, kind, _kind(its, last + 1, sight.words), sight.words.sentence_case, ending
    if last == many:
        yield (told.closes_line,)
        return
    yield told.beside, "after", "a", its.shown[last], tags[last]
    if last + 1 < many:
        yield told.beside, "after2", "a2", its.shown[last + 1], tags[last + 1]
        yield told.two, "both-after", its.shown[last], its.shown[last + 1]
    w = lower[last]
    further = last + 1 < many and its.capital[last + 1]
    joined = w if further and w in sight.words.joining else None
    beside = its.places[last][0] == its.places[last - 1][1] + 1
    capital = beside and (its.capital[last] or words[last][0].isdigit() and its.dated[last] != 1)
    shape = its.shapes[last] if capital else None
    yield told.right, joined, further and w == ":", further and w in ("'s", "'"), shape, words[last] in _OPENING


def _repeated(its: Line, first: int, last: int, sight: Sight, name: str) -> Part:
    """How it stands in the rest of the article, alone, in part and as a part of more."""
    text, places, words, count = its.text, its.places, its.words, sight.repeated.count
    here, many = count(name), last - first
    joined = many > 1 and here > 1 and any(words[i].islower() for i in range(first + 1, last - 1))
    head = many > 1 and count(words[first]) > here
    tail = many > 1 and count(words[last - 1]) > here
    left = right = 0
    if first and (its.capital[first - 1] or its.lower[first - 1] in sight.words.joining):
        left = count(text[places[first - 1][0] : places[last - 1][1]])
    if last < len(words) and (its.capital[last] or words[last][0].isdigit()):
        right = count(text[places[first][0] : places[last][1]])
    return told.counted, min(here, 4), many > 1, joined, head, tail, (left == here, left > 1), (right == here, right > 1)


def _bound(its: Line, mark: int, first: int, last: int, sight: Sight, name: str) -> str:
    """Whether the stretch stands again without a mark beside it and the name behind that: "Harbour" in "Harbour – The Rising"; "" with no such mark."""
    beyond = mark - 1 if mark < first else mark + 1
    if not (0 <= beyond < len(its.words) and its.words[mark] in _JOINTS and its.capital[beyond]):
        return ""
    here = sight.repeated.count(name)
    whole = sight.repeated.count(its.text[its.places[min(first, beyond)][0] : its.places[max(last - 1, beyond)][1]])
    return "once" if here == 1 else "always" if whole == here else "sometimes"


def _kind(its: Line, at: int, words: NameWords) -> str:
    """Of which kind a token is."""
    if not 0 <= at < len(its.words):
        return "edge"
    word = its.words[at]
    if its.dated[at] or its.capital[at] or its.noun[at]:
        return "DATE" if its.dated[at] else "capital" if its.capital[at] else "noun"
    if not word[0].isalpha():
        return "digit" if word[0].isdigit() else word if word in _MARKS else "mark"
    if its.lower[at] in words.joining or its.lower[at] in words.articles:
        return "light"
    return "tagged" if its.tags[at] else "small"


@lru_cache(maxsize=4096)
def _owner(word: str) -> str | None:
    """What a word names if it is a genitive without an apostrophe: "Pixars", "Hitchcocks"."""
    if len(word) < _SHORTEST_OWNER or word[-1] != "s" or not word[0].isupper():
        return None
    listed = known_nature(word[:-1])
    return listed[0].value if listed else "surname" if is_surname(word[:-1]) else None


def _nearest(its: Line, places: Iterable[int], side: str) -> Iterator[Part]:
    """What the first token on a way tells that tells anything, up to a date or a stop."""
    for steps, index in enumerate(places, 1):
        if its.lower[index] in _STOPS:
            return
        told_here = ["DATE"] if its.dated[index] else _all_told(its.tags[index])
        if told_here:
            yield from ((told.nearest, side, tag, min(steps, _FAR)) for tag in told_here)
            return


@lru_cache(maxsize=4096)
def _all_told(tags: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(tag for tag in tags if tag in _TELLING or tag.startswith("role:")))


def _met(its: Line, places: Iterable[int]) -> frozenset[str]:
    """What is told on a way that ends at a date or a stop."""
    met = _NOTHING
    for index in places:
        if its.dated[index]:
            return met | _DATE
        if its.lower[index] in _STOPS:
            break
        if its.tags[index] and (told := _telling(its.tags[index])):
            met = met | told if met else told
    return met
