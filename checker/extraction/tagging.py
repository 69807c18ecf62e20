"""Names and what they are, weighed: of all stretches that may be a name, those that together are likeliest.

Each sentence is looked at by itself, and again when all are named.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.articles import Article, MarkKind
from checker.dates.grammar import DateMention
from checker.extraction.features import names_again
from checker.extraction.features.names import Sight, features, of_end, of_start, of_whole
from checker.extraction.features.names_again import Glance, Span
from checker.extraction.firstlook import FirstLook
from checker.extraction.known import Nature, known_nature, plain
from checker.extraction.mentions import ADDRESSES, Names, title_case
from checker.extraction.naming import How, Mention, Named, NameWords, Repeated, Taken
from checker.extraction.phrases import Phrases
from checker.extraction.sentences import Sentence
from checker.extraction.spans import Line, line, proposals
from checker.extraction.tokens import tokens
from checker.extraction.weights import Weights, likelihoods, together

_LENIENT = 0.35  # how much less likely than not a stretch may be and still be a name, as the logarithm of the odds
_KNOWN = 0.1  # what a listed name is worth, at the least
_NATURES = (Nature.WORK, Nature.PERSON, Nature.MAKER, Nature.PLACE, Nature.OTHER)  # in the order of the weights
_WORK = 0
_HOPELESS = -3.0  # the logarithm of the odds below which a stretch is never a name
_NO_STOP = re.compile(r"[^.!?…”\"’'):]$")


class Proposal(NamedTuple):
    """A stretch of a sentence's tokens, ``first`` to before ``last``, that may be a name, and what is seen of it."""

    first: int
    last: int
    features: tuple[str, ...]


class Proposed(NamedTuple):
    """A sentence with the stretches of it that may be names, each with how its marks set it off.

    marked: by their tokens, the mentions that marks set off. sight: what the article says of names.
    """

    line: Line
    spans: dict[tuple[int, int], How | None]
    marked: dict[tuple[int, int], Mention]
    sight: Sight

    @property
    def proposals(self) -> Iterator[Proposal]:
        """The stretches with all that is seen of each, to learn from."""
        for span, how in sorted(self.spans.items()):
            yield Proposal(*span, tuple(dict.fromkeys(features(self.line, *span, self.sight, how))))

    def weighed(self, weights: Weights) -> dict[Span, list[float]]:
        """The stretches with what all that is seen of each adds up to."""
        its, sight = self.line, self.sight
        starts = {first: weights.of(of_start(its, first, sight)) for first in {first for first, _ in self.spans}}
        ends = {last: weights.of(of_end(its, last, sight)) for last in {last for _, last in self.spans}}
        return {
            span: weights.told(starts[span[0]] + ends[span[1]] + weights.of(of_whole(its, *span, sight, how)))
            for span, how in self.spans.items()
        }


def proposed(
    article: Article,
    found: Sequence[Sentence],
    phrases: Sequence[Phrases],
    dates: Sequence[DateMention],
    ruled: Names,
    look: FirstLook,
    words: NameWords,
    countries: frozenset[str],
) -> Iterator[Proposed]:
    """Every sentence with the stretches of it that may be names; ``ruled`` and ``look``: what the rules say of them; ``phrases``: of each."""
    text = article.text
    set_off = [m for m in ruled.mentions if m.how is not How.CAPITALS]
    addresses = Taken(match.span() for match in ADDRESSES.finditer(text))
    sight = Sight(
        Repeated(text),
        {plain(m.name): m.how for m in set_off if m.how is not How.ECHO},
        plain(article.headline or ""),
        words,
        countries,
        look,
    )
    dated = {
        start: 2 if date.expression.bare_year else 1 for date in dates for start, _ in tokens(text, date.start, date.end, words.elision)
    }
    here = 0
    for sentence, its in zip(found, phrases, strict=True):
        places = its.places
        made = line(its, dated, ruled.nouns, _cased(text, sentence, words), words.frequency)
        for index, (start, _) in enumerate(places):
            if made.capital[index] and addresses.over(start, start + 1):
                made.capital[index] = False
        while here < len(set_off) and set_off[here].start < sentence.start:
            here += 1
        marked = dict(_marked(text, sentence, places, set_off, here))
        spans: dict[tuple[int, int], How | None] = dict.fromkeys(proposals(made, words))
        spans.update({span: mention.how for span, mention in marked.items()})
        yield Proposed(made, spans, marked, sight)


def _cased(text: str, sentence: Sentence, words: NameWords) -> bool:
    """Whether a line is set in capitals that say nothing."""
    its = text[sentence.start : sentence.end]
    heading = sentence.kind in (MarkKind.HEADLINE, MarkKind.HEADING) or _NO_STOP.search(its) is not None
    return heading and not words.nouns_in_capitals and title_case(its)


