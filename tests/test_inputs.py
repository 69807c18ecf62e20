"""A claims table shows itself by its header; whatever else is given is for the readers of articles."""

import gzip
from io import BytesIO, RawIOBase
from itertools import islice

import pytest

from checker.inputs import split, table_format
from checker.readers import read


@pytest.mark.parametrize(
    ("beginning", "wanted"),
    [
        (b"file,work,date,status\n", "csv"),
        (b"\xef\xbb\xbfstatus,quote,work,file,date\r\na,b", "csv"),
        (b'"file","work","status","date"\n', "csv"),
        (b"file,work,date\n", None),
        (b"title,text,published\nDune,Dune will open,2021\n", None),
        (b"Dune moves, again. The work is not done, the status of the file is unknown.\n", None),
        (b'{"file": "a", "work": "Dune", "status": "former", "date": "2021"}\n', "jsonl"),
        (b'{"url": "a", "text": "Dune will open"}\n', None),
        (b'{"file": "a", "work"\n', None),
        (b"PAR1\x15\x04", "parquet"),
        (b"", None),
        (b"\x00\xff\xfe", None),
        (b"PK\x03\x04\r\x0cnews", None),
        (b'{"file": ' + b"[" * 60_000, None),
        (b'"' + b"a" * 140_000, None),
    ],
)
def test_a_table_is_told_by_its_header(beginning, wanted):
    assert table_format(beginning) == wanted


def test_paths_are_parted_in_their_order(tmp_path):
    table, article = tmp_path / "claims.csv", tmp_path / "records.csv"
    table.write_text("file,work,date,status\n")
    article.write_text("title,text\n")
    tables, others, stdin = split([article, table, "https://example.org/a", tmp_path], None)
    assert tables == [(table, "csv")]
    assert others == [article, "https://example.org/a", tmp_path]
    assert stdin is None


def test_articles_on_standard_input_are_still_there_to_be_read():
    given = gzip.compress(b"Dune will open on October 22, 2021.")
    tables, others, stdin = split(["-"], BytesIO(given))
    assert (tables, others) == ([], ["-"])
    assert stdin.read() == given


class Endless(RawIOBase):
    """Articles that never end."""

    def readable(self):
        return True

    def readinto(self, buffer):
        line = b'{"text": "Dune will open on October 22, 2021."}\n'
        piece = (line * (len(buffer) // len(line) + 1))[: len(buffer) - len(buffer) % len(line)]
        buffer[: len(piece)] = piece
        return len(piece)


def test_articles_on_standard_input_are_read_as_they_come():
    _, _, stdin = split(["-"], Endless())

    first, second = islice(read(["-"], stdin=stdin, format_in="jsonl"), 2)

    assert first.text == second.text == "Dune will open on October 22, 2021."
