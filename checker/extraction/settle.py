"""From drafts to claims: one plan in force for each work, years and statuses solved together, nothing said twice."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import copy
from datetime import timedelta

from checker.articles import Article
from checker.claims import PLANS, Certainty, Status
from checker.dates.resolve import Tense
from checker.dates.span import Precision, Span
from checker.extraction.draft import IN_A_TABLE, Draft
from checker.extraction.resolving import Resolver
from checker.extraction.spoken import Spoken

# Where nobody says whether a plan was put off or brought forward and it would otherwise have been overdue, a day this soon after the new one was brought forward.
_SOON = 60
_OPEN = 100  # days
_SUREST_FIRST = {certainty: place for place, certainty in enumerate(Certainty)}


def settle(article: Article, drafts: Sequence[Draft]) -> list[Draft]:
    """Resolve every draft's date and correct statuses that the dates themselves contradict; the drafts given stay as they are."""
    drafts = [_copied(draft) for draft in drafts]
    seen = Resolver(article, drafts)
    spoken = Spoken(seen.months_of_headline())
    for draft in drafts:
        if draft.mention is not None:
            leaning, months = spoken.of(draft), spoken.months(draft)
            if (anchor := spoken.open_day) is not None and leaning is anchor.span and draft.status in PLANS:
                leaning = seen.resolved(anchor, Tense.COMING, None, None) or leaning  # a plan's "same day" has not passed
            if _behind(seen, draft, leaning, months):
                draft.status = Status.RELEASED
            draft.span = seen.resolved(draft, _tense(draft), None, leaning, months)
            draft.guessed = draft.span is not None and seen.guesses(draft)
            spoken.remember(draft, seen.months(draft))
            _by_time(article, draft)
    by_work: dict[str | None, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.status is not None:
            by_work[draft.work].append(draft)
    for its in by_work.values():
        _one_plan(its)
        _former_years(seen, its)
        _dated_anew(its)
    for draft in drafts:
        if draft.status is not None and _lost(article, draft):
            draft.status = None
            draft.says("which day it means cannot be told")
    return drafts


def told(settled: Iterable[Draft]) -> list[Draft]:
    """The settled drafts that are claims, each once: of the same words the surest stand, or the first that are as sure."""
    kept: dict[tuple[object, ...], Draft] = {}
    for place, draft in enumerate(draft for draft in settled if draft.status is not None):
        open_date = draft.span is None and draft.status is not Status.WITHDRAWN
        words = (draft.work, draft.status, draft.span, draft.region, draft.medium, place if open_date else None)
        if words not in kept or _SUREST_FIRST[draft.certainty] < _SUREST_FIRST[kept[words].certainty]:
            kept[words] = draft
    return list(kept.values())


def _copied(draft: Draft) -> Draft:
    made = copy(draft)
    made.trace = list(draft.trace)
    return made


def _dated_anew(its: Sequence[Draft]) -> None:
    """A work that is off the calendar in one sentence and has a date in another is not withdrawn: it was moved."""
    if any(d.status is Status.SCHEDULED and not d.soft and d.span is not None for d in its):
        for draft in its:
            if draft.status is Status.WITHDRAWN:
                draft.status = None
                draft.says("the article gives a new date")


def _lost(article: Article, draft: Draft) -> bool:
    """Whether a date stays open although the publish date is known to the day: whatever it says, it is not understood.

    A day that no calendar has is understood: it is a mistake of the article.
    """
    if draft.mention is None or draft.span is not None or draft.mention.expression.impossible:
        return False
    return article.published is not None and article.published.precision is Precision.DAY


def _tense(draft: Draft) -> Tense:
    if draft.status in (Status.RELEASED, None):
        return Tense.PAST
    if draft.status is Status.FORMER:
        return Tense.FORMER
    return Tense.COMING


def _behind(seen: Resolver, draft: Draft, mentioned: Span | None, months: tuple[Span, ...]) -> bool:
    """Whether a state told without a tense began lately rather than begins next year."""
    if (
        not draft.untensed
        or draft.status is not Status.SCHEDULED
        or draft.mention is None
        or draft.mention.expression.stated_year is not None
    ):
        return False
    published = seen.article.published
    past = seen.resolved(draft, Tense.PAST, None, mentioned, months)
    coming = seen.resolved(draft, Tense.COMING, None, mentioned, months)
    if published is None or past is None or coming is None or past.last > published.last:
        return False
    return published.first - past.last < coming.first - published.last


def _by_time(article: Article, draft: Draft) -> None:
    """Let the calendar speak: what lies behind is no plan, what lies ahead has not come out."""
    if draft.unheard and (draft.span is None or article.published is None or draft.span.first <= article.published.last):
        draft.status = None
        return
    if draft.span is None or article.published is None or draft.mention is None:
        return
    if (
        draft.state
        and draft.status is Status.SCHEDULED
        and article.published.precision is Precision.DAY
        and draft.span.last <= article.published.last
    ):
        draft.status = Status.RELEASED  # "is available as of this afternoon"
    stated = draft.mention.expression.stated_year is not None or draft.mention.expression.anaphoric
    if draft.sentence == IN_A_TABLE and draft.status is Status.SCHEDULED and draft.span.last < article.published.first:
        draft.status = Status.RELEASED
    if draft.status is Status.RELEASED and draft.span.first > article.published.last and stated:
        draft.status = Status.SCHEDULED
        draft.says("the day lies ahead: a plan")
    elif draft.status in PLANS and draft.span.last < article.published.first and stated:
        if draft.soft:
            draft.status = Status.FORMER
            draft.says("a plan for a day that has passed: a former one")
        elif draft.span.last < article.published.first - timedelta(days=300) or draft.year_of_title:
            draft.status = Status.RELEASED
            draft.says("the day lies long behind: it is out")


def _one_plan(its: Sequence[Draft]) -> None:
    """Of several plans told of one work, those told of the past were given up for the one in force, or with the one denied."""
    firm = [d for d in its if d.status in PLANS and not d.soft and d.span is not None]
    now = {d.sentence for d in firm}
    soft = [d for d in its if d.soft and (d.status is Status.SCHEDULED or d.status is Status.TENTATIVE and d.sentence in now)]
    if not soft:
        return
    withdrawn = any(d.status is Status.WITHDRAWN or d.status is Status.FORMER and d.denied for d in its)
    for draft in soft:
        others = firm or ([] if withdrawn else [soft[-1]])
        agrees = any(o is draft or (o.span and draft.span and o.span.meets(draft.span)) for o in others)
        if not agrees and (others or withdrawn):
            draft.status, draft.delayed = Status.FORMER, None  # how it came about says nothing of how it was given up
            draft.says("another date is in force")


def _former_years(seen: Resolver, its: Sequence[Draft]) -> None:
    """A former day without a year is the last such day before the one that replaced it, or the next after one brought forward."""
    plans = [d for d in its if d.status in PLANS and d.span is not None]
    out = [d for d in its if d.status is Status.RELEASED and d.span is not None and not d.year_of_title]
    first_in: dict[int, Draft] = {}
    for other in (*plans, *out):
        first_in.setdefault(other.sentence, other)
    for draft in its:
        if draft.status is not Status.FORMER or draft.mention is None or draft.mention.expression.stated_year is not None:
            continue
        later = draft.replaced_by or first_in.get(draft.sentence) or (plans[0] if plans else None)
        draft.replaced_by = later
        if later is None or later.span is None or _open(later.span):
            draft.span = seen.resolved(draft, Tense.FORMER, None, None) or draft.span
            continue
        advanced = draft.delayed is False or later.delayed is False
        before = seen.resolved(draft, Tense.FORMER_DELAYED, later.span, draft.span)
        after = seen.resolved(draft, Tense.FORMER_ADVANCED, later.span, draft.span)
        unsaid = draft.delayed is None and later.delayed is None
        if unsaid and before and after and seen.article.published and before.last < seen.article.published.first:
            advanced = (after.first - later.span.first).days <= _SOON
        draft.span = (after if advanced else before) or draft.span


def _open(span: Span) -> bool:
    """Whether a plan leaves so much open that the day it replaced may lie within it: "some time in 2021"."""
    return span.start is None or span.end is None or (span.end - span.start).days > _OPEN
