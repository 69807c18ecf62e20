"""Tables of works and dates: the first column names the work, the heads of the columns say what their dates are."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from checker.articles import Article, Mark, MarkKind
from checker.claims import Status
from checker.dates.grammar import find
from checker.extraction import circumstances
from checker.extraction.draft import IN_A_TABLE, Draft, Ground
from checker.extraction.lexicon import Lexicon
from checker.extraction.phrases import Phrases, Row
from checker.languages import Language

_LONGEST_HEADING = 1000


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column's dates are: a status, or None where they date something else."""

    status: Status | None
    medium: str | None = None
    region: str | None = None
    tells: bool = False  # its words speak of a release or of a plan


def drafts(article: Article, language: Language, words: Lexicon) -> Iterator[Draft]:
    """A draft for each date in each table of an article."""
    cells = sorted((m for m in article.marks if m.kind is MarkKind.CELL), key=_start)
    rows = sorted((m for m in article.marks if m.kind in (MarkKind.HEADER, MarkKind.ROW)), key=_start)
    for table in (m for m in article.marks if m.kind is MarkKind.TABLE):
        columns: dict[int, _Column] = {}
        heading = _heading(article, table, words)
        for line in _from_to(rows, table.start, table.end):
            its = _from_to(cells, line.start, max(line.end, line.start + 1))
            if line.kind is MarkKind.HEADER or not columns and not _dated(article, its, language):
                columns = _weighed({c.level: _column(article, c, heading, words) for c in its})
                continue
            yield from _of_row(article, its, columns, language, words)


def _start(mark: Mark) -> int:
    return mark.start


def _from_to(marks: Sequence[Mark], start: int, end: int) -> Sequence[Mark]:
    """Of marks in order, those that begin from ``start`` to before ``end``."""
    return marks[bisect_left(marks, start, key=_start) : bisect_left(marks, end, key=_start)]


def _weighed(columns: dict[int, _Column]) -> dict[int, _Column]:
    """The columns in each other's light.

    Without a column for what came after, an "initial release" is the release; beside one that says so, a column that says nothing
    of a release has other dates.
    """
    told = [c for level, c in columns.items() if level and c.status is not None and c.tells]
    if any(c.status is not Status.FORMER for c in told):
        return {level: c if c.tells or c.medium or c.region else replace(c, status=None) for level, c in columns.items()}
    return {
        level: replace(c, status=Status.SCHEDULED) if c.status is Status.FORMER else c if not told else replace(c, status=None)
        for level, c in columns.items()
    }


def _dated(article: Article, cells: Sequence[Mark], language: Language) -> bool:
    return any(find(article.text[c.start : c.end], language) for c in cells)


def _read(article: Article, cell: Mark, words: Lexicon) -> Row:
    return Row(Phrases(article.text, cell.start, cell.end, words, False))


def _heading(article: Article, table: Mark, words: Lexicon) -> _Column:
    """What the line above a table says of all its dates: "The changes to the theatrical calendar:"."""
    end = len(article.text[: table.start].rstrip())
    start = article.text.rfind("\n", 0, end) + 1
    titled = any(m.kind in (MarkKind.HEADING, MarkKind.HEADLINE) and m.start <= start < m.end for m in article.marks)
    if not titled and not article.text[start:end].endswith(":") or end - start > _LONGEST_HEADING:
        return _Column(Status.SCHEDULED)
    above = start
    start = max(start, article.text.rfind(". ", start, end) + 1)
    hedged = any(i.has("hedge") for i in Row(Phrases(article.text, above, end, words, False)).items)
    items = Row(Phrases(article.text, start, end, words, False)).items
    return _Column(Status.TENTATIVE if hedged else Status.SCHEDULED, circumstances.medium(items), circumstances.region(items))


def _column(article: Article, cell: Mark, heading: _Column, words: Lexicon) -> _Column:
    items = _read(article, cell, words).items
    medium, region = circumstances.medium(items) or heading.medium, circumstances.region(items) or heading.region
    if any(i.has("thing") for i in items) or any(i.has("other") and not i.has("release", "slot") for i in items):
        return _Column(None)
    former = any(i.has("former") for i in items)
    tells = former or any(i.has("release", "slot", "schedule", "now", "move") for i in items)
    return _Column(Status.FORMER if former else heading.status, medium, region, tells)


def _of_row(article: Article, cells: Sequence[Mark], columns: dict[int, _Column], language: Language, words: Lexicon) -> Iterator[Draft]:
    named = next((c for c in cells if article.text[c.start : c.end].strip() and not find(article.text[c.start : c.end], language)), None)
    if named is None:
        return
    for work in _works(article, named, words):
        yield from _of_work(article, work, named, cells, columns, language, words)


def _works(article: Article, cell: Mark, words: Lexicon) -> Iterator[str]:
    """The works a cell names: itself, none if it is a step on the way ("Beta 2"), several behind "release of"."""
    items = _read(article, cell, words).items
    if any(i.has("thing") for i in items):
        return
    if len(items) < 3 or not items[0].has("release", "slot") or not items[1].has("of"):
        yield " ".join(article.text[cell.start : cell.end].split())
        return
    first = items[2]
    for item, after in zip(items[2:], [*items[3:], None], strict=True):
        if after is None or after.words == "," or after.has("and"):
            yield " ".join(article.text[first.start : item.end].split())
        elif item.words == "," or item.has("and"):
            first = after


def _of_work(
    article: Article, work: str, named: Mark, cells: Sequence[Mark], columns: dict[int, _Column], language: Language, words: Lexicon
) -> Iterator[Draft]:
    for cell in cells:
        column = columns.get(cell.level, _Column(Status.SCHEDULED))
        if cell is named or column.status is None:
            continue
        found = find(article.text[cell.start : cell.end], language)
        for mention in found:
            draft = Draft(
                IN_A_TABLE,
                _moved(mention, cell.start),
                cell.start + mention.start,
                cell.start + mention.end,
                column.status,
                work,
                work,
                Ground.BESIDE,
            )
            draft.medium, draft.region = column.medium, column.region
            draft.says("a cell of a table")
            yield draft
        if not found and any(i.has("withdraw") for i in _read(article, cell, words).items) and column.status is not Status.FORMER:
            yield Draft(IN_A_TABLE, None, cell.start, cell.end, Status.WITHDRAWN, work, work, Ground.BESIDE)


def _moved(mention, by: int):  # type: ignore[no-untyped-def]
    return type(mention)(mention.start + by, mention.end + by, mention.words, mention.expression)
