"""A file could not be read as an article.

What it says is missing from every timeline and every finding, so a clean result says less than it seems to.

    Fires on a file that is no text (an image named `note.txt`), is empty, or names an encoding that it does not keep.
    Quiet on text in UTF-8, UTF-16 or Windows-1252.
"""

from collections.abc import Iterator

from checker.claims import Certainty
from checker.findings import Evidence, Finding, Severity

CODE = "RD901"
SEVERITY = Severity.ERROR


def findings(evidence: Evidence) -> Iterator[Finding]:
    for bad in evidence.unreadable:
        yield Finding(CODE, "unreadable-article", SEVERITY, Certainty.CERTAIN, f"not read: {bad.reason}", bad.file, line=bad.line)
