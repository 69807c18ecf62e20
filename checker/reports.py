"""The report: the files that ``release-dates report`` writes into a folder, and what it says of them."""

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from checker import extents, output, renderers
from checker.archive import Archive
from checker.newness import New
from checker.progress import Watch, unwatched
from checker.renderers import markdown_report
from checker.renderers.digest import Chapter, Digest, Link, chapters
from checker.summary import summarise
from checker.table.reports import reports

OURS = (b"<svg ", b'<a id="work-', b"# Works\n")  # how the files in works/ begin
PICTURES = 60  # works that get one; the most news first
OVERVIEW = 12  # works in timeline.svg
# Not claims.parquet: it is written only where its library is installed, and the report reads the same everywhere.
BESIDE = {
    "report.html": "the same, to sort and to point at",
    "timeline.svg": "the picture",
    "claims.csv": "every claim",
    "timelines.json": "positions and moves",
    "findings.json": "what is wrong",
    "statistics.json": "who was wrong, and how dates slip",
}


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report is limited to: one work, by any of its names; the works of which new articles speak.

    since: what the articles are new since, None for no such limit; new: their files.
    """

    work: str | None = None
    since: str | None = None
    new: Sequence[str | Path] = ()


ALL = Scope()


def write(archive: Archive, folder: Path, scope: Scope = ALL, watch: Watch = unwatched) -> str:
    """Write the report; returns how each date moved, where the report is and its counts, for people.

    watch: sees the pictures being drawn. Raises UsageError for an unknown work, or a folder that cannot be written.
    """
    from checker.renderers import html

    digest, files = _pictures(_digest(archive, scope), watch)
    works = [chapter.work for chapter in digest.chapters]
    frame = archive.claims[archive.claims["work"].isin(works)] if digest.about else archive.claims
    files["claims.csv"] = renderers.render("claims", "csv", frame)
    files["timelines.json"] = renderers.render("timeline", "json", digest.timelines)
    files["findings.json"] = renderers.render("check", "json", extents.placed(digest.findings), digest.summary)
    files["statistics.json"] = renderers.render("statistics", "json", digest.timelines, digest.findings)
    if find_spec("pyarrow"):
        files["claims.parquet"] = renderers.render("claims", "parquet", frame)
    digest = replace(digest, beside={name: what for name, what in BESIDE.items() if name in files or name == "report.html"})
    readable = cache(_readable)
    link = _link_from(folder, readable)
    files |= markdown_report.report(digest, link, _link_from(folder / "works", readable))
    files["report.html"] = html.report(digest, link, {name: str(drawn) for name, drawn in files.items() if name.endswith(".svg")})
    output.replace_all(folder, files)
    output.remove(folder / "works", files, OURS)
    told = f"{markdown_report.movements(digest.timelines)}\n{markdown_report.summary(digest)}\n"
    return f"{told}written to {(folder / 'report.md').as_posix()}\n"


def _digest(archive: Archive, scope: Scope) -> Digest:
    """What there is to tell of an archive, or of the works that the report is limited to."""
    works, about = _limits(archive, scope)
    if works is None:
        told = chapters(archive.claims, archive.timelines, archive.findings)
        named = {chapter.work for chapter in told}
        others = tuple(finding for finding in archive.findings if finding.work not in named)
        return Digest(archive.summary, told, others, archive.timelines, archive.findings, archive.table.publications)
    frame = archive.claims[archive.claims["work"].isin(list(works))]
    timelines = tuple(timeline for timeline in archive.timelines if timeline.work in works)
    findings = tuple(finding for finding in archive.findings if finding.work in works)
    read = set(frame["file"])
    publications = {file: known for file, known in archive.table.publications.items() if file in read}
    summary = summarise(len(read), reports(frame), timelines, findings)
    return Digest(summary, chapters(frame, timelines, findings), (), timelines, findings, publications, about=about)


def _limits(archive: Archive, scope: Scope) -> tuple[Collection[str] | None, str]:
    """The works that the report is limited to, None for all, and how it is called."""
    works: set[str] | None = None
    about = []
    if scope.work is not None:
        works = {timeline.work for timeline in archive.timelines_of(scope.work)}
        about.append(", ".join(sorted(works)))
    if scope.since is not None:
        touched = _touched(archive, scope.new)
        works = touched if works is None else works & touched
        about.append(f"what is new since {scope.since}")
    return works, ", ".join(about)


def _touched(archive: Archive, files: Sequence[str | Path]) -> set[str]:
    """The works of which some articles speak."""
    new = New.of(files)
    own = [file for file in archive.claims["file"].unique() if new.holds(file)]
    return set(archive.claims["work"][archive.claims["file"].isin(own)])


def _pictures(digest: Digest, watch: Watch) -> tuple[Digest, dict[str, str | bytes]]:
    """The slip charts of the works with most news and of all of them together; the digest then knows where they lie."""
    from checker.renderers import svg
    from checker.renderers.chart import Chart, chart, mistaken

    wrong = mistaken(digest.findings)
    files: dict[str, str | bytes] = {}
    told: list[Chapter] = []
    drawn: list[Chart] = []
    undrawn = 0
    for chapter in watch(digest.chapters, len(digest.chapters), "works"):
        if len(drawn) == PICTURES:
            undrawn += any(report.published and report.span for line in chapter.timelines for report in line.reports)
        elif chapter.timelines and (picture := chart(chapter.timelines, wrong)):
            name = f"works/{chapter.name}.svg"
            files[name] = svg.single(picture)
            drawn.append(picture)
            chapter = replace(chapter, picture=name)
        told.append(chapter)
    moved = [picture for picture in drawn if picture.turns]
    shown = (moved or drawn)[:OVERVIEW]
    if shown:
        others = sum(bool(chapter.moves) for chapter in told) if moved else len(drawn) + undrawn
        files["timeline.svg"] = svg.several(shown, max(others - len(shown), 0))
    return replace(digest, chapters=tuple(told), undrawn=undrawn), files


def _link_from(folder: Path, readable: Callable[[str], str | None]) -> Link:
    """Links from a folder to the files of articles, with the line; none to what is not ``readable`` here, as in a table from elsewhere."""

    @cache
    def target(file: str) -> str | None:
        path = readable(file)
        return quote(Path(os.path.relpath(path, folder)).as_posix(), safe="/") if path else None

    def link(file: str, line: int | None) -> str | None:
        found = target(file)
        if found is None or not line:
            return found
        rendered = "?plain=1" if found.endswith((".md", ".markdown")) else ""  # GitHub shows these without line numbers otherwise
        return f"{found}{rendered}#L{line}"

    return link


def _readable(file: str) -> str | None:
    """The file that an article is in, None where there is none here; one of many articles in a file is called ``file#2``."""
    return next((path for path in (file, file.rpartition("#")[0]) if path and os.path.isfile(path)), None)
