"""A silencer that silences nothing, or has run out.

What it was written for is gone or due to be looked at again; left in place it would hide the next mistake.

    Fires on `<!-- release-dates: ignore RD101 until 2020-01-31: under review -->` once that day is over, on one that gives no reason or an
    unknown rule, and on one where its rule finds nothing.
    Quiet where the comment silences a finding of its paragraph and has not run out.
"""

from collections.abc import Iterator

from checker.claims import Certainty
from checker.findings import Evidence, Finding, Severity

CODE = "RD801"
SEVERITY = Severity.WARNING


def findings(evidence: Evidence) -> Iterator[Finding]:
    for idle in evidence.silencers:
        yield Finding(
            CODE, "unused-silencer", SEVERITY, Certainty.CERTAIN, f"this silencer {idle.why}", idle.silencer.file, line=idle.silencer.line
        )
