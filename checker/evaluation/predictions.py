"""The predictions: what the program reads in articles, as its claims table holds it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.evaluation.agreement import Days, bare

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class Predicted:
    """A claim as the program read it."""

    work: str
    days: Days
    status: str
    region: str | None = None
    medium: str | None = None
    quote: str = ""


def read(paths: Sequence[Path]) -> dict[str, tuple[Predicted, ...]]:
    """What is read in articles: the article's name to its claims."""
    from checker import pipeline

    return of_table(pipeline.read(paths, jobs=None).claims)


def of_table(frame: "DataFrame") -> dict[str, tuple[Predicted, ...]]:
    """The claims of a table by the name of the article, each told once."""
    columns = ["file", "work", "date_start", "date_end", "status", "region", "medium", "quote"]
    found: dict[str, list[Predicted]] = {}
    for file, work, start, end, status, region, medium, quote in frame[columns].astype(object).itertuples(index=False):
        claim = Predicted(_text(work) or "", (_day(start), _day(end)), str(status), _text(region), _text(medium), _text(quote) or "")
        found.setdefault(Path(file).stem, []).append(claim)
    return {name: told_once(claims) for name, claims in found.items()}


def told_once(claims: Iterable[Predicted]) -> tuple[Predicted, ...]:
    """Claims without those that say the same as one before."""
    kept: dict[object, Predicted] = {}
    for claim in claims:
        kept.setdefault((bare(claim.work), claim.days, claim.status, claim.region, claim.medium), claim)
    return tuple(kept.values())


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _day(value: Any) -> date | None:
    from pandas import isna

    return None if isna(value) else value.date()
