"""Where results go: to standard output, or to a file that is either the old one or the whole new one."""

import os
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


def _close(stdout: TextIO) -> None:
    """Whoever was reading has stopped (``| head``): say no more, also not when Python flushes at its end."""
    with suppress(UnsupportedOperation, OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stdout.fileno())
        os.close(nowhere)
