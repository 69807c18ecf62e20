'''The catalogue ``works.toml``: which names are one work, which are none, and what is officially said of it.

    >>> catalogue = parse("""
    ... not-works = ["CinemaCon"]                     # names that are no works: claims about them are dropped
    ...
    ... [[work]]
    ... name = "Mission: Impossible – Dead Reckoning Part One"
    ... aliases = ["Mission: Impossible 7"]           # and whatever is the same name by rule: "MI:7", "M:I 7"
    ... medium = "film"                               # optional
    ... wikidata = "Q61876355"                        # optional
    ... official = { "001" = "2023-07", US = 2023-07-12 }   # optional: region = EDTF date or TOML date
    ... """)
    >>> catalogue.resolve("MI:7").name
    'Mission: Impossible – Dead Reckoning Part One'
    >>> catalogue.refuses("cinemacon")
    True

Regions are ISO 3166-1 alpha-2 codes, ``001`` the whole world. A name that is the same by rule as an alias is resolved too,
unless two works would fit. Whatever is wrong with a catalogue is an error that names the file and the place.
'''

import datetime
import difflib
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

from checker.dates.span import Span
from checker.errors import UsageError
from checker.works.identity import identify
from checker.works.places import Lines
from checker.works.sameness import alike, joining_keys

_TOP_KEYS = ("work", "not-works")
_WORK_KEYS = ("name", "aliases", "medium", "wikidata", "official")
_REGION = re.compile(r"[A-Z]{2}|001")
_WIKIDATA = re.compile(r"Q[1-9]\d*")


@dataclass(frozen=True)
class Work:
    """One work of the catalogue. ``official``: region to the date officially announced there."""

    name: str
    aliases: tuple[str, ...] = ()
    medium: str | None = None
    wikidata: str | None = None
    official: Mapping[str, Span] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


def _plainly(name: str) -> str:
    return " ".join(name.casefold().split())


@dataclass(frozen=True)
class Catalogue:
    """The works that somebody has settled; the empty catalogue settles nothing."""

    works: tuple[Work, ...] = ()
    not_works: tuple[str, ...] = ()

    @classmethod
    def empty(cls) -> "Catalogue":
        return cls()

    @cached_property
    def _by_name(self) -> dict[str, Work]:
        return {_plainly(name): work for work in self.works for name in work.names}

    @cached_property
    def _by_key(self) -> dict[object, list[tuple[str, Work]]]:
        found: dict[object, list[tuple[str, Work]]] = {}
        for work in self.works:
            for name in work.names:
                for key in joining_keys(identify(name)):
                    found.setdefault(key, []).append((name, work))
        return found

    @cached_property
    def _refused(self) -> frozenset[str]:
        return frozenset(_plainly(name) for name in self.not_works)

    def resolve(self, name: str) -> Work | None:
        """The one work that goes by this name, as written in the catalogue or the same by rule; None if none or two fit."""
        if work := self._by_name.get(_plainly(name)):
            return work
        identity = identify(name)
        fitting = {
            work.name: work
            for key in joining_keys(identity)
            for known, work in self._by_key.get(key, ())
            if alike(identity, identify(known))
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def refuses(self, name: str) -> bool:
        """Whether the catalogue says that this name is no work."""
        return _plainly(name) in self._refused


def load(path: str | Path) -> Catalogue:
    """Read a catalogue. UsageError if the file is missing, no TOML, or says something a catalogue cannot say."""
    try:
        text = Path(path).read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise UsageError(f"{path}: no such catalogue") from None
    except OSError as problem:
        raise UsageError(f"{path}: cannot be read: {problem.strerror}") from None
    except UnicodeDecodeError as problem:
        raise UsageError(f"{path}: not UTF-8 (byte {problem.start})") from None
    return parse(text, str(path))


def parse(text: str, file: str = "works.toml") -> Catalogue:
    """The catalogue that a TOML text holds; ``file`` is named in errors."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise UsageError(f"{file}: not valid TOML: {problem}") from None
    lines = Lines(file, text)
    _known_keys(lines, data, _TOP_KEYS, "the catalogue", None)
    entries = data.get("work", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise lines.error(None, "work", "each work is a table of its own: write [[work]], not [work]")
    works = tuple(_work(lines, index, entry) for index, entry in enumerate(entries))
    refused = _names(lines, None, "not-works", data.get("not-works", []))
    _one_work_a_name(lines, works, refused)
    return Catalogue(works, refused)


def _known_keys(lines: Lines, table: Mapping[str, Any], known: Iterable[str], what: str, entry: int | None) -> None:
    for key in table:
        if key not in known:
            near = difflib.get_close_matches(key, known, n=1, cutoff=0.5)
            hint = f"; did you mean {near[0]!r}?" if near else f"; it has {', '.join(known)}"
            raise lines.error(entry, key, f"{what} has no key {key!r}{hint}")


def _names(lines: Lines, entry: int | None, key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(name, str) and name.strip() for name in value):
        raise lines.error(entry, key, f"{key!r} is a list of names")
    return tuple(value)


def _work(lines: Lines, entry: int, table: Mapping[str, Any]) -> Work:
    name = table.get("name")
    if not isinstance(name, str) or not name.strip():
        raise lines.error(entry, "name", f"work {entry + 1} needs a 'name'")
    _known_keys(lines, table, _WORK_KEYS, f"the work {name!r}", entry)
    medium, wikidata = table.get("medium"), table.get("wikidata")
    if medium is not None and (not isinstance(medium, str) or not medium.strip()):
        raise lines.error(entry, "medium", f"'medium' of {name!r} is a word such as \"film\"")
    if wikidata is not None and (not isinstance(wikidata, str) or not _WIKIDATA.fullmatch(wikidata)):
        raise lines.error(entry, "wikidata", f"'wikidata' of {name!r} is an item such as \"Q42\", not {wikidata!r}")
    official = table.get("official", {})
    if not isinstance(official, dict):
        raise lines.error(entry, "official", f"'official' of {name!r} is a table of regions and dates")
    dates = {region: _official(lines, entry, name, region, value) for region, value in official.items()}
    return Work(name, _names(lines, entry, "aliases", table.get("aliases", [])), medium, wikidata, MappingProxyType(dates))


def _official(lines: Lines, entry: int, name: str, region: str, value: Any) -> Span:
    from checker.dates import edtf

    if not _REGION.fullmatch(region):
        raise lines.error(entry, region, f"'official' of {name!r}: {region!r} is no region: two capital letters, or 001 for the world")
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return Span.day(value)
    try:
        span: Span = edtf.parse(value)
        return span
    except (ValueError, TypeError, AttributeError):
        raise lines.error(entry, region, f"'official' of {name!r}: {value!r} is no EDTF date") from None


def _one_work_a_name(lines: Lines, works: tuple[Work, ...], refused: tuple[str, ...]) -> None:
    """A name, in whatever case, belongs to one work or to none."""
    owner: dict[str, int] = {}
    for index, work in enumerate(works):
        for name in work.names:
            first = owner.setdefault(_plainly(name), index)
            if first != index:
                raise lines.error(index, name, f"{name!r} is a name of {works[first].name!r} already")
    for name in refused:
        if (first_owner := owner.get(_plainly(name))) is not None:
            raise lines.error(None, name, f"{name!r} cannot be a name of {works[first_owner].name!r} and not a work")
