"""The cast of an article: which of its names are works, which people, makers, places, settled before any date is tied to one."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.articles import Article
from checker.extraction.known import Nature, begins_with_given_name, known_nature, plain
from checker.extraction.mentions import How, Mention
from checker.extraction.tokens import Item, Kind, Row
from checker.works.names import Likeness, canonical, same, short_for


# What it takes to be held for a work or a person; the form alone of "Scarlett Johansson" or "Jungle Cruise" is not enough.
_ENOUGH, _PERSON_ENOUGH, _SHAPE = 2.0, 1.5, 1.0
_LONELY_ENOUGH = 4.0  # for a single word whose capital may be that of its sentence alone
_LEAD = 400  # characters: what stands there is what the article is about
_DIGITS = re.compile(r"\s#?\d|\w: \w|\s[IVX]{1,4}\b")
_PLAIN_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")


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

    def perhaps(self, mention: Mention) -> str | None:
        """The work that a name would be where only a work can stand; None if it is known to be something else."""
        key = plain(mention.name)
        if key in self.lonely:
            return None
        return self.fullest.get(key, mention.name) if self.natures.get(key, Nature.OTHER) in _PERHAPS else None

    @property
    def people(self) -> frozenset[str]:
        return frozenset(name for name, nature in self.natures.items() if nature is Nature.PERSON)


def cast(article: Article, rows: Sequence[Row], found: Sequence[Mention], places: frozenset[str]) -> Cast:
    """Settle what every name of an article is, from all its mentions together; ``places``: words for countries, as the language has them."""
    work: dict[str, float] = defaultdict(float)
    person: dict[str, float] = defaultdict(float)

    def weigh(key: str, score: float) -> None:
        if score > 0:
            work[key] += score
        elif not _DIGITS.search(key):
            person[key] -= score

    fixed: dict[str, Nature] = {}
    own_year: set[str] = set()
    written: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        key = plain(mention.name)
        written[key].append(mention)
        listed = known_nature(mention.name)
        if mention.how is How.CAPITALS and (key in places or any(key.startswith(f"{place} and ") for place in places if key.startswith(place))):
            fixed.setdefault(key, Nature.PLACE)
        if listed and (listed[0] is Nature.OUTLET or mention.how not in (How.ITALIC, How.QUOTED)):
            fixed.setdefault(key, listed[0])
    for key, its in written.items():
        for score in _of_itself(its):
            weigh(key, score)
    for row in rows:
        for index, item in enumerate(row.items):
            if item.kind is Kind.NAME and item.name:
                for score in _in_context(row.items, index):
                    weigh(plain(item.name.name), score)
                if _has_own_year(row.items, index):
                    own_year.add(plain(item.name.name))
    headline = plain(article.headline or "")
    natures: dict[str, Nature] = {}
    for key in written:
        if key and re.search(rf"(?<!\w){re.escape(key)}(?!\w)", headline):
            work[key] += 1.0
        natures[key] = fixed.get(key) or _nature(work[key], person[key])
    opening = {plain(r.items[0].name.name) for r in rows if r.items and r.items[0].name and " " not in r.items[0].name.name}
    lonely = frozenset(key for key in opening if len(written[key]) == 1 and not any(m.how in (How.QUOTED, How.ITALIC) for m in written[key]))
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


def _has_own_year(items: Sequence[Item], index: int) -> bool:
    """Whether a year in brackets tells this name from longer ones: "Godzilla (2014)"."""
    if index + 2 < len(items) and items[index + 1].words == "(" and items[index + 2].kind is Kind.DATE:
        return True
    of = index + 2 if index + 1 < len(items) and items[index + 1].words == "," else index + 1
    if of + 1 < len(items) and items[of].has("of") and (year := items[of + 1].date) is not None and year.expression.bare_year:
        return True  # "Dune, de 1984"
    if index and items[index - 1].has("number:1", "original"):
        return True  # "the first Blasphemous"
    before = items[max(index - 2, 0) : index]
    return any(i.date is not None and i.date.expression.bare_year for i in before) and not any(i.words in (",", ".") or i.has("clause") for i in before)


def _of_itself(its: Sequence[Mention]) -> Iterator[float]:
    """What a name shows by its form: above 0 speaks for a work, below for a person."""
    name = its[0].name
    if any(m.how in (How.QUOTED, How.ITALIC, How.ARTICLE) for m in its):
        yield 4.0
    elif _looks_personal(name):
        yield -_SHAPE - (0.7 if begins_with_given_name(name) else 0.0)  # as names of people are made
    if any(w[0].islower() and w.isalpha() for w in name.split()[1:-1]):
        yield 1.0  # "Ghost of Tsushima"
    if _DIGITS.search(name):
        yield 2.0
    if name.isupper() and len(plain(name)) > 4 and ("-" not in name or " " in name):
        yield 1.0
    if (len(name.split()) > 2 or len(name.split()[0]) > 1) and name.split()[0].lower() in ("the", "la", "el", "le", "les", "il", "der", "die", "das", "o", "a") and len(name.split()) > 1:
        yield 1.0
    if any(m.possessor for m in its):
        yield 1.5
    yield min(len(its), 4) * 0.2


def _in_context(items: Sequence[Item], index: int) -> Iterator[float]:
    """What the words around one mention say."""
    before = items[index - 1] if index else None
    after = items[index + 1] if index + 1 < len(items) else None
    second = items[index + 2] if index + 2 < len(items) else None
    name = items[index].name
    set_off = name is not None and name.how in (How.QUOTED, How.ITALIC)
    if before is not None:
        if before.has("release") and index >= 2 and items[index - 2].kind is Kind.DATE:
            yield 2.5  # "am 5. Juni erscheint X": the subject behind its verb
        if before.has("for", "of") and index >= 2 and items[index - 2].has("slot"):
            yield 2.0  # "the release date of X"
        if before.has("of") and index >= 2 and items[index - 2].has("role:sequel", "role:season"):
            yield 2.0  # "la suite de God of War"
        if before.has("of", "for") and index >= 2 and items[index - 2].has("thing"):
            yield 1.5  # "the filming of X"
        if before.has("person_before"):
            yield -2.5
        if before.has("role") and not before.has("person_before"):
            yield 2.0
        elif before.has("work_before", "delay", "withdraw", "advance"):
            yield 1.5
        if before.has("of") and index >= 2 and items[index - 2].has("thing", "slot") and items[index - 2].has("work_before"):
            yield 1.0  # "the trailer of Batman"
        if before.has("is", "was") and any(i.has("role") for i in items[max(index - 8, 0) : index - 1]):
            yield 1.5  # "the one show that is not affected is Loki"
        if before.has("indefinite"):
            yield -1.0
        if before.has("credit_before"):
            yield -6.0 if set_off else -2.0  # "laut „Fernsehwoche“": a paper, for all its quotation marks
        elif before.has("place_before"):
            yield -1.5
        if before.words == "(" and after is not None and after.words == ")":
            yield -2.0
    if after is not None:
        if _has_own_year(items, index):
            yield 3.0
        if after.words == "," and index >= 2 and before is not None and before.words == "," and any(i.has("role") for i in items[max(index - 7, 0) : index - 1]):
            yield 2.0  # "the last part of the trilogy, Halloween Ends,"
        if after.words == "," and second is not None and second.words.isdigit() and len(second.words) == 2:
            yield -4.0
        elif after.words == "," and _described(items, index + 2):
            yield 2.0
        if after.has("possessive") and second is not None and (second.name is not None and second.name.how in (How.QUOTED, How.ITALIC) or _owns(items, index + 2)):
            yield -2.5  # "Ed Sheeran's “=”", "Adele's fourth album"
        speaking = next((i for i in items[index + 1 : index + 5] if not i.has("has", "had", "is", "was", "will", "light", "now")), None)
        if speaking is not None and speaking.has("person_after", "say"):
            yield -1.5
        if after.words == "," and second is not None and second.has("thing_relative", "person_pronoun"):
            yield 1.5 if second.has("thing_relative") else -2.0  # "X, which", "X, who"
        if after.has("role", "work_after"):
            yield -1.5 if before is not None and before.has("possessive") else 1.0  # "his Arthurian fantasy" names nothing
        if after.kind is Kind.DATE or second is not None and second.kind is Kind.DATE and after.has("from", "to", "at_time"):
            yield 0.7 if before is None or not before.has("place_before") else 0.0
    yield _listed(items, index)
    governor = items[index - 2] if index >= 2 and before is not None and before.has("article") else before  # "the film about the Doce opens"
    if governor is None or not governor.has("from", "at_time", "of", "work_aside", "to", "for", "credit_before", "place_before"):
        joined = index >= 2 and before is not None and before.has("clause") and items[index - 2].kind is Kind.NAME
        yield _predicate(items, index) * (0.5 if joined else 1.0)


def _owns(items: Sequence[Item], first: int) -> bool:
    """Whether what is owned is a whole work, so that its owner is a person or a maker."""
    for item in items[first : first + 4]:
        if item.has("role"):
            return not item.has("role:season", "role:part", "role:sequel", "role:version")
        if item.kind is not Kind.WORD or item.has("release", "slot", "schedule", "thing"):
            return False
    return False


def _listed(items: Sequence[Item], index: int) -> float:
    """What a list of names says of each: those after "starring" are people, and so are three in a row that look it."""
    first, last = index, index
    while first >= 2 and _joins(items[first - 1]) and items[first - 2].kind is Kind.NAME:
        first -= 2
    while last + 2 < len(items) and _joins(items[last + 1]) and items[last + 2].kind is Kind.NAME:
        last += 2
    before = items[first - 1] if first else None
    if before is not None and before.has("person_before", "person_after", "people_before"):
        return -2.0
    names = [item.name.name for item in items[first : last + 1 : 2] if item.name]
    return -1.5 if len(names) >= 3 and sum(_looks_personal(name) for name in names) > len(names) / 2 else 0.0


def _joins(item: Item) -> bool:
    return item.words == "," or item.has("and")


def _looks_personal(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 3 and all(_PLAIN_WORD.fullmatch(w) and w[0].isupper() for w in words)


def _described(items: Sequence[Item], first: int) -> bool:
    """Whether an apposition calls what stands before it a work: "Cry Macho, Clint Eastwood's new western,"."""
    for item in items[first : first + 8]:
        if item.has("person_before", "person_after", "clause", "of", "relative") or item.words in (",", "."):
            return False
        if item.has("role"):
            return True
    return False


_APPOSED = ("release", "schedule", "delay", "former")  # "Avowed, first due in 2024"
_LIGHT = ("will", "no_longer", "at_time", "is", "was", "has", "had", "would", "now", "still", "former", "negation", "past_plan", "also", "light")


def _predicate(items: Sequence[Item], index: int) -> float:
    """What the verb after a name says of it: a thing that opens, is moved or is set for a day is a work."""
    light = 0
    if index + 1 < len(items) and items[index + 1].has("bracket") and _closed(items, index + 2):
        return 2.5
    for place, item in enumerate(items[index + 1 : index + 8]):
        if item.has("possessive", "pronoun"):
            return 0.0
        if item.has("active"):  # "Arte a fixé": who does it, not what it is done to
            return -1.0
        if item.has("past_plan") and item.has("was", "schedule") or item.words.startswith(("was ", "were ")):
            return 2.5
        if item.has("release"):
            dated = any(i.kind is Kind.DATE for i in items[index + place + 2 : index + place + 8])
            return 2.5 if dated or not item.has("also_people") else 1.0
        if item.has("delay", "schedule", "move", "keep", "leave", "take", "advance"):
            following = items[index + place + 2 : index + place + 3]
            return 0.0 if any(i.kind is Kind.NAME for i in following) else 2.5 if light else 0.7
        if item.has(*_LIGHT):
            light += 1
        elif not (item.has("relative") or item.words == "," and place == 0 and len(items) > index + 2 and items[index + 2].has("relative", *_APPOSED)):
            return 0.0
    return 0.0


def _closed(items: Sequence[Item], first: int) -> bool:
    """Whether an auxiliary's verb, at the end of the clause behind a date, tells of a release: "wird am 5. Mai für PC veröffentlicht"."""
    dated = False
    for item in items[first : first + 14]:
        dated = dated or item.kind is Kind.DATE
        if dated and item.has("release", "delay", "schedule", "advance"):
            return True
        if item.words in (".", ";", ":", "(") or item.has("other", "thing", "pronoun"):
            return False
    return False


