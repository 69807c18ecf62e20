"""The way through the program, start reading here: articles, claims, table, timelines, findings. One direction, each stage callable alone.

articles ──► claims ──► table ──► timelines ──► findings
 readers    extraction   table    timelines      rules
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from checker import extraction, inputs, readers, rules, table, timelines
from checker.articles import Article, Unreadable
from checker.config import Config, nearest
from checker.errors import UsageError
from checker.findings import Evidence, Finding, Severity
from checker.summary import Summary, summarise
from checker.timelines import Timeline
from checker.works import catalogue
from checker.works.catalogue import Catalogue

if TYPE_CHECKING:
    from pandas import DataFrame

    from checker.table import Table


@dataclass(frozen=True)
class Archive:
    """What was read, and what follows from it; each step is taken when it is first asked for.

    articles: how many were read, those without a claim among them.
    """

    table: "Table"
    articles: int
    unreadable: tuple[Unreadable, ...]
    catalogue: Catalogue
    config: Config

    @property
    def claims(self) -> "DataFrame":
        """The claims table."""
        return self.table.frame

    @cached_property
    def timelines(self) -> tuple[Timeline, ...]:
        """How each date moved."""
        return timelines.build(self.claims)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong, as far as the chosen rules look for it."""
        evidence = Evidence(self.claims, self.timelines, self.table.aliases, self.unreadable, self.catalogue)
        return rules.judge(evidence, self.config.select, self.config.ignore)

    def timelines_of(self, name: str) -> tuple[Timeline, ...]:
        """The timelines of the work that goes by a name. UsageError if there is none."""
        called = {name.casefold(), *(work.name.casefold() for work in [self.catalogue.resolve(name)] if work)}
        written = self.claims["work_as_written"].str.casefold().isin(called) | self.claims["work"].str.casefold().isin(called)
        works = set(self.claims["work"][written])
        if not works:
            known = tuple(dict.fromkeys(timeline.work for timeline in self.timelines))
            raise UsageError(f"no work {name!r}{nearest(name, known)}")
        return tuple(timeline for timeline in self.timelines if timeline.work in works)

    @property
    def fails(self) -> bool:
        """Whether some finding is bad enough to fail the check."""
        worst = self.config.fail_on
        return worst != "never" and any(finding.severity.rank <= Severity(worst).rank for finding in self.findings)

    @property
    def summary(self) -> Summary:
        return summarise(self.articles, self.claims, self.timelines, self.findings)


def read(
    paths: str | Path | Sequence[str | Path], config: Config | None = None, *, possible: bool = False, stdin: BinaryIO | None = None
) -> Archive:
    """Read articles, or claims tables, and all that follows from them.

    paths: files, folders, ``-`` for standard input, claims tables.
    config: settings; none given means the defaults, not those of a settings file (``checker.config.find``).
    possible: keep the claims of which the reader is least sure.
    Raises UsageError for a path that is not there, a folder without articles, a broken catalogue or claims table.
    """
    paths = [paths] if isinstance(paths, str | Path) else list(paths)
    config = config or Config()
    works = _catalogue(paths, config)
    tables, others, stdin = inputs.split(paths, stdin)
    met = _Met(config.country)
    found = [table.load(source, format, catalogue=works, possible=possible) for source, format in tables]
    if others:
        articles = met.articles(readers.read(others, exclude=config.exclude, stdin=stdin))
        found.append(table.build((extraction.extract(article) for article in articles), works, possible=possible))
    counted = met.count + sum(each.frame["file"].nunique() for each in found[: len(tables)])
    return Archive(_one_table(found), counted, tuple(met.unreadable), works, config)


def check_rules(config: Config) -> None:
    """UsageError for a word under ``select`` or ``ignore`` that no rule goes by."""
    for word in (*config.select, *config.ignore):
        if not any(rule.code.startswith(word.upper()) or rule.name == word.casefold() for rule in rules.all()):
            raise UsageError(f"no rule {word!r}{nearest(word, [name for rule in rules.all() for name in (rule.code, rule.name)])}")


@dataclass
class _Met:
    """The articles on their way from the readers: counted, given the settings' country, and parted from what could not be read."""

    country: str | None
    count: int = 0
    unreadable: list[Unreadable] = field(default_factory=list)

    def articles(self, read: Iterable[Article | Unreadable]) -> Iterator[Article]:
        for each in read:
            if isinstance(each, Unreadable):
                self.unreadable.append(each)
            else:
                self.count += 1
                yield each if each.country or not self.country else replace(each, country=self.country)


def _catalogue(paths: Sequence[str | Path], config: Config) -> Catalogue:
    """The catalogue of the settings, else the one in the articles' folder, else an empty one."""
    if config.works:
        return catalogue.load(config.works)
    folders = (path if path.is_dir() else path.parent for path in map(Path, paths) if str(path) != "-")
    found = {path.resolve(): path for folder in folders if (path := folder / "works.toml").is_file()}
    if len(found) > 1:
        first, second, *_ = found.values()
        raise UsageError(f"{first} and {second} are two catalogues: say which with --works")
    return catalogue.load(next(iter(found.values()))) if found else Catalogue.empty()


def _one_table(tables: Sequence["Table"]) -> "Table":
    if len(tables) == 1:
        return tables[0]
    from pandas import concat

    from checker.table.columns import in_order

    frame = in_order(concat([each.frame for each in tables], ignore_index=True))
    aliases = tuple(alias for each in tables for alias in each.aliases)
    return table.Table(frame, aliases, {file: known for each in tables for file, known in each.publications.items()})
