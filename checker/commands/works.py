"""``release-dates works``."""

import click

from checker.commands import options
from checker.commands.source import Source
from checker.commands.streams import Streams


@click.command()
@options.source
@click.pass_obj
def works(streams: Streams, source: Source) -> int:
    """The works found, their names, and names that may be one work."""
    from checker.renderers.works import works as render

    archive = source.read(streams, options.settings(source))
    return streams.put(render(archive.claims, archive.table.aliases))
