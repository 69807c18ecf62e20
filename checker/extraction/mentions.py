"""Mentions: the stretches of an article that name something, before anybody knows what."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from checker.articles import Article, MarkKind
from checker.dates.grammar import DateMention
from checker.extraction.known import is_maker, known_nature
from checker.extraction.nouns import common_nouns
from checker.extraction.sentences import Sentence
from checker.extraction.tokens import tokens
from checker.languages import Language


class How(StrEnum):
    """How a name is set off from the words around it."""

    QUOTED = "quoted"
    ITALIC = "italic"
    CELL = "cell"
    CAPITALS = "capitals"
    ARTICLE = "article"  # a capital article within a sentence: "la stagione de L'amica geniale"
    ECHO = "echo"  # a name set off elsewhere in the article, said again plainly


@dataclass(frozen=True, slots=True)
class Mention:
    """``article.text[start:end]`` is ``name``; quotation marks are left out of the name but not of the stretch."""

    start: int
    end: int
    name: str
    how: How
    possessor: str | None = None  # "Disney" in "Disney's Jungle Cruise"


_QUOTES = re.compile(
    r"“([^“”\n]{1,90})”|„([^“”„\n]{1,90})[“”]|«\s?([^«»\n]{1,90}?)\s?»|»([^«»\n]{1,90})«"
    r"|(?<![^\W_])‘([^‘\n]{1,90}?)’(?![^\W_])|(?<![^\W_])'([^'\n]{1,90}?(?:'s [^'\n]{1,60}?)?)'(?![^\W_])|\"([^\"\n]{1,90})\"|‚([^‘\n]{1,90})‘"
)
_ADDRESSES = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+|[@#][^\W\d_]\w+")
_ENDS_SPEECH = re.compile(r"[.!?,;…]$")
_NUMBER = re.compile(r"#?\d[\d.,:]*[a-z]{0,2}|[IVX]{1,5}")
_SHORT_WORD = 3
_OPENING = frozenset(":;.!?–—-“”\"«»„‘’'(…|•*")
_SHORT_TITLE, _LONGEST_TITLE = 4, 8  # words of a title in lower case, its article among them


@dataclass(frozen=True)
class NameWords:
    """What a language says of names: see ``[names]`` in its file."""

    articles: frozenset[str]
    inside: tuple[tuple[str, ...], ...]
    inside_if_repeated: tuple[tuple[str, ...], ...]
    openers: frozenset[str]
    elision: bool
    nouns_in_capitals: bool  # German: a capital says nothing
    sentence_case: bool  # titles have one capital, as sentences have: "La casa de papel"
    common: frozenset[str]  # nouns for works, that name none even in capitals: "RPG"
    seasons: frozenset[str]  # words that number a part of a series apart from its name: "Season 4"
    spoken: frozenset[str]  # words the language is known by, that may open a sentence
    pronouns: frozenset[str]  # capital wherever they stand: "I"
    adverb_endings: tuple[str, ...]
    speech: frozenset[str]  # words of who speaks, and to whom: a quotation with them is no title
    parts: frozenset[str]  # words that number a part, within a name or alone: "Part Two"


@lru_cache(maxsize=32)
def name_words(language: Language) -> NameWords:
    names = language.data.get("names", {})
    roles = language.data.get("roles", {})

    def nouns(*kinds: str) -> frozenset[str]:
        return frozenset(word for kind in kinds for phrase in roles.get(kind, ()) for word in phrase.split("|"))

    def sequences(key: str) -> tuple[tuple[str, ...], ...]:
        return tuple(sorted((tuple(phrase.split()) for phrase in names.get(key, ())), key=len, reverse=True))

    return NameWords(
        frozenset(names.get("articles", ())),
        sequences("inside"),
        sequences("inside_if_repeated"),
        frozenset(names.get("openers", ())),
        bool(names.get("elision", False)),
        bool(names.get("nouns_in_capitals", False)),
        bool(names.get("sentence_case", names.get("elision", False))),
        nouns(*roles),
        nouns("season"),
        frozenset(word for listed in language.data.get("cues", {}).values() for phrase in listed if " " not in phrase for word in phrase.lower().split("|")),
        frozenset(names.get("capital_pronouns", ())),
        tuple(names.get("adverb_endings", ())),
        frozenset(names.get("speech", ())),
        nouns("season", "part", "version"),
    )


def title_case(text: str) -> bool:
    """Whether a line is set in title case or capitals, so that a capital in it says nothing."""
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", text) if len(w) > _SHORT_WORD]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.75 * len(words)


def mentions(article: Article, found: Sequence[Sentence], dates: Sequence[DateMention], language: Language) -> list[Mention]:
    """Every stretch that names something, in order, none overlapping another."""
    words = name_words(language)
    taken = _Taken()
    names = []
    for mention in [*_marked(article, dates), *_quoted(article, words)]:
        if taken.add(mention.start, mention.end):
            names.append(mention)
    repeated = _Repeated(article.text)
    dated = _Taken((d.start, d.end) for d in dates)
    for address in _ADDRESSES.finditer(article.text):
        taken.add(*address.span())
    plain: list[Mention] = []
    nouns: frozenset[int] = frozenset()
    if words.nouns_in_capitals:
        nouns = common_nouns(article.text, found, language, lambda start, end: _free((start, end), taken, dated))
    for sentence in found:
        line = article.text[sentence.start : sentence.end]
        heading = sentence.kind in (MarkKind.HEADLINE, MarkKind.HEADING) or line[-1] not in ".!?…”\"’):" and not dated.over(sentence.start, sentence.end)
        if heading and title_case(line) and not words.nouns_in_capitals:
            continue
        if not words.nouns_in_capitals:
            names.extend(m for m in _led_by_articles(article.text, sentence, taken, dated, words, repeated) if taken.add(m.start, m.end))
        plain.extend(_capitals(article.text, sentence, taken, dated, words, repeated, nouns))
    for mention in plain:
        if taken.add(mention.start, mention.end):
            names.append(mention)
    known = Counter(m.name for m in names if len(m.name) > 2 and (m.how is not How.CAPITALS or " " in m.name or repeated.count(m.name) > 1))
    names.extend(_echoes(article.text, known, taken))
    return sorted(names, key=lambda m: m.start)


class _Taken:
    """Stretches of the text that belong to somebody already, found by their 64-character blocks."""

    def __init__(self, stretches: Iterable[tuple[int, int]] = ()) -> None:
        self._blocks: dict[int, list[tuple[int, int]]] = {}
        for start, end in stretches:
            self.add(start, end)

    def add(self, start: int, end: int) -> bool:
        """Take a stretch; False if part of it belongs to somebody."""
        if self.over(start, end):
            return False
        for block in range(start // 64, end // 64 + 1):
            self._blocks.setdefault(block, []).append((start, end))
        return True

    def over(self, start: int, end: int) -> tuple[int, int] | None:
        """A taken stretch that shares a character with this one."""
        for block in range(start // 64, end // 64 + 1):
            for a, b in self._blocks.get(block, ()):
                if a < end and start < b:
                    return a, b
        return None


class _Repeated:
    """How often a stretch of words stands in an article."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counts: dict[str, int] = {}

    def count(self, words: str) -> int:
        if words not in self._counts:
            self._counts[words] = self._text.count(words)
        return self._counts[words]


