"""A dataset given as input: part by part, each with all rows of its works."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from checker.dataset import NAME, SUMMARY
from checker.errors import UsageError
from checker.publication import Publication
from checker.table.frames import in_order, typed
from checker.table.loading import load
from checker.works.aliases import PossibleAlias
from checker.works.catalogue import Catalogue

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, eq=False)
class Parted:
    """A claims table in parts, in the place of one in memory.

    articles: how many were read for it. aliases: names that were not joined and may be one work.
    """

    folder: Path
    rows: tuple[int, ...]
    articles: int
    aliases: tuple[PossibleAlias, ...]
    catalogue: Catalogue
    possible: bool
    publications: dict[str, Publication] = field(default_factory=dict)

    def parts(self) -> Iterator["DataFrame"]:
        """One frame after the other; no more than one is held here."""
        for number, rows in enumerate(self.rows):
            if rows:
                yield load(self.folder / NAME.format(number), "parquet", catalogue=self.catalogue, possible=self.possible).frame

    @cached_property
    def files(self) -> tuple[str, ...]:
        """The articles that have a claim."""
        return tuple(sorted({file for part in self.parts() for file in part["file"].unique()}))

    def of_works(self, works: Collection[str]) -> "DataFrame":
        """The rows of some works."""
        return joined(part[part["work"].isin(list(works))] for part in self.parts())

    @cached_property
    def count(self) -> int:
        """How many claims there are that are wanted."""
        return sum(map(len, self.parts()))

    @cached_property
    def frame(self) -> "DataFrame":
        """The whole table in memory, for those who ask for it."""
        return joined(self.parts())

    @cached_property
    def shared_days(self) -> dict[tuple[str, date], frozenset[str]]:
        """By file and day the works, where an article has several for one day: what ties one work's dates to another's."""
        works: defaultdict[tuple[str, date], set[str]] = defaultdict(set)
        for part in self.parts():
            days = part[(part["precision"] == "day") & part["date_start"].notna()]
            for file, day, work in zip(days["file"], days["date_start"], days["work"], strict=True):
                works[file, day.date()].add(work)
        return {key: frozenset(its) for key, its in works.items() if len(its) > 1}


def joined(frames: "Iterable[DataFrame]") -> "DataFrame":
    """One frame of several, in order."""
    from pandas import concat

    found = list(frames)
    return in_order(concat(found, ignore_index=True)) if found else typed({})


def opened(folder: Path, catalogue: Catalogue, *, possible: bool = False) -> Parted:
    """The dataset in a folder. UsageError where it is not whole."""
    try:
        told = json.loads((folder / SUMMARY).read_text(encoding="utf-8"))
        rows, aliases = (
            tuple(map(int, told["rows"])),
            tuple(PossibleAlias(a, b, tuple(why), tuple(its)) for a, b, why, its in told["aliases"]),
        )
        articles = int(told["articles"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(f"{folder}: no whole dataset: {error}") from None
    return Parted(folder, rows, articles, aliases, catalogue, possible)
