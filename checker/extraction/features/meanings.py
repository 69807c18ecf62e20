"""What is seen of a status and a stretch of days that a date may be told with: how they fit the words, the calendar, and the article's other dates."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from checker.articles import Article
from checker.claims import Status
from checker.dates.expression import DateExpression
from checker.dates.span import Precision, Span
from checker.extraction.draft import Draft
from checker.extraction.features.symbols import size
from checker.extraction.neighbours import STANDS, Neighbours

# Days from the publish date, and from another date of the same work, in steps.
_FAR = (-800, -420, -364, -300, -240, -180, -120, -60, -30, -7, -1, 0, 6, 30, 60, 120, 180, 240, 300, 364, 420, 800)
_APART = (-420, -330, -120, -1, 0, 120, 330, 420)
_HEARD = (0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)
_FLAGS = ("soft", "denied", "hedged", "untensed", "state", "pair", "unheard")
_BEFORE, _AFTER, _LEANS = (2, 1, 4)  # dates around it that it is held against, and those it may lean on


class Around(NamedTuple):
    """A settled date among the others. judged, heard: its status by its sentence alone, and how likely each is by that."""

    draft: Draft
    judged: Status | None
    heard: Mapping[Status, float]
    article: Article
    near: Neighbours


def features(status: Status, span: Span, seen: Around) -> Iterator[str]:
    """What is seen of a date if it is told with this status and these days."""
    assert seen.draft.mention is not None
    kind = kind_of(seen.draft.mention.expression)
    when = _when(span, seen.article.published)
    yield from _by_rule(status, span, kind, seen)
    yield from _by_words(status, when, seen)
    yield from _by_calendar(status, span, kind, when, seen.article.published)
    yield from _by_work(status, span, seen)
    yield from _by_others(status, span, kind, seen)
    yield from _by_month(span, kind, when, seen)


def kind_of(its: DateExpression) -> str:
    """How a date is worded."""
    if its.run_of_years:
        return "run"
    if its.stated_year is not None:
        return "full"
    if its.relative is not None:
        return "anaphor" if its.anaphoric else "relative"
    if its.direction is not None:
        return f"direction:{its.direction.value}"
    if its.end is not None or its.beside is not None or its.years_away is not None:
        return "range"
    if its.day is not None:
        return "day of month" if its.month is None else "day"
    parts = (("weekday", its.weekday), ("holiday", its.holiday), ("month", its.month), ("season", its.season))
    return next((name for name, part in parts if part is not None), "other")


def _when(span: Span, published: Span | None) -> str:
    if published is None or published.start is None or published.end is None:
        return "undated"
    return "ahead" if span.first > published.last else "now" if span.last >= published.first else "behind"


def _by_rule(status: Status, span: Span, kind: str, seen: Around) -> Iterator[str]:
    told, judged = status is seen.draft.status, status is seen.judged
    yield f"told:{status}" if told else f"told={seen.draft.status}:{status}"
    yield f"judged:{status}" if judged else f"judged={seen.judged}:{status}"
    yield from (name for name, so in (("told", told), ("judged", judged)) if so)
    if told:
        yield f"told:{status}:{kind}"
    if span == seen.draft.span:
        yield from ("rule", f"rule:{kind}", f"rule:{seen.draft.status}:{kind}")
        if told:
            yield from ("as it is", f"as it is:{status}", f"as it is:{status}:{kind}")


def _by_words(status: Status, when: str, seen: Around) -> Iterator[str]:
    if seen.heard:
        heard = size(seen.heard.get(status, 0.0), *_HEARD)
        yield from (f"heard={heard}", f"heard={heard // 2}:{status}", f"heard={heard // 2}:{status}:{when}")
    else:
        yield f"in a table:{status}"
    for name in (*_FLAGS, "year_of_title"):
        if getattr(seen.draft, name):
            yield f"{name}:{status}"
            yield f"{name}:{status}:{when}"
    yield f"delayed={seen.draft.delayed}:{status}:{when}"


def _by_calendar(status: Status, span: Span, kind: str, when: str, published: Span | None) -> Iterator[str]:
    yield f"{when}:{status}"
    if published is None or when == "undated":
        return
    far = size(_days(span, published), *_FAR)
    yield f"far={far}:{status}"
    yield f"far={far}:{status}:{kind}"
    yield f"{when}:{status}:{kind}"
    yield f"{when}:{status}:{kind}:{span.precision.value}"
    yield f"year={span.first.year - published.first.year}:{status}"
    if kind not in ("full", "run"):
        yield f"far={far}:{kind}"


def _days(span: Span, published: Span) -> int:
    """From the publish date to the days, negative where they lie behind it."""
    if span.first <= published.last and published.first <= span.last:
        return 0
    return (span.first - (published.last if span.first > published.last else published.first)).days


def _by_work(status: Status, span: Span, seen: Around) -> Iterator[str]:
    """How it lies to the nearest other plan, former plan and release of the same work."""
    for stands in STANDS:
        other = seen.near.of_work(seen.draft, stands)
        if other is None or other.span is None:
            yield f"{stands}=none:{status}"
            continue
        lies = "same" if span == other.span else size((span.first - other.span.first).days, *_APART)
        near, order = (_near(other, seen.draft), "first" if other.start < seen.draft.start else "later")
        yield f"{stands}={lies}:{status}"
        yield f"{stands}={lies}:{status}:{_full(other)}"
        yield f"{stands}={lies}:{status}:{near}"
        yield f"{stands}={lies}:{status}:delayed={seen.draft.delayed}:{other.delayed}"
        yield f"{stands}:{order}:{status}:{near}"


def _by_others(status: Status, span: Span, kind: str, seen: Around) -> Iterator[str]:
    """How it lies to the dates that stand before and behind it."""
    sides = (("before", seen.near.before(seen.draft)[:_BEFORE]), ("after", seen.near.after(seen.draft)[:_AFTER]))
    for place, other in ((f"{side}{number}", other) for side, others in sides for number, other in enumerate(others)):
        assert other.span is not None
        order = "later" if span.first > other.span.first else "earlier" if span.first < other.span.first else "equal"
        yield f"{place}={order}:{other.status}:{status}"
        if kind not in ("full", "run"):
            lies, near = _calendar(span, other.span), _near(other, seen.draft)
            yield f"{place}={lies}:{near}:{_full(other)}"
            yield f"{place}={lies}:{near}:{_full(other)}:{kind}"
            yield f"{place}={order}:{near}:{kind}"


def _by_month(span: Span, kind: str, when: str, seen: Around) -> Iterator[str]:
    """How it fits its weekday, the date it leans on, and the months spoken of."""
    assert seen.draft.mention is not None
    expression = seen.draft.mention.expression
    if expression.weekday is not None and expression.day is not None:
        yield f"weekday={span.first.weekday() == expression.weekday}"
    if kind == "anaphor":
        spans = [other.span for other in seen.near.before(seen.draft)[:_LEANS] if other.span is not None]
        yield from (f"equals={number}" for number, other in enumerate(spans) if other == span and span not in spans[:number])
        yield from (
            f"within={number}"
            for number, other in enumerate(spans)
            if other.contains(span) and not any(o.contains(span) for o in spans[:number])
        )
    if kind == "day of month":
        telling = (Precision.DAY, Precision.MONTH)
        spoken = list(
            dict.fromkeys(
                _month(other.span) for other in seen.near.before(seen.draft) if other.span is not None and other.span.precision in telling
            )
        )
        place = spoken.index(_month(span)) if _month(span) in spoken else "no"
        yield from (f"spoken={place}", f"spoken={place}:{when}")
        if seen.article.published is not None:
            yield f"this month={_month(span) == _month(seen.article.published)}:{bool(spoken)}"


def _calendar(span: Span, other: Span) -> str:
    if _month(span) == _month(other):
        return "month"
    return f"year{max(-2, min(2, span.first.year - other.first.year))}"


def _month(span: Span) -> tuple[int, int]:
    return span.first.year, span.first.month


def _near(other: Draft, draft: Draft) -> str:
    return "here" if other.sentence == draft.sentence else "there"


def _full(other: Draft) -> str:
    return "full" if other.mention is not None and other.mention.expression.stated_year is not None else "part"
