"""Silencers: where they hold, when they end, and what is said of those that silence nothing."""

import json

import pytest

from checker import silencers
from checker.articles import Article, Places

STALE = "Dune will be released on December 18, 2020."


def comment(words):
    return f"<!-- release-dates: {words} -->"


def check(run, *argv):
    told = json.loads(run("check", "articles", "--new", "articles/new.md", "--format", "json", *argv).out)
    return [(finding["rule"], finding["line"], finding["message"]) for finding in told["findings"]]


QUIET = [
    f"{STALE} {comment('ignore RD101: about the old date')}",
    f"{comment('ignore RD101: about the old date')} {STALE}",
    f"{comment('ignore RD101: about the old date')}\n\n{STALE}",
    f"{comment('ignore RD101: about the old date')}\n{STALE}",
    f"{STALE}\n{comment('ignore RD101: about the old date')}",
    f"{comment('ignore stale-date until 2999-12-31: about the old date')}\n\n{STALE}",
    f"{comment('ignore RD1, RD201: about the old date')}\n\n{STALE}",
    f"<!--\nrelease-dates: ignore RD101:\n  about the old date\n-->\n\n{STALE}",
]


@pytest.mark.parametrize("words", QUIET)
def test_a_finding_is_silenced_where_it_stands(run, desk, words):
    desk.write("new.md", "2020-11-07", words)
    assert check(run) == []


LOUD = [
    (f"{comment('ignore RD201: not this rule')}\n\n{STALE}", 8, "this silencer silences nothing: RD201 finds nothing here"),
    (f"{comment('ignore RD101: too far')}\n\nFirst this.\n\n{STALE}", 10, "this silencer silences nothing: RD101 finds nothing here"),
    (f"{comment('ignore RD101 until 2020-12-31: for now')}\n\n{STALE}", 8, "this silencer has run out on 2020-12-31"),
    (f"{comment('ignore RD101')}\n\n{STALE}", 8, "this silencer gives no reason: write “ignore RD101 until 2027-01-31: reason”"),
    (f"{comment('ignore RD101 until')}\n\n{STALE}", 8, "this silencer is not understood: no rule 'until'"),
    (
        f"{comment('ignore RD101 until tomorrow: so')}\n\n{STALE}",
        8,
        "this silencer ends on 'tomorrow', which is no day: write “ignore RD101 until 2027-01-31: reason”",
    ),
    (f"{comment('ignore RD1O1: a slip')}\n\n{STALE}", 8, "this silencer is not understood: no rule 'RD1O1', did you mean 'RD101'?"),
    (f"{comment('be quiet')}\n\n{STALE}", 8, "this silencer is not understood: write “ignore RD101 until 2027-01-31: reason”"),
]


@pytest.mark.parametrize(("words", "line", "message"), LOUD)
def test_one_that_silences_nothing_is_told(run, desk, words, line, message):
    desk.write("new.md", "2020-11-07", words)
    (stale, idle) = sorted(check(run))
    assert stale[:2] == ("RD101", line)
    assert idle[:2] == ("RD801", 6)
    assert idle[2].startswith(message)


def test_one_whose_rule_did_not_run_may_be_needed(run, desk):
    desk.write("new.md", "2020-11-07", f"{comment('ignore RD101: about the old date')}\n\nNothing.")
    assert [rule for rule, *_ in check(run)] == ["RD801"]
    assert check(run, "--select", "RD2,RD801") == []
    assert check(run, "--ignore", "RD801") == []


def test_a_disagreement_that_is_told_at_the_new_article_is_silenced_there(run, desk):
    desk.write("old.md", "2021-03-01", "Tenet will be released on July 17, 2021.", "Daily")
    desk.write("new.md", "2021-03-01", f"Tenet will be released on July 16, 2021. {comment('ignore RD102: they are wrong')}", "Herald")
    assert check(run) == []


LINES = [
    ("a.html", "<html>\n<p>one</p>\n{}\n<p>two</p>\n<p>three</p>", (3, 4)),
    ("a.html", "<html>\n<p>one {}</p>\n<p>two</p>", (2, 2)),
    ("a.md", "one\ntwo {}\nthree\n\nfour", (1, 3)),
    ("a.md", "one\n\n{}\n\n\ntwo\nthree\n\nfour", (3, 7)),
    ("a.md", "one\n\n{}", (3, 3)),
    ("a.md", "{0}\n{0}\n\ntwo", (1, 4)),
]


@pytest.mark.parametrize(("file", "text", "lines"), LINES)
def test_the_lines_one_holds_for(file, text, lines):
    text = text.format(comment("ignore RD101: so"))
    first, *_ = silencers.find(Article(file, "", Places(text)))
    assert (first.first, first.last) == lines


def test_lines_are_those_of_the_file():
    text = f"{comment('ignore RD101: so')}\n\nwords"
    (found,) = silencers.find(Article("feed.xml#2", "", Places(text, first_line=41)))
    assert (found.line, found.first, found.last) == (41, 41, 43)


def test_settings_ignore_rules_in_some_files_and_weigh_them(run, desk):
    desk.write("new.md", "2020-11-07", STALE)
    (desk.folder / "setup.cfg").write_text("[release-dates]\nper_file_ignores =\n    articles/n*: RD1\n")
    assert check(run) == []
    (desk.folder / "setup.cfg").write_text("[release-dates]\nseverity =\n    stale-date = notice\n    RD1 = warning\n")
    assert run("check", "articles", "--new", "articles/new.md").status == 0
    (finding,) = json.loads(run("check", "articles", "--new", "articles/new.md", "--format", "json").out)["findings"]
    assert (finding["rule"], finding["severity"]) == ("RD101", "notice")
