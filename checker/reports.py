"""The report: the files that ``release-dates report`` writes into a folder, and what it says of them."""

import os
from functools import cache
from pathlib import Path

from checker import output, renderers
from checker.errors import UsageError
from checker.pipeline import Archive
from checker.renderers import markdown, report, wording


def write(archive: Archive, folder: Path) -> str:
    """Write report.md and claims.csv; returns how each date moved, where the report is and its counts, for people."""
    written = report.report(
        archive.claims, archive.timelines, archive.findings, archive.summary, archive.table.publications, _link_from(folder)
    )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder}: no folder can be made here: {error.strerror}") from None
    output.replace(folder / "report.md", written)
    output.replace(folder / "claims.csv", renderers.render("claims", "csv", archive.claims))
    return f"{report.movements(archive.timelines)}\n{wording.totals(archive.summary)}\nwritten to {(folder / 'report.md').as_posix()}\n"


def _link_from(folder: Path) -> markdown.Link:
    """Links from a folder to the files of articles, with the line; none to what is no file here, as in a table from elsewhere."""

    @cache
    def link(file: str, line: int | None) -> str | None:
        if not Path(file).is_file():
            return None
        target = Path(os.path.relpath(file, folder)).as_posix()
        rendered = "?plain=1" if target.endswith((".md", ".markdown")) else ""  # GitHub shows these without line numbers otherwise
        return f"{target}{rendered}#L{line}" if line else target

    return link
