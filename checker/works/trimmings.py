"""What stands around the title in a name: platforms of a port, the word for the medium, the studio or author in front."""

import re

from checker.works.vocabulary import folded, vocabulary

_PLAYSTATION = re.compile(r"\bPlayStation ?([1-5])\b", re.IGNORECASE)
_MAKER = re.compile(r"([^\W_][\w.&-]*(?: [^\W_][\w.-]*)?)'s? +(?=\w)")


def short_platforms(text: str) -> str:
    """The text with "PlayStation 5" as "PS5"."""
    return _PLAYSTATION.sub(r"PS\1", text)


def without_platforms(text: str) -> tuple[str, tuple[str, ...]]:
    """The name without "for Switch" at its end, and the platforms."""
    words = vocabulary()
    pieces = short_platforms(text).split()
    start = len(pieces)
    while start and folded(pieces[start - 1].strip(",")) in words.platform_words:
        start -= 1
    if 2 <= start < len(pieces) and folded(pieces[start - 1]) in words.platform_links:
        tail = {folded(piece.strip(",")) for piece in pieces[start:]} - words.joiners - {"or"}
        if not all(piece.isdigit() for piece in tail):
            return " ".join(pieces[: start - 1]), tuple(sorted(tail))
    return text, ()


def without_medium(text: str) -> tuple[str, str | None]:
    """The name without "movie" at its end or "the novel" in front; capitals make the word part of the name."""
    media = vocabulary().media
    pieces = text.split()
    if len(pieces) > 1 and pieces[-1].islower() and (medium := media.get(folded(pieces[-1]))):
        return " ".join(pieces[:-1]), medium
    first = 1 if len(pieces) > 2 and folded(pieces[0]) in vocabulary().articles else 0
    if len(pieces) > first + 1 and pieces[first].islower() and (medium := media.get(folded(pieces[first]))):
        return " ".join(pieces[first + 1 :]), medium
    return text, None


def without_maker(text: str) -> tuple[str, tuple[str, ...]]:
    """The name without "Marvel's" or "Zack Snyder's"; "Schindler's List" and "The Handmaid's Tale" stay whole."""
    found = _MAKER.match(text)
    if not found:
        return text, ()
    maker, rest = found[1], text[found.end() :]
    pieces = tuple(folded(piece) for piece in maker.split())
    known = " ".join(pieces) in vocabulary().makers
    # An unknown maker is a first and a last name, and what follows must be able to stand alone.
    person = len(pieces) == 2 and all(piece[:1].isupper() for piece in maker.split()) and pieces[0] not in vocabulary().articles
    return (rest, pieces) if known or (person and len(rest.split()) > 1) else (text, ())
