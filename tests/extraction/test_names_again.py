"""A second look at a stretch sees what the first made of the whole article."""

import pytest

from checker.extraction.features import names_again
from checker.extraction.features.names_again import Glance
from checker.extraction.lexicon import lexicon
from checker.extraction.naming import How
from checker.extraction.parts import told_by
from checker.extraction.phrases import Phrases
from checker.extraction.spans import line
from checker.extraction.tagging import looked_again
from checker.extraction.weights import Weights
from checker.languages import load

WORK, PERSON, NONE = (3.0, 0.0, 0.0, 0.0, 0.0), (0.0, 3.0, 0.0, 0.0, 0.0), (-5.0, -5.0, -5.0, -5.0, -5.0)


def glance(text, stretches, *, marked=()):
    """A line at first look. stretches: by its words, the scores, those of a name if they are above nothing; marked: words in quotation marks."""
    its = line(Phrases(text, 0, len(text), lexicon(load("en")), False), {}, frozenset(), False, {})
    spans = {}
    for words, scores in stretches.items():
        start = text.index(words)
        first = next(i for i, (a, _) in enumerate(its.places) if a == start)
        last = next(i for i, (_, b) in enumerate(its.places) if b == start + len(words)) + 1
        spans[first, last] = (words, scores)
    how = {span: How.QUOTED if words in marked else None for span, (words, _) in spans.items()}
    chosen = [span for span, (_, scores) in sorted(spans.items()) if max(scores) > 0]
    return Glance(its, {span: scores for span, (_, scores) in spans.items()}, chosen, how)


def seen(glances, number, words):
    overall = names_again.overall(glances)
    span = next(span for span in glances[number].scores if glances[number].name(span) == words)
    return set(told_by(names_again.parts(overall, number, span)))


LONG = glance("Slow River opens in May.", {"Slow River": WORK, "Slow": NONE})
SHORT = glance("Then Slow goes to Ann Lee, Tom Fox and River.", {"Slow": NONE, "Ann Lee": PERSON, "Tom Fox": PERSON, "River": NONE})


@pytest.mark.parametrize(
    ("number", "words", "told"),
    [
        (0, "slow river", {"first=work:4", "chosen", "again=0:none", "right=nothing", "left=nothing", "works=0", "people=2"}),
        (1, "slow", {"not-chosen", "begins=work", "begins=work:0:not-chosen", "right=person", "right=person:goes to", "works=1"}),
        (1, "ann lee", {"right=person", "right=person:,", "left=nothing", "people=1"}),
        (1, "tom fox", {"left=person", "left=person:,"}),
        (1, "river", {"ends=work", "left=person", "left=person:and", "right=nothing"}),
    ],
)
def test_what_was_taken_for_a_name_tells_of_what_is_beside_it_and_in_it(number, words, told):
    assert told <= seen([LONG, SHORT], number, words)


def test_a_stretch_is_not_within_the_name_that_it_stands_in():
    assert not any(feature.startswith("begins=") for feature in seen([LONG], 0, "slow"))


def test_the_same_words_elsewhere_tell_what_they_were_taken_for():
    again = glance("Slow River was late.", {"Slow River": NONE})
    assert {"again=1:work", "not-chosen"} <= seen([LONG, again], 1, "slow river")
    assert "again=0:none" in seen([LONG, again], 0, "slow river")


def test_a_name_tells_of_one_that_goes_on_from_it():
    sequel = glance("Slow River Two is next.", {"Slow River Two": NONE})
    assert {"begins-with=work", "begins-with=work:0:rest=1"} <= seen([LONG, sequel], 1, "slow river two")


@pytest.mark.parametrize(
    ("marked", "lines", "told"),
    [((), 4, {"marked=0:plain"}), (("Slow River",), 4, {"marked=2:quoted"}), (("Slow River",), 3, set())],
)
def test_how_an_article_sets_off_its_names_if_it_is_long_enough_to_show_it(marked, lines, told):
    its = [glance("Slow River opens in May.", {"Slow River": WORK}, marked=marked)] * lines
    assert {feature for feature in seen(its, 0, "slow river") if feature.startswith("marked=")} == told


def test_the_lines_around_tell_what_they_begin_with():
    listed = [glance("Slow River, May 7", {"Slow River": WORK}), glance("Green Gate, May 14", {"Green Gate": NONE})]
    assert "above=work:0:0" in seen(listed, 1, "green gate")
    assert not any(feature.startswith(("above", "below")) for feature in seen(listed, 0, "slow river"))


def test_a_stretch_is_worth_what_both_looks_say_of_it_and_a_hopeless_one_what_the_first_does():
    weights = Weights(("work", "person", "maker", "place", "other"), {"bias": (0, 150, 0, 0, 0)})
    assert [dict(told) for told in looked_again([LONG], weights)] == [{(0, 2): [3.0, 1.5, 0.0, 0.0, 0.0], (0, 1): NONE}]
