"""What an item of a sentence may stand for: a work by its name, by a noun or by a pronoun; who does something; or nothing."""

from collections.abc import Iterator

from checker.extraction.cast import Cast
from checker.extraction.draft import Ground
from checker.extraction.known import Nature, plain
from checker.extraction.naming import How, looks_personal
from checker.extraction.phrases import Row
from checker.extraction.references import elliptic, number_at, reference
from checker.extraction.scene import Scene, Subject
from checker.extraction.tokens import Kind


def candidate(row: Row, index: int, scene: Scene, text: str, *, only_a_work_fits: bool = False) -> Subject | None:
    """The work that an item names or stands for; None if it does neither.

    only_a_work_fits: a name that nothing has told to be a work or anything else is taken for one.
    """
    item = row.items[index]
    if item.kind is Kind.NAME and item.name:
        work = scene.cast.work(item.name)
        if scene.opened == scene.block and work != scene.topic and item.name.how is How.CAPITALS and looks_personal(item.name.name):
            return None  # "“Paper Rivers”: Ada Holm's comedy was planned for May"
        if work is None and only_a_work_fits and not _in_a_phrase(row, index) and not _place_of_play(row, index, scene):
            work = scene.cast.perhaps(item.name)
        if work is None:
            return None
        number = number_at(row, index - 1)
        if number and number > 1 and scene.main and scene.main != work and plain(scene.main).startswith(plain(work)):
            return Subject(scene.main, item.name.name, Ground.SUBJECT, index)  # "the fourth Mudlark"
        made = reference(row, index, scene, text)
        if made:
            return Subject(made.work, made.written, Ground.SUBJECT, index)
        if described := _described_by(row, index, work, scene):
            return Subject(described, item.name.name, Ground.REFERENCE, index)
        return Subject(work, item.name.name, Ground.SUBJECT, index)
    if (made := elliptic(row, index, scene, text)) is not None:
        return Subject(made.work, made.written, Ground.REFERENCE, index)
    if item.has("role"):
        made = reference(row, index, scene, text)
        return Subject(made.work, made.written, Ground.REFERENCE, index) if made else None
    if (
        item.has("demonstrative")
        and index + 1 < len(row.items)
        and row.items[index + 1].has("move", "delay", "release", "was", "will", "is")
    ):
        work = named_before(row, index, scene) or scene.standing()
        return Subject(work, item.words, Ground.PRONOUN, index) if work else None
    if item.has("latter"):
        for back in range(index - 1, -1, -1):
            if (found := candidate(row, back, scene, text)) and row.items[back].kind is Kind.NAME:
                return Subject(found.work, found.written, Ground.PRONOUN, index)
        if scene.recent:
            return Subject(scene.recent[-1], item.words, Ground.PRONOUN, index)
    if item.has("pronoun"):
        work = named_before(row, index, scene) or scene.standing()
        return Subject(work, item.words, Ground.PRONOUN, index) if work else None
    return None


def named_before(row: Row, index: int, scene: Scene) -> str | None:
    """The work that the same sentence names first, before the pronoun."""
    for place in range(index - 1, max(index - 4, -1), -1):
        item = row.items[place]
        if (
            item.kind is Kind.NAME
            and item.name
            and place < index - 1
            and row.items[place + 1].has("clause")
            and (work := scene.cast.work(item.name))
        ):
            return work  # "Meteor City when it came out"
    for place, item in enumerate(row.items[:index]):
        if item.kind is Kind.NAME and item.name and not inside_other_phrase(row, place) and (work := scene.cast.work(item.name)):
            made = reference(row, place, scene, "")
            return made.work if made else work
    return None


def _place_of_play(row: Row, index: int, scene: Scene) -> bool:
    """Whether a platform or service is named as where a work comes out: "the Switch port", "PC and PS4"."""
    item = row.items[index]
    if item.name is None or scene.cast.nature(item.name) not in (Nature.PLATFORM, Nature.SERVICE):
        return False
    after = row.items[index + 1] if index + 1 < len(row.items) else None
    if has_relative(row, index) and row.items[index + 2].has("thing_relative"):
        return False  # "the PS4, which came out in 2013"
    return after is None or after.has("role", "and") or after.kind is not Kind.WORD


