"""Names of a whole archive brought together: by the catalogue, then by rule, then by the dates they share."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import combinations

from checker.claims import Status
from checker.dates.span import Precision
from checker.works.catalogue import Catalogue
from checker.works.identity import Identity, identify
from checker.works.mentions import Mention
from checker.works.names import canonical
from checker.works.sameness import abbreviates, abbreviation, abbreviations, compatible, distinct_medium, numbers_agree
from checker.works.short_forms import Likeness, shortens
from checker.works.vocabulary import vocabulary

# Names that differ in more than spelling are one work only if their dates come this near: a plan seldom slips further
# between two reports, and "Suicide Squad" is not "The Suicide Squad" of five years later.
REACH = timedelta(days=3 * 365)
# Beyond this many forms of one name, or works that share a date and a word, nothing can be told apart by comparing.
CROWD = 60


class _Groups:
    """Names joined so far (union-find); a group is known by its first name."""

    def __init__(self, names: Iterable[str]) -> None:
        self._parent = {name: name for name in names}

    def root(self, name: str) -> str:
        while self._parent[name] != name:
            self._parent[name] = self._parent[self._parent[name]]
            name = self._parent[name]
        return name

    def join(self, first: str, second: str) -> None:
        one, other = sorted((self.root(first), self.root(second)))
        self._parent[other] = one

    def members(self) -> dict[str, list[str]]:
        groups: dict[str, list[str]] = defaultdict(list)
        for name in self._parent:
            groups[self.root(name)].append(name)
        return dict(groups)


class _Evidence:
    """What the mentions of each name say, name by name."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        self.times: Counter[str] = Counter()
        self.files: defaultdict[str, set[str]] = defaultdict(set)
        self.spans: defaultdict[str, set[tuple[date, date]]] = defaultdict(set)  # of days and months
        self.reach: dict[str, tuple[date, date]] = {}
        for mention in mentions:
            self.times[mention.name] += mention.times
            self.files[mention.name].add(mention.file)
            for status, span in mention.dates:
                if span.start is None or span.end is None or status is Status.WITHDRAWN:
                    continue
                if span.precision in (Precision.DAY, Precision.MONTH):
                    self.spans[mention.name].add((span.start, span.end))
                first, last = self.reach.get(mention.name, (span.start, span.end))
                self.reach[mention.name] = (min(first, span.start), max(last, span.end))

    def of_group(self, names: Sequence[str]) -> tuple[set[tuple[date, date]], set[str]]:
        return set().union(*(self.spans[name] for name in names)), set().union(*(self.files[name] for name in names))

    def side_by_side(self, one: Sequence[str], other: Sequence[str]) -> bool:
        """Whether an article has claims under a name of each."""
        return not self.of_group(one)[1].isdisjoint(self.of_group(other)[1])

    def near(self, one: Sequence[str], other: Sequence[str]) -> bool:
        """Whether the dates of two groups come within reach; without dates nothing speaks against it."""
        reaches = [[self.reach[name] for name in names if name in self.reach] for names in (one, other)]
        if not all(reaches):
            return True
        (first, last), (begin, end) = ((min(r[0] for r in group), max(r[1] for r in group)) for group in reaches)
        return begin - last <= REACH and first - end <= REACH


def unify(mentions: Iterable[Mention], catalogue: Catalogue) -> dict[str, str]:
    """From each name to the name its work is listed under. The order of the mentions changes nothing."""
    evidence = _Evidence(mentions)
    names = sorted(evidence.times)
    settled = {name: work.name for name in names if (work := catalogue.resolve(name))}
    open_names = [name for name in names if name not in settled]
    groups = _Groups(open_names)
    _join_by_words(groups, open_names, evidence)
    _join_abbreviations(groups, evidence)
    _join_by_dates(groups, evidence)
    listed = dict(settled)
    for members in groups.members().values():
        shown = canonical(Counter({name: evidence.times[name] for name in members}).elements())
        listed.update(dict.fromkeys(members, shown))
    return listed


def _block(name: Identity) -> tuple[object, ...]:
    """Names by rule the same share this; a name of nothing but words keeps them."""
    return (name.body, name.values, name.year, name.platforms, name.qualifiers, distinct_medium(name))


def _form(name: Identity) -> tuple[object, ...]:
    """What may still differ within a block, where the dates have to agree."""
    return (name.numbers, name.medium or "", name.maker, name.article)


