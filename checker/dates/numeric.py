"""Dates written in numbers alone: 2021-11-09, 11/9/21, 9.11.2021, 11/2021."""

import re
from collections.abc import Iterable
from dataclasses import replace

from checker.dates.expression import DateExpression, NumberOrder

# Each form stands free of further digits on both sides, so that versions, addresses and phone numbers are none.
FORM = (
    r"(?<![\d.,/:-])(?:"
    r"\d{4}(?P<mark>[-/.])\d{1,2}(?P=mark)\d{1,2}"
    r"|\d{1,2}(?P<stroke>[./-])\d{1,2}(?P=stroke)(?:\d{4}|\d{2})"
    r"|\d{1,2}[/.]\d{4}"
    r"|\d{1,2}/\d{1,2}"
    r"|\d{1,2}\.\d{1,2}\.(?!\s*\d)"
    r")(?:(?=T\d\d)|(?![^\W_]|[/:-]\d|[.,]\d))"
)
_PARTS = re.compile(r"\d+")
MONTH_FIRST_COUNTRIES = frozenset({"US", "PH", "BZ", "FM", "GU", "PR", "PW", "AS", "VI"})


def read(words: str, *, day_first: bool | None, dots: bool) -> DateExpression | None:
    """The date that one of the forms above writes, or None where the numbers make none.

    day_first: as the language has it, None where the country decides. dots: whether the language writes days with dots.
    """
    numbers = [int(part) for part in _PARTS.findall(words)]
    if len(numbers) == 3 and len(_PARTS.findall(words)[0]) == 4:
        year, month, day = numbers
        return DateExpression(year=year, month=month, day=day) if _plausible(month, day) and 1800 <= year <= 2199 else None
    if len(numbers) == 2:
        return _two(words, *numbers, day_first=day_first, dots=dots)
    first, second, year = numbers
    if "-" in words and year < 100:
        return None
    return _ordered(first, second, _full_year(year), day_first=True if "." in words and (dots or year >= 100) else day_first)


def needs_support(words: str, expression: DateExpression, *, dots: bool) -> bool:
    """Whether the numbers are a date only where a preposition says so: "11/20" may be a score, "10.1.21" a version."""
    if expression.year is None:
        return not words.endswith(".")
    certain = expression.day is not None and expression.day > 12
    return words.count(".") == 2 and not dots and len(words.rpartition(".")[2]) == 2 and not certain


def as_month_of_year(expression: DateExpression) -> DateExpression:
    """ "11/20" on a page that writes its days as "12/17/21": November 2020; other dates as they are."""
    if expression.year is not None or expression.month is None or expression.day is None or expression.day <= 12:
        return expression
    return DateExpression(year=_full_year(expression.day), month=expression.month)


def _two(words: str, first: int, second: int, *, day_first: bool | None, dots: bool) -> DateExpression | None:
    if second >= 1000:
        return DateExpression(year=second, month=first) if 1 <= first <= 12 and 1900 <= second <= 2099 else None
    if words.endswith("."):
        return DateExpression(month=second, day=first) if dots and _plausible(second, first) else None
    return _ordered(first, second, None, day_first=day_first)


def _ordered(first: int, second: int, year: int | None, *, day_first: bool | None) -> DateExpression | None:
    """What the two numbers mean: certain where one cannot be a month, else as the language has it, else open."""
    if not (1 <= first <= 31 and 1 <= second <= 31) or (first > 12 and second > 12):
        return None
    if first > 12:
        return DateExpression(year=year, month=second, day=first)
    if second > 12 or first == second:
        return DateExpression(year=year, month=first, day=second)
    if day_first:
        return DateExpression(year=year, month=second, day=first)
    return DateExpression(year=year, month=first, day=second, order_open=day_first is None)


def _full_year(year: int) -> int:
    return year if year >= 100 else 2000 + year if year < 69 else 1900 + year


def _plausible(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def order_of(written: Iterable[tuple[str, DateExpression]], country: str | None) -> NumberOrder | None:
    """How a page orders the numbers of its dates: by a number above twelve on the page, else by its country, else None.

    written: the words of each date of the page with its expression.
    """
    for words, expression in written:
        parts = _PARTS.findall(words)
        if "/" in words and len(parts) == 3 and len(parts[0]) <= 2 and not expression.order_open:
            if int(parts[0]) > 12:
                return NumberOrder.DAY_FIRST
            if int(parts[1]) > 12:
                return NumberOrder.MONTH_FIRST
    if country is None:
        return None
    return NumberOrder.MONTH_FIRST if country in MONTH_FIRST_COUNTRIES else NumberOrder.DAY_FIRST


def settled(expression: DateExpression, order: NumberOrder | None) -> DateExpression:
    """The expression with month and day in that order, where it left the order open; month first where no order is given."""
    if not expression.order_open:
        return expression
    if order is NumberOrder.DAY_FIRST:
        return replace(expression, month=expression.day, day=expression.month, order_open=False)
    return replace(expression, order_open=False)
