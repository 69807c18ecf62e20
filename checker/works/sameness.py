"""Two names taken apart: whether they are one work by rule."""

from checker.works.identity import Identity
from checker.works.numerals import Numbering
from checker.works.vocabulary import vocabulary


def alike(one: Identity, other: Identity) -> bool:
    """``same`` for names already taken apart."""
    if one == other:
        return True
    if not compatible(one, other) or one.year != other.year:
        return False
    if one.body == other.body and one.body:
        return numbers_agree(one.numbers, other.numbers)
    return abbreviates(one, other) or abbreviates(other, one)


def compatible(one: Identity, other: Identity) -> bool:
    """Whether nothing that both names say outright tells their works apart: version, medium, port, maker."""
    if one.year and other.year and one.year != other.year:
        return False
    if one.platforms != other.platforms or one.qualifiers != other.qualifiers:
        return False
    if one.maker and other.maker and one.maker != other.maker:
        return False
    if one.medium and other.medium:
        return one.medium == other.medium
    return not (distinct_medium(one) or distinct_medium(other))


def distinct_medium(name: Identity) -> str | None:
    """The medium that sets a name apart from the bare one: in brackets always, else that of a source.

    A bare name may be the film, the series or the game ("the Elvis movie"), rarely the book it came from.
    """
    return name.medium if name.bracketed or name.medium in vocabulary().source_media else None


def numbers_agree(one: tuple[Numbering, ...], other: tuple[Numbering, ...]) -> bool:
    """The same numbers of the same things, where a single bare number may stand for a season, part or chapter."""
    if one == other:
        return True
    if len(one) != 1 or len(other) != 1 or one[0].value != other[0].value:
        return False
    kinds = {one[0].kind, other[0].kind} - {"number"}
    return len(kinds) == 1 and kinds <= vocabulary().bare_kinds


def abbreviation(name: Identity) -> tuple[str, tuple[str, ...]] | None:
    """What a name may abbreviate, as one of the ``abbreviations`` of the full name; None if it is no abbreviation."""
    if len(name.franchise) != 1 or name.subtitle or not name.numbers:
        return None
    return name.franchise[0], name.values


def abbreviations(name: Identity) -> frozenset[tuple[str, tuple[str, ...]]]:
    """The short forms by rule of a numbered name: its initials ("GTA VI"), and the one word before a colon
    that one word follows ("Mission 7" for "Mission: Impossible 7")."""
    if not name.numbers or name.subtitle or len(name.words) < 2:
        return frozenset()
    initials = "".join(word[0] for word in name.words)
    short = {(initials, name.values)}
    if name.article:
        short.add(("t" + initials, name.values))
    if len(name.words) == 2 and name.head is not None and len(name.head) == 1:
        short.add((name.head[0], name.values))
    return frozenset(short)


def joining_keys(name: Identity) -> tuple[object, ...]:
    """What two names must share at least one of to be alike: the blocks in which names need comparing at all."""
    short = abbreviation(name)
    keys = {("words", name.body, name.values), *(("short", *form) for form in abbreviations(name))}
    return tuple(keys | {("short", *short)} if short else keys)


def abbreviates(short: Identity, full: Identity) -> bool:
    """Whether ``short`` is a short form of ``full`` by rule; both carry the same numbers."""
    key = abbreviation(short)
    if key is None or key not in abbreviations(full):
        return False
    # Initials are written in capitals, else "Red 2" would be any R. E. D. 2.
    return short.initials or (full.head is not None and full.head[:1] == short.franchise)
