"""Names by their capitals alone: where a run of capitals begins and ends, and which of its words only open the sentence."""

import re
from collections.abc import Callable, Iterator, Sequence

from checker.extraction.known import is_maker, known_nature
from checker.extraction.naming import How, Mention, NameWords, Repeated, Taken
from checker.extraction.sentences import Sentence
from checker.extraction.tokens import tokens

_NUMBER = re.compile(r"#?\d[\d.,:]*[a-z]{0,2}|[IVX]{1,5}")
_OPENING = frozenset(":;.!?–—-“”\"«»„‘’'(…|•*")
_SHORT_TITLE, _LONGEST_TITLE = (4, 8)  # words of a title in lower case, its article among them


def runs_of_capitals(
    text: str, sentence: Sentence, taken: Taken, dated: Taken, words: NameWords, repeated: Repeated, nouns: frozenset[int]
) -> Iterator[Mention]:
    places = tokens(text, sentence.start, sentence.end, words.elision)
    spelled = [text[a:b].lower() if a in nouns else text[a:b] for a, b in places]
    here = 0
    while here < len(places):
        word = spelled[here]
        if word.islower() or not word[0].isalpha() or not _opens(word, places[here], taken, dated):
            here += 1
            continue
        last = _run(spelled, places, here, taken, dated, words, repeated, text)
        yield from _trimmed(text, places, spelled, here, last, words, repeated)
        here = last


def led_by_articles(text: str, sentence: Sentence, taken: Taken, dated: Taken, words: NameWords, repeated: Repeated) -> Iterator[Mention]:
    """Titles in lower case that only their article sets off: as far as the same words stand elsewhere, else to a mark close by."""
    places = tokens(text, sentence.start, sentence.end, words.elision)
    spelled = [text[a:b] for a, b in places]
    for first in range(1, len(spelled) - 1):
        word, before = spelled[first], spelled[first - 1]
        if (
            not word[0].isupper()
            or word.lower() not in words.articles
            or not (before[0].islower() or before == ",")
            or not free(places[first], taken, dated)
        ):
            continue
        last = first + 1
        while last < len(spelled) and last - first <= _LONGEST_TITLE and spelled[last][0].isalpha() and free(places[last], taken, dated):
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


def free(place: tuple[int, int], taken: Taken, dated: Taken) -> bool:
    return not taken.over(*place) and not dated.over(*place)


def _opens(word: str, place: tuple[int, int], taken: Taken, dated: Taken) -> bool:
    return (
        word[0].isupper()
        and free(place, taken, dated)
        or (word[0].islower() and any(c.isupper() for c in word[1:3]) and free(place, taken, dated))
    )


def _capital(word: str) -> bool:
    return word[0].isupper() or (len(word) > 2 and word[0].islower() and word[1].isupper())


