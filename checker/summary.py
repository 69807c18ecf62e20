"""How much was read and what came of it, in numbers."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from checker.findings import Finding, Severity
from checker.timelines import Report, Timeline


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of a run; ``articles`` are those that were read, with or without a claim. moves: None where not all works were compared.

    errors, warnings, notices: findings that are not in the baseline; known: those that are. files: of the articles that were judged.
    """

    articles: int
    claims: int
    works: int
    moves: int | None
    errors: int = 0
    warnings: int = 0
    notices: int = 0
    known: int = 0
    files: tuple[str, ...] = ()

    def of(self, findings: Sequence[Finding]) -> "Summary":
        """The same with these findings counted."""
        severities = Counter(finding.severity for finding in findings if not finding.baseline)
        return replace(
            self,
            errors=severities[Severity.ERROR],
            warnings=severities[Severity.WARNING],
            notices=severities[Severity.NOTICE],
            known=sum(finding.baseline for finding in findings),
        )


def summarise(
    articles: int, claims: Sequence[Report], timelines: Sequence[Timeline] | None, findings: Sequence[Finding], files: Sequence[str] = ()
) -> Summary:
    moves = None if timelines is None else sum(len(timeline.moves) for timeline in timelines)
    return Summary(articles, len(claims), len({report.work for report in claims}), moves, files=tuple(files)).of(findings)
