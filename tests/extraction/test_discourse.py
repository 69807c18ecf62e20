"""Where an article has spoken of its works so far, and what nouns say that they are."""

import pytest

from checker.claims import Status
from checker.extraction.cast import Cast
from checker.extraction.discourse import Discourse, Step, sorts
from checker.extraction.draft import Ground
from checker.extraction.features.salience import longer, parts, referring
from checker.extraction.parts import told_by
from checker.extraction.rows import names_of
from checker.extraction.scene import Scene, Subject
from checker.languages import load

from .reading import article

TEXT = (
    "The film “Silent Harbor” opens on May 7, 2021, and “Smoke,” a game by Ann Wood, ships on June 4, 2021.\n"
    "“Smoke” is long.\n"
    "Nobody knows why.\n"
    "It will be out on June 8, 2021."
)


@pytest.fixture
def read():
    sentences, rows, players = names_of(article(TEXT), load("en"))
    return [sentence.block for sentence in sentences], rows, players


def test_nouns_beside_a_name_say_what_it_is(read):
    _, rows, players = read
    found = sorts(rows, players)
    assert found["Silent Harbor"] == {"role:film"}
    assert found["Smoke"] == {"role:game"}


def test_it_is_known_how_long_ago_a_work_was_named(read):
    blocks, rows, players = read
    so_far = Discourse(sorts(rows, players))
    for row, block in zip(rows[:3], blocks, strict=False):
        so_far.go_on(row, block, players, ["Silent Harbor"] if row is rows[0] else [])
    assert so_far.sentence == 3
    assert (so_far.last["Silent Harbor"].sentence, so_far.last["Silent Harbor"].rank) == (0, 0)
    assert (so_far.last["Smoke"].sentence, so_far.times["Smoke"]) == (1, 2)
    assert so_far.dated == {"Silent Harbor": 0}
    assert {"Silent Harbor", "Smoke"} <= set(so_far.near(block=3))


def test_what_a_sentence_may_take_up_a_work_by(read):
    _, rows, _ = read
    [date] = rows[3].dates
    assert referring(rows[3], date) == ("pronoun", frozenset())
    assert referring(rows[0], rows[0].dates[1]) == ("noun", frozenset({"role:game"}))


@pytest.mark.parametrize(("work", "fits"), [("Smoke", "sort-fits"), ("Silent Harbor", "sort-misfits"), ("Paper Rivers", "sort-unknown")])
def test_a_noun_fits_a_work_of_its_sort(read, work, fits):
    _, rows, players = read
    so_far = Discourse(sorts(rows, players))
    told = set(told_by(parts(so_far, work, 0, False, ("noun", frozenset({"role:game"})))))
    assert fits in told
    assert not {"sort-fits", "sort-misfits", "sort-unknown"} - {fits} & told


def seen_of(works, so_far, main, headline, told):
    """What is seen of each work by those whose names go on from its own."""
    scene = Scene(Cast({}), so_far, main)
    return {work: set(told_by((part,))) for work, part in longer(works, scene, headline, told).items()}


def test_a_name_that_another_goes_on_from_is_known():
    so_far = Discourse({}, last={"Harbor": Step(0, 0, 0, 1), "Harbor – The Rising": Step(2, 1, 0, 1)}, sentence=3)
    here = [Subject("Harbor", "Harbor", Ground.SUBJECT, 0)]
    works = {"Smoke": [], "Harbor – The Rising": [], "Harbor": here, "Harbors": []}
    found = seen_of(works, so_far, "Harbor – The Rising", "harbor returns", Status.FORMER)
    pair = (
        "shorter:title",
        "title:former",
        "shorter:title:former",
        "title:headline=shorter",
        "title:main=longer",
        "shorter:title:main=longer:former",
    )
    assert found == {
        "Harbor": {"begun", "begun:longer-nearer", *(f"begun:{each}" for each in pair)},
        "Harbor – The Rising": {"going-on", *(f"going-on:{each}" for each in pair)},
        "Harbors": set(),
        "Smoke": set(),
    }


@pytest.mark.parametrize("part", ["Harbor season 2", "Harbor 2", "Harbor #2", "Harbor 3.1"])
def test_a_part_that_its_number_names_is_known(part):
    here = [Subject(part, part, Ground.SUBJECT, 0)]
    found = seen_of({"Harbor": [], part: here}, Discourse({}), None, part.lower(), None)
    assert {"begun:longer:part", "begun:part:none", "begun:part:headline=longer", "begun:part:main=neither"} <= found["Harbor"]
    assert {"going-on:longer:part", "going-on:part:headline=longer"} <= found[part]
