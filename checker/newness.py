"""What new articles cause: the findings that the archive would not have without them, placed where they are at fault."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.claims import Certainty
from checker.dates.edtf import parse
from checker.dates.labels import label
from checker.findings import Finding, Place, Severity
from checker.readers.walk import name_of

_TWO_SIDED = ("RD102", "RD105")  # two articles disagree, and nothing but their number says which is wrong
_NAMED = 3  # older articles named in a notice; the others are counted


@dataclass(frozen=True, slots=True)
class New:
    """Which articles are new. names: of files, as they are reported."""

    names: frozenset[str]

    @classmethod
    def of(cls, files: Iterable[str | Path]) -> "New":
        return cls(frozenset(name_of(file) for file in files))

    def holds(self, file: str) -> bool:
        """Whether an article is new: its file is, the file that holds it and others (``feed.xml#2``), or its folder."""
        return file in self.names or file.rpartition("#")[0] in self.names or any(file.startswith(f"{name}/") for name in self._above(file))

    def _above(self, file: str) -> Iterable[str]:
        parts = file.split("/")
        return ("/".join(parts[:end]) for end in range(1, len(parts)) if "/".join(parts[:end]) in self.names)


Before = Callable[[Collection[str]], Collection[str]]


def caused(found: Sequence[Finding], new: New, before: Before) -> tuple[Finding, ...]:
    """Of the findings on the whole archive those that the new articles cause.

    before: the fingerprints of what the rules find about some works without the new articles. Where a new article and one older article
    contradict each other, it is said at the new one. Where it proves older articles wrong or outdated, one notice counts them.
    """
    own = [finding for finding in found if new.holds(finding.file)]
    turned = [
        finding
        for finding in found
        if not finding.baseline and not new.holds(finding.file) and any(new.holds(place.file) for place in finding.related)
    ]
    if turned:
        known = before({finding.work for finding in turned})
        turned = [finding for finding in turned if finding.fingerprint not in known]
    alone = [finding for finding in turned if finding.rule in _TWO_SIDED and all(new.holds(place.file) for place in finding.related)]
    told = [_at_the_new_one(finding) for finding in alone]
    outdated = [finding for finding in turned if finding not in alone]
    return tuple(sorted([*own, *told, *_notices(outdated, new)], key=lambda finding: finding.order))


def _at_the_new_one(finding: Finding) -> Finding:
    """A disagreement, seen from the other side."""
    here, *others = finding.related
    there = Place(finding.file, finding.line, finding.published, finding.quote, finding.date)
    message = f"{_date(here.date)} here, {_date(finding.date)} in {finding.file}: the two disagree, and no move explains it"
    moved = replace(finding, message=message, file=here.file, line=here.line, date=here.date, quote=here.quote, published=here.published)
    return replace(moved, column=None, end_line=None, end_column=None, related=(there, *others))


def _notices(outdated: Sequence[Finding], new: New) -> list[Finding]:
    """One notice for each new article and rule, at the first of the words that prove the older articles wrong."""
    groups: dict[tuple[str, str], list[tuple[Finding, Place]]] = {}
    for finding in outdated:
        place = next(place for place in finding.related if new.holds(place.file))
        groups.setdefault((place.file, finding.rule), []).append((finding, place))
    return [_notice(group) for group in groups.values()]


def _earlier(one: str, other: str) -> bool:
    """Whether a publish date, in EDTF, is not known to lie after another."""
    first, last = (parse(one), parse(other)) if one and other else (None, None)
    return first is None or last is None or first.first <= last.last


def _notice(group: Sequence[tuple[Finding, Place]]) -> Finding:
    first, here = group[0]
    files = list(dict.fromkeys(finding.file for finding, _ in group))
    named = ", ".join(files[:_NAMED]) + (f" and {len(files) - _NAMED} more" if len(files) > _NAMED else "")
    many = len(files) > 1
    before = all(_earlier(finding.published, here.published) for finding, _ in group)
    message = (
        f"{len(files)} {'older' if before else 'other'} article{'s' if many else ''} {'do' if many else 'does'} not agree with this one"
        f"{' any more' if before else ''}: {named}"
    )
    older = tuple(Place(finding.file, finding.line, finding.published, finding.quote, finding.date) for finding, _ in group[:_NAMED])
    return Finding(
        first.rule, first.name, Severity.NOTICE, Certainty.LIKELY, message, here.file, here.line, work=first.work, region=first.region,
        medium=first.medium, date=here.date, quote=here.quote, published=here.published, related=older,
    )  # fmt: skip


def _date(edtf: str) -> str:
    return label(parse(edtf)) if edtf else "no date"
