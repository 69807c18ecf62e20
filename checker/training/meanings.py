"""Examples of settled dates: all that each may be told with, and which of it the answer says."""

from collections.abc import Iterator, Mapping, Sequence

from checker.articles import Article
from checker.evaluation.agreement import names_agree
from checker.evaluation.answers import Expected
from checker.extraction import choosing, judging
from checker.extraction.look import Looked
from checker.extraction.settle import settle
from checker.extraction.weights import Weights
from checker.training.claims import places
from checker.training.fitting import Choice


def examples(article: Article, looked: Looked, answer: Sequence[Expected], weights: Mapping[str, Weights]) -> Iterator[Choice]:
    """Of an article read with weights that have not learned from it: its dates that are claims of the right work."""
    judged = judging.drafts(looked, weights)
    settled = settle(article, judged)
    quoted = [(claim, places(article.text, claim.quote)) for claim in answer if claim.date]
    for draft, its in choosing.meanings(article, judged, settled):
        mention = draft.mention
        assert mention is not None
        own = [
            claim
            for claim, where in quoted
            if (not claim.quote or any(start < mention.end and mention.start < end for start, end in where))
            and names_agree(draft.work or "", claim.names)
        ]
        right = frozenset(
            place
            for place, meaning in enumerate(its)
            if any(meaning.status is claim.status and (meaning.span.start, meaning.span.end) in claim.days for claim in own)
        )
        if right and len(its) > 1:
            yield Choice([meaning.features for meaning in its], right)
