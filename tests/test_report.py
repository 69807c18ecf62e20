"""The committed report is what the program makes of seeds/ today, and holds together as Markdown."""

import csv
import re
import shutil
from pathlib import Path

import cmarkgfm
import pytest

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "reports" / "report.md"


@pytest.mark.parametrize(
    "name", ["report.md", "claims.csv", "timelines.json", "findings.json", "statistics.json", "report.html", "timeline.svg"]
)
def test_the_report_is_up_to_date(run, folder, name):
    shutil.copytree(ROOT / "seeds", folder / "seeds")
    assert run("report", "seeds").status == 0
    new, old = (place / "reports" / name for place in (folder, ROOT))
    assert new.read_text(encoding="utf-8") == old.read_text(encoding="utf-8"), "bring it up to date: python .ci/refresh"


def test_every_link_leads_to_the_words():
    links = re.findall(r"\[([^\]]+):(\d+)\]\(([^)#]+)#L(\d+)\)", REPORT.read_text(encoding="utf-8"))
    assert len(links) >= 6
    for name, line, target, anchor in links:
        assert (REPORT.parent / target).resolve() == ROOT / name.replace("\\", "")
        assert line == anchor


def test_every_quote_stands_on_its_line():
    with (ROOT / "reports" / "claims.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            text = (ROOT / row["file"]).read_text(encoding="utf-8").split("\n")
            assert text[int(row["line"]) - 1][int(row["column"]) - 1 :].startswith(row["quote"].split("\n")[0])


def test_every_table_has_its_columns():
    html = cmarkgfm.github_flavored_markdown_to_html(REPORT.read_text(encoding="utf-8"))
    tables = re.findall(r"<table>.*?</table>", html, flags=re.DOTALL)
    assert len(tables) >= 5
    for table in tables:
        heads = table.count("<th") - table.count("<thead")
        assert {row.count("<td") for row in re.findall(r"<tr>(.*?)</tr>", table, flags=re.DOTALL)[1:]} == {heads}


def test_no_clock_and_no_place_of_the_machine():
    text = REPORT.read_text(encoding="utf-8")
    assert str(ROOT) not in text
    assert not re.search(r"\d\d:\d\d:\d\d", text)
    assert not re.search(r"\]\((?:/|file:)", text)


def test_the_film_moved_as_it_did():
    lines = REPORT.read_text(encoding="utf-8").splitlines()
    heading = lines.index("## Mission: Impossible – Dead Reckoning Part One")
    assert next(line for line in lines[heading:] if line.startswith("**")).startswith(
        "**July 2021 → November 2021 → May 2022 → July 2023**: "
    )
