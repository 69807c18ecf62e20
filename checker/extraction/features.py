"""What can be seen of a date, and of a work that it may be of: the evidence that ``weights`` weigh.

A feature is a short string. All are made of tags, kinds and distances, none of the words themselves, so that what is learned of one language
holds for the others.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.articles import Article
from checker.dates.expression import DateExpression
from checker.dates.span import Span
from checker.extraction.candidates import candidate, inside_other_phrase
from checker.extraction.clauses import follows, from_to
from checker.extraction.draft import Draft, Ground
from checker.extraction.heads import EVENTS, head
from checker.extraction.known import plain
from checker.extraction.lexicon import Lexicon
from checker.extraction.scene import Scene, Subject
from checker.extraction.sentences import Sentence
from checker.extraction.tokens import Item, Kind, Row

_TELLING = frozenset(
    "release slot schedule delay advance move keep leave take withdraw other say will is was has had would past_plan former now still negation no_longer until"
    " hedge instead_of from to relative clause thing start back forward article indefinite definite possessive of at_time for on and people_before"
    " person_before person_after pronoun person_pronoun since awaited state infinitive role role:season role:part role:sequel role:version role:film"
    " role:series role:game role:book role:music role:software role:product work_aside credit_before contrast bracket conditional imperfect new"
    " original time_noun maker every light".split()
)
_NEAR = 4  # items on either side whose tags are told apart by their distance
_STRETCH = 10  # items on either side that are looked at


class Option(NamedTuple):
    """A work that a date may be of: how it would be tied to it, and what is seen of that."""

    subject: Subject
    features: tuple[str, ...]


class Seen(NamedTuple):
    """What is seen of a date: of itself, and of each work that it may be of."""

    features: tuple[str, ...]
    options: tuple[Option, ...]


def _bucket(n: int, *bounds: int) -> int:
    return next((i for i, b in enumerate(bounds) if n <= b), len(bounds))


def seen(
    article: Article,
    sentence: Sentence,
    row: Row,
    date: int,
    scene: Scene,
    words: Lexicon,
    draft: Draft,
    previous: Draft | None,
    last: bool,
) -> Seen:
    at = head(row, date)
    return Seen(
        tuple(
            _of_date(article, sentence, row, date, words, draft, previous, at.index if at else None, at.cost if at else 99.0, scene, last)
        ),
        tuple(_options(article, row, date, scene, draft, previous, at.index if at else None)),
    )


def _when(expression: DateExpression, published: Span | None) -> str:
    """Where a date lies as seen from the report, as far as its words say."""
    if published is None or published.start is None:
        return "unknown"
    year, month, day = expression.stated_year, expression.month, expression.day
    if year is None:
        r = expression.relative
        if expression.direction is not None:
            return f"dir-{expression.direction}"
        if r is not None:
            return f"{r.base}{(r.offset > 0) - (r.offset < 0)}"
        return "yearless"
    here = published.first
    if year != here.year:
        return f"year{max(-3, min(3, year - here.year))}"
    if month is None:
        return "this-year"
    if month != here.month:
        return "month-past" if month < here.month else "month-ahead"
    return "this-month" if day is None else "day-past" if day < here.day else "day-ahead" if day > here.day else "today"


def _tense(item: Item, words: Lexicon) -> str:
    if item.kind is not Kind.WORD or not item.tags:
        return ""
    return next((t for w in item.words.split() if (t := words.tense(w))), "")


def _symbol(item: Item) -> Iterator[str]:
    if item.kind is Kind.WORD:
        if item.tags:
            yield from (t for t in item.tags if t in _TELLING)
            if any(t.startswith("number:") for t in item.tags):
                yield "number"
            if any(t.startswith("medium:") for t in item.tags):
                yield "medium"
        else:
            yield "adverb" if item.adverb else "word"
    elif item.kind is Kind.MARK:
        yield item.words if item.words in ",;:()–—-" else "mark"
    else:
        yield item.kind.value.upper()


def _of_date(
    article: Article,
    sentence: Sentence,
    row: Row,
    date: int,
    words: Lexicon,
    draft: Draft,
    previous: Draft | None,
    at: int | None,
    cost: float,
    scene: Scene,
    last: bool,
) -> Iterator[str]:
    items = row.items
    mention = items[date].date
    assert mention is not None
    expression = mention.expression
    status = draft.status.value if draft.status else "none"
    yield "bias"
    yield f"rule={status}"
    why = draft.trace[-1] if draft.trace else ("title" if draft.year_of_title else "")
    why = why.partition("“")[0].strip()[:30]
    yield f"why={status}:{why}"
    if draft.soft:
        yield "soft"
        yield f"soft:{status}"
    if draft.hedged:
        yield "hedged"
    if draft.ground:
        yield f"ground={draft.ground.name}"
        yield f"ground={draft.ground.name}:{status}"
    if draft.unheard:
        yield "unheard"
    if draft.state:
        yield "state"
    if draft.untensed:
        yield "untensed"
    if draft.delayed is not None:
        yield f"delayed={draft.delayed}"
    when = _when(expression, article.published)
    precision = expression.precision.value
    yield f"when={when}"
    yield f"when={when}:{status}"
    yield f"precision={precision}"
    yield f"precision={precision}:{status}"
    yield f"when={when}:{precision}"
    if expression.bound:
        yield f"bound={expression.bound}"
    if expression.anaphoric:
        yield "anaphoric"
    if expression.weekday is not None and expression.day is None:
        yield "weekday-only"
    kind = sentence.kind.name if sentence.kind else "TEXT"
    yield f"kind={kind}"
    yield f"kind={kind}:{status}"
    if sentence.block == 0:
        yield "block0"
    dates = row.dates()
    place = dates.index(date)
    yield f"dates={_bucket(len(dates), 1, 2, 3)}"
    yield f"place={_bucket(place, 0, 1)}"
    if place == len(dates) - 1:
        yield "last-date"
    if last:
        yield "last-sentence"
    if date + 1 < len(items) and from_to(row, date):
        yield "from-to"
    if follows(row, date):
        yield "to-after-date"
    if previous is not None:
        before = previous.status.value if previous.status else "none"
        yield f"prev={before}"
        yield f"prev={before}:{status}"
    else:
        yield "prev=nothing"
    yield f"length={_bucket(len(items), 6, 12, 24, 40)}"
    if at is not None:
        item = items[at]
        side = "L" if at < date else "R"
        yield f"hw={item.words}"
        yield f"cost={_bucket(int(cost), 0, 1, 2, 4, 6, 9)}"
        tense = _tense(item, words)
        for symbol in _symbol(item):
            yield f"head:{symbol}"
            yield f"head{side}:{symbol}"
            if tense:
                yield f"head:{symbol}/{tense}"
        if tense:
            yield f"headtense={tense}"
        for symbol in _symbol(item):
            yield f"head:{symbol}|when={when}"
        for distance in range(1, 4):
            if at - distance >= 0 and at - distance != date:
                for symbol in _symbol(items[at - distance]):
                    yield f"head-{distance}:{symbol}"
        group: set[str] = set()
        for index in range(at - 1, max(at - 8, -1), -1):
            if items[index].kind in (Kind.DATE,) or items[index].words in (";", ":", "(", ")", "—") or items[index].has("clause"):
                break
            group.update(_symbol(items[index]))
        for symbol in group:
            yield f"group:{symbol}"
    else:
        yield "head=none"
    # what stands before and behind it
    bag: set[str] = set()
    lexical: set[str] = set()
    cut = False
    for distance in range(1, _STRETCH + 1):
        if date - distance < 0:
            if distance <= _NEAR:
                yield f"-{distance}:START"
            break
        item = items[date - distance]
        symbols = list(_symbol(item))
        if distance <= _NEAR:
            if item.kind is Kind.WORD:
                yield f"w-{distance}={item.words}"
            for symbol in symbols:
                yield f"-{distance}:{symbol}"
                if distance == 1:
                    yield f"-1:{symbol}:{status}"
        if not cut and item.kind is Kind.WORD:
            lexical.add(item.words)
        if item.words in (";", ":", "—") or item.kind is Kind.DATE:
            cut = True
        if not cut:
            bag.update(symbols)
            if (tense := _tense(item, words)) and item.has(*EVENTS):
                bag.add(f"tense-{tense}")
    for symbol in bag:
        yield f"L:{symbol}"
    for word in lexical:
        yield f"lw={word}"
    bag, cut = set(), False
    for distance in range(1, _STRETCH + 1):
        if date + distance >= len(items):
            if distance <= _NEAR:
                yield f"+{distance}:END"
            break
        item = items[date + distance]
        symbols = list(_symbol(item))
        if distance <= 3:
            if item.kind is Kind.WORD:
                yield f"w+{distance}={item.words}"
            for symbol in symbols:
                yield f"+{distance}:{symbol}"
        if item.words in (";", ":", "—") or item.kind is Kind.DATE:
            cut = True
        if not cut:
            bag.update(symbols)
    for symbol in bag:
        yield f"R:{symbol}"
    everywhere = {symbol for item in items for symbol in _symbol(item)}
    for symbol in (
        "thing",
        "other",
        "release",
        "slot",
        "delay",
        "move",
        "advance",
        "withdraw",
        "former",
        "past_plan",
        "schedule",
        "hedge",
        "say",
    ):
        if symbol in everywhere:
            yield f"S:{symbol}"


def _options(article: Article, row: Row, date: int, scene: Scene, draft: Draft, previous: Draft | None, at: int | None) -> Iterator[Option]:
    text = article.text
    items = row.items
    spots: dict[str, list[Subject]] = {}
    trial = replace(scene)
    for index, item in enumerate(items):
        if item.kind is Kind.NAME or item.tags:
            trial.series, trial.part_word = scene.series, scene.part_word
            found = candidate(row, index, trial, text) or (
                candidate(row, index, trial, text, only_a_work_fits=True) if item.kind is Kind.NAME else None
            )
            if found is not None:
                spots.setdefault(found.work, []).append(found)
    for work in (
        draft.work,
        scene.focus,
        scene.main,
        scene.section,
        scene.topic_here(),
        *scene.recent[-3:],
        previous.work if previous else None,
        scene.cast.main,
        scene.series,
        *scene.cast.leading,
    ):
        if work:
            spots.setdefault(work, [])
    named = sum(1 for its in spots.values() if its)
    headline = plain(article.headline or "")
    order = [(subject.index, work) for work, its in spots.items() for subject in its]
    for work, its in spots.items():
        left = max((s for s in its if s.index < date), key=lambda s: s.index, default=None)
        right = min((s for s in its if s.index > date), key=lambda s: s.index, default=None)
        nearest = left or right
        subject = (
            draft.subject
            if draft.subject is not None and draft.subject.work == work
            else nearest or Subject(work, work, Ground.ARTICLE if work == scene.main else Ground.CARRIED, -1)
        )
        features = tuple(_of_option(row, date, scene, draft, previous, at, work, its, left, right, named, headline, order, text))
        yield Option(subject, features)


def _of_option(
    row: Row,
    date: int,
    scene: Scene,
    draft: Draft,
    previous: Draft | None,
    at: int | None,
    work: str,
    its: Sequence[Subject],
    left: Subject | None,
    right: Subject | None,
    named: int,
    headline: str,
    order: Sequence[tuple[int, str]],
    text: str,
) -> Iterator[str]:
    items = row.items
    cast = scene.cast
    rule = draft.work == work
    if rule:
        yield f"rule:{draft.ground.name if draft.ground else ''}"
        yield "rule"
    elif draft.work:
        yield "other-ruled"
    else:
        yield "none-ruled"
    is_main = work == scene.main
    focus = work == scene.focus and scene.focus_block == scene.block
    if is_main:
        yield "main"
    if work == cast.main:
        yield "cast-main"
    if focus:
        yield "focus"
    elif work == scene.focus:
        yield "focus-far"
    if work == scene.section:
        yield "section"
    if work == scene.topic_here():
        yield "topic"
    if scene.recent and work == scene.recent[-1]:
        yield "recent-last"
    elif work in scene.recent:
        yield "recent"
    if scene.recent and work == scene.recent[0]:
        yield "recent-first"
    if previous is not None and previous.work == work:
        yield f"prev:{previous.status.value if previous.status else 'none'}"
    names = cast.names.get(work, (work,))
    proven = cast.proven(work)
    yield "proven" if proven else "unproven"
    chance = max((cast.chances.get(plain(n), 0.0) for n in names), default=0.0)
    yield f"chance={_bucket(int(chance * 20), 0, 2, 5, 10, 14, 17, 18)}"
    if headline and any(plain(n) in headline for n in names):
        yield "headline"
    count = sum(text.count(n) for n in names[:4]) if names else 0
    yield f"count={_bucket(count, 1, 2, 4)}"
    yield f"named={_bucket(named, 0, 1, 2, 3)}"
    if work not in cast.names:
        yield "made"
    if work in cast.leading:
        yield f"rank={cast.leading.index(work)}"
        if not its:
            yield f"absent:rank={cast.leading.index(work)}"
            yield f"absent:rank={cast.leading.index(work)}:named={_bucket(named, 0, 1)}"
    for side, spot in (("L", left), ("R", right)):
        if spot is None:
            continue
        yield side
        low, high = (spot.index, date) if side == "L" else (date, spot.index)
        between = items[low + 1 : high]
        distance = _bucket(len(between), 0, 1, 3, 6, 12)
        yield f"{side}distance={distance}"
        yield f"{side}ground={spot.ground.name}"
        others = {w for i, w in order if low < i < high and w != work}
        yield f"{side}others={_bucket(len(others), 0, 1)}"
        dates = sum(i.kind is Kind.DATE for i in between)
        yield f"{side}dates={_bucket(dates, 0, 1)}"
        if dates == 0 and not others:
            yield f"{side}free"
            yield f"{side}free:{spot.ground.name}"
        symbols = {s for i in between for s in _symbol(i)}
        for s in (
            ",",
            ";",
            ":",
            "(",
            ")",
            "—",
            "–",
            "clause",
            "relative",
            "and",
            "release",
            "schedule",
            "delay",
            "move",
            "other",
            "thing",
            "say",
            "from",
            "to",
            "leave",
            "take",
            "slot",
            "of",
            "person_before",
        ):
            if s in symbols:
                yield f"{side}between:{s}"
        if not symbols & {",", ";", ":", "(", "clause", "relative"}:
            yield f"{side}plain"
        item = items[spot.index]
        if item.name is not None:
            yield f"{side}how={item.name.how.value}"
            yield f"{side}nature={cast.nature(item.name).value}"
            if item.name.possessor:
                yield f"{side}possessor"
        if spot.index:
            for s in _symbol(items[spot.index - 1]):
                yield f"{side}before:{s}"
        else:
            yield f"{side}before:START"
        if spot.index + 1 < len(items):
            for s in _symbol(items[spot.index + 1]):
                yield f"{side}after:{s}"
        if inside_other_phrase(row, spot.index):
            yield f"{side}inside"
        if at is not None and spot.index != at:
            lo, hi = min(at, spot.index), max(at, spot.index)
            yield f"{side}{'head-after' if at > spot.index else 'head-before'}"
            yield f"{side}headdist={_bucket(hi - lo - 1, 0, 1, 3, 6, 12)}"
            if not any(lo < i < hi and w != work for i, w in order):
                yield f"{side}headfree"
            for s in _symbol(items[at]):
                if s in ("delay", "move", "advance", "release", "schedule", "slot", "leave", "take", "keep"):
                    yield f"{side}{'>' if at > spot.index else '<'}{s}"
        first = min((i for i, _ in order), default=-1)
        if spot.index == first:
            yield f"{side}first"
    if left is not None and right is None and named == 1:
        yield "only-one-left"
    if is_main and its:
        yield "main-here"
    if rule and draft.ground:
        yield f"rule:{draft.ground.name}:chance={_bucket(int(chance * 20), 2, 10, 17)}"
        yield f"rule:{draft.ground.name}:{'main' if is_main else 'focus' if focus else 'other'}"
    if not its:
        yield "absent"
        yield f"absent:named={_bucket(named, 0, 1, 2)}"
        if is_main:
            yield "absent:main"
            yield f"absent:main:named={_bucket(named, 0, 1, 2)}"
        if focus:
            yield "absent:focus"
            yield f"absent:focus:named={_bucket(named, 0, 1, 2)}"
