"""The cast of an article: which of its names are works, which people, makers, places, settled before any date is tied to one."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from checker.articles import Article
from checker.extraction.evidence import DIGITS, has_own_year, in_context, of_itself
from checker.extraction.known import Nature, known_nature, plain
from checker.extraction.lines import opens_its_block, topic
from checker.extraction.naming import How, Mention
from checker.extraction.tokens import Kind, Row
from checker.works.names import Likeness, canonical, same, short_for

# What it takes to be held for a work or a person.
_ENOUGH, _PERSON_ENOUGH = 1.2, 1.5
_LONELY_ENOUGH = 2.4  # for a single word whose capital may be that of its sentence alone
_TOPIC = 4.0
_LEAD = 400  # characters: what stands there is what the article is about


# What a name may be and still name a work where only a work can stand: "the PS5 went on sale", "Disney+ launches in March".
_PERHAPS = (Nature.WORK, Nature.OTHER, Nature.PLATFORM, Nature.SERVICE)


@dataclass
class Cast:
    """natures: by plain name; works: plain name of a mention to the fullest name of its work, with all its names."""

    natures: dict[str, Nature]
    fullest: dict[str, str] = field(default_factory=dict)
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    main: str | None = None
    lonely: frozenset[str] = frozenset()  # single words whose only capital is that of the sentence they open

    def nature(self, mention: Mention) -> Nature:
        return self.natures.get(plain(mention.name), Nature.OTHER)

    def work(self, mention: Mention) -> str | None:
        """The work a mention names, under its fullest name; None if it names none."""
        return self.fullest.get(plain(mention.name)) if self.nature(mention) is Nature.WORK else None

    def perhaps(self, mention: Mention, *, beyond_doubt: bool = False) -> str | None:
        """The work that a name would be where only a work can stand; None if it is known to be something else.

        beyond_doubt: even a word whose capital may be that of its sentence alone is a name there.
        """
        key = plain(mention.name)
        if key in self.lonely and not beyond_doubt or len(key) < 2:
            return None
        return self.fullest.get(key, mention.name) if self.natures.get(key, Nature.OTHER) in _PERHAPS else None

    def proven(self, work: str) -> bool:
        """Whether a work has more to show than the place of its name in one sentence: such names were right less than every second time."""
        return self.natures.get(plain(work), Nature.WORK) is Nature.WORK

    @property
    def people(self) -> frozenset[str]:
        return frozenset(name for name, nature in self.natures.items() if nature is Nature.PERSON)


def cast(article: Article, rows: Sequence[Row], found: Sequence[Mention], places: frozenset[str]) -> Cast:
    """Settle what every name of an article is, from all its mentions together; ``places``: the language's words for countries."""
    work: dict[str, float] = defaultdict(float)
    person: dict[str, float] = defaultdict(float)

    def weigh(key: str, score: float) -> None:
        if score > 0:
            work[key] += score
        elif not DIGITS.search(key):
            person[key] -= score

    fixed: dict[str, Nature] = {}
    own_year: set[str] = set()
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
    for row in rows:
        for index, item in enumerate(row.items):
            if item.kind is Kind.NAME and item.name:
                for score in in_context(row.items, index):
                    weigh(plain(item.name.name), score)
                if has_own_year(row.items, index):
                    own_year.add(plain(item.name.name))
        if row.items and (at := topic(row.items)) is not None and opens_its_block(article.text, row.items[0].start, row.items[-1].end):
            weigh(plain(row.items[at].words), _TOPIC)
    headline = plain(article.headline or "")
    natures: dict[str, Nature] = {}
    for key in written:
        if key and key in headline and re.search(rf"(?<!\w){re.escape(key)}(?!\w)", headline):
            work[key] += 1.0
        natures[key] = fixed.get(key) or _nature(work[key], person[key])
    opening = {plain(r.items[0].name.name) for r in rows if r.items and r.items[0].name and " " not in r.items[0].name.name}
    lonely = frozenset(
        key for key in opening if len(written[key]) == 1 and not any(m.how in (How.QUOTED, How.ITALIC, How.LINE) for m in written[key])
    )
    for key in lonely:
        if natures[key] is Nature.WORK and work[key] < _LONELY_ENOUGH:
            natures[key] = Nature.OTHER
    _surnames(natures, written)
    result = Cast(natures, lonely=lonely)
    if Nature.WORK not in natures.values() and (best := _unproven(result, written, headline)):
        natures[best] = Nature.WORK
    _cluster(result, written, headline, own_year, work, _aliases(rows))
    return result


def _unproven(result: Cast, written: dict[str, list[Mention]], headline: str) -> str | None:
    """Where no name has proved to be a work, the one the article comes back to, or that its headline names, is taken for it."""
    open_names = [key for key, nature in result.natures.items() if nature is Nature.OTHER and len(key) > 2]
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


def _aliases(rows: Sequence[Row]) -> dict[str, str]:
    """Names that stand alone in brackets behind another: "Casa de Prata (Ironwood)", by plain name."""
    found = {}
    for row in rows:
        for one, opened, other, closed in zip(row.items, row.items[1:], row.items[2:], row.items[3:], strict=False):
            if one.name and other.name and opened.words == "(" and closed.words == ")":
                found[plain(other.name.name)] = plain(one.name.name)
    return found


def _cluster(
    result: Cast, written: dict[str, list[Mention]], headline: str, own_year: set[str], evidence: dict[str, float], aliases: dict[str, str]
) -> None:
    """Bring the names of one work together, and find the work the article is about."""
    works = [key for key, nature in result.natures.items() if nature is Nature.WORK]
    spelled = {key: written[key][0].name for key in works}
    first = {key: written[key][0].start for key in works}  # a work is named in full before it is named in short
    leader = {key: key for key in works}
    for index, key in enumerate(works):
        for other in works[:index]:
            if leader[key] == key and leader[other] != key and same(spelled[key], spelled[other]):
                leader[key] = leader[other]
    for key in works:
        if leader[key] == key and (other := aliases.get(key, key)) in leader and leader[other] != key:
            leader[key] = leader[other]
    for key in works:
        if leader[key] != key or key in own_year:
            continue
        fuller = {
            leader[k]
            for k in works
            if leader[k] != key and first[k] < first[key] and short_for(spelled[key], spelled[k]) >= Likeness.LIKELY
        }
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
        set_off = any(m.how in (How.QUOTED, How.ITALIC) for m in its)
        keys = [plain(name) for name in result.names[full]]
        proof = (
            0.0 if any(key in own_year for key in keys) else min(max(evidence[key] for key in keys), 6.0) / 2
        )  # a year in brackets tells of an older work
        early = 1.5 if min(m.start for m in its) < _LEAD else 0.0
        return (min(len(its), 6) + 3 * in_headline + set_off + proof + early, -min(m.start for m in its))

    result.main = max(result.names, key=weight, default=None)
