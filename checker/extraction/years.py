"""Years that belong to a title: "Tide (1984)", "1996's Mission: Impossible", "the 2016 Lamplighters", "his 1965 novel"."""

from checker.dates.span import Precision
from checker.extraction.candidates import candidate, named_before
from checker.extraction.draft import Ground
from checker.extraction.naming import How
from checker.extraction.phrases import Row
from checker.extraction.scene import Scene, Subject
from checker.extraction.tokens import Item, Kind


def year_of_title(row: Row, index: int, scene: Scene, text: str) -> Subject | None:
    """The work whose year of release this date gives by standing next to it."""
    items = row.items
    mention = items[index].date
    if mention is None or mention.expression.precision is not Precision.YEAR:
        return None
    before = items[index - 1] if index else None
    after = items[index + 1] if index + 1 < len(items) else None
    if before is not None and before.words == "(" and index >= 2 and (after is None or after.words in (")", ",", ";") or after.has("role")):
        found = candidate(row, index - 2, scene, text)
        return found if found and items[index - 2].kind is Kind.NAME else None
    if before is not None and before.has("of") and (after is None or after.kind is Kind.MARK or after.has("and")):
        return _named_before(row, index, scene, text)
    adjectival = mention.words.endswith(("'s", "’s")) or after is not None and after.has("possessive")
    step = index + 2 if after is not None and after.has("possessive") else index + 1
    if not (adjectival or before is not None and before.has("definite", "possessive")):
        return None
    for ahead in range(step, min(step + 4, len(items))):
        item = items[ahead]
        if item.has("role") and not item.has("role:sequel", "role:season", "role:part") and mention.expression.year is not None:
            return _namesake(row, item, mention.expression.year, scene, ahead)
        if item.kind is Kind.NAME and (found := candidate(row, ahead, scene, text)):
            return Subject(found.work, found.written, Ground.BESIDE, ahead)
        if item.kind in (Kind.DATE, Kind.MARK) or item.has("release", "schedule", "slot", "clause"):
            return None
    return None


def _named_before(row: Row, index: int, scene: Scene, text: str) -> Subject | None:
    """The title before "of" and its year, where a comma or marks set it off: "la primera Marea, de 2017,"."""
    comma = index >= 3 and row.items[index - 2].words == ","
    named = index - 3 if comma else index - 2
    if named < 0 or row.items[named].kind is not Kind.NAME:
        return None
    mention = row.items[named].name
    set_off = comma or mention is not None and mention.how in (How.QUOTED, How.ITALIC)
    return candidate(row, named, scene, text) if set_off else None


def _namesake(row: Row, noun: Item, year: int, scene: Scene, index: int) -> Subject | None:
    """The older work behind the one spoken of: "his 1965 novel", "the 1990 comedy of the same name"."""
    work = named_before(row, index, scene) or scene.standing()
    if work is None:
        return None
    qualifier = noun.words if noun.has("role:book", "role:music", "role:game") else str(year)
    return Subject(f"{work} ({qualifier})", noun.words, Ground.BESIDE, index)
