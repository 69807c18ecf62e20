"""The command line: what each command prints, what each mistake is answered with, and the exit codes."""

import csv
import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from checker.cli import main
from checker.table.columns import COLUMNS

MISTAKES = [
    (["claims", "nowhere"], "nowhere: no such file or folder"),
    (["claims", "empty"], "empty: no article found in this folder"),
    (["clams", "claims.csv"], "No such command 'clams'. Did you mean 'claims'?"),
    (["claims", "claims.csv", "--fromat", "csv"], "No such option '--fromat'. (Did you mean one of: '--format', '--format-in'?)"),
    (
        ["claims", "claims.csv", "--format", "xml"],
        "Invalid value for '--format': 'xml' is not one of 'table', 'csv', 'jsonl', 'parquet', 'markdown', 'dataset'.",
    ),
    (["claims"], "Missing argument 'PATHS...'."),
    (["claims", "claims.csv", "-o", "empty"], "empty: is a folder, the result needs a file"),
    (["claims", "claims.csv", "-o", "no/such/claims.csv"], "no/such/claims.csv: cannot be written: No such file or directory"),
    (["timeline", "claims.csv", "--work", "Dunne"], "no work 'Dunne', did you mean 'Dune'?"),
    (["timeline", "claims.csv", "--works", "missing.toml"], "missing.toml: no such catalogue"),
    (["timeline", "claims.csv", "--works", "broken.toml"], "broken.toml: not valid TOML"),
    (["check", "claims.csv", "--select", "RD999"], "no rule 'RD999'"),
    (["check", "claims.csv", "--ignore", "stale-dates"], "no rule 'stale-dates', did you mean 'stale-date'?"),
    (
        ["check", "claims.csv", "--fail-on", "fatal"],
        "Invalid value for '--fail-on': 'fatal' is not one of 'error', 'warning', 'notice', 'never'.",
    ),
    (["explain", "RD1O1"], "no rule 'RD1O1', did you mean 'RD101'?"),
    (["report", "claims.csv", "-o", "claims.csv"], "claims.csv: no folder can be made here: File exists"),
    (["claims", "wrong.csv"], "wrong.csv: row 1, column 'status'"),
]


@pytest.mark.parametrize(("argv", "message"), MISTAKES, ids=[" ".join(argv) for argv, _ in MISTAKES])
def test_a_mistake_is_answered_with_one_line_that_names_it(run, folder, argv, message):
    (folder / "empty").mkdir()
    (folder / "broken.toml").write_text("[[work]\n")
    (folder / "wrong.csv").write_text("file,work,date,status\na.txt,Dune,2021,planned\n")
    result = run(*argv)
    assert result.status == 2
    assert result.out == ""
    assert result.err.startswith("release-dates: ")
    assert message in result.err
    assert result.err.count("\n") == 1


def test_a_broken_setting_ends_the_run(run, folder):
    (folder / "setup.cfg").write_text("[release-dates]\nselct = RD1\n")
    result = run("check", "claims.csv")
    assert (result.status, result.err.count("\n")) == (2, 1)
    assert "unknown setting 'selct', did you mean 'select'?" in result.err


def test_an_unknown_rule_in_the_settings_ends_the_run(run, folder):
    (folder / "setup.cfg").write_text("[release-dates]\nignore = RD999\n")
    result = run("check", "claims.csv")
    assert (result.status, result.err.count("\n")) == (2, 1)
    assert "setup.cfg: ignore: no rule 'RD999', did you mean 'RD901'?" in result.err


def test_claims_as_csv_have_the_columns_of_the_table(run, folder):
    rows = list(csv.DictReader(StringIO(run("claims", "claims.csv", "--format", "csv").out)))
    assert [*rows[0]] == [*COLUMNS]
    assert [(row["file"], row["date_start"], row["date_end"], row["precision"]) for row in rows] == [
        ("one.txt", "2021-07-01", "2021-07-31", "month"),
        ("three.txt", "2021-10-22", "2021-10-22", "day"),
        ("two.txt", "2021-11-09", "2021-11-09", "day"),
    ]


