"""What is seen of a year that an article states, to tell whether it is the one in which it appeared: where it stands, between which words, and among which years."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.articles import Article
from checker.dates.expression import DateExpression
from checker.dates.grammar import DateMention, find
from checker.extraction.features.symbols import size
from checker.languages import load

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SENTENCE_END = re.compile(r"[.!?…]['\"”’»)]*\s")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?|[^\w\s]")
_NEAR, _REACH = 7, 80  # tokens on either side of a year that are told; characters that are cut into them
_HEAD, _MOST_BEHIND, _MOST_APART = 4, 4, 5
_KINDS = ("day", "weekday", "month", "season", "quarter", "half", "part", "relative", "bound")
NONE = ("none",)  # what is seen of none of the years being its own


class StatedYear(NamedTuple):
    """A year that an article states, and what is seen of all the places that state it."""

    year: int
    features: tuple[str, ...]


class _Place(NamedTuple):
    """Where a year is stated: the number of its line, the words of that, and whether the line's first sentence has not ended before."""

    line: int
    words: str
    mention: DateMention
    opens: bool


def years(article: Article) -> list[StatedYear]:
    """The years that an article states otherwise than in full dates alone, which are of what it tells; the latest first."""
    language = load(article.language or "en")
    lines = list(_LINE.finditer(article.text))
    said: defaultdict[int, list[_Place]] = defaultdict(list)
    for number, line in enumerate(lines):
        words = line.group()
        ended = _SENTENCE_END.search(words)
        for mention in find(words, language):
            for year in _stated(mention.expression):
                said[year].append(_Place(number, words, mention, ended is None or ended.end() > mention.start))
    ordered = sorted(said, reverse=True)
    return [
        StatedYear(year, tuple(dict.fromkeys((*_among(rank, ordered, said), *_at(said[year], rank, len(lines), article.language)))))
        for rank, year in enumerate(ordered)
        if any(_may_be_own(place.mention.expression) for place in said[year])
    ]


def _stated(its: DateExpression) -> set[int]:
    """The years in the words of a date, at both ends of a range."""
    return {year for year in (its.year, its.end.year if its.end else None) if year is not None}


def _among(rank: int, ordered: Sequence[int], said: Mapping[int, Sequence[_Place]]) -> Iterator[str]:
    """How a year lies among the others, and how often it is said."""
    year, behind = ordered[rank], min(rank, _MOST_BEHIND)
    often, most = len(said[year]), max(map(len, said.values()))
    later = min(ordered[rank - 1] - year, _MOST_APART) if rank else 0
    earlier = min(year - ordered[rank + 1], _MOST_APART) if rank + 1 < len(ordered) else 0
    yield "year"
    yield f"behind={behind}"
    yield f"behind={behind}:of={min(len(ordered), _MOST_BEHIND)}"
    yield f"later={later}"
    yield f"earlier={earlier}"
    yield f"later={later}:earlier={earlier}"
    yield f"often={size(often, 1, 2, 4)}:most={often == most}"
    yield f"often={size(often, 1, 2, 4)}:behind={behind}"


def _at(places: Sequence[_Place], rank: int, many: int, language: str | None) -> Iterator[str]:
    behind = min(rank, _MOST_BEHIND)
    for line, words, mention, opens in places:
        place, kind = f"line={min(line, _HEAD)}" if line < many - 1 or many < _HEAD else "last", kind_of(mention.expression)
        yield place
        yield f"{place}:{opens}:{behind}"
        yield f"kind={kind}"
        yield f"kind={kind}:behind={behind}"
        yield f"kind={kind}:{place}"
        before = _WORD.findall(words[max(mention.start - _REACH, 0) : mention.start].lower())
        after = _WORD.findall(words[mention.end : mention.end + _REACH].lower())
        last, following = before[-1] if before else "START", after[0] if after else "END"
        yield f"-1={last}"
        yield f"+1={following}"
        yield f"-1={last}:{kind}"
        yield f"-2={' '.join(before[-2:])}"
        yield f"+2={' '.join(after[:2])}"
        yield f"-1={_shape(words, mention)}:{kind}:{behind}"
        yield from (f"word={word}:{language}" for word in (*before[-_NEAR:], *after[:_NEAR]) if word[0].isalpha())


def _may_be_own(its: DateExpression) -> bool:
    """Whether words that state a year may state that of their article: no full date, and no "next year, in 2022"."""
    return its.relative is None and (its.day is None or its.month is None)


def kind_of(its: DateExpression) -> str:
    """How fine the words are that state a year."""
    if its.end is not None:
        return "range"
    return next((name for name in _KINDS if getattr(its, name) is not None), "year")


def _shape(line: str, mention: DateMention) -> str:
    """How the word before begins, as that of an event does ("CinemaCon 2024"); a mark is itself."""
    word = line[max(mention.start - _REACH, 0) : mention.start].split()[-1:] or [""]
    first = word[0][:1]
    return "A" if first.isupper() else "a" if first.isalpha() else word[0][-1:] or "START"
