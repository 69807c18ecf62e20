"""``check --since`` in a real repository, as a continuous integration would run it: articles are committed one by one."""

import json
import subprocess

import pytest


def sarif(run, *argv):
    """Rule, level, file, line and related files of the results."""
    (told,) = json.loads(run("check", "articles", *argv, "--format", "sarif").out)["runs"]
    return [
        (
            result["ruleId"],
            result["level"],
            result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            result["locations"][0]["physicalLocation"]["region"]["startLine"],
            [place["physicalLocation"]["artifactLocation"]["uri"] for place in result.get("relatedLocations", ())],
        )
        for result in told["results"]
    ]


def annotations(run, *argv):
    return [line.split("::")[1] for line in run("check", "articles", *argv, "--format", "github").out.splitlines() if line.startswith("::")]


# What is new, when it was published, its words, the exit code, the results and the column after the words that are pointed at.
CASES = [
    ("a right article", "2020-11-07", "Dune will be released on October 1, 2021.", 0, [], None),
    ("a month that holds the date", "2020-11-07", "Dune will be released in October 2021.", 0, [], None),
    ("another work", "2020-11-07", "Tenet will be released on December 18, 2020.", 0, [], None),
    (
        "a move",
        "2021-02-07",
        "Dune has been pushed back from October 1, 2021 to October 22, 2021.",
        0,
        [("RD001", "note", "articles/new.md", 6, ["articles/three.md", "articles/two.md"])],
        67,
    ),
    (
        "a stale date",
        "2020-11-07",
        "Dune will be released on December 18, 2020.",
        1,
        [("RD101", "error", "articles/new.md", 6, ["articles/two.md", "articles/three.md"])],
        43,
    ),
    (
        "a wrong former date",
        "2020-11-07",
        "Dune has been pushed back from December 11, 2020 to October 1, 2021.",
        0,
        [("RD104", "warning", "articles/new.md", 6, ["articles/one.md", "articles/two.md"])],
        49,  # the words that give the former date
    ),
    (
        "a weekday mistake",
        "2020-11-07",
        "Dune will be released on Monday, October 1, 2021.",
        1,
        [("RD201", "error", "articles/new.md", 6, [])],
        49,
    ),
]


