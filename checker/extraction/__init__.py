"""From the words of an article to its claims: ``extract(article)``."""

from dataclasses import dataclass

from checker.articles import Article
from checker.claims import Claim


@dataclass(frozen=True)
class Reading:
    """What was read in one article.

    article: the article, its publish date narrowed where its own words allow.
    people: the people it names, by which two names of one work may be recognised.
    """

    article: Article
    claims: tuple[Claim, ...]
    people: frozenset[str] = frozenset()


def extract(article: Article) -> Reading:
    """Read the claims of one article."""
    return Reading(article, ())
