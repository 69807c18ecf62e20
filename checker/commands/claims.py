"""``release-dates claims``."""

from pathlib import Path

import click

from checker import renderers
from checker.commands import options
from checker.commands.source import Source
from checker.commands.streams import Streams
from checker.errors import UsageError

_DATASET = "dataset"


@click.command()
@options.source
@click.option("--format", type=click.Choice([*renderers.FORMATS["claims"], _DATASET]), default="table", help="[default: table]")
@options.out
@click.option("--all", "possible", is_flag=True, help="Show the claims of which the reader is least sure as well.")
@click.pass_obj
def claims(streams: Streams, source: Source, format: str, output: str | None, possible: bool) -> int:
    """Every claim, as a table.

    A dataset (-o FOLDER) is a folder of Parquet files for more rows than memory holds; a run that was killed goes on where it stopped.
    """
    settings = options.settings(source)
    if format == _DATASET:
        if output is None:
            raise UsageError("--format dataset: needs a folder, -o FOLDER")
        return source.into(Path(output), streams, settings, possible=possible)
    archive = source.read(streams, settings, possible=possible)
    return streams.put(renderers.render("claims", format, archive.claims), output)
