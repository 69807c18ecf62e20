"""Tables of works and dates: one column names the work, the heads of the others say what their dates are, and a cell's own words more."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.articles import Article, Mark, MarkKind
from checker.claims import Status
from checker.dates.expression import DateExpression
from checker.dates.grammar import DateMention, find
from checker.extraction import circumstances
from checker.extraction.columns import Column, bare_day, columns, heading, italics, of_works, read, start, within, words_of
from checker.extraction.draft import IN_A_TABLE, Draft, Ground
from checker.extraction.lexicon import Lexicon
from checker.extraction.references import part_name, without_number, without_part
from checker.extraction.tokens import Item
from checker.languages import Language

_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_NUMBER = re.compile(r"#?(\d{1,2}(?:\.\d+)*)\.?")


def drafts(article: Article, language: Language, words: Lexicon, main: str | None) -> Iterator[Draft]:
    """A draft for each date in each table of an article. main: the work that the article is about."""
    cells = sorted((m for m in article.marks if m.kind is MarkKind.CELL), key=start)
    rows = sorted((m for m in article.marks if m.kind in (MarkKind.HEADER, MarkKind.ROW)), key=start)
    italic = italics(article)
    for table in (m for m in article.marks if m.kind is MarkKind.TABLE):
        heads: Sequence[Mark] = ()
        body: list[Sequence[Mark]] = []
        for line in within(rows, table.start, table.end):
            its = within(cells, line.start, max(line.end, line.start + 1))
            if line.kind is MarkKind.HEADER or not body and not heads and not _dated(article, its, language):
                heads = its
            else:
                body.append(its)
        yield from _of_table(article, table, heads, body, italic, language, words, main)


def _dated(article: Article, cells: Sequence[Mark], language: Language) -> bool:
    return any(find(article.text[c.start : c.end], language) or bare_day(words_of(article, c), language) for c in cells)


def _of_table(
    article: Article,
    table: Mark,
    heads: Sequence[Mark],
    body: Sequence[Sequence[Mark]],
    italic: Sequence[Mark],
    language: Language,
    words: Lexicon,
    main: str | None,
) -> Iterator[Draft]:
    above = heading(article, table, language, words)
    told = columns(article, heads, above, words)
    naming, days = of_works(article, heads, body, italic, language, words)
    month = _month(article, table, language) if days else None
    head = next((cell for cell in heads if cell.level == naming), None)
    series = _Series(main, read(article, head, words)) if main is not None and head is not None else None
    for cells in body:
        named = next((c for c in cells if c.level == naming and words_of(article, c)), None)
        if named is None:
            continue
        dated = [
            (cell, list(_mentions(article, cell, month if cell.level in days else None, language))) for cell in cells if cell is not named
        ]
        full = any(mention.expression.weekday is None or mention.expression.day is not None for _, its in dated for mention in its)
        where = circumstances.medium([item for cell, its in dated if not its for item in read(article, cell, words)])
        part = series.part(words_of(article, named)) if series is not None else None
        for work in (part,) if part else _works(article, named, within(italic, named.start, named.end), words):
            for cell, mentions in dated:
                column = told.get(cell.level, Column(above.status if not heads else Status.SCHEDULED))
                if cell.level in days:
                    column = replace(column, status=column.status or above.status)
                if full:  # "Monday" beside "January 18" is no date of its own
                    mentions = [m for m in mentions if m.expression.weekday is None or m.expression.day is not None]
                if column.status is not None or column.remarks:
                    yield from _of_cell(article, work, cell, mentions, replace(column, medium=column.medium or where), words)


def _mentions(article: Article, cell: Mark, month: DateExpression | None, language: Language) -> Iterator[DateMention]:
    """The dates of a cell, by their places in the text. month: that of which the cell gives the day."""
    if month is not None and (day := bare_day(words_of(article, cell), language)):
        begin = cell.start + len(article.text[cell.start : cell.end]) - len(article.text[cell.start : cell.end].lstrip())
        yield DateMention(begin, cell.end, words_of(article, cell), DateExpression(year=month.year, month=month.month, day=day))
        return
    for found in find(article.text[cell.start : cell.end], language):
        yield replace(found, start=cell.start + found.start, end=cell.start + found.end)


def _month(article: Article, table: Mark, language: Language) -> DateExpression | None:
    """The month of a table of days: that of the nearest heading above it which names one, else of the line right above it."""
    titles = (m for m in article.marks if m.kind in (MarkKind.HEADING, MarkKind.HEADLINE) and m.end <= table.start)
    lines = [article.text[m.start : m.end] for m in sorted(titles, key=start, reverse=True)]
    for line in (*lines, article.headline or "", article.text[: table.start].rstrip().rpartition("\n")[2]):
        named = [found.expression for found in find(line, language) if found.expression.month is not None]
        if named:
            return named[-1]
    return None


class _Series(NamedTuple):
    """The work that an article is about, and the head of the column that its table's rows are named by."""

    main: str
    head: Sequence[Item]

    def part(self, cell: str) -> str | None:
        """What a bare number names: "2" below "Season" in an article about "Saltmarsh", "3.4" below "Version" in one about "Quill 3"."""
        number, main = _NUMBER.fullmatch(cell), _ASIDE.sub("", self.main)
        if number is None:
            return None
        word = next((item.words for item in self.head if item.has("role:season", "role:part")), None)
        if word is not None:
            return part_name(without_part(main, word), word, int(number[1])) if number[1].isdigit() else None
        return f"{without_number(main)} {number[1]}" if any(i.has("role:version", "role:software") for i in self.head) else None


