"""What a project starts with: a catalogue, a section of settings, a workflow. What is there already is never written over."""

import json
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from checker import __version__, config, output
from checker.errors import UsageError

NAME = "release-date-checker"

WORKS = """\
# The works of these articles: names that the program must not guess to be one, and names that are no works.

# not-works = ["CinemaCon"]

# [[work]]
# name = "Mission: Impossible – Dead Reckoning Part One"
# aliases = ["Mission: Impossible 7"]
# official = { US = 2023-07-12 }
"""

WORKFLOW = """\
name: release dates
on: pull_request
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0  # what is new is told by the history
      - uses: actions/setup-python@v5
        with:
          python-version: "3.13"
      - run: pip install "$PROGRAM"
        env:
          PROGRAM: {program}
      - run: release-dates check "--since=$SINCE" -- "$ARTICLES"
        env:
          SINCE: ${{{{ github.event.pull_request.base.sha }}}}
          ARTICLES: {articles}
"""


def start(articles: str, root: Path) -> Iterator[str]:
    """Writes what is missing for the articles in a folder below ``root``; gives a line about each file.

    Raises UsageError where the folder is not there or not below root, or where something cannot be written.
    """
    folder = (root / articles).resolve()
    if not folder.is_dir() or not folder.is_relative_to(root.resolve()) or not articles.isprintable():
        raise UsageError(f"{articles}: no folder here")
    name = folder.relative_to(root.resolve()).as_posix()
    works = f"{name}/works.toml" if name != "." else "works.toml"
    yield _written(root / works, works, WORKS)
    yield _settings(root, works)
    workflow = ".github/workflows/release-dates.yml"
    yield _written(root / workflow, workflow, WORKFLOW.format(program=json.dumps(_requirement()), articles=json.dumps(name)))


def _written(path: Path, name: str, text: str) -> str:
    if path.exists() or path.is_symlink():
        return f"{name}: is there already, left as it is"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{path.parent}: no folder can be made here: {error.strerror}") from None
    output.replace(path, text)
    return f"{name}: written"


def _settings(root: Path, works: str) -> str:
    """A section in the settings file that is there, else in a new one."""
    setup, project = root / "setup.cfg", root / "pyproject.toml"
    for path in (setup, project):
        if config.section(path) is not None:
            return f"{path.name}: has settings already, left as it is"
    path = project if project.is_file() and not setup.is_file() else setup
    if path is project:
        section = f'[tool.release-dates]\nworks = {json.dumps(works, ensure_ascii=False)}\nfail_on = "error"\n'
    else:
        section = f"[release-dates]\nworks = {works}\nfail_on = error\n"
    if not path.exists():
        return _written(path, path.name, section)
    before = path.read_bytes()
    gap = b"" if not before else b"\n" if before.endswith(b"\n") else b"\n\n"
    output.replace(path, before + gap + section.encode())
    return f"{path.name}: a section added"


def _requirement() -> str:
    """How pip gets this very program: from the repository it was installed from, else by its name and version."""
    try:
        told = json.loads(distribution(NAME).read_text("direct_url.json") or "{}")
        return f"{NAME} @ {told['vcs_info']['vcs']}+{told['url']}@{told['vcs_info']['commit_id']}"
    except (PackageNotFoundError, KeyError, ValueError):
        return f"{NAME}=={__version__}"
