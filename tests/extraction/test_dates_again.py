"""A second look at a date sees what its sentence and those of the others made of it and of them."""

import pytest

from checker.dates.expression import DateExpression
from checker.extraction.features import dates_again
from checker.extraction.features.dates_again import Judged
from checker.extraction.parts import told_by

PLANNED, OUT, NONE = (0.1, 0.8, 0.0, 0.0, 0.1), (0.05, 0.0, 0.0, 0.0, 0.95), (0.9, 0.05, 0.0, 0.0, 0.05)
MAY_7, JUNE_4, YEAR_2019 = DateExpression(month=5, day=7, year=2021), DateExpression(month=6, day=4), DateExpression(year=2019)

DATES = [
    Judged(MAY_7, 0, "Slow River", 0.9, PLANNED),
    Judged(JUNE_4, 0, "Slow River", 0.6, NONE),
    Judged(YEAR_2019, 3, "Green Gate", 0.4, OUT),
    Judged(DateExpression(month=12, day=18, year=2020), 4, "Slow River", 0.9, OUT),
]


def seen(place, dates=DATES):
    return set(told_by(dates_again.parts(dates_again.together(dates), place)))


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (0, {"first=scheduled:2", "status=scheduled:4", "before=nothing", "behind=0:here:same work", "alike=day+year:3"}),
        (0, {"of-work=1", "of-work=released:behind>scheduled", "of-work=released:earlier year>scheduled"}),
        (1, {"first=none:3", "before=4:here", "behind=4:far:other work", "alike=day:none", "of-work=2"}),
        (2, {"alike=year+year:none", "share=1", "before=0:far:other work", "behind=4:next:other work"}),
        (3, {"behind=nothing", "of-work=scheduled:before>released", "of-work=scheduled:later year>released"}),
    ],
)
def test_what_the_others_were_taken_for_tells_of_a_date(place, told):
    assert told <= seen(place)


def test_how_many_of_the_others_are_a_release_counts_without_the_date_itself():
    assert {"article=2 of 2", "article:share=4"} <= seen(1)  # the three others: 0.9, 0.95 and 0.95 of them
    assert "article=0 of 0" in seen(0, DATES[:1])
    assert not any(feature.startswith("article:share") for feature in seen(0, DATES[:1]))


def test_a_date_that_is_rather_none_tells_nothing_of_its_work():
    assert "of-work=0" in seen(0, DATES[:2])


def test_of_a_work_with_many_dates_the_nearest_are_asked():
    many = [Judged(YEAR_2019, place, "Slow River", 0.9, OUT) for place in range(40)]
    assert "of-work=3" in seen(20, many)
    far = [Judged(MAY_7, 0, "Slow River", 0.9, PLANNED), *many]
    assert "of-work=scheduled:before>released" in seen(3, far)
    assert "of-work=scheduled:before>released" not in seen(30, far)
