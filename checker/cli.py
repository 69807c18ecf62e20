"""The command line: arguments become settings, settings a result, the result text on standard output."""

import sys
from collections.abc import Sequence
from typing import TextIO

import click

from checker.errors import UsageError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="release-date-checker", prog_name="release-dates")
def commands() -> None:
    """Read release dates out of articles, follow how each date moved, and find the articles that get one wrong."""


def main(argv: Sequence[str], stdin: TextIO, stdout: TextIO, stderr: TextIO) -> int:
    """Run one command; the status is 0, 1 for findings that fail the check, or 2 when the run itself went wrong."""
    try:
        commands.main(list(argv), prog_name="release-dates", standalone_mode=False)
    except click.ClickException as error:
        print(f"release-dates: {error.format_message()}", file=stderr)
        return 2
    except UsageError as error:
        print(f"release-dates: {error}", file=stderr)
        return 2
    return 0


def run() -> None:
    """The entry point of the installed program."""
    sys.exit(main(sys.argv[1:], sys.stdin, sys.stdout, sys.stderr))
