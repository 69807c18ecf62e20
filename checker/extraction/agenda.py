"""Lists under days: works that stand below a line which is a date and no more, or behind the number of a day of the month that a heading names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.articles import MarkKind
from checker.claims import Status
from checker.dates.expression import DateExpression
from checker.dates.grammar import DateMention
from checker.extraction.cast import Cast
from checker.extraction.draft import IN_A_TABLE, Draft, Ground
from checker.extraction.known import Nature, known_nature, plain
from checker.extraction.lines import Line, bare
from checker.extraction.naming import How
from checker.extraction.tokens import Item, Kind
from checker.languages import Language

_SURE = 0.8  # how likely what such a list says is a claim
_LONGEST_DAY, _LONGEST_ENTRY = 45, 130  # characters
_FEWEST = 3  # lines that open with the number of a day
_NUMBERED = re.compile(
    r"[\W_]{0,6}(?:(?P<word>[^\W\d_]{1,12})\.?,?\s+)?(?P<day>[12]?\d|3[01])(?:\.|[ºª°]|er|st|nd|rd|th)?\s*(?:[:–—-]\s|\.?\s*$|\.\s*[:–—-])"
)
# A time of day that opens an entry: "8 p.m. - ", "20:15 Uhr: ", "21h30 ", "9/8c ".
_TIME = re.compile(r"[\W_]*\d{1,2}(?:/\d{1,2}c\b|(?:[:.h]\d{2})?\s*(?:[ap]\.?m\b\.?|Uhr\b|hs?\b)|[:.h]\d{2}\b(?![./]))", re.IGNORECASE)
_PART = re.compile(r"\s*[,|(]\s*|\s+[–—-]\s+|\.\s")
_EDGES = " .:;*_•·★☆-–—)"
_OTHERS = (Nature.PERSON, Nature.MAKER, Nature.SERVICE, Nature.OUTLET, Nature.PLACE, Nature.PLATFORM)


def drafts(lines: Sequence[Line], players: Cast, language: Language) -> tuple[Draft, ...]:
    """A draft for each work of such a list, which has two days or more."""
    listed = tuple(_listed(lines, players, language))
    return listed if len({draft.start for draft in listed}) > 1 else ()


def _listed(lines: Sequence[Line], players: Cast, language: Language) -> Iterator[Draft]:
    numbered = _days_of(lines, language)
    day: DateMention | None = None
    for place, line in enumerate(lines):
        own = numbered.get(place)
        if own is not None and _is_day(line):
            day = own
        elif own is not None:
            yield from _entries(line, own, players)
        elif line.dates and _is_day(line):
            day = line.dates[0]
        elif day is not None and _is_entry(line) and not line.dates:
            yield from _entries(line, day, players)
        elif line.kind in (MarkKind.HEADING, MarkKind.HEADLINE) or not _is_entry(line):
            day = None


def _is_day(line: Line) -> bool:
    """Whether a line is a date and no more: "Tuesday, Oct. 16", "### Le 9"."""
    if len(line.words) > _LONGEST_DAY or line.kind is MarkKind.HEADLINE:
        return False
    if _NUMBERED.fullmatch(line.words.rstrip(" *_:")):
        return True
    whole = len(line.dates) == 1 and line.dates[0].expression != DateExpression(
        year=line.dates[0].expression.year, month=line.dates[0].expression.month
    )
    return whole and not any(row.named for row in line.rows) and all(bare(row.items) for row in line.rows)


def _is_entry(line: Line) -> bool:
    return len(line.words) <= _LONGEST_ENTRY and (line.kind is MarkKind.ITEM or line.kind is None)


def _days_of(lines: Sequence[Line], language: Language) -> dict[int, DateMention]:
    """By place, the days of lines that open with the number of one, rising below each heading, where a heading above names the month."""
    found: dict[int, DateMention] = {}
    section: dict[int, DateMention] = {}
    month: DateExpression | None = None
    for place, line in enumerate(lines):
        if line.kind in (MarkKind.HEADING, MarkKind.HEADLINE) or place == 0:
            found.update(section if _rising(section) else {})
            section = {}
            named = [mention.expression for mention in line.dates if mention.expression.month is not None]
            month = replace(named[-1], end=None) if named else month
        opening = _NUMBERED.match(line.words)
        if month is None or opening is None or not _before_a_day(opening["word"], line, language):
            continue
        start, end = line.start + opening.start("day"), line.start + opening.end("day")
        if not any(date.start < end and start < date.end for date in line.dates):
            section[place] = DateMention(start, end, opening["day"], replace(month, day=int(opening["day"])))
    found.update(section if _rising(section) else {})
    numbers = [mention.expression.day for mention in found.values()]
    counted = numbers == list(range(1, len(numbers) + 1))  # "1. … 2. … 3. …" counts and tells no days
    return {} if len(numbers) < _FEWEST or counted else found


def _rising(section: dict[int, DateMention]) -> bool:
    numbers = [mention.expression.day or 0 for mention in section.values()]
    return numbers == sorted(numbers)


def _before_a_day(word: str | None, line: Line, language: Language) -> bool:
    """Whether a word may stand before the number of a day, if there is one: "le 9", "am 27.", "Fri 21"."""
    if word is None or any(name.startswith(word.lower()) for name in language.weekdays):
        return True
    first = next((item for row in line.rows for item in row.items if item.kind is Kind.WORD), None)
    return first is not None and first.has("at_time", "time_noun") and first.words.startswith(word.lower())


def _entries(line: Line, day: DateMention, players: Cast) -> Iterator[Draft]:
    items = [item for row in line.rows for item in row.items]
    if any(item.has("thing") for item in items):
        return
    for title in _titles(line, items, players):
        draft = Draft(IN_A_TABLE, day, line.start, line.end, Status.SCHEDULED, title, title, Ground.BESIDE, chance=_SURE)
        draft.says("a line of a list under its day")
        yield draft


def _titles(line: Line, items: Sequence[Item], players: Cast) -> Iterator[str]:
    """The works of a line: the names that marks set off; else the first of its parts that names neither a person nor a maker."""
    names = [item.name for item in items if item.kind is Kind.NAME and item.name is not None]
    set_off = [name for name in names if name.how in (How.ITALIC, How.QUOTED)]
    if set_off:
        yield from (players.work(name) or name.name for name in set_off)
        return
    opening = _TIME.match(line.words) or _NUMBERED.match(line.words)
    parts = _PART.split(line.words[opening.end() if opening else 0 :].lstrip(_EDGES))
    yield from [part for part in (each.strip(_EDGES) for each in parts) if part[:1].isalnum() and _may_be_a_title(part, players)][:1]


def _may_be_a_title(words: str, players: Cast) -> bool:
    return known_nature(words) is None and players.natures.get(plain(words)) not in _OTHERS and (words[0].isupper() or words[0].isdigit())
