"""What is said of each date of an article: by its sentence and the likeliest work that it may be of, and then by what is said of the others."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.extraction.features import Option, Seen, dates_again
from checker.extraction.features.dates_again import Judged
from checker.extraction.known import begins_with, plain
from checker.extraction.look import Looked, Weighed
from checker.extraction.parts import Part, told_by
from checker.extraction.weights import Weights, likelihoods

# What of the likeliest work tells of the date itself: where it stands, how sure it is.
_TELLING = tuple(
    "absent chance= Lground Rground Lfree Rfree main rank= Ldistance Rdistance rule Lplain proven count Lnature Lhow headline focus Lhead Linside".split()
)


class Heard(NamedTuple):
    """A date with its likeliest work, that work's share among all, what speaks for each outcome, and the share of every option."""

    weighed: Weighed
    option: Option | None
    share: float
    scores: Sequence[float]
    shares: Sequence[float]

    @property
    def judged(self) -> Judged:
        """What is made of the date."""
        draft = self.weighed.draft
        assert draft.mention is not None
        work = self.option.subject.work if self.option is not None else None
        return Judged(draft.mention.expression, draft.sentence, work, self.share, likelihoods(self.scores))


def by_sentence(looked: Looked, weights: Mapping[str, Weights]) -> list[Heard]:
    """Every date of an article that its words tell, each by itself."""
    return [_heard(its, weights) for its in looked.weighed if its.draft.mention]


def _heard(weighed: Weighed, weights: Mapping[str, Weights]) -> Heard:
    its = shares(weighed.seen.options, weights["work"])
    option, share = _likeliest(weighed.seen.options, its)
    return Heard(weighed, option, share, scores(weighed.seen, option, share, weights["status"]), its)


def by_all(heard: Sequence[Heard], weights: Weights) -> list[Heard]:
    """The same dates, with what all of them together say of each."""
    return [
        each._replace(scores=[a + b for a, b in zip(each.scores, weights.told(weights.of(parts)), strict=True)])
        for each, parts in zip(heard, again(heard), strict=True)
    ]


def again(heard: Sequence[Heard]) -> Iterator[tuple[Part, ...]]:
    """What is seen of each date once all are judged by their sentences."""
    seen = dates_again.together([each.judged for each in heard])
    return (tuple(dates_again.parts(seen, place)) for place in range(len(heard)))


def likeliest(options: Sequence[Option], weights: Weights) -> tuple[Option | None, float]:
    """The likeliest work of a date, and its share among all; what its name begins with, its series mostly, is no rival."""
    return _likeliest(options, shares(options, weights))


def shares(options: Sequence[Option], weights: Weights) -> list[float]:
    """How likely each of the works that a date may be of is the one."""
    return likelihoods([weights.told(weights.of(option.parts))[0] for option in options]) if options else []


def _likeliest(options: Sequence[Option], shares: Sequence[float]) -> tuple[Option | None, float]:
    if not options:
        return None, 0.0
    index = max(range(len(shares)), key=shares.__getitem__)
    name = plain(options[index].subject.work)
    return options[index], sum(
        share for share, option in zip(shares, options, strict=True) if begins_with(name, plain(option.subject.work))
    )


def with_work(seen: Seen, option: Option | None, share: float) -> tuple[str, ...]:
    """What is seen of a date, the likeliest work among it."""
    return (*seen.features, _shared(option, share), *told_by(_telling_of(option)))


def scores(seen: Seen, option: Option | None, share: float, weights: Weights) -> list[float]:
    """What is seen of a date, the likeliest work among it, weighed."""
    return weights.told(weights.of((*seen.parts, *_telling_of(option))) + weights.sum((*seen.company, _shared(option, share))))


def _shared(option: Option | None, share: float) -> str:
    return "top:none" if option is None else f"top:share={min(int(share * 10), 9)}"


def _telling_of(option: Option | None) -> Iterator[Part]:
    """What of the likeliest work tells of the date."""
    return ((_telling, part) for part in option.parts) if option is not None else iter(())


def _telling(part: Part) -> Iterator[str]:
    yield from (f"top:{feature}" for feature in told_by((part,)) if feature.startswith(_TELLING))
