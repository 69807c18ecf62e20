"""The command line of learning."""

from pathlib import Path

import click

from checker import output
from checker.extraction.learned import written
from checker.training.learn import learn
from checker.training.lessons import examples, lessons

_WHERE = Path(__file__).resolve().parent.parent / "extraction" / "learned"


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "-o", "--output", "where", type=click.Path(path_type=Path), default=_WHERE, help="The folder to write to, by default the package's own."
)
def command(folder: Path, where: Path) -> None:
    """Learn the weights of the reading from the answered articles of FOLDER, those held out apart."""
    taught = [*lessons(folder), *examples()]
    for name, tables in learn(taught, lambda line: click.echo(line, err=True)).items():
        output.replace(where / f"{name}.tsv", written(tables))
