"""A name of a work taken apart: franchise, subtitle, numbers, and what tells versions apart."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from checker.works.vocabulary import folded, vocabulary

LONGEST_NAME = 300  # characters; whatever is longer is prose and compared by its beginning

_QUOTES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'"} | dict.fromkeys("\"“”„«»*_", " "))
_SINGLE_LETTERS = re.compile(r"(?<!\w)(?:[^\W\d_][.:]){1,12}[^\W\d_](?!\w)\.?")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_IN_FRONT = re.compile(r"(?:[Tt]he +)?((?:19|20)\d\d)(?:'s)? +(?=[^\W\d_])")
_MAKER = re.compile(r"([^\W_][\w.&-]*(?: [^\W_][\w.-]*)?)'s? +(?=\w)")
_PLAYSTATION = re.compile(r"\bPlayStation ?([1-5])\b", re.IGNORECASE)
_TOKEN = re.compile(r"(?P<mark>(?<=\s)[-–|](?=\s)|[—―]|:(?=\s)|(?<=\s):|:(?=\d))|#?\d+(?:\.\d+)*[^\W\d_]{0,5}(?!\w)|[^\W_]+(?:'[^\W_]+)*")
_INITIALS_AND_NUMBER = re.compile(r"([A-Z]{2,5})(\d{1,4})")
_SEASON_AND_EPISODE = re.compile(r"s0*(\d{1,3})(?:e0*(\d{1,4}))?")
_DIGITS = re.compile(r"#?(\d+(?:\.\d+)*)(st|nd|rd|th|er|re|e|eme|a|o)?")
_ROMAN = re.compile(r"(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(frozen=True, slots=True, order=True)
class Numbering:
    """One number in a name and what it counts: ``season``, ``part``, ``volume`` …, or ``number`` where nothing is said."""

    kind: str
    value: str


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


def _number(token: str, spelled: bool = False) -> str | None:
    """The number a token stands for, as digits; ``spelled``: also "two" and "second"."""
    plain = folded(token)
    if digits := _DIGITS.fullmatch(plain):
        whole = re.sub(r"(?:\.0+)+$", "", digits[1])
        return whole.lstrip("0") or "0"
    if spelled:
        words = vocabulary()
        if found := words.cardinals.get(plain) or words.ordinals.get(plain):
            return found
    # One letter counts only as a capital ("Grand Theft Auto V"), and "I" only behind a word that counts ("Part I").
    if (len(plain) > 1 or token in ("V", "X") or (spelled and token == "I")) and _ROMAN.fullmatch(plain):
        values = [_ROMAN_VALUES[letter] for letter in plain]
        return str(sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)))
    return None


def _ordinal(token: str) -> str | None:
    plain = folded(token)
    digits = _DIGITS.fullmatch(plain)
    return _number(token) if digits else vocabulary().ordinals.get(plain)


class _Parts:
    """The tokens of a name, from which numbers are taken out one after the other."""

    def __init__(self, text: str) -> None:
        self.tokens: list[str | None] = []  # None: a colon or dash
        for found in _TOKEN.finditer(text):
            if found["mark"]:
                self.tokens.append(None)
            elif glued := _INITIALS_AND_NUMBER.fullmatch(found[0]):
                self.tokens.extend(glued.groups())
            else:
                self.tokens.append(found[0])
        self.numbers: list[Numbering] = []
        self.taken: set[int] = set()

    def take_counted(self) -> None:
        """Seasons, parts, volumes …: "Season 4", "the fourth season", "4. Staffel", "S04"."""
        words = vocabulary()
        for place, token in enumerate(self.tokens):
            if token is None or place in self.taken:
                continue
            plain = folded(token)
            if place and (short := _SEASON_AND_EPISODE.fullmatch(plain)):
                self.numbers.append(Numbering("season", short[1]))
                if short[2]:
                    self.numbers.append(Numbering("episode", short[2]))
                self.taken.add(place)
            elif token.startswith("#") and place:
                self.numbers.append(Numbering("issue", _number(token) or token))
                self.taken.add(place)
            elif kind := words.parts.get(plain):
                self._take_number_beside(place, kind)

    def _take_number_beside(self, place: int, kind: str) -> None:
        after = self.tokens[place + 1] if place + 1 < len(self.tokens) else None
        before = self.tokens[place - 1] if place else None
        if after is not None and (value := _number(after, spelled=True)):
            self.taken |= {place, place + 1}
        elif before is not None and place - 1 not in self.taken and (value := _ordinal(before)):
            self.taken |= {place - 1, place}
        else:
            return
        self.numbers.append(Numbering(kind, value))

    def take_plain(self) -> int | None:
        """Any other number that does not open the name ("1917", "12 Monkeys"); gives the place of the first."""
        first = None
        opened = False
        for place, token in enumerate(self.tokens):
            if token is None or place in self.taken:
                continue
            if opened and (value := _number(token)):
                self.numbers.append(Numbering("number", value))
                self.taken.add(place)
                first = place if first is None else first
            opened = opened or folded(token) not in vocabulary().articles
        return first


def _strip_platforms(text: str) -> tuple[str, tuple[str, ...]]:
    """The name without "for Switch" at its end, and the platforms."""
    words = vocabulary()
    pieces = _PLAYSTATION.sub(r"PS\1", text).split()
    start = len(pieces)
    while start and folded(pieces[start - 1].strip(",")) in words.platform_words:
        start -= 1
    if 2 <= start < len(pieces) and folded(pieces[start - 1]) in words.platform_links:
        tail = {folded(piece.strip(",")) for piece in pieces[start:]} - words.joiners - {"or"}
        if not all(piece.isdigit() for piece in tail):
            return " ".join(pieces[: start - 1]), tuple(sorted(tail))
    return text, ()


def _strip_medium(text: str) -> tuple[str, str | None]:
    """The name without "movie" at its end or "the novel" in front; capitals make the word part of the name."""
    media = vocabulary().media
    pieces = text.split()
    if len(pieces) > 1 and pieces[-1].islower() and (medium := media.get(folded(pieces[-1]))):
        return " ".join(pieces[:-1]), medium
    first = 1 if len(pieces) > 2 and folded(pieces[0]) in vocabulary().articles else 0
    if len(pieces) > first + 1 and pieces[first].islower() and (medium := media.get(folded(pieces[first]))):
        return " ".join(pieces[first + 1 :]), medium
    return text, None


def _strip_maker(text: str) -> tuple[str, tuple[str, ...]]:
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


@lru_cache(maxsize=65536)
def identify(name: str) -> Identity:
    """Take a name apart. Any string has an identity; one without a word is its own."""
    words = vocabulary()
    text = " ".join(unicodedata.normalize("NFKC", name[:LONGEST_NAME]).translate(_QUOTES).split())
    year = medium = None
    platforms: tuple[str, ...] = ()
    qualifiers: list[str] = []

    brackets = _BRACKETS.findall(text) if "(" in text or "[" in text else []
    text = " ".join(_BRACKETS.sub(" ", text).split()) if brackets else text
    for content in brackets:
        inside = _Parts("- " + content)
        inside.take_counted()
        if inside.numbers:
            text = f"{text} {content}"
            continue
        for piece in _PLAYSTATION.sub(r"PS\1", content).replace(",", " ").split():
            plain = folded(piece)
            if _YEAR.fullmatch(plain):
                year = int(plain)
            elif plain in words.media:
                medium = words.media[plain]
            elif plain in words.platform_words and not plain.isdigit():
                platforms = tuple(sorted({*platforms, plain}))
            elif plain not in words.articles:
                qualifiers.append(plain)
    if (front := _YEAR_IN_FRONT.match(text)) and year is None:
        year, text = int(front[1]), text[front.end() :]
    text, maker = _strip_maker(text)
    text, ports = _strip_platforms(text)
    text, kind = _strip_medium(text)
    text = _SINGLE_LETTERS.sub(lambda found: found[0].replace(".", "").replace(":", ""), text)

    parts = _Parts(text)
    parts.take_counted()
    number_at = parts.take_plain()
    kept = [(place, token) for place, token in enumerate(parts.tokens) if token is not None and place not in parts.taken]
    marks = [place for place, token in enumerate(parts.tokens) if token is None]
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
    border = number_at if number_at is not None else marks[0] if marks else len(parts.tokens)
    if number_at is None and len(marks) > 1:
        border = _last_title_mark(text, parts.tokens, marks)
    if not plain_words and not parts.numbers and not qualifiers and year is None:
        plain_words, border = [(0, folded(" ".join(name[:LONGEST_NAME].split())))], 1
    return Identity(
        franchise=tuple(word for place, word in plain_words if place < border),
        subtitle=tuple(word for place, word in plain_words if place >= border),
        head=tuple(word for place, word in plain_words if place < marks[0]) if marks else None,
        numbers=tuple(sorted(parts.numbers)),
        year=year,
        medium=medium or kind,
        platforms=tuple(sorted({*platforms, *ports})),
        qualifiers=tuple(qualifiers),
        maker=maker,
        initials=initials,
        article=article,
    )


def _last_title_mark(text: str, tokens: list[str | None], marks: list[int]) -> int:
    """Of several colons and dashes the one before the subtitle: the first dash, for the colon may be the franchise's own."""
    kinds = [found[0] for found in _TOKEN.finditer(text) if found["mark"]]
    for place, kind in zip(marks, kinds, strict=True):
        if kind != ":" and place:
            return place
    return marks[0]
