"""Whose date it is: from a date and the event that carries it to one work, or to none."""

from collections.abc import Sequence
from dataclasses import replace

from checker.extraction.candidates import agent, candidate, has_relative, inside_other_phrase, makes, named_before_the_break, works_of
from checker.extraction.draft import Ground
from checker.extraction.heads import bracket
from checker.extraction.known import Nature
from checker.extraction.lines import bare, fragment, title
from checker.extraction.phrases import Row
from checker.extraction.scene import Scene, Subject, carried
from checker.extraction.tokens import Item, Kind

_REACH = 45
_BEHIND = 9  # how far behind a date its subject may stand
_LEAST_SAID = 6  # items of a sentence that says something of the name it opens with
_LINE = 10  # items a line of a list has at most


def opening(row: Row, scene: Scene) -> str | None:
    """The work that opens a paragraph, set off from what is said of it: "Paper Rivers – Ada Holm returns", "“Paper Rivers”: in May"."""
    items = row.items if row.named else []
    if len(items) < 2 or items[0].kind is not Kind.NAME or items[0].name is None or items[1].words not in (":", "–", "—", "-", "."):
        return None
    return scene.cast.work(items[0].name) if len(items) == 2 or len(items) > _LEAST_SAID else None


def find(row: Row, date: int, head: int | None, scene: Scene, text: str, *, after_claim: bool = False) -> Subject | None:
    """The work whose date this is; ``after_claim``: a date before it in the sentence is a work's, so that its verb may be shared."""
    if (beside := _beside(row, date, scene, text, after_claim)) is not None:
        return beside
    if head is not None and row.items[head].has("pronoun") and (work := scene.standing()):
        return Subject(work, row.items[head].words, Ground.PRONOUN, head)  # "the studio has it down for April"
    if head is not None and row.items[head].has("awaited") and (work := scene.standing()):
        return Subject(work, row.items[head].words, Ground.REFERENCE, -1)  # "readers in the US have to wait until December 12"
    between = _between(row, date)
    if head is not None and head < date:
        left = leftward(row, head, scene, text) if not row.items[head].has("active") else None
        sure = row.items[head].has("delay", "move", "advance", "withdraw", "release")
        moved = next((s for i in range(head + 1, date) if (s := candidate(row, i, scene, text, only_a_work_fits=sure))), None)
        handled = row.items[head].has("delay", "move", "advance", "withdraw", "schedule")
        if moved and (
            left is None or isinstance(left, str) or _unproven(row, left, scene) or handled and left.ground is not Ground.SUBJECT
        ):
            return Subject(moved.work, moved.written, Ground.OBJECT, moved.index)
        if isinstance(left, Subject):
            follows = (
                _subject_behind(row, date, scene, text) if _unproven(row, left, scene) and makes(row, left.index, scene.cast) else None
            )
            return follows or left  # "Netflix estreia no dia 5 a série “As Vizinhas”"
        if moved:
            return moved
        if left == "maker" and (follows := _subject_behind(row, date, scene, text)) and follows.ground is not Ground.PRONOUN:
            return follows
        planned = any(i.has("schedule") for i in row.items[max(head - 4, 0) : head])  # "le studio espère une sortie"
        if left == "maker" and (
            planned or row.items[head].has("delay", "move", "advance", "withdraw", "schedule", "slot", "take", "leave")
        ):
            return next((s for s in reversed(list(works_of(row, scene, text))) if s.index < head), None) or carried(scene)
        if (
            row.items[head].has("slot")
            and head
            and any(i.has("definite") for i in row.items[max(head - 3, 0) : head])
            and (work := scene.standing())
        ):
            return Subject(work, row.items[head].words, Ground.REFERENCE, head)  # "he writes the new release date: February 4"
        if left == "maker" and _told_of(row, head):
            return next((s for s in reversed(list(works_of(row, scene, text))) if s.index < head), None) or carried(scene)
        if left is not None:
            return None
        if not row.items[head].has("active") and (follows := _subject_behind(row, date, scene, text)):
            return follows
        if row.items[head].has("active"):  # "Arte a fixé au 7 avril le retour d'En sourdine"
            behind = next(
                (s for i in range(date + 1, len(row.items)) if (s := candidate(row, i, scene, text)) and s.ground is not Ground.PRONOUN),
                None,
            )
            return behind or carried(scene)
    elif head is not None:
        ahead = next((s for i in range(date + 1, min(head + 8, len(row.items))) if (s := candidate(row, i, scene, text))), None)
        if ahead and ahead.index < head:
            return ahead
        preceding = leftward(row, date, scene, text)
        opener = bracket(row.items, head, date)
        if (
            opener
            and row.items[opener - 1].words == ","
            and isinstance(before := leftward(row, _comma_before(row, opener - 1), scene, text), Subject)
        ):
            preceding = before  # "die Serie, die auf einem Roman beruht, war im Mai gestartet"
        elif not isinstance(preceding, Subject) and opener is not None:
            inside = next((s for i in range(opener + 1, date) if (s := candidate(row, i, scene, text))), None)
            preceding = inside or leftward(row, opener, scene, text) or preceding
        if row.items[head].has("slot") and isinstance(preceding, Subject):
            return preceding
        if ahead:
            return ahead
        if isinstance(preceding, Subject):
            return preceding
        if preceding == "maker" and opener is not None and (meant := carried(scene)):
            return replace(meant, ground=Ground.CARRIED)  # "bisher hatte der Publisher nur Anfang 2026 versprochen"
    else:
        if (topic := scene.topic_here()) and fragment(row.items) and not any(works_of(row, scene, text)):
            return Subject(topic, topic, Ground.BESIDE, -1)
        if title(row.items) is not None and (found := _first_named(row, scene, text)):
            return found
        before = leftward(row, date, scene, text)
        return before if isinstance(before, Subject) and between else _first_named(row, scene, text)
    return carried(scene)


