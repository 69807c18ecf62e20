"""What a command reads, and how: the paths it was given and the options about reading."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from checker.commands.streams import Streams
from checker.config import Config

if TYPE_CHECKING:
    from checker.archive import Archive


@dataclass(frozen=True, slots=True)
class Source:
    """paths: files, folders, ``-``, addresses, claims tables. works: the catalogue.

    format_in, columns, allow_local: as for ``checker.readers.read``.
    cached: whether claims of articles that were read before may come from the cache.
    quiet: warn of nothing and show no progress. verbose: say how much was read, and how long that took.
    jobs, scheduler: who reads; by default all cores, where there is enough to read.
    """

    paths: Sequence[str]
    works: Path | None = None
    format_in: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    allow_local: bool = False
    cached: bool = True
    quiet: bool = False
    verbose: bool = False
    jobs: int | None = None
    scheduler: str | None = None

    def beside(self, files: Sequence[str]) -> "Source":
        """The same with more files to read; one that the paths lead to as well is read once."""
        return replace(self, paths=(*self.paths, *(file for file in files if Path(file).exists())))

    def read(self, streams: Streams, settings: Config, *, possible: bool = False, empty: bool = False) -> "Archive":
        """The archive; what could not be read, or not be understood, is told on standard error.

        empty: a folder without articles is no mistake.
        """
        from checker import pipeline, progress
        from checker.renderers.escape import line

        pipeline.check_rules(settings)
        started = monotonic()
        archive = pipeline.read(
            self.paths,
            settings,
            possible=possible,
            stdin=streams.bytes_in if "-" in self.paths else None,
            format_in=self.format_in,
            columns=self.columns,
            allow_local=self.allow_local,
            cached=self.cached,
            empty=empty,
            watch=progress.on(streams.stderr, self.quiet),
            jobs=self.jobs,
            scheduler=self.scheduler,
        )
        if self.verbose:
            read = f"{archive.articles} articles read, {len(archive.unreadable)} not; {archive.table.count} claims"
            streams.warn(f"{read} in {monotonic() - started:.1f} s")
        if self.quiet:
            return archive
        for bad in archive.unreadable:
            streams.warn(f"{bad.file}: not read: {bad.reason}")
        for file, note in archive.notes:
            streams.warn(line(f"{file}: {note}"))
        if archive.unknown_languages:
            tags = ", ".join(f"{tag} {count}" for tag, count in archive.unknown_languages)
            streams.warn(f"articles in languages whose words are not known ({tags}): only dates in numbers are read in them")
        return archive

    def into(self, folder: Path, streams: Streams, settings: Config, *, possible: bool = False) -> int:
        """Read into a dataset in a folder, and tell on standard error what is in it; gives the status of a run that went well."""
        from checker import engines, gathering, pipeline, progress
        from checker.batches import Manner
        from checker.dataset import writing

        started = monotonic()
        manner = Manner(settings.exclude, settings.country, settings.languages, self.format_in, self.columns, self.allow_local)
        engine = engines.engine(self.jobs or gathering.cores(), self.scheduler)
        try:
            works = pipeline.catalogue_of(self.paths, settings)
            watch = progress.on(streams.stderr, self.quiet)
            told = writing.write(self.paths, folder, manner, works, possible=possible, engine=engine, watch=watch)
        finally:
            engine.close()
        if not self.quiet:
            read = f"{told.articles} articles read, {told.unreadable} not; {told.rows} rows in {told.parts} part{'s' * (told.parts > 1)}"
            streams.warn(f"{folder}: {read} in {monotonic() - started:.1f} s")
        return 0
