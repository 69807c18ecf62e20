"""The shape of the words around a date: what modifies, what stands alone, whose verb is shared, what is no work's doing."""

from checker.dates.expression import Base
from checker.extraction.draft import Draft
from checker.extraction.phrases import Row
from checker.extraction.scene import Subject
from checker.extraction.tokens import Kind


def nominal(its: Row, at: int | None) -> bool:
    """Whether a release is told by a noun, that has no tense: "before its release in November"."""
    return (
        at is not None
        and at > 0
        and its.items[at].has("release")
        and its.items[at - 1].has("definite", "possessive")
        and its.items[at].kind is Kind.WORD
    )


def of_a_slot(its: Row, date: int) -> bool:
    """Whether a date is named as a place in the calendar: "the October 16 slot", "takes over November 6"."""
    after = its.items[date + 1] if date + 1 < len(its.items) else None
    before = its.items[date - 1] if date else None
    return after is not None and after.has("slot") or before is not None and before.has("take", "definite", "possessive")


def of_one_clause(its: Row, subject: int, date: int) -> bool:
    """Whether nothing parts a work from its date, so that whatever verb stands between them is the work's."""
    between = its.items[subject + 1 : date]
    if not any(i.kind is Kind.WORD for i in between) or any(
        i.has("clause", "relative", "thing", "other", "say", "person_before") or i.words in ";:()" for i in between
    ):
        return False
    return not any(i.kind in (Kind.NAME, Kind.DATE) for i in between) and sum(i.words == "," for i in between) in (0, 2)


def joined_verbs(its: Row, at: int, date: int) -> bool:
    """Whether a verb shares the subject of the date before: "leaves February 5 and will open on July 16"."""
    before = next((i for i in range(date - 1, -1, -1) if its.items[i].kind is Kind.DATE), None)
    if before is None or not before < at < date or not any(i.has("and") for i in its.items[before + 1 : at]):
        return False
    return all(
        i.kind is Kind.WORD and i.has("and", "light", "will", "is", "was", "has", "had", "now", "no_longer", "negation")
        for i in its.items[before + 1 : at]
    )


def verb_of_showing(its: Row, at: int | None, date: int) -> bool:
    """Whether the verb before a place is one of works, or of the future or past: "could be on Netflix", "played Venice"."""
    for item in reversed(its.items[max((at or 0) - 8, 0) : max(at or 0, date)]):
        if item.kind is Kind.WORD and item.has(
            "will", "would", "is", "was", "has", "had", "hedge", "past_plan", "release", "schedule", "person_after", "in_service", "start"
        ):
            return True
        if item.has("other", "say"):
            return False
    return False


def modifies(its: Row, date: int) -> bool:
    """Whether a date only tells which: "this year's Emmys", "every Wednesday"."""
    after = its.items[date + 1] if date + 1 < len(its.items) else None
    before = its.items[date - 1] if date else None
    expression = mention.expression if (mention := its.items[date].date) else None
    counted = expression is not None and expression.relative is not None and expression.relative.base is Base.MENTIONED
    if counted and after is not None and after.has("of", "former"):
        return True  # "um dia antes dos Estados Unidos", "un año más tarde de lo previsto"
    told = before is not None and before.has("definite") and not before.has("at_time")
    noun = after is not None and after.kind is Kind.WORD and not after.tags and not after.adverb
    return after is not None and after.has("possessive") or before is not None and before.has("every") or told and noun


def stands_alone(its: Row, date: int, subject: Subject, previous: Draft | None) -> bool:
    """Whether a name and a date belong together without a verb: in brackets, in a list, or sharing the verb of the pair before."""
    between = its.items[subject.index + 1 : date]
    if between and between[-1].words != "(" and previous is None and any(i.has("will", "would") for i in its.items):
        return False
    if subject.index > date or any(i.words in ("(", ":", "–", "—", "-") or i.has("from") for i in between) or len(its.items) <= 10:
        return True
    return previous is not None and previous.status is not None


def from_to(its: Row, date: int) -> bool:
    """Whether a date and the next are joined by "from … to …"."""
    items = its.items
    return date + 2 < len(items) and items[date - 1].has("from") and items[date + 1].has("to") and items[date + 2].kind is Kind.DATE


def follows(its: Row, date: int) -> bool:
    return date >= 2 and its.items[date - 1].has("to") and its.items[date - 2].kind is Kind.DATE


def in_brackets(its: Row, date: int) -> bool:
    """Whether a date stands alone in brackets: "Blue Door (August 13)"."""
    items = its.items
    return (
        date >= 2
        and items[date - 1].words == "("
        and (items[date - 2].kind is Kind.NAME or date + 1 < len(items) and items[date + 1].words == ")")
    )


def other_subject(its: Row, at: int | None, date: int) -> bool:
    """Whether what opens or starts is no work: tickets, filming, a festival."""
    if at is None:
        return any(i.has("thing") for i in its.items[max(date - 5, 0) : date])
    begins = its.items[at].has("start") and not its.items[at].has("release")  # "the filming of Tide began"
    behind = next((i for i in its.items[at + 1 : at + 5] if not i.has("article", "light", "to", "indefinite")), None)
    if begins and behind is not None and behind.has("thing"):
        return True  # "comenzó la producción"
    for index in range(at - 1, max(at - (20 if begins else 9), -1), -1):
        item = its.items[index]
        if item.has("thing"):
            return True
        if index == at - 1 and item.words == ",":
            continue  # "the trailer of Tide, released yesterday"
        if index == date:
            continue  # the verb may end its clause: "der Trailer ist am 3. März erschienen"
        if (item.kind is Kind.NAME or item.has("role", "pronoun")) and _of_something(its, index):
            continue  # "the trailer of Tide was released", "tickets for the film go on sale"
        if begins and (item.kind is Kind.NAME or item.has("role") or item.words == ","):
            continue
        if item.kind in (Kind.NAME, Kind.DATE) or item.has("role", "pronoun", "clause", "relative") or item.words in ",;:":
            return False
    return False


def _of_something(its: Row, index: int) -> bool:
    """Whether a name or noun only says whose something is: "of Tide", "for the film", "from an unfinished game"."""
    before = index - 1
    while before >= 0 and index - before < 4 and its.items[before].has("definite", "indefinite", "possessive"):
        before -= 1
    return before >= 0 and its.items[before].has("of", "for", "from")
