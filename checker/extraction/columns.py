"""The columns of a table: which of them names the works, and what the dates of the others are."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.articles import Article, Mark, MarkKind
from checker.claims import Status
from checker.dates.grammar import find
from checker.extraction import circumstances
from checker.extraction.known import known_nature
from checker.extraction.lexicon import Lexicon
from checker.extraction.naming import looks_personal
from checker.extraction.phrases import Phrases, Row
from checker.extraction.tokens import Item
from checker.languages import Language

_LONGEST_HEADING = 1000
# "21", "Fri 21", "21st", "21."
_BARE_DAY = re.compile(r"(?:(?P<word>[^\W\d_]{1,12})\.?,?\s+)?(?P<day>[12]?\d|3[01])(?:\.|[ºª°]|er|st|nd|rd|th)?")
# What speaks for a column to name the works, each as a share of its cells or as said by its head.
_HEAD, _OTHERS_HEAD, _WORDS, _ITALIC, _PERSONS, _OTHERS, _DISTINCT, _FURTHER = 3.0, -3.0, 2.0, 2.0, -0.5, -2.0, 1.0, -0.5


@dataclass(frozen=True, slots=True)
class Column:
    """What a column's dates are: a status, or None where they date something else."""

    status: Status | None
    medium: str | None = None
    region: str | None = None
    tells: bool = False  # its words speak of a release or of a plan
    remarks: bool = False  # its head says nothing, and another's says more: only a cell's own words make a date one of a release


def start(mark: Mark) -> int:
    return mark.start


def within(marks: Sequence[Mark], first: int, last: int) -> Sequence[Mark]:
    """Of marks in order, those that begin from ``first`` to before ``last``."""
    return marks[bisect_left(marks, first, key=start) : bisect_left(marks, last, key=start)]


def italics(article: Article) -> Sequence[Mark]:
    """What an article has in italics, in order."""
    return sorted((mark for mark in article.marks if mark.kind is MarkKind.EMPHASIS), key=start)


def read(article: Article, cell: Mark, words: Lexicon) -> Sequence[Item]:
    """A cell's words."""
    return Row(Phrases(article.text, cell.start, cell.end, words, False)).items


def words_of(article: Article, cell: Mark) -> str:
    return " ".join(article.text[cell.start : cell.end].split())


def bare_day(cell: str, language: Language) -> int | None:
    """The day of a cell that gives no more, but for its weekday."""
    found = _BARE_DAY.fullmatch(cell)
    if found is None or found["word"] and not any(name.startswith(found["word"].lower()) for name in language.weekdays):
        return None
    return int(found["day"]) or None


def heading(article: Article, table: Mark, language: Language, words: Lexicon) -> Column:
    """What the line above a table says of all its dates: "The changes to the theatrical calendar:"."""
    end = len(article.text[: table.start].rstrip())
    first = article.text.rfind("\n", 0, end) + 1
    titled = any(m.kind in (MarkKind.HEADING, MarkKind.HEADLINE) and m.start <= first < m.end for m in article.marks)
    if not titled and not article.text[first:end].endswith(":") or end - first > _LONGEST_HEADING:
        return Column(Status.SCHEDULED)
    dates = [replace(found, start=first + found.start, end=first + found.end) for found in find(article.text[first:end], language)]
    hedged = any(i.has("hedge") for i in Row(Phrases(article.text, first, end, words, False), dates).items)
    last_sentence = max(first, article.text.rfind(". ", first, end) + 1)
    items = Row(Phrases(article.text, last_sentence, end, words, False)).items
    return Column(Status.TENTATIVE if hedged else Status.SCHEDULED, circumstances.medium(items), circumstances.region(items))


def columns(article: Article, heads: Sequence[Mark], above: Column, words: Lexicon) -> dict[int, Column]:
    """What the heads of its columns say of a table's dates, by level. above: what the line above it says."""
    return _weighed({cell.level: _column(read(article, cell, words), above) for cell in heads})


