"""What a sentence says of a date: planned, hedged, given up, past."""

from dataclasses import dataclass

from checker.claims import Status
from checker.dates.expression import Bound
from checker.extraction.heads import EVENTS, bracket
from checker.extraction.phrases import Row
from checker.extraction.tokens import Item, Kind

_MODAL = ("is", "was", "will", "has", "had", "would", "now", "past_plan", "former", "no_longer", "still", "hedge", "negation")


_FINITE = ("is", "was", "will", "has", "had", "would", "past_plan")


@dataclass(frozen=True, slots=True)
class Verdict:
    """``status`` with how firm it is: see ``Draft``; ``past``: whether the words tell of the past (None: they do not say)."""

    status: Status
    why: str
    soft: bool = False
    delayed: bool | None = None
    hedged: bool = False
    past: bool | None = None
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The items that bear on one date: its own stretch, the verb group of its head, the words right before it, those right after."""

    own: tuple[Item, ...]
    group: tuple[Item, ...]
    before: tuple[Item, ...]
    after: tuple[Item, ...]
    head: Item | None
    reported: bool = False  # in a clause that somebody's saying governs: "announced that"
    closing: bool = False  # the head is a verb at the end of its clause, behind the date
    earliest: bool = False  # the date is an earliest day: "not before 2022"
    traded: bool = False  # another date follows: "October for early 2022", "June 2020 becomes May 13"
    wide: tuple[Item, ...] = ()  # all that stands between the date before, or the clause's beginning, and this one

    @property
    def after_to(self) -> bool:
        return self.traded and any(i.has("to") for i in self.after)

    def has(self, *tags: str) -> bool:
        return any(item.has(*tags) for item in (*self.own, *self.group))


def surroundings(row: Row, date: int, head: int | None) -> Surroundings:
    items = row.items
    dates = row.dates
    previous = max((i + 1 for i in dates if i < date), default=0)
    start = previous
    for index in range(date - 1, previous - 1, -1):
        if items[index].words in (";", ":", "—") or (
            items[index].has("clause") and index < date - 2 and any(i.has(*_MODAL) for i in items[index + 1 : date])
        ):
            start = index + 1
            break
    own = tuple(items[start:date])
    wide = own
    opener = bracket(items, head, date) if head is not None and head > date else None
    if opener is not None and (opener < start or opener > date):
        own = (items[opener], *own)  # "war ab Januar bei Sky und ab Oktober in der ARD zu sehen"
    group: tuple[Item, ...] = ()
    if head is not None:
        low = _start_of_group(items, head)
        if start < low < date and any(i.has(*_FINITE) for i in items[low:head]):
            own = tuple(items[low:date])
        group = tuple(items[low : head + 1]) if head < date else tuple(items[max(date + 1, low) : head + 1])
        if head > date:
            trailing = head + 1
            while trailing < len(items) and items[trailing].has("bracket"):
                trailing += 1
            group = (*group, *items[head + 1 : trailing])  # "der am 5. Mai starten sollte"
    near = date
    while near > 0 and date - near < 4 and (items[near - 1].kind is Kind.WORD) and not items[near - 1].has(*EVENTS):
        near -= 1
    stop = date + 1
    while stop < len(items) and stop - date < 7 and not _breaks(items[stop]) and items[stop].kind is not Kind.DATE:
        if items[stop].words == "," and head is not None and date < head < stop:
            break  # the verb has closed the clause
        stop += 1
    traded = stop < len(items) and items[stop].kind is Kind.DATE
    mention = items[date].date
    earliest = mention is not None and mention.expression.bound is Bound.FROM
    reported = any(
        i.has("clause") and any(j.has("say") for j in items[max(n - 9, 0) : n]) for n, i in enumerate(items[: max(date, head or 0)])
    )
    return Surroundings(
        own=own,
        group=group,
        before=tuple(items[near:date]),
        after=tuple(items[date + 1 : stop]),
        head=items[head] if head is not None else None,
        reported=reported,
        closing=opener is not None,
        earliest=earliest,
        traded=traded,
        wide=wide,
    )


def _start_of_group(items: list[Item], head: int) -> int:
    """Where the verb group of an event begins: at its finite verb and the adverbs before it, or where its clause does.

    "The film, which was to open then, is now off to May": of "off to" only "is now" tells.
    """
    low = head
    finite = False
    while low > 0 and head - low < 14 and not _breaks(items[low - 1]):
        item = items[low - 1]
        if finite and not (item.has(*_MODAL) or item.has("light") or item.adverb):
            break
        finite = finite or item.has(*_FINITE)
        low -= 1
    return low


def _breaks(item: Item) -> bool:
    return item.words in (";", "(", ")", ":", "—") or item.kind is Kind.DATE or item.has("clause") and not item.has("relative")


def verdict(s: Surroundings, tense: str) -> Verdict:
    """The status that the words give a date; ``tense`` is that of its head's form."""
    hedged = any(i.has("hedge") for i in (*s.wide, *s.group, *s.after))
    status = _plain(s, tense)
    modal = any(i.has("hedge") for i in s.group) and not any(i.has("was", "had", "past_plan") for i in s.group)  # "may slip to"
    if hedged and status.status is Status.SCHEDULED and (modal or not status.soft):
        return Verdict(Status.TENTATIVE, f"{status.why}, hedged", False, status.delayed, True, status.past)
    return status


