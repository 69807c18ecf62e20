"""One date of a sentence, read: what it dates, of which work, and what is said of it."""

from collections.abc import Sequence
from dataclasses import replace

from checker.articles import Article
from checker.claims import Status
from checker.extraction import circumstances, subjects
from checker.extraction.certainty import of_the_hour
from checker.extraction.changes import tells_when
from checker.extraction.clauses import (
    follows,
    from_to,
    in_brackets,
    joined_verbs,
    modifies,
    nominal,
    of_a_slot,
    of_one_clause,
    other_subject,
    stands_alone,
    verb_of_showing,
)
from checker.extraction.draft import Draft, Ground
from checker.extraction.heads import RELEASES, carries_release, head
from checker.extraction.lexicon import Lexicon
from checker.extraction.phrases import Row
from checker.extraction.scene import Scene, Subject
from checker.extraction.status import Verdict, surroundings, verdict
from checker.extraction.tokens import Item, Kind
from checker.extraction.years import year_of_title

# How far-fetched the event may be that a date is taken to belong to, before it and behind it: see ``heads``.
_FARTHEST, _FARTHEST_BEHIND = 7.0, 5.0
_NEARBY = 3.0  # what a service or festival may be away from a date that says when a work is there
_FRAGMENT = 7  # items of a line like "In theaters March 3."


def weigh(article: Article, number: int, its: Row, index: int, scene: Scene, words: Lexicon, previous: Draft | None) -> Draft:
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
    around = circumstances.stretch(its, index)  # told of a date that the rules reject, too: the weights may think otherwise
    draft.region, draft.medium, draft.via = circumstances.region(around), circumstances.medium(around), circumstances.via(its)
    if modifies(its, index):
        return draft.rejected("it only modifies another noun")
    best = None if in_brackets(its, index) else head(its, index)
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
        and (best.cost >= _NEARBY or not verb_of_showing(its, at, index))
    ):
        return draft.rejected(f"nothing says that a work is shown at “{carrier.words}” then")
    pair = carrier is None and (from_to(its, index) or previous is not None and previous.pair and follows(its, index))
    same = previous is not None and (pair and previous.pair or at is not None and joined_verbs(its, at, index))
    subject = (
        previous.subject if same and previous else subjects.find(its, index, at, scene, article.text, after_claim=previous is not None)
    )
    if subject is None:
        return draft.rejected("no work is found that it could date")
    alone = carrier is None and subject.ground is Ground.BESIDE and stands_alone(its, index, subject, previous)
    unheard = carrier is None and not alone and not pair and subject.ground is Ground.SUBJECT and of_one_clause(its, subject.index, index)
    if carrier is None and not (pair and subject.ground is Ground.SUBJECT or alone or unheard):
        return draft.rejected("no word says what happens then")
    if other_subject(its, at, index):
        return draft.rejected("its subject is no work")
    if subject.ground is Ground.ARTICLE and not scene.subjects_drop and len(its.items) > _FRAGMENT:
        return draft.rejected("nothing but the article's subject ties it to a work")
    if carrier is not None and carrier.has("take") and not carrier.has("release", "schedule", "move") and not of_a_slot(its, index):
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
    if judged.status is Status.RELEASED and subject.index >= 0 and _of_a_whole(its.items[subject.index]):
        subject = _whole(subject, scene)
    if pair:
        judged = Verdict(Status.FORMER if from_to(its, index) else Status.SCHEDULED, "from one date to another")
    draft.work, draft.written, draft.ground, draft.subject, draft.pair = (subject.work, subject.written, subject.ground, subject, pair)
    draft.status, draft.soft, draft.delayed, draft.hedged = (judged.status, judged.soft, judged.delayed, judged.hedged)
    if subject.index >= 0:
        around = [item for item in around if item is not its.items[subject.index]]
        draft.region, draft.medium = circumstances.region(around), circumstances.medium(around)
    if (
        previous is not None and carrier is None and not pair and previous.status is judged.status
    ):  # "X opens in theaters May 5 and Y June 9"
        draft.region, draft.medium = (draft.region or previous.region, draft.medium or previous.medium)
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
    draft.untensed = (state or nominal(its, at)) and not s.has("is", "was", "will", "has", "had", "would")
    draft.denied = judged.denied
    return _quoted(draft, its, subject.index, index, at)


def _of_a_whole(item: Item) -> bool:
    """Whether a noun is for a series or a book, and not for a part of it."""
    return item.has("role:series", "role:book") and not item.has("role:season", "role:part")


def _whole(subject: Subject, scene: Scene) -> Subject:
    """The whole that "the series", "the novel" of the past means where one of its parts is spoken of."""
    part = scene.series is not None and subject.work.startswith(f"{scene.series} ") and subject.ground is Ground.REFERENCE
    return replace(subject, work=scene.series) if part and scene.series else subject


def _quoted(draft: Draft, its: Row, subject: int, date: int, at: int | None) -> Draft:
    indices = [i for i in (subject, date, at) if i is not None and i >= 0]
    draft.quote_start, draft.quote_end = (its.items[min(indices)].start, its.items[max(indices)].end)
    return draft


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