def _agreeable(one: Identity, other: Identity) -> bool:
    kinds = {number.kind for identity in (one, other) for number in identity.numbers} - {"number"}
    spoken = one.numbers == other.numbers or (len(one.values) == 1 and len(kinds) == 1 and kinds <= vocabulary().bare_kinds)
    return spoken and compatible(one, other)


def _join_by_words(groups: _Groups, names: Iterable[str], evidence: _Evidence) -> None:
    """Join what is spelled alike, and what differs only in an article, a maker or the word for what is counted."""
    blocks: defaultdict[object, defaultdict[tuple[object, ...], list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in names:
        identity = identify(name)
        blocks[_block(identity)][_form(identity)].append(name)
    for forms in blocks.values():
        for spelled in forms.values():
            for name in spelled[1:]:
                groups.join(spelled[0], name)
        if 1 < len(forms) <= CROWD:
            _join_forms(groups, list(forms.values()), evidence)


def _join_forms(groups: _Groups, forms: list[list[str]], evidence: _Evidence) -> None:
    """Join two forms unless a third fits only one of them: "Lupin 2" is neither season 2 nor part 2 while both are known."""
    identities = [identify(form[0]) for form in forms]
    fits = {
        (one, other): _agreeable(identities[one], identities[other])
        and evidence.near(forms[one], forms[other])
        and (identities[one].medium == identities[other].medium or not evidence.side_by_side(forms[one], forms[other]))
        for one, other in combinations(range(len(forms)), 2)
    }
    for (one, other), fit in fits.items():
        third = (at for at in range(len(forms)) if at not in (one, other))
        if fit and all(fits[min(one, at), max(one, at)] == fits[min(other, at), max(other, at)] for at in third):
            groups.join(forms[one][0], forms[other][0])


def _join_abbreviations(groups: _Groups, evidence: _Evidence) -> None:
    """Join "GTA VI" to the one work it abbreviates; if two works fit, to none."""
    members = groups.members()
    full: defaultdict[object, set[str]] = defaultdict(set)
    for root, names in members.items():
        for name in names:
            for form in abbreviations(identify(name)):
                full[form].add(root)
    joins = []
    for root, names in members.items():
        fitting = {
            candidate
            for name in names
            for candidate in full.get(abbreviation(identify(name)), ())
            if candidate != root and any(_abbreviates(name, other) for other in members[candidate])
        }
        if len(fitting) == 1 and evidence.near(names, members[next(iter(fitting))]):
            joins.append((root, fitting.pop()))
    for short, long in joins:
        groups.join(short, long)


def _abbreviates(short: str, full: str) -> bool:
    one, other = identify(short), identify(full)
    return compatible(one, other) and one.year == other.year and abbreviates(one, other)


def _join_by_dates(groups: _Groups, evidence: _Evidence) -> None:
    """Join a short form to the one full name that shares its date in another article and never stands beside it."""
    members = groups.members()
    facts = {root: evidence.of_group(names) for root, names in members.items()}
    sharing: defaultdict[object, set[str]] = defaultdict(set)
    for root, names in members.items():
        ends = {word for name in names for words in [identify(name).words] if words for word in (words[0], words[-1])}
        for span in facts[root][0]:
            for word in ends:
                sharing[span, word].add(root)
    fitting: defaultdict[str, set[str]] = defaultdict(set)
    for roots in sharing.values():
        if 1 < len(roots) <= CROWD:
            for one, other in combinations(sorted(roots), 2):
                for short, full in ((one, other), (other, one)):
                    if _stands_for(members[short], members[full]):
                        fitting[short].add(full)
    joins = [(short, next(iter(full))) for short, full in fitting.items() if len(full) == 1]
    shorts: defaultdict[str, list[str]] = defaultdict(list)
    for short, full in joins:
        shorts[full].append(short)
    for short, full in joins:
        if any(_count_otherwise(members[short], members[other]) for other in shorts[full]):
            continue  # "Lupin 2" may be part 2 or season 2
        (short_spans, short_files), (full_spans, full_files) = facts[short], facts[full]
        # Most of what is said of the short form must be said of the full one too.
        if not short_files & full_files and 2 * len(short_spans & full_spans) >= len(short_spans):
            groups.join(short, full)


def _stands_for(short: Sequence[str], full: Sequence[str]) -> bool:
    return any(shortens(identify(one), identify(other)) >= Likeness.LIKELY for one in short for other in full)


def _count_otherwise(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a name of each counts something else: "Lupin part 2" and "Lupin season 2"."""
    counted = [[numbers for name in names if (numbers := identify(name).numbers)] for names in (one, other)]
    return not all(numbers_agree(first, second) for first in counted[0] for second in counted[1])