def _marked(article: Article, dates: Sequence[DateMention]) -> Iterator[Mention]:
    dated = _Taken((d.start, d.end) for d in dates)
    for mark in article.marks:
        if mark.kind not in (MarkKind.EMPHASIS, MarkKind.STRONG):
            continue
        name = article.text[mark.start : mark.end].strip(" \n“”\"‘’'«».,:;")
        over = dated.over(mark.start, mark.end)
        if not name or len(name) > 90 or not (name[0].isupper() or name[0].isdigit()) or (over and over[1] - over[0] > len(name) - 3):
            continue
        if mark.kind is MarkKind.STRONG and (name.count(" ") > 7 or not any(w[0].isupper() for w in name.split())):
            continue
        start = article.text.index(name, mark.start, mark.end + 1)
        yield Mention(start, start + len(name), name, How.ITALIC)


def _quoted(article: Article, words: NameWords) -> Iterator[Mention]:
    for match in _QUOTES.finditer(article.text):
        group = match.lastindex or 1
        inner = match.group(group)
        name = inner.strip().rstrip(",.")
        if _is_title(name, inner, article.text[match.end() : match.end() + 1], words) and (not _is_speech(name, words) or article.text.count(name) > 1):
            yield Mention(match.start(), match.end(), name, How.QUOTED)


