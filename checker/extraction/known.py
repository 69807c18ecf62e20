"""Names that are known not to be works: who makes, shows, sells and reports."""

import re
import tomllib
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files

_ARTICLE = re.compile(r"^(?:the|a|an|el|la|los|las|le|les|l'|der|die|das|il|lo|gli|i|o|os|as|de|het)\s+", re.IGNORECASE)


@cache
def _places() -> frozenset[str]:
    data = tomllib.loads((files("checker.extraction") / "names.toml").read_text(encoding="utf-8"))
    return frozenset(" ".join(name.split()).lower() for name in data["places"]["names"].split(","))


@cache
def countries(language: str) -> frozenset[str]:
    """The names of all countries in a language, in lower case, without a leading article."""
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(language).territories
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(plain(name) for code, name in names.items() if code.isalpha())


@cache
def _given_names() -> frozenset[str]:
    data = tomllib.loads((files("checker.extraction") / "names.toml").read_text(encoding="utf-8"))
    return frozenset(data["people"]["given"].split())


def begins_with_given_name(name: str) -> bool:
    """Whether a name of several words begins as people's names do."""
    words = name.split(None, 1)
    return len(words) > 1 and is_given_name(words[0])


@lru_cache(maxsize=16_384)
def is_given_name(word: str) -> bool:
    """Whether people are called by a word."""
    spelled = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in spelled if not unicodedata.combining(c)).split("-")[0] in _given_names()


@cache
def _event_endings() -> frozenset[str]:
    data = tomllib.loads((files("checker.extraction") / "names.toml").read_text(encoding="utf-8"))
    return frozenset(data["festivals"]["endings"])


_LAST_YEAR = re.compile(r" (?:19|20)\d\d$")  # "Cannes 2020"


class Nature(StrEnum):
    """What a name stands for."""

    WORK = "work"
    PERSON = "person"
    MAKER = "maker"  # a studio, publisher, distributor, company
    OUTLET = "outlet"
    SERVICE = "service"  # a streaming service or a channel
    PLATFORM = "platform"
    FESTIVAL = "festival"
    EVENT = "event"
    PLACE = "place"
    OTHER = "other"


@cache
def _known() -> dict[str, tuple[Nature, str]]:
    """Names that are not works, in lower case, with their nature and code (a medium, a platform)."""
    data = tomllib.loads((files("checker.extraction") / "names.toml").read_text(encoding="utf-8"))
    known: dict[str, tuple[Nature, str]] = {}
    for nature, table in (
        (Nature.OUTLET, "outlets"),
        (Nature.MAKER, "makers"),
        (Nature.SERVICE, "services"),
        (Nature.PLATFORM, "platforms"),
    ):
        for code, names in data[table].items():
            if code != "endings":
                known.update({name.lower(): (nature, code) for name in names})
    known.update({name.lower(): (Nature.FESTIVAL, "festival") for name in data["festivals"]["names"]})
    known.update({name.lower(): (Nature.EVENT, "") for name in data["festivals"]["events"]})
    return known


@cache
def _endings() -> frozenset[str]:
    data = tomllib.loads((files("checker.extraction") / "names.toml").read_text(encoding="utf-8"))
    return frozenset(data["makers"]["endings"])


@lru_cache(maxsize=16_384)
def plain(name: str) -> str:
    """A name for comparing: lower case, straight apostrophes, without a leading article."""
    return _ARTICLE.sub("", " ".join(name.lower().replace("’", "'").split())).strip(" .,")


@lru_cache(maxsize=16_384)
def known_nature(name: str) -> tuple[Nature, str] | None:
    """What a name is where the lists know it."""
    lowered = name.lower().strip()
    found = _known().get(lowered) or _known().get(plain(name)) or _known().get(_LAST_YEAR.sub("", lowered))
    if found:
        return found
    if lowered in _places():
        return Nature.PLACE, ""
    last = name.split()[-1] if name.split() else ""
    if " " in name and last in _event_endings():
        return Nature.EVENT, ""
    return (Nature.MAKER, "") if last in _endings() and " " in name else None


def is_maker(name: str) -> bool:
    found = known_nature(name)
    return bool(found) and found[0] in (Nature.MAKER, Nature.SERVICE, Nature.OUTLET)  # type: ignore[index]
