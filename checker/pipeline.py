"""The way through the program, start reading here: articles, claims, table, timelines, findings. One direction, each stage callable alone.

articles ──► claims ──► table ──► timelines ──► findings
 readers    extraction   table    timelines      rules
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from checker import cache, gathering, inputs, rules, syndication, table
from checker.archive import Archive
from checker.articles import Unreadable
from checker.batches import Manner, Read
from checker.config import Config
from checker.errors import UsageError
from checker.extraction import Reading
from checker.inputs import DATASET
from checker.languages import NEUTRAL, known
from checker.progress import Watch, unwatched
from checker.silencers import Silencer
from checker.works import catalogue
from checker.works.catalogue import Catalogue

if TYPE_CHECKING:
    from checker.table import Table


def read(
    paths: str | Path | Sequence[str | Path],
    config: Config | None = None,
    *,
    possible: bool = False,
    stdin: BinaryIO | None = None,
    format_in: str | None = None,
    columns: Mapping[str, str] | None = None,
    allow_local: bool = False,
    cached: bool = False,
    empty: bool = False,
    watch: Watch = unwatched,
    jobs: int | None = 1,
    scheduler: str | None = None,
) -> Archive:
    """Read articles, or claims tables, and all that follows from them.

    paths: files, folders, ``-`` for standard input, addresses, claims tables.
    config: settings; none given means the defaults, not those of a settings file (``checker.config.find``).
    possible: keep the claims of which the reader is least sure.
    format_in, columns, allow_local: as for ``checker.readers.read``.
    cached: take the claims of files that have not changed from the cache in the working directory, and keep them there.
    empty: a folder without articles is no mistake.
    watch: sees the articles pass, as a progress bar does.
    jobs: how many processes read articles, None for as many as there are cores; what comes of it is the same. A program that asks for more
    than one must be a module that can be imported (``if __name__ == "__main__"``). scheduler: of a Dask cluster that reads them instead.
    Raises UsageError for a path that is not there, a folder without articles, a broken catalogue or claims table.
    """
    paths = [paths] if isinstance(paths, str | Path) else list(paths)
    config = config or Config()
    works = catalogue_of(paths, config)
    tables, others, stdin = inputs.split(paths, stdin)
    manner = Manner(config.exclude, config.country, config.languages, format_in, columns or {}, allow_local, empty)
    met = _Met()
    if len(tables) == 1 and tables[0][1] == DATASET and not others:
        from checker.dataset import archive, reading

        parted: Any = reading.opened(Path(str(tables[0][0])), works, possible=possible)
        return archive.PartedArchive(parted, parted.files, (), works, config)
    found = [_loaded(source, format, works, possible) for source, format in tables]
    for each in found:
        met.files += sorted(set(each.frame["file"]))
    if others:
        memory = Path(cache.FOLDER) if cached else None
        readings = list(met.readings(gathering.gather(others, manner, stdin, memory, watch, jobs, scheduler)))
        found.append(table.build(syndication.one_witness(readings, met.sketches), works, possible=possible))
    return Archive(
        table=_one_table(found),
        files=tuple(met.files),
        unreadable=tuple(met.unreadable),
        catalogue=works,
        config=config,
        silencers=tuple(met.silencers),
        notes=tuple(met.notes),
        unknown_languages=tuple(sorted((tag, count) for tag, count in met.languages.items() if tag != NEUTRAL and not known(tag))),
    )


def check_rules(config: Config) -> None:
    """UsageError for a word under ``select`` or ``ignore`` that no rule goes by."""
    for word in (*config.select, *config.ignore):
        if not rules.named(word):
            raise UsageError(rules.unknown(word))


@dataclass
class _Met:
    """What comes up on the way from the readers: names of articles, what could not be read or not be understood, silencers."""

    files: list[str] = field(default_factory=list)
    unreadable: list[Unreadable] = field(default_factory=list)
    silencers: list[Silencer] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    languages: Counter[str] = field(default_factory=Counter)
    sketches: dict[str, bytes] = field(default_factory=dict)

    def readings(self, gathered: Iterable[Read | Unreadable]) -> Iterator[Reading]:
        for each in gathered:
            if isinstance(each, Unreadable):
                self.unreadable.append(each)
                continue
            article = each.reading.article
            self.files.append(article.file)
            self.languages[article.language or NEUTRAL] += 1
            self.silencers += each.silencers
            if each.sketch:
                self.sketches[article.file] = each.sketch
            self.notes += [(article.file, note) for note in article.notes]
            yield each.reading


def catalogue_of(paths: Sequence[str | Path], config: Config) -> Catalogue:
    """The catalogue of the settings, else the one in the articles' folder, else an empty one."""
    if config.works:
        return catalogue.load(config.works)
    folders = (path if path.is_dir() else path.parent for path in map(Path, paths) if str(path) != "-")
    found = {path.resolve(): path for folder in folders if (path := folder / "works.toml").is_file()}
    if len(found) > 1:
        first, second, *_ = found.values()
        raise UsageError(f"{first} and {second} are two catalogues: say which with --works")
    return catalogue.load(next(iter(found.values()))) if found else Catalogue.empty()


def _loaded(source: "str | Path | BinaryIO", format: str, works: Catalogue, possible: bool) -> "Table":
    if format != DATASET:
        return table.load(source, format, catalogue=works, possible=possible)
    from checker.dataset import reading

    parted = reading.opened(Path(str(source)), works, possible=possible)
    return table.Table(parted.frame, parted.aliases)


def _one_table(tables: Sequence["Table"]) -> "Table":
    if len(tables) == 1:
        return tables[0]
    from pandas import concat

    from checker.table.frames import in_order

    frame = in_order(concat([each.frame for each in tables], ignore_index=True))
    aliases = tuple(alias for each in tables for alias in each.aliases)
    return table.Table(frame, aliases, {file: known for each in tables for file, known in each.publications.items()})
