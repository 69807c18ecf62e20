"""``release-dates report``."""

from pathlib import Path

import click

from checker.commands import options
from checker.commands.source import Source
from checker.commands.streams import Streams


@click.command()
@options.source
@click.option("-o", "--output", metavar="DIR", default="reports", show_default=True, help="The folder to write to.")
@options.select
@options.ignore
@click.pass_obj
def report(streams: Streams, source: Source, output: str, select: tuple[str, ...], ignore: tuple[str, ...]) -> int:
    """Write report.md and claims.csv, and say how each date moved."""
    from checker import reports

    archive = source.read(streams, options.settings(source, select=select, ignore=ignore))
    return streams.put(reports.write(archive, Path(output)))
