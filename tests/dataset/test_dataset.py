"""A table in parts is the table in memory: written by one process or by a cluster that loses a worker, in one run or in several."""

import json
import os
import signal
from pathlib import Path

import pytest

from checker import engines, pipeline
from checker.batches import Manner
from checker.dataset import READINGS, SUMMARY, writing
from checker.errors import UsageError
from checker.works.catalogue import Catalogue

GOLD = Path(__file__).parents[1] / "gold"


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    monkeypatch.setattr(writing, "_ROWS", 60)
    monkeypatch.setattr(writing, "_HELD", 25)
    monkeypatch.setattr(writing, "_BATCH", 8 << 10)


@pytest.fixture(scope="module")
def articles(tmp_path_factory):
    """Some gold articles, copies of some of them under other names, and a file that cannot be read."""
    folder = tmp_path_factory.mktemp("archive")
    for path in sorted(GOLD.iterdir()):
        if path.suffix in (".txt", ".md", ".html") and path.name.startswith(("film-", "wire-", "fr-")):
            (folder / path.name).write_bytes(path.read_bytes())
            if path.name.startswith(("film-0", "wire-0")):
                (folder / f"copy-of-{path.name}").write_bytes(path.read_bytes())
    (folder / "broken.txt").write_bytes(b"\x89PNG\x00")
    return folder


@pytest.fixture(scope="module")
def whole(articles):
    return pipeline.read(articles)


def write(articles, folder, engine=None):
    return writing.write([articles], folder, Manner(), Catalogue.empty(), engine=engine or engines.engine())


def test_the_parts_are_the_whole(articles, whole, tmp_path):
    told = write(articles, tmp_path / "claims")
    parted = pipeline.read(tmp_path / "claims")
    assert told.parts > 5
    assert told.rows == len(whole.claims)
    assert parted.claims.equals(whole.claims)
    assert parted.timelines == whole.timelines
    assert {finding for finding in whole.findings if finding.rule != "RD901"} == set(parted.findings)
    assert parted.summary.moves == whole.summary.moves
    assert parted.articles == whole.articles
    assert told.unreadable == 1 == len(whole.unreadable)


def test_each_part_has_all_of_its_works(articles, tmp_path):
    write(articles, tmp_path / "claims")
    works = [set(part["work"]) for part in pipeline.read(tmp_path / "claims").table.parts()]
    assert sum(map(len, works)) == len(set().union(*works))


def test_one_work_of_the_parts(articles, whole, tmp_path):
    write(articles, tmp_path / "claims")
    parted = pipeline.read(tmp_path / "claims")
    assert parted.timelines_of("Black Widow") == whole.timelines_of("Black Widow")
    with pytest.raises(UsageError, match="no work 'Black Wido', did you mean 'Black Widow'"):
        parted.timelines_of("Black Wido")


def test_the_same_articles_give_the_same_bytes(articles, tmp_path):
    for name in ("one", "two"):
        write(articles, tmp_path / name, engines.engine(1 if name == "one" else 2))
    one, two = ({path.name: path.read_bytes() for path in (tmp_path / name).glob("part-*")} for name in ("one", "two"))
    assert one == two
    assert (tmp_path / "one" / SUMMARY).read_bytes() == (tmp_path / "two" / SUMMARY).read_bytes()


class Killed(Exception):
    pass


class Stopping:
    """Reads so many batches, then ends as a killed run does; counts those that were read."""

    def __init__(self, after):
        self.after, self.read = after, 0

    def map(self, function, tasks):
        for task in tasks:
            if self.read == self.after:
                raise Killed
            self.read += 1
            yield function(task)

    def close(self):
        pass


