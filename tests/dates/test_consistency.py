"""Words that say twice when something is, and whether both can be true on the day they were written."""

from datetime import date

import pytest

from checker.dates.grammar import find
from checker.dates.resolve import consistent
from checker.languages import load


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("next year on May 27, 2022", "2021-08-26", True),
        ("next year on May 27, 2022", "2022-01-26", False),
        ("next year on May 27, 2022", "2020-12-31", False),
        ("May 27 of next year", "2022-01-26", True),
        ("this month, on May 23, 2017", "2018-05-02", False),
        ("this month, on May 23", "2018-05-02", True),
        ("this month, on May 23", "2018-06-02", False),
        ("this summer, on July 23", "2021-09-04", True),
        ("this summer, on October 23", "2021-09-04", False),
        ("later this year, on October 8, 2021", "2021-01-04", True),
        ("later this year, on October 8, 2022", "2021-01-04", False),
        ("tomorrow, December 5", "2024-12-04", True),
        ("tomorrow, December 6", "2024-12-04", False),
        ("this Friday, July 10", "2020-07-08", True),
        ("this Friday, July 31", "2020-07-08", False),
        ("next May 2022", "2021-06-01", True),
        ("next May 2022", "2023-06-01", False),
        ("this May 2022", "2022-02-01", True),
        ("this May 2022", "2021-02-01", False),
        ("last May 2022", "2023-02-01", True),
        ("last May 2022", "2022-02-01", False),
        ("on May 27, 2022", "2030-01-01", True),
        ("next year", "2030-01-01", True),
        ("a week later, on May 27, 2022", "2030-01-01", True),
    ],
)
def test_whether_the_words_agree(text: str, published: str, expected: bool) -> None:
    (mention,) = find(text, load("en"))
    assert consistent(mention.expression, date.fromisoformat(published)) is expected
