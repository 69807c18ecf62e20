"""Plans taken back without a new date: "off the calendar", "on hold until further notice", "will never see the light of day"."""

from dataclasses import replace

from checker.claims import Status
from checker.extraction import circumstances
from checker.extraction.candidates import candidate
from checker.extraction.draft import Draft, Ground
from checker.extraction.features.withdrawals import features
from checker.extraction.phrases import Row
from checker.extraction.scene import Scene, Subject, carried
from checker.extraction.subjects import coordinated, leftward
from checker.extraction.tokens import Kind
from checker.extraction.weights import Weights, likelihoods

OUTCOMES = ("other", "withdrawn")
_SLIGHT = 0.2  # how likely a sentence must be to take something off the calendar
_OBJECT_REACH, _DATE_REACH = 7, 5


def drafts(number: int, row: Row, scene: Scene, text: str, weights: Weights) -> tuple[int, tuple[Draft, ...]] | None:
    """The withdrawal a sentence tells, one for every work of it by the rules, and the item that tells it."""
    chance = likelihoods(weights.scores(features(row.phrases, len(row.dates))))[1]
    if chance < _SLIGHT:
        return None
    index, subject = _by_rule(row, scene, text)
    if index is None and row.says("withdraw"):
        return None  # it is denied, or of a date alone
    if index is None:
        index = max(range(len(row.items)), key=lambda place: _worth(row.items[place].words, weights))
    item = row.items[index]
    around = row.items[max(index - 8, 0) : index + 5]
    draft = Draft(number, None, item.start, item.end, Status.WITHDRAWN, chance=chance)
    draft.region, draft.medium, draft.via = circumstances.region(around), circumstances.medium(around), circumstances.via(row)
    draft.says(f"“{item.words}” takes it off the calendar, {chance:.0%} likely")
    if subject is None:
        return index, (draft,)
    return index, tuple(_of(draft, each, row, index) for each in coordinated(row, subject, scene))


def _of(draft: Draft, subject: Subject, row: Row, index: int) -> Draft:
    """The withdrawal of one work."""
    return replace(
        draft,
        quote_start=row.items[subject.index].start if 0 <= subject.index < index else draft.quote_start,
        quote_end=row.items[subject.index].end if subject.index > index else draft.quote_end,
        work=subject.work,
        written=subject.written,
        subject=subject,
        ground=subject.ground,
        trace=list(draft.trace),
    )


def _worth(phrase: str, weights: Weights) -> float:
    """How much the words of an item speak for a withdrawal."""
    told = [weights.scores((f"word={word}",)) for word in phrase.split()]
    return max((withdrawn - other for other, withdrawn in told), default=0.0)


def _by_rule(row: Row, scene: Scene, text: str) -> tuple[int | None, Subject | None]:
    """The first phrase that is known to take a work off the calendar, and the work, where grammar tells."""
    known = None
    for index, item in enumerate(row.items):
        if item.has("withdraw") and not _denied(row, index) and not _of_a_date(row, index):
            known = index if known is None else known
            if (subject := _withdrawn(row, index, scene, text)) is not None:
                return index, subject
    return known, None


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