def _is_speech(name: str, words: NameWords) -> bool:
    """Whether a quotation in lower case is what somebody said: it says "we", or runs over a comma."""
    parts = name.lower().replace("’", "' ").replace("'", "' ").split()
    if len(parts) < 4 or sum(p[0].isupper() for p in name.split()) > 1:
        return False
    return not words.speech.isdisjoint(p.strip(",;") for p in parts) or bool(words.speech) and "," in name


def _is_title(name: str, inner: str, after: str, words: NameWords) -> bool:
    if not name or not (name[0].isupper() or name[0].isdigit() or name[0] in "¡¿#"):
        return False
    parts = name.split()
    if len(parts) > 10 or (_ENDS_SPEECH.search(name) and not name.endswith(("!", "?", "…"))):
        return False
    capitals = sum(p[0].isupper() or p[0].isdigit() for p in parts)
    if inner.rstrip().endswith((",", ".")) and capitals < len(parts) / 2 + 0.5:
        return False
    if len(parts) >= 3 and name.endswith(("!", "?")) and capitals < len(parts) / 2:
        return False
    long = [p for p in parts if len(p) > _SHORT_WORD and p[0].isalpha()]
    return len(parts) <= 3 or words.nouns_in_capitals or words.sentence_case or sum(p[0].isupper() for p in long) >= len(long) / 2 or capitals >= 2


def _capitals(
    text: str, sentence: Sentence, taken: _Taken, dated: _Taken, words: NameWords, repeated: _Repeated, nouns: frozenset[int]
) -> Iterator[Mention]:
    places = tokens(text, sentence.start, sentence.end, words.elision)
    spelled = [text[a:b].lower() if a in nouns else text[a:b] for a, b in places]
    here = 0
    while here < len(places):
        if not _opens(spelled[here], places[here], taken, dated, here == 0 or spelled[here - 1] in ":“\"«(–—"):
            here += 1
            continue
        last = _run(spelled, places, here, taken, dated, words, repeated, text)
        yield from _trimmed(text, places, spelled, here, last, words, repeated)
        here = last


def _led_by_articles(text: str, sentence: Sentence, taken: _Taken, dated: _Taken, words: NameWords, repeated: _Repeated) -> Iterator[Mention]:
    """Titles in lower case that only their article sets off: as far as the same words stand elsewhere, else up to the next mark close by."""
    places = tokens(text, sentence.start, sentence.end, words.elision)
    spelled = [text[a:b] for a, b in places]
    for first in range(1, len(spelled) - 1):
        word, before = spelled[first], spelled[first - 1]
        if not word[0].isupper() or word.lower() not in words.articles or not (before[0].islower() or before == ",") or not _free(places[first], taken, dated):
            continue
        last = first + 1
        while last < len(spelled) and last - first <= _LONGEST_TITLE and spelled[last][0].isalpha() and _free(places[last], taken, dated):
            last += 1
        if not spelled[first + 1][0].islower() or last == first + 1:
            continue
        closed = last == len(spelled) or not spelled[last][0].isalnum()
        start = places[first][0]
        again = next((end for end in range(last, first + 1, -1) if repeated.count(text[start : places[end - 1][1]]) > 1), None)
        end = again or (last if closed and last - first <= _SHORT_TITLE else None)
        if end is not None:
            stop = places[end - 1][1]
            yield Mention(start, stop, text[start:stop], How.ARTICLE)


def _free(place: tuple[int, int], taken: _Taken, dated: _Taken) -> bool:
    return not taken.over(*place) and not dated.over(*place)


def _opens(word: str, place: tuple[int, int], taken: _Taken, dated: _Taken, first: bool) -> bool:
    return word[0].isupper() and _free(place, taken, dated) or (word[0].islower() and any(c.isupper() for c in word[1:3]) and _free(place, taken, dated))


def _capital(word: str) -> bool:
    return word[0].isupper() or (len(word) > 2 and word[0].islower() and word[1].isupper())


