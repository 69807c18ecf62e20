"""The works that a date may be of, and what is seen of each: what it is to the article, and where it stands beside the date."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.articles import Article
from checker.extraction.candidates import candidate, inside_other_phrase
from checker.extraction.draft import Draft, Ground
from checker.extraction.features import salience
from checker.extraction.features.symbols import size, symbols
from checker.extraction.known import Nature, plain
from checker.extraction.naming import How
from checker.extraction.parts import Part, told_by
from checker.extraction.phrases import Row
from checker.extraction.scene import Fame, Scene, Subject
from checker.extraction.tokens import Item, Kind

_BETWEEN = frozenset(
    ", ; : ( ) — – clause relative and release schedule delay move other thing say from to leave take slot of person_before".split()
)
_APART = frozenset((",", ";", ":", "(", "clause", "relative"))
_CARRYING = ("delay", "move", "advance", "release", "schedule", "slot", "leave", "take", "keep")
_RECENT = 3  # works of the sentence before


class Option(NamedTuple):
    """A work that a date may be of: how it would be tied to it, and what is seen of that.

    place: where the sentence names it or has what stands for it, as offsets in the text; None where it does not.
    """

    subject: Subject
    parts: tuple[Part, ...]
    place: tuple[int, int] | None = None

    @property
    def features(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(told_by(self.parts)))


class _Sentence(NamedTuple):
    """A sentence as seen from one of its dates.

    spots: by work, the places that name it or stand for it; named: how many works stand in it; first: the first place of all, -1 without
    one; topic: the work that is spoken of here; by: what it may take up a work by that was named before (``salience.referring``).
    """

    row: Row
    date: int
    event: int | None
    scene: Scene
    draft: Draft
    previous: Draft | None
    spots: dict[str, list[Subject]]
    named: int
    order: list[tuple[int, str]]
    first: int
    topic: str | None
    headline: str
    text: str
    by: tuple[str, frozenset[str]]


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
        *(work for work in scene.discourse.near(scene.block) if scene.cast.thinkable(work)),
    ):
        if work:
            spots.setdefault(work, [])
    order = [(subject.index, work) for work, its in spots.items() for subject in its]
    first = min((index for index, _ in order), default=-1)
    named, topic, headline = sum(map(bool, spots.values())), scene.topic_here(), plain(article.headline or "")
    lent = _nearest([s for s in here if row.items[s.index].kind is not Kind.NAME], date)  # "it" may mean another than the rules take it for
    seen = _Sentence(
        row, date, event, scene, draft, previous, spots, named, order, first, topic, headline, article.text, salience.referring(row, date)
    )
    longer = salience.longer(spots, scene, headline, draft.status)
    for work, its in spots.items():
        left, right = _nearest(its, date) if its else lent
        beside = left or right
        ruled = draft.subject if draft.subject is not None and draft.subject.work == work else None
        absent = Subject(work, work, Ground.ARTICLE if work == scene.main else Ground.CARRIED, -1)
        its_own = ruled or beside and (beside if its else replace(beside, work=work)) or absent
        place = (row.items[its_own.index].start, row.items[its_own.index].end) if its_own.index >= 0 else None
        yield Option(its_own, (*_parts(seen, work, left, right), longer[work]), place)


def _nearest(spots: Sequence[Subject], date: int) -> tuple[Subject | None, Subject | None]:
    """The nearest on either side."""
    left = max((s for s in spots if s.index < date), key=lambda s: s.index, default=None)
    return left, min((s for s in spots if s.index > date), key=lambda s: s.index, default=None)


def standing(row: Row, scene: Scene, text: str) -> Iterator[Subject]:
    """What names a work in the sentence, or stands for one."""
    trial = replace(scene)  # what is only tried leaves no trace in the reader's mind
    for index, item in enumerate(row.items):
        if item.kind is not Kind.NAME and not item.tags:
            continue
        trial.series, trial.part_word = scene.series, scene.part_word
        found = candidate(row, index, trial, text)
        if found is None and item.kind is Kind.NAME:
            found = candidate(row, index, trial, text, only_a_work_fits=True) or _perhaps(item, index, scene)
        if found is not None:
            yield found


def _perhaps(item: Item, index: int, scene: Scene) -> Subject | None:
    """A name that is likelier something else, but may be a work's."""
    if item.name is None or not scene.cast.thinkable(item.name.name):
        return None
    return Subject(item.name.name, item.name.name, Ground.SUBJECT, index)


def _parts(seen: _Sentence, work: str, left: Subject | None, right: Subject | None) -> Iterator[Part]:
    scene, draft, cast = seen.scene, seen.draft, seen.scene.cast
    main, here, ruled = work == scene.main, bool(seen.spots[work]), draft.work == work
    focus = work == scene.focus and ("focus" if scene.focus_block == scene.block else "focus-far")
    recent = work in scene.recent and ("recent-last" if work == scene.recent[-1] else "recent")
    yield (
        salience.in_mind,
        main,
        work == cast.main,
        work == scene.section,
        work == seen.topic,
        work in scene.recent[:1],
        work not in cast.names,
        focus,
        recent,
    )
    if seen.previous is not None and seen.previous.work == work:
        yield salience.before, seen.previous.status
    fame = scene.fame.get(work)
    if fame is None:
        fame = scene.fame[work] = _fame(seen, work)
    yield salience.in_article, fame
    named = any(seen.row.items[spot.index].kind is Kind.NAME for spot in seen.spots[work])
    yield from salience.parts(scene.discourse, work, scene.block, named, seen.by)
    yield _among, seen.named, cast.leading.index(work) if work in cast.leading else None, here
    if ruled:
        yield _ruled, draft.ground, fame.chance, "main" if main else "focus" if focus == "focus" else "other"
    else:
        yield _not_ruled, draft.work is not None
    if left is not None:
        yield from _beside(seen, work, left, "L")
    if right is not None:
        yield from _beside(seen, work, right, "R")
    if left is not None or right is not None:
        yield salience.taken_up, here, named, seen.by[0]
    if here:
        yield _here, left is not None and right is None and seen.named == 1, main
    else:
        yield _absent, seen.named, main, focus == "focus"


