"""``release-dates init``."""

from pathlib import Path

import click

from checker.commands.streams import Streams


@click.command()
@click.argument("folder", default=".")
@click.pass_obj
def init(streams: Streams, folder: str) -> int:
    """Start a project: a catalogue for the articles in FOLDER, a section of settings, a workflow. Nothing is written over."""
    from checker.starting import start

    return streams.put("".join(f"{line}\n" for line in start(folder, Path.cwd())))
