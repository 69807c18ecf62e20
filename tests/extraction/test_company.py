"""What the dates of an article say of each other."""

from checker.claims import Status
from checker.dates.grammar import find
from checker.extraction.company import Elsewhere, company
from checker.extraction.draft import Draft
from checker.extraction.parts import told_by
from checker.languages import load

PLAN, OUT, NONE = Status.SCHEDULED, Status.RELEASED, None


def told(*dates):
    """Of dates with their status, each in a sentence of its own."""
    drafts = [Draft(n, find(words, load("en"))[0], 0, 0, status=status, work="Harbor") for n, (words, status) in enumerate(dates)]
    return [set(features) for features in company(drafts, range(len(drafts)))]


def test_a_day_that_stands_again_knows_what_is_said_of_it_there():
    first, other, second = told(("May 7, 2021", PLAN), ("June 3, 2019", NONE), ("May 7", NONE))
    assert {"again", "again=none"} <= first and "again=scheduled" not in first
    assert {"again", "again=scheduled"} <= second
    assert "again" not in other


def test_neighbours_and_the_latest_of_all():
    first, second, third = told(("May 7, 2021", PLAN), ("June 3, 2019", OUT), ("2020", NONE))
    assert {"before=nothing", "behind=released", "behind:same-work=released", "latest"} <= first
    assert {"before=scheduled", "behind=none", "earliest"} <= second
    assert {"before=released", "behind=nothing", "between"} <= third


def test_the_share_of_releases_is_that_of_the_whole_article():
    assert all(
        {"doc:dates=1", "doc:claimed=1", "doc:share=2"} <= features for features in told(("May 7, 2021", PLAN), ("June 3, 2019", NONE))
    )


def test_a_work_is_backed_by_the_other_dates_that_are_its_own():
    said = (("May 7, 2021", PLAN, "Harbor"), ("May 7", PLAN, "Smoke"), ("June 3, 2019", OUT, "Harbor"), ("May 7", NONE, None))
    drafts = [Draft(n, find(words, load("en"))[0], 0, 0, status=status, work=work) for n, (words, status, work) in enumerate(said)]
    elsewhere = Elsewhere(drafts)

    def of(place, work):
        return set(told_by((elsewhere.part(drafts[place], work),)))

    assert {"elsewhere=1:own", "day-elsewhere=others:own"} <= of(0, "Harbor")
    assert {"elsewhere=1:not-own", "day-elsewhere=mine:not-own"} <= of(0, "Smoke")
    assert {"elsewhere=2:not-own", "day-elsewhere=both:not-own"} <= of(3, "Harbor")
    assert {"elsewhere=0", "day-elsewhere=others"} <= of(3, "Paper Rivers")
    assert {"elsewhere=1", "day-elsewhere=none"} <= of(2, "Harbor")
