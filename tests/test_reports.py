"""The folder of a report: what is written, what it is limited to, and that nothing is ever half written."""

import json
import os
import re
import subprocess
import sys
from io import StringIO

import pytest
from markdown_it import MarkdownIt

import checker
from checker import output, progress
from checker.claims import Certainty
from checker.errors import UsageError
from checker.findings import Finding, Severity

ARTICLES = {
    "a.txt": " date 2020-05-01 A\n\nDune will be released on December 18, 2020.\n",
    "b.txt": " date 2020-10-14 B\n\nDune has been delayed and will now be released on October 22, 2021.\n",
    "c d.md": "---\ndate: 2020-10-14\n---\n\nThe Long Walk will be released on July 2, 2021.\n",
}


@pytest.fixture
def archive(folder):
    """Three articles in a folder."""
    (folder / "articles").mkdir()
    for name, text in ARTICLES.items():
        (folder / "articles" / name).write_text(text)
    return folder


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_link_of_the_report_leads_to_a_file_and_a_line(run, archive):
    assert run("report", "articles").status == 0
    for name in ("report.md", "works/dune.md"):
        path = archive / "reports" / name
        if not path.exists():
            continue
        html = MarkdownIt("gfm-like", {"linkify": False}).render(path.read_text())
        ids = set(re.findall(r'<a id="([^"]+)"', html))
        targets = [href or src for href, src in re.findall(r'href="([^"]*)"|src="([^"]*)"', html)]
        assert any("#L" in target for target in targets)
        for target in targets:
            file, _, anchor = target.replace("%20", " ").replace("?plain=1", "").partition("#")
            if not file:
                assert anchor in ids
                continue
            lines = (path.parent / file).read_text(errors="replace").splitlines()
            assert not anchor or int(anchor.removeprefix("L")) <= len(lines)


def test_a_markdown_article_is_linked_as_its_source(run, archive):
    run("report", "articles")
    assert "(../articles/c%20d.md?plain=1#L5)" in (archive / "reports" / "report.md").read_text()


def test_the_report_says_which_pictures_were_left_out(run, archive, monkeypatch):
    monkeypatch.setattr("checker.reports.PICTURES", 1)
    assert run("report", "articles").status == 0
    assert sorted(path.name for path in (archive / "reports" / "works").iterdir()) == ["dune.svg"]
    for name, before, after in (("report.md", "`", "`"), ("report.html", "<code>", "</code>")):
        told = f"1 work with less news has no picture here: {before}release-dates report --work NAME{after} draws it."
        assert told in (archive / "reports" / name).read_text()
    run("report", "articles", "--work", "dune")
    assert "no picture here" not in (archive / "reports" / "report.md").read_text()


def test_one_work_alone(run, archive):
    result = run("report", "articles", "--work", "dune")
    assert result.status == 0
    text = (archive / "reports" / "report.md").read_text()
    assert text.startswith("# Release dates: Dune\n\n2 articles, 2 claims, 1 work, 1 move, ")
    written = b"".join(content for name, content in files(archive / "reports").items() if name != "claims.parquet")
    assert b"Long Walk" not in written
    assert run("report", "articles", "--work", "Dunne").status == 2


def test_what_is_new_since_a_commit(run, archive):
    def git(*words):
        subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *words], cwd=archive, check=True, capture_output=True)

    (archive / ".git").rmdir()
    git("init", "-q")
    git("add", "articles/a.txt", "articles/c d.md")
    git("commit", "-q", "-m", "old")
    assert run("report", "articles", "--since", "HEAD").status == 0
    text = (archive / "reports" / "report.md").read_text()
    assert text.startswith("# Release dates: what is new since HEAD\n")
    assert "No release dates." in text or "Long Walk" not in text
    git("add", "articles/b.txt")
    assert run("report", "articles", "--since", "HEAD").status == 0
    text = (archive / "reports" / "report.md").read_text()
    assert "December 2020 → October 2021" in text
    assert "Long Walk" not in text
    assert run("report", "articles", "--since", "nowhere").status == 2


def test_pictures_and_pages_of_works_that_are_gone_are_removed_and_no_other_file_is(run, archive):
    run("report", "articles")
    own = archive / "reports" / "works" / "own.md"
    own.write_text("my own notes\n")
    run("report", "articles", "--work", "dune")
    assert sorted(path.name for path in own.parent.iterdir()) == ["dune.svg", "own.md"]


