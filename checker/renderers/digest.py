"""What a report tells, work by work and in the order it tells it: the same for Markdown and for HTML."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from checker.findings import Finding, Severity
from checker.publication import Publication
from checker.renderers import escape, wording
from checker.summary import Summary
from checker.timelines import Direction, Move, Position, Timeline
from checker.works.names import identify

if TYPE_CHECKING:
    from pandas import DataFrame

Link = Callable[[str, int | None], str | None]  # from a file and a line to where it can be read, if anywhere
NAME = 60  # characters of a file name


@dataclass(frozen=True)
class Chapter:
    """One work. name: of its files and its anchor; rows: its claims; picture: where its slip chart lies, beside the report."""

    work: str
    name: str
    franchise: str
    timelines: tuple[Timeline, ...]
    rows: tuple[Mapping[str, Any], ...]
    findings: tuple[Finding, ...]
    picture: str | None = None

    @property
    def anchor(self) -> str:
        return f"work-{self.name}"

    @property
    def moves(self) -> tuple[Move, ...]:
        return tuple(move for timeline in self.timelines for move in timeline.moves)

    @property
    def telling(self) -> Timeline | None:
        """The timeline that stands for the work: the one that moved most."""
        return max(self.timelines, key=lambda timeline: (len(timeline.moves), len(timeline.positions)), default=None)

    @property
    def now(self) -> Position | None:
        """The date that is reported last."""
        return self.telling.positions[-1] if self.telling and self.telling.positions else None

    @property
    def movement(self) -> str:
        return wording.chain(self.telling) if self.telling else "no date"

    @property
    def days(self) -> int | None:
        """From the first date to the last, negative if that is earlier; None where it did not move or the days are not known."""
        starts = (
            [position.span.start for position in self.telling.positions if position.span] if self.telling and self.telling.moves else []
        )
        if len(starts) < 2 or starts[0] is None or starts[-1] is None:
            return None
        return (starts[-1] - starts[0]).days

    @property
    def slipped(self) -> str:
        """From the first date to the last: ``612 days later``; empty where it did not move or the days are not known."""
        if self.days is None:
            return ""
        days = self.days
        return f"{wording.count(abs(days), 'day')} {Direction.LATER if days > 0 else Direction.EARLIER}" if days else "back where it was"

    @property
    def wrong(self) -> str:
        """Its discrepancies, counted by severity: ``1 error, 2 warnings``."""
        counts = Counter(finding.severity for finding in self.findings)
        return ", ".join(wording.count(counts[each], str(each)) for each in (Severity.ERROR, Severity.WARNING) if counts[each])


@dataclass(frozen=True)
class Digest:
    """All that a report tells. chapters: the works with news first, those of one franchise together.

    others: the findings about no work. publications: why a file's publish date is what it is. beside: the files written with the report,
    and what they hold. about: what the report is limited to, "" if to nothing. undrawn: works that could have a picture and have none.
    """

    summary: Summary
    chapters: tuple[Chapter, ...]
    others: tuple[Finding, ...]
    timelines: tuple[Timeline, ...]
    findings: tuple[Finding, ...]
    publications: Mapping[str, Publication] = field(default_factory=dict)
    beside: Mapping[str, str] = field(default_factory=dict)
    about: str = ""
    undrawn: int = 0

    @property
    def overview(self) -> bool:
        """Whether the picture of all works shows more than that of one."""
        return sum(bool(chapter.picture and chapter.moves) for chapter in self.chapters) > 1


def chapters(frame: "DataFrame", timelines: Sequence[Timeline], findings: Sequence[Finding]) -> tuple[Chapter, ...]:
    """A chapter for each work of a claims table, those with moves first, then those with discrepancies; works of one franchise together."""
    rows: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in _rows(frame):
        rows[row["work"]].append(row)
    lines, found = defaultdict(list), defaultdict(list)
    for timeline in timelines:
        lines[timeline.work].append(timeline)
    for finding in findings:
        found[finding.work].append(finding)
    names = _names(sorted(rows))
    franchises = _franchises(sorted(rows))
    made = [Chapter(work, names[work], franchises[work], tuple(lines[work]), tuple(own), tuple(found[work])) for work, own in rows.items()]
    best: dict[str, tuple[int, int, str]] = {}
    for chapter in made:
        best[chapter.franchise] = min(best.get(chapter.franchise, _news(chapter)), _news(chapter))
    return tuple(sorted(made, key=lambda chapter: (best[chapter.franchise], chapter.franchise, _news(chapter))))


def _rows(frame: "DataFrame") -> Iterator[Mapping[str, Any]]:
    """The claims as plain values: texts, numbers, days; None where there is none. A column at a time: a frame's rows are slow to come by."""
    columns: dict[str, list[Any]] = {}
    for name, values in frame.items():
        if values.dtype.kind == "M":
            columns[str(name)] = values.to_numpy().astype("datetime64[D]").astype(object).tolist()
        else:
            columns[str(name)] = values.astype(object).where(values.notna(), None).tolist()
    return (dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True))


def _news(chapter: Chapter) -> tuple[int, int, str]:
    """Sorts the works with most news first."""
    mistakes = sum(finding.severity is not Severity.NOTICE for finding in chapter.findings)
    return -len(chapter.moves), -mistakes, chapter.work


def _franchises(works: Collection[str]) -> dict[str, str]:
    """Each work's franchise, as its first work in the alphabet; a work that shares none is its own."""
    owner: dict[str, str] = {}
    found: dict[str, str] = {}
    for work in works:
        known = identify(work)
        keys = [key for key in ("".join(known.franchise), known.body) if key]
        found[work] = next((owner[key] for key in keys if key in owner), work)
        for key in keys:
            owner.setdefault(key, found[work])
    return found


def _names(works: Sequence[str]) -> dict[str, str]:
    """A name for the files of each work: plain letters, digits and hyphens, no two the same."""
    taken: set[str] = set()
    names: dict[str, str] = {}
    for work in works:
        plain = normalize("NFKD", escape.line(work)).encode("ascii", "ignore").decode().lower()
        stem = re.sub(r"[^a-z0-9]+", "-", plain)[:NAME].strip("-") or "work"
        name, number = stem, 1
        while name in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name)
        names[work] = name
    return names
