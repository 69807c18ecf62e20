"""Which days and which status a date is told with, by the article's other dates and the calendar."""

import pytest

from checker.claims import Status
from checker.dates import edtf
from checker.dates.grammar import find
from checker.extraction.alternatives import alternatives
from checker.extraction.choosing import choose, meanings
from checker.extraction.draft import Draft, Ground
from checker.extraction.neighbours import Neighbours
from checker.extraction.resolving import Resolver
from checker.extraction.settle import settle
from checker.extraction.weights import Weights
from checker.languages import load

from .reading import article, read, told

GAP = 100  # characters between two dates


def draft(at, words, status=Status.SCHEDULED, work="Tide", heard=()):
    [mention] = find(" " * GAP * at + words, load("en"))
    return Draft(at, mention, mention.start, mention.end, status, work, work, Ground.SUBJECT, heard=heard)


def settled(*drafts, published="2022-08-24"):
    its = article("Tide.", published=published)
    return its, settle(its, drafts)


@pytest.mark.parametrize(
    ("words", "others", "within", "without"),
    [
        ("April 21", [], {"2021-04-21", "2022-04-21", "2023-04-21", "2024-04-21"}, set()),
        ("April 21", ["May 5, 1987"], {"1987-04-21", "2023-04-21"}, set()),
        ("the 19th", ["November 4"], {"2022-11-19", "2022-09-19"}, set()),
        ("Friday the 4th", ["October 2", "November 11"], {"2022-11-04"}, {"2022-10-04", "2022-09-04"}),
        ("Friday", [], {"2022-08-19", "2022-08-26", "2022-09-02"}, set()),
        ("that day", ["October 2, 2022", "November 11, 2023"], {"2022-10-02", "2023-11-11"}, set()),
        ("April 21, 2021", [], {"2021-04-21"}, {"2022-04-21"}),
        ("between May 3 and May 5", [], set(), {"2021-05-03/2021-05-05"}),
    ],
)
def test_what_a_date_may_mean(words, others, within, without):
    its, dates = settled(*(draft(place, other, work="Other") for place, other in enumerate(others)), draft(len(others), words))
    found = {edtf.write(span) for span in alternatives(Resolver(its, dates), dates[-1], Neighbours(dates))}

    assert within <= found
    assert not without & found
    assert edtf.write(dates[-1].span) in found


def test_without_a_publish_date_there_is_nothing_to_choose_from():
    its, dates = settled(draft(0, "May 5, 2021"), draft(1, "that day"), published=None)

    assert [alternatives(Resolver(its, dates), each, Neighbours(dates)) for each in dates] == [[each.span] for each in dates]


def test_only_what_its_sentence_allows_is_thought_of():
    its, dates = settled(draft(0, "April 21, 2023", heard=(0.5, 0.3, 0.01, 0.19, 0.0)))
    [(_, thought_of)] = meanings(its, dates, dates)

    assert [meaning.status for meaning in thought_of] == [Status.SCHEDULED, Status.FORMER]


def test_the_likeliest_is_told_and_why():
    its, dates = settled(draft(0, "April 21"))
    choose(its, [draft(0, "April 21")], dates, Weights(("right",), {"year=2:scheduled": (900,)}))

    assert edtf.write(dates[0].span) == "2024-04-21"
    assert "2024-04-21" in dates[0].trace[-1]
    assert dates[0].sure > 0.99


@pytest.mark.parametrize(("worth", "status"), [(20, Status.SCHEDULED), (300, Status.FORMER)])
def test_another_status_has_to_be_plainly_likelier(worth, status):
    heard = (0.0, 0.6, 0.0, 0.4, 0.0)
    its, dates = settled(draft(0, "April 21, 2023", heard=heard))
    choose(its, [draft(0, "April 21, 2023", heard=heard)], dates, Weights(("right",), {"ahead:former": (worth,)}))

    assert dates[0].status is status


@pytest.mark.parametrize(("day", "possible"), [("April 21, 2023", False), ("April 21, 2021", True)])
def test_nothing_has_come_out_on_a_day_to_come(day, possible):
    its, dates = settled(draft(0, day, heard=(0.0, 0.5, 0.0, 0.0, 0.5)), published="2022-08-24")
    [(_, thought_of)] = meanings(its, [draft(0, day, heard=(0.0, 0.5, 0.0, 0.0, 0.5))], dates)

    assert (Status.RELEASED in {meaning.status for meaning in thought_of}) is possible


def test_what_has_no_day_stays_as_it_is():
    its, dates = settled(draft(0, "April 21"), published=None)
    choose(its, dates, dates, Weights(("right",), {}))

    assert (dates[0].status, dates[0].span) == (Status.SCHEDULED, None)


def test_the_nearest_of_the_same_work():
    _, dates = settled(
        draft(0, "May 1, 2023"),
        draft(1, "May 2, 2023", Status.FORMER),
        draft(2, "May 3, 2023", work="Other"),
        draft(3, "May 4, 2023"),
        draft(4, "May 5, 2023", Status.TENTATIVE),
        draft(6, "May 6, 2023"),
    )
    near = Neighbours(dates)

    assert near.of_work(dates[3], "plan") is dates[4]
    assert near.of_work(dates[3], "former") is dates[1]
    assert near.of_work(dates[3], "released") is None
    assert near.before(dates[3]) == [dates[2], dates[1], dates[0]]
    assert near.after(dates[3]) == [dates[4], dates[5]]


@pytest.mark.parametrize(
    ("text", "published", "claim"),
    [
        (
            "“Silent Harbor” will now open on May 26, 2023. It was previously due on April 21.",
            "2022-08-24",
            "Silent Harbor | 2023-04-21 | former",
        ),
        (
            "“Silent Harbor” has been pushed to December 8. It was to open on October 13.",
            "2022-05-12",
            "Silent Harbor | 2022-10-13 | former",
        ),
        ("“Silent Harbor”, which opened back on March 4, is now streaming.", "2022-06-12", "Silent Harbor | 2022-03-04 | released"),
    ],
)
def test_the_year_that_the_calendar_leaves(text, published, claim):
    assert claim in told(read(text, published=published))
