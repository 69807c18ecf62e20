"""Bringing the dates of an article into agreement takes work in proportion to how many there are: counted in steps of the interpreter."""

import sys

import pytest

from checker.claims import Status
from checker.dates.grammar import find
from checker.extraction.draft import Draft, Ground
from checker.extraction.settle import settle
from checker.languages import load

from .reading import article

DAYS = [f"{month} {day}, {year}" for year in range(2000, 2090) for month in ("May", "June") for day in (5, 15)]


def drafts(number, words, statuses):
    """So many dates of one work, each in a sentence of its own."""
    made = []
    for at in range(number):
        [mention] = find(words(at), load("en"))
        made.append(Draft(at, mention, 100 * at, 100 * at + 20, statuses[at % len(statuses)], "Tide", "Tide", Ground.SUBJECT))
    return made


def steps(number, words, statuses):
    """How many steps of the interpreter it takes to settle so many dates."""
    read, made, count = article("Tide."), drafts(number, words, statuses), 0

    def stepped(frame, event, argument):
        nonlocal count
        frame.f_trace_opcodes = True
        count += event == "opcode"
        return stepped

    settle(read, made)  # tables are made once
    sys.settrace(stepped)
    try:
        settle(read, made)
    finally:
        sys.settrace(None)
    return count


@pytest.mark.parametrize(
    ("words", "statuses"),
    [
        (lambda at: "June 3", [Status.SCHEDULED, Status.FORMER]),
        (lambda at: "June 3", [Status.RELEASED, Status.FORMER]),
        (lambda at: DAYS[at], [Status.FORMER]),
        (lambda at: DAYS[at], [Status.SCHEDULED]),
    ],
    ids=["one plan given up again and again", "one release and a former plan", "many former plans", "many plans"],
)
def test_twice_as_many_dates_take_twice_the_work(words, statuses):
    assert steps(320, words, statuses) < 2.2 * steps(160, words, statuses)
