"""Where, how and by whose word: region, medium and via of a claim, from the words around its date."""

from collections.abc import Sequence

from checker.extraction.known import Nature, known_nature
from checker.extraction.phrases import Row
from checker.extraction.tokens import Item, Kind


def stretch(row: Row, date: int) -> Sequence[Item]:
    """The items that speak of one date: from the last boundary before it to the next behind it."""
    items = row.items
    dates = [i for i in row.dates if i != date]
    low = max((i + 1 for i in dates if i < date), default=0)
    high = min((i for i in dates if i > date), default=len(items))
    for index in range(date - 1, low - 1, -1):
        if (
            items[index].words in (";", "(")
            or items[index].has("clause")
            and items[index].words not in ("and", "or", "y", "e", "et", "und", "en", "with")
        ):
            low = index + 1
            break
    for index in range(date + 1, high):
        joins = (items[index].words == "," or items[index].has("and")) and _places_around(items[date + 1 : high], index - date - 1)
        if not joins and (items[index].words in (";", ")", ",", "—", ":") or items[index].has("clause")):
            high = index
            break
    return items[low:high]


def _places_around(items: Sequence[Item], join: int) -> bool:
    """Whether a comma or "and" stands between two places or platforms: "in the U.S., Japan and Korea", "for PC, consoles and phones"."""
    return any(_places(i) for i in items[max(join - 2, 0) : join]) and any(_places(i) for i in items[join + 1 : join + 4])


def _places(item: Item) -> bool:
    if any(tag.startswith(("medium:", "region:")) for tag in item.tags):
        return True
    known = known_nature(item.name.name) if item.kind is Kind.NAME and item.name else None
    return known is not None and known[0] in (Nature.SERVICE, Nature.PLATFORM)


def region(items: Sequence[Item]) -> str | None:
    """ISO 3166-1 alpha-2 of the one region named, "001" for worldwide, None for none or several."""
    found = {tag.removeprefix("region:") for item in items for tag in item.tags if tag.startswith("region:")}
    return found.pop() if len(found) == 1 else None


def medium(items: Sequence[Item]) -> str | None:
    """The one medium or platform named, None for none or several."""
    found = {code for item in items for code in media_of(item)}
    return found.pop() if len(found) == 1 else None


def media_of(item: Item) -> set[str]:
    """The media and platforms that a word or a name tells of."""
    found = {tag.removeprefix("medium:") for tag in item.tags if tag.startswith("medium:")}
    return found.union(medium_of_name(item.name.name)) if item.kind is Kind.NAME and item.name else found


def medium_of_name(name: str) -> tuple[str, ...]:
    """The medium or the platform that a name tells of, if any."""
    known = known_nature(name)
    return (known[1],) if known and known[1] else ()


def via(row: Row) -> str | None:
    """Whom the sentence credits: "according to X", "X reports", "per X"."""
    for index, item in enumerate(row.items):
        if item.kind is not Kind.NAME or item.name is None:
            continue
        before = row.items[index - 1] if index else None
        after = row.items[index + 1] if index + 1 < len(row.items) else None
        if before is not None and before.has("credit_before"):
            return item.name.name
        known = known_nature(item.name.name)
        if known and known[0] is Nature.OUTLET and after is not None and after.has("say", "credit_after"):
            return item.name.name
    return None
