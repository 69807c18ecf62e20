"""How many findings each rule has, the most frequent first."""

from collections import Counter
from collections.abc import Sequence

from checker.findings import Finding
from checker.renderers import wording
from checker.summary import Summary


def check(found: Sequence[Finding], summary: Summary) -> str:
    """A line for each rule and severity, then the totals."""
    counts = Counter((finding.rule, finding.name, finding.severity) for finding in found if not finding.baseline)
    width = max((len(f"{number:,}") for number in counts.values()), default=0)
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))
    lines = [f"{number:>{width},}  {rule}  {name:24}  {severity}" for (rule, name, severity), number in rows]
    return "".join(f"{line}\n" for line in [*lines, wording.totals(summary)])