def _fame(seen: _Sentence, work: str) -> Fame:
    """What the article as a whole shows of a work."""
    cast = seen.scene.cast
    names = cast.names.get(work, (work,))
    return Fame(
        int(20 * max((cast.chances.get(plain(name), 0.0) for name in cast.names_or_series(work)), default=0.0)),
        cast.proven(work),
        bool(seen.headline) and any(plain(name) in seen.headline for name in names),
        size(sum(seen.text.count(name) for name in names[:4]), 1, 2, 4),
    )


def _among(named: int, rank: int | None, here: bool) -> Iterator[str]:
    yield f"named={size(named, 0, 1, 2, 3)}"
    if rank is not None:
        yield f"rank={rank}"
        if not here:
            yield f"absent:rank={rank}"
            yield f"absent:rank={rank}:named={size(named, 0, 1)}"


def _ruled(ground: Ground | None, chance: int, role: str) -> Iterator[str]:
    yield "rule"
    yield f"rule:{ground.name if ground else ''}"
    if ground:
        yield f"rule:{ground.name}:chance={size(chance, 2, 10, 17)}"
        yield f"rule:{ground.name}:{role}"


def _not_ruled(other: bool) -> Iterator[str]:
    yield "other-ruled" if other else "none-ruled"


def _here(alone: bool, main: bool) -> Iterator[str]:
    if alone:
        yield "only-one-left"
    if main:
        yield "main-here"


def _absent(many: int, main: bool, focus: bool) -> Iterator[str]:
    named = size(many, 0, 1, 2)
    yield "absent"
    yield f"absent:named={named}"
    for name, holds in (("main", main), ("focus", focus)):
        if holds:
            yield f"absent:{name}"
            yield f"absent:{name}:named={named}"


def _beside(seen: _Sentence, work: str, spot: Subject, side: str) -> Iterator[Part]:
    """How a place that names it stands to the date."""
    items, at = seen.row.items, spot.index
    low, high = (at, seen.date) if at < seen.date else (seen.date, at)
    between = items[low + 1 : high]
    others = len({other for index, other in seen.order if low < index < high and other != work})
    dates = sum([item.kind is Kind.DATE for item in between])
    yield _away, side, spot.ground, size(len(between), 0, 1, 3, 6, 12), size(others, 0, 1), size(dates, 0, 1)
    yield _between, side, _BETWEEN.intersection([symbol for item in between for symbol in symbols(item)])
    if (name := items[at].name) is not None:
        yield _named, side, name.how, seen.scene.cast.nature(name), bool(name.possessor)
    yield _behind, side, symbols(items[at - 1]) if at else ("START",)
    if at + 1 < len(items):
        yield _ahead, side, symbols(items[at + 1])
    yield _placed, side, inside_other_phrase(seen.row, at), at == seen.first
    if seen.event is not None and at != seen.event:
        low, high = (seen.event, at) if seen.event < at else (at, seen.event)
        free = not any(low < index < high and other != work for index, other in seen.order)
        yield _to_event, side, seen.event > at, size(high - low - 1, 0, 1, 3, 6, 12), free, symbols(items[seen.event])


def _away(side: str, ground: Ground, distance: int, others: int, dates: int) -> Iterator[str]:
    yield side
    yield f"{side}distance={distance}"
    yield f"{side}ground={ground.name}"
    yield f"{side}others={others}"
    yield f"{side}dates={dates}"
    if dates == 0 and not others:
        yield f"{side}free"
        yield f"{side}free:{ground.name}"


def _between(side: str, told: frozenset[str]) -> Iterator[str]:
    yield from (f"{side}between:{symbol}" for symbol in told)
    if told.isdisjoint(_APART):
        yield f"{side}plain"


def _named(side: str, how: How, nature: Nature, owned: bool) -> Iterator[str]:
    yield f"{side}how={how.value}"
    yield f"{side}nature={nature.value}"
    if owned:
        yield f"{side}possessor"


def _behind(side: str, its: tuple[str, ...]) -> Iterator[str]:
    yield from (f"{side}before:{symbol}" for symbol in its)


def _ahead(side: str, its: tuple[str, ...]) -> Iterator[str]:
    yield from (f"{side}after:{symbol}" for symbol in its)


def _placed(side: str, inside: bool, first: bool) -> Iterator[str]:
    if inside:
        yield f"{side}inside"
    if first:
        yield f"{side}first"


def _to_event(side: str, after: bool, distance: int, free: bool, its: tuple[str, ...]) -> Iterator[str]:
    """How it stands to the event that the date may belong to."""
    yield f"{side}head-after" if after else f"{side}head-before"
    yield f"{side}headdist={distance}"
    if free:
        yield f"{side}headfree"
    yield from (f"{side}{'>' if after else '<'}{symbol}" for symbol in its if symbol in _CARRYING)