def test_a_killed_run_goes_on_where_it_stopped(articles, whole, tmp_path):
    first = Stopping(after=7)
    with pytest.raises(Killed):
        write(articles, tmp_path / "claims", first)
    assert not (tmp_path / "claims" / SUMMARY).exists()
    with pytest.raises(UsageError, match="no whole dataset"):
        pipeline.read(tmp_path / "claims")

    second, third = Stopping(after=1000), Stopping(after=1000)
    write(articles, tmp_path / "claims", second)
    assert pipeline.read(tmp_path / "claims").claims.equals(whole.claims)
    batches = len(list((tmp_path / "claims" / READINGS).glob("*.json")))
    assert first.read + second.read == batches > 20
    write(articles, tmp_path / "claims", third)
    assert third.read == 0


def test_a_damaged_batch_is_told_and_read_again(articles, whole, tmp_path):
    write(articles, tmp_path / "claims")
    batch = max((tmp_path / "claims" / READINGS).glob("*.claims"), key=lambda path: path.stat().st_size)
    batch.write_bytes(batch.read_bytes()[:100])
    with pytest.raises(UsageError, match="damaged"):
        write(articles, tmp_path / "claims")
    batch.with_suffix(".json").unlink()
    write(articles, tmp_path / "claims")
    assert pipeline.read(tmp_path / "claims").claims.equals(whole.claims)


def test_a_changed_article_is_read_again(articles, tmp_path):
    folder = tmp_path / "archive"
    folder.mkdir()
    (folder / "a.txt").write_text("“Tide” opens on May 7, 2021.")
    write(folder, tmp_path / "claims")
    (folder / "a.txt").write_text("“Ember” opens on May 7, 2021.")
    write(folder, tmp_path / "claims")
    assert list(pipeline.read(tmp_path / "claims").claims["work"]) == ["Ember"]


def test_a_cluster_that_loses_a_worker_writes_the_same(articles, whole, tmp_path):
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=3, threads_per_worker=1, dashboard_address=None) as cluster:
        victim = next(iter(cluster.workers.values()))
        engine = Killing(engines.engine(1, cluster.scheduler_address), victim.pid, after=5)
        write(articles, tmp_path / "claims", engine)
        assert engine.killed
        engine.close()
    assert pipeline.read(tmp_path / "claims").claims.equals(whole.claims)


class Killing:
    """An engine that kills one of its workers after some results."""

    def __init__(self, inner, pid, after):
        self.inner, self.pid, self.after, self.killed = inner, pid, after, False

    def map(self, function, tasks):
        for number, result in enumerate(self.inner.map(function, tasks)):
            if number == self.after:
                os.kill(self.pid, signal.SIGKILL)
                self.killed = True
            yield result

    def close(self):
        self.inner.close()


def test_a_folder_with_other_things_is_left_alone(articles, tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(UsageError, match=r"holds something else than a dataset: notes.txt"):
        write(articles, tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_from_the_command_line(run, articles, whole, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    written = run("claims", str(articles), "--format", "dataset", "-o", "claims", "-j", "1")
    assert written.status == 0
    assert f"{len(whole.files)} articles read, 1 not" in written.err
    assert run("claims", "claims", "--format", "csv").out == run("claims", str(articles), "--format", "csv", "--no-cache").out
    assert (
        run("timeline", "claims", "--work", "Black Widow").out == run("timeline", str(articles), "--work", "Black Widow", "--no-cache").out
    )
    found, expected = (
        json.loads(run("check", archive, "--format", "json", *more).out)
        for archive, more in (("claims", ()), (str(articles), ("--no-cache",)))
    )
    told = [
        sorted((each["rule"], each["work"] or "", each["date"] or "") for each in its["findings"] if each["rule"] != "RD901")
        for its in (found, expected)
    ]
    assert told[0] == told[1] != []  # what could not be read was told when the dataset was written
    assert run("claims", str(articles), "--format", "dataset").status == 2


@pytest.mark.parametrize("content", ["", "{}", '{"rows": ["x"], "aliases": [], "articles": 1}'])
def test_a_damaged_dataset_is_told(tmp_path, content):
    (tmp_path / SUMMARY).write_text(content)
    with pytest.raises(UsageError, match="no whole dataset"):
        pipeline.read(tmp_path)
