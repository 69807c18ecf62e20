"""An article's dates as seen from it: its publish date, its country, how it orders numbers, and what it says of a day elsewhere."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from checker.articles import Article
from checker.dates.expression import DateExpression
from checker.dates.grammar import find
from checker.dates.numeric import order_of
from checker.dates.resolve import Tense, View, resolve
from checker.dates.span import Span
from checker.extraction.draft import Draft
from checker.extraction.spoken import month
from checker.languages import load

_HALF_A_YEAR, _A_YEAR = timedelta(days=182), timedelta(days=366)
_YEARS_NEAR = 2


class Resolver:
    """An article's dates as seen from it: its publish date, its country, and how it orders the numbers of its dates."""

    def __init__(self, article: Article, drafts: Iterable[Draft]) -> None:
        self.article = article
        written = [(d.mention.words, d.mention.expression) for d in drafts if d.mention is not None]
        self._known: dict[tuple[DateExpression, View], Span | None] = {}
        self.order = order_of(written, article.country)
        self._years = dict(_years((expression for _, expression in written), article.published))

    def months(self, draft: Draft) -> tuple[Span, ...]:
        """The month that a date lies in, if it is one; of one without a year also the coming one and the last."""
        spans = [draft.span]
        if draft.mention is not None and draft.mention.expression.month is not None and draft.mention.expression.stated_year is None:
            spans += [self.resolved(draft, tense, None, None) for tense in (Tense.COMING, Tense.PAST)]
        found = (month(span) for span in spans if span is not None)
        return tuple(dict.fromkeys(each for each in found if each is not None))

    def months_of_headline(self) -> tuple[Span, ...]:
        """The months that the headline speaks of: "What to see in March"."""
        headline = self.article.headline
        if not headline or self.article.published is None:
            return ()
        found = (mention.expression for mention in find(headline, load(self.article.language or "en")))
        view = View(self.article.published, self.article.country)
        spans = [span for each in found if each.month is not None and (span := resolve(each, view)) is not None]
        return tuple(Span.month(span.first.year, span.first.month) for span in spans)

    def resolved(
        self, draft: Draft, tense: Tense, leans_on: Span | None, mentioned: Span | None, months: tuple[Span, ...] = ()
    ) -> Span | None:
        """The days a draft's words mean; a former plan's may lie on either side of the report."""
        assert draft.mention is not None
        expression = self.with_year(draft.mention.expression)

        def seen(published: Span | None, tense: Tense) -> Span | None:
            view = View(published, self.article.country, tense, leans_on, mentioned, months, self.order)
            if (expression, view) not in self._known:
                self._known[expression, view] = resolve(expression, view)
            return self._known[expression, view]

        published = self.article.published
        if tense is Tense.FORMER and published is not None:
            return _nearer(published, seen(published, Tense.COMING), seen(published, Tense.PAST)) or seen(published, tense)
        span = seen(published, tense)
        if span is None and published is not None and (day := _perhaps(published, tense)) is not None:
            span = seen(Span.day(day), tense)
        return span

    def guesses(self, draft: Draft) -> bool:
        """Whether a date hangs on a publish date of which only one end is known."""
        assert draft.mention is not None
        published = self.article.published
        half_known = published is not None and (published.start is None or published.end is None)
        return half_known and self.with_year(draft.mention.expression).floating

    def with_year(self, expression: DateExpression) -> DateExpression:
        """A day without a year that the article also names with its year."""
        if expression.stated_year is not None or expression.day is None or expression.month is None or expression.relative is not None:
            return expression
        year = self._years.get((expression.month, expression.day))
        return expression if year is None else replace(expression, year=year)


def _years(expressions: Iterable[DateExpression], published: Span | None) -> Iterator[tuple[tuple[int, int], int]]:
    """By month and day, the year of the days that are named with theirs, if it is one and no other age's."""
    named: dict[tuple[int, int], set[int]] = defaultdict(set)
    for each in expressions:
        if each.stated_year is not None and each.month is not None and each.day is not None:
            named[each.month, each.day].add(each.stated_year)
    for day, years in named.items():
        year = years.pop()
        near = published is None or published.first.year - _YEARS_NEAR <= year <= published.last.year + _YEARS_NEAR
        if not years and near:
            yield day, year


def _perhaps(published: Span, tense: Tense) -> date | None:
    """A day on which an article may well have appeared of whose publish date only the year, or only one end, is known.

    Where only the year is known, or less than it, a day without a year is plainly one of that stretch. Where only one end is, what is still to come
    tells when an article is from, within half a year. What has come out tells less: a report of a plan may be of the day of a release that it names,
    but not of a mere year ("the 2003 movie"), and how long ago a release without a year was is anyone's guess.
    """
    first, last, past = published.start, published.end, tense is Tense.PAST
    if first is not None and last is not None:
        return (last if past else first) if timedelta() < last - first <= _A_YEAR else None
    if last is not None:
        return last if past else last - _HALF_A_YEAR
    mere_year = first is not None and (first.month, first.day) == (1, 1)  # an open end keeps no precision
    return None if past or mere_year else first


def _nearer(published: Span, coming: Span | None, past: Span | None) -> Span | None:
    """Of the two days a yearless former plan may mean, the one nearer to the report."""
    if coming is None or past is None:
        return coming or past
    return coming if (coming.first - published.last).days <= (published.first - past.last).days else past
