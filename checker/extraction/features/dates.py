"""What is seen of a date: what the rules make of it, how it is worded, where it stands, what carries it, and the words around it."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.articles import Article
from checker.dates.expression import DateExpression
from checker.dates.span import Span
from checker.extraction.clauses import follows, from_to
from checker.extraction.draft import Draft
from checker.extraction.features.symbols import size, symbols, tense
from checker.extraction.heads import EVENTS, Head
from checker.extraction.lexicon import Lexicon
from checker.extraction.phrases import Row
from checker.extraction.sentences import Sentence
from checker.extraction.tokens import Kind

_NEAR, _NEAR_BEHIND = 4, 3  # items before and behind whose tags are told apart by their distance
_STRETCH = 10  # items on either side that are looked at
_GROUP = 7  # items of a verb's group
_ANYWHERE = "thing other release slot delay move advance withdraw former past_plan schedule hedge say".split()
_BREAKS = (";", ":", "—")


class About(NamedTuple):
    """A date, and what is known of it; ``event``: what it may belong to, by the rules."""

    article: Article
    sentence: Sentence
    row: Row
    date: int
    words: Lexicon
    draft: Draft
    previous: Draft | None
    event: Head | None
    last: bool

    @property
    def expression(self) -> DateExpression:
        mention = self.row.items[self.date].date
        assert mention is not None
        return mention.expression

    @property
    def status(self) -> str:
        """What the rules say."""
        return self.draft.status.value if self.draft.status else "none"


def features(about: About) -> Iterator[str]:
    yield "bias"
    when = _when(about.expression, about.article.published)
    yield from _by_rule(about)
    yield from _worded(about, when)
    yield from _placed(about)
    yield from _carried(about, when)
    yield from _before(about)
    yield from _behind(about)
    everywhere = {symbol for item in about.row.items for symbol in symbols(item)}
    yield from (f"S:{symbol}" for symbol in _ANYWHERE if symbol in everywhere)


def _by_rule(about: About) -> Iterator[str]:
    draft, status = about.draft, about.status
    yield f"rule={status}"
    why = draft.trace[-1] if draft.trace else ("title" if draft.year_of_title else "")
    yield f"why={status}:{why.partition('“')[0].strip()[:30]}"
    if draft.soft:
        yield "soft"
        yield f"soft:{status}"
    if draft.ground:
        yield f"ground={draft.ground.name}"
        yield f"ground={draft.ground.name}:{status}"
    for name, holds in (("hedged", draft.hedged), ("unheard", draft.unheard), ("state", draft.state), ("untensed", draft.untensed)):
        if holds:
            yield name
    if draft.delayed is not None:
        yield f"delayed={draft.delayed}"


def _worded(about: About, when: str) -> Iterator[str]:
    expression, status = about.expression, about.status
    precision = expression.precision.value
    yield f"when={when}"
    yield f"when={when}:{status}"
    yield f"precision={precision}"
    yield f"precision={precision}:{status}"
    yield f"when={when}:{precision}"
    if expression.bound:
        yield f"bound={expression.bound}"
    if expression.anaphoric:
        yield "anaphoric"
    if expression.weekday is not None and expression.day is None:
        yield "weekday-only"


def _when(expression: DateExpression, published: Span | None) -> str:
    """Where a date lies as seen from the report, as far as its words say."""
    if published is None or published.start is None:
        return "unknown"
    year, month, day = expression.stated_year, expression.month, expression.day
    if year is None:
        relative = expression.relative
        if expression.direction is not None:
            return f"dir-{expression.direction}"
        return f"{relative.base}{(relative.offset > 0) - (relative.offset < 0)}" if relative is not None else "yearless"
    here = published.first
    if year != here.year:
        return f"year{max(-3, min(3, year - here.year))}"
    if month is None:
        return "this-year"
    if month != here.month:
        return "month-past" if month < here.month else "month-ahead"
    return "this-month" if day is None else "day-past" if day < here.day else "day-ahead" if day > here.day else "today"


def _placed(about: About) -> Iterator[str]:
    row, date, status = about.row, about.date, about.status
    kind = about.sentence.kind.name if about.sentence.kind else "TEXT"
    yield f"kind={kind}"
    yield f"kind={kind}:{status}"
    if about.sentence.block == 0:
        yield "block0"
    dates = row.dates
    place = dates.index(date)
    yield f"dates={size(len(dates), 1, 2, 3)}"
    yield f"place={size(place, 0, 1)}"
    if place == len(dates) - 1:
        yield "last-date"
    if about.last:
        yield "last-sentence"
    if date + 1 < len(row.items) and from_to(row, date):
        yield "from-to"
    if follows(row, date):
        yield "to-after-date"
    if about.previous is not None:
        before = about.previous.status.value if about.previous.status else "none"
        yield f"prev={before}"
        yield f"prev={before}:{status}"
    else:
        yield "prev=nothing"
    yield f"length={size(len(row.items), 6, 12, 24, 40)}"


def _carried(about: About, when: str) -> Iterator[str]:
    """What the event is that the date may belong to."""
    if about.event is None:
        yield "head=none"
        return
    items, at = about.row.items, about.event.index
    item = items[at]
    side = "L" if at < about.date else "R"
    yield f"hw={item.words}"
    yield f"cost={size(int(about.event.cost), 0, 1, 2, 4, 6, 9)}"
    told = tense(item, about.words)
    for symbol in symbols(item):
        yield f"head:{symbol}"
        yield f"head{side}:{symbol}"
        yield f"head:{symbol}|when={when}"
        if told:
            yield f"head:{symbol}/{told}"
    if told:
        yield f"headtense={told}"
    for distance in range(1, 4):
        if at - distance >= 0 and at - distance != about.date:
            yield from (f"head-{distance}:{symbol}" for symbol in symbols(items[at - distance]))
    for index in range(at - 1, max(at - _GROUP - 1, -1), -1):
        if items[index].kind is Kind.DATE or items[index].words in (*_BREAKS, "(", ")") or items[index].has("clause"):
            break
        yield from (f"group:{symbol}" for symbol in symbols(items[index]))


def _before(about: About) -> Iterator[str]:
    items, date = about.row.items, about.date
    cut = False
    for distance in range(1, _STRETCH + 1):
        if date - distance < 0:
            if distance <= _NEAR:
                yield f"-{distance}:START"
            break
        item = items[date - distance]
        its = symbols(item)
        if distance <= _NEAR:
            if item.kind is Kind.WORD:
                yield f"w-{distance}={item.words}"
            yield from (f"-{distance}:{symbol}" for symbol in its)
            if distance == 1:
                yield from (f"-1:{symbol}:{about.status}" for symbol in its)
        if not cut and item.kind is Kind.WORD:
            yield f"lw={item.words}"
        cut = cut or item.words in _BREAKS or item.kind is Kind.DATE
        if not cut:
            yield from (f"L:{symbol}" for symbol in its)
            if (told := tense(item, about.words)) and item.has(*EVENTS):
                yield f"L:tense-{told}"


def _behind(about: About) -> Iterator[str]:
    items, date = about.row.items, about.date
    cut = False
    for distance in range(1, _STRETCH + 1):
        if date + distance >= len(items):
            if distance <= _NEAR:
                yield f"+{distance}:END"
            break
        item = items[date + distance]
        its = symbols(item)
        if distance <= _NEAR_BEHIND:
            if item.kind is Kind.WORD:
                yield f"w+{distance}={item.words}"
            yield from (f"+{distance}:{symbol}" for symbol in its)
        cut = cut or item.words in _BREAKS or item.kind is Kind.DATE
        if not cut:
            yield from (f"R:{symbol}" for symbol in its)
