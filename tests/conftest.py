"""What tests of the whole program share: a run of the command line, a small archive to run it on, and a repository to run it in."""

import os
import subprocess
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.cli import main

TABLE = """\
file,work,date,status,published,quote
one.txt,The Long Walk,2021-07,scheduled,2020-05-01,will open in July 2021
two.txt,The Long Walk,2021-11-09,scheduled,2020-10-14,now due on November 9
three.txt,Dune,2021-10-22,scheduled,2020-10-14,"in cinemas on October 22, 2021"
"""

ALONE = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Desk",
    "GIT_AUTHOR_EMAIL": "desk@example.org",
    "GIT_COMMITTER_NAME": "Desk",
    "GIT_COMMITTER_EMAIL": "desk@example.org",
    "GIT_ALLOW_PROTOCOL": "file",
}


class Desk:
    """A repository in a folder, with its articles under ``articles/``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *words: str) -> str:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | ALONE
        done = subprocess.run(["git", *words], cwd=self.folder, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def write(self, name: str, published: str, words: str, source: str = "", language: str = "") -> Path:
        """An article in Markdown with its publish date in front."""
        path = self.folder / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        more = (f"source: {source}\n" if source else "") + (f"language: {language}\n" if language else "")
        path.write_text(f"---\ndate: {published}\n{more}---\n# News\n\n{words}\n", encoding="utf-8")
        return path

    def commit(self, message: str = "An article") -> str:
        """Commits everything; gives the commit's name."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", message)
        return self.git("rev-parse", "HEAD")

    def archive(self) -> str:
        """Dune, put off from December 18, 2020 to October 1, 2021, as three papers told it."""
        self.write("one.md", "2020-01-10", "Dune will be released on December 18, 2020.", "Daily")
        self.write("two.md", "2020-10-06", "Dune has been pushed back from December 18, 2020 to October 1, 2021.", "Reel")
        self.write("three.md", "2020-10-07", "Dune will be released on October 1, 2021.", "Herald")
        return self.commit("The archive")


@pytest.fixture
def run(monkeypatch):
    """Runs the program as a shell would: ``run("claims", "a.txt")`` gives status, out and err."""
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)

    def run(*argv, stdin=b""):
        given = TextIOWrapper(BytesIO(stdin), encoding="utf-8")
        raw, err = BytesIO(), StringIO()
        out = TextIOWrapper(raw, encoding="utf-8", newline="\n")
        status = main([str(word) for word in argv], given, out, err)
        out.flush()
        data = raw.getvalue()
        return SimpleNamespace(status=status, data=data, out=data.decode("utf-8", "replace"), err=err.getvalue())

    return run


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty working directory, outside of any other project's settings, with a claims table in it."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "claims.csv").write_text(TABLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A copy desk's repository with an archive in it, as the working directory."""
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in ALONE.items():
        monkeypatch.setenv(name, value)
    desk = Desk(tmp_path / "desk")
    desk.archive()
    monkeypatch.chdir(desk.folder)
    return desk
