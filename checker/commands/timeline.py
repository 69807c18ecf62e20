"""``release-dates timeline``."""

import click

from checker import renderers
from checker.commands import options
from checker.commands.source import Source
from checker.commands.streams import Streams


@click.command()
@options.source
@options.formats("timeline", "text")
@click.option("--work", metavar="NAME", help="This work alone, by any of its names.")
@options.out
@click.pass_obj
def timeline(streams: Streams, source: Source, format: str, work: str | None, output: str | None) -> int:
    """How each date moved."""
    archive = source.read(streams, options.settings(source))
    found = archive.timelines_of(work) if work else archive.timelines
    return streams.put(renderers.render("timeline", format, found), output)
