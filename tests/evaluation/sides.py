"""The two sides of an evaluation, written by hand."""

from datetime import date
from pathlib import Path

from checker.claims import Status
from checker.evaluation.agreement import days_meant
from checker.evaluation.answers import Answer, Expected
from checker.evaluation.predictions import Predicted


def expected(names, on, status="scheduled", region=None, medium=None, optional=False):
    """A claim of an answer; several names are parted by "/"."""
    return Expected(tuple(names.split("/")), on, days_meant(on), Status(status), region, medium, optional)


def read(work, on, status="scheduled", region=None, medium=None):
    """What was read: ``on`` is a day, two days parted by a blank, or None."""
    if on is None:
        return Predicted(work, (None, None), status, region, medium)
    first, _, last = on.partition(" ")
    return Predicted(work, (date.fromisoformat(first), date.fromisoformat(last or first)), status, region, medium)


def answer(*claims, name="film-01-dune", language="en"):
    return Answer(Path(f"{name}.txt"), language, claims)
