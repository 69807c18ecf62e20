"""A name of a work taken apart: franchise, subtitle, numbers, and what tells versions apart."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from checker.works.numerals import Numbering, Parts
from checker.works.trimmings import short_platforms, without_maker, without_medium, without_platforms
from checker.works.vocabulary import folded, vocabulary

LONGEST_NAME = 300  # characters; whatever is longer is prose and compared by its beginning

_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'"} | dict.fromkeys('"“”„«»*_', " "))
_SINGLE_LETTERS = re.compile(r"(?<!\w)(?:[^\W\d_][.:]){1,12}[^\W\d_](?!\w)\.?")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_IN_FRONT = re.compile(r"(?:[Tt]he +)?((?:19|20)\d\d)(?:'s)? +(?=[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Identity:
    """What a name says of its work; all words folded, joining words and a leading article left out.

    franchise: the words before the first plain number, else before the subtitle: of all parts of a series the same.
    subtitle: the words behind it.
    head: the words before the first colon or dash, None if there is none.
    numbers: sorted; roman and spelled numbers as digits.
    year: of the version, where the name says it: "Halloween (2018)".
    medium: ``film``, ``series``, ``game``, ``novel`` … where the name says it.
    platforms: the devices a port is for, sorted.
    qualifiers: any other words in brackets.
    maker: the studio or author in front, without the apostrophe.
    initials: the name is nothing but capital letters, and perhaps a number: "MI:7".
    article: it begins with an article.
    bracketed: the medium stands in brackets, as it does only to tell one work from another: "Das Boot (Serie)".
    """

    franchise: tuple[str, ...]
    subtitle: tuple[str, ...]
    head: tuple[str, ...] | None
    numbers: tuple[Numbering, ...]
    year: int | None = None
    medium: str | None = None
    platforms: tuple[str, ...] = ()
    qualifiers: tuple[str, ...] = ()
    maker: tuple[str, ...] = ()
    initials: bool = False
    article: bool = False
    bracketed: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        return self.franchise + self.subtitle

    @property
    def body(self) -> str:
        """The words run together, so that "Bell Bottom" is "BellBottom" and "Spider-Man" is "Spider Man"."""
        return "".join(self.words)

    @property
    def values(self) -> tuple[str, ...]:
        """The numbers without what they count."""
        return tuple(number.value for number in self.numbers)

    @property
    def plain_number(self) -> str | None:
        """The number of a sequel, where it is given without a word for what it counts."""
        return next((number.value for number in self.numbers if number.kind == "number"), None)


@dataclass(slots=True)
class _Inside:
    """What brackets say: "(2018 film)", "(PS5)", "(Italian original)"."""

    year: int | None = None
    medium: str | None = None
    platforms: set[str] = field(default_factory=set)
    qualifiers: list[str] = field(default_factory=list)


def _without_brackets(text: str) -> tuple[str, _Inside]:
    """The name without its brackets, and what they say; "(2nd generation)" stays in the name as its number."""
    inside = _Inside()
    brackets = _BRACKETS.findall(text) if "(" in text or "[" in text else []
    if not brackets:
        return text, inside
    words = vocabulary()
    text = " ".join(_BRACKETS.sub(" ", text).split())
    for content in brackets:
        counted = Parts("- " + content)
        counted.take_counted()
        if counted.numbers:
            text = f"{text} {content}"
            continue
        for piece in short_platforms(content).replace(",", " ").split():
            plain = folded(piece)
            if _YEAR.fullmatch(plain):
                inside.year = int(plain)
            elif plain in words.media:
                inside.medium = words.media[plain]
            elif plain in words.platform_words and not plain.isdigit():
                inside.platforms.add(plain)
            elif plain not in words.articles:
                inside.qualifiers.append(plain)
    return text, inside


@lru_cache(maxsize=65536)
def identify(name: str) -> Identity:
    """Take a name apart. Any string has an identity; one without a word is its own."""
    words = vocabulary()
    text = " ".join(unicodedata.normalize("NFKC", name[:LONGEST_NAME]).translate(_QUOTES).split())
    text, inside = _without_brackets(text)
    year = inside.year
    if (front := _YEAR_IN_FRONT.match(text)) and year is None:
        year, text = int(front[1]), text[front.end() :]
    text, maker = without_maker(text)
    text, ports = without_platforms(text)
    text, kind = without_medium(text)
    text = _SINGLE_LETTERS.sub(lambda found: found[0].replace(".", "").replace(":", ""), text)

    parts = Parts(text)
    parts.take_counted()
    number_at = parts.take_plain()
    kept = [(place, token) for place, token in enumerate(parts.tokens) if token is not None and place not in parts.taken]
    marks = [place for place, _ in parts.marks]
    article = len(kept) > 1 and folded(kept[0][1]) in words.articles
    kept = kept[1:] if article else kept
    if parts.taken:  # "the fourth season of the series", "the second part"
        while kept and folded(kept[0][1]) in words.links | words.articles:
            kept = kept[1:]
    initials = len(kept) == 1 and kept[0][1].isalpha() and kept[0][1].isupper() and 2 <= len(kept[0][1]) <= 6
    plain_words = [(place, folded(token)) for place, token in kept]
    behind_mark = {mark + 1 for mark in marks}
    plain_words = [
        (place, word)
        for index, (place, word) in enumerate(plain_words)
        if index == 0 or not (word in words.joiners or (place in behind_mark and word in words.articles))
    ]
    border = number_at if number_at is not None else _before_subtitle(parts)
    if not plain_words and not parts.numbers and not inside.qualifiers and year is None:
        plain_words, border = [(0, folded(" ".join(name[:LONGEST_NAME].split())))], 1
    return Identity(
        franchise=tuple(word for place, word in plain_words if place < border),
        subtitle=tuple(word for place, word in plain_words if place >= border),
        head=tuple(word for place, word in plain_words if place < marks[0]) if marks else None,
        numbers=tuple(sorted(parts.numbers)),
        year=year,
        medium=inside.medium or kind,
        platforms=tuple(sorted({*inside.platforms, *ports})),
        qualifiers=tuple(inside.qualifiers),
        maker=maker,
        initials=initials,
        article=article,
        bracketed=inside.medium is not None,
    )


def _before_subtitle(parts: Parts) -> int:
    """Where the subtitle begins: at the first dash, for a colon may be the franchise's own; else at the first colon; else behind all."""
    dashes = [place for place, mark in parts.marks if mark != ":" and place]
    return (dashes or [place for place, _ in parts.marks] or [len(parts.tokens)])[0]
