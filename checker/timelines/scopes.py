"""Which country and medium each report speaks for, so that Britain's date and America's never count against each other.

A report that names none speaks for the default: the one whose dates the unnamed reports share. It speaks for another one if only that one's
reports give its date, or if its outlet's cinemas change their films on the day it gives and the default's do not.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence

from checker.dates.span import Precision, Span
from checker.timelines.agreement import agree, apart
from checker.timelines.customs import THURSDAY_ABROAD, country, customary
from checker.timelines.reports import Report

Scope = tuple[str, str]

WORLDWIDE = "001"
# Of several media that share the unnamed reports' dates, the first of these is meant; the others are a work's side doors.
USUAL_MEDIA = ("theatrical", "tv", "print", "streaming")
# What an article means that names the medium at one date of a work and not at the other.
MAIN_MEDIA = USUAL_MEDIA[:3]
NEVER_DEFAULT = ("festival", "early-access")
# Cinemas abroad open within a week of the date that the others give.
SAME_WEEK_DAYS = 7
ABROAD = "abroad"  # a country that neither page nor words name


def scopes(reports: Sequence[Report]) -> dict[Scope, list[Report]]:
    """The reports of one work by the country and the medium they speak for; region ABROAD holds those of countries that cannot be named."""
    found: dict[Scope, list[Report]] = {}
    regions = _split(reports, lambda r: "" if r.region == WORLDWIDE else r.region, ())
    for region, inside in _by_custom(regions).items():
        media = _split(inside, lambda r: r.medium, NEVER_DEFAULT)
        for medium, group in media.items():
            found[region, medium] = group
    return found


def _split(reports: Sequence[Report], named: Callable[[Report], str], never: tuple[str, ...]) -> dict[str, list[Report]]:
    groups: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        groups[named(report)].append(report)
    unnamed = groups.pop("", [])
    if not groups or not unnamed:
        return dict(groups) if groups else {"": unnamed}
    default = _default(groups, unnamed, never)
    main = groups.pop(default, []) + unnamed
    spread = _spread(main)
    kept: list[Report] = []
    for report in main:
        other = None if named(report) or not groups else _only_there(report, groups, spread)
        (groups[other] if other else kept).append(report)
    # The default is named only where it must be told apart from others.
    groups[default if groups else ""] = kept
    return {name: group for name, group in groups.items() if group}


def _default(groups: dict[str, list[Report]], unnamed: list[Report], never: tuple[str, ...]) -> str:
    """The named group whose dates the unnamed reports share most; "" if none shares enough.

    Enough is half of its reports' dates, or its very articles, for a country or a medium that works usually come out in; for a side door all of
    them, as what it shares with the main date is shared by chance.
    """
    dates = {report.span for report in unnamed if report.span}
    files = {report.file for report in unnamed}
    best, best_rank = "", (False, 0, 0)
    for name in sorted(groups, key=lambda n: (USUAL_MEDIA.index(n) if n in USUAL_MEDIA else len(USUAL_MEDIA), n)):
        dated = [report.span for report in groups[name] if report.span]
        shared = sum(_shared(span, dates) for span in dated)
        main = name in MAIN_MEDIA or name.isupper()
        together = len(files & {report.file for report in groups[name]}) if name in MAIN_MEDIA else 0
        rank = (main, shared, together)
        enough = bool(together) or (shared > 0 and shared * (2 if main else 1) >= len(dated))
        if name not in never and enough and rank > best_rank:
            best, best_rank = name, rank
    return best


def _shared(span: Span, dates: set[Span]) -> bool:
    """Whether one of the dates is this one; days must be the same, as a coarse date agrees with too much."""
    if span.precision is Precision.DAY:
        return span in dates
    return any(agree(span, date) for date in dates)


def _spread(reports: Sequence[Report]) -> dict[Span, int]:
    """How many files give each date."""
    files: dict[Span, set[str]] = defaultdict(set)
    for report in reports:
        if report.span:
            files[report.span].add(report.file)
    return {span: len(names) for span, names in files.items()}


def _only_there(report: Report, groups: dict[str, list[Report]], spread: dict[Span, int]) -> str | None:
    """The named group that gives this report's very day, where more of its reports give it than unnamed ones do."""
    if not report.span or report.span.precision is not Precision.DAY:
        return None
    given = Counter({name: sum(other.span == report.span for other in group) for name, group in sorted(groups.items())})
    name, count = given.most_common(1)[0]
    return name if count and count >= spread.get(report.span, 0) else None


def _by_custom(regions: dict[str, list[Report]]) -> dict[str, list[Report]]:
    """Moves unnamed reports from the default to their outlet's own country, where its cinemas' weekday explains the day they give."""
    found: dict[str, list[Report]] = {}
    for region, group in regions.items():
        spread = _spread(group)
        for report in group:
            key = region
            if not report.region and _abroad(report, spread):
                key = country(report) or ABROAD
            found.setdefault(key, []).append(report)
    return found


def _abroad(report: Report, spread: dict[Span, int]) -> bool:
    foreign = country(report) is not None or report.language.split("-")[0] in THURSDAY_ABROAD
    if not foreign or not report.span or report.span.precision is not Precision.DAY or not customary(report.span.first, report):
        return False
    return any(
        other != report.span
        and other.precision is Precision.DAY
        and count > spread[report.span]
        and apart(other, report.span) <= SAME_WEEK_DAYS
        and not customary(other.first, report)
        for other, count in spread.items()
    )
