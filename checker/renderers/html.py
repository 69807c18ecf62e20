"""report.html: the report as one page that needs nothing beside it, neither files nor the network, and runs nothing but its own script."""

import base64
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING, Any

from checker.findings import Severity
from checker.renderers import escape
from checker.renderers.digest import Chapter, Digest, Link
from checker.renderers.html_data import COLUMNS, Part, claims, first_rows, part
from checker.renderers.html_work import chapter as told
from checker.renderers.html_work import findings, said_now
from checker.renderers.markdown_report import summary, undrawn
from checker.renderers.markdown_statistics import MOST, plain
from checker.renderers.svg import DARK

if TYPE_CHECKING:
    from jinja2 import Environment

TOLD = 100  # works whose sections stand on the page; the others are filled in where somebody goes there
TOGETHER = 20  # sections in one part of the data
WORKS = 200  # rows of the works table at a time
CLAIMS = 50  # rows of the claims table at a time
FINDINGS = 100  # about no work
SCRIPTS = ("data.js", "grid.js", "charts.js", "claims.js", "works.js")  # in the order in which one needs another
WORK_COLUMNS = {"work": "Work", "movement": "Dates", "moves": "Moves", "slipped": "In all", "now": "Now", "wrong": "Wrong"}


def report(digest: Digest, link: Link, drawings: Mapping[str, str]) -> str:
    """The page. ``link`` leads from it to an article; drawings: SVG by the name of its file."""
    from markupsafe import Markup

    style, script = _asset("report.css") + _dark(), _script()
    told_here, told_later = digest.chapters[:TOLD], digest.chapters[TOLD:]
    works = _works(digest)
    number = sum(len(chapter.rows) for chapter in digest.chapters)
    parts = [part("works", works), *claims(digest, link), *_sections(told_later, link, drawings)]
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    page = _environment().get_template("report.html.j2").render(
        policy=policy,
        style=Markup(style),
        script=Markup(script),
        parts=[{"name": each.name, "text": Markup(each.text), "packed": each.packed} for each in parts],
        about=digest.about,
        summary=summary(digest),
        beside={name: what for name, what in digest.beside.items() if name != "report.html"},
        overview=_inline(drawings, "timeline.svg", "overview") if digest.overview else "",
        works=works[:WORKS],
        work_columns=WORK_COLUMNS,
        sizes={"works": WORKS, "claims": CLAIMS},
        works_total=len(works),
        claims_total=number,
        works_count=_count("Works", WORKS, len(works)),
        undrawn=undrawn(digest),
        further=f"{len(told_later):,}" if told_later else "",
        chapters=[told(chapter, link, _inline(drawings, chapter.picture, chapter.name)) for chapter in told_here],
        columns=[{"key": key, "head": head} for key, head in COLUMNS.items()],
        first=first_rows(digest, link, CLAIMS),
        claims_count=_count("Claims", CLAIMS, number),
        others=findings(digest.others[:FINDINGS], link),
        others_left=f"{len(digest.others) - FINDINGS:,}" if len(digest.others) > FINDINGS else "",
        sources=_sources(digest),
        slips=_slips(digest),
    )  # fmt: skip
    return page + "\n"


def _count(what: str, most: int, number: int) -> str:
    """Which rows a table shows at first."""
    return f"{what} 1 to {min(most, number):,} of {number:,}" if number else f"No {what.lower()}"


@cache
def _script() -> str:
    """The page's script, whose names are its own."""
    return '"use strict";\n{\n' + "\n".join(map(_asset, SCRIPTS)) + "}\n"


def _sections(chapters: Sequence[Chapter], link: Link, drawings: Mapping[str, str]) -> Iterator[Part]:
    """The sections that do not stand on the page, as data."""
    template: Any = _environment().get_template("work.html.j2").module
    for number in range(-(-len(chapters) // TOGETHER)):
        group = chapters[number * TOGETHER : (number + 1) * TOGETHER]
        written = [str(template.section(told(chapter, link, _inline(drawings, chapter.picture, chapter.name)))) for chapter in group]
        yield part(f"sections-{number}", written)


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


def _works(digest: Digest) -> list[dict[str, Any]]:
    """The rows of the works table; those of one franchise follow its first. ``..._key`` is what a column is sorted by."""
    rows = []
    for _, group in groupby(digest.chapters, key=lambda chapter: chapter.franchise):
        rows += [_work(chapter, bool(index)) for index, chapter in enumerate(group)]
    return [row | {"at": divmod(number - TOLD, TOGETHER) if number >= TOLD else None} for number, row in enumerate(rows)]


def _work(chapter: Chapter, follows: bool) -> dict[str, Any]:
    span = chapter.now.span if chapter.now else None
    return {
        "work": escape.line(chapter.work) or "no name",
        "anchor": chapter.anchor,
        "follows": follows,
        "movement": chapter.movement,
        "moves": len(chapter.moves),
        "slipped": chapter.slipped,
        "slipped_key": chapter.days if chapter.days is not None else "",
        "now": escape.line(said_now(chapter)),
        "now_key": span.first.isoformat() if span else "",
        "wrong": chapter.wrong,
        "wrong_key": sum(finding.severity is not Severity.NOTICE for finding in chapter.findings),
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
