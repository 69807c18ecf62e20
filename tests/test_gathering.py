"""Articles are read by whoever the engine has for it, and what comes of it is the same, in the same order."""

import json

import pytest

from checker import gathering, pipeline
from checker.articles import Unreadable
from checker.batches import Batch, Manner, Read, batches, read_batch
from checker.engines import Lost
from checker.gathering import again, gather
from checker.readers.pieces import Piece, pieces
from checker.readers.walk import Found


def records(path, texts):
    path.write_text("".join(json.dumps({"text": text, "date": "2020-10-01"}) + "\n" for text in texts), encoding="utf-8")
    return path


@pytest.fixture
def archive(tmp_path, monkeypatch):
    """Files of several kinds, one of them unreadable, one with many records."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "articles"
    folder.mkdir()
    for n in range(150):
        (folder / f"{n:03}.txt").write_text(
            f"date 2020-10-{n % 28 + 1:02} News\n\n“Tide {n}” will be released on May {n % 28 + 1}, 2021.\n"
        )
    (folder / "bad.txt").write_bytes(b"\x89PNG\x00\x00")
    records(folder / "many.jsonl", [f"“Ember {n}” opens on June {n % 28 + 1}, 2021." for n in range(200)])
    return folder


@pytest.mark.parametrize(("jobs", "scheduler"), [(2, None), (2, "local")], ids=["processes", "dask"])
def test_many_workers_find_what_one_finds(archive, jobs, scheduler):
    alone = pipeline.read("articles")
    together = pipeline.read("articles", jobs=jobs, scheduler=scheduler)
    assert together.claims.equals(alone.claims)
    assert len(alone.claims) == 350
    assert together.files == alone.files
    assert together.unreadable == alone.unreadable != ()
    assert together.findings == alone.findings


def test_no_process_is_started_where_nearly_all_is_remembered(archive, monkeypatch):
    cold = pipeline.read("articles", cached=True)
    started = []
    monkeypatch.setattr(gathering, "cores", lambda: started.append("asked") or 1)
    monkeypatch.setattr(gathering, "_WORTH_IT", 200)
    (archive / "007.txt").write_text("date 2020-10-08 News\n\nTide 7 will be released on May 9, 2021.\n")
    (archive / "many.jsonl").unlink()
    warm = pipeline.read("articles", cached=True, jobs=None)
    assert (started, len(warm.claims)) == ([], len(cold.claims) - 200)
    for path in archive.glob("*.txt"):
        path.write_bytes(path.read_bytes() + b"\nIt is said.\n")
    again = pipeline.read("articles", cached=True, jobs=None)
    assert started == ["asked"]
    assert again.claims.equals(warm.claims)


def test_workers_remember_what_was_read(archive, tmp_path):
    cold = pipeline.read("articles", jobs=2, cached=True)
    (archive / "000.txt").write_text((archive / "000.txt").read_text().replace("Tide 0”", "Tide 1000”"))
    warm = pipeline.read("articles", jobs=1, cached=True)
    assert set(warm.claims["work"]) - set(cold.claims["work"]) == {"Tide 1000"}
    assert len(warm.claims) == len(cold.claims)


class Crashing:
    """Loses every batch that holds one of some articles, as an engine does whose workers crash over them."""

    def __init__(self, *names):
        self.names = names

    def map(self, function, tasks):
        for batch in tasks:
            found = function(batch)
            held = {each.file if isinstance(each, Unreadable) else each.reading.article.file for each in found}
            yield Lost() if held & set(self.names) else found

    def close(self):
        pass


def test_a_crash_over_one_article_is_its_own_finding(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Tide opens on May 7, 2021.")
    (tmp_path / "b.txt").write_text("Ember opens on May 8, 2021.")
    path = records(tmp_path / "c.jsonl", [f"“Ember {n}” opens on June {n + 1}, 2021." for n in range(9)])
    parted = tuple(pieces(Found(path, "c.jsonl"), size=150))
    assert len(parted) > 1
    files = tuple(Piece(Found(tmp_path / name, name)) for name in ("a.txt", "b.txt"))
    batch = Batch((*files, *parted), Manner(), None, "")

    found = list(again(Crashing("b.txt", "c.jsonl#4"), batch))

    assert [each for each in found if isinstance(each, Unreadable)] == [
        Unreadable("b.txt", "the program crashed over it", 1),
        Unreadable("c.jsonl#4", "the program crashed over it", 4),
    ]
    assert [each.reading.article.file for each in found if isinstance(each, Read)] == [
        "a.txt",
        *(f"c.jsonl#{n}" for n in (1, 2, 3, 5, 6, 7, 8, 9)),
    ]


@pytest.mark.parametrize("size", [1, 100, 333, 1000, 10_000])
@pytest.mark.parametrize("end", ["\n", "", "\n\n\n"], ids=["ended", "open", "blank lines"])
def test_a_file_in_pieces_is_the_file(tmp_path, size, end):
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(json.dumps({"text": f"Ember {n} opens on June {n % 28 + 1}, 2021." + " " * n}) for n in range(40)) + end)
    whole = read_batch(Batch((Piece(Found(path, "many.jsonl")),), Manner(), None, ""))
    parted = list(pieces(Found(path, "many.jsonl"), size=size))
    assert read_batch(Batch(tuple(parted), Manner(), None, "")) == whole
    assert len(whole) == 40
    assert b"".join(piece.opened().read() for piece in parted) == path.read_bytes()


def test_batches_hold_every_file_once_and_in_order(archive):
    files = [Found(path, path.name) for path in sorted(archive.iterdir())]
    parted = list(batches(files, Manner(), None, ""))
    assert [piece.file for batch in parted for piece in batch.pieces] == files
    assert len(parted) > 1


def test_what_cannot_be_read_keeps_its_place(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Tide opens on May 7, 2021.")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text("Tide opens on May 7, 2021.")
    names = [each.file if isinstance(each, Unreadable) else each.reading.article.file for each in gather(["."], Manner(), None, None)]
    assert names == ["a.txt", "b.txt", "c.txt"]
