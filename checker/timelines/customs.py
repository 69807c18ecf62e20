"""On which weekdays works come out, and in which country an outlet publishes."""

from datetime import date
from functools import lru_cache
from math import log
from urllib.parse import urlsplit

from checker.table.reports import Report

# Of the 68 days that plans give for films and games in the reporting that was counted, three in four are Fridays (of American film days 89 %),
# hardly any lie between Saturday and Monday, and those are mistakes. Monday to Sunday, rounded towards chance.
SHARES = (0.02, 0.06, 0.06, 0.12, 0.70, 0.02, 0.02)
WEEKDAY_COST = tuple(-log(7 * share) for share in SHARES)

# The weekday on which cinemas change their films, 0 for Monday, where it is not Friday.
CINEMA_DAYS = {
    "AR": 3, "AT": 3, "AU": 3, "BE": 2, "BR": 3, "CH": 3, "CL": 3, "CO": 3, "CZ": 3, "DE": 3, "DK": 3, "FR": 2, "GR": 3, "HK": 3,
    "HU": 3, "IL": 3, "IT": 3, "KR": 2, "MX": 3, "MY": 3, "NL": 3, "NZ": 3, "PE": 3, "PH": 2, "PT": 3, "RU": 3, "SG": 3, "SK": 3,
    "TH": 3, "UA": 3,
}  # fmt: skip
THURSDAY, FRIDAY = 3, 4

# Languages that point to one country; Spanish and Portuguese also to a continent with its own custom, so they are left out.
COUNTRY_OF_LANGUAGE = {
    "cs": "CZ", "da": "DK", "de": "DE", "el": "GR", "fr": "FR", "he": "IL", "hu": "HU", "it": "IT", "ja": "JP", "ko": "KR", "nl": "NL",
    "no": "NO", "pl": "PL", "ro": "RO", "ru": "RU", "sk": "SK", "sv": "SE", "th": "TH", "tr": "TR", "uk": "UA",
}  # fmt: skip
THURSDAY_ABROAD = {"es", "pt"}  # Latin America changes its films on Thursdays, Spain on Fridays as the United States do
# Top-level domains of two letters that are sold to everybody, and say nothing of a country.
SOLD_EVERYWHERE = {"ai", "cc", "co", "eu", "fm", "gg", "im", "io", "is", "la", "ly", "me", "sh", "so", "su", "to", "tv", "vc", "ws"}


def weekday_cost(day: date) -> float:
    """How unlikely a plan names this weekday, against chance; negative for the usual ones."""
    return WEEKDAY_COST[day.weekday()]


def country(report: Report) -> str | None:
    """The country of the outlet, by the address of the page or else its language; None where both say nothing."""
    return _country(report.url, report.source, report.language)


@lru_cache(maxsize=65536)
def _country(url: str, source: str, language: str) -> str | None:
    host = urlsplit(url).hostname or (source if "." in source and " " not in source else "")
    ending = host.rsplit(".", 1)[-1].casefold() if "." in host else ""
    if len(ending) == 2 and ending.isascii() and ending not in SOLD_EVERYWHERE:
        return {"uk": "GB"}.get(ending, ending.upper())
    return COUNTRY_OF_LANGUAGE.get(language.split("-")[0])


def customary(day: date, report: Report) -> bool:
    """Whether cinemas in the outlet's country change their films on this weekday."""
    place = country(report)
    if place is None and report.language.split("-")[0] in THURSDAY_ABROAD:
        return day.weekday() == THURSDAY
    return day.weekday() == CINEMA_DAYS.get(place or "", FRIDAY)