@pytest.mark.parametrize("format", ["csv", "jsonl", "parquet"])
def test_claims_written_can_be_read_again(run, folder, format):
    assert run("claims", "claims.csv", "--format", format, "-o", f"again.{format}").status == 0
    assert run("claims", f"again.{format}", "--format", "csv").out == run("claims", "claims.csv", "--format", "csv").out


@pytest.mark.parametrize("format", ["csv", "jsonl", "parquet"])
def test_a_claims_table_is_recognised_on_standard_input(run, folder, format):
    table = run("claims", "claims.csv", "--format", format).data
    assert run("claims", "-", "--format", "csv", stdin=table).out == run("claims", "claims.csv", "--format", "csv").out


def test_two_claims_tables_are_one(run, folder):
    (folder / "more.csv").write_text("file,work,date,status,published\nzero.txt,Dune,2020-12-18,scheduled,2020-01-01\n")
    result = run("claims", "claims.csv", "more.csv", "--format", "csv")
    assert [row["file"] for row in csv.DictReader(StringIO(result.out))] == ["zero.txt", "one.txt", "three.txt", "two.txt"]


def test_the_least_sure_claims_are_shown_only_when_asked_for(run, folder):
    (folder / "claims.csv").write_text("file,work,date,status,certainty\na.txt,Dune,2021,scheduled,possible\n")
    assert run("claims", "claims.csv").out == "no claims\n"
    assert "Dune" in run("claims", "claims.csv", "--all").out


def test_a_timeline_for_people_and_for_programs(run, folder):
    assert run("timeline", "claims.csv", "--work", "the long walk").out.splitlines()[:2] == ["The Long Walk", "July 2021 → November 2021"]
    told = json.loads(run("timeline", "claims.csv", "--format", "json").out)
    assert [(each["work"], [position["date"] for position in each["positions"]]) for each in told] == [
        ("Dune", ["2021-10-22"]),
        ("The Long Walk", ["2021-07", "2021-11-09"]),
    ]


def test_a_result_goes_to_the_file_that_is_named_and_nowhere_else(run, folder):
    result = run("timeline", "claims.csv", "--format", "markdown", "-o", "timeline.md")
    assert (result.status, result.out, result.err) == (0, "", "")
    assert "**July 2021 → November 2021**" in (folder / "timeline.md").read_text()


def test_check_fails_by_severity(run, folder):
    (folder / "late.csv").write_text(
        "file,work,date,status,published,quote\n"
        "one.txt,Dune,2020-12-18,scheduled,2020-01-01,\n"
        'two.txt,Dune,2020-12-18,scheduled,2020-12-24,"will open on December 18, 2020"\n'
    )
    assert run("check", "late.csv", "--select", "RD203").status == 1
    assert run("check", "late.csv", "--select", "RD203", "--fail-on", "never").status == 0
    assert run("check", "late.csv", "--ignore", "RD203", "--select", "RD2").status == 0
    told = json.loads(run("check", "late.csv", "--select", "past-date-as-upcoming", "--format", "json").out)
    assert [finding["rule"] for finding in told["findings"]] == ["RD203"]
    assert told["summary"] == {"articles": 2, "claims": 2, "works": 1, "errors": 1, "warnings": 0, "notices": 0}


def test_a_move_is_a_notice_and_fails_only_when_notices_do(run, folder):
    result = run("check", "claims.csv")
    assert result.status == 0
    assert "notice RD001 date-moved" in result.out
    assert run("check", "claims.csv", "--fail-on", "notice").status == 1


