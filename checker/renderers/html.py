"""report.html: the report as one page that needs nothing beside it, neither files nor the network, and runs nothing but its own script."""

import base64
import gzip
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING, Any

from checker.findings import Severity
from checker.renderers import escape
from checker.renderers.digest import Chapter, Digest, Link
from checker.renderers.html_data import COLUMNS, FIRST, data, first_rows
from checker.renderers.html_work import chapter as told
from checker.renderers.html_work import findings, said_now
from checker.renderers.markdown_report import summary
from checker.renderers.markdown_statistics import MOST, plain
from checker.renderers.svg import DARK

if TYPE_CHECKING:
    from jinja2 import Environment

TOLD = 100  # works with a section of their own
FINDINGS = 100  # about no work
PACKED = 2_000_000  # characters of data beyond which they are compressed


def report(digest: Digest, link: Link, drawings: Mapping[str, str]) -> str:
    """The page. ``link`` leads from it to an article; drawings: SVG by the name of its file."""
    from markupsafe import Markup

    style, script = _asset("report.css") + _dark(), _asset("report.js")
    with_section = [chapter for chapter in digest.chapters if chapter.timelines][:TOLD]
    written = data(digest, link)
    packed = len(written) > PACKED
    sections = [told(chapter, link, _inline(drawings, chapter.picture, chapter.name)) for chapter in with_section]
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    page = _environment().get_template("report.html.j2").render(
        policy=policy,
        style=Markup(style),
        script=Markup(script),
        data=Markup(_packed(written) if packed else written),
        packed=packed,
        about=digest.about,
        summary=summary(digest),
        beside={name: what for name, what in digest.beside.items() if name != "report.html"},
        overview=_inline(drawings, "timeline.svg", "overview") if digest.overview else "",
        works=_works(digest, {chapter.work for chapter in with_section}),
        left_out=f"{len(digest.chapters) - len(with_section):,}" if len(digest.chapters) > len(with_section) else "",
        chapters=sections,
        columns=[{"key": key, "head": head} for key, head in COLUMNS.items()],
        first=first_rows(digest),
        shown=min(FIRST, digest.summary.claims),
        total=f"{digest.summary.claims:,}",
        others=findings(digest.others[:FINDINGS], link),
        others_left=f"{len(digest.others) - FINDINGS:,}" if len(digest.others) > FINDINGS else "",
        sources=_sources(digest),
        slips=_slips(digest),
    )  # fmt: skip
    return page + "\n"


@cache
def _asset(name: str) -> str:
    return resources.files(__package__).joinpath("assets", name).read_text(encoding="utf-8")


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FunctionLoader

    def shown(value: Any) -> Any:
        """Words of articles move no cursor and turn no writing direction; what is markup already is not touched."""
        return escape.line(value) if type(value) is str else value

    return Environment(loader=FunctionLoader(_asset), autoescape=True, trim_blocks=True, lstrip_blocks=True, finalize=shown)


def _packed(written: str) -> str:
    """Compressed, in letters: a browser reads that several times as fast."""
    return base64.b64encode(gzip.compress(written.encode(), compresslevel=6, mtime=0)).decode()


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def _dark() -> str:
    """The drawings' colours on a dark screen."""
    rules = "".join(f'.chart [fill="{light}"]{{fill:{dark}}}.chart [stroke="{light}"]{{stroke:{dark}}}' for light, dark in DARK.items())
    return f"@media screen and (prefers-color-scheme:dark){{{rules}}}\n"


def _inline(drawings: Mapping[str, str], file: str | None, name: str) -> Any:
    """A drawing as a part of the page: without the style of its own, and with names that no other drawing has."""
    from markupsafe import Markup

    drawn = re.sub(r"<style>.*?</style>", "", drawings.get(file or "", ""), flags=re.DOTALL)
    return Markup(re.sub(r'(\bid="|url\(#)', rf"\g<1>{name}-", drawn))


def _works(digest: Digest, with_section: set[str]) -> list[dict[str, Any]]:
    rows = []
    for _, group in groupby(digest.chapters, key=lambda chapter: chapter.franchise):
        rows += [_work(chapter, chapter.work in with_section, bool(index)) for index, chapter in enumerate(group)]
    return rows


def _work(chapter: Chapter, has_section: bool, follows: bool) -> dict[str, Any]:
    span = chapter.now.span if chapter.now else None
    return {
        "work": chapter.work or "no name",
        "anchor": chapter.anchor,
        "told": has_section,
        "follows": follows,
        "movement": chapter.movement,
        "moves": len(chapter.moves),
        "slipped": chapter.slipped,
        "days": chapter.days if chapter.days is not None else "",
        "now": said_now(chapter),
        "now_key": span.first.isoformat() if span else "",
        "wrong": chapter.wrong,
        "mistakes": sum(finding.severity is not Severity.NOTICE for finding in chapter.findings),
    }


def _sources(digest: Digest) -> dict[str, Any] | None:
    from checker import statistics

    rows = plain(statistics.sources(digest.timelines, digest.findings))
    heads = ["Source", "Claims", "Articles", "Moves reported first", "Days ahead of others", "Stale", "Wrong"]
    return _statistic(rows, heads)


def _slips(digest: Digest) -> dict[str, Any] | None:
    from checker import statistics

    rows = [row for row in plain(statistics.slips(digest.timelines)) if row["moves"]]
    rows.sort(key=lambda row: (-abs(row["days_slipped"] or 0), row["work"], row["region"], row["medium"]))
    return _statistic(rows, ["Work", "Region", "Medium", "Moves", "Later", "Earlier", "Withdrawn", "Days slipped", "Longest stand in days"])


def _statistic(rows: list[dict[str, Any]], heads: list[str]) -> dict[str, Any] | None:
    if not rows:
        return None
    cells = [["" if value is None else value if isinstance(value, str) else f"{value:,}" for value in row.values()] for row in rows[:MOST]]
    return {"heads": heads, "rows": cells, "left": f"{len(rows) - MOST:,}" if len(rows) > MOST else ""}