def _run(
    spelled: Sequence[str], places: Sequence[tuple[int, int]], first: int, taken: _Taken, dated: _Taken, words: NameWords, repeated: _Repeated, text: str
) -> int:
    """The index after the last token of the name that begins at ``first``."""
    here = first + 1

    def fits(index: int) -> bool:
        return index < len(spelled) and not taken.over(*places[index]) and (not dated.over(*places[index]))

    while here < len(spelled):
        word = spelled[here]
        if not fits(here):
            if _year_in_name(text, spelled, places, here, taken):
                here += 1
                continue
            break
        if word.lower() in words.seasons and here + 1 < len(spelled) and spelled[here + 1].isdigit():
            break
        if _capital(word) or _NUMBER.fullmatch(word) or (word == "#" and here + 1 < len(spelled) and spelled[here + 1].isdigit()):
            here += 1
        elif word in ("'s", "’s") and fits(here + 1) and _capital(spelled[here + 1]):
            here += 1
        elif word in ("’", "'") and spelled[here - 1].endswith("s") and places[here][0] == places[here - 1][1] and fits(here + 1) and _capital(spelled[here + 1]):
            here += 1
        elif word == ":" and fits(here + 1) and _after_colon(spelled, places, here, words):
            here += 1
        elif word in "–—-" and ":" in spelled[first:here] and fits(here + 1) and _capital(spelled[here + 1]):
            here += 1
        elif word in "&+/" and fits(here + 1) and (_capital(spelled[here + 1]) or _NUMBER.fullmatch(spelled[here + 1])):
            here += 1
        elif word in "!?" and fits(here + 1) and _capital(spelled[here + 1]) and repeated.count(text[places[first][0] : places[here + 1][1]]) > 1:
            here += 1
        elif word == "." and len(spelled[here - 1]) == 1 and places[here][0] == places[here - 1][1] and fits(here + 1) and _capital(spelled[here + 1]):
            here += 1
        elif (steps := _joined(spelled, places, first, here, words, repeated, text, fits)) > 0:
            here += steps
        else:
            break
    while here > first + 1 and spelled[here - 1] in (":", "'s", "’s", "–", "—", "-", "&", "+", "/", "!", "?", "’", "'"):
        here -= 1
    return here


def _after_colon(spelled: Sequence[str], places: Sequence[tuple[int, int]], here: int, words: NameWords) -> bool:
    following = spelled[here + 1]
    if following.lower() in words.openers and following.lower() not in words.articles:
        return False
    if _capital(following) or following.lower() in words.articles:
        return True
    return places[here + 1][0] == places[here][1] and _NUMBER.fullmatch(following) is not None  # "MI:7"


def _year_in_name(text: str, spelled: Sequence[str], places: Sequence[tuple[int, int]], here: int, taken: _Taken) -> bool:
    """A bare year right behind a capital belongs to the name: "Cyberpunk 2077", "Farming Simulator 22"."""
    word = spelled[here]
    return (
        word.isdigit()
        and len(word) == 4
        and not taken.over(*places[here])
        and spelled[here - 1][0].isalpha()
        and places[here][0] == places[here - 1][1] + 1
        and not (here + 1 < len(spelled) and spelled[here + 1] in "-/")
    )


def _joined(spelled, places, first, here, words: NameWords, repeated: _Repeated, text: str, fits) -> int:  # type: ignore[no-untyped-def]
    """How many tokens of joining words lead to the next capital; 0 if none do."""
    for sequence in words.inside:
        after = here + len(sequence)
        if _says(spelled, here, sequence) and fits(after) and _capital(spelled[after]) and spelled[after] not in spelled[first:here]:
            return len(sequence)
    for sequence in words.inside_if_repeated:
        after = here + len(sequence)
        named = spelled[first].lower() in words.articles and first > 0 or len(sequence) == 2 and here - first == 1
        if named and _says(spelled, here, sequence) and fits(after) and _capital(spelled[after]) and not is_maker(spelled[after]):
            return len(sequence)  # "A Dance with Dragons", "Lady in the Lake"
        if sequence == ("and",) and known_nature(text[places[first][0] : places[here - 1][1]]) is not None:
            continue
        if sequence == ("and",) and here - first in (2, 3) and all(w.isalpha() and w[0].isupper() for w in spelled[first:here]):
            continue  # "Tom Cruise and Hayley Atwell" however often they are named together
        if _says(spelled, here, sequence) and fits(after) and _capital(spelled[after]) and repeated.count(text[places[first][0] : places[after][1]]) > 1:
            return len(sequence)
    return 0


