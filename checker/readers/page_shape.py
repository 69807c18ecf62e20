"""The shape of a page: where its headline stands, what may show a date, and what belongs to other articles."""

import re
from functools import cached_property
from typing import Any

_SHOWN_IN = tuple("time abbr p div span small em i b strong font li dd h2 h3 h4 h5 h6 address header nobr cite a section".split(" "))
_OTHERS = re.compile(
    r"related|comment|recommend|trending|latest|popular|archive|modif|(?<=[\w-])updat|updat(?!ed(?![\w-]))|event|calendar|termin|menu|postprofile|profile-joined|wm-ipp",
    re.IGNORECASE,
)
_PERHAPS = re.compile(  # lists of others mostly, but also the article's own margin; "updated" is how many themes call any date
    r"sidebar|widget|teaser|footer|(?<![\w-])updated(?![\w-])", re.IGNORECASE
)
_ELSEWHERE = ("nav", "form", "select", "figure", "blockquote")
_PERHAPS_ELSEWHERE = ("aside", "footer", "table")


class Shape:
    """A parsed page and its title."""

    def __init__(self, tree: Any, title: str | None) -> None:
        self._tree, self._title = tree, title

    @cached_property
    def elements(self) -> list[Any]:
        return list(self._tree.iter("h1", *_SHOWN_IN))

    @cached_property
    def top(self) -> int | None:
        """Which element is the headline: the heading that shares most words with the page's title."""
        title = set((self._title or "").lower().split())
        heads: dict[int, int] = {}
        for index, element in enumerate(self.elements):
            if element.tag in ("h1", "h2", "h3"):
                words = set((short(element, 300) or "").lower().split())
                shared = len(title & words)
                if element.tag == "h1" or shared >= 3 and 2 * shared >= len(words):
                    heads[index] = shared
        return max(heads, key=lambda index: (heads[index], self.elements[index].tag == "h1"), default=None)

    @cached_property
    def _around(self) -> set[Any]:
        """What holds the headline, and so the whole page or article."""
        return set(self.elements[self.top].iterancestors() if self.top is not None else self._tree.iter("html", "body", "main", "article"))

    def elsewhere(self, element: Any) -> bool:
        """Whether an element belongs to something beside the article: a list of others, a comment, the page's foot."""
        return self._within(element, _OTHERS, _ELSEWHERE)

    def perhaps_elsewhere(self, element: Any) -> bool:
        """Whether an element may belong to something beside the article, or to its margin."""
        return self._within(element, _PERHAPS, _PERHAPS_ELSEWHERE)

    def _within(self, element: Any, others: re.Pattern[str], tags: tuple[str, ...]) -> bool:
        for ancestor in (element, *element.iterancestors()):
            if ancestor in self._around:
                return False
            if ancestor.tag in tags:
                return True
            if others.search(f"{ancestor.get('class') or ''} {ancestor.get('id') or ''}"):
                return True
        return False


def short(element: Any, longest: int) -> str | None:
    """The words of an element if they are few; long ones are given up without being gathered."""
    gathered: list[str] = []
    length = 0
    for piece in element.itertext():
        gathered.append(piece)
        length += len(piece.strip())
        if length > longest:
            return None
    return " ".join("".join(gathered).split()) or None
