"""What comes of reading an article: its claims, and how each of its dates was read."""

from dataclasses import dataclass

from checker.articles import Article
from checker.claims import Claim, Status
from checker.dates.span import Span


@dataclass(frozen=True, slots=True)
class Step:
    """One date, or one withdrawal, as it was read.

    start, end: the words' place in the article's text. status: None where it was set aside.
    ground: what ties it to its work. reasons: why it was read so, in the order in which they were found.
    """

    start: int
    end: int
    words: str
    work: str | None
    ground: str | None
    status: Status | None
    date: Span | None
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """What was read in one article.

    article: the article, its publish date narrowed where its own words allow.
    people: the people it names, by which two names of one work may be recognised.
    steps: how each date that was weighed was read, for ``explain``; why_published: what led to the publish date.
    """

    article: Article
    claims: tuple[Claim, ...]
    people: frozenset[str] = frozenset()
    steps: tuple[Step, ...] = ()
    why_published: tuple[str, ...] = ()