def _told_of(row: Row, head: int) -> bool:
    """Whether a verb without a subject of its own follows what somebody says: "lo studio ha comunicato che arriverà il 5 maggio"."""
    for index in range(head - 1, max(head - 5, 0), -1):
        if row.items[index].has("clause"):
            return any(i.has("say") for i in row.items[max(index - 5, 0) : index])
        if row.items[index].kind is not Kind.WORD or not row.items[index].tags:
            return False
    return False


def _unproven(row: Row, subject: Subject, scene: Scene) -> bool:
    """Whether nothing but its place made a work of a name: "Vértice Cine" in "Vértice Cine delays “Tide” to May"."""
    name = row.items[subject.index].name if subject.index >= 0 else None
    return name is not None and scene.cast.work(name) is None


def _subject_behind(row: Row, date: int, scene: Scene, text: str) -> Subject | None:
    """The subject that follows words put before it: "Originally set for March 3, the film", "il faudra attendre le 9 juin pour découvrir X"."""
    for index in range(date + 1, min(date + _BEHIND, len(row.items))):
        item = row.items[index]
        if (
            item.words in (";", "(")
            or item.words == ":"
            and index > date + 1
            or item.has("schedule", "delay", "move", "clause", "relative")
            or agent(row, index, scene.cast)
        ):
            return None
        if (found := candidate(row, index, scene, text)) is not None and not inside_other_phrase(row, index):
            return found
    return None


def _comma_before(row: Row, comma: int) -> int:
    return next((i for i in range(comma - 1, 0, -1) if row.items[i].words == ","), comma)


def _between(row: Row, date: int) -> list[Item]:
    """The items from the date before to this one."""
    start = max((i + 1 for i in row.dates if i < date), default=0)
    return row.items[start:date]


def _beside(row: Row, date: int, scene: Scene, text: str, after_claim: bool) -> Subject | None:
    """A work right before its date: "Tide (October 22)", "Slow Water to Nov. 13", "Ember Ring: January 21"."""
    for steps, index in enumerate(range(date - 1, -1, -1)):
        item = row.items[index]
        if item.kind is Kind.NAME or item.has("role") or item.words.startswith("#") or any(t.startswith("number:") for t in item.tags):
            found = candidate(row, index, scene, text, only_a_work_fits=row.items[index + 1].words in ("(", ":") or after_claim)
            served = (
                index > 0
                and row.items[index - 1].has("at_time")
                and item.name is not None
                and scene.cast.nature(item.name) is Nature.SERVICE
            )
            if found is None and after_claim and item.name and steps < 2 and not served and (work := scene.cast.perhaps(item.name)):
                found = Subject(work, item.name.name, Ground.BESIDE, index)  # "suivi de X le 12, puis d'Y le 3 décembre"
            part = item.has("role:part", "role:season", "role:version") or not item.has("role")
            return Subject(found.work, found.written, Ground.BESIDE, index) if found and (item.kind is Kind.NAME or part) else None
        if (
            item.kind is Kind.DATE
            or steps >= 3
            or not (
                item.has("from", "to", "on", "at_time", "for", "light")
                or item.words in ("(", ":", ",", "–", "—", "-")
                or len(item.words) <= 3
            )
        ):
            return None
    return None


