"""The stretches of a sentence that may be a name, and what is seen of each: the evidence by which ``tagging`` tells titles from people and places.

A feature is a short string made of shapes, tags of the lexicon, what the lists know, how often a stretch stands in the article, and the plain words around it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from checker.extraction.firstlook import FirstLook
from checker.extraction.known import begins_with_given_name, known_nature, plain
from checker.extraction.lexicon import Lexicon
from checker.extraction.naming import How, NameWords, Repeated, looks_personal

_LONGEST = 10  # tokens of a name that only capitals show
_STOPS = frozenset(".;:()")
_TELLING = frozenset(
    "release schedule delay move advance keep leave take slot withdraw past_plan role person_before person_after say other thing relative made".split()
)
_JOINING = 3  # words in lower case that may follow each other inside a name
_NUMBER = re.compile(r"#?\d[\d.,:]*[a-z]{0,2}|[IVX]{1,5}")
_INSIDE = frozenset(":&'’–—-!?.,/+")
_BREAKS = frozenset('.!?:“"«„')
_OPENING = frozenset("“”\"«»„‘’'(")


@dataclass(slots=True)
class Line:
    """A sentence in tokens, with what the lexicon says of each and which of them are dates or inside names set off by their marks."""

    text: str
    places: Sequence[tuple[int, int]]
    words: list[str] = field(default_factory=list)
    lower: list[str] = field(default_factory=list)
    tags: list[frozenset[str]] = field(default_factory=list)
    dated: list[int] = field(default_factory=list)  # 0: no date; 1: part of one; 2: a bare year
    capital: list[bool] = field(default_factory=list)
    cased: bool = False  # a line whose capitals say nothing


def line(
    text: str, places: Sequence[tuple[int, int]], dated: Mapping[int, int], common: frozenset[int], lexicon: Lexicon, cased: bool
) -> Line:
    """``dated``: by the start of a token, 1 for one inside a date and 2 for a bare year; ``common``: where capitals say nothing."""
    words = [text[a:b] for a, b in places]
    lower = [w.lower().replace("’", "'") for w in words]
    made = Line(text, places, words, lower, [frozenset()] * len(words), [dated.get(a, 0) for a, _ in places], [], cased)
    made.capital = [
        (w[0].isupper() or w[0].islower() and any(c.isupper() for c in w[1:3])) and p[0] not in common
        for w, p in zip(words, places, strict=True)
    ]
    here = 0
    while here < len(words):
        match = lexicon.at(lower, here)
        last = match.last if match else here + 1
        if match:
            for index in range(here, last):
                made.tags[index] = match.tags
        here = last
    return made


def proposals(its: Line, words: NameWords) -> Iterator[tuple[int, int]]:
    """Every stretch, as its first token and the one after its last, that begins and ends as names do."""
    count = len(its.words)
    for first in range(count):
        word = its.words[first]
        if its.dated[first] == 1 or not (its.capital[first] or word[0].isdigit() and its.dated[first] != 1 or word == "#"):
            continue
        if its.dated[first] == 2 and not (first + 1 < count and its.capital[first + 1]):
            continue
        low = 0
        for last in range(first, min(first + _LONGEST, count)):
            inner = its.words[last]
            if last > first:
                if its.dated[last] == 1:
                    break
                if its.capital[last] or inner[0].isdigit():
                    low = 0
                elif inner in _INSIDE or its.lower[last] in ("'s", "'n'"):
                    if inner in ".,!?" and (its.places[last][0] != its.places[last - 1][1]):
                        break
                    continue
                elif inner.rstrip(".").isalpha() and inner.islower():
                    low += 1
                    if low > _JOINING or its.lower[last] not in words.joining and its.lower[last] not in words.articles and low > 1:
                        break
                    continue
                else:
                    break
            if its.words[last][0].isalnum() or its.words[last] in "!?":
                yield first, last + 1


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


def _tags(tags: frozenset[str]) -> Iterator[str]:
    for tag in tags:
        if tag.startswith(("region:", "medium:", "number:")):
            yield tag.partition(":")[0]
        else:
            yield tag


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
    words, lower, places, text = its.words, its.lower, its.places, its.text
    name = text[places[first][0] : places[last - 1][1]]
    size = last - first
    yield "bias"
    yield f"size={min(size, 6)}"
    shapes = [_shape(w) for w in words[first:last]]
    if size <= 4:
        yield "shape=" + " ".join(shapes)
    else:
        yield "shape=" + shapes[0] + ".." + shapes[-1]
    inner = set(lower[first + 1 : last - 1])
    if how is not None:
        yield f"how={how.value}"
        yield f"how={how.value}:size={min(size, 4)}"
    for w in inner:
        if not w[0].isalnum():
            yield f"in={w}"
    joins = [lower[i] for i in range(first + 1, last - 1) if words[i].islower()]
    for w in joins:
        yield f"join={w}"
    yield f"joins={min(len(joins), 3)}"
    if any(w[0].isdigit() for w in words[first:last]):
        yield "digit"
    if words[last - 1][0].isdigit() or _NUMBER.fullmatch(words[last - 1]):
        yield "ends-number"
    if its.dated[last - 1] == 2:
        yield "ends-year"
    if its.cased:
        yield "cased"
    # its own words
    yield f"w0={lower[first]}"
    yield f"w-1={lower[last - 1]}"
    if size == 1:
        yield f"w={lower[first]}"
    for t in _tags(its.tags[first]):
        yield f"t0={t}"
        if size == 1:
            yield f"t={t}"
    for t in _tags(its.tags[last - 1]):
        yield f"t-1={t}"
    if lower[first] in sight.words.articles:
        yield "article"
        yield f"article:{'start' if first == 0 else 'within'}"
    if lower[first] in sight.words.openers:
        yield "opener"
        opens = first == 0 or words[first - 1] in _BREAKS
        yield f"opener:{'start' if opens else 'within'}:{'many' if size > 1 else 'one'}"
    if begins_with_given_name(name) or size == 1 and begins_with_given_name(name + " X"):
        yield f"given:{min(size, 4)}"
    if looks_personal(name):
        yield "personal"
    listed = known_nature(name)
    if listed:
        yield f"listed={listed[0].value}"
    key = plain(name)
    if key in sight.countries:
        yield "country"
    for index in (first, last - 1):
        part = known_nature(words[index])
        if size > 1 and part:
            yield f"part{'0' if index == first else '-1'}={part[0].value}"
    yield f"suffix={lower[last - 1][-3:]}"
    # around it
    if first == 0:
        yield "before=START"
    else:
        w = lower[first - 1]
        yield f"before={'DATE' if its.dated[first - 1] else w}"
        for t in _tags(its.tags[first - 1]):
            yield f"b:{t}"
        if first > 1:
            yield f"before2={'DATE' if its.dated[first - 2] else lower[first - 2]}"
            for t in _tags(its.tags[first - 2]):
                yield f"b2:{t}"
        if its.capital[first - 1] and places[first][0] == places[first - 1][1] + 1:
            yield "left-capital"
            yield f"left-capital:{'first' if first == 1 else 'within'}"
        if first > 1 and its.capital[first - 2] and w in sight.words.joining:
            yield f"left-joined={w}"
            yield "left-joined"
        if first > 1 and w in ("'s", "'") and its.capital[first - 2]:
            yield "left-owner"
        if w in _OPENING:
            yield "left-quote"
    if last == len(words):
        yield "after=END"
    else:
        w = lower[last]
        yield f"after={'DATE' if its.dated[last] else w}"
        for t in _tags(its.tags[last]):
            yield f"a:{t}"
        if last + 1 < len(words):
            yield f"after2={'DATE' if its.dated[last + 1] else lower[last + 1]}"
            for t in _tags(its.tags[last + 1]):
                yield f"a2:{t}"
            if its.capital[last + 1] and w in sight.words.joining:
                yield f"right-joined={w}"
                yield "right-joined"
            if its.capital[last + 1] and w == ":":
                yield "right-colon"
            if its.capital[last + 1] and w in ("'s", "'"):
                yield "right-owned"
        if (its.capital[last] or words[last][0].isdigit() and its.dated[last] != 1) and places[last][0] == places[last - 1][1] + 1:
            yield f"right-capital={_shape(words[last])}"
        if w in _OPENING:
            yield "right-quote"
    yield from _told(its, first, last)
    # elsewhere in the article
    count = sight.repeated.count(name)
    yield f"count={min(count, 4)}"
    if size > 1:
        left = sight.repeated.count(text[places[first][0] : places[first][1]])
        right = sight.repeated.count(text[places[last - 1][0] : places[last - 1][1]])
        if count > 1:
            yield "again"
            if joins:
                yield "joined-again"
        if left > count:
            yield "head-elsewhere"
        if right > count:
            yield "tail-elsewhere"
    if first and (its.capital[first - 1] or lower[first - 1] in sight.words.joining):
        longer = sight.repeated.count(text[places[first - 1][0] : places[last - 1][1]])
        if longer == count:
            yield "never-without-left"
        if longer > 1:
            yield "longer-left-again"
    if last < len(words) and (its.capital[last] or words[last][0].isdigit()):
        longer = sight.repeated.count(text[places[first][0] : places[last][1]])
        if longer == count:
            yield "never-without-right"
        if longer > 1:
            yield "longer-right-again"
    other = sight.marked.get(key)
    if other is not None and how is None:
        yield f"marked-elsewhere={other.value}"
    if key and key in sight.headline:
        yield "headline"
        yield f"headline:{min(size, 3)}"
    if places[first][0] < 300:
        yield "early"
    yield from _by_rule(sight.look, key, (places[first][0], places[last - 1][1]))


def _by_rule(look: FirstLook, key: str, stretch: tuple[int, int]) -> Iterator[str]:
    """What the rules make of it."""
    nature = look.natures.get(key)
    if stretch in look.stretches and nature is not None:
        work, person = _rate(look.works.get(key, 0.0)), _rate(look.people.get(key, 0.0))
        yield "ruled"
        yield f"ruled={nature.value}"
        yield f"ruled={nature.value}:{work}"
        yield f"ruled-work={work}"
        yield f"ruled-person={person}"
    else:
        yield "not-ruled"
        if nature is not None:
            yield f"elsewhere={nature.value}"


def _rate(worth: float) -> int:
    return sum(worth > bound for bound in (0.0, 0.7, 1.2, 2.4, 4.0))


def _told(its: Line, first: int, last: int) -> Iterator[str]:
    """What the clause goes on to say: a release or a plan told behind the name, a date close by, a noun for works before it."""
    seen: set[str] = set()
    for index in range(last, min(last + 7, len(its.words))):
        if its.dated[index]:
            seen.add("DATE")
            break
        if its.lower[index] in _STOPS:
            break
        seen.update(its.tags[index] & _TELLING)
    for tag in seen:
        yield f"then:{tag}"
    if not seen:
        yield "then:nothing"
    seen = set()
    for index in range(first - 1, max(first - 6, -1), -1):
        if its.dated[index]:
            seen.add("DATE")
            break
        if its.lower[index] in _STOPS:
            break
        seen.update(its.tags[index] & _TELLING)
    for tag in seen:
        yield f"so-far:{tag}"
