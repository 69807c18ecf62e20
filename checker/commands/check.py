"""``release-dates check``."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker import config, renderers
from checker.commands import options
from checker.commands.since import warn_of_untracked
from checker.commands.source import Source
from checker.commands.streams import Streams
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.archive import Archive
    from checker.baseline import Entry
    from checker.checking import Checked
    from checker.newness import New


class Greedy(click.Command):
    """A command whose option ``--new`` takes every word up to the next option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, _spread(args))


def _spread(args: Sequence[str]) -> list[str]:
    """``--new a b`` as ``--new a --new b``."""
    spread: list[str] = []
    taking = False
    for place, word in enumerate(args):
        if word == "--":
            return [*spread, *args[place:]]
        if word.startswith("-") and word != "-":
            taking = word == "--new"
            if not taking or place + 1 == len(args) or args[place + 1].startswith("-"):
                spread.append(word)
        else:
            spread += ["--new", word] if taking else [word]
    return spread


@click.command(cls=Greedy)
@options.source
@click.option("--new", metavar="FILE...", multiple=True, help="Judge these articles alone, in the light of all the others.")
@click.option("--since", metavar="REV", help="Judge the articles added or changed in git since REV, in the light of all the others.")
@options.formats("check", None)
@options.out
@options.select
@options.ignore
@click.option("--fail-on", type=click.Choice(config.FAIL_ON), help="The least severity that fails the check.  [default: error]")
@click.option("--baseline", metavar="FILE", help="Known findings, which no longer fail the check.")
@click.option("--write-baseline", is_flag=True, help="Drop from the baseline what is no longer found.")
@click.option("--accept-new", is_flag=True, help="With --write-baseline: take every new finding into it.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule instead of showing them.")
@click.option("--allow-empty", is_flag=True, help="Do not fail where there is no article, or no claim in any.")
@click.pass_obj
def check(
    streams: Streams,
    source: Source,
    new: tuple[str, ...],
    since: str | None,
    format: str | None,
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    baseline: str | None,
    write_baseline: bool,
    accept_new: bool,
    statistics: bool,
    allow_empty: bool,
) -> int:
    """Findings; the exit code is 1 if one of them fails the check."""
    from checker import checking

    settings = options.settings(source, select=select, ignore=ignore, fail_on=fail_on)
    known = Path(baseline) if baseline else None
    _agree(new, since, known, write_baseline, accept_new)
    entries = _entries(known, write_baseline)
    fresh, untracked = _new(streams, new, since)
    archive = source.beside(new).read(streams, settings, empty=allow_empty)
    if not allow_empty:
        _found_something(archive, new)
    if statistics and format not in (None, "text"):
        raise UsageError("--statistics is a text: leave --format out")
    warn_of_untracked(streams, "judged", archive.judgeable, untracked)
    checked = checking.check(archive, fresh, entries)
    if known and write_baseline:
        checked = _write(streams, known, checked, accept_new)
    elif known and checked.unneeded:
        streams.warn(_unneeded(known, checked))
    _show(streams, checked, format, output, statistics)
    return int(checked.fails(settings.fail_on))


_UNREADABLE = "RD901"


def _agree(new: Sequence[str], since: str | None, baseline: Path | None, write: bool, accept: bool) -> None:
    if new and since is not None:
        raise UsageError("--new and --since: give one of them")
    if write and not baseline:
        raise UsageError("--write-baseline needs --baseline FILE")
    if accept and not write:
        raise UsageError("--accept-new needs --write-baseline")
    if write and (new or since is not None):
        raise UsageError("--write-baseline takes the whole archive, without --new or --since")


def _entries(path: Path | None, write: bool) -> "Sequence[Entry]":
    from checker import baseline

    if path is None or (write and not path.exists()):
        return ()
    return baseline.load(path)


def _new(streams: Streams, files: Sequence[str], since: str | None) -> "tuple[New | None, Sequence[Path]]":
    """What is new, None where all is judged; and what git does not know."""
    from checker import git
    from checker.newness import New

    if files:
        return New.of(files), ()
    if since is None:
        return None, ()
    changes = git.changed_since(since)
    if changes.note:
        streams.warn(changes.note)
    return New.of(changes.files), changes.untracked


def _found_something(archive: "Archive", new: Sequence[str]) -> None:
    """A path that leads to nothing must never pass for a clean archive."""
    from checker.newness import New

    for file in new:
        if not any(map(New.of([file]).holds, archive.judgeable)):
            raise UsageError(f"--new {file}: no such article")
    if any(finding.rule == _UNREADABLE for finding in archive.findings):
        return  # which fails the check, or is known
    if not archive.articles:
        raise UsageError("no article was read (--allow-empty takes that for a success)")
    if not archive.table.count:
        raise UsageError("no release date was found in any article (--allow-empty takes that for a success)")


def _write(streams: Streams, path: Path, checked: "Checked", accept: bool) -> "Checked":
    """Writes the baseline less what is no longer found, and with all that is new if that is asked for."""
    from checker import baseline

    kept = checked.accepting_new() if accept else checked
    baseline.write(path, kept.entries)
    left = sum(not finding.baseline for finding in kept.findings)
    if left:
        streams.warn(f"{path}: {left} new finding{'s' if left > 1 else ''} not taken in; --accept-new takes {'them' if left > 1 else 'it'}")
    return kept


def _unneeded(path: Path, checked: "Checked") -> str:
    named = ", ".join(f"{entry.rule} in {entry.file}" for entry in checked.unneeded[:3])
    more = f" and {len(checked.unneeded) - 3} more" if len(checked.unneeded) > 3 else ""
    return f"{path}: no longer needed: {named}{more}; --write-baseline drops what is not"


def _show(streams: Streams, checked: "Checked", format: str | None, output: str | None, statistics: bool) -> None:
    from checker.renderers import findings_text, step_summary
    from checker.renderers import statistics as counts

    if statistics:
        streams.put(counts.check(checked.findings, checked.summary), output)
        return
    format = format or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" and not output else "text")
    if format == "text" and not output and streams.coloured:
        streams.put(findings_text.check(checked.findings, checked.summary, coloured=True))
        return
    streams.put(renderers.render("check", format, checked.findings, checked.summary), output)
    if format == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        step_summary.append(Path(summary), checked.findings, checked.summary)
