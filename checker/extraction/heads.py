"""What a date dates: the verb or noun of its sentence that it belongs to."""

from dataclasses import dataclass

from checker.extraction.known import Nature, known_nature
from checker.extraction.phrases import Row
from checker.extraction.tokens import Item, Kind

EVENTS = ("release", "slot", "schedule", "delay", "advance", "move", "keep", "leave", "take", "withdraw", "start", "other", "thing", "say")
RELEASES = ("release", "slot", "schedule", "delay", "advance", "move", "keep", "leave", "take", "withdraw", "start")
_FARTHEST = 40
_EVENTS = frozenset(EVENTS)


@dataclass(frozen=True, slots=True)
class Head:
    """The item at ``index`` carries the date; ``cost`` says how far-fetched that is."""

    index: int
    cost: float


def head(row: Row, date: int) -> Head | None:
    """The nearest event to a date, counting what stands between as distance."""
    if date not in row.heads:
        row.heads[date] = _head(row, date)
    return row.heads[date]


def _head(row: Row, date: int) -> Head | None:
    best: Head | None = None
    if (called := _called(row.items, date)) is not None:
        return Head(called, 0.0)
    for index in range(max(date - _FARTHEST, 0), min(date + _FARTHEST, len(row.items))):
        item = row.items[index]
        if (
            index == date
            or not item.tags
            and item.kind is not Kind.NAME
            or item.tags.isdisjoint(_EVENTS)
            and not _shown_at(item)
            or _only_particle(row.items, index)
        ):
            continue
        cost = _cost(row.items, index, date) + _shown_at(item)
        if best is None or cost < best.cost or (cost == best.cost and index < date):
            best = Head(index, cost)
    return best


def _only_particle(items: list[Item], index: int) -> bool:
    """Whether a word that may tell of a release only completes a verb never heard: "handed out"."""
    before = items[index - 1] if index else None
    return items[index].has("particle") and before is not None and before.kind is Kind.WORD and not before.tags and not before.adverb


def _called(items: list[Item], date: int) -> int | None:
    """The verb of "is a 2022 game", "was a November 2024 show": the date says what kind of work it is."""
    if date >= 2 and items[date - 1].has("is", "was") and items[date - 2].has("pronoun", "slot"):
        return date - 1  # "It is March 13, 2026"
    if not 0 < date < len(items) - 1:
        return None
    if items[date + 1].has("release", "slot") and items[date - 1].has("definite", "indefinite", "possessive"):
        return date + 1  # "ahead of its January 19 release"
    if not (items[date + 1].has("role") and items[date - 1].has("indefinite")):
        return None
    return next((i for i in range(date - 2, max(date - 6, -1), -1) if items[i].has("is", "was", "past_plan")), None)


def _shown_at(item: Item) -> float:
    """A service or festival says by itself that a work is shown there, less plainly than a verb; 0 if the item names none."""
    if item.kind is not Kind.NAME or item.name is None:
        return 0.0
    known = known_nature(item.name.name)
    return 0.8 if known and known[0] in (Nature.SERVICE, Nature.FESTIVAL) else 0.0


def carries_release(item: Item) -> bool:
    """Whether what carries a date speaks of a work coming out."""
    return item.has(*RELEASES, "is", "was", "past_plan") or _shown_at(item) > 0


def _cost(items: list[Item], index: int, date: int) -> float:
    item = items[index]
    left = index < date
    low, high = (index, date) if left else (date, index)
    cost = 0.0 if left else 2.5
    opening = not left and fronted(items, date)
    cost = 1.0 if opening else cost
    if not left and bracket(items, index, date) is not None:
        return 0.5 + sum(min(_distance(between, left), 0.3) for between in items[low + 1 : high])
    if left and (start := _other_verb(items, index, date)) is not None:
        cost += 6.0 if items[start].has("will", "would") else 2.0
    if left and item.has("schedule") and not item.has("release") and _to_something_else(items, index, date):
        cost += 6.0
    inside = _in_closed_brackets(items, low + 1, high)
    for place in range(low + 1, high):
        between = items[place]
        if place in inside:
            continue
        if opening and place == low + 1 and between.words == ",":
            continue
        listing = (between.words == "," or between.has("and")) and Kind.NAME in (items[place - 1].kind, items[min(place + 1, high)].kind)
        cost += 0.4 if listing else _distance(between, left)
    if item.has("say") and not item.has("release", "schedule"):
        cost += 1.5
    if item.has("slot") and not left:
        cost -= 1.2  # "its November 12, 2021 release date"
    if item.has("withdraw"):
        cost += 1.0
    return cost


