"""report.md as a reader of GitHub's Markdown sees it: order, folding, size, and where its links lead."""

import re
from datetime import date

import pytest
from markdown_it import MarkdownIt

from checker.articles import PublishedFrom
from checker.dates.span import Span
from checker.findings import Severity
from checker.publication import Publication
from checker.renderers.digest import chapters
from checker.renderers.markdown_report import Limits, report, summary
from checker.timelines import Timeline

GFM = MarkdownIt("gfm-like", {"linkify": False})


def link(file, line):
    return f"../{file}#L{line}"


def below(file, line):
    return f"../../{file}#L{line}"


def tables(text):
    """The rows of each table, as counts of cells."""
    found = []
    for token in GFM.parse(text):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append(0)
        elif token.type in ("th_open", "td_open"):
            found[-1][-1] += 1
    return found


def targets(text):
    return re.findall(r'href="([^"]*)"|src="([^"]*)"', GFM.render(text))


def headings(text):
    return re.findall(r"^##? (.*)$", text, flags=re.MULTILINE)


def several(make_digest, make_frame, make_timeline, *works, **given):
    """A digest of works of which the first moved and the others did not."""
    moved = make_timeline(work=works[0])
    still = [Timeline(work, "", "", moved.positions[:1], (), moved.judged[:1]) for work in works[1:]]
    return make_digest(make_frame(*({"work": work} for work in works)), [moved, *still], [], **given)


def test_a_work_is_told_from_its_movement_to_its_claims(make_digest):
    text = report(make_digest(), link, below)["report.md"]
    assert headings(text) == ["Release dates", "Works", "The Long Walk", "Sources", "Slips"]
    lines = text.splitlines()
    assert lines[2] == "2 articles, 3 claims, 1 work, 1 move, 1 discrepancy (1 error, 0 warnings, 2 notices)"
    assert "**July 2021 → November 2021 → no date → from May 2022**: about 131 days later; withdrawn; dated again" in lines
    assert "| Date | First report | Last report | Reports | Sources |" in lines
    assert any(line.startswith("| July 2021 → November 9, 2021 | about 131 days later | between October 1, 2020 and ") for line in lines)
    assert "### Errors" in lines
    assert "[articles/one.txt:9](../articles/one.txt#L9)" in text
    folded = text[text.index("<details>") : text.index("</details>")]
    assert "<summary>1 claim</summary>" in folded
    assert "| October 14, 2020 | its first lines | Long Walk | July 2021 | scheduled | “will open in July 2021” |" in folded


def test_every_table_has_its_columns(make_digest):
    found = tables(report(make_digest(), link, below)["report.md"])
    assert len(found) == 7
    for rows in found:
        assert len(rows) > 1
        assert len(set(rows)) == 1


def test_news_comes_first_and_a_franchise_stays_together(make_digest, make_frame, make_timeline):
    digest = several(make_digest, make_frame, make_timeline, "Dune: Part Two", "Alien", "Dune", "Zodiac")
    assert [chapter.work for chapter in digest.chapters] == ["Dune: Part Two", "Dune", "Alien", "Zodiac"]
    text = report(digest, link, below)["report.md"]
    assert headings(text)[2:6] == ["Dune: Part Two", "Dune", "Alien", "Zodiac"]
    assert "| └ [Dune](#work-dune) |" in text


def test_the_contents_lead_to_the_works(make_digest, make_frame, make_timeline):
    text = report(several(make_digest, make_frame, make_timeline, "Dune", "Ünder: ①", "Dune!", "***"), link, below)["report.md"]
    anchors = re.findall(r'<a id="([^"]+)"></a>', text)
    assert len(set(anchors)) == 4
    assert {f"#{anchor}" for anchor in anchors} == {href for href, _ in targets(text) if href.startswith("#")}


