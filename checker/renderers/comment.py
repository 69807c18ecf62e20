"""Findings as a comment on a pull request, in GitHub's Markdown; what does not fit is counted."""

from collections.abc import Sequence

from checker.findings import Finding
from checker.renderers import markdown, wording
from checker.summary import Summary

LARGEST = 65_535  # characters of a comment on GitHub


def check(found: Sequence[Finding], summary: Summary) -> str:
    return shortened(found, summary, LARGEST)


def shortened(found: Sequence[Finding], summary: Summary, largest: int) -> str:
    """As many of the findings as fit, the worst first. largest: bytes in UTF-8, of which no text has fewer than characters."""
    new = sorted((finding for finding in found if not finding.baseline), key=lambda finding: finding.severity.rank)
    low, high = 0, len(new)
    while low < high:  # the most that fit
        middle = (low + high + 1) // 2
        low, high = (middle, high) if len(_written(new, middle, summary).encode()) <= largest else (low, middle - 1)
    return _written(new, low, summary)


def _written(new: Sequence[Finding], shown: int, summary: Summary) -> str:
    left = len(new) - shown
    more = f"\nand {wording.count(left, 'more finding')}\n" if left else ""
    return markdown.check(new[:shown], summary) + more
