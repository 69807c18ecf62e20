"""Marking one article: which of its claims were read, which were not, and what was read that is not there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.evaluation.agreement import Days, Names, names_agree
from checker.evaluation.answers import Answer, Expected
from checker.evaluation.predictions import Predicted

Dated = frozenset[tuple[Days, str]]  # every days and status that a claim may be read with


@dataclass(frozen=True, slots=True)
class Marked:
    """An article's two sides, held against each other.

    right: what was read, with the claim that it agrees with; each claim counts once.
    missed: claims that were not read; false_alarms: what was read and agrees with no claim, not even an optional one.
    """

    answer: Answer
    right: tuple[tuple[Predicted, Expected], ...]
    missed: tuple[Expected, ...]
    false_alarms: tuple[Predicted, ...]

    @property
    def claim_free(self) -> bool:
        """Whether a careful reader found nothing in the article that counts."""
        return not self.right and not self.missed


def mark(answer: Answer, read: Sequence[Predicted]) -> Marked:
    """Pair what was read with an article's claims, one to one, as many as possible."""
    counted = [claim for claim in answer.claims if not claim.optional]
    paired = _pair(read, counted)
    right = tuple((read[paired[i]], counted[i]) for i in sorted(paired))
    missed = tuple(claim for i, claim in enumerate(counted) if i not in paired)
    alarms = tuple(claim for claim in read if not any(agree(claim, expected) for expected in answer.claims))
    return Marked(answer, right, missed, alarms)


def agree(read: Predicted, expected: Expected) -> Names:
    """Whether work, days and status agree, and then how well the names do."""
    if read.status != expected.status or read.days not in expected.days:
        return Names.NOT
    return names_agree(read.work, expected.names)


def dated(answer: Answer, read: Sequence[Predicted]) -> tuple[int, int, int]:
    """How many days with a status are right, falsely read and missed, whatever the work they were read of; each counts once."""
    needed = {_dated(claim) for claim in answer.claims if not claim.optional}
    allowed = {one for claim in answer.claims for one in _dated(claim)}
    found = {(claim.days, claim.status) for claim in read}
    right = sum(1 for each in needed if each & found)
    return right, len(found - allowed), len(needed) - right


def _dated(claim: Expected) -> Dated:
    return frozenset((days, str(claim.status)) for days in claim.days)


def _pair(read: Sequence[Predicted], counted: Sequence[Expected]) -> dict[int, int]:
    """From the places of claims to the places of what was read: the largest such pairing.

    What was read takes its turn, the best names first and then what agrees with the fewest claims; each takes the claim that it is
    closest to, and what had that one moves on if it can.
    """
    options: dict[int, list[int]] = {}
    best: dict[int, int] = {}
    for j, found in enumerate(read):
        fitting = ((i, claim, agree(found, claim)) for i, claim in enumerate(counted))
        ranked = sorted((-well, found.region != claim.region, found.medium != claim.medium, i) for i, claim, well in fitting if well)
        if ranked:
            best[j] = -ranked[0][0]
            options[j] = [i for *_, i in ranked]
    of_claim: dict[int, int] = {}
    for j in sorted(options, key=lambda j: (-best[j], len(options[j]))):
        _place(j, of_claim, options, set())
    return of_claim


def _place(j: int, of_claim: dict[int, int], options: Mapping[int, Sequence[int]], tried: set[int]) -> bool:
    """Give what was read a claim, and what had that claim another, as far as needed; whether it could be done."""
    for i in options[j]:
        if i in tried:
            continue
        tried.add(i)
        if i not in of_claim or _place(of_claim[i], of_claim, options, tried):
            of_claim[i] = j
            return True
    return False
