"""Counts of what is right and wrong, and the figures made of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from checker.evaluation.marking import Marked, dated, mark
from checker.evaluation.predictions import Predicted


@dataclass(frozen=True, slots=True)
class Score:
    """Right, falsely read and missed; the figures are None where there is nothing to divide by."""

    right: int = 0
    false_alarms: int = 0
    missed: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.false_alarms + other.false_alarms, self.missed + other.missed)

    @property
    def precision(self) -> float | None:
        return _share(self.right, self.right + self.false_alarms)

    @property
    def recall(self) -> float | None:
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float | None:
        return _share(2 * self.right, 2 * self.right + self.false_alarms + self.missed)


@dataclass(frozen=True, slots=True)
class Tally:
    """What some articles add up to.

    claims: work, days and status agree; dated: days and status do, whatever the work.
    region, medium: on how many of the right ones these agree as well.
    claim_free: articles without a claim that counts; alarmed: those of them in which one was read.
    """

    articles: int = 0
    claims: Score = field(default=Score())
    dated: Score = field(default=Score())
    region: int = 0
    medium: int = 0
    claim_free: int = 0
    alarmed: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.articles + other.articles,
            self.claims + other.claims,
            self.dated + other.dated,
            self.region + other.region,
            self.medium + other.medium,
            self.claim_free + other.claim_free,
            self.alarmed + other.alarmed,
        )

    @property
    def region_share(self) -> float | None:
        return _share(self.region, self.claims.right)

    @property
    def medium_share(self) -> float | None:
        return _share(self.medium, self.claims.right)


def tally(marked: Marked, read: Sequence[Predicted]) -> Tally:
    """What one article adds to the totals."""
    return Tally(
        1,
        Score(len(marked.right), len(marked.false_alarms), len(marked.missed)),
        Score(*dated(marked.answer, read)),
        sum(found.region == claim.region for found, claim in marked.right),
        sum(found.medium == claim.medium for found, claim in marked.right),
        int(marked.claim_free),
        int(marked.claim_free and bool(marked.false_alarms)),
    )


def of_status(marked: Marked, read: Sequence[Predicted], status: str) -> Tally:
    """What one article adds to the totals of one status: no article where neither side has it, and no claim-free one."""
    claims = tuple(claim for claim in marked.answer.claims if claim.status == status)
    found = tuple(claim for claim in read if claim.status == status)
    if not found and all(claim.optional for claim in claims):
        return Tally()
    answer = replace(marked.answer, claims=claims)
    return replace(tally(mark(answer, found), found), claim_free=0, alarmed=0)


def total(tallies: Iterable[Tally]) -> Tally:
    return sum(tallies, Tally())


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
