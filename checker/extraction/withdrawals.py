"""Plans taken back without a new date: "off the calendar", "on hold until further notice"."""

from collections.abc import Sequence

from checker.claims import Status
from checker.extraction.draft import Draft
from checker.extraction.subjects import Scene, find
from checker.extraction.tokens import Row


def draft(number: int, row: Row, scene: Scene, text: str, dated: Sequence[Draft]) -> Draft | None:
    """The withdrawal a sentence tells, or None. A plan in force in the same sentence leaves nothing withdrawn."""
    if any(d.status in (Status.SCHEDULED, Status.TENTATIVE) for d in dated):
        return None
    for index, item in enumerate(row.items):
        if not item.has("withdraw") or any(i.has("thing") for i in row.items[max(index - 6, 0) : index]):
            continue
        subject = find(row, index, index, scene, text)
        if subject is None:
            continue
        first = row.items[subject.index].start if 0 <= subject.index < index else item.start
        made = Draft(number, None, first, item.end, Status.WITHDRAWN, subject.work, subject.written, subject.ground)
        made.says(f"“{item.words}” takes it off the calendar")
        return made
    return None
