"""A claim: one statement in one article that a work comes out, came out, or was to come out at a date."""

from dataclasses import dataclass
from enum import StrEnum

from checker.dates.expression import DateExpression
from checker.dates.span import Span


class Status(StrEnum):
    """What an article says of a date."""

    SCHEDULED = "scheduled"  # the plan reported as the one in force
    TENTATIVE = "tentative"  # the same, but hedged
    FORMER = "former"  # a plan reported as given up
    RELEASED = "released"  # it is out
    WITHDRAWN = "withdrawn"  # taken off the calendar, without a date


PLANS = (Status.SCHEDULED, Status.TENTATIVE)  # what is reported as in force


class Certainty(StrEnum):
    """How sure the reader is; a possible claim stays out of the table unless asked for."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement about the date of one work, tied to the words that make it.

    work: the work's name as this article gives it most fully; ``work_as_written``: as the claim names it.
    names: every name under which this article mentions the work.
    date: the days claimed; None for a withdrawal, or where the words wait for a publish date.
    expression: the date as worded, for the table to resolve once the publish date is narrowed; None for a withdrawal.
    start, end: the quote's place in the article's text.
    anchor: index, among the article's claims, of the claim whose date this one's words lean on
        ("pushed from July 10" leans on what replaced it), or None.
    delayed: True where the words say that the plan was put off, False where it was brought forward, None where they say neither.
    """

    work: str
    work_as_written: str
    names: tuple[str, ...]
    status: Status
    date: Span | None
    expression: DateExpression | None
    quote: str
    start: int
    end: int
    region: str | None = None
    medium: str | None = None
    via: str | None = None
    certainty: Certainty = Certainty.CERTAIN
    anchor: int | None = None
    delayed: bool | None = None
