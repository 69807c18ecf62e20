"""``release-dates report``."""

from pathlib import Path

import click

from checker.commands import options
from checker.commands.since import warn_of_untracked
from checker.commands.source import Source
from checker.commands.streams import Streams


@click.command()
@options.source
@click.option("-o", "--output", metavar="DIR", default="reports", show_default=True, help="The folder to write to.")
@click.option("--work", metavar="NAME", help="This work alone, by any of its names.")
@click.option("--since", metavar="REV", help="Only the works that articles added or changed in git since REV speak of.")
@options.select
@options.ignore
@click.pass_obj
def report(
    streams: Streams, source: Source, output: str, work: str | None, since: str | None, select: tuple[str, ...], ignore: tuple[str, ...]
) -> int:
    """Write a report with pictures, and say how each date moved."""
    from checker import git, progress, reports

    changes = git.changed_since(since) if since is not None else None
    if changes and changes.note and not source.quiet:
        streams.warn(changes.note)
    archive = source.read(streams, options.settings(source, select=select, ignore=ignore))
    if changes and not source.quiet:
        warn_of_untracked(streams, "looked at for --since", archive.files, changes.untracked)
    scope = reports.Scope(work, since, changes.files if changes else ())
    return streams.put(reports.write(archive, Path(output), scope, progress.on(streams.stderr, source.quiet)))
