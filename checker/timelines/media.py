"""Which medium each report speaks for: cinemas, streaming, a platform; a report that names none speaks for the main one."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from checker.dates.span import Precision, Span
from checker.table.reports import Report
from checker.timelines.agreement import agree

# What an article means that names the medium at one date of a work and not at the other: the first of these that it names.
MAIN_MEDIA = ("theatrical", "tv", "print")
NEVER_MEANT = ("festival", "early-access")


def split_media(reports: Sequence[Report]) -> dict[str, list[Report]]:
    """The reports by the medium they speak for; "" where no medium needs to be told from another."""
    groups: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        groups[report.medium].append(report)
    unnamed = groups.pop("", [])
    if not groups or not unnamed:
        return dict(groups) if groups else {"": unnamed}
    default = _default(groups, unnamed)
    main = groups.pop(default, []) + unnamed
    spread = _spread(main)
    kept: list[Report] = []
    for report in main:
        other = None if report.medium or not groups else _only_there(report, groups, spread)
        (groups[other] if other else kept).append(report)
    # The default is named only where it must be told apart from others.
    groups[default if groups else ""] = kept
    return {medium: group for medium, group in groups.items() if group}


def _default(groups: dict[str, list[Report]], unnamed: list[Report]) -> str:
    """The medium whose dates the unnamed reports share most; "" if none shares enough.

    Enough is half of its reports' dates, or its very articles, for a medium that works usually come out in; for a side door all of them, as
    what it shares with the main date is shared by chance.
    """
    dates = {report.span for report in unnamed if report.span}
    files = {report.file for report in unnamed}
    best, best_rank = "", (False, 0, 0)
    for medium in sorted(groups, key=lambda m: (MAIN_MEDIA.index(m) if m in MAIN_MEDIA else len(MAIN_MEDIA), m)):
        dated = [report.span for report in groups[medium] if report.span]
        shared = sum(_shared(span, dates) for span in dated)
        main = medium in MAIN_MEDIA
        together = len(files & {report.file for report in groups[medium]}) if main else 0
        rank = (main, shared, together)
        enough = bool(together) or (shared > 0 and shared * (2 if main else 1) >= len(dated))
        if medium not in NEVER_MEANT and enough and rank > best_rank:
            best, best_rank = medium, rank
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
    """The named medium that gives this report's very day, where at least as many of its reports give it as unnamed ones do."""
    if not report.span or report.span.precision is not Precision.DAY:
        return None
    given = Counter({medium: sum(other.span == report.span for other in group) for medium, group in sorted(groups.items())})
    medium, count = given.most_common(1)[0]
    return medium if count and count >= spread.get(report.span, 0) else None
