"""Spans as EDTF and back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.dates import edtf
from checker.dates.periods import half, month_span, quarter, season, year_span
from checker.dates.span import Precision, Span


@pytest.mark.parametrize(
    ("text", "start", "end", "precision"),
    [
        ("2021-11-09", date(2021, 11, 9), date(2021, 11, 9), Precision.DAY),
        ("2021-07", date(2021, 7, 1), date(2021, 7, 31), Precision.MONTH),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), Precision.MONTH),
        ("2021", date(2021, 1, 1), date(2021, 12, 31), Precision.YEAR),
        ("2021-21", date(2021, 3, 1), date(2021, 5, 31), Precision.SEASON),
        ("2021-22", date(2021, 6, 1), date(2021, 8, 31), Precision.SEASON),
        ("2021-23", date(2021, 9, 1), date(2021, 11, 30), Precision.SEASON),
        ("2021-24", date(2021, 12, 1), date(2022, 2, 28), Precision.SEASON),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29), Precision.SEASON),
        ("2021-33", date(2021, 1, 1), date(2021, 3, 31), Precision.QUARTER),
        ("2021-36", date(2021, 10, 1), date(2021, 12, 31), Precision.QUARTER),
        ("2021-40", date(2021, 1, 1), date(2021, 6, 30), Precision.HALF),
        ("2021-41", date(2021, 7, 1), date(2021, 12, 31), Precision.HALF),
        ("2021-01/2021-04", date(2021, 1, 1), date(2021, 4, 30), Precision.RANGE),
        ("2022-05-27/2022-05-30", date(2022, 5, 27), date(2022, 5, 30), Precision.WEEKEND),
        ("2022-05-27/2022-05-29", date(2022, 5, 27), date(2022, 5, 29), Precision.WEEKEND),
        ("2022-05-23/2022-05-29", date(2022, 5, 23), date(2022, 5, 29), Precision.WEEK),
        ("../2022-12-31", None, date(2022, 12, 31), Precision.RANGE),
        ("2022-05/..", date(2022, 5, 1), None, Precision.RANGE),
        ("2022-05-03/..", date(2022, 5, 3), None, Precision.RANGE),
        ("2020/2021", date(2020, 1, 1), date(2021, 12, 31), Precision.RANGE),
    ],
)
def test_read_and_written_again(text: str, start: date | None, end: date | None, precision: Precision) -> None:
    span = edtf.parse(text)
    assert span == Span(start, end, precision)
    assert edtf.write(span) == text


def test_about_is_a_tilde() -> None:
    assert edtf.parse("2022-05-27~") == Span(date(2022, 5, 27), date(2022, 5, 27), Precision.DAY, approximate=True)
    assert edtf.write(edtf.parse("2021-08~")) == "2021-08~"
    assert edtf.write(edtf.parse("2021-07-01~/2021-07-10~")) == "2021-07-01~/2021-07-10~"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "..",
        "../..",
        "/",
        "2021-13",
        "2021-02-30",
        "2021-5",
        "21-05-03",
        "2021-21-03",
        "2022/2021",
        "May 2021",
        "2021-25",
        "0000",
        "2021-05-03/x",
        "99999",
        "2021-05-27\n2",
    ],
)
def test_what_is_no_date_is_an_error_that_names_it(text: str) -> None:
    with pytest.raises(ValueError, match="not a date in EDTF"):
        edtf.parse(text)


years = st.integers(1, 9998)
days = st.dates(date(1, 1, 1), date(9998, 12, 31))
whole_spans = st.one_of(
    days.map(Span.day),
    st.builds(month_span, years, st.integers(1, 12)),
    years.map(year_span),
    st.builds(season, years, st.integers(1, 4)),
    st.builds(quarter, years, st.integers(1, 4)),
    st.builds(half, years, st.integers(1, 2)),
)


@given(whole_spans, st.booleans())
def test_a_span_with_a_name_survives_writing(span: Span, approximate: bool) -> None:
    span = Span(span.start, span.end, span.precision, approximate)
    assert edtf.parse(edtf.write(span)) == span


@given(days, st.integers(0, 5000), st.sampled_from(Precision))
def test_no_day_is_lost_or_won_in_writing(start: date, length: int, precision: Precision) -> None:
    end = min(start, date(9980, 1, 1)) + timedelta(length)
    span = Span(min(start, end), end, precision)
    again = edtf.parse(edtf.write(span))
    assert (again.start, again.end) == (span.start, span.end)


@given(st.text(alphabet="0123456789-/.~", max_size=24))
def test_any_text_is_a_date_or_a_value_error(text: str) -> None:
    try:
        span = edtf.parse(text)
    except ValueError:
        return
    assert edtf.parse(edtf.write(span)) == span
