"""``release-dates works``."""

from pathlib import Path

import click

from checker.commands import options
from checker.commands.source import Source
from checker.commands.streams import Streams
from checker.errors import UsageError


@click.command()
@options.source
@click.option("--write", is_flag=True, help="Add those that the catalogue lacks to it (works.toml beside the articles, or --works FILE).")
@click.pass_obj
def works(streams: Streams, source: Source, write: bool) -> int:
    """The works found, their names, and names that may be one work."""
    from checker.renderers.works import also_called
    from checker.renderers.works import works as render

    settings = options.settings(source)
    path = _catalogue(source, settings.works) if write else None
    archive = source.read(streams, settings)
    status = streams.put(render(archive.claims, archive.table.aliases))
    if path is not None:
        from checker.works.keeping import keep

        found = {str(work): also_called(str(work), rows) for work, rows in archive.claims.groupby("work", sort=True)}
        added = keep(path, found)
        streams.warn(f"{path}: {added} work{'' if added == 1 else 's'} added")
    return status


def _catalogue(source: Source, named: str | Path | None) -> Path:
    """The file that a catalogue is kept in: that of the settings, else the one beside the articles."""
    if named is not None:
        return Path(named)
    folders = {path if path.is_dir() else path.parent for path in map(Path, source.paths) if path.exists()}
    if len(folders) != 1:
        raise UsageError("--write: say which catalogue with --works FILE")
    return folders.pop() / "works.toml"
