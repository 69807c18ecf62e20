"""What the words around tell of a word that may be a date: "may" or May, the second half of a season or of a year."""

import re

from checker.dates.expression import Unit
from checker.dates.folding import ANAPHORS, MEANINGFUL, POINTING
from checker.dates.kinds import Kind
from checker.dates.lexemes import Lexeme
from checker.languages import Language

_COUNTED_END = re.compile("[z-][dDn]C")
# What may stand before a word that is a month or season only among its like: "in May", "from May", "early May".
_CALLS_FOR_A_DATE = frozenset(
    {Kind.IN, Kind.ON, Kind.TO, Kind.OF, Kind.FROM, Kind.BETWEEN, Kind.AND, Kind.OR, Kind.PART, Kind.BOUND, Kind.ABOUT, Kind.THROUGH}
    | POINTING
)


def made_a_day(text: str, words: list[Lexeme], kinds: str, start: int, end: int, language: Language) -> bool:
    """Whether the word before a bare number makes it a day: "slittare al 4", "ab dem 5."; not as an end of what is counted, "dal 20 al 15 per cento"."""
    before = words[start - 1] if start else None
    if before is None or start > 1 and words[start - 2].kind in (Kind.DAY, Kind.NUMBER, Kind.CARDINAL) or _COUNTED_END.match(kinds, end):
        return False
    return text[before.start : before.end].lower().split()[-1] in language.dates.get("makes_days", ())


def conjunction(kinds: str, start: int, end: int) -> bool:
    meaning = [kind for kind in kinds[start:end] if kind in MEANINGFUL]
    return (
        len(meaning) == 2
        and meaning[0] in ANAPHORS
        and meaning[1] in (Kind.MONTH, Kind.SEASON)
        and kinds[end : end + 1] in (Kind.WORD, Kind.CAPITAL)
    )


def half_of_year(words: list[Lexeme], kinds: str, start: int, end: int) -> bool:
    """Whether a half is one of a year: with a year beside it, or "in the first half" and nothing more; a season has halves as well."""
    if any(word.kind in (Kind.YEAR, Kind.UNIT) for word in words[start:end]):
        return True
    before = kinds[max(start - 2, 0) : start].rstrip(Kind.ARTICLE + Kind.DAY_ARTICLE)[-1:]
    return before in (Kind.IN, Kind.ON) and kinds[end : end + 1] in ("", Kind.COMMA, Kind.STOP, Kind.MARK, Kind.CLOSING, Kind.BREAK)


def no_distance(words: list[Lexeme], kinds: str, start: int, end: int) -> bool:
    """Whether a distance is no date: "the first of its line in ten years" is a stretch, "soit un jour après" says the two days before again."""
    if kinds[max(start - 1, 0) : start] == Kind.RESTATING:
        return True
    if kinds[start] != Kind.IN or words[end - 1].kind == Kind.OFFSET_END or kinds[end : end + 1] == Kind.APOSTROPHE:
        return False
    unit = words[end - 1].value[0]
    clause = re.split("[.,;\n()]", kinds[max(start - 10, 0) : start])[-1]
    numbered = Kind.ORDINAL in clause or Kind.ORDINAL_DAY in clause
    return numbered and (unit is Unit.YEAR or unit is Unit.MONTH and kinds[end : end + 1] == Kind.TO)


def ends_line(text: str, words: list[Lexeme], kinds: str, start: int, end: int) -> bool:
    """Whether a month or season is what a line says last, behind a comma: "The Book, spring"."""
    return kinds[max(start - 1, 0) : start] == Kind.COMMA and text[words[end - 1].end :][:1] in ("", "\n")


def called_for(words: list[Lexeme], kinds: str, start: int, end: int) -> bool:
    """Whether the words around call for a month: a preposition before it, or an adjective before and a noun after ("its May slot")."""
    before = kinds[max(start - 1, 0) : start]
    if before in (Kind.ARTICLE, Kind.DAY_ARTICLE):
        before = kinds[max(start - 2, 0) : start - 1] if words[start].kind == Kind.SEASON else Kind.WORD
    if before == Kind.OPENING and kinds[end : end + 1] in (Kind.COMMA, Kind.CLOSING):  # "(June, they say)"
        return any(word.kind == Kind.MONTH for word in words[start:end])
    if before in _CALLS_FOR_A_DATE:
        return kinds[end : end + 1] != Kind.CAPITAL or before not in (Kind.AND, Kind.OF, Kind.TO)
    in_a_sentence = before in (Kind.WORD, Kind.CARDINAL, Kind.FUNCTION)  # where only a name or a month has a capital
    return in_a_sentence and kinds[end : end + 1] != Kind.CAPITAL and any(word.kind == Kind.MONTH for word in words[start:end])


def season_alone(kinds: str, start: int, end: int) -> bool:
    """Whether a season's name stands for the season: "in the fall", not "the spring of his career" and not "a summer movie"."""
    before = kinds[max(start - 2, 0) : start].rstrip(Kind.ARTICLE + Kind.DAY_ARTICLE)[-1:]
    return before in _CALLS_FOR_A_DATE and kinds[end : end + 1] not in (Kind.OF, Kind.FROM, Kind.CAPITAL)
