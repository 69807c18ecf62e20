"""What the dates of an article say of each other: which stand again elsewhere, what is said of those around, how many are a release's."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from checker.dates.expression import DateExpression
from checker.extraction.draft import Draft
from checker.extraction.features.symbols import size
from checker.extraction.parts import Part


def company(drafts: Sequence[Draft], sentences: Sequence[int]) -> list[tuple[str, ...]]:
    """For each date of an article, in order, what the others say of it; ``sentences``: the number of the sentence each stands in."""
    claimed = sum(draft.status is not None for draft in drafts)
    whole = (
        f"doc:dates={size(len(drafts), 1, 3, 6, 10)}",
        f"doc:claimed={size(claimed, 0, 1, 3, 6)}",
        f"doc:share={int(4 * claimed / max(len(drafts), 1))}",
    )
    said: dict[tuple[int | None, ...] | None, Counter[str]] = defaultdict(Counter)
    for draft in drafts:
        said[_day(draft)][_status(draft)] += 1
    stated = sorted(day for draft in drafts if (day := _stated(draft)) is not None)
    return [
        (*whole, *_again(draft, said[_day(draft)]), *_around(place, drafts, sentences), *_among(_stated(draft), stated))
        for place, draft in enumerate(drafts)
    ]


class Elsewhere:
    """Of which works the rules take the other dates of an article to be, and the other mentions of a day."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        claimed = [draft for draft in drafts if draft.status is not None and draft.work is not None]
        self._dates = Counter(draft.work for draft in claimed)
        self._days: defaultdict[tuple[int | None, ...] | None, Counter[str | None]] = defaultdict(Counter)
        for draft in claimed:
            self._days[_day(draft)][draft.work] += 1

    def part(self, draft: Draft, work: str) -> Part:
        """What that says of a work that the date of a draft may be of."""
        own = draft.status is not None and draft.work == work
        days = self._days.get(_day(draft), Counter()) if _day(draft) is not None else Counter[str | None]()
        mine = days[work] - own
        others = days.total() - days[work] - (draft.status is not None and draft.work not in (work, None))
        return _elsewhere, own, size(self._dates[work] - own, 0, 1, 3), mine > 0, others > 0


def _elsewhere(own: bool, dates: int, mine: bool, others: bool) -> Iterator[str]:
    yield f"elsewhere={dates}"
    yield f"elsewhere={dates}:{'own' if own else 'not-own'}"
    day = "both" if mine and others else "mine" if mine else "others" if others else "none"
    yield f"day-elsewhere={day}"
    yield f"day-elsewhere={day}:{'own' if own else 'not-own'}"


def _again(draft: Draft, said: Counter[str]) -> Iterator[str]:
    """What is said of the same day elsewhere; ``said``: of all its mentions."""
    if _day(draft) is None or said.total() == 1:
        return
    yield "again"
    for status, times in said.items():
        if times > (status == _status(draft)):
            yield f"again={status}"


def _around(place: int, drafts: Sequence[Draft], sentences: Sequence[int]) -> Iterator[str]:
    """What is said of the dates next to it."""
    draft = drafts[place]
    for name, other in (("before", place - 1), ("behind", place + 1)):
        if not 0 <= other < len(drafts):
            yield f"{name}=nothing"
            continue
        near = "here" if sentences[other] == sentences[place] else "there"
        yield f"{name}={_status(drafts[other])}"
        yield f"{name}:{near}={_status(drafts[other])}"
        yield f"{name}:{near}={_status(drafts[other])}:{_status(draft)}"
        if draft.work is not None and drafts[other].work is not None:
            yield f"{name}:{'same' if draft.work == drafts[other].work else 'other'}-work={_status(drafts[other])}"


def _among(mine: tuple[int, int, int] | None, stated: Sequence[tuple[int, int, int]]) -> Iterator[str]:
    """Whether a date that states its year is the latest or the earliest of those that do; ``stated``: all of them, in order."""
    if mine is not None and len(stated) > 1:
        yield "latest" if mine == stated[-1] else "earliest" if mine == stated[0] else "between"


def _status(draft: Draft) -> str:
    return draft.status.value if draft.status else "none"


def _expression(draft: Draft) -> DateExpression | None:
    return draft.mention.expression if draft.mention else None


def _day(draft: Draft) -> tuple[int | None, ...] | None:
    """The day or month named, whatever its year."""
    its = _expression(draft)
    return (its.month, its.day) if its is not None and its.month is not None else None


def _stated(draft: Draft) -> tuple[int, int, int] | None:
    its = _expression(draft)
    return (its.stated_year, its.month or 0, its.day or 0) if its is not None and its.stated_year is not None else None