def _plain(s: Surroundings, tense: str) -> Verdict:
    head = s.head
    own_now = any(i.has("now") for i in s.own)
    delayed = _direction(s)
    if head is not None and head.has("release") and any(i.has("since") for i in s.before):
        return Verdict(Status.RELEASED, "out since then", past=True)
    set_aside = any(i.has("instead_of") for i in s.before) and not any(i.has("until") for i in s.before)
    if set_aside or head is not None and _instead_of(s, head):
        return Verdict(Status.FORMER, "the words before the date set it aside", delayed=delayed)
    if head is not None and head.has("slot") and any(i.has("no_longer") for i in s.after):
        return Verdict(Status.FORMER, "the date is told as lost", delayed=delayed)
    if head is not None and head.has("slot") and (modified := _modified(s, head)) is not None:
        return modified
    if head is None and any(i.has("from") for i in s.before) and not s.after_to:
        return Verdict(Status.RELEASED, "a work from then", past=True)
    if head is None and s.before and s.before[-1].has("was"):
        return Verdict(Status.FORMER, "the day it was to be")  # "the preferred day for it was April 19"
    if head is None:
        return Verdict(Status.SCHEDULED, "no word says otherwise", past=None)
    if _lifted_from(s, head):
        return Verdict(Status.FORMER, "taken away from it", delayed=delayed)
    if s.after_to and head.has("slot", "release") and (head in s.after or head.has("slot")):
        return Verdict(Status.FORMER, "the date it was moved from", delayed=delayed)
    if (
        head in s.after and any(i.has("from") for i in s.before) and not head.has("release")
    ):  # "from May 5 it can be seen" is when that begins
        return Verdict(Status.FORMER, "moved from it", delayed=delayed)
    if head.has("move") and all(i.has("definite") for i in s.before) and any(i.has("for", "to") for i in s.after) and s.traded:
        return Verdict(Status.FORMER, "traded for another", delayed=delayed)
    if _taken_from(s.before) and head.has("delay", "move", "advance", "leave", "withdraw", "take", "keep"):
        return Verdict(Status.FORMER, "moved from it", delayed=delayed)
    if head.has("leave") and not any(i.has("to") for i in s.before):
        return Verdict(Status.FORMER, "the date is given up", delayed=delayed)
    to = any(i.has("to", "until") for i in s.before)
    late = (
        s.earliest or any(i.has("until") for i in s.before) or to and not head.has("release", "start")
    )  # "not until May", but "not ready for May"
    contrasted = any(i.has("contrast") for i in s.own)  # "will not open June 9 but October 20"
    if _negated(s, tense) and not late and not contrasted and not head.has("delay", "move"):
        return Verdict(Status.FORMER, "it will not be then", delayed=delayed, denied=True)
    if s.has("past_plan") and tense != "future" and not own_now and not (to and head.has("delay", "move", "advance")):
        return Verdict(Status.FORMER, "the plan is told as past", delayed=delayed)
    if s.closing and head.has("schedule") and s.has("was_set") and not own_now:
        return Verdict(Status.FORMER, "the plan is told as past", delayed=delayed)
    if head.has("keep", "take") and not s.has("past_plan"):
        return Verdict(
            Status.SCHEDULED, "it holds the date" if head.has("keep") else "it takes the date", soft=s.has("had", "was") or tense == "past"
        )
    behind = s.own[s.own.index(head) + 1 :][:1] if head in s.own and head.has("schedule") else ()  # "previsto inicialmente para"
    if any(i.has("former") for i in (*s.group, *behind, *(s.own if s.closing else ()))) and not own_now and _formerly(s):
        return Verdict(Status.FORMER, "the words say it was the earlier plan", delayed=delayed)
    if any(i.has("since") for i in s.before) and head.has("release", "start"):
        return Verdict(Status.RELEASED, "told as lasting since", past=True)
    if tense == "conditional" or any(i.has("conditional") for i in (*s.wide, *s.group)):
        return Verdict(
            Status.SCHEDULED if s.reported else Status.TENTATIVE,
            "told as a plan of then" if s.reported else "told as hearsay",
            True,
            delayed,
        )
    if tense == "future":
        return Verdict(Status.SCHEDULED, "told as to come", delayed=delayed, past=False)
    if head.has("delay", "move", "advance"):
        firm = s.has("has", "is", "now", "will", "still") or tense in ("present", "gerund")
        return Verdict(Status.SCHEDULED, "moved to it", soft=not firm or s.has("had"), delayed=delayed)
    if s.has("will", "would"):
        return Verdict(Status.SCHEDULED, "told as to come", soft=s.has("would") and not s.has("will"), past=False)
    if head.has("schedule", "slot"):
        past = s.has("was", "had") or tense == "past" and not head.has("slot") and not any(i.has("is", "will", "still") for i in s.group)
        if head.has("slot") and s.has("was") and not own_now:
            return Verdict(Status.FORMER, "the date it had", delayed=delayed)
        return Verdict(Status.SCHEDULED, "the date is set", soft=past and not own_now, past=None)
    if head.has("was") and not head.has("schedule"):
        return Verdict(Status.FORMER, "it was to be a work of then", delayed=delayed)
    if head.has("release", "start") or head.kind is Kind.NAME:
        if any(i.has("since") for i in s.before):
            return Verdict(Status.RELEASED, "out since then", past=True)
        if s.has("is") and tense != "past" and not s.has("was", "has", "had"):
            return Verdict(Status.SCHEDULED, "told as to come", past=False)
        past = tense in ("past", "imperfect") or tense != "present" and s.has("was", "has", "had")
        return Verdict(Status.RELEASED if past else Status.SCHEDULED, "told as past" if past else "told as to come", past=past)
    return Verdict(Status.SCHEDULED, "no word says otherwise")


