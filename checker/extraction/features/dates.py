"""What is seen of a date: what the rules make of it, how it is worded, where it stands, what carries it, and what stands around it."""

from collections.abc import Iterator
from typing import NamedTuple

from checker.articles import Article
from checker.dates.expression import DateExpression
from checker.dates.span import Span
from checker.extraction.clauses import follows, from_to
from checker.extraction.draft import Draft, Ground
from checker.extraction.features import wording
from checker.extraction.features.symbols import size, symbols, tense
from checker.extraction.heads import EVENTS, Head
from checker.extraction.lexicon import Lexicon
from checker.extraction.parts import Part
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


def parts(about: About) -> Iterator[Part]:
    """What is seen of a date, in parts that are met again; no feature is in two."""
    expression, draft, status = about.expression, about.draft, about.status
    when = _when(expression, about.article.published)
    yield (_always,)
    why = (draft.trace[-1] if draft.trace else "title" if draft.year_of_title else "").partition("“")[0].strip()[:30]
    doubts = (draft.hedged, draft.unheard, draft.state, draft.untensed)
    yield _by_rule, status, why, draft.soft, draft.ground, doubts, draft.delayed
    partial = expression.weekday is not None and expression.day is None
    yield _worded, status, when, expression.precision.value, expression.bound, expression.anaphoric, partial
    yield from _placed(about)
    yield from _carried(about, when)
    yield from dict.fromkeys(_before(about))
    yield from dict.fromkeys(_behind(about))
    everywhere = {symbol for item in about.row.items for symbol in symbols(item)}
    yield from ((_symbol, "S", symbol) for symbol in _ANYWHERE if symbol in everywhere)
    yield from dict.fromkeys(wording.parts(about.row, about.date, about.event))


def _always() -> Iterator[str]:
    yield "bias"


def _symbol(where: str, symbol: str) -> Iterator[str]:
    yield f"{where}:{symbol}"


def _by_rule(
    status: str, why: str, soft: bool, ground: Ground | None, doubts: tuple[bool, bool, bool, bool], delayed: bool | None
) -> Iterator[str]:
    yield f"rule={status}"
    yield f"why={status}:{why}"
    if soft:
        yield "soft"
        yield f"soft:{status}"
    if ground:
        yield f"ground={ground.name}"
        yield f"ground={ground.name}:{status}"
    yield from (name for name, holds in zip(("hedged", "unheard", "state", "untensed"), doubts, strict=True) if holds)
    if delayed is not None:
        yield f"delayed={delayed}"


def _worded(status: str, when: str, precision: str, bound: str | None, anaphoric: bool, partial: bool) -> Iterator[str]:
    yield f"when={when}"
    yield f"when={when}:{status}"
    yield f"precision={precision}"
    yield f"precision={precision}:{status}"
    yield f"when={when}:{precision}"
    if bound:
        yield f"bound={bound}"
    if anaphoric:
        yield "anaphoric"
    if partial:
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


def _placed(about: About) -> Iterator[Part]:
    row, date, before = about.row, about.date, about.previous
    kind = about.sentence.kind.name if about.sentence.kind else "TEXT"
    previous = "" if before is None else before.status.value if before.status else "none"
    yield _in_article, about.status, kind, about.sentence.block == 0, about.last, previous
    place, many, length = row.dates.index(date), len(row.dates), len(row.items)
    joined = date + 1 < length and from_to(row, date)
    yield _in_row, size(many, 1, 2, 3), size(place, 0, 1), place == many - 1, joined, follows(row, date), size(length, 6, 12, 24, 40)


def _in_article(status: str, kind: str, first: bool, last: bool, previous: str) -> Iterator[str]:
    """previous: what is said of the date before it, "" without one."""
    yield f"kind={kind}"
    yield f"kind={kind}:{status}"
    if first:
        yield "block0"
    if last:
        yield "last-sentence"
    if previous:
        yield f"prev={previous}"
        yield f"prev={previous}:{status}"
    else:
        yield "prev=nothing"


