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
    if not Path(subject).is_file() and named is not None and named["line"] and (file := _file(named["file"])) is not None:
        return streams.put(_reading(file, named["file"], int(named["line"])))
    if (file := _file(subject)) is not None:
        return streams.put(_reading(file, subject, None))
    if named is not None and (named["line"] or "/" in subject or "." in subject):
        raise UsageError(f"{named['file']}: no such file")
    raise UsageError(rules.unknown(subject))


def _file(named: str) -> Path | None:
    """The file in which an article stands: "mail.mbox" for "mail.mbox#2", "old.zip" for "old.zip/one.md"."""
    path = Path(named)
    apart = (Path(named.rpartition("#")[0]),) if "#" in named else ()
    return next((each for each in (path, *apart, *path.parents) if each.is_file()), None)


def _reading(file: Path, named: str, line: int | None) -> str:
    """How the articles of a file were read, all of them or the one that is named, as the settings want it."""
    from checker import config, extraction, readers
    from checker.articles import Unreadable
    from checker.batches import Manner, settled
    from checker.readers.manifest import Manifests
    from checker.renderers.explanation import text

    settings, manifests = config.find(Path.cwd()), Manifests()
    manner = Manner(country=settings.country, languages=settings.languages)
    articles = [each for each in readers.read([file], country=settings.country) if named in (str(file), each.file)]
    if not articles:
        raise UsageError(f"{named}: no such article in {file}")
    told = []
    for article in articles:
        if isinstance(article, Unreadable):
            if len(articles) == 1:
                raise UsageError(f"{article.file}: not read: {article.reason}")
            told.append(f"{article.file}: not read: {article.reason}\n" if line is None else "")
        else:
            read = extraction.extract(settled(manifests.applied(article, file), manner), explained=True)
            told.append(text(read, line))
    if not any(told):
        return f"line {line}: no date was found there, and nothing that takes a work off the calendar\n"
    return "\n".join(filter(None, told))
