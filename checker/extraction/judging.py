"""The last word on a date: of the works it may be of the likeliest, and what is said of it, by weights learned from answered articles.

The rules propose a reading; it is evidence among the rest.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.claims import Status
from checker.extraction import hearing, sharing
from checker.extraction.draft import Draft
from checker.extraction.features import Option, Seen
from checker.extraction.hearing import Heard, likeliest, with_work
from checker.extraction.look import Looked
from checker.extraction.weights import Weights

POSSIBLE = 0.4  # how likely a claim must be, work and all, to be told at all


def drafts(looked: Looked, weights: Mapping[str, Weights], *, explained: bool = False) -> list[Draft]:
    """All that is read in an article, its dates as the weights correct them. explained: whether they tell what spoke for it.

    A day above a list is of the works below it, and of no other.
    """
    above = {draft.mention for draft in looked.tabled}
    by_all = hearing.by_all(hearing.by_sentence(looked, weights), weights["status-again"])
    heard, claimed = iter(by_all), sharing.claimed(by_all)
    dated: list[Draft] = []
    for weighed in looked.weighed:
        if weighed.draft.mention is None:
            dated.extend(_withdrawn(weighed.each, weighed.seen, weights))
        elif (told := next(heard)) and weighed.draft.mention not in above:
            dated.append(_judged(told, weights["status"], explained))
            dated.extend(_shared(told, looked, claimed, weights["shares"]))
    return [*dated, *looked.tabled]


def _judged(heard: Heard, weights: Weights, explained: bool) -> Draft:
    """The draft of a date: that of the rules as the weights correct it."""
    draft, option, share, its = heard.weighed.draft, heard.option, heard.share, heard.judged
    claimed = its.release * share >= POSSIBLE
    why = _why(with_work(heard.weighed.seen, option, share), weights, its.status if claimed else "none", its.release) if explained else ""
    if option is None or not claimed:
        return _set_aside(draft, why)
    return _corrected(heard, option, share, why)


def _shared(heard: Heard, looked: Looked, claimed: Mapping[str, int], weights: Weights) -> Iterator[Draft]:
    """A draft for every further work that shares the date."""
    release = heard.judged.release
    if release < POSSIBLE:
        return
    for sharer, share in sharing.likely(heard, looked, claimed, weights):
        if release * share >= POSSIBLE:
            place = sharer.place if sharer.subject.index >= 0 else None
            yield _corrected(heard, Option(sharer.subject, (), place), share, f"it is {share:.0%} likely that it shares the date")


def _withdrawn(each: Sequence[Draft], seen: Seen, weights: Mapping[str, Weights]) -> Iterator[Draft]:
    """A withdrawal of the likeliest work, or of every work that shares it. each: one for every work, by the rules."""
    option, share = likeliest(seen.options, weights["work"])
    if option is None:
        return
    own = [draft for draft in each if draft.work == option.subject.work]
    for draft in each if own else [_of_work(each[0], option)]:
        yield replace(draft, chance=draft.chance * share, share=share)


def _of_work(draft: Draft, option: Option) -> Draft:
    """A withdrawal of a work that the rules did not find."""
    start, end = option.place or (draft.quote_start, draft.quote_end)
    return replace(
        draft,
        quote_start=min(start, draft.quote_start),
        quote_end=max(end, draft.quote_end),
        work=option.subject.work,
        written=option.subject.written,
        subject=option.subject,
        ground=option.subject.ground,
    )


def _why(features: Sequence[str], weights: Weights, told: str, chance: float) -> str:
    """What speaks most for what is told of it."""
    reasons = ", ".join(feature for feature, worth in weights.heaviest(features, weights.outcomes.index(told)) if worth > 0)
    return f"weighed, it is {chance:.0%} a release's{f' ({reasons})' if reasons else ''}"


def _set_aside(draft: Draft, why: str) -> Draft:
    return replace(draft, status=None, trace=[*draft.trace, why])


def _corrected(heard: Heard, option: Option, share: float, why: str) -> Draft:
    draft, its, work = heard.weighed.draft, heard.judged, option.subject.work
    status = _outright(draft) if its.status == Status.SCHEDULED else Status(its.status)
    kept = draft.work == work and draft.ground is not None
    start, end = _quote(draft, option, kept)
    return replace(
        draft,
        quote_start=start,
        quote_end=end,
        status=status,
        work=work,
        written=draft.written if kept else option.subject.written,
        subject=draft.subject if kept else option.subject,
        ground=draft.ground if kept else option.subject.ground,
        soft=draft.soft and draft.status is status,
        year_of_title=draft.year_of_title and kept,
        unheard=False,
        chance=its.release * share,
        share=share,
        heard=tuple(its.heard),
        trace=[*draft.trace, why],
    )


def _quote(draft: Draft, option: Option, ruled: bool) -> tuple[int, int]:
    """The words that carry the claim: as the rules found them, or from the work to the date where they found another."""
    if ruled or option.place is None or draft.mention is None:
        return draft.quote_start, draft.quote_end
    return min(option.place[0], draft.mention.start), max(option.place[1], draft.mention.end)


def _outright(draft: Draft) -> Status:
    """A plan, unless the words hedge or deny it in so many words, which the rules know better than a sum."""
    if draft.status is Status.TENTATIVE:
        return Status.TENTATIVE
    return Status.FORMER if draft.status is Status.FORMER and draft.denied else Status.SCHEDULED
