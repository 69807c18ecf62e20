"""What is learned from an answered article: its names, its dates, and which works would be right."""

import json

import pytest

from checker.articles import Article, Places
from checker.claims import Status
from checker.dates import edtf
from checker.errors import UsageError
from checker.evaluation.agreement import days_meant
from checker.evaluation.answers import Expected
from checker.extraction.features.own_source import named
from checker.extraction.learned import read, written
from checker.extraction.look import look
from checker.extraction.weights import Weights
from checker.training import claims, meanings, names, own_sources, sharing, withdrawals
from checker.training.lessons import examples, lessons

TEXT = (
    "“Silent Harbor” will open on May 7, 2021. It was to open on December 18, 2020. Filming began on June 3, 2019.\n"
    "The Ferry of the North comes out on June 4, 2021."
)
ARTICLE = Article("a.txt", TEXT, Places(TEXT), published=edtf.parse("2020-10-01"), country="US", language="en")


def expected(work, date, status, quote, **more):
    return Expected((work,), date, days_meant(date), status, quote=quote, **more)


ANSWER = [
    expected("Silent Harbor", "2021-05-07", Status.SCHEDULED, "will open on May 7, 2021"),
    expected("Silent Harbor", "2020-12-18", Status.FORMER, "was to open on December 18, 2020"),
    expected("The Ferry of the North", "2021-06-04", Status.SCHEDULED, "comes out on June 4, 2021", optional=True),
]


def test_each_date_has_its_status_and_its_right_works():
    found = list(claims.examples(ARTICLE, look(ARTICLE), ANSWER, None))
    assert [claims.STATUSES[example.status] for example in found] == ["scheduled", "former", "none", "scheduled"]
    works = [{example.seen.options[i].subject.work for i in example.right} if example.right is not None else None for example in found]
    assert works[:3] == [{"Silent Harbor"}, {"Silent Harbor"}, None]
    assert [example.counts for example in found[:3]] == [1.0, 1.0, 1.0]
    assert found[3].counts < 1.0  # what is optional counts less


def test_each_stretch_is_the_name_it_is_marked_as_or_none():
    lines = list(names.examples(ARTICLE, {"work": ["Silent Harbor", "The Ferry of the North"], "place": ["North"]}))
    kinds = [None if stretch.kind is None else names.KINDS[stretch.kind] for line in lines for stretch in line]
    assert kinds.count("work") == 2
    assert "place" not in kinds  # it stands in a longer name alone
    assert kinds.count(None) == len(kinds) - 2


def test_a_second_look_at_names_is_at_the_same_stretches_with_what_spoke_for_each():
    marked = {"work": ["Silent Harbor", "The Ferry of the North"]}
    weights = Weights(names.KINDS, {"how=quoted": (300, 0, 0, 0, 0)})
    first = [stretch for line in names.examples(ARTICLE, marked) for stretch in line]
    again = [stretch for line in names.examples_again(ARTICLE, marked, weights) for stretch in line]
    assert [(its.first, its.last, its.kind) for its in again] == [(its.first, its.last, its.kind) for its in first]
    assert max(its.before for its in again) == [3.0, 0.0, 0.0, 0.0, 0.0]
    assert "first=work:4" in max(again, key=lambda its: its.before).features


def test_a_second_look_at_dates_is_at_the_same_dates_with_what_spoke_for_each():
    looked = look(ARTICLE)
    weights = {"work": Weights(("right",), {"rule": (500,)}), "status": Weights(claims.STATUSES, {"bias": (0, 100, 0, 0, 0)})}
    first = list(claims.examples(ARTICLE, looked, ANSWER, None))
    again = list(claims.examples_again(looked, first, weights))
    assert [(its.outcome, its.counts) for its in again] == [(its.status, its.counts) for its in first]
    assert all(its.before[1] >= 1.0 for its in again)
    assert "before=nothing" in again[0].features


BESIDE = "“Silent Harbor” and “Smoke” will open on May 7, 2021, before “The Long Ferry”."
UNDER = "New on disc\n\nReleases for May 7, 2021\n\n“Silent Harbor” is a thriller.\n\n“Smoke” is a farce.\n\n“The Long Ferry” is neither."
SHARING = {"beside it": (BESIDE, "here", [0, 1]), "below its line": (UNDER, "below", [0, 1])}  # the third is no claim's


@pytest.mark.parametrize(("text", "where", "outcomes"), SHARING.values(), ids=SHARING)
def test_a_further_work_of_a_date_shares_it_where_the_answer_gives_it_both(text, where, outcomes):
    told = Article("a.txt", text, Places(text), published=edtf.parse("2020-10-01"), country="US", language="en")
    quotes = (
        ("“Silent Harbor” and “Smoke” will open on May 7, 2021",) * 2
        if where == "here"
        else ("Releases for May 7, 2021", "“Smoke” is a farce")
    )
    answer = [expected(work, "2021-05-07", Status.SCHEDULED, quote) for work, quote in zip(("Silent Harbor", "Smoke"), quotes, strict=True)]
    looked = look(told)
    weights = {
        "work": Weights(("right",), {"rule": (500,)}),
        "status": Weights(claims.STATUSES, {"bias": (0, 100, 0, 0, 0)}),
        "status-again": Weights(claims.STATUSES, {}),
    }
    found = list(sharing.examples(looked, list(claims.examples(told, looked, answer, None)), weights))
    assert sorted(its.outcome for its in found if where in its.features) == outcomes


