"""Two names that may be one work.

If they are, their reports belong in one timeline; a line in `works.toml` joins them. The program never joins them by itself.

    Fires when articles on "The Long Tide 2" and on "The Long Tide: Ebb" name the same people, and no article names both films.
    Quiet when one article tells the two apart, or when `works.toml` joins them.
"""

from collections.abc import Iterator

from checker.claims import Certainty
from checker.findings import Evidence, Finding, Place, Severity
from checker.timelines import Report

CODE = "RD303"
SEVERITY = Severity.NOTICE


def findings(evidence: Evidence) -> Iterator[Finding]:
    first: dict[str, Report] = {}
    for report in sorted(evidence.reports, key=lambda r: r.order):
        first.setdefault(report.work, report)
    for alias in evidence.aliases:
        one, other = first.get(alias.first), first.get(alias.second)
        place = other or one
        message = f"“{alias.second}” may be another name of “{alias.first}” ({'; '.join(alias.reasons)}); works.toml can join them"
        yield Finding(
            CODE,
            "possible-alias",
            SEVERITY,
            Certainty.POSSIBLE,
            message,
            place.file if place else alias.files[0],
            place.line if place else None,
            place.column if place else None,
            work=alias.second,
            quote=place.work_as_written if place else "",
            published=place.published_as_written if place else "",
            related=(Place.of(one),) if one and place is not one else (),
        )
