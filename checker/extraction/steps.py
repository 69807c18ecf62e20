"""How each date of an article was read, for ``explain``: what it was taken to date, the work and why, the status and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from checker.claims import Status
from checker.dates.span import Span
from checker.extraction.draft import Draft


@dataclass(frozen=True, slots=True)
class Step:
    """One date, or one withdrawal, as it was read.

    start, end: the words' place in the article's text. status: None where it was set aside.
    ground: what ties it to its work. reasons: why it was read so, in the order in which they were found.
    """

    start: int
    end: int
    words: str
    work: str | None
    ground: str | None
    status: Status | None
    date: Span | None
    reasons: tuple[str, ...]


def steps(text: str, weighed: Iterable[Draft], settled: Iterable[Draft]) -> tuple[Step, ...]:
    """Every date that was weighed, in order; what was settled says more than what was weighed first."""
    latest = {(draft.start, draft.work): draft for draft in weighed}
    latest.update({(draft.start, draft.work): draft for draft in settled})
    return tuple(_step(text, draft) for _, draft in sorted(latest.items(), key=lambda pair: (pair[0][0], pair[0][1] or "")))


def _step(text: str, draft: Draft) -> Step:
    start, end = draft.start, draft.mention.end if draft.mention else draft.quote_end
    words = " ".join(text[start:end].split())
    ground = draft.ground.value if draft.ground and draft.status else None
    return Step(
        start, end, words, draft.work if draft.status else None, ground, draft.status, draft.span, tuple(why for why in draft.trace if why)
    )
