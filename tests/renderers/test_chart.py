"""The slip chart: what is drawn of a timeline, and the SVG that comes of it."""

import re
import subprocess
import sys
from datetime import date
from xml.etree import ElementTree

import pytest

from checker.claims import Status
from checker.dates.span import Precision, Span
from checker.findings import Severity
from checker.renderers import svg
from checker.renderers.chart import MISTAKE, chart, mistaken
from checker.timelines import Judged, Timeline, Verdict


def day(year, month, day_of_month):
    return Span.day(date(year, month, day_of_month))


@pytest.fixture
def one(make_report):
    """A timeline of reports as they are given, none of them at a position."""

    def one(*given, **limits):
        judged = tuple(Judged(make_report(**fields), verdict) for verdict, fields in given)
        return Timeline("The Long Walk", limits.get("region", ""), limits.get("medium", ""), (), (), judged)

    return one


def test_reports_of_one_kind_at_one_time_are_one_mark(one):
    drawn = chart([one(*[(Verdict.HELD, {"line": line}) for line in range(1, 6)], (Verdict.HELD, {"status": Status.FORMER}))])
    assert [(point.kind, point.words.count("“")) for point in drawn.points] == [("scheduled", 3), ("former", 1)]
    assert drawn.points[0].words.endswith(" · and 2 more")


def test_a_mark_says_its_words_its_source_and_its_place(one):
    (point,) = chart([one((Verdict.HELD, {}))]).points
    assert point.words == (
        "scheduled July 2021: “will open in July 2021” The Evening Reel, published October 14, 2020 (its first lines), articles/one.txt:3"
    )


@pytest.mark.parametrize(
    ("rule", "severity", "verdict", "kind"),
    [
        ("RD101", Severity.ERROR, Verdict.STALE, MISTAKE),
        ("RD201", Severity.WARNING, Verdict.HELD, MISTAKE),
        ("RD301", Severity.WARNING, Verdict.HELD, "scheduled"),
        ("RD001", Severity.NOTICE, Verdict.HELD, "scheduled"),
        ("RD301", Severity.WARNING, Verdict.WRONG, MISTAKE),
        ("RD301", Severity.WARNING, Verdict.STALE, "scheduled"),
    ],
)
def test_mistakes_are_what_findings_or_the_timeline_call_wrong(one, make_finding, rule, severity, verdict, kind):
    found = make_finding(rule=rule, severity=severity, file="articles/one.txt", line=3, date="2021-07")
    (point,) = chart([one((verdict, {}))], mistaken([found])).points
    assert point.kind == kind


def test_claims_without_a_publish_date_are_counted_and_a_chart_needs_one(one):
    assert chart([one((Verdict.HELD, {"published": None}))]) is None
    assert chart([one((Verdict.HELD, {"published": None}), (Verdict.HELD, {}))]).left_out == 1


def test_positions_are_steps_that_follow_each_other(make_timeline):
    drawn = chart([make_timeline()])
    first, second = drawn.steps[:2]
    assert (first.label, first.remembered, first.end) == ("July 2021", True, second.start)
    assert first.start < first.end
    assert (second.label, second.remembered) == ("November 9, 2021", False)
    assert drawn.turns[0].at == second.start
    assert drawn.turns[0].after == date(2021, 11, 9)


def test_a_far_date_does_not_stretch_the_picture(make_timeline, make_report):
    timeline = make_timeline()
    far = Judged(make_report(span=day(1996, 5, 22), date="1996-05-22"), Verdict.WRONG)
    without, with_it = chart([timeline]), chart([Timeline("The Long Walk", "", "", timeline.positions, (), (*timeline.judged, far))])
    assert with_it.up == without.up
    assert len(with_it.points) == len(without.points) + 1


@pytest.mark.parametrize("span", [Span(date(1, 1, 1), None, Precision.RANGE), Span(None, date(9999, 12, 31), Precision.RANGE)])
def test_dates_at_the_ends_of_the_calendar_are_drawn(one, span):
    ElementTree.fromstring(svg.single(chart([one((Verdict.HELD, {"span": span}))])))


def test_the_same_marks_give_the_same_bytes_whatever_was_drawn_before(make_timeline):
    drawn = chart([make_timeline()])
    first = svg.single(drawn)
    svg.several([drawn, drawn])
    assert svg.single(drawn) == first
    assert not re.search(r"\d\d:\d\d:\d\d|/home|/tmp", first)


def test_text_is_text_and_every_mark_has_its_words(make_timeline):
    root = ElementTree.fromstring(svg.single(chart([make_timeline(region="GB", medium="streaming")])))
    texts = {element.text for element in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"The Long Walk", "article published", "date it gives", "November 9, 2021 (GB, streaming)", "scheduled"} <= texts
    told = [element.get("aria-label") for element in root.iter() if element.get("aria-roledescription") == "point"]
    assert sum("will open in July 2021" in words for words in told) >= 3
    assert root[0].text == "How the release date of The Long Walk moved"


def test_every_colour_has_one_for_dark_backgrounds(make_timeline):
    drawn = svg.single(chart([make_timeline(), make_timeline(region="GB")]))
    style = drawn[drawn.index("<style>") : drawn.index("</style>")]
    used = set(re.findall(r'(?:fill|stroke)="(#[0-9a-f]+)"', drawn.replace(style, "")))
    assert used
    assert used <= set(re.findall(r'\[fill="(#[0-9a-f]+)"\]', style))


@pytest.mark.parametrize("background", [svg.PAPER, svg.DARK[svg.PAPER]])
def test_words_and_lines_stand_out_from_the_background(background):
    """Contrast as the Web Content Accessibility Guidelines count it: 4.5 to 1 for words."""

    def light(colour):
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    for colour in (svg.INK, svg.MUTED, svg.RED, *svg.LINES):
        shown = colour if background == svg.PAPER else svg.DARK[colour]
        brighter, darker = sorted((light(shown), light(background)), reverse=True)
        assert (brighter + 0.05) / (darker + 0.05) >= 4.5, (shown, background)


def test_regions_differ_by_more_than_their_colour(make_timeline):
    drawn = svg.single(chart([make_timeline(), make_timeline(region="GB")]))
    assert 'stroke-dasharray="7,3"' in drawn
    assert "November 9, 2021 (GB)" in drawn


def test_the_clock_of_the_machine_does_not_matter(tmp_path, monkeypatch):
    """Axes are counted in UTC: a machine in Auckland draws the same."""
    script = (
        "from datetime import date\nfrom checker.dates.span import Span\nfrom checker.renderers import svg\n"
        "from checker.renderers.chart import Chart, Point\n"
        "day = Span.day(date(2021, 1, 1))\n"
        "print(svg.single(Chart('W', 'm', ('',), (Point(0, 'scheduled', day, day, 'w'),), (), (),"
        " (date(2020, 1, 1), date(2022, 1, 1)), (date(2020, 1, 1), date(2022, 1, 1)), 0)))"
    )
    env = {"PATH": "/usr/bin", "PYTHONPATH": ":".join(sys.path)}
    drawn = {
        subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, env=env | {"TZ": zone}).stdout
        for zone in ("UTC", "Pacific/Auckland")
    }
    assert len(drawn) == 1
