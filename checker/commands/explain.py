"""``release-dates explain``."""

import re
from pathlib import Path

import click

from checker.commands.streams import Streams
from checker.errors import UsageError

_FILE = re.compile(r"(?P<file>.+?)(?::(?P<line>[1-9]\d*))?$")


@click.command()
@click.argument("subject", metavar="[RULE | FILE[:LINE]]", required=False)
@click.pass_obj
def explain(streams: Streams, subject: str | None) -> int:
    """What a rule means, with an example; or how a file, or one line of it, was read. Without an argument, the list of rules."""
    from checker import rules
    from checker.renderers.rule_list import text as rule_list

    if subject is None:
        return streams.put(rule_list(rules.all()))
    text = rules.explain(subject)
    if text is not None:
        return streams.put(text)
    named = _FILE.fullmatch(subject)
    if Path(subject).is_file():
        return streams.put(_reading(subject, None))
    if named is not None and named["line"] and Path(named["file"]).is_file():
        return streams.put(_reading(named["file"], int(named["line"])))
    if named is not None and (named["line"] or "/" in subject or "." in subject):
        raise UsageError(f"{named['file']}: no such file")
    raise UsageError(rules.unknown(subject))


def _reading(file: str, line: int | None) -> str:
    from checker import extraction, readers
    from checker.articles import Unreadable
    from checker.renderers.explanation import text

    told = []
    for article in readers.read([file]):
        if isinstance(article, Unreadable):
            raise UsageError(f"{article.file}: not read: {article.reason}")
        told.append(text(extraction.extract(article, explained=True), line))
    return "\n".join(told)
