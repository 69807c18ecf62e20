"""A short form and a full name: how well the one stands for the other."""

from enum import IntEnum

from checker.works.identity import Identity
from checker.works.numerals import Numbering
from checker.works.sameness import alike, numbers_agree
from checker.works.vocabulary import vocabulary


class Likeness(IntEnum):
    """How well a short form stands for a full name, where an article gives the context."""

    NONE = 0
    POSSIBLE = 1  # a reader would need more than the two names
    LIKELY = 2  # the usual way to shorten such a name; one work unless the article knows two that fit
    SAME = 3  # one name by rule, in any article


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
        agreed = not extra or numbers_agree(short.numbers, full.numbers)
        return Likeness.LIKELY if short.numbers and agreed else Likeness.NONE
    if short.body == full.body:
        if numbers_agree(short.numbers, full.numbers):
            return Likeness.LIKELY  # the full name adds a year, a medium, a port
        if short.numbers and not extra and "number" not in {number.kind for number in missing}:
            return Likeness.LIKELY  # "season 4" for its part 1
        return Likeness.NONE if extra else _without(missing)
    if extra and not numbers_agree(short.numbers, full.numbers):
        return Likeness.NONE
    if missing and not extra and any(number.kind == "number" for number in missing):
        return Likeness.LIKELY if _is_subtitle(short, full) else Likeness.NONE
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
    if (
        len(part) == 1
        and short.initials
        and not without
        and part[0] in {"".join(word[0] for word in whole), "t" + "".join(w[0] for w in whole)}
    ):
        return Likeness.LIKELY if len(part[0]) > 2 else Likeness.POSSIBLE
    if len(part) >= len(whole):
        return Likeness.NONE
    grade = Likeness.NONE
    if whole[: len(part)] == part:
        rest = whole[len(part) :]
        at_border = (
            part in (full.franchise, full.head) or rest[0] in vocabulary().articles or (len(rest) == 1 and rest[0] in vocabulary().media)
        )
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
