"""Whatever stands in articles, file names and titles: no renderer lets it become anything but words."""

import json
import re
from html.parser import HTMLParser
from unicodedata import category
from xml.etree import ElementTree

import cmarkgfm
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.articles import PublishedFrom
from checker.publication import Publication
from checker.renderers import (
    chart,
    escape,
    findings_text,
    github,
    html,
    markdown,
    markdown_report,
    svg,
    text,
    works,
)
from checker.renderers import json as written_json
from checker.works.aliases import PossibleAlias

HOSTILE = [
    "two\nlines\r\nand\u2028three",
    "%0A::error file=x::owned\n::error::owned",
    "a | b || c \\| d \\",
    "`code` ``` more",
    "<script>alert(1)</script><img src=x onerror=y>",
    "[link](javascript:alert(1)) ![image](x) https://example.org www.example.org",
    "\u202eright to left\u2066\u200f",
    "\x1b[31mred\x1b]0;title\x07",
    "\n\n# heading\n\n- item\n\n| a | b |\n| - | - |\n",
    "x" * 5000,
    "-rf",
]
hostile = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(codec="utf-8"), min_size=1))
relaxed = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
OURS = {"h1", "h2", "h3", "h4", "p", "strong", "ul", "li", "br", "a", "table", "thead", "tbody", "tr", "th", "td"}
LINKS = {"target": "articles/one.txt#L3"}


def link(_file, _line):
    return LINKS["target"]


class Skeleton(HTMLParser):
    """The elements of a page, with the names of their attributes, and nothing that stands in them."""

    def __init__(self):
        super().__init__()
        self.parts = []

    def handle_starttag(self, tag, attributes):
        self.parts.append((tag, [name for name, _ in attributes]))

    def handle_comment(self, data):
        self.parts.append("comment")


def skeleton(page):
    """Its elements; those that only a text that is not empty has are left out."""
    parser = Skeleton()
    parser.feed(page)
    return [part for part in parser.parts if part[0] not in ("q", "h3")]


def tags(html):
    return set(re.findall(r"<([a-z]\w*)", html))


def assert_tables_are_whole(html):
    for table in re.findall(r"<table>.*?</table>", html, flags=re.DOTALL):
        heads = table.count("<th>") + table.count("<th ")
        for row in re.findall(r"<tr>(.*?)</tr>", table, flags=re.DOTALL)[1:]:
            assert row.count("<td") == heads


def assert_plain_lines(written):
    assert not {category(character) for character in written if character not in "\n\u200c\u200d"} & {"Cc", "Cf", "Cs", "Zl", "Zp"}


@relaxed
@given(words=hostile)
def test_the_report_holds_only_its_own_markup(words, make_digest, make_frame, make_timeline, make_finding):
    told = {"work": words, "source": words, "quote": words, "file": words, "region": words}
    frame = make_frame(told | {"work_as_written": words, "via": words, "medium": words})
    found = [make_finding(file=words, message=words, quote=words, work=words), make_finding(work="", file=words)]
    known = Publication(None, PublishedFrom.UNKNOWN, (words,))
    digest = make_digest(frame, [make_timeline(**told)], found, publications={words: known}, about=words)
    written = markdown_report.report(digest, link, link)["report.md"]
    html = MarkdownIt("gfm-like", {"linkify": False, "html": True}).render(written)
    assert tags(html) <= OURS | {"details", "summary"}
    assert_tables_are_whole(html)
    assert html.count("<h1>") == 1
    assert html.count("<details>") == html.count("</details>") == 1
    anchors = set(re.findall(r'<a id="([^"]*)">', html))
    assert len(anchors) == 1
    assert set(re.findall(r'href="([^"]*)"', html)) == {LINKS["target"], *(f"#{anchor}" for anchor in anchors)}


