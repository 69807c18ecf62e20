"""Lists whose every line pairs a day with a work and says no more: "April 5: Air", "Paint – April 7"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.claims import Status
from checker.dates.grammar import DateMention
from checker.extraction.cast import Cast
from checker.extraction.draft import IN_A_TABLE, Draft, Ground
from checker.extraction.known import Nature, known_nature, plain
from checker.extraction.lines import Line

_FEWEST = 3  # lines of such a list
_SURE = 0.8  # how likely what such a line says is a claim
_LONGEST = 70  # characters of a title
# Before a day that opens its line: a bullet, a weekday that is no part of the date.
_NOTHING = re.compile(r"[\W_]*(?:[^\W\d_]{2,10}\.?,?\s*)?")
_BEHIND = re.compile(r"\s*[:|–—-]\s+(?P<title>\S.*)")
_BEFORE = re.compile(r"[\W_]*?(?P<title>[^\W_].*?|[“\"„«].*?)(?:\s*[:|,(]|\s+[–—-])\s*")
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")  # "(PC only)", "(Ada Holm)"
_END = re.compile(r"[\s).;]*")
_SHORT = 3  # letters of a word that may be small in a title
_STOP = re.compile(r"[^\W\d_]{4,}\.\s")  # of a sentence; "Vol. 3", "Dr. Harbor" have none
_QUOTES = "“”\"„«»‘’'*_ "


class _Pair(NamedTuple):
    """A line that may pair a day with a work. first: whether the day comes first."""

    line: Line
    day: DateMention
    title: str
    first: bool


def drafts(lines: Sequence[Line], players: Cast) -> Iterator[Draft]:
    """A draft for each line of such lists, of whose works at least half are known by their names alone."""
    for run in _runs(lines):
        known = [pair for pair in run if players.natures.get(plain(pair.title)) is Nature.WORK]
        if len(run) < _FEWEST or 2 * len(known) < len(run):
            continue
        for pair in run:
            if pair in known or _may_be_a_title(pair, players):
                work = players.fullest.get(plain(pair.title), pair.title)
                draft = Draft(
                    IN_A_TABLE, pair.day, pair.line.start, pair.line.end, Status.SCHEDULED, work, pair.title, Ground.BESIDE, chance=_SURE
                )
                draft.says("a line of a list of days and works")
                yield draft


def _runs(lines: Sequence[Line]) -> Iterator[list[_Pair]]:
    """Lines in a row that are paired in one way."""
    run: list[_Pair] = []
    for line in lines:
        pair = _paired(line)
        if run and (pair is None or pair.first != run[-1].first):
            yield run
            run = []
        if pair is not None:
            run.append(pair)
    yield run


def _paired(line: Line) -> _Pair | None:
    if len(line.dates) != 1:
        return None
    [day] = line.dates
    before, behind = line.words[: day.start - line.start], line.words[day.end - line.start :]
    if day.expression.bare_year:
        return None
    if _NOTHING.fullmatch(before) and (found := _BEHIND.fullmatch(behind)):
        first = True
    elif _END.fullmatch(behind) and (found := _BEFORE.fullmatch(before)):
        first = False
    else:
        return None
    title = _ASIDE.sub("", found["title"]).rstrip(".;,").strip(_QUOTES)
    return _Pair(line, day, title, first) if title and len(title) <= _LONGEST and not _STOP.search(title) else None


def _may_be_a_title(pair: _Pair, players: Cast) -> bool:
    """Whether the rest of a line is written as titles are and speaks of nothing else: no "Filming begins"."""
    if any(item.has("thing", "other") for row in pair.line.rows for item in row.items):
        return False
    nature = players.natures.get(plain(pair.title), Nature.OTHER)
    return _capital(pair.title) and known_nature(pair.title) is None and nature in (Nature.OTHER, Nature.WORK)


def _capital(title: str) -> bool:
    """Whether its first word and all that are not short have a capital or a digit."""
    first, *others = title.split()
    return not first[0].islower() and not any(word[0].islower() and len(word) > _SHORT for word in others)