def _column(items: Sequence[Item], above: Column) -> Column:
    medium, region = circumstances.medium(items) or above.medium, circumstances.region(items) or above.region
    if any(i.has("thing") and not _of_medium(i) for i in items) or any(
        i.has("other") and not i.has("release", "slot", "start") for i in items
    ):
        return Column(None)
    former = any(i.has("former") for i in items) or len(items) == 1 and items[0].has("was")
    tells = former or any(i.has("release", "slot", "start", "schedule", "now", "move") or i.has("is") and len(items) == 1 for i in items)
    return Column(Status.FORMER if former else above.status, medium, region, tells)


def _of_medium(item: Item) -> bool:
    """Whether it names where a work comes out, as "festival" does at the head of a column."""
    return any(tag.startswith("medium:") for tag in item.tags)


def _weighed(found: dict[int, Column]) -> dict[int, Column]:
    """The columns in each other's light.

    Without a column for what came after, an "initial release" is the release; beside one that says so, a column that says nothing
    of a release has other dates.
    """
    told = [c for level, c in found.items() if level and c.status is not None and c.tells]
    if any(c.status is not Status.FORMER for c in told):
        return {
            level: c if c.tells or c.medium or c.region else replace(c, status=None, remarks=c.status is not None)
            for level, c in found.items()
        }
    return {
        level: replace(c, status=Status.SCHEDULED) if c.status is Status.FORMER else c if not told else replace(c, status=None)
        for level, c in found.items()
    }


def of_works(
    article: Article, heads: Sequence[Mark], rows: Sequence[Sequence[Mark]], italic: Sequence[Mark], language: Language, words: Lexicon
) -> tuple[int | None, frozenset[int]]:
    """The level of the column that names the works, None if none does, and the levels of those that give bare days."""
    by_level: dict[int, list[Mark]] = {}
    for cells in rows:
        for cell in cells:
            if words_of(article, cell):
                by_level.setdefault(cell.level, []).append(cell)
    dated = [level for level, its in by_level.items() if 2 * _dated(article, its, language) > len(its)]
    headed = {head.level: read(article, head, words) for head in heads}
    days = frozenset(
        level
        for level, its in by_level.items()
        if not dated and len(by_level) > 1 and _tells_days(headed.get(level, ()))
        if all(bare_day(words_of(article, cell), language) for cell in its)
    )
    said = {level: _said(items) for level, items in headed.items()}
    worth = {
        level: value + said.get(level, 0.0) + _FURTHER * level
        for level, its in by_level.items()
        if level not in days and (value := _worth(article, its, italic, language)) is not None
    }
    return max(worth, key=worth.__getitem__, default=None), days


def _dated(article: Article, cells: Sequence[Mark], language: Language) -> int:
    return sum(bool(find(article.text[cell.start : cell.end], language)) for cell in cells)


def _tells_days(head: Sequence[Item]) -> bool:
    """Whether a head speaks of days, or says nothing: the numbers below "Rank" and "Weeks" are no days. A noun for a day is light, one for a stretch is not."""
    return not head or any(i.has("slot", "release", "start") or i.has("time_noun") and i.has("light") for i in head)


def _said(items: Sequence[Item]) -> float:
    """What its head says of whether a column names works."""
    if any(i.has("maker", "person_before") for i in items):
        return _OTHERS_HEAD
    return _HEAD if any(i.has("role") for i in items) else 0.0


def _worth(article: Article, cells: Sequence[Mark], italic: Sequence[Mark], language: Language) -> float | None:
    """How much a column's cells look like names of works; None where most are dates."""
    told = [words_of(article, cell) for cell in cells]
    many, undated = len(told), len(told) - _dated(article, cells, language)
    if 2 * undated < many:
        return None
    leaning = sum(bool(within(italic, cell.start, cell.end)) for cell in cells)
    personal = sum(looks_personal(words) for words in told)
    others = sum(known_nature(words) is not None for words in told)
    others = others if 2 * others > many else 0  # a title may be called like a maker, hardly most of them
    shares = ((_WORDS, undated), (_ITALIC, leaning), (_PERSONS, personal), (_OTHERS, others), (_DISTINCT, len(set(told))))
    return sum(worth * its / many for worth, its in shares)
