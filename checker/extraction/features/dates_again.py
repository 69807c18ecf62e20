"""What is seen of a date once all dates of its article have been judged by their sentences: what it was taken for, what those beside it were, how many
are a release's, and how many of those that are worded alike.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.dates.expression import DateExpression
from checker.extraction.features.symbols import size
from checker.extraction.parts import Part

_FEW = 6  # dates of the same work on either side that are asked
_RATHER = 0.4  # how likely a date must be a release's to tell of its work's others
_STEPS = (0.15, 0.4, 0.6, 0.85)
_OUTCOMES = ("none", "scheduled", "tentative", "former", "released")  # in the order of the weights


class Judged(NamedTuple):
    """A date by its sentence: its words, the number of its sentence, the likeliest work and its share, and how likely each outcome is."""

    expression: DateExpression
    sentence: int
    work: str | None
    share: float
    heard: Sequence[float]

    @property
    def release(self) -> float:
        """How likely the date is a release's."""
        return 1.0 - self.heard[0]

    @property
    def status(self) -> str:
        """What is likeliest said of it if it is."""
        return _OUTCOMES[max(range(1, len(self.heard)), key=self.heard.__getitem__)]

    @property
    def form(self) -> str:
        """How it is worded: as a day, a month, a bare year, by a distance."""
        its = self.expression
        kind = (
            "year" if its.bare_year
            else "relative" if its.relative is not None
            else "holiday" if its.holiday is not None
            else "day" if its.day is not None
            else "month" if its.month is not None
            else "other"
        )  # fmt: skip
        return f"{kind}+year" if its.stated_year is not None else kind


@dataclass(frozen=True)
class Together:
    """All dates of an article, in order. releases: how many are a release's, by their likelihoods; forms: of each form, how many that are and how many there are.

    works: by work, the places of the dates that are rather its release's.
    """

    dates: Sequence[Judged]
    releases: float
    forms: Mapping[str, tuple[float, int]]
    works: Mapping[str, Sequence[int]]


def together(dates: Sequence[Judged]) -> Together:
    forms: dict[str, tuple[float, int]] = {}
    works: dict[str, list[int]] = defaultdict(list)
    for place, date in enumerate(dates):
        sum_of, many = forms.get(date.form, (0.0, 0))
        forms[date.form] = (sum_of + date.release, many + 1)
        if date.work is not None and date.release > _RATHER:
            works[date.work].append(place)
    return Together(dates, sum(date.release for date in dates), forms, works)


def parts(seen: Together, place: int) -> Iterator[Part]:
    """What is seen of the date at a place."""
    date, others = seen.dates[place], len(seen.dates) - 1
    top = max(range(len(date.heard)), key=date.heard.__getitem__)
    step = size(date.release, *_STEPS)
    yield _first, _OUTCOMES[top], size(date.heard[top], 0.4, 0.6, 0.8, 0.95), size(date.release, 0.1, 0.25, 0.5, 0.75, 0.9)
    yield _if_release, date.status, step, size(date.share, 0.3, 0.5, 0.7, 0.9)
    for side, other in (("before", place - 1), ("behind", place + 1)):
        yield _beside(seen, date, side, other) if 0 <= other < len(seen.dates) else (_nothing, side)
    releases = seen.releases - date.release
    yield (
        _article,
        size(releases, 0.5, 1.5, 3, 6),
        size(others, 0, 2, 5, 9),
        size(releases / others, 0.2, 0.4, 0.6, 0.8) if others else None,
    )
    sum_of, many = seen.forms[date.form]
    yield _alike, date.form, size((sum_of - date.release) / (many - 1), 0.2, 0.5, 0.8) if many > 1 else None
    yield _of_work, date.status, tuple(sorted(set(_said(seen, date, place)))), min(len(_same_work(seen, date, place)), 3)


def _beside(seen: Together, date: Judged, side: str, place: int) -> Part:
    other = seen.dates[place]
    apart = abs(other.sentence - date.sentence)
    near = ("here", "next", "far")[min(apart, 2)]
    return _neighbour, side, size(other.release, *_STEPS), near, other.work == date.work, other.status, date.status


def _same_work(seen: Together, date: Judged, place: int) -> list[int]:
    """The places of the other dates of its work."""
    its = seen.works.get(date.work, ()) if date.work is not None else ()
    return [*its[max((first := bisect_left(its, place)) - _FEW, 0) : first], *its[(last := bisect_right(its, place)) : last + _FEW]]


def _said(seen: Together, date: Judged, place: int) -> Iterator[str]:
    """What is said of the other dates of its work, on which side of it, and whether of an earlier or a later year."""
    for other in _same_work(seen, date, place):
        its = seen.dates[other]
        yield f"{its.status}:{'behind' if other > place else 'before'}"
        theirs, own = its.expression.stated_year, date.expression.stated_year
        if theirs is not None and own is not None:
            yield f"{its.status}:{'same' if theirs == own else 'later' if theirs > own else 'earlier'} year"


def _first(outcome: str, chance: int, release: int) -> Iterator[str]:
    yield "bias"
    yield f"first={outcome}:{chance}"
    yield f"release={release}"


def _if_release(status: str, release: int, share: int) -> Iterator[str]:
    yield f"status={status}:{release}"
    yield f"share={share}"


def _nothing(side: str) -> Iterator[str]:
    yield f"{side}=nothing"


def _neighbour(side: str, release: int, near: str, same_work: bool, status: str, own: str) -> Iterator[str]:
    yield f"{side}={release}:{near}"
    yield f"{side}={release}:{near}:{'same' if same_work else 'other'} work"
    yield f"{side}={status}:{release}>{own}"


def _article(releases: int, others: int, share: int | None) -> Iterator[str]:
    yield f"article={releases} of {others}"
    if share is not None:
        yield f"article:share={share}"


def _alike(form: str, share: int | None) -> Iterator[str]:
    """How many of the dates that are worded alike are a release's."""
    yield f"alike={form}:{'none' if share is None else share}"


def _of_work(own: str, said: tuple[str, ...], many: int) -> Iterator[str]:
    yield f"of-work={many}"
    yield from (f"of-work={each}>{own}" for each in said)
