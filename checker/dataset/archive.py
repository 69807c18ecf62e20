"""An archive whose table lies in a dataset: judged part by part, so that it need not fit into memory."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property

from checker import timelines
from checker.archive import Archive
from checker.dataset.reading import Parted
from checker.errors import UsageError, nearest
from checker.findings import Evidence, Finding
from checker.renderers import notebook
from checker.summary import Summary
from checker.table.reports import Report, in_order, reports
from checker.timelines import Timeline

_OF_AN_ARTICLE, _OF_TWO_WORKS = "RD301", "RD303"  # rules that look at more than one work at a time


@dataclass(frozen=True)
class _Judged:
    """What comes of going through the parts once."""

    findings: tuple[Finding, ...]
    claims: int
    works: int
    moves: int


class PartedArchive(Archive):
    """The same as an archive in memory; only what is asked for as a whole is held as a whole."""

    @property
    def _parted(self) -> Parted:
        assert isinstance(self.table, Parted)
        return self.table

    def _parts(self) -> Iterator[tuple[tuple[Report, ...], tuple[Timeline, ...]]]:
        for part in self._parted.parts():
            told = reports(part)
            yield told, timelines.build(told, self._parted.shared_days)

    @property
    def articles(self) -> int:
        """How many articles were read."""
        return self._parted.articles

    def limited_to(self, files: Collection[str]) -> Archive:
        """The archive as it is: it is gone through part by part in any case."""
        return self

    @cached_property
    def timelines(self) -> tuple[Timeline, ...]:
        """How each date moved, in the order of the works."""
        found = [timeline for _, its in self._parts() for timeline in its]
        return notebook.Timelines(sorted(found, key=lambda timeline: (timeline.work, timeline.region, timeline.medium)))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong, as far as the chosen rules look for it and the settings do not silence it."""
        return notebook.Findings(self._judged_once.findings)

    @property
    def summary(self) -> Summary:
        judged = self._judged_once
        return Summary(self.articles, judged.claims, judged.works, judged.moves, files=self.judgeable).of(judged.findings)

    @cached_property
    def _judged_once(self) -> _Judged:
        found: list[Finding] = []
        claims = works = moves = 0
        unplaced, narrowed = list[Report](), set[str]()
        for part, its in self._parts():
            claims, works, moves = (
                claims + len(part),
                works + len({report.work for report in part}),
                moves + sum(len(each.moves) for each in its),
            )
            found += (each for each in self._judged(Evidence(part, its, catalogue=self.catalogue)) if each.rule != _OF_AN_ARTICLE)
            unplaced += (report for report in part if report.published is None)
            narrowed.update(each.file for timeline in its for each in timeline.narrowed)
        left = in_order(report for report in unplaced if report.file not in narrowed)
        found += self._judged(self._evidence(left), only=_OF_AN_ARTICLE)
        named = {work for alias in self._parted.aliases for work in (alias.first, alias.second)}
        found += self._judged(self._evidence(reports(self._parted.of_works(named))), only=_OF_TWO_WORKS) if named else ()
        return _Judged(tuple(sorted(found, key=lambda finding: finding.order)), claims, works, moves)

    def _evidence(self, claims: tuple[Report, ...]) -> Evidence:
        built = timelines.build(claims, self._parted.shared_days)
        return Evidence(claims, built, self._parted.aliases, catalogue=self.catalogue)

    def without(self, files: Collection[str], works: Collection[str]) -> tuple[Finding, ...]:
        """What the rules would find about some works had these files not been read."""
        left = tuple(report for report in reports(self._parted.of_works(works)) if report.file not in files)
        return tuple(self._judged(self._evidence(left)))

    def timelines_of(self, name: str) -> tuple[Timeline, ...]:
        """The timelines of the work that goes by a name. UsageError if there is none."""
        called = {name.casefold(), *(work.name.casefold() for work in [self.catalogue.resolve(name)] if work)}
        known: set[str] = set()
        works: set[str] = set()
        for part in self._parted.parts():
            known.update(part["work"])
            meant = part["work_as_written"].str.casefold().isin(called) | part["work"].str.casefold().isin(called)
            works.update(part["work"][meant])
        if not works:
            raise UsageError(f"no work {name!r}{nearest(name, sorted(known))}")
        return tuple(timelines.build(reports(self._parted.of_works(works)), self._parted.shared_days))
