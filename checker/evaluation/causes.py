"""Why a claim was missed or falsely read: what of it is wrong, where the two sides speak of the same thing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from checker.evaluation.agreement import names_agree
from checker.evaluation.answers import Expected
from checker.evaluation.marking import Marked
from checker.evaluation.predictions import Predicted


class Cause(StrEnum):
    """What parts a miss from a false alarm; NO_CLAIM where there is no such pair."""

    OTHER_STATUS = "other status"
    OTHER_DATE = "other date"
    OTHER_WORK = "other work"
    NO_CLAIM = "no claim"


@dataclass(frozen=True, slots=True)
class Slip:
    """A claim that was missed, what was falsely read in its place, or both."""

    article: str
    cause: Cause
    expected: Expected | None
    read: Predicted | None


def slips(marked: Iterable[Marked]) -> tuple[Slip, ...]:
    """Every miss and every false alarm, each once, grouped by cause and sorted by article."""
    order = list(Cause)
    found = [slip for each in marked for slip in _of_article(each)]
    return tuple(sorted(found, key=lambda slip: (order.index(slip.cause), slip.article)))


def _of_article(marked: Marked) -> Iterator[Slip]:
    missed, alarms = list(marked.missed), list(marked.false_alarms)
    for cause in (Cause.OTHER_STATUS, Cause.OTHER_DATE, Cause.OTHER_WORK):
        for claim in list(missed):
            read = next((alarm for alarm in alarms if _parted_by(claim, alarm) is cause), None)
            if read is not None:
                missed.remove(claim)
                alarms.remove(read)
                yield Slip(marked.answer.name, cause, claim, read)
    yield from (Slip(marked.answer.name, Cause.NO_CLAIM, claim, None) for claim in missed)
    yield from (Slip(marked.answer.name, Cause.NO_CLAIM, None, alarm) for alarm in alarms)


def _parted_by(claim: Expected, read: Predicted) -> Cause | None:
    """The one thing in which the two differ; None if they differ in more."""
    differing = [
        cause
        for cause, same in (
            (Cause.OTHER_STATUS, claim.status == read.status),
            (Cause.OTHER_DATE, read.days in claim.days),
            (Cause.OTHER_WORK, bool(names_agree(read.work, claim.names))),
        )
        if not same
    ]
    return differing[0] if len(differing) == 1 else None
