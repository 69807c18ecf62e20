"""Which country and medium each report speaks for, so that Britain's date and America's never count against each other.

A report that names none speaks for all, or for the default: the country and the medium whose dates most unnamed reports share. Where
several dates stand side by side, one that only another country's reports give, or that outlets of other countries give, is theirs.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence

from checker.claims import Status
from checker.dates.span import Precision, Span
from checker.table.reports import Report
from checker.timelines.agreement import apart, near_slip
from checker.timelines.customs import THURSDAY_ABROAD, country, customary
from checker.timelines.media import split_media

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
        self._files: dict[int, dict[bool, set[str]]] = {}

    def beside(self, report: Report) -> set[int]:
        """The days that reports of the same time give instead of this one's."""
        day = _day(report)
        if day not in self._beside:
            near = [other for other in self.given if other != day and abs(other - day) <= SIDE_BY_SIDE_DAYS]
            if any(each.current for each in self.given[day]):
                plans = [o for o in near if any(each.current for each in self.given[o])]
                self._beside[day] = {o for o in plans if _same_time(self.given[day], self.given[o]) and not self._successive(day, o)}
            else:  # known as given up alone: nothing tells when it stood
                self._beside[day] = self.same_week(day)
        return self._beside[day]

    def same_week(self, day: int) -> set[int]:
        """The days less than a week or a week away that reports of whatever time give."""
        return {other for other in self.given if other != day and abs(other - day) <= SAME_WEEK_DAYS and not self._successive(day, other)}

    def _successive(self, day: int, other: int) -> bool:
        """Whether more articles give one of two days as given up for the other than give both as plans: then it moved by so little."""
        one, two = self._articles(day), self._articles(other)
        both = one[True] & two[True]
        return len((one[True] & two[False]) | (one[False] & two[True])) > len(both)

    def _articles(self, day: int) -> dict[bool, set[str]]:
        """The articles that give a day as the plan, under True, and as given up, under False."""
        if day not in self._files:
            found: dict[bool, set[str]] = {True: set(), False: set()}
            for report in self.given[day]:
                found[report.status is not Status.FORMER].add(report.file)
            self._files[day] = found
        return self._files[day]

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
    """Whether two plans stood at one time, give or take two months; those of which no report is dated may have."""
    one, other = _stood(some), _stood(others)
    return one is None or other is None or apart(one, other) <= SAME_TIME_DAYS


def _stood(reports: Sequence[Report]) -> Span | None:
    """From the first report of a day as the plan to the last, or, if that comes later, to the first of it as given up; None if none is dated."""
    told = [r.published for r in reports if r.current and r.published]
    if not told:
        return None
    given_up = [r.published.last for r in reports if r.status is Status.FORMER and r.published]
    last = max(span.last for span in told)
    return Span(min(span.first for span in told), max(last, min(given_up, default=last)), Precision.RANGE)


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
    own = country(report)
    by_custom = _by_custom(report, rivals)
    if not beside and not by_custom:
        return None
    holders = sorted(region for region in rivals.regions(day) if region in named)
    if holders and default not in holders:
        return own if own in holders else holders[0]
    if holders:
        return None
    if by_custom:
        return own or ABROAD
    if own and report.current and not _like_a_slip(report.span, beside, rivals):
        return own
    here, most = rivals.outlets(day), max(beside, key=lambda other: (rivals.outlets(other).total(), -other))
    abroad = Counter({place: count for place, count in here.items() if place})
    # Outlets of other countries agree on a day that the others do not give, and few of the others join them.
    if abroad.total() >= ENOUGH_ABROAD and here[""] < rivals.outlets(most)[""] and here[""] < abroad.total():
        return own or min(abroad, key=lambda place: (-abroad[place], place))
    return None


def _like_a_slip(span: Span, beside: set[int], rivals: _Rivals) -> bool:
    """Whether a day looks like a slip of a better known one; if it does not, an outlet abroad that gives it gives its own country's."""
    files = rivals.outlets(span.first.toordinal()).total()
    better = [rivals.given[other][0].span for other in beside if rivals.outlets(other).total() > files]
    return not better or any(other and near_slip(span, other) for other in better)


def _by_custom(report: Report, rivals: _Rivals) -> bool:
    """Whether the outlet's cinemas change their films on the weekday it gives, and not on that of a day of the same week that is known no less."""
    foreign = country(report) is not None or report.language.split("-")[0] in THURSDAY_ABROAD
    if not foreign or not report.span or not customary(report.span.first, report):
        return False
    day = _day(report)
    files = rivals.outlets(day).total()
    return any(
        rivals.outlets(other).total() >= files and (span := rivals.given[other][0].span) is not None and not customary(span.first, report)
        for other in rivals.same_week(day)
    )
