"""In which medium a claim is told where its sentence names one or several."""

from checker.claims import Status
from checker.dates.grammar import find
from checker.extraction.draft import IN_A_TABLE, Draft, Ground
from checker.extraction.look import look
from checker.extraction.media import choose, media
from checker.extraction.weights import Weights
from checker.languages import load

from .reading import article

TEXT = "“Tide” opens in theaters on May 5, 2021, and comes to Netflix on June 9, 2021."


def drafts(text, told=Status.SCHEDULED, sentence=0):
    return [
        Draft(sentence, date, date.start, date.end, told, "Tide", "Tide", Ground.SUBJECT, medium="theatrical")
        for date in find(text, load("en"))
    ]


def named(text, dates):
    looked = look(article(text))
    return [[told.medium for told in its] for _, its in media(looked.rows, dates)]


def chosen(text, dates, **worths):
    choose(look(article(text)).rows, dates, Weights(("right",), {feature.replace("_", "="): (worth,) for feature, worth in worths.items()}))
    return [date.medium for date in dates]


def test_a_claim_is_told_with_none_or_with_what_its_sentence_names():
    assert named(TEXT, drafts(TEXT)) == [[None, "streaming", "theatrical"]] * 2


def test_a_sentence_without_a_medium_leaves_nothing_to_choose():
    text = "“Tide” opens on May 5, 2021."
    assert named(text, drafts(text)) == []
    assert chosen(text, drafts(text)) == ["theatrical"]


def test_what_is_no_claim_or_of_a_table_keeps_what_it_has():
    assert named(TEXT, drafts(TEXT, told=None)) == []
    assert named(TEXT, drafts(TEXT, sentence=IN_A_TABLE)) == []


def test_where_it_stands_to_the_date_is_seen():
    """By what is inside the words that speak of each date alone, each date has its own."""
    assert chosen(TEXT, drafts(TEXT), inside_True=100) == ["theatrical", "streaming"]


def test_the_rule_is_evidence_among_the_rest():
    assert chosen(TEXT, drafts(TEXT), rule=100) == ["theatrical", "theatrical"]
    assert chosen(TEXT, drafts(TEXT), rule=100, none=300) == [None, None]


def test_no_weights_leave_the_first_which_is_none():
    assert chosen(TEXT, drafts(TEXT)) == [None, None]


def test_a_name_that_ends_in_a_word_for_a_medium_names_it():
    text = "Tide comes to Norwegian Cinemas on May 5, 2021."
    assert named(text, drafts(text)) == [[None, "theatrical"]]


def test_what_is_said_of_a_book_may_be_said_of_its_printing():
    text = "The novel “Tide” appeared on May 5, 2021."
    assert named(text, drafts(text)) == [[None, "print"]]
