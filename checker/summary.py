"""How much was read and what came of it, in numbers."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.findings import Finding, Severity
from checker.timelines import Timeline

if TYPE_CHECKING:
    from pandas import DataFrame


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a run; ``articles`` are those that were read, with or without a claim."""

    articles: int
    claims: int
    works: int
    moves: int
    errors: int
    warnings: int
    notices: int


def summarise(articles: int, frame: "DataFrame", timelines: Sequence[Timeline], findings: Sequence[Finding]) -> Summary:
    severities = Counter(finding.severity for finding in findings)
    return Summary(
        articles=articles,
        claims=len(frame),
        works=int(frame["work"].nunique()),
        moves=sum(len(timeline.moves) for timeline in timelines),
        errors=severities[Severity.ERROR],
        warnings=severities[Severity.WARNING],
        notices=severities[Severity.NOTICE],
    )
