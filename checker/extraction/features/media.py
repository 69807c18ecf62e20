"""What is seen of a medium that a claim may be told with: how its sentence names it, where to the date, and what stands between and beside."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.extraction.draft import Draft
from checker.extraction.features.symbols import size, symbols
from checker.extraction.tokens import Item, Kind

_FAR = (0, 1, 2, 3, 5, 8, 12)  # items between a medium and the date, in steps


class Place(NamedTuple):
    """Where a claim stands.

    items: its sentence; at: its date among them; stretch: those that speak of the date. named: by medium, the items that name it.
    """

    draft: Draft
    items: Sequence[Item]
    at: int
    stretch: Sequence[Item]
    named: Mapping[str, Sequence[int]]


def features(medium: str | None, seen: Place) -> Iterator[str]:
    """What is seen of a claim if it is told with a medium, or with none."""
    code, many = medium or "none", min(sum(map(bool, seen.named.values())), 3)
    yield from (code, f"{code}:{seen.draft.status}", f"{code}:many={many}")
    yield from ("rule", f"rule:{code}") if seen.draft.medium == medium else (f"rule={seen.draft.medium}:{code}",)
    yield from (f"{role}:{code}" for role in dict.fromkeys(tag for item in seen.items for tag in item.tags if tag.startswith("role:")))
    if medium is None or not (places := seen.named[medium]):
        return
    yield from _named(code, seen.items, min(places, key=lambda place: abs(place - seen.at)), seen.at)
    inside = any(seen.items[place] is item for place in places for item in seen.stretch)
    yield from (f"inside={inside}", f"inside={inside}:{code}", f"inside={inside}:many={many}:{len(places) > 1}")


def _named(code: str, items: Sequence[Item], place: int, at: int) -> Iterator[str]:
    """How the sentence names it."""
    item, side = items[place], "before" if place < at else "behind"
    far = size(abs(place - at), *_FAR)
    kind = "name" if item.kind is Kind.NAME else "word"
    yield from (f"{side}={far}", f"{side}={far}:{kind}", f"{side}={far}:{code}", kind)
    if kind == "word":
        yield f"said={item.words}"
    for which, index in (("prior", place - 1), ("next", place + 1)):
        beside = items[index] if 0 <= index < len(items) else None
        if beside is None:
            yield f"{which}=edge:{kind}"
            continue
        yield from (f"{which}={told}:{kind}" for told in symbols(beside))
        if beside.kind is not Kind.NAME and beside.kind is not Kind.DATE:
            yield from (f"{which}={beside.words}:{kind}", f"{which}={beside.words}:{code}")
    for told in dict.fromkeys(symbol for between in items[min(place, at) + 1 : max(place, at)] for symbol in symbols(between)):
        yield from (f"between={told}:{side}", f"between={told}:{side}:{kind}")
