"""The command: a folder of articles with answers in, a table or JSON out, one line for bad input."""

import json
from io import StringIO

import pytest

from checker.evaluation.command import main

ARTICLE = "“Dune” will open on October 22, 2021.\n"
CLAIM = {"work": ["Dune"], "date": "2021-10-22", "status": "scheduled", "region": None, "medium": None, "via": None, "quote": "will open"}


def put(folder, name, claims, text=ARTICLE, language="en"):
    (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (folder / f"{name}.claims.json").write_text(json.dumps({"language": language, "claims": claims}), encoding="utf-8")


def evaluation(*argv):
    out, err = StringIO(), StringIO()
    status = main([str(word) for word in argv], out, err)
    return status, out.getvalue(), err.getvalue()


@pytest.fixture
def answered(tmp_path):
    put(tmp_path, "film-01-dune", [CLAIM])
    put(tmp_path, "film-02-dune", [{**CLAIM, "date": "2021-10-23"}])
    return tmp_path


def row(out, name):
    return next(line.split() for line in out.splitlines() if line.startswith(name))


def test_the_figures(answered):
    status, out, err = evaluation(answered)
    assert (status, err) == (0, "")
    assert row(out, "all") == ["all", *["0.500"] * 6, "1.000", "1.000", "1", "1", "1", "2"]
    assert "film-02" not in out


def test_errors_are_told_by_cause(answered):
    _, out, _ = evaluation(answered, "--errors")
    assert out.partition("other date: ")[2].splitlines() == [
        "1 missed, 1 falsely read",
        "  film-02-dune",
        "    missed Dune | 2021-10-23 | scheduled | 'will open'",
        "    read   Dune | 2021-10-22 | scheduled | '“Dune” will open on October 22, 2021'",
    ]


def test_only_some_articles(answered):
    _, out, _ = evaluation(answered, "--only", "film-01")
    assert row(out, "all")[9:] == ["1", "0", "0", "1"]


def test_one_article_in_some(answered):
    """Their names alone choose them, whatever else is in the folder."""
    names = [f"tv-{index:02}-dune" for index in range(20)]
    for name in names:
        put(answered, name, [CLAIM])
    _, out, _ = evaluation(answered, "--one-in", "4", "--only", "tv")
    alone = [name for name in names if evaluation(answered, "--one-in", "4", "--only", name)[0] == 0]
    assert row(out, "all")[-1] == str(len(alone))
    assert 0 < len(alone) < 12
    assert evaluation(answered, "--one-in", "0")[0] == 2


def test_articles_held_out_show_totals_alone(answered):
    names = [f"tv-{index:02}-secret" for index in range(10)]
    for name in names:
        put(answered, name, [{**CLAIM, "date": None, "status": "withdrawn", "work": ["Hush"]}], ARTICLE.replace("Dune", "Whisper"))
    (answered / "HELD-OUT.txt").write_text("\n".join(names), encoding="utf-8")
    for argv in ([answered, "--errors"], [answered, "--format", "json"], [answered, "--errors", "--held-out", answered / "HELD-OUT.txt"]):
        status, out, _ = evaluation(*argv)
        assert status == 0
        assert not any(word in out for word in ("secret", "Hush", "Whisper"))
    _, out, _ = evaluation(answered)
    assert row(out.partition("articles held out")[2], "all")[9:] == ["0", "10", "10", "10"]


def test_json_holds_totals_and_slips(answered):
    _, out, _ = evaluation(answered, "--format", "json")
    record = json.loads(out)
    assert record["articles read"]["all"]["claims"] == "1 right, 1 false, 1 missed"
    assert record["articles held out"] is None
    assert record["slips"] == {
        "other status": [],
        "other date": [{"article": "film-02-dune", "missed": "Dune | 2021-10-23 | scheduled", "read": "Dune | 2021-10-22 | scheduled"}],
        "other work": [],
        "no claim": [],
    }
    assert out == evaluation(answered, "--format", "json")[1]


def test_a_claim_free_article_with_a_false_alarm(tmp_path):
    put(tmp_path, "none-01-quiet", [], "Nothing is said here.\n")
    put(tmp_path, "none-02-loud", [])
    _, out, _ = evaluation(tmp_path)
    assert row(out, "all")[-3:] == ["1", "of", "2"]


BAD = {
    "no folder": (["nowhere"], "nowhere: no such folder"),
    "no argument": ([], "Missing argument 'FOLDER'."),
    "an unknown option": ([".", "--strict"], "No such option '--strict'."),
    "no answers": (["empty"], "empty: no answers (*.claims.json) in this folder"),
    "nothing with the prefix": ([".", "--only", "book"], ".: no article whose name begins with 'book'"),
    "no list": ([".", "--held-out", "list"], "list: cannot be read"),
    "a name without an answer": ([".", "--held-out", "names"], "names: no answer for film-09"),
    "no JSON": (["broken"], "broken/a.claims.json: not an answer: JSONDecodeError: Expecting value: line 1 column 1 (char 0)"),
    "no article": (["lonely"], "lonely/a.claims.json: the article a is not beside it"),
    "no such status": (["status"], "status/a.claims.json: not an answer: ValueError: 'soon' is not a valid Status"),
    "no claims": (["claims"], "claims/a.claims.json: not an answer: KeyError: 'claims'"),
    "no list of names": (["names-of"], "names-of/a.claims.json: not an answer: ValueError: no list of names: 'Dune'"),
    "no date": (["date"], "date/a.claims.json: not an answer: ValueError: not a date in EDTF: 'soon'"),
}


@pytest.mark.parametrize(("argv", "message"), BAD.values(), ids=BAD.keys())
def test_bad_input_ends_with_one_line(answered, monkeypatch, argv, message):
    monkeypatch.chdir(answered)
    for folder in ("empty", "broken", "lonely", "status", "claims", "names-of", "date"):
        (answered / folder).mkdir()
    (answered / "names").write_text("film-01-dune\nfilm-09\n", encoding="utf-8")
    put(answered / "broken", "a", [])
    (answered / "broken" / "a.claims.json").write_text("no", encoding="utf-8")
    (answered / "lonely" / "a.claims.json").write_text("{}", encoding="utf-8")
    put(answered / "status", "a", [{**CLAIM, "status": "soon"}])
    put(answered / "claims", "a", [])
    (answered / "claims" / "a.claims.json").write_text('{"language": "en"}', encoding="utf-8")
    put(answered / "names-of", "a", [{**CLAIM, "work": "Dune"}])
    put(answered / "date", "a", [{**CLAIM, "date": "soon"}])
    assert evaluation(*argv) == (2, "", f"evaluation: {message}\n")


def test_help():
    status, out, err = evaluation("--help")
    assert (status, err) == (0, "")
    assert out.startswith("Usage: python -m checker.evaluation")
