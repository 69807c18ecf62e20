"""Names that are known not to be works: who makes, shows, sells and reports."""

import re
import tomllib
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_ARTICLE = re.compile(r"^(?:the|a|an|el|la|los|las|le|les|l'|der|die|das|il|lo|gli|i|o|os|as|de|het)\s+", re.IGNORECASE)


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
def _listed(name: str) -> frozenset[str]:
    """The names of a list, in lower case: a file of its own, a name a line."""
    return frozenset((files("checker.extraction.listed") / f"{name}.txt").read_text(encoding="utf-8").lower().splitlines())


def begins_with_given_name(name: str) -> bool:
    """Whether a name of several words begins as people's names do."""
    words = name.split(None, 1)
    return len(words) > 1 and is_given_name(words[0])


@lru_cache(maxsize=16_384)
def is_given_name(word: str) -> bool:
    """Whether people are called by a word."""
    spelled = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in spelled if not unicodedata.combining(c)).split("-")[0] in _listed("given")


@lru_cache(maxsize=16_384)
def is_surname(word: str) -> bool:
    """Whether a word is known as a family name."""
    return word.lower() in _listed("surnames")


@lru_cache(maxsize=16_384)
def is_of_a_people(word: str) -> bool:
    """Whether a word tells of a people, a faith, a region or a language: "Welsh", "Londoner"."""
    return word.lower() in _listed("peoples")


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


# The lists, each with what its names are and the medium that a claim has which names one of them as where the work can be seen.
# A name of several lists is what the last of them says.
_LISTS = (
    ("venues", Nature.PLACE, ""),
    ("places", Nature.PLACE, ""),
    ("organisations", Nature.MAKER, ""),
    ("outlets", Nature.OUTLET, ""),
    ("makers", Nature.MAKER, ""),
    ("streaming", Nature.SERVICE, "streaming"),
    ("tv", Nature.SERVICE, "tv"),
    ("platforms", Nature.PLATFORM, ""),
    ("festivals", Nature.FESTIVAL, "festival"),
    ("events", Nature.EVENT, ""),
)


@cache
def _known() -> dict[str, tuple[Nature, str]]:
    """Names that are not works, in lower case, with their nature and code (a medium, a platform)."""
    known = {name: (nature, code) for listed, nature, code in _LISTS for name in _listed(listed)}
    for code, names in _data()["platforms"].items():
        known.update({name.lower(): (Nature.PLATFORM, code) for name in names})
    return known


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("checker.extraction") / "names.toml").read_text(encoding="utf-8"))


@cache
def _endings(of: str) -> frozenset[str]:
    return frozenset(_data()[of]["endings"])


@lru_cache(maxsize=16_384)
def plain(name: str) -> str:
    """A name for comparing: lower case, straight apostrophes, without a leading article."""
    return _ARTICLE.sub("", " ".join(name.lower().replace("’", "'").split())).strip(" .,")


def begins_with(name: str, short: str) -> bool:
    """Whether a plain name is another or goes on from it: "harbour: part two" from "harbour"."""
    return name.startswith(short) and not name[len(short) : len(short) + 1].isalnum()


@lru_cache(maxsize=16_384)
def known_nature(name: str) -> tuple[Nature, str] | None:
    """What a name is where the lists know it."""
    lowered = name.lower().strip()
    found = _known().get(lowered) or _known().get(plain(name)) or _known().get(_LAST_YEAR.sub("", lowered))
    if found:
        return found
    last = name.split()[-1] if name.split() else ""
    if " " in name and last in _endings("events"):
        return Nature.EVENT, ""
    return (Nature.MAKER, "") if last in _endings("makers") and " " in name else None


def is_maker(name: str) -> bool:
    """Whether a name is known as that of who makes, shows or reports on works."""
    found = known_nature(name)
    return found is not None and found[0] in (Nature.MAKER, Nature.SERVICE, Nature.OUTLET)