def test_a_run_that_fails_leaves_the_old_report_whole(run, archive, monkeypatch):
    run("report", "articles")
    before = files(archive / "reports")

    def fails(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", fails)
    result = run("report", "articles", "--work", "dune", "--no-cache")
    assert result.status == 2
    assert "No space left on device" in result.err
    assert files(archive / "reports") == before


def test_all_files_are_written_before_one_takes_its_place(tmp_path, monkeypatch):
    output.replace_all(tmp_path, {"a": "old", "b/c": b"old"})
    with pytest.raises(UsageError, match="cannot be written"):
        output.replace_all(tmp_path, {"a": "new", "b/c": b"new", "b": b"no file can have the name of a folder"})
    assert files(tmp_path) == {"a": b"old", "b/c": b"old"}


def test_json_beside_the_report_is_what_the_commands_print(run, archive):
    run("report", "articles")
    assert json.loads((archive / "reports" / "timelines.json").read_text()) == json.loads(
        run("timeline", "articles", "--format", "json").out
    )
    assert json.loads((archive / "reports" / "findings.json").read_text()) == json.loads(run("check", "articles", "--format", "json").out)
    assert (archive / "reports" / "claims.csv").read_text() == run("claims", "articles", "--format", "csv").out


def test_a_notebook_shows_tables(archive):
    read = checker.read("articles")
    shown = [read._repr_html_(), read.timelines._repr_html_(), read.findings._repr_html_()]
    assert all(html.count("<table>") == html.count("</table>") >= 1 for html in shown)
    assert "<td>December 2020 → October 2021</td>" in shown[1]
    assert "RD001 date-moved" in shown[2]
    assert isinstance(read.timelines, tuple)


def test_a_notebook_shows_one_timeline_with_its_picture_and_one_finding(archive):
    read = checker.read("articles")
    (moved,) = (timeline for timeline in read.timelines if timeline.moves)
    shown = moved._repr_html_()
    assert shown.count("<svg ") == 1
    assert "<p>December 2020 → October 2021</p>" in shown
    assert "<td>December 18, 2020 → October 22, 2021</td><td>308 days later</td>" in shown
    (found,) = (finding for finding in read.findings if finding.work == "Dune")
    shown = found._repr_html_()
    assert shown.startswith(
        "<p><strong>notice: RD001 date-moved</strong>, articles/b.txt:3<br>moves from December 18, 2020 to October 22, 2021"
    )
    assert "<td>articles/a.txt:3</td><td>May 1, 2020</td>" in shown


def test_a_notebook_shows_a_timeline_without_publish_dates_or_moves_without_a_picture(folder):
    (folder / "claims.csv").write_text("file,work,date,status\na.txt,Dune,2021,scheduled\n")
    (timeline,) = checker.read("claims.csv").timelines
    assert timeline._repr_html_().count("<table>") == 1
    assert "<svg" not in timeline._repr_html_()


def test_a_notebook_escapes_the_words_of_articles(folder):
    (folder / "claims.csv").write_text("file,work,date,status\na.txt,<script>x</script>,2021,scheduled\n")
    read = checker.read("claims.csv")
    for html in (read.timelines._repr_html_(), read.timelines[0]._repr_html_()):
        assert "&lt;script&gt;" in html
        assert "<script" not in html
    found = Finding("RD101", "stale-date", Severity.ERROR, Certainty.LIKELY, "<script>", "<script>.txt", quote="<script>")
    html = found._repr_html_()
    assert html.count("&lt;script&gt;") == 3
    assert "<script" not in html


class Terminal(StringIO):
    def isatty(self):
        return True


def test_progress_is_shown_on_a_terminal_alone(monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    shown = {}
    for name, stream, quiet in (("terminal", Terminal(), False), ("quiet", Terminal(), True), ("pipe", StringIO(), False)):
        assert list(progress.on(stream, quiet)(range(3), 2, "articles")) == [0, 1, 2]
        shown[name] = stream.getvalue()
    assert "articles" in shown["terminal"]
    assert (shown["quiet"], shown["pipe"]) == ("", "")


def test_quiet_and_verbose(run, archive):
    (archive / "articles" / "bad.txt").write_bytes(bytes(range(256)) * 40)
    assert "not read" in run("claims", "articles").err
    assert run("claims", "articles", "--quiet").err == ""
    assert re.search(r"^release-dates: 3 articles read, 1 not; 3 claims in [\d.]+ s$", run("claims", "articles", "-v").err, re.MULTILINE)
    assert run("claims", "nowhere", "--quiet").err.count("\n") == 1


def test_imports_are_light(folder):
    code = (
        "import sys, checker.cli, checker.commands.report; "
        "print([name for name in ('pandas', 'jinja2', 'vl_convert', 'tqdm') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    )
    assert done.stdout.strip() == "[]"
