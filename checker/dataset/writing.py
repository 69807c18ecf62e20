"""From articles to a dataset: read and remembered, surveyed, and written, each in as many passes as memory asks for."""

import json
import pickle
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from io import BufferedRandom, BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

from checker import cache, engines, syndication
from checker.batches import Manner, batches, read_batch
from checker.dataset import NAME, READINGS, SUMMARY, remembered
from checker.dataset.remembered import Remembered
from checker.errors import UsageError
from checker.extraction import Reading
from checker.gathering import again, resolved
from checker.output import replace
from checker.progress import Watch, unwatched
from checker.table import write as write_table
from checker.table.building import rows, survey
from checker.table.columns import COLUMNS, Row
from checker.table.frames import of_rows
from checker.works.catalogue import Catalogue

_ROWS = 50_000  # of a part, about
_HELD = 20_000  # rows that wait to be written
_WORK = list(COLUMNS).index("work")
_BATCH = 1 << 20  # bytes that a worker reads at a time


@dataclass(frozen=True)
class Told:
    """What a dataset says of itself."""

    articles: int
    unreadable: int
    rows: int
    parts: int


def write(
    paths: Sequence[str | Path],
    folder: Path,
    manner: Manner,
    works: Catalogue,
    *,
    possible: bool = False,
    engine: engines.Engine,
    watch: Watch = unwatched,
) -> Told:
    """Read articles into a dataset. What an earlier run into the same folder has read is not read again.

    Raises UsageError for a folder that holds something else, and as ``checker.gathering.gather`` does.
    """
    _make(folder)
    known = _read(paths, folder / READINGS, manner, engine, watch)
    readings = _Credited(known, syndication.copies(known))
    found = survey(readings, works, known.texts(), possible=possible)
    counts = known.counts()
    made = (rows(reading, found, works, possible=possible) for reading in readings)
    lengths = _written((row for its in made for row in its), folder, max(-(-counts.claims // _ROWS), 1))
    told = {
        "articles": counts.articles,
        "unreadable": [[bad.file, bad.reason, bad.line] for bad in counts.unreadable],
        "rows": lengths,
        "aliases": [[alias.first, alias.second, alias.reasons, alias.files] for alias in found.aliases],
    }
    replace(folder / SUMMARY, json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    return Told(counts.articles, len(counts.unreadable), sum(lengths), len(lengths))


@dataclass(frozen=True, slots=True)
class _Credited:
    """Readings, copies under the source of the first article of their story, as often as they are gone through."""

    readings: Remembered
    copies: dict[str, str]

    def __iter__(self) -> Iterator[Reading]:
        return (syndication.credited(reading, self.copies) for reading in self.readings)


def _make(folder: Path) -> None:
    there = [path.name for path in folder.iterdir()] if folder.is_dir() else []
    others = [name for name in there if name not in (SUMMARY, READINGS) and not name.startswith(("part-", "."))]
    if others:
        raise UsageError(f"{folder}: holds something else than a dataset: {min(others)}")
    try:
        (folder / READINGS).mkdir(parents=True, exist_ok=True)
        (folder / SUMMARY).unlink(missing_ok=True)
        for name in there:
            if name.startswith("part-"):
                (folder / name).unlink()
    except OSError as error:
        raise UsageError(f"{folder}: no dataset can be made here: {error.strerror}") from None


def _read(paths: Sequence[str | Path], folder: Path, manner: Manner, engine: engines.Engine, watch: Watch) -> Remembered:
    """Every batch read, now or in an earlier run."""
    parted = list(batches(resolved(paths, manner, absolute=True), manner, None, cache.program(), _BATCH))
    keys = tuple(map(remembered.key, parted))
    left = [(name, batch) for name, batch in zip(keys, parted, strict=True) if not remembered.is_there(folder, name)]
    results = engine.map(read_batch, (batch for _, batch in left))
    for (name, batch), found in watch(zip(left, results, strict=True), len(left), "batches"):
        remembered.put(folder, name, list(again(engine, batch)) if isinstance(found, engines.Lost) else found)
    return Remembered(folder, keys)


def _written(made: Iterator[Row], folder: Path, parts: int) -> list[int]:
    """Rows into so many parts, all of a work into one; gives how many each part has."""
    with TemporaryDirectory(prefix=".rows-", dir=folder) as scratch, ExitStack() as files:
        spools = [files.enter_context((Path(scratch) / str(part)).open("w+b")) for part in range(parts)]
        held: dict[int, list[Row]] = defaultdict(list)
        for number, row in enumerate(made, 1):
            held[crc32(row[_WORK].encode()) % parts].append(row)
            if number % _HELD == 0:
                _spool(held, spools)
        _spool(held, spools)
        return [_part(spool, folder / NAME.format(part)) for part, spool in enumerate(spools)]


def _spool(held: dict[int, list[Row]], spools: Sequence[BufferedRandom]) -> None:
    for part, its in held.items():
        pickle.dump(its, spools[part], protocol=5)
    held.clear()


def _part(spool: BufferedRandom, path: Path) -> int:
    spool.seek(0)
    its: list[Row] = []
    while spool.peek(1):
        its += pickle.load(spool)
    target = BytesIO()
    write_table(of_rows(its), "parquet", target)
    replace(path, target.getvalue())
    return len(its)
