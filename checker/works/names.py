"""What makes two names one work: within one article, and across articles."""

from collections import Counter
from collections.abc import Iterable
from enum import IntEnum

from checker.works.identity import Identity, Numbering, identify
from checker.works.vocabulary import vocabulary

__all__ = ["Identity", "Likeness", "Numbering", "canonical", "identify", "same", "short_for"]


class Likeness(IntEnum):
    """How well a short form stands for a full name, where an article gives the context."""

    NONE = 0
    POSSIBLE = 1  # a reader would need more than the two names
    LIKELY = 2  # the usual way to shorten such a name; one work unless the article knows two that fit
    SAME = 3  # one name by rule, in any article


def same(first: str, second: str) -> bool:
    """Whether two names are one work by rule alone, wherever they stand.

    >>> same("MI:7", "Mission: Impossible 7"), same("Mission: Impossible 8", "Mission: Impossible 7")
    (True, False)
    """
    return alike(identify(first), identify(second))


def alike(one: Identity, other: Identity) -> bool:
    """``same`` for names already taken apart."""
    if one == other:
        return True
    if not compatible(one, other) or one.year != other.year:
        return False
    if one.body == other.body and one.body:
        return _numbers_agree(one.numbers, other.numbers)
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
    # A bare name is the film, the series or the game; rarely the book it came from.
    return (one.medium or other.medium) not in vocabulary().source_media


def _numbers_agree(one: tuple[Numbering, ...], other: tuple[Numbering, ...]) -> bool:
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


def short_for(short: str, full: str) -> Likeness:
    """How well ``short`` stands for ``full`` in an article that uses both.

    >>> short_for("Kena", "Kena: Bridge of Spirits"), short_for("Mission: Impossible", "Mission: Impossible 7")
    (<Likeness.LIKELY: 2>, <Likeness.NONE: 0>)
    """
    return shortens(identify(short), identify(full))


def shortens(short: Identity, full: Identity) -> Likeness:
    """``short_for`` for names already taken apart."""
    if alike(short, full):
        return Likeness.SAME
    if (
        (short.year and short.year != full.year)
        or (short.medium and full.medium and short.medium != full.medium)
        or (short.maker and full.maker and short.maker != full.maker)
        or not set(short.platforms) <= set(full.platforms)
        or not set(short.qualifiers) <= set(full.qualifiers)
    ):
        return Likeness.NONE
    missing = [number for number in full.numbers if number not in short.numbers]
    extra = [number for number in short.numbers if number not in full.numbers]
    if not short.words:
        return Likeness.LIKELY if short.numbers and not extra else Likeness.NONE
    if short.body == full.body:
        if _numbers_agree(short.numbers, full.numbers):
            return Likeness.LIKELY  # the full name adds a year, a medium, a port
        return Likeness.NONE if extra else _without(missing)
    if extra and not _numbers_agree(short.numbers, full.numbers):
        return Likeness.NONE
    if missing and not extra and any(number.kind == "number" for number in missing):
        return Likeness.POSSIBLE if _is_subtitle(short, full) else Likeness.NONE
    return _shorter_words(short, full, without=missing if not extra else [])


def _without(missing: list[Numbering]) -> Likeness:
    """A name without its number: a season goes by the name of its series; a sequel never by that of the first."""
    kinds = {number.kind for number in missing}
    if kinds <= {"season", "episode"}:
        return Likeness.LIKELY
    return Likeness.NONE if "number" in kinds or "chapter" in kinds else Likeness.POSSIBLE


def _is_subtitle(short: Identity, full: Identity) -> bool:
    return bool(full.subtitle) and short.words in (full.subtitle, full.words[len(full.head or ()) :])


def _shorter_words(short: Identity, full: Identity, without: list[Numbering]) -> Likeness:
    """How the words of the short form sit in the full name, the numbers being settled."""
    part, whole = short.words, full.words
    if len(part) == 1 and short.initials and not without and part[0] in {"".join(word[0] for word in whole), "t" + "".join(w[0] for w in whole)}:
        return Likeness.LIKELY if len(part[0]) > 2 else Likeness.POSSIBLE
    if len(part) >= len(whole):
        return Likeness.NONE
    grade = Likeness.NONE
    if whole[: len(part)] == part:
        at_border = part in (full.franchise, full.head) or whole[len(part)] in vocabulary().articles
        grade = Likeness.LIKELY if at_border or _telling(short) else Likeness.POSSIBLE
    elif whole[-len(part) :] == part:
        named_by_front = len(whole) - len(part) <= 2 and bool(short.numbers)
        grade = Likeness.LIKELY if named_by_front or _is_subtitle(short, full) else Likeness.POSSIBLE
    elif part[0] == whole[0] and _telling(short) and _in_order(part, whole):
        grade = Likeness.LIKELY
    return min(grade, _without(without)) if without and grade else grade


def _telling(name: Identity) -> bool:
    """Whether the number alone nearly names the work: "Fedora 36" is "Fedora Linux 36", yet "Red 2" many a sequel."""
    return any(len(value.split(".")[0]) > 1 for value in name.values)


def _in_order(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    rest = iter(whole)
    return all(word in rest for word in part)


def _rank(name: str, times: int) -> tuple[object, ...]:
    """Smaller is better: more of the work's own words first, then what is written most often and most plainly."""
    identity = identify(name)
    letters = [letter for letter in name if letter.isalpha()]
    shouted = len(letters) > 6 and all(letter.isupper() for letter in letters)
    described = name[:1].islower() and not any(letter.isupper() for letter in name[1:3])
    return (
        described,
        identity.initials,
        -len(identity.numbers),
        -len(identity.body),
        shouted,
        bool(identity.maker) + bool(identity.medium),
        -times,
        identity.head is None,
        -len(name),
        name,
    )


def canonical(names: Iterable[str]) -> str:
    """Of the names of one work the one a reader would list: the fullest; a name given more than once counts more.

    Raises ValueError if there is none.
    """
    counted = Counter(names)
    return min(counted, key=lambda name: _rank(name, counted[name]))
