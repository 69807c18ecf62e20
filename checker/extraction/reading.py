"""Reading one article: its sentences in order, each date asked what it dates."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from checker import publication
from checker.articles import Article, MarkKind
from checker.claims import Certainty, Claim, Status
from checker.dates.expression import Base, Bound, DateExpression
from checker.dates.grammar import DateMention, find
from checker.extraction import circumstances, subjects, tables, withdrawals
from checker.extraction.cast import Cast, cast
from checker.extraction.certainty import of_the_hour
from checker.extraction.draft import Draft, Ground
from checker.extraction.heads import RELEASES, carries_release, head, tells_when
from checker.extraction.known import countries
from checker.extraction.lexicon import Lexicon, lexicon
from checker.extraction.lines import opens_its_block, topic
from checker.extraction.mentions import How, Mention, NameWords, mentions, name_words
from checker.extraction.sentences import Sentence, sentences
from checker.extraction.settle import settle
from checker.extraction.status import Verdict, surroundings, verdict
from checker.extraction.steps import Step, steps
from checker.extraction.subjects import Scene, Subject
from checker.extraction.tokens import Item, Kind, Row, row
from checker.extraction.years import year_of_title
from checker.languages import Language, load

# How far-fetched the event may be that a date is taken to belong to, before it and behind it: see ``heads``.
_FARTHEST, _FARTHEST_BEHIND = 7.0, 5.0
_NEARBY = 3.0  # what a service or festival may be away from a date that says when a work is there
_MOST_DATES = 24  # in one sentence; more is a table that lost its lines, and no reader follows it
_FRAGMENT = 7  # items of a line like "In theaters March 3."

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
    return Reading(
        article,
        claims,
        players.people,
        steps(article.text, drafts, settled),
        narrowed.reasons,
    )


@cache
def _places(language: Language) -> frozenset[str]:
    named = (word for listed in language.data.get("regions", {}).values() for phrase in listed for word in phrase.split("|"))
    return frozenset(named) | countries(language.tag)


def _dates(text: str, sentence: Sentence, language: Language) -> Iterator[DateMention]:
    for mention in find(text[sentence.start : sentence.end], language):
        yield DateMention(
            mention.start + sentence.start,
            mention.end + sentence.start,
            mention.words,
            mention.expression,
        )


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
        rows.append(
            _not_before(
                row(
                    text,
                    sentence.start,
                    sentence.end,
                    free,
                    inside,
                    words,
                    spelling.elision,
                )
            )
        )
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
                item.date = replace(
                    item.date,
                    expression=replace(item.date.expression, bound=Bound.FROM),
                )
                break
    return its


def _drafts(
    article: Article,
    found: Sequence[Sentence],
    rows: Sequence[Row],
    players: Cast,
    words: Lexicon,
    language: Language,
) -> Iterator[Draft]:
    scene = Scene(
        players,
        players.main,
        subjects_drop=bool(language.data.get("names", {}).get("subjects_drop", False)),
    )
    for number, (sentence, its) in enumerate(zip(found, rows, strict=True)):
        if sentence.block != scene.block:
            scene.block = sentence.block
            if (opening := subjects.opening(its, scene)) is not None:
                scene.topic, scene.topic_block, scene.opened = (
                    opening,
                    sentence.block,
                    sentence.block,
                )
                scene.focus, scene.focus_block = opening, sentence.block
                scene.series, scene.part_word = None, None
        here = list(_of_sentence(article, number, its, scene, words))
        yield from here
        _remember(scene, sentence, its, here, article.text)


def _remember(scene: Scene, sentence: Sentence, its: Row, drafts: Sequence[Draft], text: str) -> None:
    named = list(subjects.works_of(its, scene, text))
    if sentence.block <= 1 and scene.main == scene.cast.main:
        scene.main = next(
            (s.work for s in named if s.work != scene.main and s.work.startswith(scene.main or "\0")),
            scene.main,
        )
    if sentence.kind in (MarkKind.HEADING, MarkKind.HEADLINE):
        scene.section = named[0].work if named and sentence.kind is MarkKind.HEADING else None
        scene.topic, scene.topic_block = None, None
        return
    if named and its.items[named[0].index].name is not None and its.items[named[0].index].name.how is How.LINE:  # type: ignore[union-attr]
        scene.section, scene.focus = named[0].work, None
        scene.topic, scene.topic_block = named[0].work, None
        return
    if (at := topic(its.items)) is not None and opens_its_block(text, its.items[0].start, its.items[-1].end):
        scene.topic, scene.topic_block = (
            next((s.work for s in named if s.index == at), None),
            sentence.block,
        )
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
        draft = _weigh(article, number, its, index, scene, words, previous)
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


def _weigh(
    article: Article,
    number: int,
    its: Row,
    index: int,
    scene: Scene,
    words: Lexicon,
    previous: Draft | None,
) -> Draft:
    """One date of a sentence, read: what it dates, of which work, and what is said of it."""
    item = its.items[index]
    assert item.date is not None
    draft = Draft(number, item.date, item.start, item.end)
    if (titled := year_of_title(its, index, scene, article.text)) is not None:
        draft.work, draft.written, draft.ground, draft.year_of_title, draft.status = (
            titled.work,
            titled.written,
            Ground.BESIDE,
            True,
            Status.RELEASED,
        )
        return _quoted(draft, its, titled.index, index, None)
    if _modifies(its, index):
        return draft.rejected("it only modifies another noun")
    best = None if _in_brackets(its, index) else head(its, index)
    at = best.index if best is not None and best.cost < (_FARTHEST if best.index < index else _FARTHEST_BEHIND) else None
    carrier = its.items[at] if at is not None else None
    if carrier is not None and not carries_release(carrier):
        return draft.rejected(f"it dates “{carrier.words}”")
    if carrier is not None and at is not None and tells_when(its, index, at):
        return draft.rejected(f"it dates when “{carrier.words}” was done, not what came of it")
    if (
        carrier is not None
        and carrier.kind is Kind.NAME
        and best is not None
        and (best.cost >= _NEARBY or not _verb_of_showing(its, at, index))
    ):
        return draft.rejected(f"nothing says that a work is shown at “{carrier.words}” then")
    pair = carrier is None and (_from_to(its, index) or previous is not None and previous.pair and _follows(its, index))
    same = previous is not None and (pair and previous.pair or at is not None and _joined_verbs(its, at, index))
    subject = (
        previous.subject if same and previous else subjects.find(its, index, at, scene, article.text, after_claim=previous is not None)
    )
    if subject is None:
        return draft.rejected("no work is found that it could date")
    alone = carrier is None and subject.ground is Ground.BESIDE and _stands_alone(its, index, subject, previous)
    unheard = carrier is None and not alone and not pair and subject.ground is Ground.SUBJECT and _of_one_clause(its, subject.index, index)
    if carrier is None and not (pair and subject.ground is Ground.SUBJECT or alone or unheard):
        return draft.rejected("no word says what happens then")
    if _other_subject(its, at, index):
        return draft.rejected("its subject is no work")
    if subject.ground is Ground.ARTICLE and not scene.subjects_drop and len(its.items) > _FRAGMENT:
        return draft.rejected("nothing but the article's subject ties it to a work")
    if carrier is not None and carrier.has("take") and not carrier.has("release", "schedule", "move") and not _of_a_slot(its, index):
        return draft.rejected(f"“{carrier.words}” takes something else than a date")
    weak = subject.ground is Ground.CARRIED and not same
    if (
        weak
        and carrier is not None
        and (carrier.has("start", "move", "take") and not carrier.has("release", "delay") or of_the_hour(item.date.expression))
    ):
        return draft.rejected(f"“{carrier.words}” without a subject says too little")
    s = surroundings(its, index, at)
    if (
        any(i.has("until") for i in s.before)
        and carrier is not None
        and carrier.has("release", "keep")
        and not carrier.has("delay")
        and not s.has("negation", "delay", "schedule", "move")
    ):
        return draft.rejected("it is how long that lasts")
    tense = _tense(carrier, s.own, words) if carrier else ""
    judged = verdict(s, tense)
    if (
        tense == "imperfect"
        and judged.status is Status.RELEASED
        and draft.mention
        and draft.mention.expression.month
        and draft.mention.expression.stated_year is None
    ):
        judged = Verdict(Status.SCHEDULED, "told as the plan of then", soft=True)  # "que salía el 3 de septiembre, se va a noviembre"
    if judged.status is Status.RELEASED and subject.index >= 0 and its.items[subject.index].has("role:series", "role:book"):
        subject = _whole(subject, scene)
    if pair:
        judged = Verdict(
            Status.FORMER if _from_to(its, index) else Status.SCHEDULED,
            "from one date to another",
        )
    draft.work, draft.written, draft.ground, draft.subject, draft.pair = (
        subject.work,
        subject.written,
        subject.ground,
        subject,
        pair,
    )
    draft.status, draft.soft, draft.delayed, draft.hedged = (
        judged.status,
        judged.soft,
        judged.delayed,
        judged.hedged,
    )
    around = [i for i in circumstances.stretch(its, index) if subject.index < 0 or i is not its.items[subject.index]]
    draft.region, draft.medium, draft.via = (
        circumstances.region(around),
        circumstances.medium(around),
        circumstances.via(its),
    )
    if (
        previous is not None and carrier is None and not pair and previous.status is judged.status
    ):  # "X opens in theaters May 5 and Y June 9"
        draft.region, draft.medium = (
            draft.region or previous.region,
            draft.medium or previous.medium,
        )
    draft.says(
        f"carried by “{carrier.words}”"
        if carrier
        else "beside its work"
        if not unheard
        else "a wording never heard, of a work and a day to come"
    )
    draft.says(judged.why)
    draft.unheard = (
        unheard or carrier is not None and carrier.has("is") and not carrier.has(*RELEASES) and item.date.expression.month is not None
    )  # "It is May 2020" opens a story
    state = carrier is not None and carrier.has("state")
    draft.state = state and s.has("is")
    draft.untensed = (state or _nominal(its, at)) and not s.has("is", "was", "will", "has", "had", "would")
    draft.denied = judged.denied
    return _quoted(draft, its, subject.index, index, at)


def _nominal(its: Row, at: int | None) -> bool:
    """Whether a release is told by a noun, that has no tense: "before its release in November"."""
    return (
        at is not None
        and at > 0
        and its.items[at].has("release")
        and its.items[at - 1].has("definite", "possessive")
        and its.items[at].kind is Kind.WORD
    )


def _whole(subject: Subject, scene: Scene) -> Subject:
    """The whole that "the series", "the novel" of the past means where one of its parts is spoken of."""
    part = scene.series is not None and subject.work.startswith(f"{scene.series} ") and subject.ground is Ground.REFERENCE
    return replace(subject, work=scene.series) if part and scene.series else subject


def _of_a_slot(its: Row, date: int) -> bool:
    """Whether a date is named as a place in the calendar: "the October 16 slot", "takes over November 6"."""
    after = its.items[date + 1] if date + 1 < len(its.items) else None
    before = its.items[date - 1] if date else None
    return after is not None and after.has("slot") or before is not None and before.has("take", "definite", "possessive")


def _of_one_clause(its: Row, subject: int, date: int) -> bool:
    """Whether nothing parts a work from its date, so that whatever verb stands between them is the work's."""
    between = its.items[subject + 1 : date]
    if not any(i.kind is Kind.WORD for i in between) or any(
        i.has("clause", "relative", "thing", "other", "say", "person_before") or i.words in ";:()" for i in between
    ):
        return False
    return not any(i.kind in (Kind.NAME, Kind.DATE) for i in between) and sum(i.words == "," for i in between) in (0, 2)


