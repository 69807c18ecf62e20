"""Finds every date in a text: words to lexemes, lexemes to shapes, shapes to expressions, each with its place."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from checker.dates import anchors, numeric, shapes, sharing, surroundings
from checker.dates.expression import DateExpression
from checker.dates.folding import ANAPHORS, MEANINGFUL, fold
from checker.dates.kinds import LETTERS, Kind, plain
from checker.dates.lexemes import Lexeme, lexemes
from checker.dates.lexicon import lexicon_of
from checker.languages import NEUTRAL, Language

_DIGIT = re.compile("[0-9]")
_RUN = re.compile(r"[^xX;\n]+")  # no shape reaches across a word that dates do not know
_CORE = re.compile("[mwDyNsSQYPRHuUkeq]|[TizFa]d")  # and each has one of these
_WHOLE_IN_STROKES = re.compile(r"\d{1,2}/\d{1,2}/\d{2}")
_HALF_IN_STROKES = re.compile(r"\d{1,2}/\d{2}")
_LETTERS = re.compile(LETTERS)
_LEADING = frozenset({Kind.ARTICLE, Kind.DAY_ARTICLE, Kind.OF, Kind.FROM, Kind.ON, Kind.IN, Kind.TO, Kind.AND, Kind.OR, Kind.COMMA})


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text at ``text[start:end]``, with the bound that goes with it ("by", "no earlier than") but no other preposition."""

    start: int
    end: int
    words: str
    expression: DateExpression

    @property
    def bare_year(self) -> bool:
        """Whether it is a year and nothing else, which the caller may know to be part of a title."""
        return self.expression.bare_year


def may_hold_date(text: str, language: Language) -> bool:
    """The cheap first test: whether there is a digit, or a word that a date without digits needs."""
    if _DIGIT.search(text):
        return True
    return not lexicon_of(language).triggers.isdisjoint(_LETTERS.findall(plain(text)))


@lru_cache(maxsize=256)  # what the first test has looked at, the full reading asks again
def find(text: str, language: Language) -> tuple[DateMention, ...]:
    """The dates in a text, in order and without overlap. Linear in its length; never raises."""
    if not may_hold_date(text, language):
        return ()
    words = lexemes(text, lexicon_of(language))
    kinds = "".join(word.kind for word in words)
    shape = shapes.bounded()
    mentions: list[DateMention] = []
    for run in _RUN.finditer(kinds):
        if not _CORE.search(kinds, run.start(), run.end()):
            continue
        position = run.start()
        while match := shape.search(kinds, position, run.end() + 1):  # one kind more, for what must not follow
            found = _read(text, words, kinds, match, language)
            mentions += found
            position = match.end() if found else match.start() + 1
    if language.tag == NEUTRAL:  # what a year is of, only the words around it say
        mentions = [mention for mention in mentions if not mention.bare_year]
    return tuple(_months_of_years(mentions))


def _months_of_years(mentions: list[DateMention]) -> list[DateMention]:
    """Where a text writes whole dates as "12/17/21", its "11/20" is a month of a year."""
    if not any(_WHOLE_IN_STROKES.fullmatch(mention.words) for mention in mentions):
        return mentions
    return [
        replace(mention, expression=numeric.as_month_of_year(mention.expression)) if _HALF_IN_STROKES.fullmatch(mention.words) else mention
        for mention in mentions
    ]


