"""Bad input: an error or a finding that names file and place; nothing hangs, and the other files are read."""

import errno
import gzip
import io
import json
import os
import tarfile
import zipfile

import pytest

from checker.articles import Article, Unreadable
from checker.errors import UsageError
from checker.readers import formats, read

from .stories import FORMATS as STORIES

GOOD = " date 2021-03-04 The film will open on May 27, 2022, the studio said on Thursday.\n"


def zip_of(*entries):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return packed.getvalue()


def nameless(packed):
    """A zip whose directory gives the name of its one entry as a comment."""
    entry = packed.index(b"PK\x01\x02")
    lengths = packed[entry + 28 : entry + 34]  # of the name, of the extra field, of the comment
    return packed[: entry + 28] + lengths[4:] + lengths[2:4] + lengths[:2] + packed[entry + 34 :]


def tar_of(*entries):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, content in entries:
            entry = tarfile.TarInfo(name)
            if content is None:
                entry.type, entry.linkname = tarfile.SYMTYPE, "/etc/passwd"
            else:
                entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content or b""))
    return packed.getvalue()


def page(body):
    return f"<html><head><title>A long walk</title></head><body><article><p>{GOOD}</p>{body}</article></body></html>"


DEEP = 100_000
UNREADABLE = [
    # name, content, part of the reason
    ("empty.txt", b"", "empty"),
    ("blank.txt", b" \n\n\t", "empty"),
    ("blank.md", b"---\ntitle:\n---\n", "no words"),
    ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "PNG"),
    ("noise.txt", bytes((i * 7919) % 251 for i in range(4000)), "binary"),
    ("zeros.md", b"\0" * 5000, "binary"),
    ("paper.pdf", b"%PDF-1.7 \xe2\xe3", "PDF"),
    ("cut.txt.gz", gzip.compress(GOOD.encode() * 1000)[:-40], "ends early"),
    ("false.txt.gz", b"\x1f\x8b" + b"x" * 50, "damaged"),
    ("bomb.txt.gz", gzip.compress(b"a" * (200 << 20)), "bomb"),
    ("deep.html", page("<div>" * DEEP + "x" + "</div>" * DEEP), "nested"),
    ("spans.html", page("<span>" * DEEP), "nested"),
    ("nothing.html", "<html><head><title>x</title></head><body></body></html>", "no article"),
    ("broken.xml", '<?xml version="1.0"?><svg></svg>', "no feed"),
    ("hollow.rss", '<rss version="2.0"><channel><title>x</title></channel></rss>', "no entry"),
    ("broken.zip", b"PK\x03\x04" + b"x" * 100, "damaged"),
    ("broken.tar", b"x" * 2000, "damaged"),
    ("out.zip", zip_of(("../../etc/story.txt", GOOD)), "leads out"),
    ("away.zip", zip_of(("/etc/story.txt", GOOD)), "leads out"),
    ("out.tar.gz", tar_of(("../story.txt", GOOD.encode())), "leads out"),
    ("bomb.zip", zip_of(("story.txt", b"a" * (200 << 20))), "bomb"),
    ("bomb.tar.gz", tar_of(("story.txt", b"a" * (200 << 20))), "bomb"),
    ("nameless.zip", nameless(zip_of(("a.txt", GOOD))), "damaged"),
    ("nested.zip", zip_of(("a.zip", zip_of(("b.zip", zip_of(("c.txt", GOOD)))))), "archive in an archive"),
    ("broken.jsonl", "{nothing}\n", "no JSON"),
    ("list.jsonl", "[1, 2]\n", "no JSON object"),
    ("deep.jsonl", '{"text": ' + "[" * DEEP + "\n", "no JSON"),
    ("textless.jsonl", '{"title": "x"}\n', "no key holds the text"),
    ("textless.csv", "title,date\nx,2021-01-01\n", "no column holds the text"),
    ("headless.eml", b"Subject: x\nFrom: a@b.example\nDate: Fri, 24 Apr 2020 10:00:00 -0400\n\n", "no words"),
    ("cut.warc.gz", b"\x1f\x8b\x08\x00" + b"x" * 30, ""),
    ("empty.warc", b"WARC/1.0\r\n", ""),
]


