"""What holds for every text and every wording."""

import itertools
import sys
from collections.abc import Callable
from datetime import date
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.dates import edtf
from checker.dates.expression import Base, Bound, DateExpression, Direction, Extent, Part, Relative, Season, Unit
from checker.dates.grammar import find, may_hold_date
from checker.dates.resolve import Tense, View, consistent, resolve
from checker.dates.span import Span
from checker.languages import Language, load

T = TypeVar("T")
WORDS = [
    "May", "may", "March", "march", "Sept.", "second", "first", "9", "9th", "24", "2021", "2021,", "'21", "11/9/21", "2021-11-09", "9.11.", ",", "-", "–", "(",
    ")", ".", "/", "'", "the", "of", "in", "on", "by", "before", "from", "to", "and", "or", "between", "this", "next", "last", "that", "same", "year", "month",
    "week", "weekend", "day", "summer", "winter", "Q4", "quarter", "half", "early", "mid", "late", "end", "two", "weeks", "later", "ago", "tomorrow", "Friday",
    "Fri", "Christmas", "around", "fiscal", "holiday", "Xyz", "abc", "$", "%", "\n", "\n\n", "million", "every", "99999", "00", "31", "30", "February",
]  # fmt: skip
TAGS = ("en", "de", "fr", "es", "it", "pt", "nl", "und")
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(WORDS), max_size=24).map(" ".join),
    st.lists(st.sampled_from(WORDS), max_size=24).map("".join),
)
spans = st.one_of(st.dates().map(Span.day), st.builds(Span.between, st.dates(), st.none()), st.dates().map(lambda day: Span.year(day.year)))


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.one_of(st.none(), strategy)


relatives = st.builds(Relative, st.sampled_from(Unit), st.integers(-99999, 99999), st.sampled_from(Base), st.booleans())
single = st.builds(
    DateExpression,
    year=maybe(st.integers(-1, 99999)),
    month=maybe(st.integers(0, 13)),
    day=maybe(st.integers(0, 32)),
    weekday=maybe(st.integers(0, 6)),
    nth=maybe(st.integers(-5, 5)),
    season=maybe(st.sampled_from(Season)),
    quarter=maybe(st.integers(1, 4)),
    half=maybe(st.integers(1, 2)),
    part=maybe(st.sampled_from(Part)),
    relative=maybe(relatives),
    direction=maybe(st.sampled_from(Direction)),
    holiday=maybe(st.sampled_from(["Christmas Day", "Easter Sunday", "Memorial Day", "Diwali", "No Such Day"])),
    extent=maybe(st.sampled_from(Extent)),
    bound=maybe(st.sampled_from(Bound)),
    approximate=st.booleans(),
    fiscal=st.booleans(),
    fiscal_second_year=st.booleans(),
    order_open=st.booleans(),
)
expressions = st.one_of(
    single, st.tuples(single, single).map(lambda pair: DateExpression(year=pair[0].year, month=pair[0].month, day=pair[0].day, end=pair[1]))
)


@given(texts, st.sampled_from(TAGS))
@settings(max_examples=400, deadline=None)
def test_mentions_stand_in_order_apart_and_where_they_say(text: str, tag: str) -> None:
    mentions = find(text, load(tag))
    assert all(mention.words == text[mention.start : mention.end] != "" for mention in mentions)
    assert all(one.end <= other.start for one, other in itertools.pairwise(mentions))
    assert may_hold_date(text, load(tag)) or not mentions


@given(texts, st.sampled_from(TAGS), spans, st.sampled_from(Tense))
@settings(max_examples=400, deadline=None)
def test_whatever_is_found_resolves_or_stays_open(text: str, tag: str, published: Span, tense: Tense) -> None:
    mentions = find(text, load(tag))
    for mention in mentions:
        span = resolve(mention.expression, View(published, "US", tense))
        assert span is None or edtf.parse(edtf.write(span)).start == span.start


@given(
    expressions, maybe(spans), st.sampled_from(Tense), maybe(spans), maybe(spans), st.sampled_from(["US", "GB", "IN", "DE", "QQ", "", None])
)
@settings(max_examples=500, deadline=None)
def test_any_expression_resolves_or_stays_open(
    expression: DateExpression, published: Span | None, tense: Tense, leans_on: Span | None, mentioned: Span | None, country: str | None
) -> None:
    resolve(expression, View(published, country, tense, leans_on, mentioned))
    assert isinstance(expression.impossible, bool)
    assert isinstance(expression.floating, bool)
    assert isinstance(expression.anaphoric, bool)
    assert expression.precision
    hash(expression)
    if published is not None and published.start is not None:
        consistent(expression, published.start)


@given(texts, st.dates(date(2000, 1, 1), date(2030, 12, 31)), st.integers(0, 400), st.integers(0, 400), st.sampled_from(Tense))
@settings(max_examples=300, deadline=None)
def test_what_both_ends_of_an_interval_agree_on_holds_for_every_day_of_it(
    text: str, first: date, length: int, within: int, tense: Tense
) -> None:
    last = date.fromordinal(first.toordinal() + length)
    day = date.fromordinal(first.toordinal() + min(within, length))
    for mention in find(text, load("en")):
        whole = resolve(mention.expression, View(Span.between(first, last), "US", tense))
        if whole is not None:
            assert resolve(mention.expression, View(Span.day(day), "US", tense)) == whole


def lines_run(work: Callable[[], object]) -> int:
    """How many lines of Python a piece of work runs: a count that no busy machine changes."""
    count = 0

    def trace(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += event == "line"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        work()
    finally:
        sys.settrace(before)
    return count


HOSTILE = ["2021 ", "May may March march second ", "1,", "12 ", "the ", "this next that last ", "11/9/", "10-12-", "July 10 and ", "between March and ", "Friday, the ", "early mid late ", "a year later, ", "(", "'21", "A"]  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("tag", ["en", "de"])
def test_work_grows_with_the_text_and_no_faster(unit: str, tag: str) -> None:
    language: Language = load(tag)
    find("May 1, 2021", language)
    once = lines_run(lambda: find(unit * 400, language))
    twice = lines_run(lambda: find(unit * 800, language))
    assert twice <= 2.2 * once + 200


def test_the_shapes_repeat_only_a_bounded_number_of_times() -> None:
    from checker.dates import shapes

    pattern = shapes.bounded().pattern
    assert "*" not in pattern
    assert "+" not in pattern
    assert "{,}" not in pattern
