"""report.html in a browser: it sorts, filters, tells what is pointed at, works by keyboard, and asks nothing of the network."""

import re
import shutil
from functools import cache

import pytest

from checker import pipeline, reports

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")

expect = playwright.expect
CHROMIUM = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")

TABLE = """\
file,line,work,date,status,region,published,source,quote
one.txt,1,The Long Walk,2021-07-02,scheduled,,2020-05-01,The Evening Reel,"will open on July 2, 2021"
two.txt,3,The Long Walk,2021-11-09,scheduled,,2020-10-14,Cinema Weekly,now due on November 9
two.txt,4,The Long Walk,2021-07-02,former,,2020-10-14,Cinema Weekly,after first being set for July 2
three.txt,1,The Long Walk,2021-07-02,scheduled,,2021-01-20,Stale News,"<b>opens</b> on July 2, 2021"
three.txt,9,The Long Walk,2021-11-09,scheduled,GB,2021-01-20,Stale News,"in Britain on November 9, 2021"
four.txt,1,Dune,2020-12-18,scheduled,,2020-02-01,Cinema Weekly,"in cinemas on December 18, 2020"
five.txt,1,Dune,2021-10-22,scheduled,,2020-10-14,The Evening Reel,"in cinemas on October 22, 2021"
six.txt,1,Dune: Part Two,2023-10,scheduled,,2021-10-26,The Evening Reel,in October 2023
"""


