"""A language is a data file ``XX.toml`` beside this module; months and weekdays come from dateparser's own data."""

import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import tomli

FOLDER = Path(__file__).parent
_PROOFS = "\n[[examples]]\n"  # what begins them
NEUTRAL = "und"  # BCP 47: undetermined; it reads ISO and numeric dates alone

MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


@dataclass(frozen=True, eq=False)
class Language:
    """What the program knows of one language.

    tag: the BCP 47 primary tag. data: its parsed TOML file but for the proofs, empty for the neutral language.
    months: word, in lower case, to 1 … 12. weekdays: word, in lower case, to 0 (Monday) … 6.
    day_first: whether a date in numbers alone starts with the day; None where the language leaves it to the country.
    """

    tag: str
    data: Mapping[str, Any]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    day_first: bool | None

    @property
    def dates(self) -> Mapping[str, Any]:
        """The tables of the file that serve the date grammar."""
        table: Mapping[str, Any] = self.data.get("dates", {})
        return table


def available() -> tuple[str, ...]:
    """The tags of all language files, sorted."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.toml")))


def load(tag: str | None) -> Language:
    """The language of a BCP 47 tag ("en", "en-GB"); the neutral one where there is no file for it."""
    return _load(_primary(tag))


def known(tag: str | None) -> bool:
    """Whether there is a file for a language; it is not loaded."""
    primary = _primary(tag)
    return primary != NEUTRAL and (FOLDER / f"{primary}.toml").is_file()


def _primary(tag: str | None) -> str:
    primary = (tag or NEUTRAL).replace("_", "-").partition("-")[0].lower()
    return primary if primary.isalpha() else NEUTRAL


def proofs(tag: str) -> Mapping[str, Any]:
    """How the file of a language proves itself: ``examples`` with their claims, and ``refusals``, which hold none.

    An example tells by ``names`` those that its text has besides the works of its claims, by kind, as answered articles do.
    They stand behind all else in the file, so that nothing else has to read them.
    """
    return tomli.loads(_parts(FOLDER / f"{tag}.toml")[1])


def _parts(file: Path) -> tuple[str, str]:
    """What the reading needs of a file, and what proves it."""
    words, mark, proofs = file.read_text(encoding="utf-8").partition(_PROOFS)
    return words + "\n", mark + proofs


@cache
def _load(tag: str) -> Language:
    file = FOLDER / f"{tag}.toml"
    if not file.is_file():
        return load(NEUTRAL) if tag != NEUTRAL else Language(NEUTRAL, {}, {}, {}, None)
    data = tomli.loads(_parts(file)[0])  # compiled: all languages are asked whose an article is, and tomllib takes three times as long
    words = _calendar_words(tag)
    return Language(
        tag,
        data,
        MappingProxyType(_numbered(words, MONTHS, 1)),
        MappingProxyType(_numbered(words, WEEKDAYS, 0)),
        None if words.get("date_order") == "MDY" else True,
    )


def _numbered(words: Mapping[str, Any], names: list[str], first: int) -> dict[str, int]:
    return {form.lower(): number for number, name in enumerate(names, first) for form in words.get(name, ())}


def _calendar_words(tag: str) -> Mapping[str, Any]:
    """dateparser's data for a language.

    Its data file is run by itself: importing the package takes sixty milliseconds, and it is not needed for its words.
    """
    package = importlib.util.find_spec("dateparser")
    for folder in (package.submodule_search_locations or ()) if package else ():
        spec = importlib.util.spec_from_file_location(f"_calendar_words_{tag}", Path(folder, "data", "date_translation_data", f"{tag}.py"))
        if spec is not None and spec.loader is not None and spec.origin is not None and Path(spec.origin).is_file():
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            words: Mapping[str, Any] = module.info
            return words
    return {}
