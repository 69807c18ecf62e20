"""Plain text: an article as it stands, less the lines around it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.articles import Article, Mark, MarkKind, Places, PublishedFrom
from checker.dates.span import Precision, Span
from checker.readers import datelines, days, furniture
from checker.readers.credit import only_credit
from checker.readers.decoding import UndecodableError, decode
from checker.readers.formats import Options
from checker.readers.language import detect

_DATE_LINE = re.compile(
    r"\s{0,20}date[ \t:]+(?P<date>\d{1,6}-\d{1,2}-\d{1,2}|\d{4}-(?:0[1-9]|1[0-2]))(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?(?:[ \t]+|(?=\n)|$)\n*",
    re.IGNORECASE,
)
_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*[-*•‣▪◦·]\s+\S")
_NUMBER = re.compile(r"\s*(\d{1,2})[.)]\s+\S")
_HEADLINE_LENGTH, _HEADING_LENGTH = 180, 70
_HEAD, _TAIL = 4, 4  # how many lines at either end are looked at for lines that are no prose
_LONGEST_DAY = 30  # characters
_OPENING = 4  # lines of prose that may begin with a dateline
_CREDIT_HEAD, _CREDIT_TAIL = 6, 3  # and for one that says when the article appeared


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words, by its place in the file; alone: between blank lines or the ends of the file."""

    start: int
    end: int
    words: str
    before: bool  # a blank line, or the start of the file, before it
    after: bool

    @property
    def alone(self) -> bool:
        return self.before and self.after


def article(data: bytes, name: str, options: Options) -> Article:
    """The article in a plain text file. Raises UndecodableError for what is no text and for a file without prose."""
    decoded = decode(data)
    found = from_text(decoded.text, name, decoded.notes, options.country)
    if not found.text.strip():
        raise UndecodableError("the file holds no words of an article")
    return found


def from_text(original: str, name: str, notes: tuple[str, ...] = (), country: str | None = None) -> Article:
    """The article in decoded text. country: where it appears, which decides 11/9."""
    stated, begin, notes = _date_line(original, notes, country)
    lines = list(_lines(original, begin))
    language = detect(original[begin : begin + 4000])
    cuts, facts = _around(lines, language, stated, country)
    kept = [line for line in lines if not any(start <= line.start and line.end <= end for start, end in cuts)]
    text, anchors = _without(original, begin, cuts)
    marks = _moved(_marks(kept), anchors, len(text))
    headline = next((text[m.start : m.end] for m in marks if m.kind is MarkKind.HEADLINE), None)
    published = _narrower(stated, _published(facts))
    found = Article(
        file=name,
        text=_unwrapped(text),
        places=Places(original, anchors),
        marks=marks,
        headline=headline,
        source=next((f.source for f in facts if f.source), None),
        published=published,
        published_from=PublishedFrom.HEADER if published else PublishedFrom.UNKNOWN,
        modified=next((f.modified for f in facts if f.modified), None),
        language=language,
        day_of_month=None if published else next((f.day_of_month for f in facts if f.day_of_month), None),
        left_out=tuple((_place(start, anchors), original[start:end]) for start, end in cuts),
        notes=notes,
    )
    return datelines.with_year(found)


def _date_line(original: str, notes: tuple[str, ...], country: str | None) -> tuple[Span | None, int, tuple[str, ...]]:
    found = _DATE_LINE.match(original)
    if not found:
        return None, 0, notes
    stated = days.stated(found["date"], country=country)
    if stated is None or stated.precision not in (Precision.DAY, Precision.MONTH):
        return None, found.end(), (*notes, f"the date line gives no date: {found['date']}")
    return stated, found.end(), notes


def _narrower(stated: Span | None, written: Span | None) -> Span | None:
    """The date of the date line, or where that is a month the day in it which a byline or a dateline names."""
    if stated is None or (
        written is not None and stated.precision is Precision.MONTH and written.precision is Precision.DAY and stated.contains(written)
    ):
        return written
    return stated


def _lines(original: str, begin: int) -> Iterator[Line]:
    found = [m for m in _LINE.finditer(original, begin) if not m.group().isspace()]
    for index, match in enumerate(found):
        gap = original[found[index - 1].end() : match.start()] if index else "\n\n"
        following = original[match.end() : found[index + 1].start()] if index + 1 < len(found) else "\n\n"
        words = match.group().strip()
        start = original.index(words, match.start())
        yield Line(start, start + len(words), words, gap.count("\n") > 1, following.count("\n") > 1)


