"""Examples of claims that were read: what is seen of each, and whether the answer has it."""

from collections.abc import Iterator, Mapping, Sequence

from checker.articles import Article
from checker.evaluation.answers import Expected
from checker.evaluation.marking import agree
from checker.evaluation.predictions import Predicted
from checker.extraction import choosing, judging
from checker.extraction.draft import Draft
from checker.extraction.features import claims
from checker.extraction.look import Looked
from checker.extraction.settle import settle
from checker.extraction.weights import Weights
from checker.training.fitting import Outcome

_OPTIONAL = 0.3  # what a claim counts that the answer leaves open


def examples(article: Article, looked: Looked, answer: Sequence[Expected], weights: Mapping[str, Weights]) -> Iterator[Outcome]:
    """The claims of an article, read with weights that have not learned from it; one whose day stays open counts as wrong."""
    judged = judging.drafts(looked, weights)
    drafts = settle(article, judged)
    choosing.choose(article, judged, drafts, weights["meaning"])
    others = claims.amid(drafts)
    for draft in drafts:
        if draft.status is not None and draft.work:
            said = [claim for claim in answer if agree(predicted(draft), claim)]
            seen = tuple(claims.features(draft, article, looked.players, others))
            yield Outcome(seen, int(bool(said)), _OPTIONAL if said and all(claim.optional for claim in said) else 1.0)


def predicted(draft: Draft) -> Predicted:
    return Predicted(draft.work or "", (draft.span.start, draft.span.end) if draft.span else (None, None), str(draft.status))
