"""Text that has been decoded, stripped of markup or taken apart, and still knows where it stands in its file."""

import html
import json
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.articles import MarkKind

Anchors = Sequence[tuple[int, int]]
Edit = tuple[int, int, str]  # start, end, what stands there instead

INLINE = (MarkKind.EMPHASIS, MarkKind.STRONG)  # marks inside blocks, named after a block of the same extent
_HIDDEN = ("script", "style", "template", "noscript", "textarea", "svg", "head", "iframe")
_TAG_NAME = re.compile(r"/?([a-zA-Z][a-zA-Z0-9:-]*)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?")
_ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.DOTALL)


@dataclass(frozen=True)
class Traced:
    """A text and the anchors that lead back to the file, as in Places."""

    text: str
    anchors: Anchors = ((0, 0),)

    def origin(self, position: int) -> int:
        """The offset in the file of an offset in the text."""
        here, there = self.anchors[max(bisect_right(self.anchors, (position, 1 << 62)) - 1, 0)]
        return there + position - here

    def edited(self, edits: Iterable[Edit]) -> "Traced":
        """The text with stretches replaced; edits in order, not overlapping."""
        pieces: list[str] = []
        anchors: list[tuple[int, int]] = []
        length = position = 0
        for start, end, instead in [*edits, (len(self.text), len(self.text), "")]:
            if start > position:
                anchors += self.anchors_of(position, start, length)
                pieces.append(self.text[position:start])
                length += start - position
            if instead:
                anchors.append((length, self.origin(start)))
                pieces.append(instead)
                length += len(instead)
            position = max(position, end)
        return Traced("".join(pieces), tuple(anchors) or ((0, 0),))

    def part(self, start: int, end: int) -> "Traced":
        return Traced(self.text[start:end], tuple(self.anchors_of(start, end, 0)))

    def anchors_of(self, start: int, end: int, at: int) -> Iterator[tuple[int, int]]:
        """The anchors of text[start:end] when it is put at an offset of another text."""
        yield at, self.origin(start)
        index = bisect_right(self.anchors, (start, 1 << 62))
        while index < len(self.anchors) and self.anchors[index][0] < end:
            yield at + self.anchors[index][0] - start, self.anchors[index][1]
            index += 1


def from_start(anchors: list[tuple[int, int]]) -> Anchors:
    """The anchors with one for the text's first character, even where its words were not found in the file."""
    if anchors and anchors[0][0] == 0:
        return tuple(anchors)
    return ((0, max(anchors[0][1] - anchors[0][0], 0) if anchors else 0), *anchors)


def visible(markup: Traced, hidden: tuple[str, ...] = _HIDDEN) -> Traced:
    """HTML or XML without tags, comments and hidden elements, its character references resolved. Linear in its length."""
    return markup.edited(_markup(markup.text, hidden))


def unescaped(literal: Traced) -> Traced:
    """The inside of a JSON string literal, its escapes resolved."""
    edits = []
    for found in _ESCAPE.finditer(literal.text):
        try:
            edits.append((found.start(), found.end(), str(json.loads(f'"{found.group()}"'))))
        except ValueError:
            continue
    return literal.edited(edits)


def _markup(text: str, hidden: tuple[str, ...]) -> Iterator[Edit]:
    position, absent = 0, set[str]()

    def close(mark: str, start: int) -> int:
        """The offset behind the next such mark; a mark that is not found once is not looked for again."""
        found = -1 if mark in absent else text.find(mark, start)
        if found < 0:
            absent.add(mark)
        return found + len(mark) if found >= 0 else -1

    while (found := _next(text, position)) >= 0:
        end, instead = -1, ""
        if text[found] == "&":
            if entity := _ENTITY.match(text, found):
                end, instead = entity.end(), html.unescape(entity.group())
        elif text.startswith("<!--", found):
            end = close("-->", found + 4)
        elif text.startswith("<![CDATA[", found):
            yield found, found + 9, ""
            stop = close("]]>", found + 9)
            if stop >= 0:
                yield stop - 3, stop, ""
            position = max(stop, found + 9)
            continue
        elif (name := _TAG_NAME.match(text, found + 1)) or text.startswith(("<!", "<?"), found):
            end = close(">", found + 1)
            if name and end >= 0 and not text.startswith("</", found) and name.group(1).lower() in hidden and text[end - 2] != "/":
                end = max(_element_end(text, name.group(1).lower(), end, close), end)
        if end > found:
            yield found, end, instead
            position = end
        else:
            position = found + 1


def _element_end(text: str, name: str, start: int, close: object) -> int:
    """The offset behind the end tag of a hidden element, in either case, or -1."""
    assert callable(close)
    ends = [end for mark in (f"</{name}>", f"</{name.upper()}>") if (end := close(mark, start)) >= 0]
    return min(ends, default=-1)


def _next(text: str, position: int) -> int:
    angle = text.find("<", position)
    ampersand = text.find("&", position, angle if angle >= 0 else len(text))
    return ampersand if ampersand >= 0 else angle
