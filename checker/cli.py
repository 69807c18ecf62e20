"""The command line: ``main(argv, stdin, stdout, stderr)`` runs one command and gives the status."""

import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from typing import Any, TextIO, cast

import click

from checker import garbage
from checker.commands.check import check
from checker.commands.claims import claims
from checker.commands.explain import explain
from checker.commands.init import init
from checker.commands.report import report
from checker.commands.streams import Streams
from checker.commands.timeline import timeline
from checker.commands.works import works
from checker.errors import UsageError

INTERRUPTED = 130  # what shells expect of a program ended with Ctrl-C


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 120})
@click.version_option(package_name="release-date-checker", prog_name="release-dates", message="%(prog)s %(version)s")
def commands() -> None:
    """Read release dates out of articles, follow how each date moved, and find the articles that get one wrong.

    PATHS are files, folders, "-" for standard input, or claims tables (CSV, JSON Lines, Parquet).
    """


for command in (claims, timeline, report, check, explain, works, init):
    commands.add_command(command)


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
    garbage.look_seldom()
    sys.exit(main(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr))
