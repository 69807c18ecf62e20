"""Plans taken back without a new date: "off the calendar", "on hold until further notice"."""

from collections.abc import Iterator, Sequence

from checker.claims import Status
from checker.extraction import circumstances
from checker.extraction.candidates import candidate
from checker.extraction.draft import Draft, Ground
from checker.extraction.phrases import Row
from checker.extraction.scene import Scene, Subject, carried
from checker.extraction.subjects import coordinated, leftward
from checker.extraction.tokens import Kind

_OBJECT_REACH, _DATE_REACH = 7, 5


def drafts(number: int, row: Row, scene: Scene, text: str, dated: Sequence[Draft]) -> Iterator[Draft]:
    """The withdrawals a sentence tells. A plan in force in the same sentence leaves nothing withdrawn."""
    if not row.says("withdraw") or any(d.status in (Status.SCHEDULED, Status.TENTATIVE) and not d.soft for d in dated):
        return
    for index, item in enumerate(row.items):
        if not item.has("withdraw") or _denied(row, index) or _of_a_date(row, index):
            continue
        subject = _withdrawn(row, index, scene, text)
        if subject is None:
            continue
        for each in coordinated(row, subject, scene):
            first = row.items[each.index].start if 0 <= each.index < index else item.start
            last = row.items[each.index].end if each.index > index else item.end
            made = Draft(number, None, first, last, Status.WITHDRAWN, each.work, each.written, each.ground)
            around = row.items[max(index - 8, 0) : index + 5]
            made.region, made.medium, made.via = circumstances.region(around), circumstances.medium(around), circumstances.via(row)
            made.says(f"“{item.words}” takes it off the calendar")
            yield made
        return


def _withdrawn(row: Row, index: int, scene: Scene, text: str) -> Subject | None:
    left = leftward(row, index, scene, text)
    if isinstance(left, Subject):
        return left
    dateless = row.items[index].has("dateless")
    if left == "thing" or left == "unknown" and not dateless:
        return None
    for ahead in range(index + 1, min(index + _OBJECT_REACH, len(row.items))):
        item = row.items[ahead]
        if item.kind is Kind.DATE or item.words in (",", ";", "(") or item.has("thing", "clause"):
            break
        if (found := candidate(row, ahead, scene, text)) is not None:
            return Subject(found.work, found.written, Ground.OBJECT, ahead)
    return carried(scene) if dateless else None


def _of_a_date(row: Row, index: int) -> bool:
    """Whether what is given up is a date, which may be given up for another: "abandons its release date of May 7", "pulled from May 7"."""
    ahead = row.items[index + 1 : index + _DATE_REACH]
    return not row.items[index].has("dateless") and any(i.has("slot") or i.kind is Kind.DATE for i in ahead)


def _denied(row: Row, index: int) -> bool:
    """Whether the withdrawal is denied ("is not cancelled") or only feared."""
    if row.items[index].has("dateless"):
        return False
    return any(i.has("negation", "no_longer", "hedge", "would") for i in row.items[max(index - 4, 0) : index])
