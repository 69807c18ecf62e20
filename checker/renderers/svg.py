"""The slip chart as SVG, drawn by Vega-Lite: the same marks always give the same bytes, on a light or a dark background, with text as text.

The specification is written out here as Vega-Lite's own JSON; vl-convert draws it without a browser and without the network.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any
from xml.sax.saxutils import escape as xml

from checker.dates.span import Span
from checker.renderers import escape
from checker.renderers.chart import MISTAKE, Chart, level

Spec = dict[str, Any]
FONT = "Liberation Sans, Arial, Helvetica, sans-serif"  # all as wide as the first, which vl-convert brings along
# Each colour on a light background, and what it becomes on a dark one.
PAPER, INK, MUTED, GRID, RED = "#ffffff", "#1f2328", "#59636e", "#d8dee4", "#c4161c"
LINES = ("#0a5cc2", "#a84400", "#1a6e2e", "#7a3fd1")
DARK = {
    PAPER: "#0d1117",
    INK: "#e6edf3",
    MUTED: "#9ea7b3",
    GRID: "#30363d",
    RED: "#ff8178",
    LINES[0]: "#6cb0ff",
    LINES[1]: "#f0914a",
    LINES[2]: "#4fc465",
    LINES[3]: "#c4a0ff",
}
DASHES = ([1, 0], [7, 3], [2, 2], [9, 3, 2, 3])  # with the colours they tell regions and media apart
RING = "M1,0A1,1,0,1,0,-1,0A1,1,0,1,0,1,0ZM0.5,0A0.5,0.5,0,1,1,-0.5,0A0.5,0.5,0,1,1,0.5,0Z"
EX = "M-1,-.6L-.6,-1L0,-.4L.6,-1L1,-.6L.4,0L1,.6L.6,1L0,.4L-.6,1L-1,.6L-.4,0Z"
SHAPES = {
    "scheduled": "circle",
    "tentative": "diamond",
    "former": RING,
    "released": "square",
    "withdrawn": "triangle-down",
    MISTAKE: EX,
}
LABEL_GAP = 14  # pixels from one label to the next
EPOCH = date(1970, 1, 1)
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)  # months between two ticks


def single(chart: Chart) -> str:
    """The picture of one work."""
    return _drawn(specification(chart), f"How the release date of {chart.work} moved", _told([chart]))


def _numbered(body: str) -> str:
    """The same with its clips numbered from 0: Vega counts them on through all that it draws."""
    numbers: dict[str, int] = {}
    return re.sub(r'((?: id="|url\(#)clip)(\d+)', lambda found: f"{found[1]}{numbers.setdefault(found[2], len(numbers))}", body)


def specification(chart: Chart) -> Spec:
    """The same as Vega-Lite's JSON."""
    return _panel(chart, 620, 300 if chart.turns else 170, _kinds([chart]))


def several(charts: Sequence[Chart], left_out: int = 0) -> str:
    """One picture of several works, each with its own axes. left_out: works that have none here."""
    if len(charts) == 1 and not left_out:
        return single(charts[0])
    panels = [_panel(chart, 300, 170, _kinds(charts)) for chart in charts]
    more = {"text": f"and {left_out:,} more works", "anchor": "start", "orient": "bottom", "fontWeight": "normal"} if left_out else None
    spec: Spec = {"concat": panels, "columns": 2, "spacing": {"row": 34, "column": 24}, "resolve": {"scale": {"shape": "shared"}}}
    return _drawn(spec | ({"title": more} if more else {}), "How release dates moved", _told(charts))


def _told(charts: Sequence[Chart]) -> str:
    return "; ".join(f"{chart.work}: {chart.movement}" for chart in charts)


def _drawn(spec: Spec, title: str, description: str) -> str:
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(spec | {"config": CONFIG, "background": PAPER})
    head, body = drawn.split(">", 1)
    named = f"<title>{xml(escape.line(title))}</title><desc>{xml(escape.line(description))}</desc>"
    dark = "".join(f'[fill="{light}"]{{fill:{shade}}}[stroke="{light}"]{{stroke:{shade}}}' for light, shade in DARK.items())
    style = f"<style>@media (prefers-color-scheme:dark){{{dark}}}</style>"
    return f'{head} role="graphics-document">{named}{style}{_numbered(body)}\n'


def _kinds(charts: Sequence[Chart]) -> list[str]:
    met = {point.kind for chart in charts for point in chart.points}
    return [kind for kind in SHAPES if kind in met]