@pytest.mark.parametrize(("name", "content", "reason"), UNREADABLE, ids=[case[0] for case in UNREADABLE])
def test_what_cannot_be_read_is_said_and_the_others_are_read(tmp_path, monkeypatch, name, content, reason):
    monkeypatch.chdir(tmp_path)
    (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    (tmp_path / "good.txt").write_text(GOOD)

    bad, good = read([name, "good.txt"])

    assert isinstance(bad, Unreadable), bad
    assert bad.file.startswith(name)
    assert reason in bad.reason
    assert good.text.startswith("The film will open")


def test_a_text_of_fifty_megabytes_without_a_stop_is_read(tmp_path):
    path = tmp_path / "long.txt"
    path.write_bytes(b"the film will open on May 27, 2022 and " * 1_300_000)

    (article,) = read([path])

    assert len(article.text) > 50_000_000


@pytest.mark.parametrize("name", ["long.txt", "long.md", "long.html", "long.jsonl", "long.csv", "long.rss"])
def test_a_line_of_eighty_megabytes_ends_in_a_finding(tmp_path, name):
    head = {
        "long.html": b"<html><body><p>",
        "long.jsonl": b'{"text": "',
        "long.csv": b"text\n",
        "long.rss": b"<rss><channel><item><title>x</title><description>",
    }
    with (tmp_path / name).open("wb") as stream:
        stream.write(head.get(name, b""))
        for _ in range(80):
            stream.write(b"the film " * 116_509)
    found = list(read([tmp_path / name]))

    assert all(isinstance(one, Unreadable) for one in found)
    assert "larger than" in found[0].reason or "longer than" in found[0].reason


def test_entity_bombs_and_outer_entities_are_not_resolved(article_of):
    bomb = "".join(
        f'<!ENTITY l{n} "&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};&l{n - 1};">'
        for n in range(1, 12)
    )
    feed = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">{bomb}]><rss version="2.0"><channel><title>x</title><item><title>A walk</title><description>{GOOD} &l11; &file;</description></item></channel></rss>'

    article = article_of(feed, "bomb.xml")

    assert "The film will open" in article.text
    assert len(article.text) < 300
    assert "root:" not in article.text


def test_a_feed_of_very_many_entries_is_read_one_by_one(tmp_path):
    path = tmp_path / "many.rss"
    entry = f"<item><title>A walk</title><pubDate>Fri, 24 Apr 2020 10:00:00 GMT</pubDate><description>{GOOD}</description></item>\n"
    path.write_text('<rss version="2.0"><channel><title>x</title><language>en</language>\n' + entry * 100_000 + "</channel></rss>")

    articles = read([path])

    first = next(articles)
    assert first.places.line_and_column(0)[0] == 2
    assert all(isinstance(next(articles), Article) for _ in range(500))


def test_a_feed_that_ends_in_an_entry_gives_what_it_has(tmp_path):
    path = tmp_path / "cut.rss"
    path.write_text(
        f'<rss version="2.0"><channel><title>x</title><item><title>A</title><description>{GOOD}</description></item><item><title>B is cut'
    )

    first, *rest = read([path])

    assert "The film will open" in first.text
    assert any(isinstance(found, Unreadable) and "middle of an entry" in found.reason for found in rest)


FRONT = [
    ("date: 0000-00-00", "no date"),
    ("date: 99999-01-01", "no date"),
    ("date: 2021-02-30", "no date"),
    ("date: !!python/object/apply:os.system ['exit 1']", None),
    ("title: A walk: part two\ndate: 2021-03-04", "line by line"),
    ("tags: [a, b\ndate: 2021-03-04", "line by line"),
    ("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\ndate: 2021-03-04", None),
    ("\tdate: 2021-03-04", "line by line"),
]


@pytest.mark.parametrize(("front", "note"), FRONT)
def test_a_bad_value_in_front_matter_never_loses_the_file(article_of, front, note):
    article = article_of(f"---\n{front}\nsource: Daily Reel\n---\n\nThe film will open on May 27, 2022.\n", "a.md")

    assert article.text.endswith("The film will open on May 27, 2022.")
    assert article.source == "Daily Reel"
    assert note is None or any(note in said for said in article.notes)
    if "2021-03-04" in front and "\t" not in front:
        assert article.published.first.isoformat() == "2021-03-04"


DATED = [name for name in STORIES if not name.endswith((".gz", ".zip"))]


@pytest.mark.parametrize("day", ["0000-00-00", "99999-01-01"])
@pytest.mark.parametrize("name", DATED)
def test_a_publish_date_that_is_none_is_said_in_every_format(article_of, name, day):
    content = STORIES[name][0]()
    content = content if isinstance(content, str) else content.decode()
    for good in ("2020-04-24T10:00:00-04:00", "2020-04-24", "Fri, 24 Apr 2020", "2020-05-01T10:00:00Z"):
        content = content.replace(good, day)
    content = content.replace("April 24, 2020", "").replace("/2020/04/", "/")

    article = article_of(content, name)

    assert article.published is None
    assert any(day in note for note in article.notes), article.notes


def test_names_that_no_terminal_would_like(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in (b"two\nlines.txt", b"caf\xe9.txt", "Zoë.txt".encode()):
        with open(os.path.join(os.fsencode(tmp_path), name), "wb") as stream:
            stream.write(GOOD.encode())

    assert [article.file for article in read(["."])] == ["Zoë.txt", "caf\\xe9.txt", "two\\nlines.txt"]


def test_links_that_lead_round_in_a_circle(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "story.txt").write_text(GOOD)
    (tmp_path / "a" / "round").symlink_to(tmp_path)
    (tmp_path / "a" / "self.txt").symlink_to(tmp_path / "a" / "self.txt")
    (tmp_path / "a" / "gone.txt").symlink_to(tmp_path / "nowhere.txt")

    found = list(read(["."]))

    assert [f.file for f in found if isinstance(f, Article)] == ["a/story.txt"]
    assert sorted(f.file for f in found if isinstance(f, Unreadable)) == ["a/gone.txt", "a/self.txt"]


def test_a_file_that_vanishes_before_it_is_read(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "b.txt").write_text(GOOD)
    articles = read(["."])
    (tmp_path / "a.txt").unlink()

    first, second = articles

    assert (first.file, "no such file" in first.reason) == ("a.txt", True)
    assert second.file == "b.txt"


class Vanishing(io.RawIOBase):
    """A file that is there for the first half of it."""

    def __init__(self, content):
        self._left = content[: len(content) // 2]

    def readable(self):
        return True

    def readinto(self, buffer):
        if not self._left:
            raise OSError(errno.ESTALE, "Stale file handle")
        piece, self._left = self._left[: len(buffer)], self._left[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


@pytest.mark.parametrize("name", STORIES)
def test_a_file_that_vanishes_while_it_is_read(name):
    content = STORIES[name][0]()
    many = (content.encode() if isinstance(content, str) else content) * (
        1 if ".tar" in name else 400
    )  # nothing behind the end of a tar is read

    *_, last = formats.articles(Vanishing(many), name, formats.Options(named=True))

    assert isinstance(last, Unreadable)
    assert "stale file handle" in last.reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path):
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "a.txt").chmod(0)

    (found,) = read([tmp_path])

    assert "permission" in found.reason


def test_links_in_a_tar_are_not_followed(tmp_path):
    path = tmp_path / "a.tar.gz"
    path.write_bytes(tar_of(("passwd.txt", None), ("story.txt", GOOD.encode())))

    (article,) = read([path])

    assert article.file.endswith("a.tar.gz/story.txt")


def test_one_bad_line_among_records(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": GOOD}) + "\n{oh\n\n" + json.dumps({"text": GOOD}) + "\n")

    first, second, third = read([path])

    assert isinstance(first, Article)
    assert (second.line, second.file.endswith("a.jsonl#2")) == (2, True)
    assert third.places.line_and_column(0)[0] == 4


WRONG = [
    (["nowhere"], {}, "nowhere: no such file or folder"),
    (["empty"], {}, "empty: no article found in this folder"),
    (["-"], {}, "-: there is no standard input here"),
    (["good.txt"], {"format_in": "word"}, "word: no such format"),
]


@pytest.mark.parametrize(("paths", "options", "message"), WRONG)
def test_wrong_settings_are_errors_at_once(tmp_path, monkeypatch, paths, options, message):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "good.txt").write_text(GOOD)

    with pytest.raises(UsageError) as error:
        read(paths, **options)
    assert message in str(error.value)
