"""Where a publisher sits, as far as its address or its language tag says for certain."""

from urllib.parse import urlsplit

# Country domains that are sold to anyone, and domains of two letters that are no country.
_ANYONES = frozenset("ac ad ai am as bz cc cd co dj eu fm gg im io la ly me ms nu pw sc sh sr st su tk to tv vc vu ws".split(" "))


def host(url: str | None) -> str | None:
    """The host of an address, which stands for a publisher whose name is not known."""
    try:
        found = urlsplit(url or "").hostname
    except ValueError:
        return None
    return found.removeprefix("www.") if found else None


def of_address(url: str | None) -> str | None:
    """The country of an address's top-level domain: ``https://www.bbc.co.uk/news`` is GB; None for ``.com`` and the like."""
    domain = (host(url) or "").rpartition(".")[2]
    if len(domain) != 2 or not domain.isascii() or not domain.isalpha() or domain in _ANYONES:
        return None
    return "GB" if domain == "uk" else domain.upper()


def of_tag(tag: str | None) -> str | None:
    """The region of a language tag: ``pt-BR`` is BR."""
    parts = (tag or "").replace("_", "-").split("-")
    region = next((part for part in parts[1:] if len(part) == 2 and part.isalpha()), None)
    return region.upper() if region else None


def language_of(tag: str | None) -> str | None:
    """The language of a tag without its region, or None for what is no language tag: ``en_US`` is en."""
    first = (tag or "").strip().replace("_", "-").split("-")[0].lower()
    return first if first.isascii() and first.isalpha() and 2 <= len(first) <= 3 and first not in ("und", "mul", "zxx") else None
