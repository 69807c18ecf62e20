"""When a name and a date count as right."""

from datetime import date

import pytest

from checker.evaluation.agreement import Names, days_meant, names_agree

NAMES = [
    ("Black Widow", ["Black Widow"], Names.EQUAL),
    ("black widow", ["Black Widow"], Names.EQUAL),
    ("BLACK WIDOW!", ["Black Widow"], Names.EQUAL),
    ("The Batman", ["Batman"], Names.EQUAL),
    ("Batman", ["The Batman"], Names.EQUAL),
    ("L'Événement", ["Lévénement"], Names.EQUAL),
    ("La casa de papel", ["casa de papel"], Names.EQUAL),
    ("Das Boot", ["Boot"], Names.EQUAL),
    ("Mission Impossible 7", ["Mission: Impossible 7"], Names.EQUAL),
    ("Mission: Impossible – 7", ["Mission: Impossible 7"], Names.EQUAL),
    ("Bill and Ted", ["Bill & Ted"], Names.EQUAL),
    ("Baldur’s Gate 3", ["Baldur's Gate 3"], Names.EQUAL),
    ("Soul", ["Luca", "Soul"], Names.EQUAL),
    ("Ａｌｉｅｎ", ["Alien"], Names.EQUAL),
    ("The", ["The"], Names.EQUAL),
    ("Marvel's Black Widow", ["Black Widow"], Names.CONTAINED),
    ("Walt Disney's Black Widow", ["Black Widow"], Names.CONTAINED),
    ("the Marvel film Black Widow", ["Black Widow"], Names.CONTAINED),
    ("Marvel's Black Widow", ["Black Widow", "Marvel's Black Widow"], Names.EQUAL),
    ("The long awaited Marvel film Black Widow", ["Black Widow"], Names.NOT),
    ("Black Widow 2", ["Black Widow"], Names.NOT),
    ("Widow", ["Black Widow"], Names.NOT),
    ("Superman", ["man"], Names.NOT),
    ("", ["Black Widow"], Names.NOT),
    ("Black Widow", [], Names.NOT),
    ("...", ["Black Widow"], Names.NOT),
]


@pytest.mark.parametrize(("name", "right", "expected"), NAMES)
def test_names(name, right, expected):
    assert names_agree(name, right) is expected


def days(start, end):
    return date.fromisoformat(start) if start else None, date.fromisoformat(end) if end else None


DATES = [
    (None, None, None, True),
    (None, "2021-11-19", "2021-11-19", False),
    ("2021-11-19", "2021-11-19", "2021-11-19", True),
    ("2021-11-19", "2021-11-01", "2021-11-30", False),
    ("2021-11-19", None, None, False),
    ("2021-11-19~", "2021-11-19", "2021-11-19", True),
    ("2021-02", "2021-02-01", "2021-02-28", True),
    ("2021-02", "2021-02-01", "2021-02-01", False),
    ("2021", "2021-01-01", "2021-12-31", True),
    ("2021-01/2021-04", "2021-01-01", "2021-04-30", True),
    ("2021-34", "2021-04-01", "2021-06-30", True),
    ("2021-41", "2021-07-01", "2021-12-31", True),
    ("2022-05/..", "2022-05-01", None, True),
    ("2022-05/..", "2022-05-01", "2022-05-31", False),
    ("../2022-12-31", None, "2022-12-31", True),
    ("2021-22", "2021-06-01", "2021-08-31", True),
    ("2021-22", "2021-06-21", "2021-09-21", True),
    ("2021-22", "2021-07-01", "2021-09-30", True),
    ("2021-22", "2021-06-02", "2021-08-31", False),
    ("2021-22", "2021-06-01", "2021-09-01", False),
    ("2021-21", "2021-03-20", "2021-06-20", True),
    ("2021-23", "2021-10-01", "2021-12-31", True),
    ("2021-24", "2021-12-01", "2022-02-28", True),
    ("2023-24", "2023-12-01", "2024-02-29", True),
    ("2023-24", "2023-12-01", "2024-02-28", False),
    ("2021-24", "2021-01-01", "2021-03-31", True),
    ("2021-24", "2020-12-01", "2021-02-28", True),
    ("2021-24", "2021-12-21", "2022-03-20", True),
    ("2021-24", "2022-01-01", "2022-03-31", False),
    ("2021-21/2021-22", "2021-03-01", "2021-08-31", True),
]


@pytest.mark.parametrize(("written", "start", "end", "right"), DATES)
def test_dates(written, start, end, right):
    assert (days(start, end) in days_meant(written)) is right


@pytest.mark.parametrize("written", ["", "May 2021", "2021-13", "2021-02-30", "../..", "2022/2021"])
def test_what_is_no_date_is_refused(written):
    with pytest.raises(ValueError, match="EDTF"):
        days_meant(written)
