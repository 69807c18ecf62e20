"""What is known of the publish date of an article, and why."""

from dataclasses import dataclass

from checker.articles import PublishedFrom
from checker.dates.span import Span


@dataclass(frozen=True, slots=True)
class Publication:
    """The publish date of an article as far as it is known.

    published: a day or an interval, perhaps open at one end; None if nothing is known.
    reasons: each step that led to it, for people.
    """

    published: Span | None
    known_from: PublishedFrom
    reasons: tuple[str, ...] = ()
