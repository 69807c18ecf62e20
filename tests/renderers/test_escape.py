"""Hostile text injects nothing: what a reader of the format sees is the text, and nothing beside it."""

import re
from unicodedata import category

import cmarkgfm
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.renderers import escape

HOSTILE = [
    "two\nlines",
    "a\r\n::error file=x::owned",
    "%0A::error::owned",
    "a | b || c \\| d \\",
    "`code` ``more`",
    "<script>alert(1)</script>",
    "<!-- comment -->",
    "&lt;b&gt; &amp; &#124;",
    "[link](javascript:alert(1)) ![image](x)",
    "https://example.org/x www.example.org ftp://example.org",
    "*bold* _italic_ ~~gone~~ $x^2$",
    "# heading",
    "1. first",
    "- item",
    "=====",
    "> quote",
    "0@.A",
    "a@_b.c",
    "a@-b.c",
    "\u202eright to left\u2066",
    "\x1b[31mred\x1b[0m\x9b31m",
    "x" * 5000,
    "|" * 5000,
    "\\",
]
text = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(alphabet=st.characters(codec="utf-8")),
    st.text(alphabet="|\\`*_[]()<>!#&~$:/@w.-+= \n\t1a", max_size=40),
)


def shown(html: str) -> str:
    """The text a browser shows of a piece of HTML without markup in it."""
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        html = html.replace(entity, character)
    return html


def cells(html: str) -> list[str]:
    return [shown(cell).strip() for cell in re.findall(r"<td>(.*?)</td>", html, flags=re.DOTALL)]


@given(text, text)
@pytest.mark.parametrize(
    "render",
    [cmarkgfm.github_flavored_markdown_to_html, MarkdownIt("gfm-like", {"linkify": False}).render],
    ids=["cmark-gfm", "markdown-it"],
)
def test_a_cell_shows_the_text_and_nothing_else(render, first, second):
    table = f"| a | b |\n| --- | --- |\n| {escape.markdown(first)} | {escape.markdown(second)} |\n"
    html = render(table)
    assert cells(html.replace(escape.JOINER, "")) == [
        escape.line(first).replace(escape.JOINER, ""),
        escape.line(second).replace(escape.JOINER, ""),
    ]
    assert set(re.findall(r"</?([a-z]\w*)", html)) <= {"table", "thead", "tbody", "tr", "th", "td"}


@given(text)
def test_a_paragraph_stays_one_paragraph(words):
    html = cmarkgfm.github_flavored_markdown_to_html(escape.markdown(words)).replace(escape.JOINER, "")
    wanted = escape.line(words)
    assert shown(html) == (f"<p>{wanted}</p>\n" if wanted else "")


@given(text, text)
def test_a_link_has_one_target(words, target):
    html = cmarkgfm.github_flavored_markdown_to_html("x " + escape.markdown_link(words, target))
    assert html.count("<a ") == 1
    assert html.count("<") == 4


@given(text)
def test_a_line_holds_no_control_and_no_change_of_direction(words):
    shown_line = escape.line(words)
    assert len(shown_line.splitlines()) <= 1
    assert not {category(character) for character in shown_line if character not in "\u200c\u200d"} & {"Cc", "Cf", "Cs"}


@given(text)
def test_a_workflow_command_stays_on_its_line(words):
    assert not {"\n", "\r"} & set(escape.workflow_message(words))
    assert not {"\n", "\r", ":", ","} & set(escape.workflow_property(words))
    assert escape.workflow_message(words).replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%") == words


@pytest.mark.parametrize(
    ("words", "width", "wanted"),
    [
        ("short", 10, "short"),
        ("exactly ten", 11, "exactly ten"),
        ("one two three four", 12, "one two…"),
        ("unbreakablewords", 6, "unbre…"),
    ],
)
def test_long_text_is_cut_at_a_word(words, width, wanted):
    assert escape.shortened(words, width) == wanted
    assert len(wanted) <= width


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Mission: Impossible – Dead Reckoning", "Mission: Impossible – Dead Reckoning"),
        ("was | is", r"was \| is"),
        ("thanks to @someone", f"thanks to @{escape.JOINER}someone"),
        ("Nr. #7", f"Nr. #{escape.JOINER}7"),
    ],
)
def test_plain_words_stay_readable_in_markdown(words, wanted):
    assert escape.markdown(words) == wanted
