"""Examples of further works that may share a date: every one that may, and whether the answer gives it that date."""

from collections.abc import Iterator, Mapping, Sequence

from checker.evaluation.agreement import names_agree
from checker.extraction import hearing, sharing
from checker.extraction.look import Looked
from checker.extraction.weights import Weights
from checker.training.claims import Example
from checker.training.fitting import Outcome


def examples(looked: Looked, of: Sequence[Example], weights: Mapping[str, Weights]) -> Iterator[Outcome]:
    """Of the dates that are claims. of: the examples; weights: of works and statuses, which have not learned from the article."""
    known = {id(example.seen): example for example in of}
    all_heard = hearing.by_all(hearing.by_sentence(looked, weights), weights["status-again"])
    claimed = sharing.claimed(all_heard)
    for heard in all_heard:
        example = known.get(id(heard.weighed.seen))
        if example is not None and example.right is not None:
            for sharer in sharing.sharers(heard, looked, claimed):
                right = bool(names_agree(sharer.subject.work, example.names))
                if right or not names_agree(sharer.subject.work, example.others):
                    yield Outcome(sharer.features, int(right), example.counts)