def _marked(
    text: str, sentence: Sentence, places: Sequence[tuple[int, int]], set_off: Sequence[Mention], here: int
) -> Iterator[tuple[tuple[int, int], Mention]]:
    while here < len(set_off) and set_off[here].start < sentence.end:
        mention = set_off[here]
        start = text.find(mention.name, mention.start, mention.end)
        inside = [index for index, (a, b) in enumerate(places) if a >= start and b <= start + len(mention.name)]
        if inside and mention.end <= sentence.end + 1:
            yield (inside[0], inside[-1] + 1), mention
        here += 1


def names(sentences: Iterable[Proposed], weights: Mapping[str, Weights]) -> Named:
    """The stretches that are names, and what each name is, by all its mentions together."""
    seen = [each for each in sentences if each.spans]
    glances = glanced(seen, weights["names"])
    mentions: list[Mention] = []
    scores: dict[str, list[float]] = {}
    for each, told in zip(seen, looked_again(glances, weights["names-again"]), strict=True):
        for span in _chosen(each.line, told):
            mention = each.marked.get(span) or _plainly(each.line, *span)
            mentions.append(mention)
            its, key = told[span], plain(mention.name)
            scores[key] = [a + b for a, b in zip(scores.get(key, [0.0] * len(its)), its, strict=True)]
    natures, chances = {}, {}
    for key, its in scores.items():
        *shares, _ = likelihoods([*its, 0.0])  # the last: that it is no name
        kind = max(range(len(shares)), key=shares.__getitem__)
        chances[key] = shares[_WORK]
        natures[key] = _NATURES[kind] if shares[kind] >= 0.5 else Nature.OTHER
    return Named(tuple(sorted(mentions, key=lambda m: m.start)), natures, chances)


def glanced(sentences: Sequence[Proposed], weights: Weights) -> list[Glance]:
    """A first look at each sentence by itself."""
    told = [each.weighed(weights) for each in sentences]
    return [Glance(each.line, its, _chosen(each.line, its), each.spans) for each, its in zip(sentences, told, strict=True)]


def looked_again(glances: Sequence[Glance], weights: Weights) -> Iterator[Mapping[Span, Sequence[float]]]:
    """What speaks for each stretch of each line once all the article is named: what spoke for it at first, and what those names say."""
    seen = names_again.overall(glances)
    for number, glance in enumerate(glances):
        yield {
            span: [a + b for a, b in zip(its, weights.told(weights.of(names_again.parts(seen, number, span))), strict=True)]
            if may_be_name(its)
            else its
            for span, its in glance.scores.items()
        }


def may_be_name(scores: Sequence[float]) -> bool:
    """Whether what speaks for a stretch makes it worth a second look."""
    return together(scores) > _HOPELESS


def _chosen(its: Line, told: Mapping[Span, Sequence[float]]) -> list[Span]:
    """The stretches of a line that are names."""
    worths = {span: max(together(scores) + _LENIENT, _listed(its, *span)) for span, scores in told.items()}
    return best(len(its.words), worths)


def _listed(its: Line, first: int, last: int) -> float:
    """A little where the lists know a name as something else than a work: a service or a platform tells where a work comes out."""
    small = its.words[last - 1].islower()  # "la tercera temporada" is of no paper
    return _KNOWN if not small and known_nature(its.text[its.places[first][0] : its.places[last - 1][1]]) else 0.0


def _plainly(its: Line, first: int, last: int) -> Mention:
    """A name that only its capitals show."""
    start, end = its.places[first][0], its.places[last - 1][1]
    owned = first >= 2 and its.lower[first - 1] in ("'s", "'") and its.capital[first - 2]
    return Mention(start, end, its.text[start:end], How.CAPITALS, its.words[first - 2] if owned else None)


def best(count: int, worths: Mapping[Span, float]) -> list[Span]:
    """Of stretches of ``count`` tokens, those, none over another, whose worths add up to most."""
    by_end: dict[int, list[tuple[int, float]]] = {}
    for (first, last), worth in worths.items():
        if worth > 0:
            by_end.setdefault(last, []).append((first, worth))
    total = [0.0] * (count + 1)
    back: list[int | None] = [None] * (count + 1)
    for end in range(1, count + 1):
        total[end] = total[end - 1]
        for first, worth in by_end.get(end, ()):
            if total[first] + worth > total[end]:
                total[end], back[end] = total[first] + worth, first
    chosen = []
    end = count
    while end:
        first_of = back[end]
        if first_of is None:
            end -= 1
        else:
            chosen.append((first_of, end))
            end = first_of
    return chosen[::-1]