def _panel(chart: Chart, width: int, height: int, kinds: Sequence[str]) -> Spec:
    scale_x, scale_y = ({"type": "utc", "domain": [_ms(day) for day in days], "nice": False} for days in (chart.across, chart.up))
    x = {"field": "x", "type": "temporal", "scale": scale_x, "axis": _axis(chart.across, "article published", width / 90)}
    y = {"field": "y", "type": "temporal", "scale": scale_y, "axis": _axis(chart.up, "date it gives", height / 40)}
    area = {"x": x, "y": y, "x2": {"field": "x2"}, "y2": {"field": "y2"}}
    color = {"field": "color", "type": "nominal", "scale": None}
    dash = {"field": "dash", "type": "nominal", "scale": None}
    layers: list[Spec] = [
        _layer(_diagonal(chart), {"type": "rule", "color": MUTED, "strokeDash": [4, 4], "aria": False}, area),
        _layer(_diagonal(chart)[:1], DIAGONAL_NAME, {"x": x | {"field": "x2"}, "y": y | {"field": "y2"}}),
        _layer(_bars(chart), {"type": "rect", "opacity": 0.16, "aria": False, "clip": True}, area | {"fill": color}),
        _layer(
            _steps(chart), {"type": "rule", "strokeWidth": 2.5, "aria": False, "clip": True}, area | {"stroke": color, "strokeDash": dash}
        ),
        _layer(
            _turns(chart), {"type": "rule", "strokeWidth": 1.2, "aria": False, "clip": True}, area | {"stroke": color, "strokeDash": dash}
        ),
        _layer(
            _stretches(chart), {"type": "rule", "strokeWidth": 1, "opacity": 0.6, "aria": False, "clip": True}, area | {"stroke": color}
        ),
        _layer(
            _points(chart),
            {"type": "point", "filled": True, "size": 62, "opacity": 1, "stroke": PAPER, "strokeWidth": 0.8},
            _look(kinds, x, y, color),
        ),
        *_labels(chart, width, height, area, color),
    ]
    return {
        "width": width,
        "height": height,
        "title": _title(chart, width),
        "layer": [layer for layer in layers if layer["data"]["values"]],
    }


def _layer(values: Sequence[Mapping[str, Any]], mark: Spec, encoding: Spec) -> Spec:
    return {"data": {"values": list(values)}, "mark": mark, "encoding": encoding}


def _look(kinds: Sequence[str], x: Spec, y: Spec, color: Spec) -> Spec:
    shape = {
        "field": "kind",
        "type": "nominal",
        "scale": {"domain": list(kinds), "range": [SHAPES[kind] for kind in kinds]},
        "legend": {"orient": "bottom", "direction": "horizontal", "title": None, "symbolFillColor": INK, "symbolSize": 62},
    }
    return {"x": x, "y": y, "shape": shape, "fill": color, "description": {"field": "words", "type": "nominal"}}


