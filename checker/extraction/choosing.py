"""Which days and which status a date is told with, once all the dates of an article are settled: the likeliest of what its words allow, by weights.

A sentence says what is told of a date, and a rule which days it means; but whether "previously on April 21" was this year or is the next, and
whether a day that the words leave open is a plan or a release, the article's other dates and the calendar know better.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.articles import Article
from checker.claims import Status
from checker.dates import edtf
from checker.dates.span import Span
from checker.extraction.alternatives import alternatives
from checker.extraction.draft import Draft
from checker.extraction.features.meanings import Around, features
from checker.extraction.neighbours import Neighbours
from checker.extraction.resolving import Resolver
from checker.extraction.weights import Weights, likelihoods

HEARD = (None, Status.SCHEDULED, Status.TENTATIVE, Status.FORMER, Status.RELEASED)  # in the order of the weights for them
_SLIGHT = 0.04  # how likely a status must be by its sentence to be thought of
_PLAINLY = 0.6  # how likely another one must be than the rules settled on


class Meaning(NamedTuple):
    """A status and days that a date may be told with, and what is seen of them."""

    status: Status
    span: Span
    features: tuple[str, ...]


def choose(article: Article, judged: Sequence[Draft], settled: Sequence[Draft], weights: Weights) -> None:
    """Tell each settled date with what is likeliest. judged: the same dates before they were settled."""
    chosen = [(draft, *_likeliest(its, draft.status, weights)) for draft, its in meanings(article, judged, settled)]
    for draft, meaning, sure in chosen:
        draft.sure = sure
        if meaning.span != draft.span or meaning.status is not draft.status:
            draft.says(f"beside the article's other dates it is likelier {meaning.status}, {edtf.write(meaning.span)}")
            draft.replaced_by = draft.replaced_by if meaning.status is draft.status else None
            draft.span, draft.status = meaning.span, meaning.status


def meanings(article: Article, judged: Sequence[Draft], settled: Sequence[Draft]) -> Iterator[tuple[Draft, list[Meaning]]]:
    """Each settled date that is a claim's, with all that it may be told with."""
    seen, near = Resolver(article, settled), Neighbours(settled)
    for before, draft in zip(judged, settled, strict=True):
        if draft.status in HEARD[1:] and draft.span is not None and draft.mention is not None:
            its = Around(draft, before.status, _heard(draft), article, near)
            thought_of = () if _outright(before, its.heard) else (status for status, chance in its.heard.items() if chance >= _SLIGHT)
            statuses = dict.fromkeys((draft.status, before.status, *thought_of))
            spans = alternatives(seen, draft, near)
            yield (
                draft,
                [
                    Meaning(status, span, tuple(dict.fromkeys(features(status, span, its))))
                    for status in statuses
                    if status is not None
                    for span in spans
                    if span == draft.span or status is not Status.FORMER or not _contradicted(draft, span)
                    if status is draft.status or status is not Status.RELEASED or not _ahead(article, span)
                ],
            )


def _heard(draft: Draft) -> dict[Status, float]:
    """How likely each status is by its sentence, if the date is a release's."""
    if not draft.heard:
        return {}
    whole = 1.0 - draft.heard[0]
    return {status: chance / whole for status, chance in zip(HEARD, draft.heard, strict=True) if status is not None}


def _contradicted(draft: Draft, span: Span) -> bool:
    """Whether a former plan for these days was not put off, or not brought forward, as the words say it was."""
    later = draft.replaced_by
    if later is None or later.span is None:
        return False
    delayed = draft.delayed if draft.delayed is not None else later.delayed
    return delayed is not None and delayed is not (span.first < later.span.first)


def _ahead(article: Article, span: Span) -> bool:
    """Whether days come after the publish date, so that nothing can have come out on them."""
    return article.published is not None and article.published.end is not None and span.first > article.published.last


def _outright(judged: Draft, heard: Mapping[Status, float]) -> bool:
    """Whether the words hedge or deny a date in so many words, which overruled what was heard."""
    return bool(heard) and judged.status is not max(heard, key=heard.__getitem__)


def _likeliest(its: Sequence[Meaning], told: Status | None, weights: Weights) -> tuple[Meaning, float]:
    """The likeliest meaning and its share; another status than the one told only where that is plainly likelier."""
    shares = likelihoods([weights.scores(meaning.features)[0] for meaning in its])
    ranked = sorted(zip(its, shares, strict=True), key=lambda pair: -pair[1])
    best = ranked[0][0].status
    if best is not told and sum(share for meaning, share in ranked if meaning.status is best) < _PLAINLY:
        return next((pair for pair in ranked if pair[0].status is told), ranked[0])
    return ranked[0]
