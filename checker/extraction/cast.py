"""The cast of an article: which of its names are works, which people, makers, places, settled before any date is tied to one."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from checker.articles import Article
from checker.extraction.evidence import has_own_year
from checker.extraction.known import Nature, begins_with, known_nature, plain
from checker.extraction.naming import How, Mention, Named
from checker.extraction.phrases import Row
from checker.extraction.tokens import Kind
from checker.works.names import Likeness, canonical, same, short_for

_SURE = 0.8  # a name that the lists know as something else is a work only where that is likely
_SLIGHT = 0.1
_THINKABLE = 0.15  # how likely a name must be a work's to be asked whose a date is
_NEVER = (Nature.PLATFORM, Nature.SERVICE, Nature.PLACE)  # what no work is taken for
_LEADING = 5
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
    leading: tuple[str, ...] = ()  # the works, and what may be some, that take up most of the article, most first
    chances: Mapping[str, float] = field(default_factory=dict)  # by plain name: how likely it is a work's

    def nature(self, mention: Mention) -> Nature:
        return self.natures.get(plain(mention.name), Nature.OTHER)

    def work(self, mention: Mention) -> str | None:
        """The work a mention names, under its fullest name; None if it names none."""
        return self.fullest.get(plain(mention.name)) if self.nature(mention) is Nature.WORK else None

    def perhaps(self, mention: Mention) -> str | None:
        """The work that a name would be where only a work can stand; None if it is known to be something else."""
        key = plain(mention.name)
        if len(key) < 2:
            return None
        return self.fullest.get(key, mention.name) if self.natures.get(key, Nature.OTHER) in _PERHAPS else None

    def thinkable(self, name: str) -> bool:
        """Whether a name may be a work's at all."""
        key = plain(name)
        return self.natures.get(key, Nature.OTHER) not in _NEVER and self.chances.get(key, 0.0) >= _THINKABLE

    def proven(self, work: str) -> bool:
        """Whether a work has more to show than the place of its name in one sentence."""
        return self.natures.get(plain(work), Nature.WORK) is Nature.WORK

    def names_or_series(self, work: str) -> Sequence[str]:
        """The names of a work; of a part that the article never names in full those of its series: "Fargo" of "Fargo season 4"."""
        key = plain(work)
        full = work if work in self.names else max((name for name in self.names if begins_with(key, plain(name))), key=len, default=work)
        return self.names.get(full, (work,))

    @property
    def people(self) -> frozenset[str]:
        return frozenset(name for name, nature in self.natures.items() if nature is Nature.PERSON)


def cast(article: Article, rows: Sequence[Row], named: Named) -> Cast:
    """Settle what every name of an article is, from all its mentions together."""
    own_year: set[str] = set()
    written: dict[str, list[Mention]] = defaultdict(list)
    for mention in named.mentions:
        written[plain(mention.name)].append(mention)
    for row in rows:
        for index, item in enumerate(row.items) if row.named else ():
            if item.kind is Kind.NAME and item.name and has_own_year(row.items, index):
                own_year.add(plain(item.name.name))
    headline = plain(article.headline or "")
    natures = {key: _nature(its[0].name, named.natures[key], named.chances[key]) for key, its in written.items()}
    result = Cast(natures, chances=named.chances)
    if Nature.WORK not in natures.values() and (best := _likeliest(result, headline)):
        natures[best] = Nature.WORK
    works = [key for key, nature in natures.items() if nature is Nature.WORK]
    for keys in _groups(works, written, own_year, _aliases(rows)):
        full = canonical(mention.name for key in keys for mention in written[key])
        result.names[full] = tuple(dict.fromkeys([full, *(written[key][0].name for key in keys)]))
        result.fullest.update(dict.fromkeys(keys, full))
    result.main = max(result.names, key=lambda full: _weight(result, full, written, headline, own_year), default=None)
    result.leading = _leading(result, written, headline)
    return result


def _nature(name: str, nature: Nature, chance: float) -> Nature:
    """What a name is; of those that are no works the lists know more than that."""
    listed = known_nature(name)
    return listed[0] if listed and (chance < _SURE or listed[0] is Nature.PLATFORM and listed[1]) else nature


def _likeliest(result: Cast, headline: str) -> str | None:
    """Where no name has proved to be a work, the likeliest is taken for it."""
    open_names = [key for key, nature in result.natures.items() if nature is Nature.OTHER and len(key) > 2]
    best = max(open_names, key=lambda key: result.chances.get(key, 0.0) + 0.1 * (key in headline), default=None)
    return best if best and result.chances.get(best, 0.0) > _SLIGHT else None


def _aliases(rows: Sequence[Row]) -> dict[str, str]:
    """Names that stand alone in brackets behind another: "Casa de Prata (Ironwood)", by plain name."""
    found = {}
    for row in (row for row in rows if len(row.named) > 1):
        for one, opened, other, closed in zip(row.items, row.items[1:], row.items[2:], row.items[3:], strict=False):
            if one.name and other.name and opened.words == "(" and closed.words == ")":
                found[plain(other.name.name)] = plain(one.name.name)
    return found


def _groups(
    works: Sequence[str], written: Mapping[str, Sequence[Mention]], own_year: Collection[str], aliases: Mapping[str, str]
) -> Sequence[Sequence[str]]:
    """The names of works, by plain name, those of one work together."""
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
    return list(groups.values())


def _weight(
    result: Cast, full: str, written: Mapping[str, Sequence[Mention]], headline: str, own_year: Collection[str]
) -> tuple[float, int]:
    """How much speaks for an article being about a work; of equals the first named is."""
    keys = [plain(name) for name in result.names[full]]
    its = [mention for key in keys for mention in written[key]]
    first = min(mention.start for mention in its)
    in_headline = bool(headline) and any(key in headline for key in keys)
    set_off = any(mention.how in (How.QUOTED, How.ITALIC) for mention in its)
    # a year in brackets tells of an older work
    proof = 0.0 if any(key in own_year for key in keys) else 3.0 * max(result.chances.get(key, 0.0) for key in keys)
    return min(len(its), 6) + 3 * in_headline + set_off + proof + (1.5 if first < _LEAD else 0.0), -first


def _leading(result: Cast, written: Mapping[str, Sequence[Mention]], headline: str) -> tuple[str, ...]:
    """The works, and what may be some, that take up most of the article, most first."""
    leading: dict[str, float] = defaultdict(float)
    for key, mentions in written.items():
        if result.natures[key] in _PERHAPS and (chance := result.chances.get(key, 0.0)) > _SLIGHT:
            name = mentions[0].name
            leading[result.fullest.get(plain(name), name)] += _prominence(mentions, key, headline) * chance
    return tuple(sorted(leading, key=lambda full: -leading[full])[:_LEADING])


def _prominence(mentions: Sequence[Mention], key: str, headline: str) -> float:
    """How much of the article a name takes up: how often it stands there, how early, and whether the headline has it."""
    return min(len(mentions), 6) + 3 * (key in headline) + 1.5 * (min(m.start for m in mentions) < _LEAD)
