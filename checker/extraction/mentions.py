"""Mentions: the stretches of an article that name something, before anybody knows what."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from checker.articles import Article, MarkKind
from checker.dates.grammar import DateMention
from checker.extraction.naming import How, Mention, NameWords, Repeated, Taken, name_words
from checker.extraction.nouns import common_nouns
from checker.extraction.runs import runs_of_capitals
from checker.extraction.sentences import Sentence
from checker.extraction.small_titles import led_by_articles
from checker.extraction.spelling import free, spelled
from checker.extraction.topics import named_lines, named_openings
from checker.languages import Language

_QUOTES = re.compile(
    r"“([^“”\n]{1,90})”|„([^“”„\n]{1,90})[“”]|«\s?([^«»\n]{1,90}?)\s?»|»([^«»\n]{1,90})«"
    r"|(?<![^\W_])‘([^‘\n]{1,90}?)’(?![^\W_])|(?<![^\W_])'((?:[^'“”«»\"\n]|(?<=[^\W\d_])'(?=[^\W\d_])){1,90}?)'(?![^\W_])"
    r"|\"([^\"\n]{1,90})\"|‚([^‘\n]{1,90})‘"
)
ADDRESSES = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/)\S+|[@#][^\W\d_]\w+")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s+(?=[^\W\d_])")
_INITIALS = re.compile(r"(?:^|\s)(?:[^\W\d_]\.){2,}\s*$")  # "E.T.", whose last stop is its own
_ENDS_SPEECH = re.compile(r"[.!?,;…]$")
_FOLLOWING = re.compile(r",\s(?:so\s)?([^\W\d_]+)")
_SHORT_WORD = 3


def title_case(text: str) -> bool:
    """Whether a line is set in title case or capitals, so that a capital in it says nothing."""
    words = [w for w in re.findall(r"[^\W\d_][\w’'-]*", text) if len(w) > _SHORT_WORD]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.75 * len(words)


class Names(NamedTuple):
    """``mentions``: the stretches that name something, in order, none over another; ``nouns``: where tokens start whose capital says nothing."""

    mentions: list[Mention]
    nouns: frozenset[int]


def mentions(article: Article, found: Sequence[Sentence], dates: Sequence[DateMention], language: Language) -> Names:
    """The stretches of an article that the rules take for names."""
    words = name_words(language)
    taken = Taken()
    names = []
    for mention in [*_marked(article, dates), *_quoted(article, dates, words)]:
        if taken.add(mention.start, mention.end):
            names.append(mention)
    repeated = Repeated(article.text)
    dated = Taken((d.start, d.end) for d in dates)
    for address in ADDRESSES.finditer(article.text):
        taken.add(*address.span())
    if not words.nouns_in_capitals and not words.sentence_case:
        names.extend(m for m in named_lines(article.text, found, words) if not dated.over(m.start, m.end) and taken.add(m.start, m.end))
    names.extend(m for m in named_openings(article.text, found, words) if not dated.over(m.start, m.end) and taken.add(m.start, m.end))
    plain: list[Mention] = []
    nouns: frozenset[int] = frozenset()
    if words.nouns_in_capitals:
        nouns = common_nouns(article.text, found, language, lambda start, end: free((start, end), taken, dated))
    for sentence in found:
        line = article.text[sentence.start : sentence.end]
        heading = (
            sentence.kind in (MarkKind.HEADLINE, MarkKind.HEADING)
            or line[-1] not in '.!?…”"’):'
            and not dated.over(sentence.start, sentence.end)
        )
        if heading and title_case(line) and not words.nouns_in_capitals:
            continue
        its = spelled(article.text, sentence, taken, dated, words, repeated, nouns)
        if not words.nouns_in_capitals:
            names.extend(m for m in led_by_articles(its) if taken.add(m.start, m.end))
        plain.extend(runs_of_capitals(its))
    for mention in plain:
        if taken.add(mention.start, mention.end):
            names.append(mention)
    known = Counter(m.name for m in names if len(m.name) > 2 and (m.how is not How.CAPITALS or " " in m.name or repeated.count(m.name) > 1))
    again = [name for name, times in known.items() if repeated.count(name) > times]  # of the others every place is taken
    names.extend(_echoes(article.text, again, taken))
    return Names(sorted(names, key=lambda m: m.start), nouns)


def _marked(article: Article, dates: Sequence[DateMention]) -> Iterator[Mention]:
    dated = Taken((d.start, d.end) for d in dates)
    days = Taken((d.start, d.end) for d in dates if not d.expression.bare_year)
    for mark in article.marks:
        if mark.kind not in (MarkKind.EMPHASIS, MarkKind.STRONG):
            continue
        name = article.text[mark.start : mark.end].strip(" \n“”\"‘’'«».,:;")
        name = name[numbered.end() :] if (numbered := _NUMBERED.match(name)) else name
        over = dated.over(mark.start, mark.end)
        if not name or len(name) > 90 or not (name[0].isupper() or name[0].isdigit()) or (over and over[1] - over[0] > len(name) - 3):
            continue
        if mark.kind is MarkKind.STRONG and _holds_more(article.text, mark.start, mark.end, days):
            continue
        if mark.kind is MarkKind.STRONG and (name.count(" ") > 7 or not any(w[0].isupper() for w in name.split())):
            continue
        start = article.text.index(name, mark.start, mark.end + 1)
        yield Mention(start, start + len(name), name, How.ITALIC)


def _holds_more(text: str, start: int, end: int, days: Taken) -> bool:
    """Whether a bold line holds more than a name: a quoted title beside other words, or a day that no word of a title follows.

    “**“Tide” (Netflix)**”, “**Tide – May 7, 2021**”; but “**The Fourth of July Harbor**”.
    """
    whole = text[start:end].strip(" \n.,:;")
    if (quoted := _QUOTES.search(whole)) is not None and quoted.group() != whole:
        return True
    day = days.over(start, end)
    return day is not None and not text[day[1] : end].strip()[:1].isupper()


def _quoted(article: Article, dates: Sequence[DateMention], words: NameWords) -> Iterator[Mention]:
    whole = {(d.start, d.end) for d in dates}
    for match in _QUOTES.finditer(article.text):
        group = match.lastindex or 1
        inner = match.group(group)
        name = inner.strip() if _INITIALS.search(inner) else inner.strip().rstrip(",.")
        first = match.start(group) + len(inner) - len(inner.lstrip())
        if (first, first + len(name)) in whole and article.text.count(name) == 1 and not name.isdigit() and not _like_a_title(name):
            continue  # promised for “March 2020”
        if words.says and article.text.count(name) == 1 and _said(article, match, name, words):
            continue
        if _is_title(name, inner, words) and (not _is_speech(name, words) or article.text.count(name) > 1):
            yield Mention(match.start(), match.end(), name, How.QUOTED)


def _like_a_title(date: str) -> bool:
    """Whether a date in quotation marks is written as titles are and dates are not: “Last Christmas”, “Independence Day”."""
    words = date.split()
    return len(words) > 1 and all(word[0].isupper() for word in words)


def _said(article: Article, match: re.Match[str], name: str, words: NameWords) -> bool:
    """Whether a quotation is what somebody said: it ends as a sentence does, a verb of saying follows, or it is a headline's whole claim.

    Only of languages that leave the stop after a title outside of its quotation marks.
    """
    parts = len(name.split())
    inner = match.group(match.lastindex or 1).rstrip()
    if parts > 1 and inner.endswith((",", ".")):
        return True
    following = _FOLLOWING.match(article.text, match.end())
    if parts > 3 and following and following.group(1).lower() in words.says:
        return True
    start = article.text.rfind("\n", 0, match.start()) + 1
    rest = article.text[match.end() : article.text.find("\n", match.end())].strip() if "\n" in article.text[match.end() :] else "-"
    before = article.text[start : match.start()]
    alone = not before.strip() or re.fullmatch(r"(?:[^\W\d_a-z][\w’'-]*\s){0,2}[^\W\d_a-z][\w’'-]*\s?:\s", before) is not None
    return parts > 4 and start == 0 and alone and not rest


def _is_speech(name: str, words: NameWords) -> bool:
    """Whether a quotation in lower case is what somebody said: it says "we", or runs over a comma."""
    parts = name.lower().replace("’", "' ").replace("'", "' ").split()
    if len(parts) < 4 or sum(p[0].isupper() for p in name.split()) > 1:
        return False
    return not words.speech.isdisjoint(p.strip(",;") for p in parts) or bool(words.speech) and "," in name


def _is_title(name: str, inner: str, words: NameWords) -> bool:
    if not name or not (name[0].isupper() or name[0].isdigit() or name[0] in "¡¿#"):
        return False
    parts = name.split()
    if len(parts) > 10 or (_ENDS_SPEECH.search(name) and not name.endswith(("!", "?", "…")) and not _INITIALS.search(name)):
        return False
    capitals = sum(p[0].isupper() or p[0].isdigit() for p in parts)
    long = [p for p in parts if len(p) > _SHORT_WORD and p[0].isalpha()]
    spelled_out = len(long) > 1 and all(p[0].isupper() for p in long)  # “Ships of the North,” for all its comma
    if inner.rstrip().endswith((",", ".")) and not _INITIALS.search(name) and capitals < len(parts) / 2 + 0.5 and not spelled_out:
        return False
    if len(parts) >= 3 and name.endswith(("!", "?")) and capitals < len(parts) / 2:
        return False
    return (
        len(parts) <= 3
        or words.nouns_in_capitals
        or words.sentence_case
        or sum(p[0].isupper() for p in long) >= len(long) / 2
        or capitals >= 2
    )


def _echoes(text: str, known: Iterable[str], taken: Taken) -> Iterator[Mention]:
    names = sorted(known, key=len, reverse=True)[:200]
    if not names:
        return
    pattern = re.compile(r"(?<![^\W_])(?:" + "|".join(map(re.escape, names)) + r")(?![^\W_])")
    for match in pattern.finditer(text):
        if taken.add(match.start(), match.end()):
            yield Mention(match.start(), match.end(), match.group(), How.ECHO)
