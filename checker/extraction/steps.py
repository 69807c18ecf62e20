"""How each date of an article was read, for ``explain``: what it was taken to date, the work and why, the status and why."""

from collections.abc import Iterable

from checker.extraction.draft import Draft
from checker.extraction.result import Step


def steps(text: str, settled: Iterable[Draft]) -> tuple[Step, ...]:
    """Every date, in order, with each work it was taken to date."""
    latest = {(draft.start, draft.work): draft for draft in settled}
    return tuple(_step(text, draft) for _, draft in sorted(latest.items(), key=lambda pair: (pair[0][0], pair[0][1] or "")))


def _step(text: str, draft: Draft) -> Step:
    start, end = draft.start, draft.mention.end if draft.mention else draft.quote_end
    words = " ".join(text[start:end].split())
    ground = draft.ground.value if draft.ground and draft.status else None
    return Step(
        start, end, words, draft.work if draft.status else None, ground, draft.status, draft.span, tuple(why for why in draft.trace if why)
    )