def test_check_speaks_to_github_by_itself(run, folder, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("check", "claims.csv").out.startswith("::notice file=two.txt,")
    assert not run("check", "claims.csv", "--format", "text").out.startswith("::")


def test_explain_takes_a_code_or_a_name_in_any_case(run):
    result = run("explain", "RD901")
    assert result.out.startswith("RD901 unreadable-article (error)\n")
    assert run("explain", "Unreadable-Article").out == result.out


def test_explain_alone_lists_every_rule(run):
    from checker import rules

    listed = run("explain").out.splitlines()
    assert [line.split()[:2] for line in listed] == [[rule.code, rule.name] for rule in rules.all()]


def written(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_report_says_what_moved_and_is_the_same_twice(run, folder):
    result = run("report", "claims.csv")
    assert result.status == 0
    assert result.out.splitlines()[:2] == ["The Long Walk: July 2021 → November 2021", "Dune: October 2021"]
    assert result.out.splitlines()[-1] == "written to reports/report.md"
    first = written(folder / "reports")
    assert sorted(first) == [
        "claims.csv",
        "claims.parquet",
        "findings.json",
        "report.html",
        "report.md",
        "statistics.json",
        "timeline.svg",
        "timelines.json",
        "works/dune.svg",
        "works/the-long-walk.svg",
    ]
    assert run("report", "claims.csv").status == 0
    assert written(folder / "reports") == first


def test_an_unreadable_file_is_a_finding_and_the_others_are_read(run, folder):
    (folder / "articles").mkdir()
    (folder / "articles" / "good.txt").write_text("Dune will be released on October 22, 2021.\n")
    (folder / "articles" / "bad.txt").write_bytes(bytes(range(256)) * 40)
    result = run("check", "articles", "--format", "json")
    assert result.status == 1
    told = json.loads(result.out)
    assert [(finding["rule"], finding["file"]) for finding in told["findings"] if finding["severity"] == "error"] == [
        ("RD901", "articles/bad.txt")
    ]
    assert told["summary"]["articles"] == 1
    assert "release-dates: articles/bad.txt: not read: " in run("claims", "articles").err


def test_languages_whose_words_are_not_known_are_said_once(run, folder):
    (folder / "news").mkdir()
    for name in ("a.md", "b.md"):
        (folder / "news" / name).write_text("---\nlang: ru\n---\nФильм «Дюна» выйдет в прокат 27 мая 2022 года.\n", encoding="utf-8")
    (folder / "news" / "c.md").write_text("---\nlang: en\n---\n*Dune* opens on May 27, 2022.\n", encoding="utf-8")

    result = run("claims", "news", "--format", "csv")

    assert [row["file"] for row in csv.DictReader(StringIO(result.out))] == ["news/c.md"]
    assert result.err == "release-dates: articles in languages whose words are not known (ru 2): only dates in numbers are read in them\n"


def test_the_works_of_an_archive(run, folder):
    assert [line.split("  ")[0] for line in run("works", "claims.csv").out.splitlines()[2:]] == ["Dune", "The Long Walk"]


def test_two_catalogues_are_one_too_many(run, folder):
    for name in ("a", "b"):
        (folder / name).mkdir()
        (folder / name / "works.toml").write_text("")
        (folder / name / "claims.csv").write_bytes((folder / "claims.csv").read_bytes())
    result = run("claims", "a/claims.csv", "b/claims.csv")
    assert result.err == "release-dates: a/works.toml and b/works.toml are two catalogues: say which with --works\n"
    assert run("claims", "a/claims.csv", "b/claims.csv", "--works", "b/works.toml").status == 0


def test_help_is_printed_and_is_no_error(run):
    result = run("check", "--help")
    assert (result.status, result.err) == (0, "")
    assert "--fail-on" in result.out


def test_nothing_said_is_answered_with_the_help(run):
    result = run()
    assert result.status == 2
    assert "Commands:" in result.err


def test_help_and_version_load_no_heavy_library():
    code = "import sys; from checker.cli import run; sys.argv[1:] = ['--help']\ntry: run()\nexcept SystemExit: print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {
        "pandas",
        "numpy",
        "dateparser",
        "tabulate",
        "trafilatura",
        "htmldate",
        "lxml",
        "holidays",
        "yaml",
        "markdown_it",
        "checker.pipeline",
    }
    assert not heavy & set(done.stdout.split())


@pytest.mark.parametrize("command", ["check", "timeline"])
def test_comparing_claims_loads_no_table_library(command):
    """A copy desk runs it on every commit: pandas alone takes as long to load as all the rest."""
    arguments = [command, str(Path(__file__).parent.parent / "seeds"), "--no-cache"]
    code = f"import sys; from checker.cli import run; sys.argv[1:] = {arguments}\ntry: run()\nexcept SystemExit: print(*sys.modules, file=sys.stderr)"
    loaded = set(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stderr.split())
    assert "checker.pipeline" in loaded
    assert not {"pandas", "numpy", "dateparser"} & loaded


def test_a_reader_that_stops_early_is_no_error(folder):
    command = [sys.executable, "-m", "checker", "claims", "claims.csv"]
    read, write = os.pipe()
    os.close(read)  # nobody listens
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, text=True, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


def test_results_are_utf_8_whatever_the_terminal_says(folder):
    command = [sys.executable, "-m", "checker", "timeline", "claims.csv"]
    done = subprocess.run(command, capture_output=True, env=os.environ | {"PYTHONIOENCODING": "ascii"}, check=True)
    assert "July 2021 → November 2021" in done.stdout.decode("utf-8")


def test_an_interrupted_run_says_nothing_more(run, folder, monkeypatch):
    def interrupted(*_args, **_options):
        raise KeyboardInterrupt

    monkeypatch.setattr("checker.pipeline.read", interrupted)
    result = run("claims", "claims.csv")
    assert (result.status, result.out) == (130, "")
    assert "Traceback" not in result.err


def test_records_and_feeds_are_recognised_on_standard_input(run, folder):
    record = b'{"text": "\\"Dune\\" opens on March 15, 2024.", "published": "2023-08-01"}\n'
    sheet = b'id;text;published\n1;"""Dune"" opens on March 15, 2024.";2023-08-01\n'
    feed = b'{"version": "https://jsonfeed.org/version/1.1", "title": "X", "items": [{"id": "1", "content_text": "\\"Dune\\" opens on March 15, 2024."}]}'
    for given in (record, sheet, feed):
        [row] = csv.DictReader(StringIO(run("claims", "-", "--format", "csv", stdin=given).out))
        assert (row["file"], row["work"], row["date"]) == ("-#1", "Dune", "2024-03-15")


def test_what_nothing_was_read_of_never_passes(run, folder):
    (folder / "empty.txt").write_text("")
    assert run("check", "empty.txt").status == 1
    result = run("check", "empty.txt", "--ignore", "RD901")
    assert (result.status, result.err.splitlines()[-1]) == (
        2,
        "release-dates: no article was read (--allow-empty takes that for a success)",
    )


def test_statistics_are_a_text(run, folder):
    assert (
        run("check", "claims.csv", "--statistics", "--format", "json").err == "release-dates: --statistics is a text: leave --format out\n"
    )


def test_a_finding_of_one_record_stands_at_the_file_that_lies_there(run, folder):
    (folder / "r.jsonl").write_text('{"text": "“Dune” opens on Friday, March 16, 2024.", "published": "2023-08-01"}\n', encoding="utf-8")
    assert "file=r.jsonl,line=1" in run("check", "r.jsonl", "--format", "github").out
    assert '"uri": "r.jsonl"' in run("check", "r.jsonl", "--format", "sarif").out


def test_a_full_disk_is_told(run, folder, monkeypatch):
    class Full(StringIO):
        def flush(self):
            raise OSError(28, "No space left on device")

    err = StringIO()
    assert main(["claims", "claims.csv"], StringIO(), Full(), err) == 2
    assert err.getvalue() == "release-dates: standard output cannot be written: No space left on device\n"


def test_an_impossible_day_is_found_in_an_article_whose_day_is_known(run, folder):
    (folder / "a.md").write_text("---\ndate: 2023-04-10\n---\n\n“Dune” will be released on February 30, 2024.\n", encoding="utf-8")
    result = run("check", "a.md", "--no-cache")
    assert result.status == 1
    assert "RD204 impossible-date: no calendar has “February 30, 2024”" in result.out
