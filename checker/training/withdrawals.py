"""Examples of sentences: whether each takes a work off the calendar."""

from collections.abc import Iterator, Sequence

from checker.articles import Article
from checker.claims import Status
from checker.evaluation.answers import Expected
from checker.extraction.features.withdrawals import features
from checker.extraction.rows import cut
from checker.languages import load
from checker.training.claims import places
from checker.training.fitting import Outcome

_OPTIONAL = 0.3  # what a sentence counts whose withdrawal the answer leaves open


def examples(article: Article, answer: Sequence[Expected]) -> Iterator[Outcome]:
    """From the sentences as they stand, their names not told yet."""
    its = cut(article, load(article.language or "en"))
    if its is None:
        return
    told = [(claim, places(article.text, claim.quote)) for claim in answer if claim.status is Status.WITHDRAWN]
    for sentence, dates, phrases in zip(its.found, its.dates, its.phrases, strict=True):
        own = [
            claim for claim, where in told if any(start < sentence.end and sentence.start < end for start, end in where) or not claim.quote
        ]
        counts = _OPTIONAL if own and all(claim.optional for claim in own) else 1.0
        yield Outcome(features(phrases, len(dates)), int(bool(own)), counts)
