"""The works that a date may be of, and what is seen of each: what it is to the article, and where it stands beside the date."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.articles import Article
from checker.extraction.candidates import candidate, inside_other_phrase
from checker.extraction.draft import Draft, Ground
from checker.extraction.features.symbols import size, symbols
from checker.extraction.known import plain
from checker.extraction.scene import Scene, Subject
from checker.extraction.tokens import Kind, Row

_BETWEEN = ", ; : ( ) — – clause relative and release schedule delay move other thing say from to leave take slot of person_before".split()
_APART = frozenset((",", ";", ":", "(", "clause", "relative"))
_CARRYING = ("delay", "move", "advance", "release", "schedule", "slot", "leave", "take", "keep")
_RECENT = 3  # works of the sentence before


class Option(NamedTuple):
    """A work that a date may be of: how it would be tied to it, and what is seen of that."""

    subject: Subject
    features: tuple[str, ...]


class _Sentence(NamedTuple):
    """A sentence as seen from one of its dates; ``spots``: by work, the places that name it or stand for it."""

    row: Row
    date: int
    event: int | None
    scene: Scene
    draft: Draft
    previous: Draft | None
    spots: dict[str, list[Subject]]
    order: list[tuple[int, str]]
    headline: str
    text: str

    @property
    def named(self) -> int:
        """How many works stand in it."""
        return sum(1 for its in self.spots.values() if its)


def options(
    article: Article, row: Row, date: int, scene: Scene, draft: Draft, previous: Draft | None, event: int | None, here: Sequence[Subject]
) -> Iterator[Option]:
    """Every work that the date may be of, those that the sentence names first.

    event: the item that it may belong to; here: what ``standing`` finds in the sentence.
    """
    spots: dict[str, list[Subject]] = {}
    for subject in here:
        spots.setdefault(subject.work, []).append(subject)
    before = previous.work if previous else None
    leading = scene.cast.leading
    recent = scene.recent[-_RECENT:]
    for work in (
        *(draft.work, scene.focus, scene.main, scene.section, scene.topic_here(), *recent, before, scene.cast.main, scene.series),
        *leading,
    ):
        if work:
            spots.setdefault(work, [])
    order = [(subject.index, work) for work, its in spots.items() for subject in its]
    seen = _Sentence(row, date, event, scene, draft, previous, spots, order, plain(article.headline or ""), article.text)
    for work, its in spots.items():
        left = max((s for s in its if s.index < date), key=lambda s: s.index, default=None)
        right = min((s for s in its if s.index > date), key=lambda s: s.index, default=None)
        ruled = draft.subject if draft.subject is not None and draft.subject.work == work else None
        absent = Subject(work, work, Ground.ARTICLE if work == scene.main else Ground.CARRIED, -1)
        yield Option(ruled or left or right or absent, tuple(dict.fromkeys(_features(seen, work, left, right))))


def standing(row: Row, scene: Scene, text: str) -> Iterator[Subject]:
    """What names a work in the sentence, or stands for one."""
    trial = replace(scene)  # what is only tried leaves no trace in the reader's mind
    for index, item in enumerate(row.items):
        if item.kind is not Kind.NAME and not item.tags:
            continue
        trial.series, trial.part_word = scene.series, scene.part_word
        found = candidate(row, index, trial, text)
        if found is None and item.kind is Kind.NAME:
            found = candidate(row, index, trial, text, only_a_work_fits=True)
        if found is not None:
            yield found


def _features(seen: _Sentence, work: str, left: Subject | None, right: Subject | None) -> Iterator[str]:
    scene, draft = seen.scene, seen.draft
    rule, main = draft.work == work, work == scene.main
    focus = work == scene.focus and scene.focus_block == scene.block
    here = bool(seen.spots[work])
    chance = _chance(seen, work)
    yield from _in_article(seen, work, chance)
    yield "rule" if rule else "other-ruled" if draft.work else "none-ruled"
    if rule:
        ground = draft.ground.name if draft.ground else ""
        yield f"rule:{ground}"
        if ground:
            yield f"rule:{ground}:chance={size(chance, 2, 10, 17)}"
            yield f"rule:{ground}:{'main' if main else 'focus' if focus else 'other'}"
    for side, spot in (("L", left), ("R", right)):
        if spot is not None:
            yield from (f"{side}{feature}" for feature in _beside(seen, work, spot))
    if left is not None and right is None and seen.named == 1:
        yield "only-one-left"
    if main and here:
        yield "main-here"
    if not here:
        named = size(seen.named, 0, 1, 2)
        yield "absent"
        yield f"absent:named={named}"
        for name, holds in (("main", main), ("focus", focus)):
            if holds:
                yield f"absent:{name}"
                yield f"absent:{name}:named={named}"


def _chance(seen: _Sentence, work: str) -> int:
    """How likely its name is a work's, in twentieths."""
    cast = seen.scene.cast
    return int(20 * max((cast.chances.get(plain(name), 0.0) for name in cast.names.get(work, (work,))), default=0.0))


