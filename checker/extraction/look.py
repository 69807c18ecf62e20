"""What the rules make of an article: its sentences in order, each date asked what it dates."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from checker.articles import Article, MarkKind
from checker.extraction import agenda, calendars, features, in_turn, subjects, tables, withdrawals
from checker.extraction.below import Below, below, heads
from checker.extraction.candidates import works_of
from checker.extraction.cast import Cast
from checker.extraction.company import Elsewhere, company
from checker.extraction.discourse import Discourse, sorts
from checker.extraction.draft import Draft
from checker.extraction.features import Seen, works
from checker.extraction.learned import load as load_weights
from checker.extraction.lexicon import Lexicon, lexicon
from checker.extraction.lines import lines, opens_its_block, topic
from checker.extraction.naming import How
from checker.extraction.phrases import Row
from checker.extraction.rows import names_of
from checker.extraction.scene import Scene, Subject
from checker.extraction.sentences import Sentence
from checker.extraction.weighing import weigh
from checker.extraction.weights import Weights
from checker.languages import Language, load

_MOST_DATES = 24  # in one sentence; more is a table that lost its lines, and no reader follows it


class Weighed(NamedTuple):
    """A date as the rules read it, ``each`` with one draft for every work that shares it, and what is seen of it; of a withdrawal, of its works alone."""

    draft: Draft
    each: tuple[Draft, ...]
    seen: Seen


class Looked(NamedTuple):
    """What the rules make of an article: its dates, its cast, what its tables and lists under days say, its sentences, and by sentence what stands below its dates."""

    weighed: tuple[Weighed, ...]
    players: Cast
    tabled: tuple[Draft, ...]
    rows: tuple[Row, ...]
    below: Mapping[int, Below]


def look(article: Article, naming: Mapping[str, Weights] | None = None, withdrawing: Weights | None = None) -> Looked | None:
    """Read an article by rule, its names and withdrawals by weight, the shipped ones unless told otherwise; None for one without a date or a withdrawal."""
    language = load(article.language or "en")
    sight = names_of(article, language, naming)
    if sight is None:
        return None
    found, rows, players = sight
    words = lexicon(language)
    withdrawing = withdrawing or load_weights("claims")["withdrawn"]
    written = list(lines(article.text, found, rows))
    under = below(written, players)
    weighed = _in_company(in_turn.settled(list(_weighed(article, found, rows, players, words, language, withdrawing)), rows), under)
    listed = list(chain(tables.drafts(article, language, words, players.main), agenda.drafts(written, players, language)))
    under_days = {draft.mention for draft in listed}
    listed += [draft for draft in calendars.drafts(written, players) if draft.mention not in under_days]
    return Looked(weighed, players, tuple(listed), tuple(rows), under)


def _in_company(weighed: Sequence[Weighed], under: Mapping[int, Below]) -> tuple[Weighed, ...]:
    """Every date with what the others of its article say of it, and of the works that it may be of."""
    dated = [its.draft for its in weighed if its.draft.mention is not None]
    told, elsewhere = iter(company(dated, [draft.sentence for draft in dated])), Elsewhere(dated)

    def seen(draft: Draft, alone: Seen) -> Seen:
        options = tuple(option._replace(parts=(*option.parts, elsewhere.part(draft, option.subject.work))) for option in alone.options)
        listed = under.get(draft.sentence)
        return alone._replace(options=options, company=(*next(told), *(heads(listed) if listed is not None else ())))

    return tuple(its if its.draft.mention is None else its._replace(seen=seen(its.draft, its.seen)) for its in weighed)


def _weighed(
    article: Article,
    found: Sequence[Sentence],
    rows: Sequence[Row],
    players: Cast,
    words: Lexicon,
    language: Language,
    withdrawing: Weights,
) -> Iterator[Weighed]:
    scene = Scene(
        players,
        Discourse(sorts(rows, players)),
        players.main,
        subjects_drop=bool(language.data.get("names", {}).get("subjects_drop", False)),
    )
    for number, (sentence, its) in enumerate(zip(found, rows, strict=True)):
        if sentence.block != scene.block:
            scene.block = sentence.block
            if (opening := subjects.opening(its, scene)) is not None:
                scene.topic, scene.topic_block, scene.opened = (opening, sentence.block, sentence.block)
                scene.focus, scene.focus_block = opening, sentence.block
                scene.series, scene.part_word = None, None
        here = list(_of_sentence(article, sentence, its, scene, words, (number, len(found) - 1), withdrawing))
        yield from here
        drafts = [draft for weighed in here for draft in weighed.each]
        _remember(scene, sentence, its, drafts, article.text)
        scene.discourse.go_on(its, sentence.block, players, [draft.work for draft in drafts if draft.work and draft.status])


def _remember(scene: Scene, sentence: Sentence, its: Row, drafts: Sequence[Draft], text: str) -> None:
    named = list(works_of(its, scene, text)) if its.named else []
    if sentence.block <= 1 and scene.main is not None and scene.main == scene.cast.main:
        spoken_of = [*named, *features.standing(its, scene, text)]  # "“HPI”: when will season 4 be back?"
        scene.main = next((s.work for s in spoken_of if s.work != scene.main and s.work.startswith(scene.main)), scene.main)
    if sentence.kind in (MarkKind.HEADING, MarkKind.HEADLINE):
        scene.section = named[0].work if named and sentence.kind is MarkKind.HEADING else None
        scene.topic, scene.topic_block = None, None
        return
    if named and its.items[named[0].index].name is not None and its.items[named[0].index].name.how is How.LINE:  # type: ignore[union-attr]
        scene.section, scene.focus = named[0].work, None
        scene.topic, scene.topic_block = named[0].work, None
        return
    if its.named and (at := topic(its.items)) is not None and opens_its_block(text, its.items[0].start, its.items[-1].end):
        scene.topic, scene.topic_block = (next((s.work for s in named if s.index == at), None), sentence.block)
    claimed = [d.work for d in drafts if d.work and not d.year_of_title]
    work = claimed[-1] if claimed else named[0].work if named else None
    if scene.main in claimed or any(s.work == scene.main for s in named):
        work = scene.main  # who is named beside the article's own work is named in passing
    if scene.opened == sentence.block and not claimed:
        work = scene.topic
    if work:
        scene.focus, scene.focus_block = work, sentence.block
        scene.recent = tuple(dict.fromkeys([*(d for d in claimed if d), *(s.work for s in named)]))


def _of_sentence(
    article: Article, sentence: Sentence, its: Row, scene: Scene, words: Lexicon, place: tuple[int, int], withdrawing: Weights
) -> Iterator[Weighed]:
    previous: Draft | None = None
    number, last = place
    parts: tuple[str | None, str | None] | None = None  # of which series parts were spoken when ``here`` was found
    here: tuple[Subject, ...] = ()
    for index in its.dates[:_MOST_DATES]:
        before = replace(scene)
        if parts != (scene.series, scene.part_word):
            parts, here = (scene.series, scene.part_word), tuple(features.standing(its, scene, article.text))
        draft = weigh(article, number, its, index, scene, words, previous)
        each = tuple(_for_each(draft, its, scene))
        yield Weighed(draft, each, features.seen(article, sentence, its, index, before, words, draft, previous, here, last=number == last))
        previous = draft if draft.status is not None else previous
    if (told := withdrawals.drafts(number, its, scene, article.text, withdrawing)) is not None:
        index, each = told
        standing = tuple(features.standing(its, scene, article.text))
        options = tuple(works.options(article, its, index, scene, each[0], None, None, standing))
        yield Weighed(each[0], each, Seen((), options))


def _for_each(draft: Draft, its: Row, scene: Scene) -> Iterator[Draft]:
    """A draft for every work that shares its date."""
    if draft.subject is None:
        yield draft
        return
    for subject in subjects.coordinated(its, draft.subject, scene):
        yield replace(draft, work=subject.work, written=subject.written, trace=list(draft.trace))