def _says(spelled: Sequence[str], here: int, sequence: Sequence[str]) -> bool:
    return tuple(spelled[here : here + len(sequence)]) == tuple(sequence)


def _trimmed(
    text: str, places: Sequence[tuple[int, int]], spelled: Sequence[str], first: int, last: int, words: NameWords, repeated: _Repeated
) -> Iterator[Mention]:
    """A run without the words that only open the sentence, and apart where a possessive divides it."""
    opens = first == 0 or spelled[first - 1] in _OPENING or spelled[first].lower() in words.pronouns
    while opens and first < last and spelled[first].lower() in words.openers and not _belongs(text, places, first, last, repeated) and not (last - first > 2 and spelled[first + 1].isdigit()) and not (spelled[first].lower() in words.articles and last - first > 1):
        first += 1
        while first < last and not (_capital(spelled[first]) or spelled[first].isdigit()):
            first += 1
    if last - first > 1 and spelled[first].lower() in words.parts and _NUMBER.fullmatch(spelled[first + 1].lstrip("#")):
        first += 2  # "Season 4 of The Handmaid's Tale": the number is the part's, the name comes after
        while first < last and not _capital(spelled[first]):
            first += 1
    apposed = last + 1 < len(spelled) and spelled[last] == "," and spelled[last + 1].lower() in words.articles
    if first >= last or last - first == 1 and _common(spelled[first].lower(), first == 0 and not apposed, words):
        return
    for index in range(last - 2, first, -1):
        if spelled[index] == ":" and is_maker(text[places[first][0] : places[index - 1][1]]):
            first = index + 1  # "HBO: House of the Dragon back next summer"
            break
    for index in range(first, last):
        if spelled[index] in ("'s", "’s", "’", "'") and _divides(spelled, first, index, last, words, repeated, text, places):
            yield _mention(text, places, first, index)
            if index + 1 < last:
                rest = _mention(text, places, index + 1, last)
                yield Mention(rest.start, rest.end, rest.name, rest.how, text[places[first][0] : places[index - 1][1]])
            return
    yield _mention(text, places, first, last)


def _belongs(text: str, places: Sequence[tuple[int, int]], first: int, last: int, repeated: _Repeated) -> bool:
    """Whether a word that could merely open the sentence stands before the name wherever it stands: "No Time to Die"."""
    if last - first < 2:
        return False
    whole, rest = text[places[first][0] : places[last - 1][1]], text[places[first + 1][0] : places[last - 1][1]]
    return repeated.count(whole) > 1 and repeated.count(whole) == repeated.count(rest)


def _common(word: str, opens: bool, words: NameWords) -> bool:
    """Whether a single capitalised word is a word of the language rather than a name."""
    return word in words.articles or word in words.common or opens and (word in words.spoken or word.endswith(words.adverb_endings))


def _mention(text: str, places: Sequence[tuple[int, int]], first: int, last: int) -> Mention:
    start, end = places[first][0], places[last - 1][1]
    return Mention(start, end, text[start:end], How.CAPITALS)


def _divides(
    spelled: Sequence[str], first: int, index: int, last: int, words: NameWords, repeated: _Repeated, text: str, places: Sequence[tuple[int, int]]
) -> bool:
    """Whether "A's B" is A's B rather than one title ("Baldur's Gate")."""
    if index + 1 >= last:
        return True
    owner = text[places[first][0] : places[index - 1][1]]
    if is_maker(owner):
        return True
    if spelled[index + 1].lower() in words.articles:
        return True
    whole = text[places[first][0] : places[last - 1][1]]
    rest = text[places[index + 1][0] : places[last - 1][1]]
    if repeated.count(whole) > 1 and repeated.count(rest) == repeated.count(whole):
        return False
    if repeated.count(rest) > repeated.count(whole):
        return True
    return index - first >= 2 and spelled[first].lower() not in words.articles


def _echoes(text: str, known: Iterable[str], taken: _Taken) -> Iterator[Mention]:
    names = sorted(known, key=len, reverse=True)[:200]
    if not names:
        return
    pattern = re.compile(r"(?<![^\W_])(?:" + "|".join(map(re.escape, names)) + r")(?![^\W_])")
    for match in pattern.finditer(text):
        if taken.add(match.start(), match.end()):
            yield Mention(match.start(), match.end(), match.group(), How.ECHO)
