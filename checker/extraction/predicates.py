"""What a sentence says of a name: whether its verb, or what it is said to be, makes it a work."""

from collections.abc import Sequence

from checker.extraction.tokens import Item, Kind

_PLURAL = ("is", "was", "has", "had", "will", "would", "release")
_ASIDE = 14  # items between two commas
_APPOSED = ("release", "schedule", "delay", "former")  # "Evermoor, first due in 2024"
_LIGHT = (
    "will",
    "no_longer",
    "at_time",
    "is",
    "was",
    "has",
    "had",
    "would",
    "now",
    "still",
    "former",
    "negation",
    "past_plan",
    "also",
    "light",
)


def predicate(items: Sequence[Item], index: int) -> float:
    """What the verb after a name says of it: a thing that opens, is moved or is set for a day is a work."""
    light = 0
    if index + 1 < len(items) and items[index + 1].has("bracket") and _closed(items, index + 2):
        return 2.5
    if _is_a_work(items, index):
        return 2.5
    if index + 3 < len(items) and items[index + 1].has("and") and items[index + 2].kind is Kind.NAME and items[index + 3].has(*_PLURAL):
        return predicate(items, index + 2) * 0.9  # "Paper Rivers and Low Tide have both been moved"
    if (behind := _behind_aside(items, index)) is not None:
        return predicate(items, behind) * 0.8
    for place, item in enumerate(items[index + 1 : index + 8]):
        if item.has("possessive", "pronoun"):
            return 0.0
        if place == 0 and item.has("from") and _from_to(items, index + 1):
            return 2.5  # "Paper Rivers from May 5 to June 9"
        if item.has("active"):  # "Arte a fixé": who does it, not what it is done to
            return -1.0
        if item.has("past_plan") and item.has("was", "schedule") or item.words.startswith(("was ", "were ")):
            return 2.5
        if item.has("release"):
            dated = any(i.kind is Kind.DATE for i in items[index + place + 2 : index + place + 8])
            return 2.5 if dated or not item.has("also_people") else 1.0
        if item.has("delay", "schedule", "move", "keep", "leave", "take", "advance"):
            following = items[index + place + 2 : index + place + 3]
            from_to = (
                item.has("move", "delay", "advance")
                and any(i.has("from") for i in following)
                and items[index + place + 3 : index + place + 4][0:1]
                and items[index + place + 3].kind is Kind.DATE
            )
            return 0.0 if any(i.kind is Kind.NAME for i in following) else 2.5 if light or from_to else 0.7
        if item.has(*_LIGHT):
            light += 1
        elif not (
            item.has("relative")
            or item.words == ","
            and place == 0
            and len(items) > index + 2
            and items[index + 2].has("relative", *_APPOSED)
        ):
            return 0.0
    return 0.0


def _behind_aside(items: Sequence[Item], index: int) -> int | None:
    """The place before the verb where an aside parts it from its name: "Paper Rivers, a mystery, starts", "X with Ada Holm starts"."""
    at = index + 1
    if at + 1 < len(items) and items[at].has("people_before") and items[at + 1].kind is Kind.NAME:
        return at + 1
    if (
        at >= len(items)
        or items[at].words != ","
        or at + 1 >= len(items)
        or items[at + 1].has("clause", "person_pronoun", *_APPOSED)
        or items[at + 1].words.isdigit()
    ):
        return None
    close = next((i for i in range(at + 2, min(at + _ASIDE, len(items))) if items[i].words == ","), None)
    if close is None or any(
        i.has("clause", "is", "was", "will", "person_pronoun") and not i.has("people_before") for i in items[at + 1 : close]
    ):
        return None
    return close


def _from_to(items: Sequence[Item], at: int) -> bool:
    """Whether one date leads to another: "from May 5 to June 9"."""
    return at + 3 < len(items) and items[at + 1].kind is Kind.DATE and items[at + 2].has("to") and items[at + 3].kind is Kind.DATE


def _is_a_work(items: Sequence[Item], index: int) -> bool:
    """Whether a sentence says of a name that it is a work: "Paper Rivers is now a 2025 game"."""
    at = index + 1
    if at + 2 >= len(items) or not items[at].has("is", "was") or items[at].has("possessive"):
        return False
    for place in range(at + 1, min(at + 6, len(items))):
        item = items[place]
        if item.has("role") or item.has("release") and items[place - 1].kind is Kind.DATE:  # "is a 2025 release"
            after = items[place + 1] if place + 1 < len(items) else None
            return any(i.has("indefinite", "definite") for i in items[at + 1 : place]) and (
                after is None or after.kind is not Kind.WORD or bool(after.tags) and not after.has("person_before", "maker", "role")
            )
        if not (
            item.has("light", "indefinite", "definite", "now", "still", "former")
            or item.kind is Kind.DATE
            or item.kind is Kind.WORD
            and not item.tags
            or any(t.startswith("number:") for t in item.tags)
        ):
            return False
    return False


def _closed(items: Sequence[Item], first: int) -> bool:
    """Whether an auxiliary's verb, at the end of the clause behind a date, tells of a release: "wird am 5. Mai für PC veröffentlicht"."""
    dated = False
    for item in items[first : first + 14]:
        dated = dated or item.kind is Kind.DATE
        if dated and item.has("release", "delay", "schedule", "advance"):
            return True
        if item.words in (".", ";", ":", "(") or item.has("other", "thing", "pronoun"):
            return False
    return False
