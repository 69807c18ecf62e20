"""Dates in words: as fine as they are, and no finer."""

import pytest

from checker.dates import edtf
from checker.dates.labels import chain_labels, label
from checker.dates.span import Precision, Span


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("2022-05-27", "May 27, 2022"),
        ("2021-07", "July 2021"),
        ("2020-02", "February 2020"),
        ("2021", "2021"),
        ("2021-21", "spring 2021"),
        ("2021-22", "summer 2021"),
        ("2021-24", "winter 2021/22"),
        ("2021-33", "first quarter of 2021"),
        ("2021-36", "fourth quarter of 2021"),
        ("2021-41", "second half of 2021"),
        ("2021-01/2021-04", "January to April 2021"),
        ("2021-11/2022-01", "November 2021 to January 2022"),
        ("2020/2021", "2020 to 2021"),
        ("2021-07-01/2021-07-10", "July 1 to 10, 2021"),
        ("2021-07-11/2021-08-20", "July 11 to August 20, 2021"),
        ("2020-12-20/2021-01-05", "December 20, 2020 to January 5, 2021"),
        ("../2022-12-31", "by the end of 2022"),
        ("../2022-05-31", "by the end of May 2022"),
        ("../2021-11-19", "by November 19, 2021"),
        ("2022-05/..", "from May 2022"),
        ("2022-01-01/..", "from 2022"),
        ("2022-05-27/..", "from May 27, 2022"),
        ("2022-05-27~", "around May 27, 2022"),
    ],
)
def test_a_label_says_what_the_date_says(written, wanted):
    assert label(edtf.parse(written)) == wanted


@pytest.mark.parametrize(
    ("written", "precision", "wanted"),
    [
        ("2022-05-23/2022-05-29", Precision.WEEK, "week of May 23, 2022"),
        ("2022-05-27/2022-05-29", Precision.WEEKEND, "weekend of May 27, 2022"),
        ("2020-01-01/2020-12-31", Precision.RANGE, "2020"),
        ("2020-05-01/2020-05-31", Precision.RANGE, "May 2020"),
    ],
)
def test_a_label_of_a_precision_that_edtf_does_not_write(written, precision, wanted):
    span = edtf.parse(written)
    assert label(Span(span.start, span.end, precision)) == wanted


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        (["2021-07", "2021-11-09", "2022-05-27", "2023-07-14"], ["July 2021", "November 2021", "May 2022", "July 2023"]),
        (["2021-10-01", "2021-10-22"], ["October 1, 2021", "October 22, 2021"]),
        (["2021-10-01", "2022-03-04", "2021-10-22"], ["October 2021", "March 2022", "October 2021"]),
        (["2020-07-10", "2020-07-31", "2021-03-19"], ["July 10, 2020", "July 31, 2020", "March 2021"]),
        (["1996"], ["1996"]),
        (["2021-22", "2021-12"], ["summer 2021", "December 2021"]),
        (["2021-07-11/2021-07-20", "2021-08"], ["July 2021", "August 2021"]),
        ([], []),
    ],
)
def test_a_chain_is_as_short_as_it_can_be(written, wanted):
    assert chain_labels([edtf.parse(each) for each in written]) == wanted