def _surnames(natures: dict[str, Nature], written: dict[str, list[Mention]]) -> None:
    """A word alone that ends a person's name is that person again; and a name whose last word stands alone is a person's."""
    for key, nature in natures.items():
        parts = key.split()
        plainly = nature is Nature.OTHER or nature is Nature.WORK and all(m.how is How.CAPITALS and m.possessor is None for m in written[key])
        if plainly and 2 <= len(parts) <= 3 and all(p.isalpha() for p in parts) and parts[-1] in written and natures[parts[-1]] in (Nature.OTHER, Nature.PERSON):
            natures[key] = Nature.PERSON
    last = {key.split()[-1] for key, nature in natures.items() if nature is Nature.PERSON and " " in key}
    firsts = {key.split()[0] for key, nature in natures.items() if nature is Nature.PERSON and " " in key}
    for key in natures:
        if (key in last or key in firsts) and natures[key] in (Nature.WORK, Nature.OTHER) and not any(m.how in (How.QUOTED, How.ITALIC) for m in written[key]):
            natures[key] = Nature.PERSON


def _aliases(rows: Sequence[Row]) -> dict[str, str]:
    """Names that stand alone in brackets behind another: "Coração de Ferro (Ironheart)", by plain name."""
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
        fuller = {leader[k] for k in works if leader[k] != key and first[k] < first[key] and short_for(spelled[key], spelled[k]) >= Likeness.LIKELY}
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
        proof = 0.0 if any(key in own_year for key in keys) else min(max(evidence[key] for key in keys), 6.0) / 2  # a year in brackets tells of an older work
        early = 1.5 if min(m.start for m in its) < _LEAD else 0.0
        return (min(len(its), 6) + 3 * in_headline + set_off + proof + early, -min(m.start for m in its))

    result.main = max(result.names, key=weight, default=None)