def _works(article: Article, cell: Mark, italic: Sequence[Mark], words: Lexicon) -> Iterator[str]:
    """The works a cell names: what it has in italics or itself, none if it is a step on the way ("Beta 2"), several behind "release of"."""
    items = read(article, cell, words)
    if any(i.has("thing") for i in items):
        return
    if italic:
        yield from (" ".join(article.text[m.start : m.end].split()) for m in italic)
        return
    if len(items) < 3 or not items[0].has("release", "slot") or not items[1].has("of"):
        yield _without_aside(article, cell, items)
        return
    first = items[2]
    for item, after in zip(items[2:], [*items[3:], None], strict=True):
        if after is None or after.words == "," or after.has("and"):
            yield " ".join(article.text[first.start : item.end].split())
        elif item.words == "," or item.has("and"):
            first = after


def _without_aside(article: Article, cell: Mark, items: Sequence[Item]) -> str:
    """A title without what stands behind it in brackets, unless that says which part it is: "Walker (new)"."""
    name = words_of(article, cell)
    aside = _ASIDE.search(name)
    part = any(i.has("role") or any(tag.startswith("number:") for tag in i.tags) for i in items)
    return name if aside is None or not aside.start() or part else name[: aside.start()]


def _of_cell(article: Article, work: str, cell: Mark, mentions: Sequence[DateMention], column: Column, words: Lexicon) -> Iterator[Draft]:
    items = read(article, cell, words)
    if not mentions:
        if any(i.has("withdraw") for i in items) and column.status not in (Status.FORMER, None):
            yield Draft(IN_A_TABLE, None, cell.start, cell.end, Status.WITHDRAWN, work, work, Ground.BESIDE)
        return
    starts = [mention.start for mention in mentions]
    for mention, after in zip(mentions, [*starts[1:], cell.end], strict=True):
        before = [i for i in items if i.end <= mention.start]
        behind = [i for i in items if mention.end <= i.start < after]
        status = _status(column, before, behind)
        if status is None:
            continue
        draft = Draft(IN_A_TABLE, mention, mention.start, mention.end, status, work, work, Ground.BESIDE)
        draft.medium = circumstances.medium([*before[-2:], *behind]) or column.medium
        draft.region = circumstances.region([*before[-2:], *behind]) or column.region
        draft.says("a cell of a table")
        yield draft


def _status(column: Column, before: Sequence[Item], behind: Sequence[Item]) -> Status | None:
    """What a cell's own words say of a date: "out since 21 September", "was to be May", "could be autumn"; else what its column says."""
    if any(i.has("former", "past_plan", "was") for i in before):
        return Status.FORMER
    if any(i.has("since") for i in before):
        return Status.RELEASED
    if column.status is Status.SCHEDULED and any(i.has("hedge") for i in (*before, *behind)):
        return Status.TENTATIVE
    return column.status
