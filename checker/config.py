"""Settings: ``[release-dates]`` of setup.cfg, or ``[tool.release-dates]`` of pyproject.toml, become one frozen Config.

Paths in a settings file are relative to that file. Options of the command line win over settings (``Config.with_options``).
"""

import tomllib
from collections.abc import Mapping
from configparser import ConfigParser
from configparser import Error as ConfigSyntaxError
from dataclasses import dataclass, field, fields, replace
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from checker.errors import UsageError, nearest
from checker.settings import FAIL_ON as FAIL_ON
from checker.settings import READ


@dataclass(frozen=True)
class Config:
    """How a run is to be done.

    works: the catalogue; None means ``works.toml`` in the folders of the articles, where there is one.
    exclude: patterns of files and folders not to be read, as in ``drafts/*``.
    country: ISO 3166-1 alpha-2 of articles that do not say where they appear; decides 11/9 and holidays.
    languages: tags of the languages the articles are in, all if none is named; an article that seems to be in another is read in the first.
    select, ignore: rules by code, by name, or by the start of a code (``RD1``); nothing selected means all.
    severity: rules, named in the same ways, and how bad their findings are held to be instead of their own severity.
    per_file_ignores: patterns of files, and the rules that are not looked for in them.
    fail_on: the least severity of a finding at which ``check`` ends with status 1.
    """

    works: Path | None = None
    exclude: tuple[str, ...] = ()
    country: str | None = None
    languages: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fail_on: str = "error"

    def with_options(self, **options: Any) -> "Config":
        """The same with the options that were given; None and () are options that were not."""
        return replace(self, **{name: value for name, value in options.items() if value not in (None, ())})


def find(folder: Path) -> Config:
    """The settings that hold in a folder: those of the nearest folder above that has any, but no farther than the repository's own.

    Raises UsageError for a settings file that cannot be read, an unknown key or a bad value.
    """
    folder = folder.resolve()
    for place in (folder, *folder.parents):
        found = [(path, settings) for path, settings in ((path, section(path)) for path in _files(place)) if settings is not None]
        if len(found) > 1:
            raise UsageError(f"settings stand in both {found[0][0]} and {found[1][0]}: keep one of them")
        if found:
            return _seen_from(parse(*found[0]), folder.relative_to(place).parts)
        if (place / ".git").exists():
            break
    return Config()


def _seen_from(config: Config, inside: tuple[str, ...]) -> Config:
    """Settings with their patterns of files as they are from a folder below that of the settings: of "sub/drafts/*", in "sub", also "drafts/*"."""
    if not inside:
        return config
    exclude = dict.fromkeys(each for pattern in config.exclude for each in (pattern, _cut(pattern, inside)) if each)
    ignores = {each: rules for pattern, rules in config.per_file_ignores.items() for each in (pattern, _cut(pattern, inside)) if each}
    return replace(config, exclude=tuple(exclude), per_file_ignores=ignores)


def _cut(pattern: str, inside: tuple[str, ...]) -> str:
    """What a pattern says of the files in a folder, "" if nothing."""
    parts = pattern.split("/")
    return "/".join(parts[len(inside) :]) if all(map(fnmatch, inside, parts)) else ""


def parse(path: Path, settings: Mapping[str, Any]) -> Config:
    """The Config that a section says; path is the file it stands in, for messages and for the paths in it."""
    known = {each.name: READ[each.name] for each in fields(Config)}
    values = {}
    for key, value in settings.items():
        if key not in known:
            raise UsageError(f"{path}: unknown setting {key!r}{nearest(key, known)}")
        try:
            values[key] = known[key](value, path.parent)
        except ValueError as error:
            raise UsageError(f"{path}: {key}: {error}") from None
    return Config(**values)


def _files(folder: Path) -> tuple[Path, Path]:
    return folder / "setup.cfg", folder / "pyproject.toml"


def section(path: Path) -> Mapping[str, Any] | None:
    """The section of a settings file; None where there is no file or no such section in it."""
    if not path.is_file():
        return None
    try:
        text = path.read_text(encoding="utf-8-sig")
        if path.suffix == ".toml":
            section = tomllib.loads(text).get("tool", {}).get("release-dates")
            if section is not None and not isinstance(section, dict):
                raise UsageError(f"{path}: tool.release-dates must be a table")
            return section
        parser = ConfigParser(interpolation=None, strict=False)
        parser.read_string(text, str(path))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ConfigSyntaxError) as error:
        raise UsageError(f"{path}: cannot be read as settings: {' '.join(str(error).split())}") from None
    return dict(parser["release-dates"]) if parser.has_section("release-dates") else None