def test_each_settled_date_has_all_it_may_be_told_with_and_what_the_answer_says():
    judging = {
        "work": Weights(("right",), {"rule": (500,)}),
        "status": Weights(claims.STATUSES, {"bias": (-300, 300, 0, 0, 0)}),
        "status-again": Weights(claims.STATUSES, {}),
        "shares": Weights(("no", "yes"), {"bias": (1000, 0)}),
    }
    found = list(meanings.examples(ARTICLE, look(ARTICLE), ANSWER, judging))
    assert found
    for choice in found:
        assert len(choice.options) > 1
        assert choice.right
        assert any("told:scheduled" in choice.options[place] or "told=scheduled:former" in choice.options[place] for place in choice.right)


def test_a_sentence_is_a_withdrawal_where_the_answer_quotes_it():
    text = "“Silent Harbor” was to open on May 7, 2021. The film has been shelved.\nFilming began on June 3, 2019."
    read = Article("a.txt", text, Places(text), language="en")
    answer = [expected("Silent Harbor", None, Status.WITHDRAWN, "The film has been shelved", optional=True)]
    found = list(withdrawals.examples(read, answer))
    assert [example.outcome for example in found] == [0, 1, 0]
    assert found[1].counts < 1.0 == found[0].counts


@pytest.mark.parametrize(
    ("source", "right"), [("The Reel Post", {"The Reel Post"}), ("THE REEL POST", {"The Reel Post"}), ("Elsewhere", None), (None, None)]
)
def test_a_source_is_one_of_the_names_around_the_prose_or_none(source, right):
    text = f"Silent Harbor has a date\n\nThe Reel Post, 1 October 2020\n\n{TEXT}"
    read = Article("a.txt", text, Places(text), language="en")
    [choice] = own_sources.examples(read, source)
    names_of = [None, *(each.words for each in named(read))]
    assert {names_of[place] for place in choice.right} == (right or {None})


def test_an_article_whose_source_a_reader_found_teaches_no_source():
    assert not list(own_sources.examples(Article("a.txt", TEXT, Places(TEXT), source="The Reel Post"), "The Reel Post"))


def test_language_files_teach_by_their_examples_and_refusals():
    taught = {lesson.name: lesson for lesson in examples()}
    assert taught["es-example-0"].claims
    assert not taught["es-refusal-0"].claims


def test_what_is_held_out_or_unmarked_is_not_learned_from(tmp_path):
    for name, marked in (("one", True), ("two", True), ("three", False)):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        answer = {"source": None, "published": "2020-10-01", "language": "en", "claims": [], **({"names": {"work": []}} if marked else {})}
        (tmp_path / f"{name}.claims.json").write_text(json.dumps(answer), encoding="utf-8")
    (tmp_path / "HELD-OUT.txt").write_text("two\n", encoding="utf-8")
    assert [lesson.name for lesson in lessons(tmp_path)] == ["one"]


def test_articles_of_the_definition_count_more(tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(TEXT, encoding="utf-8")
        answer = {"source": None, "published": "2020-10-01", "language": "en", "claims": [], "names": {"work": []}}
        (tmp_path / f"{name}.claims.json").write_text(json.dumps(answer), encoding="utf-8")
    assert {lesson.counts for lesson in lessons(tmp_path)} == {1.0}
    (tmp_path / "DEFINING.txt").write_text("two\n", encoding="utf-8")
    one, two = lessons(tmp_path)
    assert one.counts < two.counts


def test_an_unknown_kind_of_name_is_refused_by_file(tmp_path):
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    answer = {"source": None, "published": None, "language": "en", "claims": [], "names": {"ship": ["Harbor"]}}
    (tmp_path / "one.claims.json").write_text(json.dumps(answer), encoding="utf-8")
    with pytest.raises(UsageError, match=r"one\.claims\.json: no such kind of name: ship"):
        lessons(tmp_path)


def test_weights_are_written_sorted_a_feature_a_line():
    tables = {"names": Weights(("none", "work"), {"b": (0, 150), "a": (50, -50)}), "days": Weights(("own",), {"of the line": (7,)})}
    text = written(tables)
    assert text == "days\town\nof the line\t7\n\nnames\tnone work\na\t50 -50\nb\t0 150\n"
    assert {name: (table.outcomes, {f: tuple(its) for f, its in table.table.items()}) for name, table in read(text).items()} == {
        "names": (("none", "work"), {"a": (50, -50), "b": (0, 150)}),
        "days": (("own",), {"of the line": (7,)}),
    }
