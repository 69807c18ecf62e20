"""Examples of claims that were read rightly: the media that each may be told with, and which of them the answer says."""

from collections.abc import Iterator, Mapping, Sequence

from checker.articles import Article
from checker.evaluation.answers import Expected
from checker.evaluation.marking import agree
from checker.extraction import choosing, judging, media
from checker.extraction.look import Looked
from checker.extraction.settle import settle
from checker.extraction.weights import Weights
from checker.training.fitting import Choice
from checker.training.read import predicted


def examples(article: Article, looked: Looked, answer: Sequence[Expected], weights: Mapping[str, Weights]) -> Iterator[Choice]:
    """Of an article read with weights that have not learned from it: its claims that agree with the answer."""
    judged = judging.drafts(looked, weights)
    settled = settle(article, judged)
    choosing.choose(article, judged, settled, weights["meaning"])
    for draft, its in media.media(looked.rows, settled):
        said = {claim.medium for claim in answer if agree(predicted(draft), claim)}
        right = frozenset(place for place, told in enumerate(its) if told.medium in said)
        if right:
            yield Choice([told.features for told in its], right)
