"""Every stretch of days that the words of a date may mean in its article: of any year near, any month spoken of, whatever other date they lean on.

Which of them is meant ``choosing`` tells by weights; the rules of ``settle`` propose one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from checker.dates import nearest
from checker.dates.expression import DateExpression
from checker.dates.resolve import View, resolve
from checker.dates.span import Precision, Span
from checker.extraction.draft import Draft
from checker.extraction.neighbours import Neighbours
from checker.extraction.resolving import Resolver

_YEARS = range(-2, 3)  # from the publish date
_MONTHS = range(-2, 4)
_BEFORE, _AFTER = 6, 2  # dates of the article that one may lean on


def alternatives(seen: Resolver, draft: Draft, near: Neighbours) -> list[Span]:
    """What a settled date may mean, that of the rules first; it alone where the words leave no choice, or the publish date that they need is not known."""
    assert draft.mention is not None and draft.span is not None
    published, expression = seen.article.published, seen.with_year(draft.mention.expression)
    if expression.run_of_years:  # what ran "from 2011 to 2019" came out in 2011
        begun = resolve(replace(expression, end=None), View(published, seen.article.country, number_order=seen.order))
        return [draft.span] if begun is None else [draft.span, begun]
    parts = (expression.end, expression.beside, expression.years_away)
    if published is None or published.start is None or published.end is None or expression.stated_year is not None or any(parts):
        return [draft.span]
    return list(dict.fromkeys([draft.span, *_meant(seen, expression, published, near.before(draft), near.after(draft))]))


def _meant(seen: Resolver, expression: DateExpression, published: Span, before: Sequence[Draft], after: Sequence[Draft]) -> Iterator[Span]:
    view = View(published, seen.article.country, number_order=seen.order)
    spans = [other.span for other in (*before, *after) if other.span is not None]
    if expression.relative is not None:
        leaning = [other.span for other in (*before[:_BEFORE], *after[:_AFTER])] if expression.anaphoric else []
        found = (resolve(expression, replace(view, mentioned=span)) for span in leaning)
    elif nearest.in_year(expression, seen.article.country) is not None:
        years = {published.first.year + step for step in _YEARS} | {span.first.year for span in spans}
        found = (resolve(replace(expression, year=year, direction=None), view) for year in sorted(years))
    elif expression.day is not None:
        months = sorted({*_months_near(published), *_months_of(spans)})
        found = (resolve(replace(expression, year=year, month=month), view) for year, month in months)
    elif expression.weekday is not None and expression.direction is None:
        ahead = (expression.weekday - published.first.weekday()) % 7
        found = (Span.day(published.first + timedelta(days=ahead + step)) for step in (-7, 0, 7))
    else:
        return
    for span in found:
        if span is not None and not _contradicts(expression, span):
            yield span


def _contradicts(expression: DateExpression, span: Span) -> bool:
    """Whether a day without its month falls on another weekday than the words say."""
    alone = expression.month is None and expression.day is not None and span.precision is Precision.DAY
    return alone and expression.weekday is not None and span.first.weekday() != expression.weekday


def _months_near(published: Span) -> Iterator[tuple[int, int]]:
    months = published.first.year * 12 + published.first.month - 1
    return (((months + step) // 12, (months + step) % 12 + 1) for step in _MONTHS)


def _months_of(spans: Iterable[Span]) -> Iterator[tuple[int, int]]:
    return ((span.first.year, span.first.month) for span in spans if span.precision in (Precision.DAY, Precision.MONTH))