def _in_a_phrase(row: Row, index: int) -> bool:
    """Whether a preposition before a name, or a noun behind it, keeps it from being subject or object."""
    items = row.items
    after = items[index + 1] if index + 1 < len(items) else None
    if after is not None and after.kind is Kind.WORD and not after.tags and not after.adverb:
        return True  # "Local crew members", "PlayStation 5 owners"
    before = index - 1
    while (
        before >= 0 and index - before < 4 and items[before].has("definite", "former", "now", "light") and not items[before].has("at_time")
    ):
        before -= 1
    if before >= 0 and items[before].has("relative") and not items[before].has("clause"):
        return True  # "a series that Globo showed": who shows it
    return before >= 0 and items[before].has(
        "at_time", "from", "to", "of", "for", "work_aside", "person_before", "people_before", "indefinite"
    )


def _described_by(row: Row, index: int, work: str, scene: Scene) -> str | None:
    """The work spoken of, where a name only describes it: "the “Far Stars” series will now debut"."""
    items = row.items
    after = items[index + 1] if index + 1 < len(items) else None
    definite = index and items[index - 1].has("definite") or items[index].words.startswith("the ")
    if not definite or after is None or not after.has("role:film", "role:series", "role:game", "role:sequel"):
        return None
    if work == scene.main:
        return None
    return next((standing for standing in (scene.focus, scene.main) if standing and standing != work), None)


def _only_article(row: Row, index: int) -> bool:
    """Whether an article that may also mean "of" ("der Termin der Serie") cannot mean it here, right behind an auxiliary or a verb."""
    items = row.items
    return items[index].has("article") and (
        index == 0 or items[index - 1].has("bracket", "clause", "release", "schedule") or items[index - 1].words == ","
    )


def has_relative(row: Row, index: int) -> bool:
    """Whether a relative clause follows a name: "the film of Rob's Kitchen, which was to open"."""
    items = row.items
    return index + 2 < len(items) and items[index + 1].words == "," and items[index + 2].has("relative")


def inside_other_phrase(row: Row, index: int) -> bool:
    """Whether a name stands only as a modifier: "after Tide", "the remake of Tide"; not so "the release of Tide", "season 2 of Tide"."""
    items = row.items
    while index and (
        items[index - 1].kind is Kind.DATE or items[index - 1].has("possessive") and index >= 2 and items[index - 2].kind is Kind.DATE
    ):
        index -= 1  # "the sequel to last year's A Good Girl's Guide to Murder"
    if index and items[index - 1].has("work_aside"):
        return True
    if index >= 2 and items[index - 1].has("to") and items[index - 2].has("role:sequel"):
        return True
    if index < 2 or not items[index - 1].has("of") or _only_article(row, index - 1):
        return False
    return not any(
        i.has("release", "slot", "delay", "move", "role:season", "role:part", "role:version", "role:software")
        for i in items[max(index - 4, 0) : index - 1]
    )


def works_of(row: Row, scene: Scene, text: str) -> Iterator[Subject]:
    """The works that a sentence names, in order."""
    for index, item in enumerate(row.items):
        if item.kind is Kind.NAME and (found := candidate(row, index, scene, text)):
            yield found


def named_before_the_break(row: Row, index: int, scene: Scene) -> str | None:
    """The work last named before a semicolon: "Soho moves to October 22; its release was planned for April"."""
    items = row.items[:index]
    if not any(item.words == ";" for item in items):
        return None
    return next((work for item in reversed(items) if item.name and (work := scene.cast.work(item.name))), None)


def agent(row: Row, index: int, cast: Cast) -> bool:
    """Whether an item names who does something rather than what comes out."""
    item = row.items[index]
    if index and row.items[index - 1].has("work_aside", "of", "credit_before") and not _only_article(row, index - 1):
        return False  # "the drama with Marenka was to open"
    if item.has("person_before", "maker", "person_pronoun"):
        return True
    return item.kind is Kind.NAME and item.name is not None and cast.nature(item.name) is not Nature.WORK


def makes(row: Row, index: int, cast: Cast) -> bool:
    """Whether an item names or stands for who makes or shows works."""
    item = row.items[index]
    return item.has("maker") or item.name is not None and cast.nature(item.name) in (Nature.MAKER, Nature.SERVICE)
