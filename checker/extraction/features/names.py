"""What is seen of a stretch that may be a name: its shape and words, what the lists know, the words around it, and where else it stands.

Features are written in small functions of what they hang on, so that what such a part adds up to is weighed once for the same words or numbers
(``parts``). What hangs on the first token alone, or on the last, is the same for all stretches that begin or end there. A feature stands in one
part, never in two.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from checker.extraction.features.symbols import size
from checker.extraction.firstlook import FirstLook
from checker.extraction.known import Nature, begins_with_given_name, is_given_name, is_of_a_people, is_surname, known_nature, plain
from checker.extraction.naming import How, NameWords, Repeated, looks_personal
from checker.extraction.parts import Part, told_by
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
_NOTHING: frozenset[str] = frozenset()
_DATE = frozenset(("DATE",))


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
    yield from told_by(of_whole(its, first, last, sight, how))
    yield from told_by(of_start(its, first, sight))
    yield from told_by(of_end(its, last, sight))


def of_whole(its: Line, first: int, last: int, sight: Sight, how: How | None) -> Iterator[Part]:
    """What is seen of a stretch that neither its first token nor its last tells alone."""
    words, lower, many = its.words, its.lower, last - first
    start, end = its.places[first][0], its.places[last - 1][1]
    name = its.text[start:end]
    yield _size, min(many, 6), how
    shapes = its.shapes[first:last]
    yield _shaped, " ".join(shapes) if many <= 4 else f"{shapes[0]}..{shapes[-1]}"
    if many > 2:
        inner = range(first + 1, last - 1)
        yield _inside, tuple([lower[i] for i in inner if not lower[i][0].isalnum()]), tuple([lower[i] for i in inner if words[i].islower()])
    else:
        yield _inside, (), ()
    yield _marked, "9" in shapes, its.cased
    if many == 1:
        yield _alone, lower[first], its.tags[first]
    if lower[first] in sight.words.openers:
        yield _opener, first == 0 or words[first - 1] in _BREAKS, many > 1
    yield _known, name, words[first], words[last - 1], many, sight.countries
    yield _repeated(its, first, last, sight, name)
    key = plain(name)
    if (other := sight.marked.get(key)) is not None and how is None:
        yield _marked_elsewhere, other
    if key and key in sight.headline:
        yield _headline, min(many, 3)
    if start < 300:
        yield (_early,)
    look = sight.look
    nature = look.natures.get(key)
    if (start, end) in look.stretches and nature is not None:
        yield _ruled, nature, size(look.works.get(key, 0.0), *_RATES), size(look.people.get(key, 0.0), *_RATES)
    else:
        yield _not_ruled, nature


def of_start(its: Line, first: int, sight: Sight) -> Iterator[Part]:
    """What is seen of all stretches that begin with a token."""
    words, lower, tags = its.words, its.lower, its.tags
    yield _first_word, lower[first], tags[first]
    if lower[first] in sight.words.articles:
        yield _article, first == 0
    yield _so_far, _met(its, range(first - 1, max(first - 1 - _BACK, -1), -1))
    if first == 0:
        yield (_opens_line,)
        return
    yield _before, its.shown[first - 1], tags[first - 1]
    if first > 1:
        yield _before_that, its.shown[first - 2], tags[first - 2]
    w = lower[first - 1]
    capital = its.capital[first - 1] and its.places[first][0] == its.places[first - 1][1] + 1
    further = first > 1 and its.capital[first - 2]
    joined = w if further and w in sight.words.joining else None
    yield _left, capital, first == 1, joined, further and w in ("'s", "'"), words[first - 1] in _OPENING


def of_end(its: Line, last: int, sight: Sight) -> Iterator[Part]:
    """What is seen of all stretches that end before a token."""
    words, lower, tags, many = its.words, its.lower, its.tags, len(its.words)
    yield _last_word, words[last - 1], lower[last - 1], tags[last - 1], its.dated[last - 1] == 2
    yield _then, _met(its, range(last, min(last + _AHEAD, many)))
    if last == many:
        yield (_closes_line,)
        return
    yield _behind, its.shown[last], tags[last]
    if last + 1 < many:
        yield _behind_that, its.shown[last + 1], tags[last + 1]
    w = lower[last]
    further = last + 1 < many and its.capital[last + 1]
    joined = w if further and w in sight.words.joining else None
    beside = its.places[last][0] == its.places[last - 1][1] + 1
    capital = beside and (its.capital[last] or words[last][0].isdigit() and its.dated[last] != 1)
    shape = its.shapes[last] if capital else None
    yield _right, joined, further and w == ":", further and w in ("'s", "'"), shape, words[last] in _OPENING


def _size(many: int, how: How | None) -> Iterator[str]:
    yield "bias"
    yield f"size={many}"
    if how is not None:
        yield f"how={how.value}"
        yield f"how={how.value}:size={min(many, 4)}"


def _shaped(shape: str) -> Iterator[str]:
    yield f"shape={shape}"


def _inside(marks: tuple[str, ...], joins: tuple[str, ...]) -> Iterator[str]:
    yield from (f"in={w}" for w in marks)
    yield from (f"join={w}" for w in joins)
    yield f"joins={min(len(joins), 3)}"


def _marked(digit: bool, cased: bool) -> Iterator[str]:
    if digit:
        yield "digit"
    if cased:
        yield "cased"


def _alone(word: str, tags: frozenset[str]) -> Iterator[str]:
    yield f"w={word}"
    yield from (f"t={t}" for t in _tags(tags))


def _opener(opens: bool, many: bool) -> Iterator[str]:
    yield "opener"
    yield f"opener:{'start' if opens else 'within'}:{'many' if many else 'one'}"


def _known(name: str, first: str, last: str, many: int, countries: frozenset[str]) -> Iterator[str]:
    """What the lists know of it and of its words."""
    if begins_with_given_name(name) or many == 1 and is_given_name(name):
        yield f"given:{min(many, 4)}"
    if looks_personal(name):
        yield "personal"
    if listed := known_nature(name):
        yield f"listed={listed[0].value}"
    if plain(name) in countries:
        yield "country"
    if is_surname(last):
        yield f"surname:{min(many, 4)}"
    if is_of_a_people(first):
        yield f"people:{min(many, 2)}"
    if many > 1:
        for place, word in (("0", first), ("-1", last)):
            if part := known_nature(word):
                yield f"part{place}={part[0].value}"


def _first_word(word: str, tags: frozenset[str]) -> Iterator[str]:
    yield f"w0={word}"
    yield from (f"t0={t}" for t in _tags(tags))


def _last_word(word: str, lower: str, tags: frozenset[str], year: bool) -> Iterator[str]:
    if word[0].isdigit() or _NUMBER.fullmatch(word):
        yield "ends-number"
    if year:
        yield "ends-year"
    yield f"w-1={lower}"
    yield f"suffix={lower[-3:]}"
    yield from (f"t-1={t}" for t in _tags(tags))


def _article(opens: bool) -> Iterator[str]:
    yield "article"
    yield f"article:{'start' if opens else 'within'}"


def _opens_line() -> Iterator[str]:
    yield "before=START"


def _before(word: str, tags: frozenset[str]) -> Iterator[str]:
    yield f"before={word}"
    yield from (f"b:{t}" for t in _tags(tags))


def _before_that(word: str, tags: frozenset[str]) -> Iterator[str]:
    yield f"before2={word}"
    yield from (f"b2:{t}" for t in _tags(tags))


def _left(capital: bool, first: bool, joined: str | None, owner: bool, quoted: bool) -> Iterator[str]:
    """A name before it that it may be a part of."""
    if capital:
        yield "left-capital"
        yield f"left-capital:{'first' if first else 'within'}"
    if joined is not None:
        yield f"left-joined={joined}"
        yield "left-joined"
    if owner:
        yield "left-owner"
    if quoted:
        yield "left-quote"


def _closes_line() -> Iterator[str]:
    yield "after=END"


def _behind(word: str, tags: frozenset[str]) -> Iterator[str]:
    yield f"after={word}"
    yield from (f"a:{t}" for t in _tags(tags))


def _behind_that(word: str, tags: frozenset[str]) -> Iterator[str]:
    yield f"after2={word}"
    yield from (f"a2:{t}" for t in _tags(tags))


def _right(joined: str | None, colon: bool, owned: bool, capital: str | None, quoted: bool) -> Iterator[str]:
    """A name behind it that may be a part of it; ``capital``: the shape of a word with one."""
    if joined is not None:
        yield f"right-joined={joined}"
        yield "right-joined"
    if colon:
        yield "right-colon"
    if owned:
        yield "right-owned"
    if capital is not None:
        yield f"right-capital={capital}"
    if quoted:
        yield "right-quote"


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
    return _counted, min(here, 4), many > 1, joined, head, tail, (left == here, left > 1), (right == here, right > 1)


def _counted(
    count: int, many: bool, joined: bool, head: bool, tail: bool, left: tuple[bool, bool], right: tuple[bool, bool]
) -> Iterator[str]:
    """``left`` and ``right``: whether it never stands without what is beside it here, and whether the longer name stands again."""
    yield f"count={count}"
    if many and count > 1:
        yield "again"
    if joined:
        yield "joined-again"
    if head:
        yield "head-elsewhere"
    if tail:
        yield "tail-elsewhere"
    for side, (always, again) in (("left", left), ("right", right)):
        if always:
            yield f"never-without-{side}"
        if again:
            yield f"longer-{side}-again"


def _marked_elsewhere(how: How) -> Iterator[str]:
    yield f"marked-elsewhere={how.value}"


def _headline(many: int) -> Iterator[str]:
    yield "headline"
    yield f"headline:{many}"


def _early() -> Iterator[str]:
    yield "early"


def _ruled(nature: Nature, work: int, person: int) -> Iterator[str]:
    """What the rules make of it."""
    yield "ruled"
    yield f"ruled={nature.value}"
    yield f"ruled={nature.value}:{work}"
    yield f"ruled-work={work}"
    yield f"ruled-person={person}"


def _not_ruled(nature: Nature | None) -> Iterator[str]:
    yield "not-ruled"
    if nature is not None:
        yield f"elsewhere={nature.value}"


def _then(met: frozenset[str]) -> Iterator[str]:
    """What the clause goes on to say: a release or a plan told behind the name, a date close by."""
    yield from (f"then:{tag}" for tag in met or ("nothing",))


def _so_far(met: frozenset[str]) -> Iterator[str]:
    """What was said before it: a noun for works."""
    yield from (f"so-far:{tag}" for tag in met)


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
