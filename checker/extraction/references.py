"""Nouns that stand for a work: "the film", "its second season", "the sequel to X", "season 4 of X"."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.extraction.known import begins_with, plain
from checker.extraction.phrases import Row
from checker.extraction.tokens import Item, Kind

if TYPE_CHECKING:
    from checker.extraction.scene import Scene

_COUNT = re.compile(r"(\d{1,2})(?:st|nd|rd|th|ª|º|°|e|er|re|ère|ème|nde)?")
_VERSION = re.compile(r"\d+(?:\.\d+)*")
_NUMBERED = ("issue", "#")  # parts that are written with a sign: "Saltmarsh #2"
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


@dataclass(frozen=True, slots=True)
class Reference:
    work: str
    written: str


def reference(row: Row, index: int, scene: "Scene", text: str) -> Reference | None:
    """The work that a name with a part, or a noun for a work, stands for; None for a name that stands for itself."""
    item = row.items[index]
    if item.kind is Kind.NAME:
        return _part_of_name(row, index, scene, text)
    if item.has("role:season", "role:part", "role:version", "role:software") and (part := _part(row, index, scene, text)):
        return part
    if item.has("original") or item.has("role") and number_at(row, index - 1) == 1:
        return _first_of_all(row, index, scene, text)
    if item.has("role:sequel"):
        return _sequel(row, index, scene, text)
    if _named_next_to(row, index, scene):
        return None
    if not _definite(row, index):
        return None
    if (name := _apposed(row, index, scene)) is not None:
        return Reference(name, _written(row, index, index, text))
    earlier = item.has("role:version") or any(i.words == ";" for i in row.items[max(index - 4, 0) : index])
    work = (_named_earlier(row, index, scene) if earlier else None) or scene.standing()
    if (
        work
        and item.has("role:season")
        and scene.series
        and scene.main
        and not work.startswith(scene.series)
        and scene.main.startswith(scene.series)
    ):
        work = scene.main  # a novel named in between has no seasons
    if work and item.has("whole_series") and scene.series and work.startswith(f"{scene.series} {scene.part_word} "):
        work = scene.series  # "the series" is more than its season
    return Reference(work, item.words) if work else None


def _named_earlier(row: Row, index: int, scene: "Scene") -> str | None:
    """The work that the sentence names before a noun for a version of it: "X came out in April, the console version followed"."""
    return next((w for i in reversed(row.items[:index]) if i.kind is Kind.NAME and i.name and (w := scene.cast.work(i.name))), None)


def _definite(row: Row, index: int) -> bool:
    """Whether a noun is about something known: "the film", not "a film" or "films"."""
    for item in reversed(row.items[max(index - 6, 0) : index]):
        if item.has("definite", "possessive") or item.kind is Kind.NAME and item.words.startswith("the "):
            return True
        if item.has("indefinite") or item.kind is Kind.DATE or item.kind is Kind.MARK and item.words in ",;:()":
            return False
    return False


def _named_next_to(row: Row, index: int, scene: "Scene") -> bool:
    """Whether the noun only says what the name beside it is: "the movie Merlin", "the Gran Corsa movie"."""
    after = row.items[index + 1] if index + 1 < len(row.items) else None
    before = row.items[index - 1] if index else None
    return any(
        i is not None and i.kind is Kind.NAME and i.name is not None and scene.cast.work(i.name) is not None for i in (after, before)
    )


def _apposed(row: Row, index: int, scene: "Scene") -> str | None:
    """The work that a noun describes in apposition: "Grey Heron, the adventure that …"."""
    for back in range(index - 1, max(index - 8, 0), -1):
        if row.items[back].words == ",":
            name = row.items[back - 1]
            return scene.cast.work(name.name) if name.kind is Kind.NAME and name.name else None
        if row.items[back].has("release", "schedule", "delay", "move"):
            return None
    return None


def number_at(row: Row, index: int) -> int | None:
    """The number an item says: "2", "IV", "second", "two"."""
    if not 0 <= index < len(row.items):
        return None
    item = row.items[index]
    word = item.words.lstrip("#")
    if (digits := _COUNT.fullmatch(word)) is not None:
        return int(digits[1])
    for tag in item.tags:
        if tag.startswith("number:"):
            return int(tag.removeprefix("number:"))
    return _ROMAN.get(word)


def _part_of_name(row: Row, index: int, scene: "Scene", text: str) -> Reference | None:
    """ "Saltmarsh season 2", "season two of House of the Otter", "the fourth season of X"."""
    items = row.items
    name = scene.cast.work(items[index].name) if items[index].name else None  # type: ignore[arg-type]
    if name is None:
        return None
    after = index + 1
    if after < len(items) and items[after].words in (",", ":", "-", "–"):
        after += 1
    if after < len(items) and items[after].has("role:season") and (number := number_at(row, after + 1)):
        scene.series, scene.part_word = name, items[after].words
        return Reference(f"{name} {items[after].words} {number}", _written(row, index, after + 1, text))
    for back in range(index - 1, max(index - 6, -1), -1):
        if items[back].has("role:season", "role:part"):
            found = number_at(row, back + 1) or number_at(row, back - 1)
            if found and any(i.has("of") for i in items[back + 1 : index]):
                first = back if number_at(row, back + 1) else back - 1
                scene.series, scene.part_word = name, items[back].words
                return Reference(f"{name} {items[back].words} {found}", _written(row, first, index, text))
            return None
        if items[back].kind in (Kind.DATE, Kind.NAME) or items[back].words in ",;:":
            return None
    return None


def _part(row: Row, index: int, scene: "Scene", text: str) -> Reference | None:
    """ "Season 2", "its second season", "issue #5", "version 2.3": a part of the series that is spoken of."""
    items = row.items
    word = items[index].words
    if items[index].has("role:version", "role:software"):
        at = index + 2 if index + 1 < len(items) and items[index + 1].words == "," else index + 1
        spelled = items[at].words if at < len(items) else ""
        base = scene.series or scene.main
        return (
            Reference(f"{without_number(base)} {spelled}", _written(row, index, at, text)) if base and _VERSION.fullmatch(spelled) else None
        )
    number = number_at(row, index + 1)
    first, last = index, index + 1
    if number is None and index and not items[index - 1].has("cardinal"):
        number = number_at(row, index - 1)
        first, last = index - 1, index
    series = _spoken_of(scene)
    if number is None or series is None:
        return None
    for item in items[last + 1 : last + 7]:
        if item.kind is Kind.NAME and item.name and (named := scene.cast.work(item.name)):
            series = named
            break
        if item.words in ",;:" or item.kind is Kind.DATE or item.has("release", "schedule", "delay", "move", "is", "was", "will"):
            break
    base = without_part(series, word)
    if items[index].has("role:season") and (plain(without_number(base)) in scene.cast.natures or _counts_seasons(base, number)):
        base = without_number(base)  # "Mareggiata 5" is a season of "Mareggiata"
    if items[index].has("role:part") and scene.main and scene.main.startswith(f"{base} "):
        base = without_part(scene.main, word)  # "Part 2" of the season that is spoken of
    scene.series, scene.part_word = base, word
    return Reference(part_name(base, word, number), _written(row, first, last, text))


def _counts_seasons(name: str, number: int) -> bool:
    """Whether the number of a name is that of a season, since there is one before it or beside it: "Mareggiata 5" and its season 4."""
    tail = name.rpartition(" ")[2]
    return tail.isdigit() and len(tail) <= 2 and number <= int(tail)


def _spoken_of(scene: "Scene") -> str | None:
    """The series whose part is meant: the one whose parts were last spoken of, unless its paragraph has gone on to another work."""
    moved_on = scene.focus is not None and scene.focus_block == scene.block
    if scene.series and moved_on and not begins_with(plain(scene.focus or ""), plain(scene.series)):
        return scene.focus
    return scene.series or scene.focus or scene.main


def part_name(series: str, word: str, number: int) -> str:
    """The name of a part of a series: "Saltmarsh season 2", "Saltmarsh #2"."""
    return f"{series} #{number}" if word in _NUMBERED else f"{series} {word} {number}"


def _first_of_all(row: Row, index: int, scene: "Scene", text: str) -> Reference | None:
    """ "The original", "the first game": the work that the one spoken of goes back to."""
    main = scene.main
    if main is None or not _definite(row, index):
        return None
    older = [name for name in scene.cast.names if name != main and main.lower().startswith(name.lower())]
    base = older[0] if older else without_number(main)
    return Reference(base, _written(row, index, index, text)) if base != main else None


def elliptic(row: Row, index: int, scene: "Scene", text: str) -> Reference | None:
    """ "The second", "#6": a part of the series whose parts were just spoken of, the noun left out."""
    if scene.series is None or scene.part_word is None:
        return None
    number = number_at(row, index)
    item = row.items[index]
    before = row.items[index - 1] if index else None
    after = row.items[index + 1] if index + 1 < len(row.items) else None
    numbered = (
        item.words.startswith("#")
        or before is not None
        and before.has("definite", "indefinite")
        and any(t.startswith("number:") for t in item.tags)
    )
    if number is None or not numbered or after is not None and not (after.tags or after.kind is not Kind.WORD) or _anaphor_of_person(after):
        return None
    if after is not None and after.has("role"):
        return None
    return Reference(part_name(scene.series, scene.part_word, number), _written(row, index, index, text))


def _anaphor_of_person(after: Item | None) -> bool:
    return after is not None and after.has("time_noun", "thing", "person_before", "of")


def without_part(series: str, word: str) -> str:
    """The series that a part of it is named by."""
    number = r"#\d+" if word in _NUMBERED else rf"{re.escape(word)} \d+"
    found = re.fullmatch(rf"(.+) {number}", series, re.IGNORECASE)
    return found[1] if found else series


def without_number(series: str) -> str:
    """The series, or the software, that a number behind its name is a part or a version of."""
    head, _, tail = series.rpartition(" ")
    return head if head and _VERSION.fullmatch(tail) else series


def _sequel(row: Row, index: int, scene: "Scene", text: str) -> Reference | None:
    items = row.items
    if index and items[index - 1].kind is Kind.NAME and items[index - 1].name:
        named = scene.cast.work(items[index - 1].name)  # type: ignore[arg-type]
        main = scene.standing()
        if named and (main is None or main == named):
            return Reference(f"{named} {items[index].words}", _written(row, index - 1, index, text))
        definite = index >= 2 and items[index - 2].has("article") or items[index - 1].words.startswith("the ")
        if named and not definite:
            return Reference(f"{named} {items[index].words}", _written(row, index - 1, index, text))
        return Reference(main, _written(row, index - 1, index, text)) if main else None
    for ahead in range(index + 1, min(index + 4, len(items))):
        name = items[ahead].name
        if items[ahead].kind is Kind.NAME and name and (named := scene.cast.work(name)):
            if (apposed := _apposed(row, index, scene)) and apposed != named:
                return Reference(apposed, _written(row, index, ahead, text))
            if items[index + 1].has("of") and not items[index + 1].has("to"):  # "la suite de God of War" is named by these words
                joining = " ".join(text[items[index].start : items[ahead - 1].end].split())
                space = "" if joining.endswith(("'", "’")) else " "
                return Reference(f"{joining}{space}{named}", _written(row, index, ahead, text))
            return Reference(f"{named} {items[index].words}", _written(row, index, ahead, text))
    if not _definite(row, index):
        return None
    work = _apposed(row, index, scene) or scene.standing()
    return Reference(work, items[index].words) if work else None


def _written(row: Row, first: int, last: int, text: str) -> str:
    items = row.items
    first, last = max(first, 0), min(last, len(items) - 1)
    return " ".join(text[items[first].start : items[last].end].split())