@pytest.fixture(scope="module")
def browser():
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The folder with the report of a table, which is written once."""

    @cache
    def written(table):
        folder = tmp_path_factory.mktemp("report")
        (folder / "claims.csv").write_text(table)
        reports.write(pipeline.read(folder / "claims.csv"), folder / "reports")
        return folder / "reports"

    return written


@pytest.fixture
def show(browser, written):
    """Opens the report of a table; whatever the page complains of or asks for is an error when the test ends."""
    heard = []
    opened = []

    def show(table=TABLE, **context):
        page = browser.new_context(**({"viewport": {"width": 1200, "height": 900}} | context)).new_page()
        opened.append(page)
        page.on("console", lambda message: heard.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: heard.append(str(error)))
        address = (written(table) / "report.html").as_uri()
        page.on("request", lambda request: None if request.url.startswith((address, "data:")) else heard.append(f"asked for {request.url}"))
        page.goto(address)
        return page

    yield show
    for page in opened:
        page.context.close()
    assert heard == []


def column(page, name):
    cells = page.locator(f"#claims-table tbody tr:visible td[data-label='{name}']")
    return cells.all_inner_texts()


def test_claims_are_sorted_by_what_dates_mean(show):
    page = show()
    head = page.locator("#claims-table th[data-column='date']")
    first = page.locator("#claims-table tbody tr").first
    head.locator("button").click()
    expect(first).to_contain_text("December 18, 2020")
    assert head.get_attribute("aria-sort") == "ascending"
    assert column(page, "Date")[:2] == ["December 18, 2020", "July 2, 2021"]
    head.locator("button").click()
    expect(first).to_contain_text("October 2023")
    assert head.get_attribute("aria-sort") == "descending"
    page.locator("#claims-table th[data-column='source'] button").click()
    expect(first).to_contain_text("Cinema Weekly")
    assert head.get_attribute("aria-sort") is None
    assert column(page, "Source") == sorted(column(page, "Source"))


def test_what_is_shown_before_anything_is_asked_for_is_what_the_script_shows(show):
    page = show()
    rows = page.locator("#claims-table tbody, #works-table tbody")
    before = [rows.nth(index).inner_html() for index in range(2)]
    page.locator("#filters select[name=status]").select_option("former")
    expect(page.locator("#claims-count")).to_contain_text("out of 8")
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("searchbox", name="Find a work").fill("no such work")
    expect(page.locator("#works-count")).to_have_text("No such works out of 3")
    page.get_by_role("searchbox", name="Find a work").fill("")
    expect(page.locator("#works-count")).to_have_text("Works 1 to 3 of 3")
    expect(page.locator("#claims-count")).to_have_text("Claims 1 to 8 of 8")
    same = re.compile(r"\n")
    assert [same.sub("", rows.nth(index).inner_html()) for index in range(2)] == [same.sub("", text) for text in before]


@pytest.mark.parametrize(
    ("filter", "value", "wanted"),
    [
        ("work", "Dune", {"four.txt:1", "five.txt:1"}),
        ("source", "Cinema Weekly", {"two.txt:3", "two.txt:4", "four.txt:1"}),
        ("status", "former", {"two.txt:4"}),
        ("rules", "RD103", {"three.txt:1"}),
    ],
)
def test_claims_are_filtered(show, filter, value, wanted):
    page = show()
    assert page.locator("#claims-count").inner_text() == "Claims 1 to 8 of 8"
    page.locator(f"#filters select[name={filter}]").select_option(value)
    expect(page.locator("#claims-count")).to_contain_text("out of 8")
    assert set(column(page, "Place")) == wanted
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("#claims-count")).not_to_contain_text("out of")
    assert len(column(page, "Place")) == 8


def test_words_are_found_and_shown_as_they_stand(show):
    page = show()
    page.get_by_role("searchbox", name="Words").fill("<B>OPENS")
    expect(page.locator("#claims-count")).to_contain_text("out of 8")
    assert column(page, "Words") == ["“<b>opens</b> on July 2, 2021”"]
    page.get_by_role("searchbox", name="Words").fill("nowhere")
    expect(page.locator("#claims-count")).to_have_text("No such claims out of 8")


def test_works_are_found_and_sorted(show):
    page = show()
    rows = page.locator("#works-table tbody tr:visible")
    assert rows.count() == 3
    page.get_by_role("searchbox", name="Find a work").fill("dune")
    expect(rows).to_have_count(2)
    assert page.locator("#works-count").inner_text() == "Works 1 to 2 of 2 out of 3"
    page.get_by_role("searchbox", name="Find a work").fill("")
    expect(rows).to_have_count(3)
    page.locator("#works-table th", has_text="Now").locator("button").click()
    expect(page.locator("#works-table th[aria-sort]")).to_have_text("Now")
    expect(rows.first).to_contain_text("Dune")
    assert [text.removeprefix("└ ") for text in rows.locator("th").all_inner_texts()] == ["Dune", "The Long Walk", "Dune: Part Two"]


def test_a_mark_tells_its_claim_to_the_pointer(show):
    page = show()
    chart = page.locator("#work-the-long-walk .chart")
    mark = chart.locator('[aria-roledescription="point"][aria-label*="now due"]')
    chart.scroll_into_view_if_needed()
    mark.hover(force=True)
    told = page.locator("#tip").inner_text()
    assert "now due on November 9" in told
    assert "Cinema Weekly, published October 14, 2020" in told
    assert "two.txt:3" in told
    page.mouse.move(2, 2)
    assert page.locator("#tip").is_hidden()


def test_marks_are_reached_by_keyboard(show):
    page = show()
    marks = page.locator('#work-the-long-walk .chart [aria-roledescription="point"]')
    assert marks.count() >= 4
    assert [marks.nth(index).get_attribute("tabindex") for index in range(3)] == ["0", "-1", "-1"]
    marks.first.focus()
    first = page.locator("#tip").inner_text()
    page.keyboard.press("ArrowRight")
    assert marks.nth(1).evaluate("mark => mark === document.activeElement")
    assert page.locator("#tip").inner_text() != first
    page.keyboard.press("End")
    assert marks.last.evaluate("mark => mark === document.activeElement")
    page.keyboard.press("Escape")
    assert page.locator("#tip").is_hidden()
    page.keyboard.press("Shift+Tab")
    assert not marks.last.evaluate("mark => mark === document.activeElement")


def test_every_head_can_be_sorted_by_keyboard(show):
    page = show()
    button = page.locator("#claims-table th[data-column='published'] button")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#claims-table tbody tr").first).to_contain_text("February 1, 2020")


def test_every_anchor_leads_to_a_work_and_its_claims(show):
    page = show()
    for link in page.locator("#works-table a").all():
        target = link.get_attribute("href").removeprefix("#")
        assert page.locator(f"[id='{target}'] h2").text_content() == link.text_content()
    page.locator("#work-dune .claims-of").click()
    expect(page.locator("#claims-count")).to_contain_text("out of 8")
    assert set(column(page, "Work")) == {"Dune"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 360])
def test_axe_finds_no_violation(show, scheme, width):
    page = show(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.locator('#work-the-long-walk [aria-roledescription="point"]').first.focus()
    found = axe.Axe().run(page)
    assert [(rule["id"], node["html"]) for rule in found.response["violations"] for node in rule["nodes"]] == []


def test_a_phone_scrolls_one_way_only(show):
    page = show(viewport={"width": 360, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_it_reads_without_its_script(show):
    page = show(java_script_enabled=False)
    assert page.locator("#claims-table tbody tr").count() == 8
    assert page.locator("#work-dune .chart svg").is_visible()


def test_a_long_table_comes_in_pages(show):
    rows = "".join(f"{number}.txt,1,Dune,2021-10-22,scheduled,,2020-10-14,S,q\n" for number in range(120))
    page = show(TABLE.splitlines()[0] + "\n" + rows)
    assert page.locator("#claims-count").inner_text() == "Claims 1 to 50 of 120"
    page.get_by_role("button", name="Further rows").click()
    expect(page.locator("#claims-count")).to_have_text("Claims 51 to 100 of 120")
    page.get_by_role("button", name="Further rows").click()
    expect(page.locator("#claims-count")).to_have_text("Claims 101 to 120 of 120")
    assert page.get_by_role("button", name="Further rows").is_disabled()
    assert len(column(page, "Place")) == 20


def test_many_claims_are_stored_compressed_and_shown_all_the_same(show, monkeypatch):
    monkeypatch.setattr("checker.renderers.html_data.PACKED", 100)
    monkeypatch.setattr("checker.renderers.html_data.ROWS", 4)
    page = show(TABLE + "seven.txt,1,Dune,2021-10-22,scheduled,,2020-10-15,Packed,q\n")
    assert page.locator("#data-words-1").get_attribute("type") == "text/plain"
    page.locator("#filters select[name=source]").select_option("Packed")
    expect(page.locator("#claims-count")).to_have_text("Claims 1 to 1 of 1 out of 9")
    page.locator("#filters select[name=source]").select_option("")
    page.get_by_role("searchbox", name="Words").fill("october 22")
    expect(page.locator("#claims-count")).to_have_text("Claims 1 to 2 of 2 out of 9")
    assert set(column(page, "Place")) == {"five.txt:1", "seven.txt:1"}


def test_a_work_without_room_on_the_page_is_told_where_its_link_leads(show, monkeypatch):
    monkeypatch.setattr("checker.renderers.html.TOLD", 1)
    page = show(TABLE + "eight.txt,1,Alien,2021-10-22,scheduled,,2020-10-15,Late,q\n")
    assert page.locator("section.work").count() == 1
    page.get_by_role("link", name="Alien").click()
    section = page.locator("#work-alien")
    expect(section.locator("h2")).to_be_in_viewport()
    expect(section).to_be_focused()
    mark = section.locator('[aria-roledescription="point"]').first
    mark.focus()
    assert "Late, published October 15, 2020" in page.locator("#tip").inner_text()
    address = page.url.replace("#work-alien", "#work-dune-part-two")
    page.goto("about:blank")
    page.goto(address)
    expect(page.locator("#work-dune-part-two h2")).to_be_in_viewport()
    assert axe.Axe().run(page).response["violations"] == []
