"""Where the words of a finding end: in the file, if it holds them there, else nowhere."""

import pytest

from checker import extents
from checker.claims import Certainty
from checker.findings import Finding, Severity

TEXT = "# News\n\nDüne will be released on\n  October 1, 2021. Dune opens soon.\n\nDune opens soon. Dune opens soon.\n"
CASES = [
    ("in one line", 4, 20, "Dune opens soon", (20, 4, 35)),
    ("over two lines", 3, 1, "Düne will be released on October 1, 2021", (1, 4, 18)),
    ("the second of two that are alike", 6, 18, "Dune opens soon", (18, 6, 33)),
    ("the first, where the column is not known", 6, None, "Dune opens soon", (1, 6, 16)),
    ("on the line that is named, where the column is not known", 4, None, "Dune opens soon", (20, 4, 35)),
    ("not on this line", 3, None, "Dune opens soon", (None, None, None)),
    ("not at this column", 4, 19, "Dune opens soon", (19, None, None)),
    ("other words", 4, 20, "Dune opens late", (20, None, None)),
    ("signs that mean something in patterns", 4, 20, "D.ne (opens", (20, None, None)),
    ("after the end", 60, 1, "Dune", (1, None, None)),
    ("no words", 4, 20, " ", (20, None, None)),
    ("no line", None, None, "Dune", (None, None, None)),
]


def finding(file, line, column, quote):
    return Finding("RD101", "stale-date", Severity.ERROR, Certainty.CERTAIN, "stale", file, line, column, quote=quote)


@pytest.mark.parametrize(("line", "column", "quote", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
@pytest.mark.parametrize("ends", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_words_end_where_the_file_says(tmp_path, monkeypatch, line, column, quote, wanted, ends):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_bytes(TEXT.replace("\n", ends).encode())
    (found,) = extents.placed([finding("a.md", line, column, quote)])
    assert (found.column, found.end_line, found.end_column) == wanted


@pytest.mark.parametrize("file", ["gone.md", "feed.xml#2", ".", "binary", "a\x00b"])
def test_where_there_is_no_such_file_nothing_is_said(tmp_path, monkeypatch, file):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "binary").write_bytes(b"\x89PNG\x00\x00")
    given = finding(file, 1, 1, "Dune")
    assert extents.placed([given]) == (given,)
