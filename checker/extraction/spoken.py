"""The dates an article has spoken of so far, for those that lean on them: "the same day", "that year", "the 24th"."""

from checker.dates.expression import Base, Unit
from checker.dates.span import Span
from checker.extraction.draft import Draft

_MONTHS = 4  # spoken of last, that a day without its month may be of


class Spoken:
    """The dates spoken of so far."""

    def __init__(self, of_headline: tuple[Span, ...]) -> None:
        self._headline = of_headline
        self._months: tuple[Span, ...] = ()
        self._otherwise: tuple[Span, ...] = ()
        self._sentence: int | None = None
        self._last: Span | None = None
        self._day: Span | None = None
        self.open_day: Draft | None = None  # the date of ``_day``, where it is no claim's and leaves its year open
        self._claimed: Span | None = None

    def months(self, draft: Draft) -> tuple[Span, ...]:
        """The months a day without one may be of; the last one, where the same sentence names it, first of all in whatever year."""
        last, before = self._months[:1], self._months[1:]
        if draft.sentence == self._sentence:
            return (*last, *self._otherwise, *before, *self._headline)
        return (*last, *before, *self._headline, *self._otherwise)

    def of(self, draft: Draft) -> Span | None:
        """What a date leans on: "that Friday" and "the same day" on a day, of a claim's date on that of a claim; all else on the last date."""
        relative = draft.mention.expression.relative if draft.mention else None
        if relative is None or relative.base is not Base.MENTIONED or relative.unit not in (Unit.DAY, Unit.WEEK):
            return self._last
        same = relative.offset == 0 and draft.status is not None
        return (self._claimed if same else None) or self._day or self._last

    def remember(self, draft: Draft, months: tuple[Span, ...]) -> None:
        """``months``: that of the date, of every year it may be of."""
        span = draft.span
        if span is None:
            return
        self._last = span
        self._months = (*months[:1], *(other for other in self._months if other not in months[:1]))[:_MONTHS]
        if months:
            self._otherwise, self._sentence = months[1:], draft.sentence
        if span.start == span.end and span.start is not None:
            self._day = span
            expression = draft.mention.expression if draft.mention else None
            self.open_day = draft if draft.status is None and expression is not None and expression.stated_year is None else None
            self._claimed = span if draft.status is not None else self._claimed


def month(span: Span) -> Span | None:
    """The month that a span lies in."""
    if span.start is None or span.end is None or span.start.replace(day=1) != span.end.replace(day=1):
        return None
    return Span.month(span.start.year, span.start.month)
