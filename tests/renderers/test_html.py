"""report.html as it is written: its policy lets nothing run but its own script, and its data end nothing."""

import base64
import hashlib
import json
import re
from dataclasses import replace

import pytest

from checker.renderers import html
from checker.renderers.html_data import data


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


def test_the_data_hold_every_claim_and_end_nothing(make_digest, make_frame):
    words = "</script><script>alert(1)</script><!--&amp;\u2028"
    frame = make_frame({"quote": words, "source": "A"}, {"line": 9, "source": "A", "status": "former"}, {"line": None, "source": "A"})
    written = data(make_digest(frame), link)
    assert not set("<>&") & set(written)
    told = json.loads(written)
    assert told["length"] == 3
    columns = {
        name: [column["values"][number] for number in column["rows"]] if "values" in column else column["rows"]
        for name, column in told["columns"].items()
    }
    assert sorted(columns["status"]) == ["former", "scheduled", "scheduled"]
    assert "</script><script>alert(1)</script><!--&amp;" in columns["quote"]
    assert set(columns["href"]) == {"../articles/one.txt"}
    assert told["columns"]["source"] == {"values": ["A"], "rows": [0, 0, 0]}


def test_rules_stand_beside_the_claims_they_are_about(make_digest, make_frame, make_finding):
    finding = make_finding(file="articles/one.txt", line=3)
    told = json.loads(data(make_digest(make_frame({}, {"line": 4}), findings=[finding]), link))
    assert sorted(told["columns"]["rules"]["rows"]) == ["", "RD101"]


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
