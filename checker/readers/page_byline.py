"""The publish date as a page shows it: a ``<time>`` or a line of names and days near the headline; never a sentence of the story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Any

from checker.dates.span import Precision, Span
from checker.readers import days, furniture
from checker.readers.page_shape import Shape, short

_NAMED = re.compile(r"date|datum|fecha|data\b|time\b|publi|posted|byline|meta|author|info\b|autor|stand\b|timestamp|heure", re.IGNORECASE)
_PARAGRAPHS = ("p", "li", "td", "dd", "blockquote", "h2", "h3", "h4", "h5", "h6")
_CELLS = ("td", "li", "dd")
_BLOCKS = ("div", "section", "header", "address")
_APART = re.compile(r"[|•·]|^[^\W\d_]+, |\d{4} ?[,–-] ")
_LONGEST = 120  # characters of such a line
_LONGEST_ENTRY = 400  # characters of a sentence about the page, with its categories and links
_SENTENCES = ("p", "div", "span", "small", "em", "i", "li")
_ABOVE, _BELOW = 15, 60  # elements between the headline and its byline
_BESIDE = 5


@dataclass(frozen=True, slots=True)
class _Line:
    day: Span
    distance: int  # elements from the headline, negative above it
    named: bool  # its markup calls it a date or a byline
    bare: bool  # nothing but a date
    aside: bool  # perhaps in a list of other articles


class Reach(Enum):
    """Where on a page its byline is looked for."""

    MARKED = "below the headline, where the markup calls it a date or a byline"
    HEADLINE = "near the headline"
    PAGE = "anywhere"


class Shown:
    """The dates that a page shows, around its headline."""

    def __init__(self, tree: Any, title: str | None, language: str | None, region: str | None) -> None:
        self._shape, self._language, self._region = Shape(tree, title), language, region

    def time(self, far: bool = False) -> Span | None:
        """The page's own ``<time>`` near its headline: the first below it, one marked as the publish date before others.

        far: take one from elsewhere where there is none.
        """
        times: list[tuple[bool, bool, int, Span]] = []  # not marked; not soon behind the headline; which element; day
        for index, element in enumerate(self._shape.elements):
            marked = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
            if (
                not (element.tag == "time" or marked)
                or "modif" in (element.get("itemprop") or "")
                or (element.get("class") or "") == "updated"
                or self._shape.elsewhere(element)
            ):
                continue
            if not marked and self._shape.perhaps_elsewhere(element):
                continue
            words = " ".join(element.text_content().split())
            span = furniture.said_of_publishing(words, self._language, self._region) or days.stated(
                element.get("datetime") or element.get("content") or words, self._language, self._region
            )
            if span and span.precision is Precision.DAY:
                marked = marked or "publi" in (element.get("class") or "")
                times.append((not marked, self._shape.top is not None and not 0 <= index - self._shape.top <= _BELOW, index, span))
        if self._shape.top is not None:
            top = self._shape.top
            times = [t for t in times if -_ABOVE <= t[2] - top <= 2 * _BELOW] or (times if far else [])
        return min(times, key=lambda t: t[:3], default=(False, False, 0, None))[3]

    def byline(self, reach: Reach = Reach.PAGE) -> Span | None:
        """The day in the page's byline, or None; a bare date counts only where the page names it as one or has no other."""
        near = [line for line in self._own if self._shape.top is not None and -_ABOVE <= line.distance <= _BELOW]
        groups = [[line for line in near if line.named and line.distance > 0]]
        if reach is not Reach.MARKED:
            groups += (
                [line for line in near if line.named],
                [line for line in near if not line.bare and line.distance > 0],
                [line for line in near if not line.bare],
                [line for line in near if abs(line.distance) <= _ABOVE],
            )
        if reach is Reach.PAGE:
            groups += (
                [line for line in self._own if line.named and not line.bare],
                [line for line in self._own if line.named],
                [line for line in self._every if self._shape.top is not None and abs(line.distance) <= _ABOVE],
                [line for line in self._every if self._shape.top is not None and line.named and 0 < line.distance <= 2 * _BELOW],
            )
        if line := next((group[0] for group in groups if group), None):
            return line.day
        found = {line.day for line in self._every}
        return found.pop() if reach is Reach.PAGE and len(found) == 1 else None

    def entry(self) -> Span | None:
        """The day in a sentence of the page that says when it was put up."""
        for element in self._shape.elements:
            words = short(element, _LONGEST_ENTRY) if element.tag in _SENTENCES else None
            if words and (day := furniture.entry(words, self._language, self._region)):
                return day
        return None

    @cached_property
    def _every(self) -> list[_Line]:
        return list(self._lines())

    @cached_property
    def _own(self) -> list[_Line]:
        """The lines that belong to the article for certain."""
        return [line for line in self._every if not line.aside]

    def _lines(self) -> Iterator[_Line]:
        skipped: Any = None
        for index, element in enumerate(self._shape.elements):
            if element.tag == "h1" or skipped is not None and skipped in element.iterancestors():
                continue
            words = short(element, _LONGEST)
            if words is None or not any(character.isdigit() for character in words):
                continue
            distance = index - (self._shape.top or 0)
            beside = self._shape.top is not None and abs(distance) <= _BESIDE and bool(_APART.search(words))
            facts = furniture.byline(words, self._language, self._region, opens=True, apart=beside)
            named = any(
                _NAMED.search(v)
                for e in (element, element.getparent())
                if e is not None
                for v in (e.get("class") or "", e.get("id") or "", e.get("itemprop") or "")
            )
            if facts is None or facts.published is None or self._shape.elsewhere(element) or not named and self._in_sentence(element):
                continue
            skipped = element
            bare = not days.without_days(words, self._language, self._region).strip(" .,:|·-–—")
            if element.tag in ("li", "dd", "a") and bare and not named and not _labelled(element):
                continue
            aside = self._shape.perhaps_elsewhere(element)
            yield _Line(facts.published, distance, named or element.tag in ("time", "abbr"), bare, aside)

    def _in_sentence(self, element: Any) -> bool:
        """Whether an element is a part of a paragraph that says more than when and by whom."""
        inside = _CELLS if element.tag in _BLOCKS else ()  # a block within a cell is no part of a sentence
        around = next(
            (ancestor for ancestor in element.iterancestors() if ancestor.tag in _PARAGRAPHS and ancestor.tag not in inside), None
        )
        if element.tag in _PARAGRAPHS or around is None:
            return False
        words = short(around, _LONGEST)
        return words is None or furniture.byline(words, self._language, self._region, opens=True, apart=True) is None


def _labelled(element: Any) -> bool:
    """Whether what stands before an element in a list of facts says that it is the publish date."""
    before = element.getprevious()
    return before is not None and before.tag == "dt" and furniture.says_published(short(before, _LONGEST) or "")
