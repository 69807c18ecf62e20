"""One story in every format: the same words, publish date, source and places."""

import gzip
import io
import json
import quopri
import re
import tarfile
import zipfile
from base64 import b64decode
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from checker.articles import Article, MarkKind, Unreadable
from checker.extraction import extract
from checker.readers import formats, read

from . import stories
from .stories import BODY, FORMATS, SAID, TITLE, html, markdown, record, text
from .wrappings import captured

PAGE = html().encode()

README = (Path(__file__).resolve().parents[2] / "README.md").read_text(encoding="utf-8")
SHOWN = re.search(r"<!-- formats:.*?-->\n\n(.*?)\n\n<!-- end of formats -->", README, flags=re.DOTALL)[1]
ROWS = {cells[0].strip(" `"): cells[1:] for cells in (line.strip("| ").split(" | ") for line in SHOWN.split("\n")[2:])}


@pytest.mark.parametrize("name", FORMATS)
def test_one_story_in_every_format(article_of, name):
    make, how = FORMATS[name]

    article = article_of(make(), name)

    assert isinstance(article, Article), article
    assert [line for line in article.text.split("\n") if line.strip()] == [TITLE, *BODY]
    assert article.headline == TITLE
    assert article.source == "Daily Reel"
    assert article.published.first.isoformat() == article.published.last.isoformat() == "2020-04-24"
    assert article.published_from is how
    assert article.language == "en"
    assert [article.text[m.start : m.end] for m in article.marks if m.kind is MarkKind.HEADLINE] == [TITLE]


CLAIMED = {("A Long Walk", "2021-07-01", "former"), ("A Long Walk", "2021-11-09", "scheduled")}


@pytest.mark.parametrize("name", FORMATS)
def test_one_story_gives_the_same_claims_in_every_format(article_of, name):
    def claims(article):  # not how sure they are: italics, which plain text has not, tell that a name is a title
        return [(claim.work, claim.date.first.isoformat(), claim.status, claim.quote) for claim in extract(article).claims]

    found = claims(article_of(FORMATS[name][0](), name))

    assert {claim[:3] for claim in found} >= CLAIMED
    assert found == claims(article_of(text(), "as-text.txt"))


@pytest.mark.parametrize("name", FORMATS)
def test_places_lead_to_the_words_in_every_format(article_of, name):
    make, _ = FORMATS[name]
    article = article_of(make(), name)
    start = article.text.index(SAID)

    for position, word in (
        (start, "will open"),
        (start + SAID.index("2021"), "2021"),
        (start + SAID.index("elsewhere"), "elsewhere"),
        (article.text.index("its delay"), "its delay"),
    ):
        line, column = article.places.line_and_column(position)
        there = article.places.original.split("\n")[line - article.places.first_line][column - 1 :]
        rest = "\n".join([there, *article.places.original.split("\n")[line - article.places.first_line + 1 :]])
        if name.endswith((".eml", ".mbox")):  # as mail writes them down
            rest = quopri.decodestring(rest.encode()).decode("utf-8", "replace")
            if position < start:
                assert re.match("Subject:", article.places.original.split("\n")[line - article.places.first_line])
                continue
        assert rest.startswith(word), (word, line, column, rest[:40])


def tar(*entries):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, content in entries:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


def zipped(*entries):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return packed.getvalue()


WHOLE = {name: content.encode() if isinstance(content, str) else content for name, (make, _) in FORMATS.items() for content in [make()]}
PLAIN = [name for name in WHOLE if not name.endswith((".zip", ".tar.gz"))]


@pytest.mark.parametrize("pack", [zipped, tar], ids=["zip", "tar"])
@pytest.mark.parametrize("name", PLAIN)
def test_every_format_is_read_out_of_archives_and_archives_in_them(article_of, pack, name):
    packed = pack((name, WHOLE[name]))
    for outer in (
        packed,
        tar(("in.zip", packed) if pack is zipped else ("in.tgz", packed)),
        zipped(("in.zip" if pack is zipped else "in.tgz", packed)),
    ):
        article = article_of(outer, "all.zip" if outer.startswith(b"PK") else "all.tgz")

        assert isinstance(article, Article), article
        assert (article.headline, article.source) == (TITLE, "Daily Reel")
        assert article.published.first.isoformat() == "2020-04-24"


