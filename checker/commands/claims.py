"""``release-dates claims``."""

import click

from checker import renderers
from checker.commands import options
from checker.commands.source import Source
from checker.commands.streams import Streams


@click.command()
@options.source
@options.formats("claims", "table")
@options.out
@click.option("--all", "possible", is_flag=True, help="Show the claims of which the reader is least sure as well.")
@click.pass_obj
def claims(streams: Streams, source: Source, format: str, output: str | None, possible: bool) -> int:
    """Every claim, as a table."""
    archive = source.read(streams, options.settings(source), possible=possible)
    return streams.put(renderers.render("claims", format, archive.claims), output)
