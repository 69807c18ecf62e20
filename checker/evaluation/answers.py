"""The answers: what a careful reader takes from an article alone, read from ``NAME.claims.json`` beside it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from checker.claims import Status
from checker.errors import UsageError
from checker.evaluation.agreement import Days, days_meant

SUFFIX = ".claims.json"
HELD_OUT = "HELD-OUT.txt"


@dataclass(frozen=True, slots=True)
class Expected:
    """A claim of an answer.

    names: every name that is right for its work; date: as EDTF, None without one; days: each first and last day that is right for it.
    optional: a careful reader may leave it out, so that it counts nowhere.
    """

    names: tuple[str, ...]
    date: str | None
    days: frozenset[Days]
    status: Status
    region: str | None = None
    medium: str | None = None
    optional: bool = False
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """The claims of one article. path: the article's file; language: its tag without a region."""

    path: Path
    language: str
    claims: tuple[Expected, ...]

    @property
    def name(self) -> str:
        """The name of the article, without the ending of its file."""
        return self.path.stem

    @property
    def domain(self) -> str:
        """What the article is about or where it is from: the first part of its name."""
        return self.name.partition("-")[0]


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which articles are wanted: those whose names begin with ``prefix``, and of these one in ``one_in``, by name alone."""

    prefix: str = ""
    one_in: int = 1

    def takes(self, name: str) -> bool:
        return name.startswith(self.prefix) and crc32(name.encode()) % self.one_in == 0

    def __str__(self) -> str:
        return f"article whose name begins with {self.prefix!r}" + (f", one in {self.one_in}" if self.one_in > 1 else "")


ALL = Chosen()


def load(folder: Path, chosen: Chosen = ALL) -> tuple[Answer, ...]:
    """The answers in a folder, of the articles that are chosen, sorted by name.

    Raises UsageError for a folder without them, a broken answer, and an answer without its article.
    """
    paths = sorted(folder.glob(f"*{SUFFIX}"))
    if not paths:
        raise UsageError(f"{folder}: no answers (*{SUFFIX}) in this folder")
    wanted = [path for path in paths if chosen.takes(_name(path))]
    if not wanted:
        raise UsageError(f"{folder}: no {chosen}")
    articles = {path.stem: path for path in sorted(folder.iterdir(), reverse=True) if not path.name.endswith(SUFFIX)}
    return tuple(_answer(path, articles) for path in wanted)


def held_out(path: Path, answers: Sequence[Answer], chosen: Chosen = ALL) -> frozenset[str]:
    """The names listed in a file, one a line, of the articles that are chosen.

    Raises UsageError for a file that is not there and for a name without an answer.
    """
    try:
        listed = path.read_text(encoding="utf-8").split()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read") from error
    names = frozenset(name for name in listed if chosen.takes(name))
    unknown = sorted(names - {answer.name for answer in answers})
    if unknown:
        raise UsageError(f"{path}: no answer for {unknown[0]}")
    return names


def _answer(path: Path, articles: Mapping[str, Path]) -> Answer:
    """articles: those beside it, by name."""
    name = _name(path)
    if name not in articles:
        raise UsageError(f"{path}: the article {name} is not beside it")
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        claims = tuple(_expected(claim) for claim in data["claims"])
        language = str(data["language"]).partition("-")[0]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{path}: not an answer: {type(error).__name__}: {error}") from error
    return Answer(articles[name], language, claims)


def _name(path: Path) -> str:
    """The name of the article of an answer."""
    return path.name.removesuffix(SUFFIX)


def _expected(claim: Mapping[str, Any]) -> Expected:
    names = claim["work"]
    if not names or not all(isinstance(name, str) for name in names) or isinstance(names, str):
        raise ValueError(f"no list of names: {names!r}")
    return Expected(
        tuple(names),
        claim["date"],
        days_meant(claim["date"]),
        Status(claim["status"]),
        claim.get("region"),
        claim.get("medium"),
        bool(claim.get("optional", False)),
        claim.get("quote", ""),
    )