def _around(
    lines: list[Line], language: str | None, known: Span | None, country: str | None
) -> tuple[list[tuple[int, int]], list[furniture.Facts]]:
    """The stretches of the file that are no prose, and what they say, most trusted first."""
    cuts: list[tuple[int, int]] = []
    said: list[tuple[int, furniture.Facts]] = []
    last = len(lines) - 1
    credit = only_credit([line.words for line in lines], language, _CREDIT_HEAD, _CREDIT_TAIL, country)
    for index, line in enumerate(lines):
        if _HEAD <= index <= last - _TAIL and (credit is None or credit[0] != index):
            continue
        if facts := furniture.source_line(line.words, language, country):
            said.append((0, facts))
        elif facts := furniture.copyright_line(line.words):
            said.append((1, facts))
        elif (
            index < _HEAD
            and not _entry(lines, index, language)
            and (facts := furniture.byline(line.words, language, country, known=known, opens=index == 0))
        ):
            said.append((0, facts))
        elif index == last and index and (facts := furniture.sign_off(line.words)):
            said.append((2, facts))
        elif credit is not None and credit[0] == index:
            said.append((1, credit[1]))
        elif not (index > last - _TAIL and furniture.related(line.words)):
            continue
        cuts.append((line.start, line.end))
    prose = [line for line in lines if (line.start, line.end) not in cuts]
    for index, line in enumerate(prose[:_OPENING]):
        if index > 1 and _opens_with_a_day(line, language):
            continue  # entries of a diary or a history open with their day
        if len(line.words) > 80 and (opening := datelines.dateline(line.words, language, country)):
            cuts.append((line.start, line.start + opening[0]))
            said.append((3, opening[1]))
            break
    if prose and (ending := furniture.closing(prose[-1].words)):
        cuts.append((prose[-1].start + ending[0], prose[-1].end))
        said.append((2, ending[1]))
    return sorted(cuts), [facts for _, facts in sorted(said, key=lambda pair: pair[0])]


def _entry(lines: list[Line], index: int, language: str | None) -> bool:
    """Whether a line is one of several in a row that open with a day, as those of a calendar do."""
    return _opens_with_a_day(lines[index], language) and any(
        0 <= beside < len(lines) and _opens_with_a_day(lines[beside], language) for beside in (index - 1, index + 1)
    )


def _opens_with_a_day(line: Line, language: str | None) -> bool:
    return any(start == 0 for start, _, _ in days.spoken(line.words[:_LONGEST_DAY], language))


def _published(facts: list[furniture.Facts]) -> Span | None:
    published = next((f.published for f in facts if f.published), None)
    published = published or next((f.modified for f in facts if f.modified), None)  # better than no day
    day = next((f.day_of_month for f in facts if f.day_of_month), None)
    return datelines.dated_by(published, day) if published and day else published


def _without(original: str, begin: int, cuts: list[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text without the cuts, and the anchors that lead back."""
    pieces: list[str] = []
    anchors: list[tuple[int, int]] = []
    length, position = 0, begin
    for start, end in [*cuts, (len(original), len(original))]:
        piece = original[position:start]
        if not pieces:
            position += len(piece) - len(piece.lstrip("\n "))
            piece = original[position:start]
        if piece:
            pieces.append(piece)
            anchors.append((length, position))
            length += len(piece)
        position = max(position, end)
    return "".join(pieces).rstrip(), tuple(anchors) or ((0, 0),)


def _place(offset: int, anchors: tuple[tuple[int, int], ...]) -> int:
    """Where in the text a stretch of the original would stand that was cut out of it."""
    following = next((index for index, anchor in enumerate(anchors) if anchor[1] > offset), len(anchors))
    return anchors[following][0] if following < len(anchors) else anchors[-1][0] + offset - anchors[-1][1]


def _marks(lines: list[Line]) -> list[tuple[MarkKind, int, int]]:
    """Headline, headings and list items, by their places in the file."""
    marks = []
    spaced = any(line.after for line in lines[1:-1])
    for index, line in enumerate(lines):
        if index == 0 and len(lines) > 1 and (line.after or not spaced) and _titular(line.words, _HEADLINE_LENGTH):
            marks.append((MarkKind.HEADLINE, line.start, line.end))
        elif _BULLET.match(line.words) or _numbered(lines, index):
            marks.append((MarkKind.ITEM, line.start, line.end))
        elif index > 0 and line.alone and line.words[0].isalnum() and _titular(line.words, _HEADING_LENGTH):
            marks.append((MarkKind.HEADING, line.start, line.end))
    return marks


def _titular(words: str, longest: int) -> bool:
    """Short and without a final stop."""
    return len(words) <= longest and words.rstrip("\"'”’»“)]")[-1:] not in (".", ";", ":", ",", "…", "")


def _numbered(lines: list[Line], index: int) -> bool:
    """Whether a line opens with a number that its neighbour counts on from; "5. August" alone does not."""
    here = _NUMBER.match(lines[index].words)
    if not here:
        return False
    neighbours = [_NUMBER.match(lines[i].words) for i in (index - 1, index + 1) if 0 <= i < len(lines)]
    return any(n and abs(int(n.group(1)) - int(here.group(1))) == 1 for n in neighbours)


def _moved(marks: list[tuple[MarkKind, int, int]], anchors: tuple[tuple[int, int], ...], length: int) -> tuple[Mark, ...]:
    """Marks from places in the file to places in the text."""
    moved = []
    for kind, start, end in marks:
        position, origin = next((a for a in reversed(anchors) if a[1] <= start), anchors[0])
        first = max(position + start - origin, 0)
        moved.append(Mark(kind, first, min(first + end - start, length)))
    return tuple(moved)


def _unwrapped(text: str) -> str:
    """Text wrapped at a fixed width, with the line ends inside its paragraphs as spaces: the places stay."""
    lines = [line for line in text.split("\n") if line.strip()]
    longest = max(map(len, lines), default=0)
    blocks = re.split(r"\n[ \t]*\n", text)
    if not 50 <= longest <= 100 or len(blocks) == len(lines):
        return text
    whole = [line for block in blocks for line in block.split("\n")[:-1] if line.strip()]
    if len(whole) < 2 or sum(len(line) > 0.7 * longest for line in whole) < 0.8 * len(whole):
        return text
    return re.sub(r"(?<=\S)\n(?=[^\s\-*•‣▪◦·])", " ", text)
