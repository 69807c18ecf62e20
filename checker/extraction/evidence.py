"""What speaks for a name being a work's or a person's: its own form, and the words around each mention."""

import re
from collections.abc import Iterator, Sequence

from checker.extraction.known import begins_with_given_name, plain
from checker.extraction.lines import title
from checker.extraction.naming import How, Mention, looks_personal
from checker.extraction.predicates import predicate
from checker.extraction.tokens import Item, Kind

_SHAPE = 1.0  # the form alone of "Clara Johansen" or "River Parade" is not enough
DIGITS = re.compile(r"\s#?\d|\w: \w|\s[IVX]{1,4}\b")
_ARTICLES = ("the", "la", "el", "le", "les", "il", "der", "die", "das", "o", "a")
_OF = {"of", "de", "da", "do", "di", "du", "del", "von", "van", "la"}
_AND = {"and", "y", "e", "et", "und", "en"}


def has_own_year(items: Sequence[Item], index: int) -> bool:
    """Whether a year in brackets tells this name from longer ones: "Leviathan (2014)"."""
    if index + 2 < len(items) and items[index + 1].words == "(" and items[index + 2].kind is Kind.DATE:
        return True
    of = index + 2 if index + 1 < len(items) and items[index + 1].words == "," else index + 1
    set_off = of == index + 2 or items[index].name is not None and items[index].name.how in (How.QUOTED, How.ITALIC)  # type: ignore[union-attr]
    if set_off and of + 1 < len(items) and items[of].has("of") and (year := items[of + 1].date) is not None and year.expression.bare_year:
        return True  # "Tide, de 1984"
    if index and items[index - 1].has("number:1", "original"):
        return True  # "the first Penumbra"
    before = items[max(index - 2, 0) : index]
    return any(i.date is not None and i.date.expression.bare_year for i in before) and not any(
        i.words in (",", ".") or i.has("clause") for i in before
    )


def of_itself(its: Sequence[Mention]) -> Iterator[float]:
    """What a name shows by its form: above 0 speaks for a work, below for a person."""
    name = its[0].name
    if any(m.how in (How.QUOTED, How.ITALIC, How.ARTICLE) for m in its):
        yield 4.0
    elif any(m.how is How.LINE for m in its):
        yield 3.0
    elif looks_personal(name) and name.split()[0].lower() not in _ARTICLES:
        yield -_SHAPE - (0.7 if begins_with_given_name(name) else 0.0)  # as names of people are made
    if inner := {w for w in name.split()[1:-1] if w[0].islower() and w.isalpha()}:
        yield (
            1.0 if inner <= _OF or not inner.isdisjoint(_AND) else 1.8
        )  # "Song of Karesh", as peers and banks are named too; "Lords of the Marsh"
    if DIGITS.search(name) and not plain(name).isdigit():
        yield 2.0
    if name.isupper() and len(plain(name)) > 4 and ("-" not in name or " " in name):
        yield 1.0
    if (len(name.split()) > 2 or len(name.split()[0]) > 1) and name.split()[0].lower() in _ARTICLES and len(name.split()) > 1:
        yield 1.0
    if any(m.possessor for m in its):
        yield 1.5
    yield min(len(its), 4) * 0.2


