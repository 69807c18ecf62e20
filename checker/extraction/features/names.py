"""What is seen of a stretch that may be a name: its shape and words, what the lists know, the words around it, and where else it stands.

What hangs on its first token alone, or on its last, is apart from the rest: it is the same for all stretches that begin or end there, and
weighed once for them. A feature stands in one of the three parts, never in two.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checker.extraction.features.symbols import size
from checker.extraction.firstlook import FirstLook
from checker.extraction.known import begins_with_given_name, known_nature, plain
from checker.extraction.naming import How, NameWords, Repeated, looks_personal
from checker.extraction.spans import Line

_STOPS = frozenset(".;:()")
_AHEAD, _BACK = 7, 5  # tokens behind and before a stretch that are asked what they tell
_TELLING = frozenset(
    "release schedule delay move advance keep leave take slot withdraw past_plan role person_before person_after say other thing relative made".split()
)
_RATES = (0.0, 0.7, 1.2, 2.4, 4.0)  # what the rules find for a work or a person, in steps
_NUMBER = re.compile(r"#?\d[\d.,:]*[a-z]{0,2}|[IVX]{1,5}")
_BREAKS = frozenset('.!?:“"«„')
_OPENING = frozenset("“”\"«»„‘’'(")


@lru_cache(maxsize=16_384)
def _shape(word: str) -> str:
    if word[0].isdigit():
        return "9"
    if word.isupper():
        return "A" if len(word) == 1 else "AA"
    if word[0].isupper():
        return "Aa" if word[1:].islower() or not word[1:].isalpha() else "AaA"
    if word[0].islower():
        return "aA" if any(c.isupper() for c in word) else "a"
    return word[0]


@lru_cache(maxsize=4096)
def _tags(tags: frozenset[str]) -> tuple[str, ...]:
    return tuple({tag.partition(":")[0] if tag.startswith(("region:", "medium:", "number:")) else tag for tag in tags})


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
    yield from of_whole(its, first, last, sight, how)
    yield from of_start(its, first, sight)
    yield from of_end(its, last, sight)


def of_whole(its: Line, first: int, last: int, sight: Sight, how: How | None) -> Iterator[str]:
    """What is seen of a stretch that neither its first token nor its last tells alone."""
    yield "bias"
    yield from _formed(its, first, last, how)
    yield from _known(its, first, last, sight)
    yield from _elsewhere(its, first, last, sight, how)


def of_start(its: Line, first: int, sight: Sight) -> Iterator[str]:
    """What is seen of all stretches that begin with a token."""
    yield f"w0={its.lower[first]}"
    yield from (f"t0={t}" for t in _tags(its.tags[first]))
    if its.lower[first] in sight.words.articles:
        yield "article"
        yield f"article:{'start' if first == 0 else 'within'}"
    yield from _before(its, first, sight)
    yield from (f"so-far:{tag}" for tag in _met(its, range(first - 1, max(first - 1 - _BACK, -1), -1)))


def of_end(its: Line, last: int, sight: Sight) -> Iterator[str]:
    """What is seen of all stretches that end before a token."""
    word, lower = its.words[last - 1], its.lower[last - 1]
    if word[0].isdigit() or _NUMBER.fullmatch(word):
        yield "ends-number"
    if its.dated[last - 1] == 2:
        yield "ends-year"
    yield f"w-1={lower}"
    yield f"suffix={lower[-3:]}"
    yield from (f"t-1={t}" for t in _tags(its.tags[last - 1]))
    yield from _behind(its, last, sight)
    yield from (f"then:{tag}" for tag in _met(its, range(last, min(last + _AHEAD, len(its.words)))) or ("nothing",))


def _formed(its: Line, first: int, last: int, how: How | None) -> Iterator[str]:
    """Its shape, its marks and its own words."""
    words, lower, many = its.words, its.lower, last - first
    yield f"size={min(many, 6)}"
    shapes = [_shape(w) for w in words[first:last]]
    yield "shape=" + (" ".join(shapes) if many <= 4 else f"{shapes[0]}..{shapes[-1]}")
    if how is not None:
        yield f"how={how.value}"
        yield f"how={how.value}:size={min(many, 4)}"
    yield from (f"in={w}" for w in lower[first + 1 : last - 1] if not w[0].isalnum())
    joins = [lower[i] for i in range(first + 1, last - 1) if words[i].islower()]
    yield from (f"join={w}" for w in joins)
    yield f"joins={min(len(joins), 3)}"
    if any(w[0].isdigit() for w in words[first:last]):
        yield "digit"
    if its.cased:
        yield "cased"
    if many == 1:
        yield f"w={lower[first]}"
        yield from (f"t={t}" for t in _tags(its.tags[first]))


def _known(its: Line, first: int, last: int, sight: Sight) -> Iterator[str]:
    """What the lists know of it and of its words."""
    words, lower, many = its.words, its.lower, last - first
    name = its.text[its.places[first][0] : its.places[last - 1][1]]
    if lower[first] in sight.words.openers:
        opens = first == 0 or words[first - 1] in _BREAKS
        yield "opener"
        yield f"opener:{'start' if opens else 'within'}:{'many' if many > 1 else 'one'}"
    if begins_with_given_name(name) or many == 1 and begins_with_given_name(name + " X"):
        yield f"given:{min(many, 4)}"
    if looks_personal(name):
        yield "personal"
    if listed := known_nature(name):
        yield f"listed={listed[0].value}"
    if plain(name) in sight.countries:
        yield "country"
    if many > 1:
        for place, index in (("0", first), ("-1", last - 1)):
            if part := known_nature(words[index]):
                yield f"part{place}={part[0].value}"


def _before(its: Line, first: int, sight: Sight) -> Iterator[str]:
    words, lower, places = its.words, its.lower, its.places
    if first == 0:
        yield "before=START"
        return
    w = lower[first - 1]
    yield f"before={'DATE' if its.dated[first - 1] else w}"
    yield from (f"b:{t}" for t in _tags(its.tags[first - 1]))
    if first > 1:
        yield f"before2={'DATE' if its.dated[first - 2] else lower[first - 2]}"
        yield from (f"b2:{t}" for t in _tags(its.tags[first - 2]))
    if its.capital[first - 1] and places[first][0] == places[first - 1][1] + 1:
        yield "left-capital"
        yield f"left-capital:{'first' if first == 1 else 'within'}"
    if first > 1 and its.capital[first - 2]:
        if w in sight.words.joining:
            yield f"left-joined={w}"
            yield "left-joined"
        if w in ("'s", "'"):
            yield "left-owner"
    if words[first - 1] in _OPENING:
        yield "left-quote"


def _behind(its: Line, last: int, sight: Sight) -> Iterator[str]:
    words, lower, places = its.words, its.lower, its.places
    if last == len(words):
        yield "after=END"
        return
    w = lower[last]
    yield f"after={'DATE' if its.dated[last] else w}"
    yield from (f"a:{t}" for t in _tags(its.tags[last]))
    if last + 1 < len(words):
        yield f"after2={'DATE' if its.dated[last + 1] else lower[last + 1]}"
        yield from (f"a2:{t}" for t in _tags(its.tags[last + 1]))
        if its.capital[last + 1]:
            if w in sight.words.joining:
                yield f"right-joined={w}"
                yield "right-joined"
            if w == ":":
                yield "right-colon"
            if w in ("'s", "'"):
                yield "right-owned"
    if (its.capital[last] or words[last][0].isdigit() and its.dated[last] != 1) and places[last][0] == places[last - 1][1] + 1:
        yield f"right-capital={_shape(words[last])}"
    if words[last] in _OPENING:
        yield "right-quote"


def _elsewhere(its: Line, first: int, last: int, sight: Sight, how: How | None) -> Iterator[str]:
    """How it stands in the rest of the article, alone, in part and as a part of more."""
    text, places, lower = its.text, its.places, its.lower
    start, end = places[first][0], places[last - 1][1]
    name, key, many = text[start:end], plain(text[start:end]), last - first
    count = sight.repeated.count(name)
    yield f"count={min(count, 4)}"
    if many > 1:
        if count > 1:
            yield "again"
            if any(its.words[i].islower() for i in range(first + 1, last - 1)):
                yield "joined-again"
        if sight.repeated.count(its.words[first]) > count:
            yield "head-elsewhere"
        if sight.repeated.count(its.words[last - 1]) > count:
            yield "tail-elsewhere"
    if first and (its.capital[first - 1] or lower[first - 1] in sight.words.joining):
        longer = sight.repeated.count(text[places[first - 1][0] : end])
        if longer == count:
            yield "never-without-left"
        if longer > 1:
            yield "longer-left-again"
    if last < len(its.words) and (its.capital[last] or its.words[last][0].isdigit()):
        longer = sight.repeated.count(text[start : places[last][1]])
        if longer == count:
            yield "never-without-right"
        if longer > 1:
            yield "longer-right-again"
    other = sight.marked.get(key)
    if other is not None and how is None:
        yield f"marked-elsewhere={other.value}"
    if key and key in sight.headline:
        yield "headline"
        yield f"headline:{min(many, 3)}"
    if start < 300:
        yield "early"
    yield from _by_rule(sight.look, key, (start, end))


def _by_rule(look: FirstLook, key: str, stretch: tuple[int, int]) -> Iterator[str]:
    """What the rules make of it."""
    nature = look.natures.get(key)
    if stretch in look.stretches and nature is not None:
        work, person = size(look.works.get(key, 0.0), *_RATES), size(look.people.get(key, 0.0), *_RATES)
        yield "ruled"
        yield f"ruled={nature.value}"
        yield f"ruled={nature.value}:{work}"
        yield f"ruled-work={work}"
        yield f"ruled-person={person}"
    else:
        yield "not-ruled"
        if nature is not None:
            yield f"elsewhere={nature.value}"


def _met(its: Line, places: Iterable[int]) -> set[str]:
    """What is told on a way that ends at a date or a stop: a release or a plan, a date close by, a noun for works."""
    met: set[str] = set()
    for index in places:
        if its.dated[index]:
            met.add("DATE")
            break
        if its.lower[index] in _STOPS:
            break
        met |= _telling(its.tags[index])
    return met
