"""Results reach their place whole, or not at all."""

import os
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from checker.errors import UsageError
from checker.output import put, replace


def test_text_goes_to_standard_output():
    stdout = StringIO()
    put("a → b\n", None, stdout)
    assert stdout.getvalue() == "a → b\n"


def test_bytes_go_to_standard_output_as_they_are():
    raw = BytesIO()
    stdout = TextIOWrapper(raw, encoding="utf-8")
    put(b"PAR1\x00\xff", "-", stdout)
    assert raw.getvalue() == b"PAR1\x00\xff"


def test_bytes_do_not_go_to_a_terminal():
    class Terminal(TextIOWrapper):
        def isatty(self) -> bool:
            return True

    with pytest.raises(UsageError, match="name a file with -o"):
        put(b"PAR1", None, Terminal(BytesIO()))


def test_a_file_is_replaced_whole_and_keeps_its_rights(tmp_path):
    path = tmp_path / "report.md"
    path.write_text("old")
    path.chmod(0o640)
    replace(path, "new\n")
    assert path.read_bytes() == b"new\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["report.md"]


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real.md").write_text("old")
    (tmp_path / "link.md").symlink_to("real.md")
    replace(tmp_path / "link.md", "new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text() == "new"


def test_a_device_is_written_to_and_stays():
    replace(Path(os.devnull), "gone")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("name", "message"), [("", "is a folder"), ("missing/report.md", "missing/report.md: cannot be written: No such file or directory")]
)
def test_a_place_that_cannot_be_written_is_named(tmp_path, name, message):
    with pytest.raises(UsageError) as caught:
        replace(tmp_path / name, "text")
    assert message in str(caught.value)
    assert str(tmp_path) in str(caught.value)


def test_a_write_that_fails_leaves_the_old_file_and_no_scrap(tmp_path, monkeypatch):
    (tmp_path / "report.md").write_text("old")
    written = Path.write_bytes

    def half_written(self: Path, data: bytes) -> int:
        written(self, data[:2])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half_written)
    with pytest.raises(UsageError, match="No space left on device"):
        replace(tmp_path / "report.md", "new text")
    assert (tmp_path / "report.md").read_text() == "old"
    assert os.listdir(tmp_path) == ["report.md"]
