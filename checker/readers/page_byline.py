"""The publish date as a page shows it: a ``<time>`` or a line of names and days near the headline; never a sentence of the story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from checker.dates.span import Precision, Span
from checker.readers import days, furniture

_SHOWN_IN = (
    "time",
    "abbr",
    "p",
    "div",
    "span",
    "small",
    "em",
    "i",
    "b",
    "strong",
    "font",
    "li",
    "dd",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "address",
    "header",
    "nobr",
    "cite",
    "a",
    "section",
)
_NAMED = re.compile(r"date|datum|fecha|data\b|time\b|publi|posted|byline|meta|author|info\b|autor|stand\b|timestamp|heure", re.IGNORECASE)
_OTHERS = re.compile(r"related|comment|recommend|trending|latest|popular|archive|modif|updat|event|calendar|termin", re.IGNORECASE)
_PERHAPS = re.compile(r"sidebar|widget|teaser|footer", re.IGNORECASE)  # lists of others mostly, but also the article's own margin
_ELSEWHERE = ("nav", "form", "select", "figure", "blockquote")
_PERHAPS_ELSEWHERE = ("aside", "footer", "table")
_PARAGRAPHS = ("p", "li", "td", "dd", "blockquote", "h2", "h3", "h4", "h5", "h6")
_APART = re.compile(r"[|•·]|^[^\W\d_]+, ")
_LONGEST = 120  # characters of such a line
_ABOVE, _BELOW = 15, 60  # elements between the headline and its byline
_BESIDE = 5


@dataclass(frozen=True, slots=True)
class _Line:
    day: Span
    distance: int  # elements from the headline, negative above it
    named: bool  # its markup calls it a date or a byline
    bare: bool  # nothing but a date
    aside: bool  # perhaps in a list of other articles


class Shown:
    """The dates that a page shows, around its headline."""

    def __init__(self, tree: Any, title: str | None, language: str | None, region: str | None) -> None:
        self._tree, self._title, self._language, self._region = tree, title, language, region

    @cached_property
    def _elements(self) -> list[Any]:
        return list(self._tree.iter("h1", *_SHOWN_IN))

    @cached_property
    def _top(self) -> int | None:
        """Which element is the headline: the heading that shares most words with the page's title."""
        words = set((self._title or "").lower().split())
        heads = {
            i: len(words & set((_short(e, 300) or "").lower().split())) for i, e in enumerate(self._elements) if e.tag in ("h1", "h2", "h3")
        }
        heads = {i: shared for i, shared in heads.items() if self._elements[i].tag == "h1" or shared >= 3}
        return max(heads, key=lambda i: (heads[i], self._elements[i].tag == "h1"), default=None)

    @cached_property
    def _around(self) -> set[Any]:
        """What holds the headline, and so the whole page or article."""
        return set(
            self._elements[self._top].iterancestors() if self._top is not None else self._tree.iter("html", "body", "main", "article")
        )

    def time(self) -> Span | None:
        """The page's own ``<time>``: the first below its headline, one marked as the publish date before others."""
        times: list[tuple[bool, bool, int, Span]] = []
        for index, element in enumerate(self._elements):
            marked = element.get("itemprop") == "datePublished" or element.get("pubdate") is not None
            if (
                not (element.tag == "time" or marked)
                or "modif" in (element.get("itemprop") or "")
                or (element.get("class") or "") == "updated"
                or self._elsewhere(element)
            ):
                continue
            if not marked and self._elsewhere(element, _PERHAPS, _PERHAPS_ELSEWHERE):
                continue
            value = element.get("datetime") or element.get("content") or " ".join(element.text_content().split())
            span = days.stated(value, self._language, self._region)
            if span and span.precision is Precision.DAY:
                marked = marked or "publi" in (element.get("class") or "")
                times.append((not marked, self._top is not None and index < self._top, index, span))
        if self._top is not None:
            top = self._top
            times = [t for t in times if -_ABOVE <= t[2] - top <= 2 * _BELOW] or times
        return min(times, key=lambda t: t[:3], default=(False, False, 0, None))[3]

    def byline(self) -> Span | None:
        """The day in the page's byline, or None; a bare date counts only where the page names it as one or has no other."""
        every = list(self._lines())
        lines = [line for line in every if not line.aside]
        near = [line for line in lines if self._top is not None and -_ABOVE <= line.distance <= _BELOW]
        for group in (
            [line for line in near if line.named and line.distance > 0],
            [line for line in near if line.named],
            [line for line in near if not line.bare],
            [line for line in lines if line.named and not line.bare],
            [line for line in near if abs(line.distance) <= _ABOVE],
            [line for line in lines if line.named],
            [line for line in every if self._top is not None and abs(line.distance) <= _ABOVE],
            [line for line in every if self._top is not None and line.named and 0 < line.distance <= 2 * _BELOW],
        ):
            if group:
                return group[0].day
        found = {line.day for line in every}
        return found.pop() if len(found) == 1 else None

    def _lines(self) -> Iterator[_Line]:
        skipped: Any = None
        for index, element in enumerate(self._elements):
            if element.tag == "h1" or skipped is not None and skipped in element.iterancestors():
                continue
            words = _short(element)
            if words is None or not any(character.isdigit() for character in words):
                continue
            distance = index - (self._top or 0)
            beside = self._top is not None and abs(distance) <= _BESIDE and bool(_APART.search(words))
            facts = furniture.byline(words, self._language, self._region, opens=True, apart=beside)
            named = any(
                _NAMED.search(v)
                for e in (element, element.getparent())
                if e is not None
                for v in (e.get("class") or "", e.get("id") or "", e.get("itemprop") or "")
            )
            if facts is None or facts.published is None or self._elsewhere(element) or not named and self._in_sentence(element):
                continue
            skipped = element
            bare = not days.without_days(words, self._language, self._region).strip(" .,:|·-–—")
            if element.tag in ("li", "dd", "a") and bare and not named:
                continue
            aside = self._elsewhere(element, _PERHAPS, _PERHAPS_ELSEWHERE)
            yield _Line(facts.published, distance, named or element.tag in ("time", "abbr"), bare, aside)

    def _in_sentence(self, element: Any) -> bool:
        """Whether an element is a part of a paragraph that says more than when and by whom."""
        around = next((ancestor for ancestor in element.iterancestors() if ancestor.tag in _PARAGRAPHS), None)
        if element.tag in _PARAGRAPHS or around is None:
            return False
        words = _short(around)
        return words is None or furniture.byline(words, self._language, self._region, opens=True, apart=True) is None

    def _elsewhere(self, element: Any, others: re.Pattern[str] = _OTHERS, tags: tuple[str, ...] = _ELSEWHERE) -> bool:
        """Whether an element belongs to something beside the article: a list of others, a comment, the page's foot."""
        for ancestor in (element, *element.iterancestors()):
            if ancestor in self._around:
                return False
            if ancestor.tag in tags:
                return True
            if others.search(f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"):
                return True
        return False


def _short(element: Any, longest: int = _LONGEST) -> str | None:
    """The words of an element if they are few; long ones are given up without being gathered."""
    gathered: list[str] = []
    length = 0
    for piece in element.itertext():
        gathered.append(piece)
        length += len(piece.strip())
        if length > longest:
            return None
    return " ".join("".join(gathered).split()) or None