def _joined_verbs(its: Row, at: int, date: int) -> bool:
    """Whether a verb shares the subject of the date before: "leaves February 5 and will open on July 16"."""
    before = next((i for i in range(date - 1, -1, -1) if its.items[i].kind is Kind.DATE), None)
    if before is None or not before < at < date or not any(i.has("and") for i in its.items[before + 1 : at]):
        return False
    return all(
        i.kind is Kind.WORD
        and i.has(
            "and",
            "light",
            "will",
            "is",
            "was",
            "has",
            "had",
            "now",
            "no_longer",
            "negation",
        )
        for i in its.items[before + 1 : at]
    )


def _verb_of_showing(its: Row, at: int | None, date: int) -> bool:
    """Whether the verb before a place is one of works, or of the future or past: "could be on Netflix", "played Venice"."""
    for item in reversed(its.items[max((at or 0) - 8, 0) : max(at or 0, date)]):
        if item.kind is Kind.WORD and item.has(
            "will",
            "would",
            "is",
            "was",
            "has",
            "had",
            "hedge",
            "past_plan",
            "release",
            "schedule",
            "person_after",
            "in_service",
            "start",
        ):
            return True
        if item.has("other", "say"):
            return False
    return False


def _modifies(its: Row, date: int) -> bool:
    """Whether a date only tells which: "this year's Emmys", "every Wednesday"."""
    after = its.items[date + 1] if date + 1 < len(its.items) else None
    before = its.items[date - 1] if date else None
    expression = mention.expression if (mention := its.items[date].date) else None
    counted = expression is not None and expression.relative is not None and expression.relative.base is Base.MENTIONED
    if counted and after is not None and after.has("of", "former"):
        return True  # "um dia antes dos Estados Unidos", "un año más tarde de lo previsto"
    told = before is not None and before.has("definite") and not before.has("at_time")
    noun = after is not None and after.kind is Kind.WORD and not after.tags and not after.words.endswith("ly")
    return after is not None and after.has("possessive") or before is not None and before.has("every") or told and noun


