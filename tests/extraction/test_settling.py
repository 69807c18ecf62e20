"""What the dates of an article say of each other once each is judged: the year of a given-up day, and the month of a bare one."""

import pytest

from checker.articles import Article, Places
from checker.claims import Status
from checker.dates import edtf
from checker.dates.grammar import find
from checker.extraction.draft import Draft, Ground
from checker.extraction.features import Option
from checker.extraction.hearing import likeliest
from checker.extraction.scene import Subject
from checker.extraction.settle import settle, told
from checker.extraction.weights import Weights
from checker.languages import load

from .reading import article


def draft(at, words, status, chance=1.0):
    [mention] = find(" " * 100 * at + words, load("en"))
    return Draft(at, mention, mention.start, mention.end, status, "Tide", "Tide", Ground.SUBJECT, chance=chance)


@pytest.mark.parametrize(
    ("plan", "former", "published", "expected"),
    [
        ("2020", "August 12", "2020-07-20", "2020-08-12"),  # some time in the year: the day was still to come
        ("2022", "August 12", "2021-07-20", "2021-08-12"),
        ("November 5, 2021", "February 12", "2020-12-01", "2021-02-12"),  # a day: the last one before it
    ],
)
def test_the_year_of_a_given_up_day(plan, former, published, expected):
    settled = settle(article("Tide.", published=published), [draft(0, plan, Status.SCHEDULED), draft(1, former, Status.FORMER)])
    assert [edtf.write(d.span) for d in settled if d.status is Status.FORMER] == [expected]


@pytest.mark.parametrize(("other", "share"), [("Tide", 1.0), ("Tidewater", 0.5), ("Harbor", 0.5)])
def test_what_a_name_goes_on_from_is_no_rival(other, share):
    options = [Option(Subject(work, work, Ground.SUBJECT, 0), ()) for work in ("Tide: Part Two", other)]
    option, found = likeliest(options, Weights(("right",), {}))
    assert (option.subject.work, found) == ("Tide: Part Two", pytest.approx(share))


@pytest.mark.parametrize(
    ("headline", "text", "published", "day"),
    [
        (
            None,
            "“Silent Harbor” opens on November 5, “Cold Spring” came in October, “Far Lights” opens on the 19th.",
            "2021-10-29",
            "2021-11-19",
        ),
        ("What to see in April", "“Silent Harbor” opens on the 12th.", "2021-02-20", "2021-04-12"),
        (None, "“Silent Harbor” is due in December: on the 8th it opens in cinemas.", "2021-11-02", "2021-12-08"),
        (None, "“Silent Harbor” opens on the 12th.", "2021-02-20", "2021-03-12"),
    ],
)
def test_a_day_is_of_the_last_month_that_its_tense_allows(headline, text, published, day):
    """Not of a month that has passed, where another one was spoken of before it, be it in the headline alone."""
    made = Article("a.txt", text, Places(text), published=edtf.parse(published), language="en", headline=headline)
    *before, bare = find(text, load("en"))
    drafts = [
        *(Draft(0, each, each.start, each.end) for each in before),
        Draft(0, bare, bare.start, bare.end, Status.SCHEDULED, "Far Lights"),
    ]
    assert [draft.span for draft in told(settle(made, drafts))] == [edtf.parse(day)]


def test_the_same_day_is_that_of_the_claim_before_it():
    text = "“Silent Harbor” opens on May 7, 2021. It was announced in March 2019. “Cold Spring” opens the same day."
    made = Article("a.txt", text, Places(text), published=edtf.parse("2020-10-01"), language="en")
    first, announced, same = find(text, load("en"))
    drafts = [
        Draft(0, first, first.start, first.end, Status.SCHEDULED, "Silent Harbor"),
        Draft(1, announced, announced.start, announced.end),
        Draft(2, same, same.start, same.end, Status.SCHEDULED, "Cold Spring"),
    ]
    assert [draft.span for draft in told(settle(made, drafts))] == [edtf.parse("2021-05-07")] * 2
