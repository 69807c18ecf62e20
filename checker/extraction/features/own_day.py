"""What is seen of a day that an article states, to tell whether it is the one on which it appeared: its line, and its place among the others."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.articles import Article
from checker.dates.grammar import DateMention, find
from checker.dates.numeric import order_of
from checker.dates.resolve import Tense, View, resolve
from checker.dates.span import Precision, Span
from checker.extraction.features.symbols import size
from checker.languages import load

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TOKEN = re.compile(r"\w+|[^\w\s]")
_LETTERS = re.compile(r"[^\W\d_]+")
_HEAD, _TAIL = 6, 4  # lines that are told apart from either end
_SHORT = 12  # words of a line all of which are told
_LATER, _REACH = 3, 60  # days of the article after it; characters before and behind it that are cut into tokens


class Stated(NamedTuple):
    """A day or month that an article states with its year, and what is seen of it."""

    start: int
    end: int
    span: Span
    features: tuple[str, ...]


def stated(article: Article) -> list[Stated]:
    """Every day and month that an article states with its year, in order."""
    language = load(article.language or "en")
    lines = list(_LINE.finditer(article.text))
    mentions = [(place, mention) for place, line in enumerate(lines) for mention in find(line.group(), language)]
    order = order_of(((mention.words, mention.expression) for _, mention in mentions), article.country)
    view = View(None, article.country, Tense.PAST, number_order=order)
    found = [(place, mention, span) for place, mention in mentions if (span := _span(mention, view)) is not None]
    days = sorted({span.first for _, _, span in found})
    told = []
    for place, mention, span in found:
        line = lines[place]
        later = min(len(days) - 1 - days.index(span.first), _LATER)
        features = (
            *_of_line(line.group(), mention, place, len(lines)),
            *_of_itself(mention, span, _place(place, len(lines))),
            f"later={later}",
            f"later={later}:of={size(len(days), 1, 2, 4)}",
        )
        told.append(Stated(line.start() + mention.start, line.start() + mention.end, span, tuple(dict.fromkeys(features))))
    return told


def _span(mention: DateMention, view: View) -> Span | None:
    expression = mention.expression
    if expression.stated_year is None or expression.month is None or expression.relative is not None:
        return None
    span = resolve(expression, view)
    return span if span is not None and span.precision in (Precision.DAY, Precision.MONTH) else None


def _place(line: int, many: int) -> str:
    return f"line={min(line, _HEAD)}" if line <= many // 2 else f"line=-{min(many - line, _TAIL + 1)}"


def _of_itself(mention: DateMention, span: Span, place: str) -> Iterator[str]:
    yield f"precision={span.precision.value}"
    yield f"precision={span.precision.value}:{place}"
    if mention.expression.weekday is not None:
        yield "weekday"


def _of_line(line: str, mention: DateMention, number: int, many: int) -> Iterator[str]:
    before, behind = line[: mention.start], line[mention.end :]
    place = _place(number, many)
    words = len(before.split()) + len(behind.split())
    long = size(words, 0, 2, 5, 10, 20, 40)
    yield place
    yield f"words={long}"
    yield f"{place}:words={long}"
    yield f"before={size(len(before), 0, 10, 30, 80)}"
    yield f"behind={size(len(behind), 0, 10, 30, 80)}"
    yield f"before={size(len(before), 0, 30, 80)}:behind={size(len(behind), 0, 30, 80)}"
    left, right = _TOKEN.findall(before[-_REACH:])[-2:], _TOKEN.findall(behind[:_REACH])[:2]
    yield f"shapes-={' '.join(map(_shape, left))}"
    yield f"shapes+={' '.join(map(_shape, right))}"
    yield from _in_order("-", left[::-1])
    yield from _in_order("+", right)
    if words <= _SHORT:
        yield "short"
        yield f"short:{place}"
        yield from (f"has={word.lower()}" for word in _LETTERS.findall(f"{before} {behind}"))


def _in_order(side: str, tokens: Sequence[str]) -> Iterator[str]:
    """The nearest token and the nearest two."""
    yield f"{side}1={tokens[0].lower() if tokens else 'END'}"
    yield f"{side}2={' '.join(token.lower() for token in tokens)}"


def _shape(token: str) -> str:
    if token[0].isdigit():
        return "9"
    if not token[0].isalpha():
        return token
    return "AA" if token.isupper() and len(token) > 1 else "Aa" if token[0].isupper() else "a"