def _to_something_else(items: list[Item], head: int, date: int) -> bool:
    """Whether what is planned is told by a verb that tells of no release: "is due to continue on Friday", "is expected to say more next week"."""
    verb = head + 1
    while verb < date and (items[verb].has("infinitive") or items[verb].adverb):
        verb += 1
    if (
        verb == head + 1
        or verb >= date
        or items[verb].kind is not Kind.WORD
        or not any(i.has("infinitive") for i in items[head + 1 : verb])
    ):
        return False
    return not items[verb].tags or items[verb].has("other", "say") and not items[verb].has(*RELEASES)


def _other_verb(items: list[Item], head: int, date: int) -> int | None:
    """The auxiliary of another verb, never heard, that stands between an event and a date: "planned for May, will be handed out in June"."""
    for place in range(date - 1, head, -1):
        item = items[place]
        if item.kind is Kind.DATE or item.has("bracket") or item.words in (";", ":", "(", ")"):
            return None
        if item.has("will", "is", "was", "has", "had", "would"):
            aside = ("will", "is", "was", "has", "had", "would", "negation", "now", "still")
            verb = next((i for i in items[place + 1 : date] if not i.has(*aside) and not i.adverb), None)
            return place if verb is not None and verb.kind is Kind.WORD and not verb.tags else None
    return None


def bracket(items: list[Item], index: int, date: int) -> int | None:
    """The auxiliary before a date that the verb at ``index`` belongs to, at the end of their clause: "wird am 5. Mai für PC und Xbox veröffentlicht"."""
    for place in range(date + 1, index):
        between = items[place]
        if (
            between.words in (";", ":", "(", ")", "—", "–", ".")
            or between.words == ","
            and items[place + 1].has("clause", "definite", "pronoun", "bracket")
        ):
            return None
    if date + 1 < index and items[date + 1].has("bracket"):
        return date + 1  # "am 5. Mai wird der Film anlaufen"
    comma = False  # without one, a word for an event is a noun here: "wurde der Start auf den 5. Mai verschoben"
    for place in range(date - 1, -1, -1):
        before = items[place]
        if before.has("bracket"):
            return place
        joins = before.has("clause") and place > 0 and items[place - 1].kind is Kind.DATE
        comma = comma or before.words == ","
        if (
            before.words in (";", ":", "—")
            or before.has("clause")
            and not joins
            or comma
            and before.has(*EVENTS)
            and not before.has("slot", "thing")
        ):
            return None
    return None


def _in_closed_brackets(items: list[Item], first: int, last: int) -> set[int]:
    """The places from ``first`` to before ``last`` that a pair of brackets sets aside: "Casa de Prata (Ironwood) for 2023"."""
    inside: set[int] = set()
    opened: int | None = None
    for place in range(first, last):
        if items[place].words == "(":
            opened = place
        elif items[place].words == ")" and opened is not None:
            inside.update(range(opened, place + 1))
            opened = None
    return inside


def _distance(item: Item, left: bool) -> float:
    if item.kind is Kind.WORD and not item.tags:
        return 0.3  # as most items are
    if item.words == ";":
        return 6.0
    if item.words in ("(", ")"):
        return 5.0
    if item.words in (",", "—", "–", "-", ":"):
        return 1.6 if left else 3.0
    if item.has("clause", "relative"):
        return 1.5 if left else 2.5
    if item.kind is Kind.DATE:
        return 0.8 if left else 3.0
    if not item.tags.isdisjoint(_EVENTS):
        return 1.0 if left else 2.0
    return 0.3


def fronted(items: list[Item], date: int) -> bool:
    """Whether a date opens its clause, so that the verb follows: "On March 31, the film opens"."""
    for item in reversed(items[:date]):
        if item.kind is Kind.MARK and item.words in (",", ";", ":", "—", "–", "“", '"', "«"):
            return True
        if item.has("clause", "relative"):
            return True
        if not item.tags.isdisjoint(_EVENTS) or item.kind in (Kind.DATE, Kind.NAME) or item.has("role", "pronoun", "bracket"):
            return False
    return True
