"""The dates of a claims table given as input: EDTF, or a first and a last day, brought to one form."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from checker.dates import edtf
from checker.dates.span import Span
from checker.table.frames import days

_Made = TypeVar("_Made")


class BadValue(Exception):
    """A value that cannot stand in its column. ``row``: from 0."""

    def __init__(self, row: int, column: str, reason: str) -> None:
        super().__init__(row, column, reason)
        self.row, self.column, self.reason = row, column, reason


def date_columns(given: pd.DataFrame, column: str) -> dict[str, Any]:
    """``date``, ``date_start``, ``date_end`` and ``precision`` (or the three of ``published``) from whichever of them are given.

    BadValue for what is no date, and where the forms contradict each other.
    """
    spans = _spans(given, column)
    if spans is None:
        return {}
    written = {span: edtf.write(span) for span in {span for span in spans if span}}
    # A date is kept as it was written ("2021-11-09?"), and written only where days alone were given.
    texts = [written[span] if span else None for span in spans]
    kept = _texts(given[column]) if column in given else texts
    made: dict[str, Any] = {
        column: [text if text is not None else new for text, new in zip(kept, texts, strict=True)],
        f"{column}_start": days([span.start if span else None for span in spans]),
        f"{column}_end": days([span.end if span else None for span in spans]),
    }
    if column == "date":
        said = _texts(given["precision"]) if "precision" in given else [None] * len(spans)
        made["precision"] = [word or (str(span.precision) if span else None) for word, span in zip(said, spans, strict=True)]
    return made


def _texts(values: pd.Series) -> list[str | None]:
    return [None if value is pd.NA else str(value) for value in values]


def _spans(given: pd.DataFrame, column: str) -> list[Span | None] | None:
    start, end = f"{column}_start", f"{column}_end"
    if not {column, start, end} & set(given.columns):
        return None
    stated = _each(given[column], edtf.parse, column) if column in given else [None] * len(given)
    firsts = _each(given[start], date.fromisoformat, start) if start in given else [None] * len(given)
    lasts = _each(given[end], date.fromisoformat, end) if end in given else [None] * len(given)
    between: dict[tuple[date | None, date | None], Span] = {}
    spans: list[Span | None] = []
    for row, (span, first, last) in enumerate(zip(stated, firsts, lasts, strict=True)):
        if span is not None:
            if first is not None and first != span.start:
                raise BadValue(row, start, f"{first} is not the first day of {given[column].iloc[row]}")
            if last is not None and last != span.end:
                raise BadValue(row, end, f"{last} is not the last day of {given[column].iloc[row]}")
        elif first is not None or last is not None:
            if first and last and first > last:
                raise BadValue(row, end, f"{last} lies before {first}")
            if (first, last) not in between:
                between[first, last] = Span.between(first, last)
            span = between[first, last]
        spans.append(span)
    return spans


def _each(values: pd.Series, read: Callable[[str], _Made], column: str) -> list[_Made | None]:
    """Every value read, each distinct one once."""
    codes, distinct = pd.factorize(values)
    made: list[_Made | None] = []
    for at, value in enumerate(distinct):
        try:
            made.append(read(str(value)))
        except (ValueError, OverflowError):
            row = int(np.argmax(codes == at))
            raise BadValue(row, column, f"{value!r} is no {'EDTF date' if column in ('date', 'published') else 'day'}") from None
    return [made[code] if code >= 0 else None for code in codes.tolist()]
