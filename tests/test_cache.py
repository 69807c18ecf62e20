"""The cache: what it gives back is what was read, and nothing that happens to it can change a result."""

import os
import pickle
import shutil
import subprocess
import sys
import threading

import pytest

from checker import cache, extraction
from checker.cache import Memory

ARTICLES = {
    "a.md": "---\ndate: 2020-01-10\nsource: Daily\n---\n# News\n\n*Dune* will be released on December 18, 2020.\n",
    "b.txt": "Dune has been pushed back from December 18, 2020 to October 1, 2021.\n",
    "c.html": "<html><head><title>x</title></head><body><p>Dune will be released next month.</p></body></html>",
    "d.txt": "",
    "feed.xml": "<rss version='2.0'><channel><title>t</title><item><title>Dune</title><description>Dune will be released on "
    "October 1, 2021.</description><pubDate>Tue, 06 Oct 2020 10:00:00 GMT</pubDate></item></channel></rss>",
}


@pytest.fixture
def archive(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def read(monkeypatch):
    """The files that were really looked at, in order."""
    seen = []
    extract = extraction.extract

    def noting(article):
        seen.append(article.file.partition("#")[0])
        return extract(article)

    monkeypatch.setattr(extraction, "extract", noting)
    return seen


def claims(run, *argv):
    result = run("claims", "articles", "--all", "--format", "csv", *argv)
    assert result.status == 0
    return result.out


def test_what_was_read_before_is_not_read_again(run, archive, read):
    cold = claims(run)
    assert [*read] == ["articles/a.md", "articles/b.txt", "articles/c.html", "articles/feed.xml"]
    read.clear()
    assert claims(run) == cold
    assert read == []
    (archive / "articles" / "b.txt").write_text("Dune will be released on October 22, 2021.\n")
    changed = claims(run)
    assert read == ["articles/b.txt"]
    assert changed == claims(run, "--no-cache") != cold


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "setup.cfg").write_text("[release-dates]\ncountry = GB\n"),
        lambda folder: (folder / "setup.cfg").write_text("[release-dates]\nlanguages = de\n"),
        lambda folder: (folder / "articles" / "articles.csv").write_text("file,published\na.md,2020-02-02\nb.txt,2020-10-06\n"),
    ],
    ids=["country", "languages", "manifest"],
)
def test_what_decides_the_claims_decides_whether_they_are_known(run, archive, change):
    claims(run)
    change(archive)
    assert claims(run) == claims(run, "--no-cache")


def test_another_version_of_the_program_reads_anew(run, archive, read, monkeypatch):
    claims(run)
    read.clear()
    monkeypatch.setattr(cache, "__version__", "0.0.1")
    claims(run)
    assert len(read) == 4


@pytest.mark.parametrize(
    "changed", ["dates/grammar.py", "languages/en.toml", "extraction/learned/claims.tsv", "extraction/listed/given.txt"]
)
def test_a_changed_program_is_another_version(monkeypatch, tmp_path, changed):
    home = tmp_path / "checker"
    for folder in ("dates", "languages", "extraction"):
        shutil.copytree(cache.Path(cache.__file__).parent / folder, home / folder)
    monkeypatch.setattr(cache, "__file__", str(home / "cache.py"))
    before = cache.program()
    assert cache.program() == before
    os.utime(home / changed, (1, 1))
    assert cache.program() != before


def test_without_a_cache_nothing_is_left_behind(run, archive):
    claims(run, "--no-cache")
    assert not (archive / cache.FOLDER).exists()


def test_git_does_not_see_it(run, desk):
    run("check", "articles")
    assert desk.git("status", "--porcelain") == ""
    assert (desk.folder / cache.FOLDER / ".gitignore").read_text() == "*\n"


DAMAGES = [
    lambda folder: (folder / "cache.db").write_bytes(b"not a database" * 1000),
    lambda folder: (folder / "cache.db").write_bytes((folder / "cache.db").read_bytes()[:5000]),
    lambda folder: (folder / "cache.db").write_bytes(b""),
    lambda folder: (folder / "cache.db").unlink(),
    lambda folder: shutil.rmtree(folder),
    lambda folder: shutil.rmtree(folder) or folder.write_text("a file"),
]


@pytest.mark.parametrize("damage", DAMAGES, ids=["no database", "cut off", "empty", "no file", "no folder", "a file"])
def test_a_damaged_cache_changes_no_result(run, archive, damage):
    wanted = claims(run)
    for name in ("cache.db-wal", "cache.db-shm"):
        (archive / cache.FOLDER / name).unlink(missing_ok=True)
    damage(archive / cache.FOLDER)
    assert claims(run) == wanted
    assert claims(run) == wanted


class Bomb:
    def __reduce__(self):
        return os.mkdir, ("owned",)


@pytest.mark.parametrize("value", [pickle.dumps(Bomb()), pickle.dumps((Bomb(),)), b"", b"\x80\x05", pickle.dumps("words")])
def test_a_value_that_somebody_else_put_there_is_never_run(archive, value):
    memory = Memory(archive / "cache")
    memory._cache.set("key", value)
    assert memory.get("key") is None
    assert not (archive / "owned").exists()


def test_a_pickled_row_is_never_run(archive):
    from diskcache import Cache

    with Cache(str(archive / "cache")) as foreign:
        foreign.set("key", Bomb())
    memory = Memory(archive / "cache")
    assert memory.get("key") is None
    assert not (archive / "owned").exists()


def test_two_runs_may_share_it(archive):
    def work(number):
        memory = Memory(archive / "cache")
        for at in range(50):
            memory.put(f"{number} {at}", (at,))
        memory.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    memory = Memory(archive / "cache")
    assert all(memory.get(f"{number} {at}") == (at,) for number in range(4) for at in range(50))


def test_runs_at_the_same_time_may_share_it(archive):
    command = [sys.executable, "-m", "checker", "claims", "articles", "--all", "--format", "csv"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
    told = [process.communicate() for process in runs]
    assert [process.returncode for process in runs] == [0, 0, 0]
    assert {err for _, err in told} == {"release-dates: articles/d.txt: not read: the file is empty\n"}
    assert len({out for out, _ in told}) == 1
    alone = subprocess.run([*command, "--no-cache"], capture_output=True, text=True, check=True)
    assert told[0][0] == alone.stdout


def test_a_run_that_is_killed_leaves_a_sound_cache(run, archive):
    command = [sys.executable, "-m", "checker", "claims", "articles"]
    for delay in (0.3, 0.6):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    assert claims(run) == claims(run, "--no-cache")


def test_where_nothing_can_be_written_it_is_done_without(run, archive, monkeypatch):
    def refused(*_args, **_options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(cache, "Cache", refused)
    assert claims(run) == claims(run, "--no-cache")
