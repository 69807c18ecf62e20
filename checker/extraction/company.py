"""What the dates of an article say of each other: which stand again elsewhere, what is said of those around, how many are a release's."""

from collections.abc import Iterator, Sequence

from checker.dates.expression import DateExpression
from checker.extraction.draft import Draft


def company(drafts: Sequence[Draft], sentences: Sequence[int]) -> list[tuple[str, ...]]:
    """For each date of an article, in order, what the others say of it; ``sentences``: the number of the sentence each stands in."""
    claimed = sum(draft.status is not None for draft in drafts)
    whole = (
        f"doc:dates={_bucket(len(drafts), 1, 3, 6, 10)}",
        f"doc:claimed={_bucket(claimed, 0, 1, 3, 6)}",
        f"doc:share={int(4 * claimed / max(len(drafts), 1))}",
    )
    days: dict[tuple[int | None, ...], list[int]] = {}
    for place, draft in enumerate(drafts):
        if (day := _day(draft)) is not None:
            days.setdefault(day, []).append(place)
    return [(*whole, *_of(place, drafts, sentences, days)) for place in range(len(drafts))]


def _of(place: int, drafts: Sequence[Draft], sentences: Sequence[int], days: dict[tuple[int | None, ...], list[int]]) -> Iterator[str]:
    draft = drafts[place]
    again = [other for other in days.get(_day(draft) or (), ()) if other != place]
    if again:
        yield "again"
        for status in {_status(drafts[other]) for other in again}:
            yield f"again={status}"
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
    mine = _stated(draft)
    if mine is not None and (others := [s for d in drafts if d is not draft and (s := _stated(d)) is not None]):
        yield "latest" if mine >= max(others) else "earliest" if mine <= min(others) else "between"


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


def _bucket(number: int, *bounds: int) -> int:
    return sum(number > bound for bound in bounds)