def in_context(items: Sequence[Item], index: int) -> Iterator[float]:
    """What the words around one mention say."""
    before = items[index - 1] if index else None
    after = items[index + 1] if index + 1 < len(items) else None
    second = items[index + 2] if index + 2 < len(items) else None
    name = items[index].name
    set_off = name is not None and name.how in (How.QUOTED, How.ITALIC)
    if before is not None:
        if before.has("release") and index >= 2 and items[index - 2].kind is Kind.DATE:
            yield 2.5  # "am 5. Juni erscheint X": the subject behind its verb
        if before.has("for", "of") and index >= 2 and items[index - 2].has("slot"):
            yield 2.0  # "the release date of X"
        if before.has("of") and any(i.has("role:sequel", "role:season") for i in items[max(index - 3, 0) : index - 1]):
            yield 2.0  # "la suite de God of War", "season two of Silo"
        if before.kind is Kind.WORD and before.end < items[index].start and name is not None and name.name.startswith("The "):
            yield 1.0  # "in The Lighthouse": an article that keeps its capital within a sentence is a title's
        if before.has("of", "for") and index >= 2 and items[index - 2].has("thing"):
            yield 1.5  # "the filming of X"
        if before.has("person_before", "made"):
            yield -2.5
        if before.has("role") and not before.has("person_before"):
            yield 2.0
        elif before.has("move") and after is not None and after.has("to", "from") and second is not None and second.kind is Kind.DATE:
            yield 2.5  # "the studio moved Paper Rivers to May 5"
        elif before.has("work_before", "delay", "withdraw", "advance"):
            yield 1.5
        if before.has("of") and index >= 2 and items[index - 2].has("thing", "slot") and items[index - 2].has("work_before"):
            yield 1.0  # "the trailer of Nightjar"
        if before.has("is", "was") and any(i.has("role") for i in items[max(index - 8, 0) : index - 1]):
            yield 1.5  # "the one show that is not affected is Corvin"
        if before.has("indefinite"):
            yield -1.0
        if before.has("credit_before"):
            yield -6.0 if set_off else -2.0  # "laut „Fernsehwoche“": a paper, for all its quotation marks
        elif before.has("place_before"):
            yield -1.5
        if before.words == "(" and after is not None and after.words == ")":
            yield -2.0
    if after is not None:
        if has_own_year(items, index):
            yield 3.0
        if (
            after.words == ","
            and index >= 2
            and before is not None
            and before.words == ","
            and any(i.has("role") for i in items[max(index - 7, 0) : index - 1])
        ):
            yield 2.0  # "the last part of the trilogy, Harvest Ends,"
        if after.words == "," and second is not None and second.words.isdigit() and len(second.words) == 2:
            yield -4.0
        elif after.words == "," and _described(items, index + 2):
            yield 2.0
        if (
            after.has("possessive")
            and second is not None
            and (second.name is not None and second.name.how in (How.QUOTED, How.ITALIC) or _owns(items, index + 2))
        ):
            yield -2.5  # "Ned Sharran's “=”", "Odile's fourth album"
        speaking = next((i for i in items[index + 1 : index + 5] if not i.has("has", "had", "is", "was", "will", "light", "now")), None)
        if speaking is not None and speaking.has("person_after", "say"):
            yield -1.5
        if after.words == "," and second is not None and second.has("thing_relative", "person_pronoun"):
            told = any(i.has("release", "delay", "schedule", "move") for i in items[index + 3 : index + 8])
            yield (2.2 if told else 1.5) if second.has("thing_relative") else -2.0  # "X, which", "X, who"
        if _by_somebody(items, index):
            yield 1.5
        if after.words == "," and second is not None and second.has("made"):
            yield 2.0  # "Paper Rivers, directed by Ada Holm,"
        if after.has("role", "work_after"):
            yield -1.5 if before is not None and before.has("possessive") else 1.0  # "his Arthurian fantasy" names nothing
        if after.kind is Kind.DATE or second is not None and second.kind is Kind.DATE and after.has("from", "to", "at_time"):
            yield 0.7 if before is None or not before.has("place_before") else 0.0
    if (
        index == 0
        and after is not None
        and after.words == ":"
        and name is not None
        and name.name.isupper()
        and second is not None
        and second.name is None
    ):
        yield -4.0  # "BOX OFFICE: the weekend": a rubric
    if index == 0 and after is not None and after.words == ":" and second is not None and second.kind is Kind.DATE:
        yield 2.5  # "Paper Rivers: May 5, then June 9"
    closes = after is None or after.words in (",", ".", "(")
    if index == 2 and before is not None and before.words == ":" and items[0].kind is Kind.DATE and closes and title(items) is None:
        yield 2.5  # "Next Friday: Paper Rivers, the third of its kind"
    if title(items) == index:
        yield 2.5  # "October 22 - Paper Rivers"
    yield _listed(items, index)
    governor = (
        items[index - 2] if index >= 2 and before is not None and before.has("article") else before
    )  # "the film about the Doce opens"
    if governor is None or not governor.has("from", "at_time", "of", "work_aside", "to", "for", "credit_before", "place_before"):
        joined = index >= 2 and before is not None and before.has("clause") and items[index - 2].kind is Kind.NAME
        yield predicate(items, index) * (0.5 if joined else 1.0)


def _by_somebody(items: Sequence[Item], index: int) -> bool:
    """Whether its maker or its cast follows a name: "Paper Rivers by Ada Holm", "Paper Rivers, with Ada Holm"."""
    at = index + 2 if items[index + 1].words == "," else index + 1
    if (
        at + 1 >= len(items)
        or not items[at].has("people_before")
        or items[at].has("and", "from", "release")
        or items[at].words == "between"
    ):
        return False
    name = items[at + 1].name
    return name is not None and name.how is How.CAPITALS and looks_personal(name.name)


def _owns(items: Sequence[Item], first: int) -> bool:
    """Whether what is owned is a whole work, so that its owner is a person or a maker."""
    for item in items[first : first + 4]:
        if item.has("role"):
            return not item.has("role:season", "role:part", "role:sequel", "role:version")
        if item.kind is not Kind.WORD or item.has("release", "slot", "schedule", "thing"):
            return False
    return False


def _listed(items: Sequence[Item], index: int) -> float:
    """What a list of names says of each: those after "starring" are people, and so are three in a row that look it."""
    first, last = index, index
    while first >= 2 and _joins(items[first - 1]) and items[first - 2].kind is Kind.NAME:
        first -= 2
    while last + 2 < len(items) and _joins(items[last + 1]) and items[last + 2].kind is Kind.NAME:
        last += 2
    before = items[first - 1] if first else None
    if before is not None and before.has("person_before", "person_after", "people_before"):
        return -2.0
    names = [item.name.name for item in items[first : last + 1 : 2] if item.name]
    return -1.5 if len(names) >= 3 and sum(looks_personal(name) for name in names) > len(names) / 2 else 0.0


def _joins(item: Item) -> bool:
    return item.words == "," or item.has("and")


def _described(items: Sequence[Item], first: int) -> bool:
    """Whether an apposition calls what stands before it a work: "Low Thunder, Walter Eastman's new western,"."""
    for item in items[first : first + 8]:
        if item.has("person_before", "person_after", "clause", "of", "relative") or item.words in (",", "."):
            return False
        if item.has("role", "kind"):
            return True
    return False
