"""The day on which a holiday falls, in a country and year."""

import re
import tomllib
import warnings
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from checker.dates.periods import nth_weekday, shift_days

_RULES = Path(__file__).with_name("holidays.toml")


@lru_cache(maxsize=1024)
def holiday(name: str, year: int, country: str | None) -> date | None:
    """The day of that name in that year, or None where neither the rules nor the country's calendar have it.

    name: a key of a language's ``[dates.holidays]``. country: ISO 3166-1 alpha-2 of the article, None if unknown.
    Raises ValueError beyond the years 1 to 9999.
    """
    rule = _rules().get(name, {})
    for entry in (rule.get(country or "", {}), rule):
        day = _by_rule(entry, year)
        if day is not None:
            return day
    names = (name, *rule.get("known_as", ()))
    for place in (country, rule.get("home")):
        day = _in_calendar(names, year, place) if place else None
        if day is not None:
            return day
    return None


@cache
def _rules() -> Mapping[str, Mapping[str, Any]]:
    with _RULES.open("rb") as stream:
        return tomllib.load(stream)


def _by_rule(entry: Mapping[str, Any], year: int) -> date | None:
    if "fixed" in entry:
        month, day = (int(part) for part in entry["fixed"].split("-"))
        return date(year, month, day)
    if "nth" in entry:
        month, weekday, nth, after = entry["nth"]
        found = nth_weekday(year, month, weekday, nth)
        return shift_days(found, after) if found else None
    if "easter" in entry:
        from dateutil.easter import easter  # type: ignore[import-untyped,unused-ignore]

        return shift_days(easter(year), entry["easter"])
    return None


def _in_calendar(names: tuple[str, ...], year: int, country: str) -> date | None:
    """The first day of a country's calendar that bears one of the names, whole words compared, without regard to case."""
    calendar = _calendar(country, year)
    for name in names:
        pattern = re.compile(rf"(?<!\w){re.escape(name.casefold())}(?!\w)")
        same = [day for day, written in calendar if any(part.strip() == name.casefold() for part in written.split(";"))]
        days = same or [day for day, written in calendar if pattern.search(written)]
        if days:
            return days[0]
    return None


@lru_cache(maxsize=256)
def _calendar(country: str, year: int) -> tuple[tuple[date, str], ...]:
    import holidays

    try:
        kind = getattr(holidays, country)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a calendar that does not reach that year is empty, and says so
            found = holidays.country_holidays(country, years=year, observed=False, categories=kind.supported_categories, language="en_US")
    except (AttributeError, NotImplementedError, KeyError, ValueError):
        return ()
    return tuple(sorted((day, name.casefold()) for day, name in found.items()))
