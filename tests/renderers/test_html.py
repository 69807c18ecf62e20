"""report.html as it is written: its policy lets nothing run but its own script, and its data end nothing."""

import base64
import gzip
import hashlib
import json
import re
from dataclasses import replace

import pytest

from checker.renderers import html, html_data


def link(file, line):
    return f"../{file}#L{line}" if line else f"../{file}"


@pytest.fixture
def page(make_digest):
    return html.report(make_digest(), link, {})


def test_the_policy_allows_the_page_s_own_script_and_style_alone(page):
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    allowed = dict(part.split(" ", 1) for part in policy.replace("&#39;", "'").split("; "))
    assert allowed["default-src"] == allowed["base-uri"] == allowed["form-action"] == "'none'"
    for name, element in (("script-src", "script"), ("style-src", "style")):
        (own,) = re.findall(rf"<{element}>(.*?)</{element}>", page, flags=re.DOTALL)
        assert allowed[name] == f"'sha256-{base64.b64encode(hashlib.sha256(own.encode()).digest()).decode()}'"
    assert "unsafe" not in policy
    assert not re.search(r'\sstyle="|\son[a-z]+="', page)


def test_nothing_is_loaded_from_elsewhere(page):
    assert not re.search(r"\bsrc=|@import|url\((?!#)|https?://(?!www\.w3\.org)", page)


def parts(digest):
    return {part.name: json.loads(unpacked(part)) for part in html_data.claims(digest, link)}


def unpacked(part):
    return gzip.decompress(base64.b64decode(part.text)) if part.packed else part.text


def column(told, name):
    values, rows = told["claims"]["columns"][name].values()
    return [values[number] for number in rows]


def test_the_data_hold_every_claim_and_end_nothing(make_digest, make_frame):
    words = "</script><script>alert(1)</script><!--&amp;\u2028"
    frame = make_frame({"quote": words, "source": "A"}, {"line": 9, "source": "A", "status": "former"}, {"line": None, "source": "A"})
    digest = make_digest(frame)
    assert not any(set("<>&") & set(part.text) for part in html_data.claims(digest, link))
    told = parts(digest)
    assert told["claims"]["length"] == 3
    assert sorted(column(told, "status")) == ["former", "scheduled", "scheduled"]
    assert "</script><script>alert(1)</script><!--&amp;" in told["words-0"]["quote"]
    assert set(column(told, "href")) == {"../articles/one.txt"}
    assert told["claims"]["columns"]["source"] == {"values": ["A"], "rows": [0, 0, 0]}


def test_words_come_in_parts_and_large_ones_compressed(make_digest, make_frame, monkeypatch):
    digest = make_digest(make_frame(*({"line": number, "quote": f"words {number}"} for number in range(1, 6))))
    monkeypatch.setattr(html_data, "ROWS", 2)
    monkeypatch.setattr(html_data, "PACKED", 60)
    written = {part.name: part for part in html_data.claims(digest, link)}
    assert list(written) == ["claims", "words-0", "words-1", "words-2"]
    assert [written[name].packed for name in written] == [True, True, True, False]
    assert [quote for name in list(written)[1:] for quote in json.loads(unpacked(written[name]))["quote"]] == [
        "words 1", "words 2", "words 3", "words 4", "words 5",
    ]  # fmt: skip


def test_rules_stand_beside_the_claims_they_are_about(make_digest, make_frame, make_finding):
    finding = make_finding(file="articles/one.txt", line=3)
    told = parts(make_digest(make_frame({}, {"line": 4}), findings=[finding]))
    assert sorted(column(told, "rules")) == ["", "RD101"]


def test_works_without_room_on_the_page_are_among_its_data(make_digest, make_frame, monkeypatch):
    monkeypatch.setattr(html, "TOLD", 1)
    monkeypatch.setattr(html, "WORKS", 2)
    frame = make_frame({"work": "Alien"}, {"work": "Brazil"}, {"work": "Charade <b>"})
    page = html.report(make_digest(frame, timelines=(), findings=()), link, {})
    body, data = page.split('<script type="application/json"', 1)
    assert re.findall(r'<section class="work" id="([^"]+)"', body) == ["work-alien"]
    assert re.findall(r'href="#(work-[^"]+)"', body) == ["work-alien", "work-brazil"]
    (stored,) = re.findall(r'id="data-sections-0">(.*?)</script>', data)
    told = json.loads(stored)
    assert [re.findall(r'<section class="work" id="([^"]+)"', section) for section in told] == [["work-brazil"], ["work-charade-b"]]
    assert "Charade &lt;b&gt;" in told[1]
    assert "<b>" not in told[1]


@pytest.mark.parametrize("target", ["javascript:alert(1)", 'x" onclick="y', "a b#c"])
def test_no_link_leads_out_of_the_folder_by_its_name(make_digest, target):
    page = html.report(make_digest(), lambda file, line: target, {})
    hrefs = set(re.findall(r'href="([^"]*)"', page))
    assert not any(href.lower().startswith("javascript:") for href in hrefs)
    assert "onclick" not in re.sub(r'"[^"]*"', '""', page[: page.index('<script type="application/json"')])


def test_each_drawing_has_names_of_its_own(make_digest):
    drawing = '<svg><style>x</style><clipPath id="clip0"></clipPath><g clip-path="url(#clip0)"></g></svg>'
    digest = make_digest()

    (chapter,) = digest.chapters
    page = html.report(replace(digest, chapters=(replace(chapter, picture="works/w.svg"),)), link, {"works/w.svg": drawing})
    assert '<clipPath id="the-long-walk-clip0"></clipPath><g clip-path="url(#the-long-walk-clip0)">' in page
    assert "<style>x</style>" not in page


def test_the_same_results_give_the_same_page(make_digest):
    assert html.report(make_digest(), link, {}) == html.report(make_digest(), link, {})