def _read(text: str, words: list[Lexeme], kinds: str, match: re.Match[str], language: Language) -> list[DateMention]:
    """The mentions of one match: one for a moment or range, several for a list; none where the words are no date after all."""
    name = match.lastgroup if match.lastgroup in _NAMES else next(name for name in _NAMES if match.group(name) is not None)
    assert name is not None
    start, end = match.span(name)
    inside = words[start:end]
    if name in _RANGE_NAMES:
        parts = sharing.of_range(inside, match.start(f"{name}_b") - start, match.start(f"{name}_a") - start, _moved(kinds, match, name))
    elif name in _LIST_NAMES:
        parts = sharing.of_list(inside, name)
    else:
        parts = _moment(name, text, words, kinds, start, end, language)
    found = []
    for index, (first, last, expression) in enumerate(parts):
        place = start + first
        bounded = match["bound"] and not kinds.startswith(
            Kind.COMMA + Kind.WHEN, match.end()
        )  # it opens in November: "by November, when it opens"
        if index == 0 and (bounded or match["about"]):
            place = match.start()
        while name != "offset" and place < start + last - 1 and words[place].kind in _LEADING:
            place += 1
        stop = start + last
        bound = words[match.start()].value if bounded and index == 0 else None
        if match["bound_end"] and index == len(parts) - 1:
            bound, stop = words[match.end() - 1].value, match.end()
        if bound is not None or match["about"]:
            expression = replace(expression, bound=bound, approximate=match["about"] is not None)
        begin, finish = words[place].start, words[stop - 1].end
        found.append(DateMention(begin, finish, text[begin:finish], expression))
    return found


def _moved(kinds: str, match: re.Match[str], name: str) -> bool:
    """Whether a range is worded as a move may be: "from July 10 to 24"."""
    to = kinds.find(Kind.TO, match.start(f"{name}_a"), match.start(f"{name}_b"))
    return (
        to >= 0
        and match.start() > 0
        and kinds[max(match.start() - 2, 0) : match.start()].rstrip(Kind.ARTICLE + Kind.DAY_ARTICLE)[-1:] == Kind.FROM
    )


def _moment(
    name: str, text: str, words: list[Lexeme], kinds: str, start: int, end: int, language: Language
) -> list[tuple[int, int, DateExpression]]:
    """One moment, unless it is a lone word that has another meaning where it stands."""
    inside = words[start:end]
    if name in _BY_ANCHOR:
        anchored = _BY_ANCHOR[name](inside)
        return [] if anchored is None else [(0, end - start, anchored)]
    if name == "offset" and surroundings.no_distance(words, kinds, start, end):
        return []
    if name == "weekday" and kinds[max(start - 1, 0) : start] == Kind.CARDINAL:  # "one Sunday"
        return []
    if name == "bareday" and len(inside) == 1 and not surroundings.made_a_day(text, words, kinds, start, end, language):
        return []
    if any(word.kind == Kind.PERIOD and word.weak for word in inside):
        half = fold(inside) if surroundings.half_of_year(words, kinds, start, end) else None
        return [] if half is None else [(0, end - start, half)]
    skipped = 0
    if surroundings.conjunction(kinds, start, end):  # "said that April is out"
        skipped = next(index for index, word in enumerate(inside) if word.kind in ANAPHORS) + 1
        inside = inside[skipped:]
    meaningful = [word for word in inside if word.kind in MEANINGFUL]
    if len(meaningful) == 1 and meaningful[0].short:
        return []
    if len(meaningful) == 1 and not surroundings.ends_line(text, words, kinds, start, end):
        if meaningful[0].weak and not surroundings.called_for(words, kinds, start, end):
            return []
        if meaningful[0].kind == Kind.SEASON and not surroundings.season_alone(kinds, start, end):
            return []
    if kinds[max(start - 1, 0) : start] == Kind.NOT_BESIDE or len(kinds) > end and kinds[end] == Kind.NOT_BESIDE:
        return []
    expression = sharing.two_parts(inside) or fold(inside)
    return [] if expression is None else [(skipped, end - start, expression)]


_NAMES = {name for name, _ in (*shapes.MOMENTS, *shapes.RANGES, *shapes.LISTS)}
_BY_ANCHOR = {"beside": anchors.beside, "anniversary": anchors.anniversary}
_RANGE_NAMES = {name for name, _ in shapes.RANGES}
_LIST_NAMES = {name for name, _ in shapes.LISTS}
