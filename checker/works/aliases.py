"""Names that may be one work, though no rule and no catalogue says so: to be asked, never to be joined."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import combinations

from checker.claims import Status
from checker.works.identity import Identity, identify
from checker.works.mentions import Mention
from checker.works.sameness import compatible
from checker.works.short_forms import Likeness, shortens

# A renamed work goes on from its last date; a sequel or a prequel lies further away.
CONTINUES = timedelta(days=548)
# A cast in common says little by one name: one director may be in every article of a paper.
PEOPLE = 2
CROWD = 60  # works of one franchise beyond which the pairs are no longer looked at


@dataclass(frozen=True, slots=True)
class PossibleAlias:
    """Two names that were not joined and may be one work.

    first, second: as the works are listed, in the order of their first reports.
    reasons: what speaks for it, for people.
    files: the articles it rests on.
    """

    first: str
    second: str
    reasons: tuple[str, ...]
    files: tuple[str, ...]


@dataclass(slots=True)
class _Listed:
    """All that is said of one listed work."""

    name: str
    names: set[str] = field(default_factory=set)
    files: set[str] = field(default_factory=set)
    named: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # by person, the articles that name them
    plans: list[tuple[date, date]] = field(default_factory=list)
    reported: list[date] = field(default_factory=list)
    out: bool = False

    def add(self, mention: Mention) -> None:
        self.names.add(mention.name)
        for person in mention.people:
            self.named[person].add(mention.file)
        self.files.add(mention.file)
        if mention.published and mention.published.start:
            self.reported.append(mention.published.start)
        for status, span in mention.dates:
            self.out |= status is Status.RELEASED
            if span.start and span.end:
                self.plans.append((span.start, span.end))

    @property
    def people(self) -> set[str]:
        """Those whom most articles about the work name: who is named beside it now and then is not of it."""
        return {person for person, files in self.named.items() if 2 * len(files) >= len(self.files)}


def possible_aliases(
    mentions: Iterable[Mention],
    listed: Mapping[str, str],
    says: Callable[[str, str], bool] = lambda file, name: False,
) -> tuple[PossibleAlias, ...]:
    """Pairs of listed works that may be one.

    listed: from each name to the name its work is listed under, as ``unify`` gives it.
    says(file, name): whether the article mentions the name anywhere; an article that mentions both tells them apart.
    """
    written: defaultdict[str, set[str]] = defaultdict(set)
    for name, work in listed.items():
        written[work].add(name)
    pairs = _pairs_by_name(written)
    works = {name: _Listed(name) for pair in pairs for name in pair}
    for mention in mentions:
        if (found := works.get(listed.get(mention.name, mention.name))) is not None:
            found.add(mention)
    weighed = []
    for one, other in pairs:
        first, second = sorted((works[one], works[other]), key=lambda work: (min(work.reported, default=date.max), work.name))
        if (weight := _weigh(first, second)) and not _told_apart(first, second, says):
            weighed.append((weight, first, second))
    return _best_of_each(weighed)


def _pairs_by_name(written: Mapping[str, set[str]]) -> list[tuple[str, str]]:
    """The listed works whose names alone make them candidates."""
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for work in sorted(written):
        for key in {key for name in written[work] for key in _franchise_keys(identify(name))}:
            blocks[key].append(work)
    pairs = {pair for block in blocks.values() if len(block) <= CROWD for pair in combinations(block, 2)}
    return sorted(pair for pair in pairs if _may_be_renamed(written[pair[0]], written[pair[1]]))


def _franchise_keys(name: Identity) -> set[str]:
    keys = {"".join(name.franchise)} - {""}
    if len(name.franchise) > 1:
        keys.add("".join(word[0] for word in name.franchise))
    return keys


def _weigh(first: _Listed, second: _Listed) -> tuple[int, int] | None:
    """People in common, and the days between their dates as a negative number; None if what is said of them does not fit one work."""
    people = len(first.people & second.people)
    gap = _gap(first.plans, second.plans)
    if gap is None or gap > CONTINUES or people < PEOPLE:
        return None
    # What is out under one name is no longer planned under the other.
    if first.out != second.out and min(second.reported, default=date.max) > max(first.reported, default=date.min) and first.out:
        return None
    return people, -gap.days


def _may_be_renamed(first: Iterable[str], second: Iterable[str]) -> bool:
    """One numbered and the other subtitled, within one franchise; or the one a short form of the other."""
    for one in map(identify, first):
        for other in map(identify, second):
            if not compatible(one, other) or one.year != other.year:
                continue
            for numbered, titled in ((one, other), (other, one)):
                if numbered.plain_number and not numbered.subtitle and titled.subtitle and not titled.plain_number:
                    return True
                if numbered.values == titled.values and shortens(numbered, titled) is Likeness.LIKELY:
                    return True
    return False


def _gap(one: list[tuple[date, date]], other: list[tuple[date, date]]) -> timedelta | None:
    """Between the last date of the one and the first of the other, whichever way round is nearer."""
    if not one or not other:
        return None
    (first, last), (begin, end) = ((min(p[0] for p in plans), max(p[1] for p in plans)) for plans in (one, other))
    return max(begin - last, first - end, timedelta(0))


def _told_apart(first: _Listed, second: _Listed, says: Callable[[str, str], bool]) -> bool:
    if first.files & second.files:
        return True
    return any(
        says(file, name) for one, other in ((first, second), (second, first)) for file in sorted(one.files) for name in sorted(other.names)
    )


def _best_of_each(weighed: list[tuple[tuple[int, int], _Listed, _Listed]]) -> tuple[PossibleAlias, ...]:
    """A work has one other name at most: of several candidates the one with most in common."""
    taken: set[str] = set()
    found = []
    for (people, _), first, second in sorted(weighed, key=lambda entry: (-entry[0][0], -entry[0][1], entry[1].name, entry[2].name)):
        if taken & {first.name, second.name}:
            continue
        taken |= {first.name, second.name}
        shared = sorted(first.people & second.people)
        shown = ", ".join(shared[:3]) + (f" and {people - 3} more" if people > 3 else "")
        reasons = (
            f"one franchise: {' '.join(identify(first.name).franchise) or first.name}",
            f"the same people: {shown}",
            "the dates of the one continue those of the other",
        )
        found.append(PossibleAlias(first.name, second.name, reasons, tuple(sorted(first.files | second.files))))
    return tuple(sorted(found, key=lambda alias: (alias.first, alias.second)))