def _taken_from(before: tuple[Item, ...]) -> bool:
    """Whether a date is what a work is moved from; a word that also means "of" ("du film au 5 mai") says so only where none says "to"."""
    lifting = [i for i in before if i.has("from")]
    return bool(lifting) and not (all(i.has("of") for i in lifting) and any(i.has("to", "until") and not i.has("from") for i in before))


def _negated(s: Surroundings, tense: str) -> bool:
    """Whether the event itself is denied: not so "no trailer had been shown before the film came out"."""
    if s.head is not None and s.head in s.own and (tense == "present" or tense == "past" and not any(i.has(*_FINITE) for i in s.group)):
        at = s.own.index(s.head)
        return any(i.has("no_longer", "negation") for i in (*s.own[max(at - 3, 0) : at], *s.own[at:]))
    return s.has("no_longer", "negation")


def _instead_of(s: Surroundings, head: Item) -> bool:
    """Whether the date's event itself is set aside: "instead of opening on July 1"."""
    if head not in s.own:
        return False
    at = s.own.index(head)
    return any(i.has("instead_of") and not i.has("negation") for i in s.own[max(at - 3, 0) : at])


def _lifted_from(s: Surroundings, head: Item) -> bool:
    """Whether the date's event is what a work was taken away from: "pulled it from its planned launch on August 6"."""
    if head not in s.own or not head.has("release", "slot"):
        return False
    before = s.own[: s.own.index(head)]
    near = [i for i in before[-4:] if i.has("from")]
    return bool(near) and any(i.has("leave", "withdraw", "move", "delay") for i in before)


def _modified(s: Surroundings, head: Item) -> Verdict | None:
    """What the adjectives of "release date" say: "its previous release date", "the new date"."""
    items = (*s.group[:-1], *s.own) if head in s.group else s.own
    near = items[-4:] if head not in s.own else s.own[max(s.own.index(head) - 3, 0) : s.own.index(head)]
    if any(i.has("former", "leave") for i in near):
        return Verdict(Status.FORMER, "the earlier date by name", delayed=_direction(s))
    if any(i.words == "new" or i.has("new") for i in near):
        return Verdict(Status.SCHEDULED, "the new date by name")
    return None


def _formerly(s: Surroundings) -> bool:
    """Whether "originally", "first", "previous" speak of the plan and not of a first release."""
    head = s.head
    assert head is not None
    return (
        head.has("schedule", "slot")
        or s.has("schedule")
        or s.has("was", "had", "past_plan", "would")
        and not (head.has("release") and not s.has("schedule", "slot"))
    )


def _direction(s: Surroundings) -> bool | None:
    if s.has("advance") or s.has("move") and s.has("forward"):
        return False
    if s.has("delay") or s.has("move") and s.has("back"):
        return True
    return None