def _in_row(many: int, place: int, last: bool, joined: bool, following: bool, length: int) -> Iterator[str]:
    yield f"dates={many}"
    yield f"place={place}"
    if last:
        yield "last-date"
    if joined:
        yield "from-to"
    if following:
        yield "to-after-date"
    yield f"length={length}"


def _carried(about: About, when: str) -> Iterator[Part]:
    """What the event is that the date may belong to."""
    if about.event is None:
        yield (_no_head,)
        return
    items, at = about.row.items, about.event.index
    item = items[at]
    yield _word, "hw", item.words
    yield (
        _head,
        "L" if at < about.date else "R",
        size(int(about.event.cost), 0, 1, 2, 4, 6, 9),
        symbols(item),
        tense(item, about.words),
        when,
    )
    for distance in range(1, 4):
        if at - distance >= 0 and at - distance != about.date:
            yield _before_head, distance, symbols(items[at - distance])
    group: dict[str, None] = {}
    for index in range(at - 1, max(at - _GROUP - 1, -1), -1):
        if items[index].kind is Kind.DATE or items[index].words in (*_BREAKS, "(", ")") or items[index].has("clause"):
            break
        group.update(dict.fromkeys(symbols(items[index])))
    yield from ((_symbol, "group", symbol) for symbol in group)


def _no_head() -> Iterator[str]:
    yield "head=none"


def _word(where: str, words: str) -> Iterator[str]:
    yield f"{where}={words}"


def _head(side: str, cost: int, its: tuple[str, ...], told: str, when: str) -> Iterator[str]:
    yield f"cost={cost}"
    for symbol in its:
        yield f"head:{symbol}"
        yield f"head{side}:{symbol}"
        yield f"head:{symbol}|when={when}"
        if told:
            yield f"head:{symbol}/{told}"
    if told:
        yield f"headtense={told}"


def _before_head(distance: int, its: tuple[str, ...]) -> Iterator[str]:
    yield from (f"head-{distance}:{symbol}" for symbol in its)


def _before(about: About) -> Iterator[Part]:
    items, date = about.row.items, about.date
    cut = False
    for distance in range(1, _STRETCH + 1):
        if date - distance < 0:
            if distance <= _NEAR:
                yield _symbol, f"-{distance}", "START"
            break
        item = items[date - distance]
        its = symbols(item)
        if distance <= _NEAR:
            yield _near, -distance, item.words if item.kind is Kind.WORD else "", its
            if distance == 1:
                yield _just_before, its, about.status
        if not cut and item.kind is Kind.WORD:
            yield _word, "lw", item.words
        cut = cut or item.words in _BREAKS or item.kind is Kind.DATE
        if not cut:
            yield from ((_symbol, "L", symbol) for symbol in its)
            if (told := tense(item, about.words)) and item.has(*EVENTS):
                yield _symbol, "L", f"tense-{told}"


def _behind(about: About) -> Iterator[Part]:
    items, date = about.row.items, about.date
    cut = False
    for distance in range(1, _STRETCH + 1):
        if date + distance >= len(items):
            if distance <= _NEAR:
                yield _symbol, f"+{distance}", "END"
            break
        item = items[date + distance]
        its = symbols(item)
        if distance <= _NEAR_BEHIND:
            yield _near, distance, item.words if item.kind is Kind.WORD else "", its
        cut = cut or item.words in _BREAKS or item.kind is Kind.DATE
        if not cut:
            yield from ((_symbol, "R", symbol) for symbol in its)


def _near(distance: int, words: str, its: tuple[str, ...]) -> Iterator[str]:
    if words:
        yield f"w{distance:+}={words}"
    yield from (f"{distance:+}:{symbol}" for symbol in its)


def _just_before(its: tuple[str, ...], status: str) -> Iterator[str]:
    yield from (f"-1:{symbol}:{status}" for symbol in its)
