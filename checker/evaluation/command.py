"""The command line of the evaluation."""

from collections.abc import Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import click

from checker import output
from checker.errors import UsageError
from checker.evaluation import answers, predictions
from checker.evaluation.answers import Chosen
from checker.evaluation.evaluate import Evaluation, evaluate


@dataclass(frozen=True)
class Run:
    """Where the result goes, and what it is made of."""

    stdout: TextIO


_HELD_OUT = f"Names of the articles of which only totals are told. [default: {answers.HELD_OUT} in FOLDER, if it is there]"
_SHAPES = ["text", "json"]


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--held-out", "listed", type=click.Path(path_type=Path), metavar="FILE", help=_HELD_OUT)
@click.option("--only", "prefix", default="", metavar="PREFIX", help="Only the articles whose names begin so.")
@click.option("--one-in", type=click.IntRange(min=1), default=1, metavar="N", help="Only one article in N, always the same ones.")
@click.option("--errors", is_flag=True, help="Also every miss and false alarm, by cause.")
@click.option("--format", "shape", type=click.Choice(_SHAPES), default="text", help="JSON always holds the errors. [default: text]")
@click.option("-o", "--output", "path", type=click.Path(), metavar="FILE", help="Write to FILE instead of standard output.")
@click.pass_obj
def command(run: Run, folder: Path, listed: Path | None, prefix: str, one_in: int, errors: bool, shape: str, path: str | None) -> None:
    """How right the reading is on the articles of FOLDER, each beside its answer NAME.claims.json."""
    evaluation = of_folder(folder, listed, Chosen(prefix, one_in))
    if shape == "json":
        from checker.evaluation.record import written

        output.put(written(evaluation), path, run.stdout)
    else:
        from checker.evaluation.report import text

        output.put(text(evaluation, errors), path, run.stdout)


def of_folder(folder: Path, listed: Path | None = None, chosen: Chosen = answers.ALL) -> Evaluation:
    """Read the chosen articles of a folder and hold them against their answers; ``listed`` names those held out.

    Raises UsageError for what ``answers.load`` and ``answers.held_out`` refuse.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: no such folder")
    expected = answers.load(folder, chosen)
    beside = folder / answers.HELD_OUT
    listed = listed or (beside if beside.is_file() else None)
    hidden = answers.held_out(listed, expected, chosen) if listed else frozenset[str]()
    return evaluate(expected, predictions.read([answer.path for answer in expected]), hidden)


def main(argv: Sequence[str], stdout: TextIO, stderr: TextIO) -> int:
    """Run the command; the status is 0, or 2 with one line on stderr when the input is bad."""
    try:
        with redirect_stdout(stdout):  # for the help, which click prints
            command.main(list(argv), prog_name="python -m checker.evaluation", standalone_mode=False, obj=Run(stdout))
    except click.ClickException as error:
        print(f"evaluation: {' '.join(error.format_message().split())}", file=stderr)
        return 2
    except UsageError as error:
        print(f"evaluation: {error}", file=stderr)
        return 2
    return 0