def _stands_alone(its: Row, date: int, subject: Subject, previous: Draft | None) -> bool:
    """Whether a name and a date belong together without a verb: in brackets, in a list, or sharing the verb of the pair before."""
    between = its.items[subject.index + 1 : date]
    if between and between[-1].words != "(" and previous is None and any(i.has("will", "would") for i in its.items):
        return False
    if subject.index > date or any(i.words in ("(", ":", "–", "—", "-") or i.has("from") for i in between) or len(its.items) <= 10:
        return True
    return previous is not None and previous.status is not None


def _from_to(its: Row, date: int) -> bool:
    """Whether a date and the next are joined by "from … to …"."""
    items = its.items
    return date + 2 < len(items) and items[date - 1].has("from") and items[date + 1].has("to") and items[date + 2].kind is Kind.DATE


def _follows(its: Row, date: int) -> bool:
    return date >= 2 and its.items[date - 1].has("to") and its.items[date - 2].kind is Kind.DATE


def _in_brackets(its: Row, date: int) -> bool:
    """Whether a date stands alone in brackets: "Blue Door (August 13)"."""
    items = its.items
    return (
        date >= 2
        and items[date - 1].words == "("
        and (items[date - 2].kind is Kind.NAME or date + 1 < len(items) and items[date + 1].words == ")")
    )


