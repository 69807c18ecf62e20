"""The numbers in a name of a work: of sequels, seasons, parts, volumes, in digits, roman or spelled."""

import re
from dataclasses import dataclass

from checker.works.vocabulary import folded, vocabulary

_TOKEN = re.compile(
    r"(?P<mark>(?<=\s)[-–|](?=\s)|[—―]|:(?=\s)|(?<=\s):|:(?=\d))"  # a colon or dash that parts title and subtitle
    r"|#?\d+(?:\.\d+)*[^\W\d_]{0,5}(?!\w)"
    r"|[^\W_]+(?:'[^\W_]+)*"
)
_INITIALS_AND_NUMBER = re.compile(r"([A-Z]{2,5})(\d{1,4})")
_SEASON_AND_EPISODE = re.compile(r"s0*(\d{1,3})(?:e0*(\d{1,4}))?")
_DIGITS = re.compile(r"#?(\d+(?:\.\d+)*)(st|nd|rd|th|er|re|e|eme|a|o)?")
_MODEL = re.compile(r"\d+[aoAO]")  # "Pixel 6a", which is no sixth of anything
_ROMAN = re.compile(r"(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


@dataclass(frozen=True, slots=True, order=True)
class Numbering:
    """One number in a name and what it counts: ``season``, ``part``, ``volume`` …, or ``number`` where nothing is said."""

    kind: str
    value: str


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


class Parts:
    """The tokens of a name, from which numbers are taken out one after the other."""

    def __init__(self, text: str) -> None:
        self.tokens: list[str | None] = []  # None: a colon or dash
        self.marks: list[tuple[int, str]] = []  # the places of colons and dashes, and which they are
        for found in _TOKEN.finditer(text):
            if found["mark"]:
                self.marks.append((len(self.tokens), found["mark"]))
                self.tokens.append(None)
            elif glued := _INITIALS_AND_NUMBER.fullmatch(found[0]):
                self.tokens.extend(glued.groups())
            else:
                self.tokens.append(found[0])
        self.numbers: list[Numbering] = []
        self.taken: set[int] = set()  # places of numbers and of what they count

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
        elif value := self._joined_ordinal(place):
            self.taken |= set(range(place - 3, place + 1))
        elif before is not None and place - 1 not in self.taken and (value := _ordinal(before)):
            self.taken |= {place - 1, place}
        else:
            return
        self.numbers.append(Numbering(kind, value))

    def _joined_ordinal(self, place: int) -> str | None:
        """The number in "the fifth and last season", before the word that counts."""
        if place < 3 or self.taken & {place - 3, place - 2, place - 1}:
            return None
        ordinal, joiner = self.tokens[place - 3], self.tokens[place - 2]
        if ordinal is None or joiner is None or folded(joiner) not in vocabulary().joiners:
            return None
        return _ordinal(ordinal)

    def take_plain(self) -> int | None:
        """Any other number that does not open the name ("1917", "12 Monkeys"); gives the place of the first."""
        first = None
        opened = False
        for place, token in enumerate(self.tokens):
            if token is None or place in self.taken:
                continue
            # A version stands alone where its program is understood: "2.1".
            if (opened or (len(self.tokens) == 1 and "." in token)) and (
                value := token.lower() if _MODEL.fullmatch(token) else _number(token)
            ):
                self.numbers.append(Numbering("number", value))
                self.taken.add(place)
                first = place if first is None else first
            opened = opened or folded(token) not in vocabulary().articles
        return first
