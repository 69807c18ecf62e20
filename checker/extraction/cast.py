"""The cast of an article: which of its names are works, which people, makers, places, settled before any date is tied to one."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.articles import Article
from checker.extraction.known import Nature, known_nature, plain
from checker.extraction.mentions import How, Mention
from checker.extraction.tokens import Item, Kind, Row
from checker.works.names import Likeness, canonical, same, short_for


_DIGITS = re.compile(r"\s#?\d|\w: \w|\s[IVX]{1,4}\b")
_PLAIN_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")


@dataclass
class Cast:
    """natures: by plain name; works: plain name of a mention to the fullest name of its work, with all its names."""

    natures: dict[str, Nature]
    fullest: dict[str, str] = field(default_factory=dict)
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    main: str | None = None

    def nature(self, mention: Mention) -> Nature:
        return self.natures.get(plain(mention.name), Nature.OTHER)

    def work(self, mention: Mention) -> str | None:
        """The work a mention names, under its fullest name; None if it names none."""
        return self.fullest.get(plain(mention.name)) if self.nature(mention) is Nature.WORK else None

    @property
    def people(self) -> frozenset[str]:
        return frozenset(name for name, nature in self.natures.items() if nature is Nature.PERSON)


def cast(article: Article, rows: Sequence[Row], found: Sequence[Mention]) -> Cast:
    """Settle what every name of an article is, from all its mentions together."""
    scores: dict[str, float] = defaultdict(float)  # above 0: a work; below: a person
    fixed: dict[str, Nature] = {}
    written: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        key = plain(mention.name)
        written[key].append(mention)
        listed = known_nature(mention.name)
        if listed and mention.how is not How.ITALIC and not (mention.how is How.QUOTED and listed[0] is not Nature.OUTLET):
            fixed.setdefault(key, listed[0])
    for key, its in written.items():
        scores[key] += _of_itself(its)
    for row in rows:
        for index, item in enumerate(row.items):
            if item.kind is Kind.NAME and item.name:
                scores[plain(item.name.name)] += _in_context(row.items, index)
    headline = plain(article.headline or "")
    natures: dict[str, Nature] = {}
    for key, score in scores.items():
        if key and re.search(rf"(?<!\w){re.escape(key)}(?!\w)", headline):
            score += 1.0
        natures[key] = fixed.get(key) or (Nature.WORK if score >= 1.5 else Nature.PERSON if score <= -1.0 else Nature.OTHER)
    _surnames(natures, written)
    result = Cast(natures)
    _cluster(result, written, headline)
    return result


def _of_itself(its: Sequence[Mention]) -> float:
    name = its[0].name
    score = 0.0
    if any(m.how in (How.QUOTED, How.ITALIC) for m in its):
        score += 4.0
    elif all(_PLAIN_WORD.fullmatch(w) for w in name.split()) and 2 <= len(name.split()) <= 3:
        score -= 1.0  # as names of people are made
    if _DIGITS.search(name):
        score += 2.0
    if name.isupper() and len(name) > 4 and ("-" not in name or " " in name):
        score += 1.0
    if name.split()[0].lower() in ("the", "la", "el", "le", "les", "il", "der", "die", "das", "o", "a") and len(name.split()) > 1:
        score += 1.0
    if any(m.possessor for m in its):
        score += 1.5
    return score + min(len(its), 4) * 0.2


def _in_context(items: Sequence[Item], index: int) -> float:
    score = 0.0
    before = items[index - 1] if index else None
    after = items[index + 1] if index + 1 < len(items) else None
    second = items[index + 2] if index + 2 < len(items) else None
    if before is not None:
        if before.has("person_before"):
            score -= 2.5
        if before.has("work_before"):
            score += 1.5
        if before.has("role"):
            score += 1.5
        if before.has("indefinite"):
            score -= 1.0
        if before.words == "(" and after is not None and after.words == ")":
            score -= 2.0
    if after is not None:
        if after.words == "(" and second is not None and second.kind is Kind.DATE:
            score += 3.0
        if after.words == "," and second is not None and second.words.isdigit() and len(second.words) == 2:
            score -= 4.0
        if after.has("person_after"):
            score -= 1.5
        if after.has("role", "work_after"):
            score += 1.0
        if after.kind is Kind.DATE:
            score += 0.5
    score += _predicate(items, index)
    return score


_LIGHT = ("will", "is", "was", "has", "had", "would", "now", "still", "former", "negation", "past_plan", "also", "light")


def _predicate(items: Sequence[Item], index: int) -> float:
    """What the verb after a name says of it: a thing that opens, moves or is set is a work."""
    light = 0
    for item in items[index + 1 : index + 8]:
        if item.has("release", "delay", "schedule", "move", "keep", "leave", "take", "advance"):
            return 2.5 if light or item.has("release", "keep", "leave", "take") else 1.0
        if item.has("past_plan"):
            return 2.5
        if item.has(*_LIGHT):
            light += 1
            continue
        if item.has("relative") or item.words == "," and light == 0:
            continue
        return 0.0
    return 0.0


def _surnames(natures: dict[str, Nature], written: dict[str, list[Mention]]) -> None:
    """A word alone that ends a person's name is that person again."""
    last = {key.split()[-1] for key, nature in natures.items() if nature is Nature.PERSON and " " in key}
    firsts = {key.split()[0] for key, nature in natures.items() if nature is Nature.PERSON and " " in key}
    for key in natures:
        if (key in last or key in firsts) and natures[key] in (Nature.WORK, Nature.OTHER) and not any(m.how in (How.QUOTED, How.ITALIC) for m in written[key]):
            natures[key] = Nature.PERSON


def _cluster(result: Cast, written: dict[str, list[Mention]], headline: str) -> None:
    """Bring the names of one work together, and find the work the article is about."""
    works = [key for key, nature in result.natures.items() if nature is Nature.WORK]
    spelled = {key: written[key][0].name for key in works}
    leader = {key: key for key in works}
    for index, key in enumerate(works):
        for other in works[:index]:
            if leader[key] == key and leader[other] != key and same(spelled[key], spelled[other]):
                leader[key] = leader[other]
    for key in works:
        if leader[key] != key:
            continue
        fuller = {leader[k] for k in works if leader[k] != key and short_for(spelled[key], spelled[k]) >= Likeness.LIKELY}
        if len(fuller) == 1:
            leader[key] = fuller.pop()
    groups: dict[str, list[str]] = defaultdict(list)
    for key in works:
        top = key
        while leader[top] != top:
            top = leader[top]
        groups[top].append(key)
    for keys in groups.values():
        full = canonical(mention.name for key in keys for mention in written[key])
        result.names[full] = tuple(dict.fromkeys([full, *(spelled[key] for key in keys)]))
        result.fullest.update(dict.fromkeys(keys, full))

    def weight(full: str) -> tuple[float, int]:
        its = [m for name in result.names[full] for m in written[plain(name)]]
        in_headline = bool(headline) and any(plain(name) in headline for name in result.names[full])
        return (len(its) + 3 * in_headline, -min(m.start for m in its))

    result.main = max(result.names, key=weight, default=None)
