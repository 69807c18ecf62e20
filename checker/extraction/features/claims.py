"""What is seen of a claim once its date is a day: how it was read, and whether that fits the calendar and the article's other claims."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from checker.articles import Article
from checker.claims import PLANS
from checker.dates.span import Span
from checker.extraction.cast import Cast
from checker.extraction.draft import Draft
from checker.extraction.features import whole
from checker.extraction.features.symbols import size
from checker.extraction.known import Nature, plain

_FAR = (1, 8, 40, 200, 400, 1000)  # days between the publish date and the one claimed, in steps


@dataclass(frozen=True, slots=True)
class Amid:
    """The claims of an article as one of them sees the others.

    works: how many each work has. days: the works of each day. plans: the days planned for each work. whole: what is seen of the article.
    """

    works: Mapping[str | None, int]
    days: Mapping[Span, Collection[str | None]]
    plans: Mapping[str | None, Collection[Span]]
    whole: tuple[str, ...]


def amid(drafts: Sequence[Draft]) -> Amid:
    """``drafts``: all dates of an article, those that are no claims among them."""
    claims = [draft for draft in drafts if draft.status is not None and draft.work]
    days, plans = defaultdict[Span, set[str | None]](set), defaultdict[str | None, set[Span]](set)
    for draft in claims:
        if draft.span is not None:
            days[draft.span].add(draft.work)
            if draft.status in PLANS:
                plans[draft.work].add(draft.span)
    dates = len({draft.start for draft in drafts if draft.mention is not None})
    return Amid(Counter(draft.work for draft in claims), days, plans, tuple(whole.features([draft.chance for draft in claims], dates)))


def features(draft: Draft, article: Article, cast: Cast, others: Amid) -> Iterator[str]:
    """What is seen of one claim."""
    assert draft.status is not None and draft.work is not None
    status, kind, chance = draft.status.value, _kind(draft), int(draft.chance * 20)
    yield f"status={status}"
    yield f"chance={chance}"
    yield f"chance={chance // 2}:{status}"
    yield f"chance={chance // 2}:kind={kind}"
    yield f"share={int(draft.share * 20)}"
    yield f"said={int(draft.chance / draft.share * 20)}"
    yield f"sure={int(draft.sure * 20)}"
    yield f"sure={int(draft.sure * 10)}:{status}"
    yield f"kind={kind}"
    yield f"kind={kind}:{status}"
    yield f"ground={draft.ground.name if draft.ground else ''}"
    yield from (name for name in ("guessed", "soft", "unheard") if getattr(draft, name))
    yield from _of_work(draft.work, cast, others)
    yield from _of_day(draft, article, others)
    yield from others.whole


def _kind(draft: Draft) -> str:
    """How its date is told."""
    if draft.mention is None:
        return "none"
    its = draft.mention.expression
    if its.bare_year:
        return "bare"
    if its.month or its.season or its.stated_year is not None:
        return f"{'yearless' if its.stated_year is None else 'full'}:{its.precision.value}"
    return "floating" if its.floating else "other"


def _of_work(work: str, cast: Cast, others: Amid) -> Iterator[str]:
    key = plain(work)
    yield f"claims={size(others.works[work], 1, 2, 4)}"
    yield f"work={int(cast.chances.get(key, -0.1) * 10)}"
    yield f"nature={cast.natures.get(key, Nature.OTHER).value}"
    yield f"words={size(len(work.split()), 1, 2, 4, 7)}"
    if work == cast.main:
        yield "main"


def _of_day(draft: Draft, article: Article, others: Amid) -> Iterator[str]:
    span, published, status = draft.span, article.published, draft.status
    yield f"precision={span.precision.value if span else 'none'}"
    if span is None:
        return
    yield f"sharing={size(len(others.days[span]), 1, 2)}"
    yield f"plans={size(len(others.plans.get(draft.work, ())), 1, 2)}:{status}"
    if published is None:
        yield f"undated:{status}"
        return
    yield f"{'ahead' if span.first > published.last else 'behind'}:{status}"
    yield f"far={size(abs((span.first - published.first).days), *_FAR)}:{status}"
