"""The figures: added up over articles, by language, domain and status, and for articles held out."""

import pytest

from checker.evaluation import evaluate
from checker.evaluation.scores import Score

from .sides import answer, expected, read

FIGURES = [
    (Score(8, 2, 4), 0.8, 8 / 12, 16 / 22),
    (Score(1, 0, 0), 1.0, 1.0, 1.0),
    (Score(0, 3, 0), 0.0, None, 0.0),
    (Score(0, 0, 3), None, 0.0, 0.0),
    (Score(0, 0, 0), None, None, None),
]


@pytest.mark.parametrize(("score", "precision", "recall", "f1"), FIGURES)
def test_figures(score, precision, recall, f1):
    assert (score.precision, score.recall, score.f1) == (precision, recall, f1)


ANSWERS = (
    answer(expected("Dune", "2021-10-22", medium="theatrical"), expected("Dune", "2020-12-18", "former"), name="film-01-dune"),
    answer(expected("Anno", "2025-11-13", region="DE"), name="game-01-de-anno", language="de"),
    answer(name="none-01-goya", language="es"),
    answer(expected("Fargo", "2020", optional=True), name="none-02-fargo"),
)
READ = {
    "film-01-dune": (read("Dune", "2021-10-22", medium="tv"), read("Dune", "2020-12-18", "released")),
    "game-01-de-anno": (read("Anno", "2025-11-13", region="DE"),),
    "none-01-goya": (read("Goya", "2020-01-25"),),
    "of-another-folder": (read("Luca", "2021-06-18"),),
}


def counts(its):
    return its.articles, its.claims.right, its.claims.false_alarms, its.claims.missed


def test_totals():
    totals = evaluate(ANSWERS, READ).open
    assert counts(totals.all) == (4, 2, 2, 1)
    assert totals.all.dated == Score(2, 2, 1)
    assert (totals.all.region, totals.all.medium) == (2, 1)
    assert (totals.all.claim_free, totals.all.alarmed) == (2, 1)


GROUPS = {
    "by_language": {"de": (1, 1, 0, 0), "en": (2, 1, 1, 1), "es": (1, 0, 1, 0)},
    "by_domain": {"film": (1, 1, 1, 1), "game": (1, 1, 0, 0), "none": (2, 0, 1, 0)},
    "by_status": {"former": (1, 0, 0, 1), "released": (1, 0, 1, 0), "scheduled": (3, 2, 1, 0)},
}


@pytest.mark.parametrize(("name", "groups"), GROUPS.items())
def test_groups(name, groups):
    found = getattr(evaluate(ANSWERS, READ).open, name)
    assert {name: counts(its) for name, its in found.items()} == groups


def test_claim_free_articles_have_no_status():
    assert all(its.claim_free == 0 for its in evaluate(ANSWERS, READ).open.by_status.values())


def many(number, domain="film", language="en"):
    return [answer(expected("Dune", "2021-10-22"), name=f"{domain}-{index:02}-x", language=language) for index in range(number)]


def test_what_is_held_out_counts_apart_and_shows_no_slip():
    hidden = many(10)
    found = {one.name: (read("Dune", "2021-10-21"),) for one in hidden}
    evaluation = evaluate([*hidden, *ANSWERS], {**found, **READ}, {one.name for one in hidden})
    assert evaluation.held_out is not None
    assert counts(evaluation.held_out.all) == (10, 0, 10, 10)
    assert counts(evaluation.open.all) == (4, 2, 2, 1)
    assert {slip.article for slip in evaluation.slips} == {"film-01-dune", "none-01-goya"}


def test_too_few_held_out_are_not_told():
    hidden = many(9)
    assert evaluate([*hidden, *ANSWERS], READ, {one.name for one in hidden}).held_out is None


@pytest.mark.parametrize(
    ("sizes", "told"),
    [
        ({"film": 6, "game": 4}, {"film": 6, "game": 4}),
        ({"film": 8, "game": 1, "tv": 2}, {"film": 8, "others": 3}),
        ({"film": 7, "game": 4, "tv": 1}, {"film": 7, "others": 5}),
        ({"film": 9, "tv": 1}, {"others": 10}),
    ],
)
def test_small_groups_held_out_are_put_together(sizes, told):
    hidden = [one for domain, number in sizes.items() for one in many(number, domain)]
    totals = evaluate(hidden, {}, {one.name for one in hidden}).held_out
    assert totals is not None
    assert {name: its.articles for name, its in totals.by_domain.items()} == told


def test_small_groups_that_may_be_looked_at_stay():
    totals = evaluate([*many(2), *many(1, "tv")], {}).open
    assert {name: its.articles for name, its in totals.by_domain.items()} == {"film": 2, "tv": 1}
