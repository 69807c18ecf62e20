"""Days as bylines and headers write them."""

from datetime import date

import pytest

from checker.dates.span import Span
from checker.readers.days import spoken, stated

# words, language, country, the day
NUMBERS = [
    ("2021-05-13", "en", None, (2021, 5, 13)),
    ("2021/5/13", "de", None, (2021, 5, 13)),
    ("2021. 5. 13.", "en", None, (2021, 5, 13)),
    ("5/4/2021", "en", "US", (2021, 5, 4)),
    ("5/4/2021", "en", None, (2021, 5, 4)),
    ("5/4/2021", "en", "GB", (2021, 4, 5)),
    ("5/4/2021", "fr", None, (2021, 4, 5)),
    ("05.04.2021", "en", "US", (2021, 4, 5)),
    ("27/10/2021", "en", "US", (2021, 10, 27)),
    ("10/27/2021", "en", "GB", (2021, 10, 27)),
    ("13/13/2021", "en", "US", None),
    ("31/4/2021", "en", "GB", None),
    ("2021-02-30", "en", None, None),
]


@pytest.mark.parametrize(("words", "language", "country", "day"), NUMBERS)
def test_days_in_numbers(words, language, country, day):
    found = [span for _, _, span in spoken(f"Posted {words}", language, country)]
    assert found == ([Span.day(date(*day))] if day else [])


def test_a_header_states_its_day_whatever_stands_behind_it():
    assert stated("2021-05-13T08:00:00Z") == Span.day(date(2021, 5, 13))
    assert stated("soon") is None