def _in_article(seen: _Sentence, work: str, chance: int) -> Iterator[str]:
    """What a work is to the article, and to what was just said."""
    scene, cast = seen.scene, seen.scene.cast
    standing = {
        "main": work == scene.main,
        "cast-main": work == cast.main,
        "section": work == scene.section,
        "topic": work == scene.topic_here(),
        "recent-first": work in scene.recent[:1],
        "made": work not in cast.names,
    }
    yield from (name for name, holds in standing.items() if holds)
    if work == scene.focus:
        yield "focus" if scene.focus_block == scene.block else "focus-far"
    if work in scene.recent:
        yield "recent-last" if work == scene.recent[-1] else "recent"
    if seen.previous is not None and seen.previous.work == work:
        yield f"prev:{seen.previous.status.value if seen.previous.status else 'none'}"
    names = cast.names.get(work, (work,))
    yield "proven" if cast.proven(work) else "unproven"
    yield f"chance={size(chance, 0, 2, 5, 10, 14, 17, 18)}"
    if seen.headline and any(plain(name) in seen.headline for name in names):
        yield "headline"
    yield f"count={size(sum(seen.text.count(name) for name in names[:4]), 1, 2, 4)}"
    yield f"named={size(seen.named, 0, 1, 2, 3)}"
    if work in cast.leading:
        rank = cast.leading.index(work)
        yield f"rank={rank}"
        if not seen.spots[work]:
            yield f"absent:rank={rank}"
            yield f"absent:rank={rank}:named={size(seen.named, 0, 1)}"


def _beside(seen: _Sentence, work: str, spot: Subject) -> Iterator[str]:
    """How a place that names it stands to the date."""
    items = seen.row.items
    low, high = sorted((spot.index, seen.date))
    between = items[low + 1 : high]
    yield ""
    yield f"distance={size(len(between), 0, 1, 3, 6, 12)}"
    yield f"ground={spot.ground.name}"
    others = {other for index, other in seen.order if low < index < high and other != work}
    yield f"others={size(len(others), 0, 1)}"
    dates = sum(item.kind is Kind.DATE for item in between)
    yield f"dates={size(dates, 0, 1)}"
    if dates == 0 and not others:
        yield "free"
        yield f"free:{spot.ground.name}"
    told = {symbol for item in between for symbol in symbols(item)}
    yield from (f"between:{symbol}" for symbol in _BETWEEN if symbol in told)
    if told.isdisjoint(_APART):
        yield "plain"
    name = items[spot.index].name
    if name is not None:
        yield f"how={name.how.value}"
        yield f"nature={seen.scene.cast.nature(name).value}"
        if name.possessor:
            yield "possessor"
    yield from (f"before:{symbol}" for symbol in (symbols(items[spot.index - 1]) if spot.index else ("START",)))
    if spot.index + 1 < len(items):
        yield from (f"after:{symbol}" for symbol in symbols(items[spot.index + 1]))
    if inside_other_phrase(seen.row, spot.index):
        yield "inside"
    yield from _to_event(seen, work, spot)
    if spot.index == min((index for index, _ in seen.order), default=-1):
        yield "first"


def _to_event(seen: _Sentence, work: str, spot: Subject) -> Iterator[str]:
    """How it stands to the event that the date may belong to."""
    if seen.event is None or spot.index == seen.event:
        return
    low, high = sorted((seen.event, spot.index))
    yield "head-after" if seen.event > spot.index else "head-before"
    yield f"headdist={size(high - low - 1, 0, 1, 3, 6, 12)}"
    if not any(low < index < high and other != work for index, other in seen.order):
        yield "headfree"
    arrow = ">" if seen.event > spot.index else "<"
    yield from (f"{arrow}{symbol}" for symbol in symbols(seen.row.items[seen.event]) if symbol in _CARRYING)
