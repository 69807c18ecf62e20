"""Reading one article: its sentences in order, each date asked what it dates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from checker import publication
from checker.articles import Article, MarkKind
from checker.claims import Certainty, Claim
from checker.dates.expression import Bound, DateExpression
from checker.dates.grammar import DateMention, find
from checker.extraction import subjects, tables, withdrawals
from checker.extraction.candidates import works_of
from checker.extraction.cast import Cast, cast
from checker.extraction.draft import Draft
from checker.extraction.known import countries
from checker.extraction.lexicon import Lexicon, lexicon
from checker.extraction.lines import opens_its_block, topic
from checker.extraction.mentions import How, Mention, NameWords, mentions, name_words
from checker.extraction.scene import Scene
from checker.extraction.sentences import Sentence, sentences
from checker.extraction.settle import settle
from checker.extraction.steps import Step, steps
from checker.extraction.tokens import Kind, Row, row
from checker.extraction.weighing import weigh
from checker.languages import Language, load

_MOST_DATES = 24  # in one sentence; more is a table that lost its lines, and no reader follows it

_NEGATED = 6  # items from a negation to the "before" that it turns around


@dataclass(frozen=True)
class Reading:
    """What was read in one article.

    article: the article, its publish date narrowed where its own words allow.
    people: the people it names, by which two names of one work may be recognised.
    steps: how each date that was weighed was read, for ``explain``; why_published: what led to the publish date.
    """

    article: Article
    claims: tuple[Claim, ...]
    people: frozenset[str] = frozenset()
    steps: tuple[Step, ...] = ()
    why_published: tuple[str, ...] = ()


def extract(article: Article) -> Reading:
    """Read the claims of one article."""
    language = load(article.language or "en")
    found = list(sentences(article, frozenset(language.data.get("names", {}).get("abbreviations", ()))))
    dates = [list(_dates(article.text, s, language)) for s in found]
    if not any(dates) and not any(mark.kind is MarkKind.TABLE for mark in article.marks):
        return Reading(article, ())
    words = lexicon(language)
    named = mentions(article, found, [d for its in dates for d in its], language)
    rows = _rows(article.text, found, dates, named, words, name_words(language))
    players = cast(article, rows, named, _places(language))
    drafts = list(_drafts(article, found, rows, players, words, language))
    drafts.extend(tables.drafts(article, language, words))
    settled = settle(article, drafts)
    claims = _claims(article, players, settled)
    narrowed = publication.deduce(article, claims)
    if narrowed.published != article.published:
        article = replace(article, published=narrowed.published, published_from=narrowed.known_from)
        settled = settle(article, drafts)
        claims = _claims(article, players, settled)
    return Reading(article, claims, players.people, steps(article.text, drafts, settled), narrowed.reasons)


@cache
def _places(language: Language) -> frozenset[str]:
    named = (word for listed in language.data.get("regions", {}).values() for phrase in listed for word in phrase.split("|"))
    return frozenset(named) | countries(language.tag)


def _dates(text: str, sentence: Sentence, language: Language) -> Iterator[DateMention]:
    for mention in find(text[sentence.start : sentence.end], language):
        yield DateMention(mention.start + sentence.start, mention.end + sentence.start, mention.words, mention.expression)


def _capital_season(text: str, date: DateMention, start: int) -> bool:
    """Whether a season alone is part of a name by its capital: "The Heron and the Winter Queen"."""
    e = date.expression
    return e == DateExpression(season=e.season) and e.season is not None and date.start > start and text[date.start].isupper()


def _title_like(text: str, date: DateMention, before: DateMention | None) -> bool:
    """Whether the name of a day is a title here: "2018's Halloween"."""
    if date.expression.holiday is None or date.expression.stated_year is not None or before is None or not before.expression.bare_year:
        return False
    return re.fullmatch(r"['’]s\s", text[before.end : date.start]) is not None


def _rows(
    text: str,
    found: Sequence[Sentence],
    dates: Sequence[Sequence[DateMention]],
    named: Sequence[Mention],
    words: Lexicon,
    spelling: NameWords,
) -> list[Row]:
    rows = []
    here = 0
    for sentence, its in zip(found, dates, strict=True):
        while here < len(named) and named[here].start < sentence.start:
            here += 1
        inside = []
        while here < len(named) and named[here].start < sentence.end:
            if named[here].end <= sentence.end + 1:
                inside.append(named[here])
            here += 1
        free = [d for d in its if not any(n.start <= d.start and d.end <= n.end for n in inside)]
        free = [d for d in free if spelling.nouns_in_capitals or not _capital_season(text, d, sentence.start)]
        free = [d for i, d in enumerate(free) if not _title_like(text, d, free[i - 1] if i else None)]
        inside = [n for n in inside if not any(d.start < n.end and n.start < d.end for d in free)]
        rows.append(_not_before(row(text, sentence.start, sentence.end, free, inside, words, spelling.elision)))
    return rows


def _not_before(its: Row) -> Row:
    """A row whose negated "before" is an earliest day: "non arriverà prima del 2022"."""
    for index in its.dates():
        item = its.items[index]
        if item.date is None or item.date.expression.bound is not Bound.BEFORE:
            continue
        for earlier in reversed(its.items[max(index - _NEGATED, 0) : index]):
            if earlier.kind is not Kind.WORD or earlier.has("clause"):
                break
            if earlier.has("negation", "no_longer"):
                item.date = replace(item.date, expression=replace(item.date.expression, bound=Bound.FROM))
                break
    return its


def _drafts(
    article: Article, found: Sequence[Sentence], rows: Sequence[Row], players: Cast, words: Lexicon, language: Language
) -> Iterator[Draft]:
    scene = Scene(players, players.main, subjects_drop=bool(language.data.get("names", {}).get("subjects_drop", False)))
    for number, (sentence, its) in enumerate(zip(found, rows, strict=True)):
        if sentence.block != scene.block:
            scene.block = sentence.block
            if (opening := subjects.opening(its, scene)) is not None:
                scene.topic, scene.topic_block, scene.opened = (opening, sentence.block, sentence.block)
                scene.focus, scene.focus_block = opening, sentence.block
                scene.series, scene.part_word = None, None
        here = list(_of_sentence(article, number, its, scene, words))
        yield from here
        _remember(scene, sentence, its, here, article.text)


def _remember(scene: Scene, sentence: Sentence, its: Row, drafts: Sequence[Draft], text: str) -> None:
    named = list(works_of(its, scene, text))
    if sentence.block <= 1 and scene.main == scene.cast.main:
        scene.main = next((s.work for s in named if s.work != scene.main and s.work.startswith(scene.main or "\0")), scene.main)
    if sentence.kind in (MarkKind.HEADING, MarkKind.HEADLINE):
        scene.section = named[0].work if named and sentence.kind is MarkKind.HEADING else None
        scene.topic, scene.topic_block = None, None
        return
    if named and its.items[named[0].index].name is not None and its.items[named[0].index].name.how is How.LINE:  # type: ignore[union-attr]
        scene.section, scene.focus = named[0].work, None
        scene.topic, scene.topic_block = named[0].work, None
        return
    if (at := topic(its.items)) is not None and opens_its_block(text, its.items[0].start, its.items[-1].end):
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


def _of_sentence(article: Article, number: int, its: Row, scene: Scene, words: Lexicon) -> Iterator[Draft]:
    previous: Draft | None = None
    drafts: list[Draft] = []
    for index in its.dates()[:_MOST_DATES]:
        draft = weigh(article, number, its, index, scene, words, previous)
        drafts.extend(_for_each(draft, its, scene))
        previous = draft if draft.status is not None else previous
    drafts.extend(withdrawals.drafts(number, its, scene, article.text, drafts))
    yield from drafts


def _for_each(draft: Draft, its: Row, scene: Scene) -> Iterator[Draft]:
    """A draft for every work that shares its date."""
    if draft.subject is None:
        yield draft
        return
    for subject in subjects.coordinated(its, draft.subject, scene):
        yield replace(draft, work=subject.work, written=subject.written, trace=list(draft.trace))


def _claims(article: Article, players: Cast, settled: Sequence[Draft]) -> tuple[Claim, ...]:
    drafts = [d for d in settled if d.work and d.status]
    places = {id(d): index for index, d in enumerate(drafts)}
    return tuple(_claim(article, players, d, places.get(id(d.replaced_by))) for d in drafts)


def _claim(article: Article, players: Cast, draft: Draft, anchor: int | None) -> Claim:
    assert draft.work is not None and draft.status is not None
    return Claim(
        work=draft.work,
        work_as_written=draft.written or draft.work,
        names=players.names.get(draft.work, (draft.work,)),
        status=draft.status,
        date=draft.span,
        expression=draft.mention.expression if draft.mention else None,
        quote=" ".join(article.text[draft.quote_start : draft.quote_end].split()),
        start=draft.quote_start,
        end=draft.quote_end,
        region=draft.region,
        medium=draft.medium,
        via=draft.via,
        certainty=draft.certainty if players.proven(draft.work) else Certainty.POSSIBLE,
        anchor=anchor,
        delayed=draft.delayed,
    )