def _run(
    spelled: Sequence[str],
    places: Sequence[tuple[int, int]],
    first: int,
    taken: Taken,
    dated: Taken,
    words: NameWords,
    repeated: Repeated,
    text: str,
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
        elif (
            word in ("’", "'")
            and spelled[here - 1].endswith("s")
            and places[here][0] == places[here - 1][1]
            and fits(here + 1)
            and _capital(spelled[here + 1])
        ):
            here += 1
        elif word == ":" and fits(here + 1) and _after_colon(spelled, places, here, words):
            here += 1
        elif word in "–—-" and ":" in spelled[first:here] and fits(here + 1) and _capital(spelled[here + 1]):
            here += 1
        elif word in "&+/" and fits(here + 1) and (_capital(spelled[here + 1]) or _NUMBER.fullmatch(spelled[here + 1])):
            here += 1
        elif (
            word in "!?"
            and fits(here + 1)
            and _capital(spelled[here + 1])
            and repeated.count(text[places[first][0] : places[here + 1][1]]) > 1
        ):
            here += 1
        elif (
            word == "."
            and len(spelled[here - 1]) == 1
            and places[here][0] == places[here - 1][1]
            and fits(here + 1)
            and _capital(spelled[here + 1])
        ):
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


def _year_in_name(text: str, spelled: Sequence[str], places: Sequence[tuple[int, int]], here: int, taken: Taken) -> bool:
    """A bare year right behind a capital belongs to the name: "Skyline 2099", "Orchard Simulator 22"."""
    word = spelled[here]
    return (
        word.isdigit()
        and len(word) == 4
        and not taken.over(*places[here])
        and spelled[here - 1][0].isalpha()
        and places[here][0] == places[here - 1][1] + 1
        and not (here + 1 < len(spelled) and spelled[here + 1] in "-/")
    )


def _joined(
    spelled: Sequence[str],
    places: Sequence[tuple[int, int]],
    first: int,
    here: int,
    words: NameWords,
    repeated: Repeated,
    text: str,
    fits: Callable[[int], bool],
) -> int:
    """How many tokens of joining words lead to the next capital; 0 if none do."""
    if spelled[here] not in words.joining:
        return 0
    for sequence in words.inside:
        after = here + len(sequence)
        if _says(spelled, here, sequence) and fits(after) and _two(text[places[first][0] : places[here - 1][1]], sequence, spelled[after]):
            continue  # "PC e PlayStation 5"
        if _says(spelled, here, sequence) and fits(after) and _capital(spelled[after]) and spelled[after] not in spelled[first:here]:
            return len(sequence)
    for sequence in words.inside_if_repeated:
        if not _says(spelled, here, sequence):
            continue
        after = here + len(sequence)
        named = spelled[first].lower() in words.articles and first > 0 or len(sequence) == 2 and here - first == 1
        if named and fits(after) and _capital(spelled[after]) and not is_maker(spelled[after]):
            return len(sequence)  # "A Dance with Herons", "Lady in the Marsh"
        if sequence == ("and",) and known_nature(text[places[first][0] : places[here - 1][1]]) is not None:
            continue
        if sequence == ("and",) and here - first in (2, 3) and all(w.isalpha() and w[0].isupper() for w in spelled[first:here]):
            continue  # "Anna Marsh and Paul Reed" however often they are named together
        if fits(after) and _capital(spelled[after]) and repeated.count(text[places[first][0] : places[after][1]]) > 1:
            return len(sequence)
    return 0


def _two(before: str, sequence: Sequence[str], after: str) -> bool:
    """Whether "and" stands between two names that are each known to be no work."""
    return sequence[0] in ("e", "et", "y", "und") and known_nature(before) is not None and known_nature(after) is not None


def _says(spelled: Sequence[str], here: int, sequence: tuple[str, ...]) -> bool:
    return spelled[here] == sequence[0] and (len(sequence) == 1 or tuple(spelled[here : here + len(sequence)]) == sequence)


def _trimmed(
    text: str, places: Sequence[tuple[int, int]], spelled: Sequence[str], first: int, last: int, words: NameWords, repeated: Repeated
) -> Iterator[Mention]:
    """A run without the words that only open the sentence, and apart where a possessive divides it."""
    opens = first == 0 or spelled[first - 1] in _OPENING or spelled[first].lower() in words.pronouns
    while (
        opens
        and first < last
        and spelled[first].lower() in words.openers
        and not _belongs(text, places, first, last, repeated)
        and not (last - first > 2 and spelled[first + 1].isdigit())
        and not _capital_opener(spelled, first, last, words)
        and not (spelled[first].lower() in words.articles and last - first > 1)
    ):
        first += 1
        while first < last and not (_capital(spelled[first]) or spelled[first].isdigit()):
            first += 1
    if last - first > 1 and spelled[first].lower() in words.parts and _NUMBER.fullmatch(spelled[first + 1].lstrip("#")):
        first += 2  # "Season 4 of The Miller's Tale": the number is the part's, the name comes after
        while first < last and not _capital(spelled[first]):
            first += 1
    alone = first == 0 and last == 1 and not spelled[0].isupper()
    lonely = alone and spelled[0].endswith(words.lone_endings) and repeated.count(spelled[0]) == 1
    apposed = last + 1 < len(spelled) and spelled[last] == "," and spelled[last + 1].lower() in words.articles
    if first < last and _shouted(spelled[first:last], words) and any(w.islower() for w in spelled):
        return
    if (
        first >= last
        or last - first == 1
        and (lonely and not apposed or _common(spelled[first].lower(), first == 0 and not apposed, words))
    ):
        return
    for index in range(last - 2, first, -1):
        if spelled[index] == ":" and is_maker(text[places[first][0] : places[index - 1][1]]):
            first = index + 1  # "HBO: House of the Otter back next summer"
            break
    for index in range(first, last):
        if spelled[index] in ("'s", "’s", "’", "'") and _divides(spelled, first, index, last, words, repeated, text, places):
            yield _mention(text, places, first, index)
            if index + 1 < last:
                rest = _mention(text, places, index + 1, last)
                yield Mention(rest.start, rest.end, rest.name, rest.how, text[places[first][0] : places[index - 1][1]])
            return
    yield _mention(text, places, first, last)


def _capital_opener(spelled: Sequence[str], first: int, last: int, words: NameWords) -> bool:
    """Whether a second word that a sentence would not write with a capital follows the one that opens it: "For All the Rivers"."""
    return (
        last - first > 2
        and spelled[first + 1][0].isupper()
        and spelled[first + 1].lower() in words.openers - words.articles - words.pronouns
    )


def _belongs(text: str, places: Sequence[tuple[int, int]], first: int, last: int, repeated: Repeated) -> bool:
    """Whether a word that could merely open the sentence stands before the name wherever it stands: "No Time to Rest"."""
    if last - first < 2:
        return False
    whole, rest = (text[places[first][0] : places[last - 1][1]], text[places[first + 1][0] : places[last - 1][1]])
    return repeated.count(whole) > 1 and repeated.count(whole) == repeated.count(rest)


def _common(word: str, opens: bool, words: NameWords) -> bool:
    """Whether a single capitalised word is a word of the language rather than a name."""
    if word.count("-") == 1 and word.rsplit("-", 1)[1] in words.common:
        return True  # "Bond-film" in Dutch
    return word in words.articles or word in words.common or opens and (word in words.spoken or word.endswith(words.adverb_endings))


def _shouted(run: Sequence[str], words: NameWords) -> bool:
    """Whether capitals throughout only raise the voice: "delayed AGAIN", "for a THIRD time"."""
    return all(w.isupper() and len(w) > 1 and (w.lower() in words.spoken or w.lower() in words.openers) for w in run)


def _mention(text: str, places: Sequence[tuple[int, int]], first: int, last: int) -> Mention:
    start, end = places[first][0], places[last - 1][1]
    return Mention(start, end, text[start:end], How.CAPITALS)


def _divides(
    spelled: Sequence[str],
    first: int,
    index: int,
    last: int,
    words: NameWords,
    repeated: Repeated,
    text: str,
    places: Sequence[tuple[int, int]],
) -> bool:
    """Whether "A's B" is A's B rather than one title ("Harrow's Gate")."""
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
