"""What is seen of a name around an article's prose, to tell whether it is that of the paper, site or agency the article is from."""

import re
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from checker.articles import Article
from checker.extraction.features.symbols import size
from checker.readers import days

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_TOKEN = re.compile(r"\0+|\w+(?:[.'’+-]\w+)*|[^\w\s]")
_APART = re.compile(r"[^\w\s&'’.!+-]|^-$")  # marks between the parts of a line
_HEAD, _TAIL = 6, 4  # lines at either end that may name the source
_LONGEST = 160  # characters; of a longer line only its ends may
_OPENING, _CLOSING = 90, 60  # characters of them
_MOST = 7  # tokens of a name
_DAY = "DAY"  # stands for a day in its line
NONE = ("none",)  # what is seen of there being no such name


class Named(NamedTuple):
    """A stretch of a line that may be a name, and what is seen of it."""

    words: str
    features: tuple[str, ...]


class _Line(NamedTuple):
    place: str
    words: str
    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    dated: bool


def named(article: Article) -> list[Named]:
    """Every stretch at an article's head and end that may be a name, line by line."""
    lines = list(_lines(article))
    counted = f"{article.text}\n" + "\n".join(words for _, words in article.left_out)
    return [each for line in lines for each in _of_line(line, counted)]


def _lines(article: Article) -> Iterator[_Line]:
    every = [*article.left_out, *((found.start(), found.group()) for found in _LINE.finditer(article.text))]
    every.sort(key=itemgetter(0))  # a line that was left out stood before the one at its place
    many = len(every)
    for number, (_, words) in enumerate(every):
        head, tail = number < _HEAD, number >= many - _TAIL
        if not (head or tail):
            continue
        place = f"head{number}" if head and number <= many // 2 else f"tail{many - number}"
        if len(words) <= _LONGEST:
            yield _line(place, words, article)
        else:
            if head:
                yield _line(f"{place}:opening", words[:_OPENING], article)
            if tail:
                yield _line(f"{place}:closing", words[-_CLOSING:], article)


def _line(place: str, words: str, article: Article) -> _Line:
    dated = days.spoken(words, article.language, article.country)
    blanked = words
    for start, end, _ in reversed(dated):
        blanked = blanked[:start] + "\0" * (end - start) + blanked[end:]
    found = [*_TOKEN.finditer(blanked)]
    tokens = tuple(_DAY if token.group()[0] == "\0" else token.group() for token in found)
    return _Line(place, words, tokens, tuple(token.start() for token in found), bool(dated))


def _of_line(line: _Line, text: str) -> Iterator[Named]:
    own = _of_the_line(line)
    tokens = line.tokens
    for first, last in _stretches(tokens):
        end = line.starts[last] + len(tokens[last])
        words = line.words[line.starts[first] : end]
        yield Named(words, tuple(dict.fromkeys((*own, *_of_itself(line, first, last, words, text)))))


def _stretches(tokens: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The first and last tokens of what may be a name: within one part of the line, from one capital to another, or the part whole."""
    part: list[int] = []
    for place, token in enumerate((*tokens, "|")):
        if token != _DAY and not _APART.match(token):
            part.append(place)
            continue
        for index, first in enumerate(part):
            if index and not _names(tokens[first]):
                continue
            for last in part[index : index + _MOST]:
                if (_names(tokens[last]) or last == part[-1]) and tokens[last][0].isalnum():
                    yield first, last
        part = []


def _names(token: str) -> bool:
    return token[0].isupper() or token[0].isdigit()


def _of_the_line(line: _Line) -> tuple[str, ...]:
    many = size(len(line.tokens), 2, 4, 8, 14, 20)
    return f"line={line.place}", f"long={many}", f"{line.place}:long={many}:dated={line.dated}"


def _of_itself(line: _Line, first: int, last: int, words: str, text: str) -> Iterator[str]:
    tokens = line.tokens
    before, behind = tokens[:first], tokens[last + 1 :]
    left, right = before[-1].lower() if before else "START", behind[0].lower() if behind else "END"
    edges = f"{_edge(left)}:{_edge(right)}"
    elsewhere = size(text.count(words) - 1, 0, 1, 3)
    shape = "".join(map(_shape, tokens[first : last + 1]))
    yield f"edges={edges}"
    yield f"{line.place}:edges={edges}"
    yield f"dated={line.dated}:edges={edges}"
    yield f"-1={left}"
    yield f"+1={right}"
    yield f"shape={shape}"
    yield f"tokens={last - first + 1}"
    yield f"elsewhere={elsewhere}"
    yield f"elsewhere={elsewhere}:{line.place}:edges={edges}"
    yield f"first={tokens[first].lower()}"
    yield f"last={tokens[last].lower()}"
    alone = not before and not behind
    yield f"alone={alone}:{line.place}"
    if alone:
        yield f"alone:shape={shape}"
        yield f"alone:{line.place[:4]}:tokens={last - first + 1}"
    if "." in tokens[last]:
        yield f"ends=.{tokens[last].rpartition('.')[2].lower()}"
    yield from (f"has={token.lower()}" for token in tokens[first : last + 1])
    yield from (f"line-={token.lower()}" for token in before[-4:])
    yield from (f"line+={token.lower()}" for token in behind[:4])
    if len(tokens[last]) > 5:
        yield f"tail={tokens[last][-4:].lower()}"


def _edge(token: str) -> str:
    """A mark by itself, a word by its case or none."""
    return token if not token[0].isalnum() or token in ("START", "END", _DAY.lower()) else "word"


def _shape(token: str) -> str:
    if token[0].isdigit():
        return "9"
    if not token[0].isalpha():
        return token
    if token.isupper() and len(token) > 1:
        return "AA"
    if token[0].isupper():
        return "AaA" if any(map(str.isupper, token[1:])) else "A.a" if "." in token else "Aa"
    return "a.a" if "." in token else "a"
