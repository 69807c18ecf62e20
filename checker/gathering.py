"""From paths to readings: every article read once, by this process or by others, in the order of the paths."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from checker import cache, engines, readers
from checker.articles import Unreadable
from checker.batches import Batch, Manner, Read, batches, in_order, read_batch, readings, remembering
from checker.errors import UsageError
from checker.progress import Watch, unwatched
from checker.readers import remote, walk
from checker.readers.manifest import Manifests

_WORTH_IT = 1 << 20  # bytes of articles from which on several processes are started


def gather(
    paths: Sequence[str | Path],
    manner: Manner,
    stdin: BinaryIO | None,
    memory: Path | None,
    watch: Watch = unwatched,
    jobs: int | None = 1,
    scheduler: str | None = None,
) -> Iterator[Read | Unreadable]:
    """The articles in files, folders, addresses and standard input, with their claims; what cannot be read is yielded as such.

    memory: the folder in which what was read before is remembered. watch: sees them pass.
    jobs: how many processes read; None lets their number be told by how much there is to read. scheduler: as for ``checker.engines.engine``.
    Raises UsageError as ``checker.readers.read`` does.
    """
    apart = [path for path in paths if str(path) == "-" or _is_page(path)]
    beside = readers.read(
        apart, stdin=stdin, format_in=manner.format_in, columns=manner.columns, allow_local=manner.allow_local, country=manner.country
    )
    files = resolved([path for path in paths if path not in apart], manner, absolute=scheduler is not None)
    if scheduler is not None:
        memory = None  # of another machine, perhaps
    program = cache.program() if memory is not None else ""
    inside = _inside(files, batches(files, manner, memory, program), memory, jobs, scheduler)
    yield from watch(chain(readings(beside, manner), inside), len(files) + len(apart), "articles")


def cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _jobs(files: Sequence[walk.Found | Unreadable], scheduler: str | None) -> int:
    """As many processes as there are cores, where there is enough to read for starting them to pay."""
    size = elsewhere = 0
    for file in files:
        if isinstance(file, walk.Found) and file.address is None:
            size += file.path.stat().st_size if file.path.exists() else 0
        elif isinstance(file, walk.Found):
            elsewhere += 1
        if size > _WORTH_IT or elsewhere > 1:
            return cores()
    return 1 if scheduler is None else cores()


def _inside(
    files: Sequence[walk.Found | Unreadable], parted: Iterator[Batch], memory: Path | None, jobs: int | None, scheduler: str | None
) -> Iterator[Read | Unreadable]:
    """What is in files, in their order. Where much is remembered, several processes are started only once enough turns out not to be."""
    if jobs is None and memory is not None and not any(isinstance(file, walk.Found) and file.address is not None for file in files):
        yield from _mostly_known(parted, memory)
        batch = next(parted, None)
        if batch is None:
            return
        parted, jobs = chain((batch,), parted), cores()
    engine = engines.engine(_jobs(files, scheduler) if jobs is None else jobs, scheduler)
    try:
        yield from _spread(engine, parted, memory)
    finally:
        engine.close()


def _mostly_known(parted: Iterator[Batch], memory: Path) -> Iterator[Read | Unreadable]:
    """Batches read by this process, until reading the others with several may pay."""
    manifests = Manifests()
    with remembering(memory) as known:
        for batch in parted:
            yield from in_order(batch, manifests, known)
            if known is not None and known.unknown > _WORTH_IT:
                return


def _spread(engine: engines.Engine, parted: Iterable[Batch], memory: Path | None) -> Iterator[Read | Unreadable]:
    """Batches read by whoever the engine has for it."""
    if isinstance(engine, engines.Here):
        manifests = Manifests()
        with remembering(memory) as known:
            for batch in parted:
                yield from in_order(batch, manifests, known)
        return
    asked: deque[Batch] = deque()
    for found in engine.map(read_batch, _noted(parted, asked)):
        batch = asked.popleft()
        yield from again(engine, batch) if isinstance(found, engines.Lost) else found


def again(engine: engines.Engine, batch: Batch) -> Iterator[Read | Unreadable]:
    """A batch under which its worker ended, in ever smaller parts, until it is known which article does that."""
    parts = batch.parts()
    if parts is None:
        piece = batch.pieces[0]
        name = piece.file.name if piece.end is None else f"{piece.file.name}#{piece.lines_before + 1}"
        yield Unreadable(name, "the program crashed over it", piece.lines_before + 1)
        return
    for part, found in zip(parts, engine.map(read_batch, parts), strict=True):
        yield from again(engine, part) if isinstance(found, engines.Lost) else found


def _noted(parted: Iterable[Batch], asked: deque[Batch]) -> Iterator[Batch]:
    for batch in parted:
        asked.append(batch)
        yield batch


def _is_page(path: str | Path) -> bool:
    return isinstance(path, str) and path.startswith(("https://", "http://")) and not remote.is_remote(path)


def resolved(paths: Sequence[str | Path], manner: Manner, *, absolute: bool = False) -> list[walk.Found | Unreadable]:
    """The files that paths lead to. absolute: where they lie seen from anywhere, not only from here."""
    if manner.empty:
        paths = [path for path in paths if remote.is_remote(path) or not (Path(path).is_dir() and _holds_nothing(path, manner.exclude))]
    elsewhere = [remote.found(str(path), allow_local=manner.allow_local) for path in paths if remote.is_remote(path)]
    files = [*walk.files([path for path in paths if not remote.is_remote(path)], manner.exclude), *elsewhere]
    return [
        replace(file, path=file.path.absolute()) if absolute and isinstance(file, walk.Found) and file.address is None else file
        for file in files
    ]


def _holds_nothing(folder: str | Path, exclude: tuple[str, ...]) -> bool:
    try:
        return not walk.files([folder], exclude)
    except UsageError:
        return True
