"""Which country and medium each report speaks for, so that Britain's date and America's never count against each other.

A report that names none speaks for all, or for the default: the country and the medium whose dates most unnamed reports share. Where
several dates stand side by side, one that only another country's reports give, or that outlets of other countries give, is theirs.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from checker.dates.span import Precision
from checker.timelines.agreement import apart
from checker.timelines.customs import THURSDAY_ABROAD, country, customary
from checker.timelines.media import split_media
from checker.timelines.reports import Report

Scope = tuple[str, str]

WORLDWIDE = "001"
ABROAD = "abroad"  # a country that neither page nor words name
# Countries open a work within three weeks of each other, or announce them as different dates altogether.
SIDE_BY_SIDE_DAYS = 21
# Reports of two months are of one time: long enough to meet, too short for most moves.
SAME_TIME_DAYS = 60
# Cinemas abroad open within a week of the date that the others give.
SAME_WEEK_DAYS = 7
# So many outlets of other countries do not all err in the same way.
ENOUGH_ABROAD = 2


def scopes(reports: Sequence[Report]) -> dict[Scope, list[Report]]:
    """The reports of one work by the country and the medium they speak for; region ABROAD holds those of countries that cannot be named."""
    return {(region, medium): group for region, inside in _countries(reports).items() for medium, group in split_media(inside).items()}


def _countries(reports: Sequence[Report]) -> dict[str, list[Report]]:
    named: dict[str, list[Report]] = defaultdict(list)
    unnamed: list[Report] = []
    for report in reports:
        (unnamed if report.region in ("", WORLDWIDE) else named[report.region]).append(report)
    rivals = _Rivals(reports)
    default = _default(named, unnamed, rivals)
    found: dict[str, list[Report]] = defaultdict(list)
    for region, group in named.items():
        found[region].extend(group)
    if unnamed:
        main = found.pop(default, [])
        for report in unnamed:
            elsewhere = _elsewhere(report, named, default, rivals)
            (found[elsewhere] if elsewhere else main).append(report)
        # The default is named only where it must be told apart from others.
        found[default if found else ""] = main
    return {region: group for region, group in found.items() if group}


class _Rivals:
    """For each day given, the other days given beside it at the same time, and by whom."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self.given: dict[int, list[Report]] = defaultdict(list)
        for report in reports:
            if report.span and report.span.precision is Precision.DAY:
                self.given[report.span.first.toordinal()].append(report)
        self._beside: dict[int, set[int]] = {}
        self._outlets: dict[int, Counter[str]] = {}
        self._regions: dict[int, set[str]] = {}

    def beside(self, report: Report) -> set[int]:
        """The days that reports of the same time give instead of this one's."""
        day = _day(report)
        if day not in self._beside:
            near = [other for other in self.given if other != day and abs(other - day) <= SIDE_BY_SIDE_DAYS]
            plans = [each for each in self.given[day] if each.current]
            if plans:
                self._beside[day] = {o for o in near if _same_time(plans, [each for each in self.given[o] if each.current])}
            else:  # known as given up alone: nothing tells when it stood
                self._beside[day] = {o for o in near if abs(o - day) <= SAME_WEEK_DAYS}
        return self._beside[day]

    def outlets(self, day: int) -> Counter[str]:
        """How many articles give a day, by the country of their outlet; "" where that is not known."""
        if day not in self._outlets:
            self._outlets[day] = Counter(place for _, place in {(r.file, country(r) or "") for r in self.given[day]})
        return self._outlets[day]

    def regions(self, day: int) -> set[str]:
        """The countries that reports of a day name."""
        if day not in self._regions:
            self._regions[day] = {report.region for report in self.given[day]}
        return self._regions[day]


def _day(report: Report) -> int:
    return report.span.first.toordinal() if report.span else 0


def _same_time(some: Sequence[Report], others: Sequence[Report]) -> bool:
    """Whether any of the one and any of the other were published within the same two months; unknown dates may have been."""
    for one in some:
        for other in others:
            if not one.published or not other.published or apart(one.published, other.published) <= SAME_TIME_DAYS:
                return True
    return False


def _days(group: Sequence[Report]) -> set[int]:
    return {_day(report) for report in group if report.span and report.span.precision is Precision.DAY}


def _default(named: dict[str, list[Report]], unnamed: Sequence[Report], rivals: _Rivals) -> str:
    """The country whose dates most unnamed reports share, unless more of them give another date beside one of its own; "" if there is none."""
    of_some = {region: _days(group) for region, group in named.items()}
    spread = Counter(_day(report) for report in unnamed if report.span and report.span.precision is Precision.DAY)
    best, most = "", 0
    for region in sorted(of_some):
        others = set().union(*(days for other, days in of_some.items() if other != region))
        shared = sum(spread[day] for day in of_some[region])
        against = any(
            sum(spread[day] for day in rivals.beside(report) - others - of_some[region]) > spread[_day(report)]
            for report in named[region]
            if _day(report) in of_some[region]
        )
        if shared > most and not against:
            best, most = region, shared
    return best


def _elsewhere(report: Report, named: dict[str, list[Report]], default: str, rivals: _Rivals) -> str | None:
    """The country another than the default that an unnamed report speaks for, as the reports suggest; None for the default or all."""
    if not report.span or report.span.precision is not Precision.DAY:
        return None
    day, beside = _day(report), rivals.beside(report)
    if not beside:
        return None
    own = country(report)
    holders = sorted(region for region in rivals.regions(day) if region in named)
    if holders and default not in holders:
        return own if own in holders else holders[0]
    if holders:
        return None
    if _by_custom(report, beside, rivals):
        return own or ABROAD
    here, most = rivals.outlets(day), max(beside, key=lambda other: (rivals.outlets(other).total(), -other))
    abroad = Counter({place: count for place, count in here.items() if place})
    # Outlets of other countries agree on a day that the others do not give, and few of the others join them.
    if abroad.total() >= ENOUGH_ABROAD and here[""] < rivals.outlets(most)[""] and here[""] < abroad.total():
        return own or min(abroad, key=lambda place: (-abroad[place], place))
    return None


def _by_custom(report: Report, beside: set[int], rivals: _Rivals) -> bool:
    """Whether the outlet's cinemas change their films on the weekday it gives, and not on that of a better known day of the same week."""
    foreign = country(report) is not None or report.language.split("-")[0] in THURSDAY_ABROAD
    if not foreign or not report.span or not customary(report.span.first, report):
        return False
    day = _day(report)
    files = rivals.outlets(day).total()
    return any(
        abs(other - day) <= SAME_WEEK_DAYS
        and rivals.outlets(other).total() > files
        and (span := rivals.given[other][0].span) is not None
        and not customary(span.first, report)
        for other in beside
    )
