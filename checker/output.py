"""Where results go: to standard output, or to a file that is either the old one or the whole new one."""

import os
import shutil
import tempfile
from collections.abc import Container, Mapping
from contextlib import suppress
from io import UnsupportedOperation
from pathlib import Path
from typing import TextIO

from checker.errors import UsageError


def put(result: str | bytes, path: str | None, stdout: TextIO) -> None:
    """Write a result to the file that was named, else to standard output.

    Raises UsageError where the file cannot be written, or where bytes would go to a terminal.
    """
    if path and path != "-":
        replace(Path(path), result)
    else:
        _send(result, stdout)


def replace(path: Path, result: str | bytes) -> None:
    """Write a file beside its place and move it there, so that a run that is killed leaves the old one whole."""
    written = result.encode("utf-8", "backslashreplace") if isinstance(result, str) else result
    try:
        if path.is_dir():
            raise UsageError(f"{path}: is a folder, the result needs a file")
        if path.exists() and not path.is_file():  # a device or a pipe cannot be moved away
            path.write_bytes(written)
            return
        target = path.resolve()  # a link stays a link
        scratch = target.with_name(f".{os.getpid()}.{target.name[-100:]}")
        try:
            scratch.write_bytes(written)
            if target.exists():
                scratch.chmod(target.stat().st_mode & 0o777)
            scratch.replace(target)
        finally:
            scratch.unlink(missing_ok=True)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written: {error.strerror}") from None


def replace_all(folder: Path, results: Mapping[str, str | bytes]) -> None:
    """Write files into a folder: all of them beside it first, then each to its place, so that a killed run leaves the old ones whole.

    results: by their names in the folder, which may lie in folders of their own. Raises UsageError where they cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: no folder can be made here: {error.strerror}") from None
    scratch = None
    try:
        scratch = Path(tempfile.mkdtemp(prefix=".new-", dir=folder))
        for name, result in results.items():
            (scratch / name).parent.mkdir(parents=True, exist_ok=True)
            (scratch / name).write_bytes(result.encode("utf-8", "backslashreplace") if isinstance(result, str) else result)
        for name in results:
            target = (folder / name).resolve()  # a link stays a link
            target.parent.mkdir(parents=True, exist_ok=True)
            (scratch / name).replace(target)
    except OSError as error:
        raise UsageError(f"{error.filename or folder}: cannot be written: {error.strerror}") from None
    finally:
        if scratch:
            shutil.rmtree(scratch, ignore_errors=True)


def remove(folder: Path, kept: Container[str], beginnings: tuple[bytes, ...]) -> None:
    """Remove what an earlier run has left in a folder: files that begin in one of these ways and are not kept (``folder/name``)."""
    for path in sorted(folder.glob("*")):
        if f"{folder.name}/{path.name}" in kept or not path.is_file() or path.suffix not in (".md", ".svg"):
            continue
        with suppress(OSError), path.open("rb") as file:
            if file.read(20).startswith(beginnings):
                path.unlink()


def _send(result: str | bytes, stdout: TextIO) -> None:
    try:
        if isinstance(result, str):
            stdout.write(result)
        elif stdout.isatty() or not hasattr(stdout, "buffer"):
            raise UsageError("this format is not text: name a file with -o")
        else:
            stdout.buffer.write(result)
        stdout.flush()
    except BrokenPipeError:
        _close(stdout)
    except OSError as error:
        _close(stdout)
        raise UsageError(f"standard output cannot be written: {error.strerror}") from None


def _close(stdout: TextIO) -> None:
    """Whoever was reading has stopped (``| head``): say no more, also not when Python flushes at its end."""
    with suppress(UnsupportedOperation, OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stdout.fileno())
        os.close(nowhere)