def test_what_does_not_fit_goes_to_files_of_its_own_and_the_report_says_where(make_digest, make_frame, make_timeline):
    works = [f"Work {letter}" for letter in "ABCDEFGH"]
    digest = several(make_digest, make_frame, make_timeline, *works)
    files = report(digest, link, below, Limits(size=3000, works=4))
    text = files.pop("report.md")
    told = set(headings(text)) & set(works)
    assert told and told != set(works)
    assert {name for name in files if name != "works/README.md"} == {
        f"works/{work.lower().replace(' ', '-')}.md" for work in works if work not in told
    }
    assert f"{len(works) - len(told)} works are told in files of their own" in text
    assert "4 more works are listed in [works/README.md](works/README.md)." in text
    for name, written in files.items():
        assert all(len(set(rows)) == 1 for rows in tables(written)), name
    index = {href for href, _ in targets(files["works/README.md"])}
    assert index == {f"../report.md#work-{work.lower().replace(' ', '-')}" for work in told} | {
        name.removeprefix("works/") for name in files if name != "works/README.md"
    }
    assert "(../../articles/one.txt#L3)" in files["works/work-h.md"]


def test_a_long_list_of_works_comes_in_files_that_lead_to_each_other(make_digest, make_frame):
    names = ("Alien", "Brazil", "Charade")
    digest = make_digest(make_frame(*({"work": name} for name in names)), timelines=(), findings=())
    files = report(digest, link, below, Limits(works=1, listed=2))
    lists = {name: text for name, text in files.items() if "README" in name}
    assert list(lists) == ["works/README.md", "works/README-2.md"]
    for text in lists.values():
        assert "Works [1 to 2](README.md), [3 to 3](README-2.md)\n" in text
    assert [[name in text for name in names] for text in lists.values()] == [[True, True, False], [False, False, True]]


def test_many_claims_are_cut_and_the_file_with_all_of_them_is_named(make_digest, make_frame, make_timeline):
    frame = make_frame(*({"line": line} for line in range(1, 31)))
    files = report(make_digest(frame, [make_timeline()], []), link, below, Limits(claims=10))
    assert "<summary>30 claims, the first 10 of them here</summary>" in files["report.md"]
    assert "All of them are in [works/the-long-walk.md](works/the-long-walk.md)." in files["report.md"]
    assert max(len(rows) for rows in tables(files["works/the-long-walk.md"])) == 31


def test_notices_are_folded_and_findings_about_no_work_come_last(make_digest, make_finding):
    found = [make_finding(severity=Severity.NOTICE), make_finding(work="", severity=Severity.WARNING, message="could not be read")]
    text = report(make_digest(findings=found), link, below)["report.md"]
    assert "<summary>1 notice</summary>" in text
    assert "### Errors" not in text
    assert text.index("## Other findings") > text.index("## The Long Walk")
    assert "could not be read" in text[text.index("## Other findings") :]


def test_it_says_how_publish_dates_were_worked_out(make_digest, make_frame):
    known = {
        "b.txt": Publication(Span.year(2021), PublishedFrom.INFERRED, ("“next year” names 2022", "Dune is still to come")),
        "a.txt": Publication(Span.year(2020), PublishedFrom.HEADER, ("header: 2020",)),
        "c.txt": Publication(None, PublishedFrom.UNKNOWN),
    }
    text = report(make_digest(make_frame(), [], [], publications=known), lambda file, line: None, below)["report.md"]
    assert text.splitlines()[4:] == [
        "No release dates.",
        "",
        "## Publish dates that were worked out",
        "",
        "- b.txt: 2021",
        "  - “next year” names 2022",
        "  - Dune is still to come",
    ]


def test_what_it_is_limited_to_stands_in_its_title(make_digest):
    assert report(make_digest(about="Dune, what is new since v1"), link, below)["report.md"].startswith(
        "# Release dates: Dune, what is new since v1\n"
    )


def test_discrepancies_are_errors_and_warnings(make_digest):
    assert summary(make_digest()).endswith("1 discrepancy (1 error, 0 warnings, 2 notices)")


@pytest.mark.parametrize(
    ("works", "names"),
    [
        (["Dune", "Dune!"], {"Dune": "dune", "Dune!": "dune-2"}),
        (["Élite", "三体"], {"Élite": "elite", "三体": "work"}),
        (["a/../../b"], {"a/../../b": "a-b"}),
        (["x" * 300], {"x" * 300: "x" * 60}),
    ],
)
def test_files_have_plain_names_and_no_two_the_same(make_frame, works, names):
    told = chapters(make_frame(*({"work": work} for work in works)), [], [])
    assert {chapter.work: chapter.name for chapter in told} == names


def test_slips_count_from_the_first_date_to_the_last(make_digest):
    (chapter,) = make_digest().chapters
    assert (chapter.days, chapter.slipped) == ((date(2022, 5, 1) - date(2021, 7, 1)).days, "304 days later")
