"""Arguments and options that several commands share."""

from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any

import click

from checker import config, renderers
from checker.commands.source import Source
from checker.errors import UsageError

Command = Callable[..., int]

paths = click.argument("paths", nargs=-1, required=True)
out = click.option("-o", "--output", metavar="FILE", help="Write the result to FILE instead of standard output.")
select = click.option(
    "--select", metavar="RULES", multiple=True, help="Look for these only: codes (RD101), beginnings of codes (RD1) or names."
)
ignore = click.option("--ignore", metavar="RULES", multiple=True, help="Do not look for these.")
_SOURCE = (
    click.option("--works", metavar="FILE", help="Catalogue of works and their names.  [default: works.toml in the articles' folder]"),
    click.option("--format-in", metavar="FORMAT", help="The format of every file read, else told by its name and content."),
    click.option(
        "--columns", metavar="FIELD=NAME", multiple=True, help="What a field is called in records that are read: text=body,published=day."
    ),
    click.option("--allow-local", is_flag=True, help="Let addresses be fetched that lie inside private networks."),
    click.option("-q", "--quiet", is_flag=True, help="Warn of nothing and show no progress."),
    click.option("-v", "--verbose", is_flag=True, help="Say how much was read, and how long it took."),
    click.option("-j", "--jobs", metavar="N", type=click.IntRange(1), help="Processes that read.  [default: all cores, where it pays]"),
    click.option("--scheduler", metavar="ADDRESS", help="A Dask cluster that reads: tcp://…, or local for one on this machine."),
    click.option("--no-cache", is_flag=True, help="Read every article anew and remember none."),
)


def formats(command: str, default: str | None) -> Callable[[Any], Any]:
    note = "text, or github under GitHub Actions" if default is None else default
    return click.option("--format", type=click.Choice([*renderers.FORMATS[command]]), default=default, help=f"[default: {note}]")


def source(command: Command) -> Command:
    """PATHS and the options that say how they are read, handed to the command as one ``source``."""

    @wraps(command)
    def with_source(
        *args: Any,
        paths: tuple[str, ...],
        works: str | None,
        format_in: str | None,
        columns: Sequence[str],
        allow_local: bool,
        no_cache: bool,
        quiet: bool,
        verbose: bool,
        jobs: int | None,
        scheduler: str | None,
        **others: Any,
    ) -> int:
        catalogue = Path(works) if works else None
        given = Source(paths, catalogue, format_in, _named(columns), allow_local, not no_cache, quiet, verbose, jobs, scheduler)
        return command(*args, source=given, **others)

    function: Any = with_source
    for option in reversed(_SOURCE):
        function = option(function)
    return paths(function)  # type: ignore[no-any-return]


def words(given: Sequence[str]) -> tuple[str, ...]:
    """What an option says that takes a list: it may stand more than once, and hold commas."""
    return tuple(word.strip() for words in given for word in words.split(",") if word.strip())


def _named(given: Sequence[str]) -> dict[str, str]:
    named = {}
    for pair in words(given):
        field, sign, name = pair.partition("=")
        if not (field.strip() and sign and name.strip()):
            raise UsageError(f"--columns: needs FIELD=NAME, as in text=body, not {pair!r}")
        named[field.strip()] = name.strip()
    return named


def settings(source: Source, **given: Any) -> config.Config:
    """The settings that hold here, with the options that were given."""
    options = {name: words(value) if isinstance(value, tuple) else value for name, value in given.items()}
    return config.find(Path.cwd()).with_options(works=source.works, **options)
