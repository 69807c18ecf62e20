"""What ``check`` reports: the findings on an archive, less what is known, and with new articles named, less what they do not cause."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from checker import baseline, extents, newness
from checker.baseline import Entry
from checker.findings import Finding, Severity
from checker.newness import New
from checker.summary import Summary

if TYPE_CHECKING:
    from checker.archive import Archive


@dataclass(frozen=True, slots=True)
class Checked:
    """findings: what is reported, the known ones among it marked.

    unneeded: entries of the baseline that match nothing any more. unjudged: entries about rules or files that were not looked at.
    """

    findings: tuple[Finding, ...]
    summary: Summary
    unneeded: tuple[Entry, ...] = ()
    unjudged: tuple[Entry, ...] = ()

    def fails(self, fail_on: str) -> bool:
        """Whether some finding that is not known is at least this bad; ``never`` is worse than all."""
        if fail_on == "never":
            return False
        return any(finding.severity.rank <= Severity(fail_on).rank for finding in self.findings if not finding.baseline)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What a baseline must hold for the findings that are known now."""
        return (*(Entry.of(finding) for finding in self.findings if finding.baseline), *self.unjudged)

    def accepting_new(self) -> "Checked":
        """The same with every finding known."""
        found = tuple(replace(finding, baseline=True) for finding in self.findings)
        return replace(self, findings=found, summary=self.summary.of(found))


def check(archive: "Archive", new: New | None = None, entries: Sequence[Entry] = ()) -> Checked:
    """new: the articles to judge in the light of all the others; None judges all. entries: of the baseline."""
    files = archive.judgeable
    fresh = files if new is None else tuple(file for file in files if new.holds(file))
    if new is not None and not entries:  # what a baseline still needs only the whole tells
        archive = archive.limited_to(fresh)
    found, left = baseline.known(archive.findings, entries, frozenset(files).__contains__)
    unneeded = tuple(entry for entry in left if _looked_at(entry, archive))
    unjudged = tuple(entry for entry in left if entry not in unneeded)
    summary = archive.summary
    if new is None:
        return Checked(extents.placed(found), summary.of(found), unneeded, unjudged)
    reported = newness.caused(found, new, lambda works: {finding.fingerprint for finding in archive.without(fresh, works)})
    reported = extents.placed(archive.unsilenced(reported))
    return Checked(reported, replace(summary, files=fresh).of(reported), unneeded, unjudged)


def _looked_at(entry: Entry, archive: "Archive") -> bool:
    """Whether the finding of an entry would have come up."""
    there = entry.file in archive.judgeable or not Path(entry.file).exists()
    return there and archive.looks_for(entry.rule.partition(" ")[0])
