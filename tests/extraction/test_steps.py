"""How each date was read, for ``explain``."""

from checker.dates import edtf
from checker.extraction import extract

from .reading import article


def test_a_date_that_is_said_again_is_told_with_its_day():
    text = "“Silent Harbor” will open on May 7, 2021.\nThe studio said so on Monday: “Silent Harbor” will open on May 7, 2021."
    reading = extract(article(text), explained=True)
    assert len(reading.claims) == 1
    told = [(step.words, edtf.write(step.date)) for step in reading.steps if step.status]
    assert told == [("May 7, 2021", "2021-05-07")] * 2