def _title(chart: Chart, width: int) -> Spec:
    note = f"{chart.left_out} more claims have no publish date" if chart.left_out > 1 else "1 more claim has no publish date"
    below = [escape.shortened(chart.movement, width // 6), *([note] if chart.left_out else [])]
    return {"text": escape.shortened(escape.line(chart.work), width // 8), "subtitle": below}


def _axis(days: tuple[date, date], title: str, ticks: float) -> Spec:
    months = max((days[1] - days[0]).days / 30.4, 1)
    step = next((step for step in STEPS if months / step <= ticks), STEPS[-1])
    interval = {"interval": "month", "step": step} if step < 12 else {"interval": "year", "step": step // 12}
    return {"title": title, "format": "%b %Y" if step < 12 else "%Y", "tickCount": interval}


def _diagonal(chart: Chart) -> list[Spec]:
    """Where the claimed date is the publish date: above it lies what is to come, on it a work comes out."""
    first, last = max(chart.across[0], chart.up[0]), min(chart.across[1], chart.up[1])
    return [_box(first, last, first, last)] if (last - first) * 8 > chart.across[1] - chart.across[0] else []


def _bars(chart: Chart) -> list[Spec]:
    """The days of a position that is no single day."""
    return [
        _box(step.start, step.end, *_shown(step.date, chart.up)) | _line(step.line)
        for step in chart.steps
        if step.date.start != step.date.end
    ]


def _steps(chart: Chart) -> list[Spec]:
    found = []
    for step in chart.steps:
        low, high = _shown(step.date, chart.up)
        middle = low + (high - low) / 2
        look = _line(step.line) | ({"dash": [2, 3]} if step.remembered else {})
        found.append(_box(step.start, max(step.reported, step.start + timedelta(days=1)), middle, middle) | look)
    return found


def _turns(chart: Chart) -> list[Spec]:
    """What joins the steps: a plan that is no longer reported stands until the next is, and there lies the move."""
    held = [
        _box(step.reported, step.end, *[level(step.date)] * 2) | _line(step.line) | ({"dash": [2, 3]} if step.remembered else {})
        for step in chart.steps
        if step.reported < step.end
    ]
    return held + [_box(turn.at, turn.at, turn.before, turn.after) | _line(turn.line) for turn in chart.turns]


def _stretches(chart: Chart) -> list[Spec]:
    """Bars through the marks whose date, or whose publish date, is no single day."""
    found = []
    for point in chart.points:
        (left, right), (low, high) = _shown(point.published, chart.across), _shown(point.date, chart.up)
        x, y = left + (right - left) / 2, low + (high - low) / 2
        color = _point_color(point.kind, point.line)
        found += [_box(left, right, y, y) | color] if left < right else []
        found += [_box(x, x, low, high) | color] if low < high else []
    return found


def _points(chart: Chart) -> list[Spec]:
    found = []
    for point in chart.points:
        (left, right), (low, high) = _shown(point.published, chart.across), _shown(point.date, chart.up)
        at = {"x": _ms(left + (right - left) / 2), "y": _ms(low + (high - low) / 2), "kind": point.kind, "words": point.words}
        found.append(at | _point_color(point.kind, point.line))
    return sorted(found, key=lambda at: (at["kind"] == MISTAKE, at["x"], at["y"]))


def _point_color(kind: str, line: int) -> Spec:
    return {"color": RED if kind == MISTAKE else LINES[line % len(LINES)]}


def _line(line: int) -> Spec:
    return {"color": LINES[line % len(LINES)], "dash": DASHES[line % len(DASHES)]}


def _labels(chart: Chart, width: int, height: int, area: Spec, color: Spec) -> list[Spec]:
    """The date of each step at the right edge, moved apart where they would touch, with a fine line back to the step."""
    pixel = (chart.up[1] - chart.up[0]) / height
    room = (chart.across[1] - chart.across[0]) / width * 14
    edge = chart.across[1]
    texts: list[Spec] = []
    leaders: list[Spec] = []
    floor: float = _ms(chart.up[0]) - 2 * LABEL_GAP * pixel.total_seconds() * 1000
    seen: set[tuple[int, str]] = set()
    for step in sorted(chart.steps, key=lambda step: (_shown(step.date, chart.up), step.line)):
        if (step.line, step.label) in seen or len(seen) > height // LABEL_GAP:
            continue
        seen.add((step.line, step.label))
        low, high = _shown(step.date, chart.up)
        middle = low + (high - low) / 2
        floor = max(_ms(middle), floor + LABEL_GAP * pixel.total_seconds() * 1000)
        limits = f" ({chart.lines[step.line]})" if chart.lines[step.line] else ""
        texts.append({"x": _ms(edge), "y": floor, "text": escape.shortened(escape.line(step.label + limits), 34)} | _line(step.line))
        leaders.append(_box(step.end, edge, middle, middle))
        leaders.append({"x": _ms(edge), "x2": _ms(edge + room), "y": _ms(middle), "y2": floor})
    text = {"type": "text", "align": "left", "dx": 17, "baseline": "middle", "fontSize": 11, "aria": False}
    return [
        _layer(leaders, {"type": "rule", "color": GRID, "aria": False}, area),
        _layer(texts, text, {"x": area["x"], "y": area["y"], "text": {"field": "text"}, "color": color}),
    ]


def _shown(span: Span, within: tuple[date, date]) -> tuple[date, date]:
    """The first and the last day of a span as far as the picture goes; what lies outside stands at its edge."""
    low, high = max(span.first, within[0]), min(span.last, within[1])
    if low > high:
        low = high = within[0] if span.last < within[0] else within[1]
    return low, high


def _box(left: date, right: date, low: date, high: date) -> Spec:
    return {"x": _ms(left), "x2": _ms(right), "y": _ms(low), "y2": _ms(high)}


def _ms(day: date) -> int:
    return (day - EPOCH).days * 86_400_000


DIAGONAL_NAME: Spec = {
    "type": "text",
    "text": "release",
    "color": MUTED,
    "align": "right",
    "baseline": "top",
    "dx": -8,
    "dy": 2,
    "fontSize": 10,
    "fontStyle": "italic",
    "aria": False,
}
CONFIG: Spec = {
    "font": FONT,
    "view": {"stroke": GRID},
    "axis": {
        "gridColor": GRID,
        "domainColor": MUTED,
        "tickColor": MUTED,
        "labelColor": MUTED,
        "titleColor": MUTED,
        "titleFontWeight": "normal",
        "labelFontSize": 11,
        "titleFontSize": 11,
    },
    "legend": {"labelColor": INK, "labelFontSize": 11},
    "title": {
        "anchor": "start",
        "color": INK,
        "subtitleColor": MUTED,
        "fontSize": 14,
        "subtitleFontSize": 12,
        "subtitlePadding": 4,
        "offset": 10,
    },
    "padding": 12,
}
