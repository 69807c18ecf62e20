"""Which further works share a date: those named beside the one that it is of, and those that open the lines below it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.extraction.draft import Ground
from checker.extraction.features import sharing
from checker.extraction.features.sharing import Told
from checker.extraction.hearing import Heard
from checker.extraction.look import Looked
from checker.extraction.scene import Subject
from checker.extraction.tokens import Kind
from checker.extraction.weights import Weights, likelihoods

OUTCOMES = ("no", "yes")
_RATHER = 0.4  # how likely a date must be a release's, and a work's, to tell of its others


class Sharer(NamedTuple):
    """A further work that may share a date. place: where its name stands, as offsets in the text; features: what is seen of it."""

    subject: Subject
    place: tuple[int, int]
    features: tuple[str, ...]


def claimed(heard: Sequence[Heard]) -> Mapping[str, int]:
    """By work, how many dates of an article are rather its release's."""
    return Counter(its.work for its in (each.judged for each in heard) if its.work and its.share >= _RATHER and its.release >= _RATHER)


def likely(heard: Heard, looked: Looked, claimed: Mapping[str, int], weights: Weights) -> Iterator[tuple[Sharer, float]]:
    """The further works with how likely each shares the date, if it is a release's. claimed: as ``claimed`` counts them."""
    for sharer in sharers(heard, looked, claimed):
        yield sharer, likelihoods(weights.scores(sharer.features))[1]


def sharers(heard: Heard, looked: Looked, claimed: Mapping[str, int]) -> Iterator[Sharer]:
    """Every further work that may share a date, each once."""
    draft, option = heard.weighed.draft, heard.option
    assert draft.mention is not None
    row = looked.rows[draft.sentence]
    date = next((index for index in row.dates if row.items[index].start == draft.mention.start), None)
    if date is None:
        return
    told = Told(heard.judged, frozenset(each.work for each in heard.weighed.each), claimed, looked.players)
    seen = {told.date.work}
    mine = option.subject.index if option is not None and option.subject.index >= 0 else None
    for other, share in zip(heard.weighed.seen.options, heard.shares, strict=True):
        subject = other.subject
        if subject.work not in seen and subject.index >= 0 and row.items[subject.index].kind is Kind.NAME:
            seen.add(subject.work)
            place = (row.items[subject.index].start, row.items[subject.index].end)
            yield Sharer(subject, place, tuple(dict.fromkeys(sharing.beside(row.items, date, mine, subject, share, told))))
    if date != row.dates[-1] or (under := looked.below.get(draft.sentence)) is None:
        return
    for entry in under.entries:
        if entry.work not in seen:
            seen.add(entry.work)
            subject = Subject(entry.work, entry.name.name, Ground.SHARED, -1)
            yield Sharer(subject, (entry.name.start, entry.name.end), tuple(dict.fromkeys(sharing.under(under, entry, told))))
