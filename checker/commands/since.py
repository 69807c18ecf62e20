"""What --since passes over: articles that git does not know yet, which nobody may take for looked at."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from checker.commands.streams import Streams
from checker.newness import New


def warn_of_untracked(streams: Streams, done: str, files: Iterable[str], untracked: Sequence[Path]) -> None:
    """Name the articles that were read, but not done with as asked. done: as in "not judged"; files: of the articles."""
    unknown = New.of(untracked)
    if passed_over := [file for file in files if unknown.holds(file)]:
        named = ", ".join(passed_over[:3]) + (f" and {len(passed_over) - 3} more" if len(passed_over) > 3 else "")
        streams.warn(f"not {done}, since git does not know {'them' if len(passed_over) > 1 else 'it'} yet (git add): {named}")