@relaxed
@given(words=hostile)
def test_the_page_holds_only_its_own_markup(words, make_digest, make_frame, make_timeline, make_finding):
    told = {"work": words, "source": words, "quote": words, "file": words, "region": words}
    found = [make_finding(file=words, message=words, quote=words, work=words)]
    hostile_one = make_digest(make_frame(told | {"url": words}), [make_timeline(**told)], found, about=words)
    harmless = dict.fromkeys(told, "harmless")
    plain_one = make_digest(make_frame(harmless), [make_timeline(**harmless)], [make_finding(work="harmless")], about="harmless")
    assert skeleton(html.report(hostile_one, link, {})) == skeleton(html.report(plain_one, link, {}))


@relaxed
@given(words=hostile)
def test_a_drawing_holds_only_its_own_markup(words, make_timeline):
    drawn = chart.chart([make_timeline(work=words, quote=words, source=words, region=words, file=words)])
    panel = json.dumps(svg.specification(drawn))
    assert not {category(character) for character in json.loads(panel)["title"]["text"]} & {"Cc", "Cf"} - {"Cf"}
    assert "\u202e" not in panel


@pytest.mark.parametrize("words", HOSTILE)
def test_a_drawing_of_hostile_words_is_well_formed(words, make_timeline):
    drawn = svg.single(chart.chart([make_timeline(work=words, quote=words, source=words, region=words)]))
    names = {element.tag.rpartition("}")[2] for element in ElementTree.fromstring(drawn).iter()}
    assert names <= {"svg", "title", "desc", "style", "g", "path", "line", "rect", "text", "tspan", "defs", "clipPath"}


@relaxed
@given(words=hostile)
def test_a_comment_holds_only_its_own_markup(words, make_finding, summary):
    html = cmarkgfm.github_flavored_markdown_to_html(
        markdown.check([make_finding(file=words, message=words, quote=words), make_finding()], summary)
    )
    assert tags(html) <= OURS
    assert html.count("<h2>") == 1
    assert "<a " not in html


@relaxed
@given(words=hostile)
def test_annotations_are_the_findings_and_nothing_else(words, make_finding, summary):
    found = [make_finding(file=words, message=words, quote=words), make_finding()]
    lines = github.check(found, summary).split("\n")
    assert [line.startswith("::") for line in lines] == [True, True, False, False]
    for line in lines[:2]:
        _, properties, _ = line.split("::", 2)
        assert [part.split("=")[0] for part in properties.removeprefix("error ").split(",")] == ["file", "line", "col", "title"]


@relaxed
@given(words=hostile)
def test_a_terminal_is_told_words_alone(words, make_frame, make_timeline, make_finding, summary):
    told = {"work": words, "source": words, "quote": words, "file": words, "medium": words}
    frame = make_frame(told, {"work_as_written": words})
    assert_plain_lines(text.claims(frame))
    assert text.claims(frame).count("\n") == 4
    assert_plain_lines(text.timelines([make_timeline(**told)]))
    assert text.timelines([make_timeline(**told)]).count("\n") == text.timelines([make_timeline()]).count("\n")
    assert_plain_lines(works.works(frame, [PossibleAlias(words, words, (words,), (words,))]))
    written = findings_text.check([make_finding(file=words, message=words, quote=words)], summary)
    assert_plain_lines(written)
    expected = 4 if not escape.line(words) else written.count("\n")
    assert written.count("\n") >= expected


@relaxed
@given(words=hostile)
def test_json_keeps_the_words_as_they_are(words, make_timeline, make_finding, summary):
    (timeline,) = json.loads(written_json.timelines([make_timeline(work=words, quote=words)]))
    assert timeline["work"] == words
    assert timeline["positions"][0]["first"]["quote"] == words
    told = json.loads(written_json.check([make_finding(file=words, quote=words)], summary))
    assert (told["findings"][0]["file"], told["findings"][0]["quote"]) == (words, words)


@pytest.mark.parametrize("words", HOSTILE)
def test_tables_in_markdown_have_their_columns(words, make_frame):
    html = cmarkgfm.github_flavored_markdown_to_html(markdown.claims(make_frame({"quote": words}, {"source": words}), link))
    assert_tables_are_whole(html)
    assert html.count("<tr>") == 3
