"""What is seen of a stretch once a first look has named the whole article: what it was taken for, what the same words are elsewhere, which names
stand beside it.

Source of the idea: Krishnan and Manning, "An Effective Two-Stage Model for Exploiting Non-Local Dependencies in Named Entity Recognition", 2006.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.extraction.features.symbols import size
from checker.extraction.known import plain
from checker.extraction.naming import How
from checker.extraction.parts import Part
from checker.extraction.spans import Line
from checker.extraction.weights import likelihoods

Span = tuple[int, int]  # of tokens, the first and the one after the last

_KINDS = ("work", "person", "maker", "place", "other")  # in the order of the weights
_SHORT = 3  # lines of an article that is too short to show how it sets off its titles
_OPENS = 2  # up to this token a name may begin its line, behind a mark or a number
_OVER = 24  # no stretch lies over more names
_NEAR, _FAR = 2, 5  # tokens to a name beside it, which are told themselves, and up to which it is not far


class Glance(NamedTuple):
    """A line at first look: all its stretches with what speaks for each of them in each kind, those taken for names, and how marks set them off."""

    line: Line
    scores: Mapping[Span, Sequence[float]]
    chosen: Sequence[Span]  # in order, none over another
    how: Mapping[Span, How | None]

    def name(self, span: Span) -> str:
        """The words of a stretch, plain."""
        places = self.line.places
        return plain(self.line.text[places[span[0]][0] : places[span[1] - 1][1]])


@dataclass(frozen=True)
class Overall:
    """What a first look made of the names of an article.

    kinds and sure: by plain name, of which kind and how sure that is; places: where each stands, as line and stretch, in order; inside: by words, of
    which kinds the longer names are that begin, end or go on with them, and those names.
    """

    glances: Sequence[Glance]
    kinds: Mapping[str, str]
    sure: Mapping[str, int]
    places: Mapping[str, Sequence[tuple[int, Span]]]
    inside: Mapping[str, Mapping[tuple[str, str], Sequence[str]]]
    works: int
    people: int
    marked: int


def overall(glances: Sequence[Glance]) -> Overall:
    """What the names of an article are by all their mentions together."""
    scores: dict[str, Sequence[float]] = {}
    places: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for number, glance in enumerate(glances):
        for span in glance.chosen:
            name, its = glance.name(span), glance.scores[span]
            places[name].append((number, span))
            scores[name] = [a + b for a, b in zip(scores[name], its, strict=True)] if name in scores else its
    kinds = {name: _kind(its) for name, its in scores.items()}
    marked = sum(how in (How.QUOTED, How.ITALIC) for glance in glances for how in glance.how.values())
    told = list(kinds.values())
    return Overall(
        glances,
        kinds,
        {name: size(_chance(its), 0.5, 0.7, 0.9) for name, its in scores.items()},
        places,
        _inside(kinds),
        told.count("work"),
        told.count("person"),
        size(marked, 0, 2, 5),
    )


def _inside(kinds: Mapping[str, str]) -> Mapping[str, Mapping[tuple[str, str], Sequence[str]]]:
    found: dict[str, dict[tuple[str, str], list[str]]] = defaultdict(dict)
    for name, kind in kinds.items():
        words = name.split()
        for first in range(len(words)):
            for last in range(first + 1, len(words) + 1):
                if last - first < len(words):
                    how = "begins" if first == 0 else "ends" if last == len(words) else "amid"
                    found[" ".join(words[first:last])].setdefault((how, kind), []).append(name)
    return found


def parts(seen: Overall, number: int, span: Span) -> Iterator[Part]:
    """What is seen of a stretch of the line ``number``."""
    glance = seen.glances[number]
    scores, name = glance.scores[span], glance.name(span)
    at = bisect_left(glance.chosen, span)
    here = glance.chosen[at : at + 1] == [span]
    again = min(len(seen.places.get(name, ())) - here, 2)
    kind = seen.kinds.get(name)
    yield _first, _kind(scores), size(_chance(scores), 0.2, 0.4, 0.6, 0.8, 0.95), here
    yield _again, again, kind if again else None, seen.sure.get(name, 0)
    longer = seen.inside.get(name, {})
    if within := [told for told, its in longer.items() if any(_apart(seen, other, number, span) for other in its)]:
        yield _within, tuple(sorted(within)), again, here
    if holds := tuple(_held(seen, name, number, span)):
        yield _holds, holds, again
    yield from _sides(seen, glance, span)
    if len(seen.glances) > _SHORT:  # a sentence or two show no habit
        yield _style, seen.marked, glance.how.get(span)
    if span[0] <= _OPENS:
        for side, other in (("above", number - 1), ("below", number + 1)):
            if 0 <= other < len(seen.glances) and (chosen := seen.glances[other].chosen):
                yield _line, side, min(chosen[0][0], 3), span[0], seen.kinds[seen.glances[other].name(chosen[0])]
    yield _article, size(seen.works - (kind == "work"), 0, 1, 2, 4, 8), size(seen.people - (kind == "person"), 0, 1, 3, 6)


def _held(seen: Overall, name: str, number: int, span: Span) -> Iterator[tuple[str, str, int]]:
    """The names that a stretch begins and ends with, and how many words it has besides."""
    words = name.split()
    for many in range(1, len(words)):
        for side, held, rest in (("begins", words[:many], len(words) - many), ("ends", words[many:], many)):
            other = " ".join(held)
            if other in seen.kinds and _apart(seen, other, number, span):
                yield side, seen.kinds[other], min(rest, 3)


def _apart(seen: Overall, name: str, number: int, span: Span) -> bool:
    """Whether a name stands anywhere but over a stretch."""
    (first, before), (last, behind) = seen.places[name][0], seen.places[name][-1]
    return first != number or last != number or before[1] <= span[0] or span[1] <= behind[0]


def _sides(seen: Overall, glance: Glance, span: Span) -> Iterator[Part]:
    """The names on either side of a stretch, and the tokens between."""
    first, last = span
    chosen = glance.chosen
    at = bisect_left(chosen, span)
    left = next((each for each in reversed(chosen[max(at - _OVER, 0) : at]) if each[1] <= first), None)
    right = next((each for each in chosen[at : at + _OVER] if last <= each[0]), None)
    kinds = [None if each is None else seen.kinds[glance.name(each)] for each in (left, right)]
    yield _beside, "left", kinds[0], None if left is None else _between(glance.line, left[1], first)
    yield _beside, "right", kinds[1], None if right is None else _between(glance.line, last, right[0])
    if left is not None and right is not None:
        yield _amid, *kinds


def _between(its: Line, first: int, last: int) -> str:
    many = last - first
    return " ".join(its.lower[first:last]) if many <= _NEAR else "far" if many > _FAR else "some"


def _kind(scores: Sequence[float]) -> str:
    return _KINDS[max(range(len(scores)), key=scores.__getitem__)]


def _chance(scores: Sequence[float]) -> float:
    """How likely the likeliest kind is, where it may be none."""
    return max(likelihoods([*scores, 0.0])[:-1])


def _first(kind: str, chance: int, chosen: bool) -> Iterator[str]:
    yield "bias"
    yield f"first={kind}:{chance}"
    yield "chosen" if chosen else "not-chosen"


def _again(times: int, kind: str | None, sure: int) -> Iterator[str]:
    yield f"again={times}:{kind or 'none'}"
    if kind is not None:
        yield f"again={kind}:sure={sure}"


def _within(names: tuple[tuple[str, str], ...], again: int, chosen: bool) -> Iterator[str]:
    for how, kind in names:
        yield f"{how}={kind}"
        yield f"{how}={kind}:{again}:{'chosen' if chosen else 'not-chosen'}"


def _holds(names: tuple[tuple[str, str, int], ...], again: int) -> Iterator[str]:
    for side, kind, rest in names:
        yield f"{side}-with={kind}"
        yield f"{side}-with={kind}:{again}:rest={rest}"


def _beside(side: str, kind: str | None, between: str | None) -> Iterator[str]:
    yield f"{side}={kind or 'nothing'}"
    if between is not None:
        yield f"{side}={kind}:{between}"


def _amid(left: str, right: str) -> Iterator[str]:
    yield f"amid={left}:{right}"


def _style(marked: int, how: How | None) -> Iterator[str]:
    """How many names the article sets off by marks, and whether this is one."""
    yield f"marked={marked}:{how.value if how else 'plain'}"


def _line(side: str, at: int, here: int, kind: str) -> Iterator[str]:
    """What the line above or below begins with."""
    yield f"{side}={kind}:{at}:{here}"


def _article(works: int, people: int) -> Iterator[str]:
    yield f"works={works}"
    yield f"people={people}"