def _other_subject(its: Row, at: int | None, date: int) -> bool:
    """Whether what opens or starts is no work: tickets, filming, a festival."""
    if at is None:
        return any(i.has("thing") for i in its.items[max(date - 5, 0) : date])
    begins = its.items[at].has("start") and not its.items[at].has("release")  # "the filming of Tide began"
    behind = next(
        (i for i in its.items[at + 1 : at + 5] if not i.has("article", "light", "to", "indefinite")),
        None,
    )
    if begins and behind is not None and behind.has("thing"):
        return True  # "comenzó la producción"
    for index in range(at - 1, max(at - (20 if begins else 9), -1), -1):
        item = its.items[index]
        if item.has("thing"):
            return True
        if index == at - 1 and item.words == ",":
            continue  # "the trailer of Tide, released yesterday"
        if index == date:
            continue  # the verb may end its clause: "der Trailer ist am 3. März erschienen"
        if (item.kind is Kind.NAME or item.has("role", "pronoun")) and _of_something(its, index):
            continue  # "the trailer of Tide was released", "tickets for the film go on sale"
        if begins and (item.kind is Kind.NAME or item.has("role") or item.words == ","):
            continue
        if item.kind in (Kind.NAME, Kind.DATE) or item.has("role", "pronoun", "clause", "relative") or item.words in ",;:":
            return False
    return False


def _of_something(its: Row, index: int) -> bool:
    """Whether a name or noun only says whose something is: "of Tide", "for the film", "from an unfinished game"."""
    before = index - 1
    while before >= 0 and index - before < 4 and its.items[before].has("definite", "indefinite", "possessive"):
        before -= 1
    return before >= 0 and its.items[before].has("of", "for", "from")


def _quoted(draft: Draft, its: Row, subject: int, date: int, at: int | None) -> Draft:
    indices = [i for i in (subject, date, at) if i is not None and i >= 0]
    draft.quote_start, draft.quote_end = (
        its.items[min(indices)].start,
        its.items[max(indices)].end,
    )
    return draft


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


def _tense(carrier: Item, before: Sequence[Item], words: Lexicon) -> str:
    found = next((tense for word in carrier.words.split() if (tense := words.tense(word))), "")
    verb = carrier.kind is Kind.WORD and not carrier.has("slot")
    at = before.index(carrier) if carrier in before else len(before)
    if verb and at and before[at - 1].has("infinitive"):
        return "infinitive"  # "is slated to open", "was to be released"
    if found or carrier.has("delay", "move", "schedule"):
        return found
    before = before[:at]
    for item in reversed(before):  # a noun or a place has no tense: its verb has
        if item.has("clause") or item.words in (",", ";", ":"):
            break
        if item.kind is Kind.WORD and item.tags and (found := words.tense(item.words.split()[0])):
            return "" if found == "past" and item.has("schedule") else found  # "attendu en salles" is a plan
    return ""
