"""The phrases of the lexicon in a sentence, each looked up once, and the row of items that they make with its dates and names."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from checker.dates.expression import Bound
from checker.dates.grammar import DateMention
from checker.extraction.lexicon import Lexicon, Match
from checker.extraction.naming import Mention
from checker.extraction.tokens import Item, Kind, tokens

if TYPE_CHECKING:
    from checker.extraction.heads import Head

_NEGATED = 6  # items from a negation to the "before" that it turns around
_NOTHING: frozenset[str] = frozenset()
_NOT_YET = Match(-1, -1, _NOTHING)  # no match, but that it was not looked for


class Phrases:
    """A stretch of text in tokens. Names are settled after rules have had a first look at the sentence, so it is made a row of more than once."""

    def __init__(self, text: str, start: int, end: int, lexicon: Lexicon, elision: bool) -> None:
        self.text, self.start, self.end, self.lexicon, self.elision = text, start, end, lexicon, elision
        self.places = tokens(text, start, end, elision)
        self.words = [text[a:b] for a, b in self.places]
        self.lower = [word.lower().replace("’", "'") for word in self.words]
        self._matches: list[Match | None] = [_NOT_YET] * len(self.places)
        self._items: dict[int, tuple[Item, int]] = {}

    def at(self, first: int, until: int) -> Match | None:
        """The longest phrase that begins at a token and ends at or before another."""
        match = self._matches[first]
        if match is _NOT_YET:
            match = self._matches[first] = self.lexicon.at(self.lower, first)
        if match is None or match.last <= until:
            return match
        shorter = self.lexicon.at(self.lower[first:until], 0)
        return Match(first, first + shorter.last, shorter.tags) if shorter else None

    def items(self, first: int, until: int) -> list[Item]:
        """The tokens from one to before another as items: phrases, words and marks."""
        items = []
        while first < until:
            known = self._items.get(first)
            if known is None or known[1] > until:
                match = self.at(first, until)
                known = self._item(first, match), match.last if match else first + 1
                if match is self._matches[first]:  # no phrase was cut short here
                    self._items[first] = known
            items.append(known[0])
            first = known[1]
        return items

    @cached_property
    def tags(self) -> list[frozenset[str]]:
        """What each token says as part of the longest phrases, whatever dates and names there are."""
        tags: list[frozenset[str]] = []
        while len(tags) < len(self.places):
            match = self.at(len(tags), len(self.places))
            tags += [match.tags] * (match.last - match.first) if match else [_NOTHING]
        return tags

    def _item(self, here: int, match: Match | None) -> Item:
        word = self.lower[here]
        kind = Kind.WORD if word[0].isalnum() or word[0] in "'#" else Kind.MARK
        if match is None:
            return Item(kind, *self.places[here], word, adverb=word.endswith(self.lexicon.adverb_endings))
        last, tags = match.last, match.tags
        a, b = self.places[here][0], self.places[last - 1][1]
        if self.text[a:b] == "us":  # the pronoun, not the country
            tags = frozenset(t for t in tags if not t.startswith("region:"))
        if last > here + 1:
            tags = self._with_media(tags, here, last)
            word = " ".join(self.lower[here:last])
        return Item(kind, a, b, word, tags, adverb=word.endswith(self.lexicon.adverb_endings))

    def _with_media(self, tags: frozenset[str], first: int, last: int) -> frozenset[str]:
        """The tags of a phrase with the media that a part of it names: "in theaters"; what leaves early access is no longer in it."""
        matches = (self.lexicon.at(self.lower[here:last], 0) for here in range(first, last))
        inner = {t for match in matches if match for t in match.tags if t.startswith("medium:") and t != "medium:early-access"}
        return tags | inner if inner else tags

    def regions(self, item: Item) -> frozenset[str]:
        """The country that a name names, and nothing else it may say as a word."""
        words = [self.text[a:b].lower().replace("’", "'") for a, b in tokens(self.text, item.start, item.end, self.elision)]
        match = self.lexicon.at(words, 0)
        return frozenset(tag for tag in match.tags if tag.startswith("region:")) if match and match.last == len(words) else frozenset()

    def media(self, item: Item) -> frozenset[str]:
        """The media that a name ends with, as words: "VOD platforms", "Deutschschweizer Kinos"."""
        words = [self.text[a:b].lower().replace("’", "'") for a, b in tokens(self.text, item.start, item.end, self.elision)]
        ends = (match for first in range(len(words)) if (match := self.lexicon.at(words, first)) and match.last == len(words))
        return frozenset(tag.removeprefix("medium:") for match in ends for tag in match.tags if tag.startswith("medium:"))


class Row:
    """A sentence as items: its dates and names first, phrases of the lexicon in what lies between. They are made when they are first asked for."""

    def __init__(self, phrases: Phrases, dated: Sequence[DateMention] = (), named: Sequence[Mention] = ()) -> None:
        self.phrases, self.dated, self.named = phrases, dated, named
        self.heads: dict[int, Head | None] = {}  # what each date was found to belong to

    @cached_property
    def items(self) -> list[Item]:
        """The items, in order."""
        its = self.phrases
        fixed = [Item(Kind.DATE, d.start, d.end, its.text[d.start : d.end].lower(), date=d) for d in self.dated]
        for name in self.named:
            item = Item(Kind.NAME, name.start, name.end, its.text[name.start : name.end].lower(), name=name)
            item.tags = its.regions(item)
            fixed.append(item)
        fixed.sort(key=lambda item: item.start)
        items: list[Item] = []
        here, position = 0, its.start
        for item in fixed:
            here = _fill(items, its, here, position, item.start)
            items.append(item)
            position = item.end
        _fill(items, its, here, position, its.end)
        for index, item in enumerate(items) if self.dated else ():
            if item.date is not None and item.date.expression.bound is Bound.BEFORE and _negated(items, index):
                item.date = replace(item.date, expression=replace(item.date.expression, bound=Bound.FROM))
        return items

    @cached_property
    def dates(self) -> list[int]:
        """Where its dates stand."""
        return [i for i, item in enumerate(self.items) if item.kind is Kind.DATE] if self.dated else []

    def says(self, tag: str) -> bool:
        """Whether one of its words says something."""
        if self.dated or self.named:
            return any(item.has(tag) for item in self.items)
        return any(tag in tags for tags in self.phrases.tags if tags)


def _fill(items: list[Item], its: Phrases, here: int, position: int, until: int) -> int:
    """Add what stands between two places, no token before ``here``; a token that reaches across one of them is read anew up to there."""
    places = its.places
    while here < len(places) and places[here][1] <= position:
        here += 1
    first = here
    while here < len(places) and places[here][1] <= until:
        here += 1
    if until <= position:
        return here
    cut = first < len(places) and places[first][0] < position or here < len(places) and places[here][0] < until
    if cut or its.elision and its.text[until - 1] in "'’":
        apart = Phrases(its.text, position, until, its.lexicon, its.elision)
        items += apart.items(0, len(apart.places))
    else:
        items += its.items(first, here)
    return here


def _negated(items: Sequence[Item], index: int) -> bool:
    """Whether a "before" is negated and means an earliest day: "non arriverà prima del 2022"."""
    for earlier in reversed(items[max(index - _NEGATED, 0) : index]):
        if earlier.kind is not Kind.WORD or earlier.has("clause"):
            return False
        if earlier.has("negation", "no_longer"):
            return True
    return False
