"""What git says has changed: asked of the program ``git`` itself, in the folder where the command runs."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from checker.errors import UsageError
from checker.readers.walk import printable

_DIFF = ("--name-status", "-z", "-M", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all")
_EMPTY_TREE = ("hash-object", "-t", "tree", os.devnull)


@dataclass(frozen=True, slots=True)
class Changes:
    """Files added or changed since a commit, as absolute paths; files that were merely renamed or deleted are none of them.

    untracked: files that git does not know and was not told to ignore. note: what somebody should know of how they were found, "" if nothing.
    """

    files: tuple[Path, ...]
    untracked: tuple[Path, ...] = ()
    note: str = ""


def changed_since(rev: str) -> Changes:
    """What was added or changed, in commits, in the index and in the working tree, since this branch left REV.

    Raises UsageError where there is no git, no repository or no such commit.
    """
    root = Path(_line("rev-parse", "--show-toplevel"))
    base, note = _base(rev)
    listed = _git("diff", *_DIFF, base, "--", ":/")
    others = os.fsdecode(_git("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"))
    return Changes(tuple(root / name for name in _changed(listed)), tuple(root / name for name in others.split("\0") if name), note)


def _changed(listed: bytes) -> list[str]:
    """The names in the output of ``git diff --name-status -z``: a status, then one name, or two for a rename."""
    fields = iter(os.fsdecode(listed).split("\0"))
    names = []
    for status in fields:
        if not status:
            break
        name = next(fields)
        if status[0] in "RC":
            name = next(fields)
        if status != "R100" and status[0] != "D":
            names.append(name)
    return names


def _base(rev: str) -> tuple[str, str]:
    """The commit to compare with: where this branch left REV, so that what others did to REV since then is not taken for new."""
    commit = _commit(rev)
    if commit is None and rev == "HEAD":
        return _line(*_EMPTY_TREE), ""  # nothing is committed yet
    if commit is None:
        raise UsageError(f"--since {printable(rev)}: no such commit here{_advice()}")
    head = _commit("HEAD")
    found = _run("merge-base", commit, head) if head else None
    if found is not None and found.returncode == 0:
        return found.stdout.decode().split()[0], ""
    if _shallow():
        return commit, f"--since {rev}: this clone is shallow and does not say where the branch left it; compared with {rev} itself"
    return commit, ""


def _advice() -> str:
    if _shallow():
        return "; this clone is shallow, fetch its history first (actions/checkout: fetch-depth: 0; GitLab: GIT_DEPTH: 0)"
    return ""


def _shallow() -> bool:
    return _line("rev-parse", "--is-shallow-repository") == "true"


def _commit(rev: str) -> str | None:
    """The full name of a commit; None where there is none of that name."""
    if not rev or not rev.isprintable() or rev.startswith("-"):
        return None
    found = _run("rev-parse", "--verify", "--quiet", f"{rev}^{{commit}}")
    return found.stdout.decode().strip() if found.returncode == 0 else None


def _line(*arguments: str) -> str:
    return os.fsdecode(_git(*arguments)).rstrip("\n")


def _git(*arguments: str) -> bytes:
    done = _run(*arguments)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["it failed"]
        raise UsageError(f"--since: git: {said[0].removeprefix('fatal: ')}")
    return done.stdout


def _run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        english = os.environ | {"LC_ALL": "C"}
        return subprocess.run(["git", *arguments], capture_output=True, check=False, stdin=subprocess.DEVNULL, env=english)
    except FileNotFoundError:
        raise UsageError("--since needs git, and there is none here") from None
