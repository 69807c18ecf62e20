"""A first look at the names of an article: what the rules make of each, by its form and by the words around it, before the weights have their say."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.articles import Article
from checker.extraction.evidence import DIGITS, in_context, of_itself
from checker.extraction.known import Nature, known_nature, plain
from checker.extraction.lines import opens_its_block, topic
from checker.extraction.naming import How, Mention
from checker.extraction.phrases import Row
from checker.extraction.tokens import Kind

# What it takes to be held for a work or a person.
_ENOUGH, _PERSON_ENOUGH = 1.2, 1.5
_LONELY_ENOUGH = 2.4  # for a single word whose capital may be that of its sentence alone
_TOPIC = 4.0


@dataclass(frozen=True)
class FirstLook:
    """By plain name: what each is held for, and how much speaks for a work and for a person; the stretches of the text taken for names."""

    natures: Mapping[str, Nature]
    works: Mapping[str, float]
    people: Mapping[str, float]
    stretches: frozenset[tuple[int, int]]


def first_look(article: Article, rows: Sequence[Row], found: Sequence[Mention], places: frozenset[str]) -> FirstLook:
    """What every name of an article is held for, from all its mentions together; ``places``: the language's words for countries."""
    work: dict[str, float] = defaultdict(float)
    person: dict[str, float] = defaultdict(float)

    def weigh(key: str, score: float) -> None:
        if score > 0:
            work[key] += score
        elif not DIGITS.search(key):
            person[key] -= score

    fixed: dict[str, Nature] = {}
    written: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        key = plain(mention.name)
        written[key].append(mention)
        listed = known_nature(mention.name)
        if mention.how is How.CAPITALS and (
            key in places or " and " in key and any(key[: match.start()] in places for match in re.finditer(" and ", key))
        ):
            fixed.setdefault(key, Nature.PLACE)
        if listed and (listed[0] is Nature.OUTLET or mention.how not in (How.ITALIC, How.QUOTED)):
            fixed.setdefault(key, listed[0])
    for key, its in written.items():
        for score in of_itself(its):
            weigh(key, score)
    telling = [row for row in rows if row.named]
    for row in telling:
        for index, item in enumerate(row.items):
            if item.kind is Kind.NAME and item.name:
                for score in in_context(row.items, index):
                    weigh(plain(item.name.name), score)
        if (at := topic(row.items)) is not None and opens_its_block(article.text, row.items[0].start, row.items[-1].end):
            weigh(plain(row.items[at].words), _TOPIC)
    headline = plain(article.headline or "")
    natures: dict[str, Nature] = {}
    for key in written:
        if key and key in headline and re.search(rf"(?<!\w){re.escape(key)}(?!\w)", headline):
            work[key] += 1.0
        natures[key] = fixed.get(key) or _nature(work[key], person[key])
    opening = {plain(r.items[0].name.name) for r in telling if r.items[0].name and " " not in r.items[0].name.name}
    lonely = frozenset(
        key for key in opening if len(written[key]) == 1 and not any(m.how in (How.QUOTED, How.ITALIC, How.LINE) for m in written[key])
    )
    for key in lonely:
        if natures[key] is Nature.WORK and work[key] < _LONELY_ENOUGH:
            natures[key] = Nature.OTHER
    _surnames(natures, written)
    if Nature.WORK not in natures.values() and (best := _unproven(natures, written, headline)):
        natures[best] = Nature.WORK
    stretches = frozenset((at := article.text.find(m.name, m.start, m.end), at + len(m.name)) for m in found)
    return FirstLook(natures, work, person, stretches)


def _unproven(natures: Mapping[str, Nature], written: Mapping[str, Sequence[Mention]], headline: str) -> str | None:
    """Where no name has proved to be a work, the one the article comes back to, or that its headline names, is taken for it."""
    open_names = [key for key, nature in natures.items() if nature is Nature.OTHER and len(key) > 2]
    best = max(open_names, key=lambda key: (key in headline, len(written[key]), " " in key, -written[key][0].start), default=None)
    return best if best and (best in headline or len(written[best]) > 1 or " " in best) else None


def _nature(work: float, person: float) -> Nature:
    if work >= _ENOUGH and work > person:
        return Nature.WORK
    return Nature.PERSON if person >= _PERSON_ENOUGH and person > work else Nature.OTHER


def _surnames(natures: dict[str, Nature], written: dict[str, list[Mention]]) -> None:
    """A word alone that ends a person's name is that person again; and a name whose last word stands alone is a person's."""
    for key, nature in natures.items():
        parts = key.split()
        plainly = (
            nature is Nature.OTHER or nature is Nature.WORK and all(m.how is How.CAPITALS and m.possessor is None for m in written[key])
        )
        if (
            plainly
            and 2 <= len(parts) <= 3
            and all(p.isalpha() for p in parts)
            and parts[-1] in written
            and natures[parts[-1]] in (Nature.OTHER, Nature.PERSON)
        ):
            natures[key] = Nature.PERSON
    last = {key.split()[-1] for key, nature in natures.items() if nature is Nature.PERSON and " " in key}
    firsts = {key.split()[0] for key, nature in natures.items() if nature is Nature.PERSON and " " in key}
    for key in natures:
        if (
            (key in last or key in firsts)
            and natures[key] in (Nature.WORK, Nature.OTHER)
            and not any(m.how in (How.QUOTED, How.ITALIC) for m in written[key])
        ):
            natures[key] = Nature.PERSON
