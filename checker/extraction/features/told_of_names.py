"""What is told of a stretch that may be a name, in small functions of what it hangs on; ``names`` says which of them are asked for it."""

from collections.abc import Iterator
from functools import lru_cache

from checker.extraction.known import Nature, begins_with_given_name, is_given_name, is_of_a_people, is_surname, known_nature, plain
from checker.extraction.naming import How, looks_personal
from checker.extraction.spelling import NUMBER


@lru_cache(maxsize=4096)
def _tags(tags: frozenset[str]) -> tuple[str, ...]:
    return tuple({tag.partition(":")[0] if tag.startswith(("region:", "medium:", "number:")) else tag for tag in tags})


def size(many: int, how: How | None) -> Iterator[str]:
    yield "bias"
    yield f"size={many}"
    if how is not None:
        yield f"how={how.value}"
        yield f"how={how.value}:size={min(many, 4)}"


def shaped(shape: str) -> Iterator[str]:
    yield f"shape={shape}"


def inside(marks: tuple[str, ...], joins: tuple[str, ...]) -> Iterator[str]:
    yield from (f"in={w}" for w in marks)
    yield from (f"join={w}" for w in joins)
    yield f"joins={min(len(joins), 3)}"


def marked(digit: bool, cased: bool) -> Iterator[str]:
    if digit:
        yield "digit"
    if cased:
        yield "cased"


def formed(tail: int, again: bool, dated: bool, noun: bool, many: bool) -> Iterator[str]:
    """``tail``: words in lower case that it ends with; ``dated``: whether it holds a word for a date; ``noun``: whether a mere noun opens it."""
    if tail:
        yield "tail"
        yield f"tail={tail}"
        yield "tail-again" if again else "tail-once"
    if dated:
        yield "holds-date"
    if noun:
        yield "noun"
        yield "noun:many" if many else "noun:alone"


def alone(word: str, tags: frozenset[str]) -> Iterator[str]:
    yield f"w={word}"
    yield from (f"t={t}" for t in _tags(tags))


def opener(opens: bool, many: bool) -> Iterator[str]:
    yield "opener"
    yield f"opener:{'start' if opens else 'within'}:{'many' if many else 'one'}"


def known(name: str, first: str, last: str, many: int, countries: frozenset[str]) -> Iterator[str]:
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


def common(least: str, most: str, many: int, nouns: bool, opens: bool, how: How | None) -> Iterator[str]:
    """How common its least and its most common word are; ``nouns``: whether the language gives every noun a capital."""
    yield f"least={least}:{many}"
    yield f"most={most}:{many}"
    yield f"{'nouns:' if nouns else ''}least={least}:{many}:{'start' if opens else 'within'}"
    yield f"least={least}:how={how.value if how else 'plain'}"


def begins_common(step: str, before: str, capital: bool, opens: bool, nouns: bool) -> Iterator[str]:
    """How common its first word and the one before it are."""
    large = "C" if capital else "c"
    yield f"common0={step}{large}:{'start' if opens else 'within'}"
    yield f"{'nouns:' if nouns else ''}common0={step}{large}"
    yield f"common-before={before}"
    yield f"common-before={before}:0={step}"


def ends_common(step: str, behind: str, capital: bool, nouns: bool) -> Iterator[str]:
    """How common its last word and the one behind it are."""
    yield f"common-1={step}{'C' if capital else 'c'}"
    yield f"{'nouns:' if nouns else ''}common-1={step}"
    yield f"common-after={behind}"
    yield f"common-1={step}:after={behind}"


def first_word(word: str, tags: frozenset[str]) -> Iterator[str]:
    yield f"w0={word}"
    yield from (f"t0={t}" for t in _tags(tags))


def last_word(word: str, lower: str, tags: frozenset[str], year: bool) -> Iterator[str]:
    if word[0].isdigit() or NUMBER.fullmatch(word):
        yield "ends-number"
    if year:
        yield "ends-year"
    yield f"w-1={lower}"
    yield f"suffix={lower[-3:]}"
    yield from (f"t-1={t}" for t in _tags(tags))


