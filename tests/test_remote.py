"""Files that lie elsewhere are read where they lie, on one machine or by a cluster."""

import gzip
import http.server
import json
import threading
from functools import partial

import pytest

from checker import engines, pipeline
from checker.articles import Unreadable
from checker.batches import Manner
from checker.dataset import writing
from checker.readers import remote
from checker.works.catalogue import Catalogue

fsspec = pytest.importorskip("fsspec")


def lines(first, count):
    told = ({"text": f"“Tide {n}” will be released on May {n % 28 + 1}, 2021.", "date": "2020-10-01"} for n in range(first, first + count))
    return "".join(json.dumps(each) + "\n" for each in told).encode()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("s3://crawl/news.warc.gz", True),
        ("memory://a.jsonl", True),
        ("https://data.example/crawl/1.warc.gz", True),
        ("https://data.example/a.jsonl?version=2", True),
        ("https://news.example/story.html", False),
        ("https://news.example/why-warc.gz-matters/", False),
        ("articles/s3.txt", False),
        ("-", False),
    ],
)
def test_addresses_of_files_are_told_from_pages(path, expected):
    assert remote.is_remote(path) is expected


def test_files_elsewhere_are_read():
    with fsspec.open("memory://crawl/a.jsonl", "wb") as one, fsspec.open("memory://crawl/b.jsonl.gz", "wb") as other:
        one.write(lines(0, 30))
        other.write(gzip.compress(lines(30, 30)))
    archive = pipeline.read(["memory://crawl/a.jsonl", "memory://crawl/b.jsonl.gz"])
    assert len(archive.claims) == 60
    assert archive.files[0] == "memory://crawl/a.jsonl#1"


def test_a_file_that_is_not_there_is_told():
    archive = pipeline.read(["memory://crawl/nowhere.jsonl"])
    assert [bad.file for bad in archive.unreadable] == ["memory://crawl/nowhere.jsonl"]


@pytest.fixture
def served(tmp_path):
    """The address of a folder that a web server on this machine serves."""
    folder = tmp_path / "served"
    folder.mkdir()
    handler = partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    handler.log_message = lambda *_: None
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield folder, f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_private_network_is_not_asked(served):
    folder, address = served
    (folder / "a.jsonl").write_bytes(lines(0, 3))
    [bad] = pipeline.read([f"{address}/a.jsonl"]).unreadable
    assert bad == Unreadable(f"{address}/a.jsonl", "the server lies in a private network (--allow-local would allow it)")
    pytest.importorskip("aiohttp")
    assert len(pipeline.read([f"{address}/a.jsonl"], allow_local=True).claims) == 3


def test_a_dataset_of_files_elsewhere(tmp_path):
    with fsspec.open(f"file://{tmp_path}/a.jsonl", "wb") as file:
        file.write(lines(0, 40))
    told = writing.write([f"file://{tmp_path}/a.jsonl"], tmp_path / "claims", Manner(), Catalogue.empty(), engine=engines.engine(2))
    assert (told.articles, told.rows) == (40, 40)