@pytest.mark.parametrize(("published", "words", "status", "wanted", "end"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_new_article_is_judged_by_what_was_published_before(run, desk, published, words, status, wanted, end):
    before = desk.git("rev-parse", "HEAD")
    desk.write("new.md", published, words)
    desk.commit()
    assert sarif(run, "--since", before) == wanted
    assert run("check", "articles", "--since", before).status == status
    levels = {"error": "error", "warning": "warning", "note": "notice"}
    assert annotations(run, "--since", before) == [
        f"{levels[level]} file={file},line={line},endLine={line},col=1,endColumn={end},title={rule} {name}"
        for (rule, level, file, line, _), name in zip(wanted, names(run, before), strict=True)
    ]


def names(run, rev):
    return [finding["name"] for finding in json.loads(run("check", "articles", "--since", rev, "--format", "json").out)["findings"]]


def test_only_what_new_articles_cause_is_reported(run, desk):
    desk.write("stale.md", "2020-11-01", "Dune will be released on December 18, 2020.")
    before = desk.commit()
    desk.write("right.md", "2020-11-07", "Dune will be released on October 1, 2021.")
    desk.commit()
    assert run("check", "articles").status == 1
    result = run("check", "articles", "--since", before)
    assert (result.status, "RD101" in result.out) == (0, False)


def test_what_a_new_article_makes_outdated_is_counted_in_one_notice(run, desk):
    desk.write("late.md", "2021-03-01", "Dune will be released on October 1, 2021.")
    desk.write("later.md", "2021-03-02", "Dune will be released on October 1, 2021.", "Other")
    before = desk.commit()
    desk.write("new.md", "2021-02-07", "Dune has been pushed back from October 1, 2021 to October 22, 2021.")
    desk.write("next.md", "2021-04-07", "Dune will be released on October 22, 2021.")
    desk.commit()
    found = sarif(run, "--since", before)
    assert {(level, file) for _, level, file, _, _ in found} == {("note", "articles/new.md")}
    assert run("check", "articles", "--since", before).status == 0


def test_two_articles_that_contradict_each_other_are_told_at_the_new_one(run, desk):
    desk.write("old.md", "2021-03-01", "Tenet will be released on July 17, 2021.", "Daily")
    before = desk.commit()
    desk.write("new.md", "2021-03-01", "Tenet will be released on July 16, 2021.", "Herald")
    desk.commit()
    ((rule, level, file, _, related),) = sarif(run, "--since", before)
    assert (rule, level, file, related) == ("RD102", "error", "articles/new.md", ["articles/old.md"])


def test_a_renamed_article_is_not_new(run, desk):
    desk.write("stale.md", "2020-11-01", "Dune will be released on December 18, 2020.")
    before = desk.commit()
    desk.git("mv", "articles/stale.md", "articles/moved.md")
    desk.commit()
    assert sarif(run, "--since", before) == []
    desk.write("moved.md", "2020-11-01", "Dune will be released on December 18, 2020. Its director said so.")
    desk.commit()
    assert [each[:3] for each in sarif(run, "--since", before)] == [("RD101", "error", "articles/moved.md")]


def test_a_deleted_article_is_no_mistake(run, desk):
    before = desk.git("rev-parse", "HEAD")
    desk.git("rm", "--quiet", "articles/three.md")
    desk.commit()
    result = run("check", "articles", "--since", before)
    assert (result.status, result.out) == (0, "2 articles, 3 claims, 1 work; 0 errors, 0 warnings, 0 notices\n")


def test_an_article_in_another_language(run, desk):
    before = desk.git("rev-parse", "HEAD")
    desk.write("neu.md", "2020-11-07", "„Dune“ kommt am 18. Dezember 2020 in die Kinos.", language="de")
    desk.write("recht.md", "2020-11-07", "„Dune“ kommt am 1. Oktober 2021 in die Kinos.", language="de")
    desk.commit()
    assert [each[:3] for each in sarif(run, "--since", before)] == [("RD101", "error", "articles/neu.md")]


def test_a_branch_is_judged_from_where_it_left(run, desk):
    """What others did to main meanwhile is not the branch's; with the merge commit checked out it is the same."""
    desk.git("checkout", "--quiet", "-b", "topic")
    desk.write("topic.md", "2020-11-07", "Dune will be released on October 1, 2021.")
    desk.commit()
    desk.git("checkout", "--quiet", "main")
    desk.write("one.md", "2020-11-08", "Dune will be released on December 18, 2020. So it was said.", "Daily")
    desk.commit()
    desk.git("checkout", "--quiet", "topic")
    assert sarif(run, "--since", "main") == []
    desk.write("topic.md", "2020-11-07", "Dune will be released on December 18, 2020.")
    desk.commit()
    assert [each[2] for each in sarif(run, "--since", "main")] == ["articles/topic.md"]
    desk.git("merge", "--quiet", "--no-edit", "main")
    assert {each[2] for each in sarif(run, "--since", "main")} == {"articles/topic.md"}


def test_what_is_not_committed_yet_is_judged_once_git_knows_it(run, desk):
    desk.write("new.md", "2020-11-07", "Dune will be released on December 18, 2020.")
    assert sarif(run, "--since", "HEAD") == []
    desk.git("add", "articles/new.md")
    assert [each[2] for each in sarif(run, "--since", "HEAD")] == ["articles/new.md"]


def test_before_the_first_commit_everything_is_new(run, desk, monkeypatch):
    fresh = type(desk)(desk.folder / "fresh")
    monkeypatch.chdir(fresh.folder)
    fresh.write("new.md", "2020-11-07", "Dune will be released on Monday, October 1, 2021.")
    fresh.git("add", "--all")
    assert run("check", "articles", "--since", "HEAD").status == 1


def test_in_a_folder_of_the_repository(run, desk, monkeypatch):
    monkeypatch.chdir(desk.folder / "articles")
    desk.write("new.md", "2020-11-07", "Dune will be released on December 18, 2020.")
    desk.git("add", "--all")
    assert run("check", ".", "--since", "HEAD").out.startswith("new.md\n")


def test_a_shallow_clone(run, desk, monkeypatch, tmp_path):
    before = desk.git("rev-parse", "HEAD")
    desk.write("new.md", "2020-11-07", "Dune will be released on December 18, 2020.")
    desk.commit()
    desk.git("clone", "--quiet", "--depth=1", desk.folder.as_uri(), str(tmp_path / "shallow"))
    monkeypatch.chdir(tmp_path / "shallow")
    result = run("check", "articles", "--since", before)
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert f"--since {before}: no such commit here; this clone is shallow, fetch its history first" in result.err
    subprocess.run(["git", "fetch", "--quiet", "--depth=1", "origin", before], check=True)
    result = run("check", "articles", "--since", before)
    assert result.status == 1
    assert "  6:1 error RD101 stale-date" in result.out
    assert "this clone is shallow" in result.err


@pytest.mark.parametrize("rev", ["nowhere", "", "--help", "HEAD~99", "HEAD:articles/one.md", "0" * 40, "a b", "HEAD\n"])
def test_a_commit_that_is_not_there_is_one_clear_line(run, desk, rev):
    result = run("check", "articles", f"--since={rev}")
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert "no such commit here" in result.err


def test_outside_of_any_repository(run, tmp_path, monkeypatch):
    (tmp_path / "dune.txt").write_text("Dune will be released on October 22, 2021.\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    result = run("check", "dune.txt", "--since", "HEAD")
    assert (result.status, result.err.count("\n")) == (2, 1)
    assert "not a git repository" in result.err


def test_without_git(run, desk, monkeypatch):
    monkeypatch.setenv("PATH", str(desk.folder))
    assert run("check", "articles", "--since", "HEAD").err == "release-dates: --since needs git, and there is none here\n"


def test_names_that_git_would_quote(run, desk):
    before = desk.git("rev-parse", "HEAD")
    for name in ("-rf.md", "Dünen und “mehr”.md", "a b.md", ":(top).md"):
        desk.write(name, "2020-11-07", "Dune will be released on December 18, 2020.", source=name.strip(":(").replace(":", ""))
    desk.commit()
    assert {each[2] for each in sarif(run, "--since", before)} == {
        "articles/-rf.md",
        "articles/%3A(top).md",
        "articles/D%C3%BCnen%20und%20%E2%80%9Cmehr%E2%80%9D.md",
        "articles/a%20b.md",
    }


def test_articles_that_git_does_not_know_are_named(run, desk):
    desk.write("new.md", "2020-11-07", "Dune will be released on December 18, 2020.")
    result = run("check", "articles", "--since", "HEAD")
    assert result.status == 0
    assert "not judged, since git does not know it yet (git add): articles/new.md" in result.err
    desk.git("add", "--all")
    result = run("check", "articles", "--since", "HEAD")
    assert (result.status, "not judged" in result.err) == (1, False)


def test_a_report_names_the_articles_that_git_does_not_know(run, desk):
    desk.write("new.md", "2020-11-07", "Dune will be released on December 18, 2020.")
    result = run("report", "articles", "--since", "HEAD")
    assert "not looked at for --since, since git does not know it yet (git add): articles/new.md" in result.err
    assert "git add" not in run("report", "articles", "--since", "HEAD", "--quiet").err


def test_a_later_article_is_not_called_older(run, desk):
    desk.write("later.md", "2021-06-01", "Dune will be released on October 1, 2021.", "Other")
    before = desk.commit()
    desk.write("new.md", "2021-02-07", "Dune has been pushed back from October 1, 2021 to October 22, 2021.")
    desk.commit()
    assert "1 other article does not agree with this one: articles/later.md" in run("check", "articles", "--since", before).out