def article(opens: bool) -> Iterator[str]:
    yield "article"
    yield f"article:{'start' if opens else 'within'}"


def opens_line() -> Iterator[str]:
    yield "before=START"


def beside(place: str, short: str, word: str, tags: frozenset[str]) -> Iterator[str]:
    """A token before or behind it, and what it says; ``short``: the place, as the names of features begin."""
    yield f"{place}={word}"
    yield from (f"{short}:{t}" for t in _tags(tags))


def left(capital: bool, first: bool, joined: str | None, owner: bool, quoted: bool) -> Iterator[str]:
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


def closes_line() -> Iterator[str]:
    yield "after=END"


def right(joined: str | None, colon: bool, owned: bool, capital: str | None, quoted: bool) -> Iterator[str]:
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


def counted(
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


def bound(left: str, right: str) -> Iterator[str]:
    """How it hangs on a name that only a mark parts from it."""
    for side, how in (("left", left), ("right", right)):
        if how:
            yield f"bound-{side}"
            yield f"bound-{side}={how}"


def marked_elsewhere(how: How) -> Iterator[str]:
    yield f"marked-elsewhere={how.value}"


def headline(many: int) -> Iterator[str]:
    yield "headline"
    yield f"headline:{many}"


def early() -> Iterator[str]:
    yield "early"


def ruled(nature: Nature, work: int, person: int) -> Iterator[str]:
    """What the rules make of it."""
    yield "ruled"
    yield f"ruled={nature.value}"
    yield f"ruled={nature.value}:{work}"
    yield f"ruled-work={work}"
    yield f"ruled-person={person}"


def not_ruled(nature: Nature | None) -> Iterator[str]:
    yield "not-ruled"
    if nature is not None:
        yield f"elsewhere={nature.value}"


def then(met: frozenset[str]) -> Iterator[str]:
    """What the clause goes on to say: a release or a plan told behind the name, a date close by."""
    yield from (f"then:{tag}" for tag in met or ("nothing",))


def so_far(met: frozenset[str]) -> Iterator[str]:
    """What was said before it: a noun for works."""
    yield from (f"so-far:{tag}" for tag in met)


def goes_on(beside: str, beyond: str, sentence_case: bool, ending: str | None) -> Iterator[str]:
    """What kinds of tokens stand behind it. sentence_case: as titles are written in its language; ending: of a word behind it that nothing is known of."""
    yield f"on={beside}"
    yield f"on={beside}>{beyond}"
    yield f"on={beside}:{sentence_case}"
    yield f"on={beside}>{beyond}:{sentence_case}"
    if ending is not None:
        yield f"on-suffix={ending}"


def comes_from(beside: str, beyond: str, sentence_case: bool) -> Iterator[str]:
    """What kinds of tokens stand before it."""
    yield f"from={beside}"
    yield f"from={beyond}>{beside}"
    yield f"from={beside}:{sentence_case}"


def two(place: str, one: str, other: str) -> Iterator[str]:
    """The two tokens on a side of it."""
    yield f"{place}={one} {other}"


def nearest(side: str, tag: str, far: int) -> Iterator[str]:
    """What the first telling word on a side of it tells, and how far it is."""
    yield f"{side}:{tag}"
    yield f"{side}:{tag}:{far}"


def opening(ending: str, noun: bool, owner: str | None) -> Iterator[str]:
    """How its first word ends, and whose it is if that is a genitive."""
    yield f"first-suffix={ending}"
    if noun:
        yield f"first-suffix={ending}:noun"
    if owner is not None:
        yield f"genitive={owner}"


def led(ending: str, kind: str, owner: str | None) -> Iterator[str]:
    """How the word before it ends, and whose it is if that is a genitive."""
    yield f"led-suffix={ending}:{kind}"
    if owner is not None:
        yield f"led-genitive={owner}"
