"""What tests of the whole program share: a run of the command line, and a small archive to run it on."""

from io import BytesIO, StringIO, TextIOWrapper
from types import SimpleNamespace

import pytest

from checker.cli import main

TABLE = """\
file,work,date,status,published,quote
one.txt,The Long Walk,2021-07,scheduled,2020-05-01,will open in July 2021
two.txt,The Long Walk,2021-11-09,scheduled,2020-10-14,now due on November 9
three.txt,Dune,2021-10-22,scheduled,2020-10-14,"in cinemas on October 22, 2021"
"""


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
