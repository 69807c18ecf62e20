"""What was read, and what follows from it: timelines and findings under the settings, each worked out when it is first asked for."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from checker import rules, silencers, timelines
from checker.articles import Unreadable
from checker.config import Config
from checker.errors import UsageError, nearest
from checker.findings import Evidence, Finding, Severity
from checker.renderers import notebook
from checker.silencers import Silencer
from checker.summary import Summary, summarise
from checker.timelines import Timeline
from checker.works.catalogue import Catalogue

if TYPE_CHECKING:
    from pandas import DataFrame

    from checker.table import Table
    from checker.table.reports import Report
    from checker.works.aliases import PossibleAlias


@dataclass(frozen=True)
class Archive:
    """What was read, and what follows from it; each step is taken when it is first asked for.

    files: of the articles that were read, those without a claim among them. notes: what readers could not make sense of, by file.
    unknown_languages: those that have no file of words, each with how many articles are in it; only numeric dates are read in them.
    today: the day on which silencers may have run out. works: those that are compared, None for all.
    """

    table: "Table"
    files: tuple[str, ...]
    unreadable: tuple[Unreadable, ...]
    catalogue: Catalogue
    config: Config
    silencers: tuple[Silencer, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()
    unknown_languages: tuple[tuple[str, int], ...] = ()
    today: date = field(default_factory=date.today)
    works: frozenset[str] | None = None

    @property
    def articles(self) -> int:
        """How many articles were read."""
        return len(self.files)

    @property
    def claims(self) -> "DataFrame":
        """The claims table."""
        return self.table.frame

    @cached_property
    def timelines(self) -> tuple[Timeline, ...]:
        """How each date moved."""
        if self.works is None:
            return notebook.Timelines(timelines.build(self._compared))
        return notebook.Timelines(timelines.build(self._compared, timelines.shared_days(self.table.reports, self.works)))

    @cached_property
    def _compared(self) -> "tuple[Report, ...]":
        """The claims that are compared."""
        told, works = self.table.reports, self.works
        return told if works is None else tuple(report for report in told if report.work in works)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong, as far as the chosen rules look for it and the settings and the articles do not silence it."""
        evidence = Evidence(self._compared, self.timelines, self._aliases, self.unreadable, self.catalogue)
        found, used = silencers.apply(self._judged(evidence), self.silencers, self.today)
        idle = silencers.idle(self.silencers, used, self._looked_for, self.today)
        late = self._judged(replace(evidence, silencers=idle), only="RD801") if idle else ()
        return notebook.Findings(sorted((*found, *late), key=lambda finding: finding.order))

    def _repr_html_(self) -> str:
        return notebook.archive(self.summary, self.timelines, self.findings)

    def unsilenced(self, found: Iterable[Finding]) -> tuple[Finding, ...]:
        """Findings of which some were moved to another place, less those that are silenced there; what silences them is not idle."""
        kept, used = silencers.apply(found, self.silencers, self.today)
        busy = {("RD801", silencer.file, silencer.line) for silencer in used}
        return tuple(each for each in kept if (each.rule, each.file, each.line) not in busy and not self._ignored(each))

    def looks_for(self, code: str) -> bool:
        """Whether the rule of this code is among those that run."""
        return code in self._looked_for

    def limited_to(self, files: Collection[str]) -> "Archive":
        """The same archive, of which only the works are compared that some articles speak of: what is found about these articles is the same."""
        own = {report.work for report in self.table.reports if report.file in files}
        beside = {name for alias in self.table.aliases for name in (alias.first, alias.second) if {alias.first, alias.second} & own}
        return replace(self, works=frozenset(own | beside))

    @property
    def _aliases(self) -> "tuple[PossibleAlias, ...]":
        known = self.works
        return self.table.aliases if known is None else tuple(each for each in self.table.aliases if {each.first, each.second} <= known)

    def without(self, files: Collection[str], works: Collection[str]) -> tuple[Finding, ...]:
        """What the rules would find about some works had these files not been read."""
        left = tuple(report for report in self.table.reports if report.work in works and report.file not in files)
        return tuple(self._judged(Evidence(left, timelines.build(left), self.table.aliases, catalogue=self.catalogue)))

    def _judged(self, evidence: Evidence, only: str = "") -> Iterator[Finding]:
        """Findings under the settings: rules that are selected, and their severities."""
        if only and only not in self._looked_for:
            return
        for finding in rules.judge(evidence, (only,) if only else self.config.select, self.config.ignore):
            if not self._ignored(finding):
                severity = self._severities.get(finding.rule)
                yield replace(finding, severity=severity) if severity else finding

    @cached_property
    def _looked_for(self) -> frozenset[str]:
        """The codes of the rules that run."""
        chosen = {code for word in self.config.select for code in rules.named(word)} or {rule.code for rule in rules.all()}
        return frozenset(chosen) - {code for word in self.config.ignore for code in rules.named(word)}

    @cached_property
    def _severities(self) -> Mapping[str, Severity]:
        """By code what the settings say; a rule's whole code or name goes before the beginning of a code."""
        by_reach = sorted(self.config.severity.items(), key=lambda each: -len(rules.named(each[0])))
        return {code: Severity(severity) for word, severity in by_reach for code in rules.named(word)}

    def _ignored(self, finding: Finding) -> bool:
        return any(
            (fnmatch(finding.file, pattern) or fnmatch(Path(finding.file).name, pattern))
            and any(finding.rule in rules.named(word) for word in words)
            for pattern, words in self.config.per_file_ignores.items()
        )

    def timelines_of(self, name: str) -> tuple[Timeline, ...]:
        """The timelines of the work that goes by a name. UsageError if there is none."""
        called = {name.casefold(), *(work.name.casefold() for work in [self.catalogue.resolve(name)] if work)}
        works = {report.work for report in self.table.reports if {report.work_as_written.casefold(), report.work.casefold()} & called}
        if not works:
            known = tuple(dict.fromkeys(timeline.work for timeline in self.timelines))
            raise UsageError(f"no work {name!r}{nearest(name, known)}")
        return tuple(timeline for timeline in self.timelines if timeline.work in works)

    @property
    def summary(self) -> Summary:
        moved = self.timelines if self.works is None else None
        return summarise(self.articles, self.table.reports, moved, self.findings, self.judgeable)

    @property
    def judgeable(self) -> tuple[str, ...]:
        """Everything that findings may be about: the articles, and what could not be read."""
        return (*self.files, *(bad.file for bad in self.unreadable))