def _first_named(row: Row, scene: Scene, text: str) -> Subject | None:
    """In a line of a list, the work it names: "Paper Rivers by Ada Holm, also September 10", "October 5 - Paper Rivers"."""
    if (alone := title(row.items)) is not None and (found := candidate(row, alone, scene, text, only_a_work_fits=True)):
        return Subject(found.work, found.written, Ground.BESIDE, alone)
    if len(row.items) > _LINE or len(row.dates) != 1:
        return None
    for index, item in enumerate(row.items):
        if item.kind is not Kind.NAME or index and row.items[index - 1].has("by", "at_time", "for"):
            continue
        if found := candidate(row, index, scene, text, only_a_work_fits=bare(row.items)):
            return Subject(found.work, found.written, Ground.BESIDE, index)
    return None


def leftward(row: Row, head: int, scene: Scene, text: str) -> Subject | str | None:
    """The nearest work left of an item; else a word for what else stands there as a subject; None if nothing does."""
    items = row.items
    other: str | None = None
    perhaps: Subject | None = None  # a name that may be a work, kept while a proven one is looked for
    interrupted = _interrupted(items, head)
    for index in range(head - 1, max(head - _REACH, -1), -1):
        item = items[index]
        if item.words == ";":
            break
        if item.has("thing") and other is None and index > head - 4:
            return "thing"
        if item.has("clause") and other in ("agent", "maker") and not interrupted:
            break
        if other is None and item.has("relative") and (antecedent := _antecedent(row, index, scene, text)):
            return antecedent
        passive = (
            head > 0
            and items[head].has("move", "advance")
            and any(i.has("is", "was", "has", "light") for i in items[max(head - 3, 0) : head])
        )
        fits = (passive or items[head].has("release", "delay", "schedule", "keep", "leave", "withdraw")) and other in (None, "unknown")
        if found := candidate(row, index, scene, text, only_a_work_fits=fits):
            apposed = index + 2 == head and items[index + 1].words == ","  # "returns with Givre, in theaters April 3"
            if inside_other_phrase(row, index) and not has_relative(row, index) and not apposed:
                continue
            if item.kind is not Kind.NAME or item.name is not None and scene.cast.work(item.name) is not None:
                joined = perhaps is not None and perhaps.index == index + 2 and items[index + 1].has("and")
                return perhaps if joined and perhaps is not None else found
            perhaps = perhaps or found
            continue
        if perhaps is not None and item.has("release", "schedule", "delay", "move", "is", "was", "will", "has", "had", "say"):
            return perhaps
        noun = item.has("release", "slot") and (index > 0 and items[index - 1].has("definite") or items[index + 1].has("was", "is"))
        if noun and other is None and (standing := named_before_the_break(row, index, scene) or scene.standing()):
            return Subject(standing, item.words, Ground.REFERENCE, index)  # "the release was set for"
        if agent(row, index, scene.cast):
            other = "maker" if makes(row, index, scene.cast) else "agent"
        elif other is None and item.kind is Kind.WORD and not item.tags and len(item.words) > 3 and not item.adverb:
            other = "unknown"
    return perhaps or other


def _antecedent(row: Row, relative: int, scene: Scene, text: str) -> Subject | None:
    """The name that "which" takes up, whatever it is in its own clause: "after Isolde, which opens in May"."""
    at = relative - 1
    if at > 0 and row.items[at].words == ",":
        at -= 1
    if at < 0 or row.items[at].kind is not Kind.NAME:
        return None
    return candidate(row, at, scene, text, only_a_work_fits=row.items[relative].has("thing_relative"))


def coordinated(row: Row, subject: Subject, scene: Scene) -> list[Subject]:
    """A subject with those joined to it: "Harbour Lights and Rowan Legacy have both been moved"."""
    found = [subject]
    here = subject.index
    if subject.ground not in (Ground.SUBJECT, Ground.OBJECT) or here < 0 or row.items[here].kind is not Kind.NAME:
        return found
    while here >= 2 and (row.items[here - 1].has("and") or row.items[here - 1].words == "," and len(found) > 1):
        item = row.items[here - 2]
        work = scene.cast.perhaps(item.name) if item.kind is Kind.NAME and item.name else None
        if work is None or item.name is None:
            break
        here -= 2
        found.append(Subject(work, item.name.name, subject.ground, here))
    return found[::-1]


def _interrupted(items: Sequence[Item], head: int) -> bool:
    """Whether a clause in commas stands between the verb and its subject: "The Ferryman, in which Halloran plays …, has lost"."""
    for item in reversed(items[max(head - 6, 0) : head]):
        if item.words == ",":
            return True
        if item.kind is not Kind.WORD or not item.tags:
            return False
    return False
