"""The command line: arguments become settings, settings a result, and the result is written where it is wanted."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO, cast

import click

from checker import config, output, renderers
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.pipeline import Archive

INTERRUPTED = 130  # what shells expect of a program ended with Ctrl-C


@dataclass(frozen=True, slots=True)
class Streams:
    """The three streams of a run."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO

    @property
    def bytes_in(self) -> BinaryIO:
        return self.stdin.buffer if hasattr(self.stdin, "buffer") else BytesIO(self.stdin.read().encode())

    def warn(self, message: str) -> None:
        print(f"release-dates: {message}", file=self.stderr)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
@click.version_option(package_name="release-date-checker", prog_name="release-dates", message="%(prog)s %(version)s")
def commands() -> None:
    """Read release dates out of articles, follow how each date moved, and find the articles that get one wrong.

    PATHS are files, folders, "-" for standard input, or claims tables (CSV, JSON Lines, Parquet).
    """


paths = click.argument("paths", nargs=-1, required=True)
works_file = click.option(
    "--works", metavar="FILE", help="Catalogue of works and their names.  [default: works.toml in the articles' folder]"
)
out = click.option("-o", "--output", metavar="FILE", help="Write the result to FILE instead of standard output.")
select = click.option(
    "--select", metavar="RULES", multiple=True, help="Look for these only: codes (RD101), beginnings of codes (RD1) or names."
)
ignore = click.option("--ignore", metavar="RULES", multiple=True, help="Do not look for these.")


def formats(command: str, default: str | None) -> Callable[[Any], Any]:
    note = "text, or github under GitHub Actions" if default is None else default
    return click.option("--format", type=click.Choice([*renderers.FORMATS[command]]), default=default, help=f"[default: {note}]")


@commands.command()
@paths
@formats("claims", "table")
@out
@works_file
@click.option("--all", "possible", is_flag=True, help="Show the claims of which the reader is least sure as well.")
@click.pass_obj
def claims(streams: Streams, paths: tuple[str, ...], format: str, output: str | None, works: str | None, possible: bool) -> int:
    """Every claim, as a table."""
    archive = _read(streams, paths, _settings(works), possible)
    return _put(streams, renderers.render("claims", format, archive.claims), output)


@commands.command()
@paths
@formats("timeline", "text")
@click.option("--work", metavar="NAME", help="This work alone, by any of its names.")
@out
@works_file
@click.pass_obj
def timeline(streams: Streams, paths: tuple[str, ...], format: str, work: str | None, output: str | None, works: str | None) -> int:
    """How each date moved."""
    archive = _read(streams, paths, _settings(works))
    found = archive.timelines_of(work) if work else archive.timelines
    return _put(streams, renderers.render("timeline", format, found), output)


@commands.command()
@paths
@click.option("-o", "--output", metavar="DIR", default="reports", show_default=True, help="The folder to write to.")
@works_file
@select
@ignore
@click.pass_obj
def report(
    streams: Streams, paths: tuple[str, ...], output: str, works: str | None, select: tuple[str, ...], ignore: tuple[str, ...]
) -> int:
    """Write report.md and claims.csv, and say how each date moved."""
    from checker import reports

    archive = _read(streams, paths, _settings(works, select, ignore))
    return _put(streams, reports.write(archive, Path(output)))


@commands.command()
@paths
@formats("check", None)
@out
@works_file
@select
@ignore
@click.option("--fail-on", type=click.Choice(config.FAIL_ON), help="The least severity that fails the check.  [default: error]")
@click.pass_obj
def check(
    streams: Streams,
    paths: tuple[str, ...],
    format: str | None,
    output: str | None,
    works: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
) -> int:
    """Findings; the exit code is 1 if one of them fails the check."""
    archive = _read(streams, paths, _settings(works, select, ignore, fail_on))
    format = format or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" and not output else "text")
    _put(streams, renderers.render("check", format, archive.findings, archive.summary), output)
    return int(archive.fails)


@commands.command()
@click.argument("rule", required=False)
@click.pass_obj
def explain(streams: Streams, rule: str | None) -> int:
    """What a rule means, with an example; without RULE, the list of rules."""
    from checker import rules
    from checker.renderers.rule_list import text as rule_list

    if rule is None:
        return _put(streams, rule_list(rules.all()))
    text = rules.explain(rule)
    if text is None:
        names = [name for each in rules.all() for name in (each.code, each.name)]
        raise UsageError(f"no rule {rule!r}{config.nearest(rule, names)}")
    return _put(streams, text)


@commands.command()
@paths
@works_file
@click.pass_obj
def works(streams: Streams, paths: tuple[str, ...], works: str | None) -> int:
    """The works found, their names, and names that may be one work."""
    from checker.renderers.works import works as render

    archive = _read(streams, paths, _settings(works))
    return _put(streams, render(archive.claims, archive.table.aliases))


def _settings(works: str | None, select: Sequence[str] = (), ignore: Sequence[str] = (), fail_on: str | None = None) -> config.Config:
    """The settings that hold here, with the options that were given."""
    options = {"works": Path(works) if works else None, "select": _words(select), "ignore": _words(ignore), "fail_on": fail_on}
    return config.find(Path.cwd()).with_options(**options)


def _words(given: Sequence[str]) -> tuple[str, ...]:
    return tuple(word.strip() for words in given for word in words.split(",") if word.strip())


def _read(streams: Streams, paths: Sequence[str], settings: config.Config, possible: bool = False) -> "Archive":
    from checker import pipeline

    pipeline.check_rules(settings)
    archive = pipeline.read(paths, settings, possible=possible, stdin=streams.bytes_in if "-" in paths else None)
    for bad in archive.unreadable:
        streams.warn(f"{bad.file}: not read: {bad.reason}")
    return archive


def _put(streams: Streams, result: str | bytes, path: str | None = None) -> int:
    output.put(result, path, streams.stdout)
    return 0


def main(argv: Sequence[str], stdin: TextIO, stdout: TextIO, stderr: TextIO) -> int:
    """Run one command; the status is 0, 1 for findings that fail the check, or 2 when the run itself went wrong."""
    streams = Streams(stdin, stdout, stderr)
    try:
        with redirect_stdout(stdout):  # for the help, which click prints
            return int(commands.main(list(argv), prog_name="release-dates", standalone_mode=False, obj=streams) or 0)
    except click.exceptions.NoArgsIsHelpError as error:
        print(error.format_message(), file=stderr)
    except click.ClickException as error:
        streams.warn(error.format_message())
    except UsageError as error:
        streams.warn(str(error))
    except click.Abort:
        return INTERRUPTED
    return 2


def run() -> None:
    """The entry point of the installed program. Results are UTF-8 with plain line ends, wherever they go."""
    for stream in (sys.stdout, sys.stderr):
        cast(Any, stream).reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    sys.exit(main(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr))
