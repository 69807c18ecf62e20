"""What the archive says of one name in one article: the evidence by which names are brought together."""

from dataclasses import dataclass

from checker.claims import Status
from checker.dates.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """One name of a work in one article.

    dates: what the article claims of it, as far as the dates are known.
    published: when the article was published, None if unknown.
    people: the people the article names.
    times: how many claims give this name.
    """

    name: str
    file: str
    dates: tuple[tuple[Status, Span], ...] = ()
    published: Span | None = None
    people: frozenset[str] = frozenset()
    times: int = 1
