"""Findings for people, on a terminal: grouped by file, each with the words it is about and the words it disagrees with."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from unicodedata import east_asian_width

from checker.claims import Certainty
from checker.findings import Finding, Place
from checker.renderers import escape, wording
from checker.summary import Summary

WIDTH = 120  # characters of a quote
RELATED = 3  # places shown for a finding; the rest are counted


def check(found: Sequence[Finding], summary: Summary) -> str:
    lines: list[str] = []
    for file, findings in groupby(found, key=lambda finding: finding.file):
        lines.append(escape.line(file))
        for finding in findings:
            lines += [f"  {line}" for line in _finding(finding)]
        lines.append("")
    return "".join(f"{line}\n" for line in [*lines, wording.totals(summary)])


def _finding(finding: Finding) -> Iterator[str]:
    at = f"{finding.line or 1}:{finding.column or 1}"
    unsure = "" if finding.certainty is Certainty.CERTAIN else f" ({finding.certainty})"
    yield f"{at} {finding.severity} {finding.rule} {finding.name}: {escape.line(finding.message)}{unsure}"
    if finding.quote:
        quote = escape.shortened(escape.line(finding.quote), WIDTH)
        yield f"    {quote}"
        yield f"    {'^' * columns(quote)}"
    for place in finding.related[:RELATED]:
        yield f"    {_related(place)}"
    if len(finding.related) > RELATED:
        yield f"    and {len(finding.related) - RELATED} more"


def _related(place: Place) -> str:
    at = f"{place.file}:{place.line}" if place.line else place.file
    when = f", published {escape.line(wording.written(place.published))}" if place.published else ""
    words = f": “{escape.shortened(escape.line(place.quote), WIDTH)}”" if place.quote else ""
    return f"see {escape.line(at)}{when}{words}"


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: two for a wide letter."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
