"""The baseline: what is known no longer fails the check, what is new does, and what is gone is told."""

import json

import pytest


@pytest.fixture
def stale(desk):
    """An archive with one stale article in it."""
    desk.write("stale.md", "2020-11-01", "Dune will be released on December 18, 2020.")
    desk.commit()
    return desk


@pytest.fixture
def known(run, stale):
    """The same with that article's finding in known.json."""
    assert run("check", "articles", "--baseline", "known.json", "--write-baseline", "--accept-new").status == 0
    return stale


def findings(run, *argv):
    told = json.loads(run("check", "articles", "--baseline", "known.json", "--format", "json", *argv).out)
    return [(finding["rule"], finding["file"]) for finding in told["findings"] if not finding["baseline"]]


def test_what_is_known_does_not_fail_the_check(run, known):
    result = run("check", "articles", "--baseline", "known.json")
    assert (result.status, result.err) == (0, "")
    assert result.out == "4 articles, 5 claims, 1 work, 1 move; 0 errors, 0 warnings, 0 notices; 2 known from the baseline\n"
    assert run("check", "articles").status == 1


def test_the_file_is_sorted_and_holds_no_lines_and_no_times(known):
    text = (known.folder / "known.json").read_text(encoding="utf-8")
    told = json.loads(text)["findings"]
    assert [(each["file"], each["rule"]) for each in told] == [
        ("articles/stale.md", "RD101 stale-date"),
        ("articles/two.md", "RD001 date-moved"),
    ]
    assert {key for each in told for key in each} == {"file", "rule", "fingerprint", "content"}


def test_writing_again_changes_nothing(run, known):
    before = (known.folder / "known.json").read_bytes()
    assert run("check", "articles", "--baseline", "known.json", "--write-baseline").status == 0
    assert (known.folder / "known.json").read_bytes() == before


def test_lines_above_and_a_new_name_keep_a_finding_known(run, known):
    path = known.folder / "articles" / "stale.md"
    path.write_text(path.read_text().replace("# News\n", "# News\n\nFirst of all.\n\nAnd then.\n"))
    assert findings(run) == []
    path.rename(path.with_name("renamed.md"))
    assert findings(run) == []


def test_a_copy_of_a_known_mistake_is_new(run, known):
    path = known.folder / "articles" / "stale.md"
    path.with_name("zopy.md").write_text(path.read_text())
    assert findings(run) == [("RD101", "articles/zopy.md")]


def test_a_new_finding_is_taken_in_only_when_that_is_said(run, known):
    known.write("more.md", "2020-11-02", "Dune will be released on Monday, October 1, 2021.")
    before = (known.folder / "known.json").read_bytes()
    result = run("check", "articles", "--baseline", "known.json", "--write-baseline")
    assert result.status == 1
    assert result.err == "release-dates: known.json: 1 new finding not taken in; --accept-new takes it\n"
    assert (known.folder / "known.json").read_bytes() == before
    assert run("check", "articles", "--baseline", "known.json", "--write-baseline", "--accept-new").status == 0
    assert findings(run) == []


def test_the_first_writing_swallows_nothing_either(run, stale):
    result = run("check", "articles", "--baseline", "known.json", "--write-baseline")
    assert (result.status, "2 new findings not taken in" in result.err) == (1, True)
    assert json.loads((stale.folder / "known.json").read_text())["findings"] == []


def test_what_is_no_longer_needed_is_told_and_dropped(run, known):
    known.write("stale.md", "2020-11-01", "Dune will be released on October 1, 2021.")
    result = run("check", "articles", "--baseline", "known.json")
    assert result.status == 0
    assert result.err == (
        "release-dates: known.json: no longer needed: RD101 stale-date in articles/stale.md; --write-baseline drops what is not\n"
    )
    run("check", "articles", "--baseline", "known.json", "--write-baseline")
    assert run("check", "articles", "--baseline", "known.json").err == ""


def test_what_was_not_looked_at_is_kept(run, known):
    """A check of some rules, or of some files, cannot tell what the others need."""
    before = (known.folder / "known.json").read_bytes()
    for argv in (["articles", "--select", "RD2"], ["articles/one.md"]):
        result = run("check", *argv, "--baseline", "known.json", "--write-baseline")
        assert (result.status, result.err) == (0, "")
        assert (known.folder / "known.json").read_bytes() == before


def test_known_findings_stay_in_sarif_as_suppressed(run, known):
    (told,) = json.loads(run("check", "articles", "--baseline", "known.json", "--format", "sarif").out)["runs"]
    assert [(each["ruleId"], each["baselineState"], len(each["suppressions"])) for each in told["results"]] == [
        ("RD101", "unchanged", 1),
        ("RD001", "unchanged", 1),
    ]


@pytest.mark.parametrize("format", ["github", "gitlab", "rdjson", "junit", "markdown", "text"])
def test_known_findings_are_left_out_elsewhere(run, known, format):
    assert "December 18" not in run("check", "articles", "--baseline", "known.json", "--format", format).out


def test_a_known_finding_is_known_to_a_check_of_new_articles_too(run, known):
    assert run("check", "articles", "--baseline", "known.json", "--new", "articles/stale.md").status == 0


MISTAKES = [
    (["--baseline", "missing.json"], "missing.json: no such baseline; --write-baseline --accept-new makes one"),
    (["--baseline", "articles"], "articles: cannot be read: Is a directory"),
    (["--baseline", "bad.json"], "bad.json: is no baseline of this program"),
    (["--baseline", "other.json"], "other.json: is no baseline of this program"),
    (["--write-baseline"], "--write-baseline needs --baseline FILE"),
    (["--accept-new"], "--accept-new needs --write-baseline"),
    (
        ["--baseline", "new.json", "--write-baseline", "--since", "HEAD"],
        "--write-baseline takes the whole archive, without --new or --since",
    ),
]


@pytest.mark.parametrize(("argv", "message"), MISTAKES, ids=[" ".join(argv) for argv, _ in MISTAKES])
def test_a_mistake_about_baselines_ends_the_run(run, stale, argv, message):
    (stale.folder / "bad.json").write_text("[" * 100_000)
    (stale.folder / "other.json").write_text('{"version": 1, "findings": [{"rule": 3}]}')
    result = run("check", "articles", *argv)
    assert (result.status, result.out, result.err) == (2, "", f"release-dates: {message}\n")