class Pipe(io.RawIOBase):
    """Bytes that come once, a few at a time."""

    def __init__(self, content):
        self._content = io.BytesIO(content)

    def readable(self):
        return True

    def readinto(self, buffer):
        piece = self._content.read(min(len(buffer), 700))
        buffer[: len(piece)] = piece
        return len(piece)


@pytest.mark.parametrize("name", WHOLE)
def test_every_format_is_read_from_a_pipe(name):
    (article,) = formats.articles(Pipe(WHOLE[name]), name, formats.Options(named=True))

    assert isinstance(article, Article), article
    assert article.headline == TITLE


SENT = {
    "as it is": (PAGE, b""),
    "gzip": (gzip.compress(PAGE), b"Content-Encoding: gzip\r\n"),
    "in pieces": (b"%x\r\n%s\r\n5\r\n<!-- \r\n0\r\n\r\n" % (len(PAGE), PAGE), b"Transfer-Encoding: chunked\r\n"),
    "gzip in pieces": (b"%x\r\n%s\r\n0\r\n\r\n" % (len(gzip.compress(PAGE)), gzip.compress(PAGE)), b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
    "not as it says": (PAGE, b"Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "headers"), SENT.values(), ids=SENT)
def test_pages_of_a_web_archive_however_they_were_sent(tmp_path, body, headers):
    path = tmp_path / "news.warc"
    path.write_bytes(captured(body, headers) + captured(PAGE))

    first, second = read([path])

    assert first.text == second.text
    assert first.text.startswith(f"{TITLE}\n{BODY[0]}")


@pytest.mark.parametrize("body", [gzip.compress(PAGE)[:-20], gzip.compress(b"a" * (100 << 20))], ids=["cut", "bomb"])
def test_a_broken_page_of_a_web_archive_costs_only_itself(tmp_path, body):
    path = tmp_path / "news.warc"
    path.write_bytes(captured(body, b"Content-Encoding: gzip\r\n") + captured(PAGE))

    first, second = read([path])

    assert isinstance(first, Unreadable)
    assert second.headline == TITLE


def test_the_capture_of_a_page_is_the_last_day_on_which_it_can_have_been_published(tmp_path):
    dateless = re.sub(rb'<meta property="article:published_time"[^>]*>|<p class="byline">.*?</p>|<link rel="canonical"[^>]*>', b"", PAGE)
    late = PAGE.replace(b"2020-04-24T10", b"2020-07-24T10")
    path = tmp_path / "news.warc"
    path.write_bytes(captured(PAGE) + captured(dateless) + captured(late))

    found = [(article.published.start, article.published.end.isoformat(), article.published_from.value) for article in read([path])]

    assert found == [(date(2020, 4, 24), "2020-04-24", "meta"), (None, "2020-06-01", "unknown"), (None, "2020-06-01", "unknown")]


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_wrongly_decoded_is_reported_in_every_format(article_of, monkeypatch, name):
    monkeypatch.setattr(stories, "BODY", [BODY[0], BODY[1].replace("changes", "wonâ€™t change")])

    assert article_of(FORMATS[name][0](), name).notes == ("wrongly decoded somewhere before it came here: 'wonâ€™t'",)


TABLES = [
    # encoding, the story, what is said of it
    ("utf-8-sig", "Фильм «Дюна» выйдет в прокат 27 мая, сообщила студия в понедельник вечером, и никто этому не удивился.", ()),
    ("utf-16", "Фильм «Дюна» выйдет в прокат 27 мая, сообщила студия в понедельник вечером, и никто этому не удивился.", ()),
    ("cp1252", "Der Film „Größe“ läuft am 5. März 2022 an, und niemand außer dem Verleih wusste es vorher.", ()),
    ("cp1251", "Фильм «Дюна» выйдет в прокат 27 мая, сообщила студия в понедельник вечером, и никто этому не удивился.", ("the encoding is a guess: cp1251",)),
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "words", "notes"), TABLES)
def test_tables_in_other_encodings(tmp_path, encoding, words, notes):
    path = tmp_path / "all.csv"
    path.write_bytes(("title;text\n" + f"Film;{words}\n" * 3).encode(encoding))

    first, *others = read([path])

    assert [article.text for article in (first, *others)] == [f"Film\n{words}"] * 3
    assert [article.notes for article in (first, *others)] == [notes, (), ()]


def test_bytes_that_do_not_fit_far_down_in_a_table_are_said(tmp_path):
    path = tmp_path / "all.csv"
    path.write_bytes(b"title;text\n" + b"Film;Nothing opens.\n" * 9000 + b"Film;Caf\xe9 opens.\n")

    *others, last = read([path])

    assert {article.notes for article in others} == {()}
    assert last.notes == ("some bytes are not in the encoding of the file",)


@pytest.mark.parametrize("subtype", ["plain", "html"])
def test_places_lead_to_the_lines_of_a_message_in_base64(article_of, subtype):
    message = message_from_bytes(stories.mail(subtype), policy=policy.default)
    message.set_content(message.get_content() * 3, subtype=subtype, cte="base64")
    article = article_of(message.as_bytes(), "story.eml")

    for found in re.finditer("elsewhere|spokesman|Rome", article.text):
        line, column = article.places.line_and_column(found.start())
        here = article.places.original.split("\n")[line - 1 :][:2]
        assert 1 <= column <= len(here[0])
        assert found.group().encode() in b64decode("".join(here)), (found.group(), here)


def test_names_of_articles_that_come_many_in_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "all.jsonl").write_text("".join(json.dumps(record(text=f"{n} " + " ".join(BODY))) + "\n" for n in range(3)))

    assert [(a.file, a.places.line_and_column(0)[0]) for a in read(["all.jsonl"])] == [
        ("all.jsonl#1", 1),
        ("all.jsonl#2", 2),
        ("all.jsonl#3", 3),
    ]


def test_columns_by_option(article_of):
    article = article_of(
        '{"inhalt": "' + BODY[0] + '", "erschienen": "24.04.2020", "lang": "de"}\n',
        "x.jsonl",
        columns={"text": "inhalt", "published": "erschienen"},
    )

    assert article.text == BODY[0]
    assert article.published.first.isoformat() == "2020-04-24"


def test_standard_input_in_a_named_format(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    (article,) = read(["-"], stdin=io.BytesIO(markdown().encode()), format_in="markdown")

    assert article.file == "-"
    assert article.headline == TITLE


def test_a_claims_table_among_articles_is_none(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "claims.csv").write_text("file,work,date,status,quote\na.txt,Dune,2021-10-22,scheduled,will open\n")
    (tmp_path / "story.txt").write_text(text())

    assert [article.file for article in read(["."])] == ["story.txt"]


def codes(cell):
    return re.findall(r"`([^`]+)`", cell)


def test_the_readme_names_every_format_and_every_suffix():
    assert list(ROWS) == list(formats.FORMATS)
    named = {suffix: kind for kind, (files, *_) in ROWS.items() for suffix in codes(files)}
    assert named == formats.SUFFIXES


@pytest.mark.parametrize("name", FORMATS)
def test_the_readme_says_where_the_publish_date_of_each_story_comes_from(name):
    kind = formats.kind_of(name, b"")
    row = ROWS["html"] if kind in ("warc", "tar") else ROWS["markdown"] if kind == "zip" else ROWS[kind]  # what these hold

    assert f"(`{FORMATS[name][1].value}`)" in row[1]


@pytest.mark.parametrize("key", [key for key in codes(ROWS["markdown"][1].partition(";")[0]) if "-" not in key])
def test_the_keys_of_front_matter_that_the_readme_names_give_the_publish_date(article_of, key):
    assert article_of(f"---\n{key}: 2020-10-14\n---\n{BODY[0]}\n", "a.md").published.first.isoformat() == "2020-10-14"


@pytest.mark.parametrize("key", [key for key in codes(ROWS["jsonl"][1]) if key != "meta"])
def test_the_keys_of_records_that_the_readme_names_give_the_publish_date(article_of, key):
    assert article_of(json.dumps({"text": BODY[0], key: "2020-10-14"}), "a.jsonl").published.first.isoformat() == "2020-10-14"


@pytest.mark.parametrize(("kind", "key"), [(kind, key) for kind in ("markdown", "jsonl") for key in codes(ROWS[kind][2].partition(";")[0])])
def test_the_keys_that_the_readme_names_give_the_source(article_of, kind, key):
    content = f"---\n{key}: Daily Reel\n---\n{BODY[0]}\n" if kind == "markdown" else json.dumps({"text": BODY[0], key: "Daily Reel"})

    assert article_of(content, "a.md" if kind == "markdown" else "a.jsonl").source == "Daily Reel"
