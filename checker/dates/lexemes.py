"""Text into lexemes: words of known kind with their place, the ground on which the shapes of dates are found."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, NamedTuple

from checker.dates import numeric
from checker.dates.kinds import LETTERS, NUMBER, Kind, Sense, Senses, plain
from checker.dates.lexicon import Entry, Lexicon

_TOKEN = re.compile(rf"(?P<letters>{LETTERS})|(?P<numeric>{numeric.FORM})|(?P<number>{NUMBER})|(?P<gap>\n[ \t\r]*\n)|(?P<sign>[^\w\s]|_)")
_SIGNS = {
    ",": Kind.COMMA, ".": Kind.STOP, "/": Kind.SLASH, "'": Kind.APOSTROPHE, "’": Kind.APOSTROPHE, "(": Kind.OPENING, ")": Kind.CLOSING,
    "-": Kind.THROUGH, "–": Kind.THROUGH, "‑": Kind.THROUGH, "‐": Kind.THROUGH, "%": Kind.COUNTED, "€": Kind.COUNTED, "°": Kind.COUNTED, "$": Kind.COUNTED, "£": Kind.COUNTED,
}  # fmt: skip
_NUMBERS = frozenset({"number", "numeric"})
_GLUED_BEFORE = frozenset("$€£¥₹#@+_.,:")
_COUNTED = frozenset({Kind.UNIT, Kind.UNITS, Kind.WEEK, Kind.WEEKEND})
_ENDS_SENTENCE = frozenset({Kind.STOP, Kind.MARK, Kind.BREAK, Kind.OPENING, Kind.THROUGH, Kind.SLASH})
_SURROUNDINGS = 20  # words; what is asked of the words before a date reaches no farther back than half as many lexemes
_LONGEST_WORD = 32  # no word of a date is longer
EARLIEST_YEAR, LATEST_YEAR = 1800, 2099  # a number of four digits outside is taken for a count


class Lexeme(NamedTuple):
    """A word, or a phrase read as one word, at ``text[start:end]``."""

    kind: str
    start: int
    end: int
    value: Any = None
    weak: bool = False  # no date by itself, but one where the words around call for it
    short: bool = False  # an abbreviation without its full stop, in a language that writes months small: never a date by itself


class _Token(NamedTuple):
    group: str
    word: str
    start: int
    end: int
    plain: str  # as it is looked up; empty for a mark


def lexemes(text: str, lexicon: Lexicon) -> list[Lexeme]:
    """The lexemes of a text in order, as far as a date may be among them. Linear in its length.

    Words that dates do not know cut the text into stretches. A stretch with a digit, or a word that a date without digits needs, is told
    together with what its surroundings may be asked for; what is far from any such stretch is left out.
    """
    tokens = [_token(match) for match in _TOKEN.finditer(text)]
    known, triggers = lexicon.words, lexicon.triggers
    found: list[Lexeme] = []
    told = 0  # where what is not yet told begins
    cuts = [0]  # the words that dates do not know, of which the last begins the stretch
    holds = False
    for position, token in enumerate(tokens):
        if token.group == "letters" and token.plain not in known:
            if holds:
                told = _tell(text, tokens, max(told, _before(cuts)), position + 1, lexicon, found)
            cuts.append(position)
            holds = False
        elif not holds:
            holds = token.plain in triggers or token.group in _NUMBERS
    if holds:
        _tell(text, tokens, max(told, _before(cuts)), len(tokens), lexicon, found)
    return found


def _before(cuts: list[int]) -> int:
    """The cut from which on the words before the last stretch are told: its surroundings look no farther."""
    return cuts[max(bisect_right(cuts, cuts[-1] - _SURROUNDINGS) - 1, 0)]


def _tell(text: str, tokens: list[_Token], position: int, stop: int, lexicon: Lexicon, found: list[Lexeme]) -> int:
    """Add the lexemes of the tokens from ``position`` to before ``stop``; gives the place of the first token not told."""
    known, count = lexicon.entries, len(tokens)
    while position < stop:
        token = tokens[position]
        entry = known.get(token.plain)
        taken = _phrase(tokens, position, entry) if entry is not None else None
        if taken and taken[1][0].kind == Kind.OFFSET_END and taken[0] > 1 and not (found and found[-1].kind in _COUNTED):
            taken = (1, entry.alone) if entry is not None and entry.alone else None  # "from today", with nothing counted from it
        if taken and taken[0] == 2 and entry is not None and _holiday(tokens, position + 1, lexicon):
            taken = (1, entry.alone) if entry.alone else None  # "no dia" before "dia dos namorados"
        if taken and taken[1][0].kind == Kind.RELATIVE_DAY and not lexicon.title_case and _name(text, token, found):
            taken = None
        if taken:
            length, senses = taken
            end = tokens[position + length - 1].end
            if senses[0].short and text[end : end + 1] == "." and text[end + 1 : end + 2] != ".":
                end += 1
            found += (Lexeme(sense.kind, token.start, end, sense.value, sense.weak, _short(sense, text[end - 1])) for sense in senses)
        elif token.group == "letters":
            found.append(Lexeme(Kind.CAPITAL if token.word[0].isupper() else Kind.WORD, token.start, token.end))
        elif token.group == "sign":
            found.append(_sign(text, token, tokens[position + 1] if position + 1 < count else None))
        elif token.group == "gap":
            found.append(Lexeme(Kind.BREAK, token.start, token.end))
        else:
            found += _number(text, token, lexicon, found[-1] if found else None)
        position += 1
        end = found[-1].end
        while position < count and tokens[position].start < end:
            position += 1
    return position


def _holiday(tokens: list[_Token], position: int, lexicon: Lexicon) -> bool:
    """Whether a holiday of several words begins at a token."""
    entry = lexicon.entries.get(tokens[position].plain)
    taken = _phrase(tokens, position, entry) if entry is not None else None
    return taken is not None and taken[0] > 1 and taken[1][0].kind == Kind.HOLIDAY


def _name(text: str, token: _Token, found: list[Lexeme]) -> bool:
    """Whether a capital in the middle of a sentence makes a word a name: "il bollettino Ciak Oggi"."""
    if not token.word[0].isupper() or token.word.isupper() or not found or found[-1].kind in _ENDS_SENTENCE:
        return False
    return "\n" not in text[found[-1].end : token.start]


def _short(sense: Sense, last: str) -> bool:
    return sense.short and not sense.capital and last != "."


def _token(match: re.Match[str]) -> _Token:
    group, word = match.lastgroup or "", match[0]
    start, end = match.span()
    looked_up = plain(word) if end - start <= _LONGEST_WORD and group != "gap" else ""
    return _Token(group, word, start, end, looked_up)


def _phrase(tokens: list[_Token], position: int, entry: Entry) -> tuple[int, Senses] | None:
    """The longest known phrase that starts at a token: how many tokens it takes, and its senses."""
    initial = tokens[position].word[0]
    small = not initial.isupper() and not initial.isdigit()
    if entry.longer and position + 1 < len(tokens):
        for words, senses in entry.longer.get(tokens[position + 1].plain, ()):
            following = tokens[position + 2 : position + len(words)]
            if tuple(token.plain for token in following) == words[2:] and not (small and senses[0].capital):
                return len(words), senses
    if entry.alone is None or small and entry.alone[0].capital:
        return None
    return 1, entry.alone


def _sign(text: str, token: _Token, following: _Token | None) -> Lexeme:
    """A mark; "’21" is a year, and "’s" goes with its apostrophe."""
    kind = _SIGNS.get(token.word, Kind.MARK)
    if kind is Kind.APOSTROPHE and following is not None and following.start == token.end:
        glued = token.start > 0 and text[token.start - 1].isalnum()
        if not glued and following.group == "number" and len(following.word) == 2 and following.word.isdigit() and following.word.isascii():
            return Lexeme(Kind.YEAR, token.start, following.end, 2000 + int(following.word))
        if glued and following.word in ("s", "S"):
            return Lexeme(Kind.APOSTROPHE, token.start, following.end)
    return Lexeme(kind, token.start, token.end)


def _number(text: str, token: _Token, lexicon: Lexicon, before: Lexeme | None) -> Iterator[Lexeme]:
    """A number, or a whole date in numbers."""
    start, end = token.start, token.end
    if start > 0 and before is not None and before.end == start and before.kind != Kind.FISCAL:
        glue = text[start - 1]
        if glue.isalpha() or glue in _GLUED_BEFORE:
            yield Lexeme(Kind.NUMBER, start, end)
            return
    if token.group == "numeric":
        yield from _numeric(text, token, lexicon, before)
        return
    digits = token.word
    if digits[:1].isdigit() and digits.isascii():
        early, comma, late = digits.partition(",")
        if comma and len(early) <= 2 and len(late) == 4 and late.isdigit() and early.isdigit():  # "November 9,2021"
            yield from (_plain_number(early, start, start + len(early)), Lexeme(Kind.COMMA, start + len(early), start + len(early) + 1))
            yield _plain_number(late, end - 4, end)
            return
    value = _leading(digits)
    suffix = digits[len(str(value)) :] if value is not None and digits.startswith(str(value)) else digits.lstrip("0123456789")
    if suffix and suffix.lower() in lexicon.ordinal_suffixes and value is not None and 1 <= value <= 31:
        yield Lexeme(Kind.ORDINAL_DAY, start, end, value)
    elif suffix:
        yield Lexeme(Kind.NUMBER, start, end)
    elif lexicon.ordinal_dot and value is not None and 1 <= value <= 31 and len(digits) <= 2 and _dotted(text, end):
        yield Lexeme(Kind.ORDINAL_DAY, start, end + 1, value)
    else:
        yield _plain_number(digits, start, end)


def _leading(digits: str) -> int | None:
    """The number a token starts with, if it is short enough to be part of a date."""
    short = digits[:5]
    length = next((index for index, sign in enumerate(short) if not ("0" <= sign <= "9")), len(short))
    return int(short[:length]) if 0 < length <= 4 else None


def _plain_number(digits: str, start: int, end: int) -> Lexeme:
    value = int(digits) if len(digits) <= 4 and digits.isascii() and digits.isdigit() else None
    if value is not None and len(digits) <= 2 and 1 <= value <= 31:
        return Lexeme(Kind.DAY, start, end, value)
    if value is not None and len(digits) == 4 and EARLIEST_YEAR <= value <= LATEST_YEAR:
        return Lexeme(Kind.YEAR, start, end, value)
    return Lexeme(Kind.NUMBER, start, end, value)


def _dotted(text: str, end: int) -> bool:
    """Whether a full stop after a number makes it an ordinal: something of the same sentence follows."""
    return (
        text[end : end + 1] == "."
        and text[end + 1 : end + 3].lstrip()[:1].isalnum()
        or text[end : end + 2] in ("./", ".-", ".–", ".,", ".)")
    )


def _numeric(text: str, token: _Token, lexicon: Lexicon, before: Lexeme | None) -> Iterator[Lexeme]:
    expression = numeric.read(token.word, day_first=lexicon.day_first, dots=lexicon.ordinal_dot)
    if expression is None or token.word[-1] == "." and before is not None and before.kind == Kind.CAPITAL and _version(text, before, token):
        yield Lexeme(Kind.NUMBER, token.start, token.end)
    else:
        supported = _by_itself(text, token) if expression.year else _heads_line(text, token)
        short = numeric.needs_support(token.word, expression, dots=lexicon.ordinal_dot) and not supported
        yield Lexeme(Kind.NUMERIC_SHORT if short else Kind.NUMERIC, token.start, token.end, expression)


def _version(text: str, name: Lexeme, token: _Token) -> bool:
    """Whether "24.02." right behind a name may be its version at the end of a sentence; a name that opens its line is a label."""
    after = text[token.end : token.end + 2]
    ends = not after.strip() or after[0] == "\n" or after[0] == " " and after[1].isupper()
    before = text[max(name.start - 3, 0) : name.start].rstrip(" *|-_")
    return ends and bool(before) and before[-1] != "\n" and not text[name.end : token.start].strip()


def _heads_line(text: str, token: _Token) -> bool:
    """Whether numbers open a line as those of a calendar do: "22/09 – Ciclone 99"."""
    before, after = text[max(token.start - 2, 0) : token.start].rstrip(" "), text[token.end : token.end + 3]
    return before[-1:] in ("", "\n") and (after[:2] == ": " or after in (" – ", " — ", " - ", " : "))


def _by_itself(text: str, token: _Token) -> bool:
    """Whether brackets, a table's cell or a line hold nothing else."""
    before, after = text[max(token.start - 2, 0) : token.start].rstrip(" "), text[token.end : token.end + 2].lstrip(" ")
    return before[-1:] in ("", "(", "|", "\n") and after[:1] in ("", ")", "|", "\n")
