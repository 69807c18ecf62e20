"""Whether a date says when a plan was changed, and not what to: "in January that became …", "was cancelled in 2017"."""

from checker.dates.expression import Base, Direction
from checker.extraction.heads import fronted
from checker.extraction.phrases import Row
from checker.extraction.tokens import Item, Kind


def _today(item: Item) -> bool:
    relative = item.date.expression.relative if item.date else None
    return relative is not None and relative.offset == 0 and relative.base is Base.PUBLISHED


def _past(item: Item) -> bool:
    """Whether a date names a stretch behind the report: "last December", "yesterday"."""
    expression = item.date.expression if item.date else None
    if expression is None:
        return False
    return (
        expression.direction is Direction.LAST
        or expression.relative is not None
        and expression.relative.base is Base.PUBLISHED
        and expression.relative.offset < 0
    )


def _these_days(item: Item) -> bool:
    """Whether a date names the days of the report: "this week", "today", "Friday"."""
    expression = item.date.expression if item.date else None
    if expression is None or expression.month is not None or expression.day is not None or expression.year is not None:
        return False
    return _today(item) or expression.weekday is not None and expression.relative is None


def tells_when(row: Row, date: int, head: int) -> bool:
    """Whether a date says when a plan was changed and not what to: "In January that became …", "was cancelled in 2017"."""
    items = row.items
    if date and items[date - 1].has("until") and _today(items[date]):
        return True  # "until today it was meant to arrive"
    if head > date and fronted(items, date) and items[date + 1].has("bracket") and _moved_to(items, date + 2):
        return True  # "im November wurde der Start auf den 24. Januar verschoben"
    if items[head].has("release", "slot", "start", "keep") or items[head].kind is Kind.NAME:
        return False
    at = next(
        (i for i in range(date - 1, max(date - 4, -1), -1) if items[i].has("at_time", "to", "until", "from", "for", "instead_of", "into")),
        None,
    )
    if head < date and any(i.has("since") for i in items[max(date - 2, 0) : date]):
        return True
    within = at is not None and items[at].has("at_time")
    plain = within and at is not None and not items[at].has("to", "until", "from", "for", "instead_of")
    if items[head].has("say") and items[head].has("schedule") and plain:
        return True  # "announced in June"
    if head < date and items[head].has("schedule") and plain and _planned_for(items, date):
        return True  # "promised in January for the end of the year"
    if head > date:
        if items[head].has("schedule") and not _plan_follows(items, date, head):
            return False
        lately = items[head].has("delay", "move", "advance") and (_past(items[date]) or _these_days(items[date]))
        return within or at is None and (fronted(items, date) or lately)  # "the studio late Friday pushed its film"
    if (
        head < date
        and items[head].has("leave")
        and date + 2 < len(items)
        and items[date + 1].has("for", "to")
        and Kind.DATE in (i.kind for i in items[date + 2 : date + 4])
    ):
        return False  # "quitte le 3 mars pour le 5 mai"
    if items[head].has("withdraw", "leave"):  # "annulé en 2022" says when, "décalé en 2022" to which year
        plain = within
    if items[head].has("delay", "move", "advance", "withdraw", "leave"):
        return (plain or at is None and (_past(items[date]) or _these_days(items[date]))) and not items[head].has("schedule")
    return False


def _moved_to(items: list[Item], first: int) -> bool:
    """Whether the clause that begins there names the day of a plan: "to May 5", "for May 5"."""
    for place in range(first, len(items)):
        if items[place].words in (",", ";", ":", "."):
            return False
        if items[place].kind is Kind.DATE:
            return any(i.has("to", "for") for i in items[max(place - 3, first) : place])
    return False


def _planned_for(items: list[Item], date: int) -> bool:
    """Whether "for" and another date come right behind a date."""
    return date + 2 < len(items) and items[date + 1].has("for") and any(i.kind is Kind.DATE for i in items[date + 2 : date + 4])


def _plan_follows(items: list[Item], date: int, head: int) -> bool:
    """Whether the plan's own date stands elsewhere: "in January it was set for May", "im Januar für den 5. Mai angesetzt"."""
    return any(i.kind is Kind.DATE for i in items[date + 1 : head + 6])
