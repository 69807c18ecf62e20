"""What is seen of a claim that was read: how its date is told, and whether that fits the calendar and the other claims."""

import pytest

from checker.articles import Article, Places
from checker.claims import Status
from checker.dates import edtf
from checker.dates.grammar import find
from checker.extraction.cast import Cast
from checker.extraction.draft import Draft, Ground
from checker.extraction.features import whole
from checker.extraction.features.claims import amid, features
from checker.languages import load

ENGLISH = load("en")


def draft(words, day, status=Status.SCHEDULED, work="Tide", at=0):
    text = " " * at + words
    mention = next(iter(find(text, ENGLISH)), None)
    place = (mention.start, mention.end) if mention else (at, len(text))
    made = Draft(0, mention, *place, status, work, work, Ground.SUBJECT, chance=0.73, share=0.9)
    made.span = edtf.parse(day) if day else None
    return made


def seen(*drafts, published="2021-01-10"):
    article = Article("a.txt", "", Places(""), published=edtf.parse(published) if published else None, language="en")
    told = list(features(drafts[0], article, Cast({}, main="Tide"), amid(drafts)))
    assert len(told) == len(set(told)), "a feature counts once"
    return set(told)


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (draft("May 7, 2021", "2021-05-07"), "full:day"),
        (draft("May 7", "2021-05-07"), "yearless:day"),
        (draft("in May", "2021-05"), "yearless:month"),
        (draft("2021", "2021"), "bare"),
        (draft("next week", "2021-01-17"), "floating"),
        (draft("is off the calendar", None, Status.WITHDRAWN), "none"),
    ],
)
def test_how_its_date_is_told(made, kind):
    assert f"kind={kind}" in seen(made)
    assert f"kind={kind}:{made.status}" in seen(made)


@pytest.mark.parametrize(
    ("day", "published", "told"),
    [
        ("2021-05-07", "2021-01-10", {"ahead:scheduled", "far=3:scheduled"}),
        ("2021-01-10", "2021-01-10", {"behind:scheduled", "far=0:scheduled"}),
        ("2019-05-07", "2021-01-10", {"behind:scheduled", "far=5:scheduled"}),
        ("2021-05-07", None, {"undated:scheduled"}),
    ],
)
def test_where_its_day_lies(day, published, told):
    found = seen(draft("May 7, 2021", day), published=published)
    assert {feature for feature in found if feature.startswith(("ahead", "behind", "far", "undated"))} == told


def test_the_other_claims_of_the_article():
    one = draft("May 7, 2021", "2021-05-07")
    assert {"sharing=0", "plans=0:scheduled", "claims=0", "main"} <= seen(one)
    assert {"sharing=1", "plans=0:scheduled", "claims=0"} <= seen(one, draft("May 7, 2021", "2021-05-07", work="Reed", at=50))
    assert {"sharing=0", "plans=1:scheduled", "claims=1"} <= seen(one, draft("June 4, 2021", "2021-06-04", at=50))


def test_how_sure_the_sentence_and_the_work_are():
    assert {"chance=14", "share=18", "said=16"} <= seen(draft("May 7, 2021", "2021-05-07"))


def test_an_article_by_all_its_dates():
    assert {"all:first=12", "all:dates=4", "all:likely=1", "all:share=0"} <= set(whole.features([0.6], 9))
    assert {"all:first=19", "all:second=12", "all:dates=1", "all:likely=2", "all:share=7"} <= set(whole.features([0.6, 0.95], 2))
