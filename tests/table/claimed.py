"""Claims and readings made by hand, for tests of the table stage."""

from datetime import date

from checker.articles import Article, Places, PublishedFrom
from checker.claims import Certainty, Claim, Status
from checker.dates.expression import Base, DateExpression, Relative, Unit
from checker.dates.span import Span
from checker.extraction import Reading

NEXT_YEAR = Relative(Unit.YEAR, 1, Base.PUBLISHED)
SCHEDULED, FORMER, RELEASED, TENTATIVE, WITHDRAWN = (
    Status.SCHEDULED,
    Status.FORMER,
    Status.RELEASED,
    Status.TENTATIVE,
    Status.WITHDRAWN,
)


def day(text: str) -> Span:
    return Span.day(date.fromisoformat(text))


def claim(
    work: str,
    status: Status,
    span: Span | None,
    *,
    words: DateExpression | None = None,
    quote: str = "words",
    at: int = 0,
    anchor: int | None = None,
    delayed: bool | None = None,
    region: str | None = None,
    medium: str | None = None,
    via: str | None = None,
    certainty: Certainty = Certainty.CERTAIN,
) -> Claim:
    """A claim whose date stands as given, or hangs on ``words``."""
    stated = DateExpression(span.start.year, span.start.month, span.start.day) if span and span.start else None
    return Claim(
        work, work, (work,), status, span, words or stated, quote, at, at + len(quote), region, medium, via, certainty, anchor, delayed
    )


def article(file: str, published: Span | None = None, known: PublishedFrom = PublishedFrom.HEADER, text: str = "x" * 400) -> Article:
    return Article(
        file,
        text,
        Places(text),
        source="The Paper",
        published=published,
        published_from=known if published else PublishedFrom.UNKNOWN,
        language="en",
        country="US",
    )


def reading(file: str, published: Span | None, *claims: Claim, people: str = "", text: str = "x" * 400) -> Reading:
    return Reading(article(file, published, text=text), claims, frozenset(filter(None, people.split(", "))))
