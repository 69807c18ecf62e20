"""Findings for people, on a terminal: grouped by file, each with the words it is about and the words it disagrees with."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from unicodedata import east_asian_width

from checker.claims import Certainty
from checker.findings import Finding, Place
from checker.renderers import escape, wording
from checker.summary import Summary

WIDTH = 120  # characters of a quote
COLOURS = {"file": "1", "error": "31", "warning": "33", "notice": "36"}  # bold, red, yellow, cyan
Paint = Callable[[str, str], str]  # from a text and what it is to the text as it is shown
RELATED = 3  # places shown for a finding; the rest are counted


def check(found: Sequence[Finding], summary: Summary, *, coloured: bool = False) -> str:
    """Known findings are counted, not shown. coloured: for a terminal that shows colours."""
    paint = _painted if coloured else _plain
    lines: list[str] = []
    new = [finding for finding in found if not finding.baseline]
    for file, findings in groupby(new, key=lambda finding: finding.file):
        lines.append(paint(escape.line(file), "file"))
        for finding in findings:
            lines += [f"  {line}" for line in _finding(finding, paint)]
        lines.append("")
    return "".join(f"{line}\n" for line in [*lines, wording.totals(summary)])


def _finding(finding: Finding, paint: Paint) -> Iterator[str]:
    at = f"{finding.line or 1}:{finding.column or 1}"
    unsure = "" if finding.certainty is Certainty.CERTAIN else f" ({finding.certainty})"
    rule = f"{paint(finding.severity, finding.severity)} {finding.rule} {finding.name}"
    yield f"{at} {rule}: {escape.line(finding.message)}{unsure}"
    if finding.quote:
        quote = escape.shortened(escape.line(finding.quote), WIDTH)
        yield f"    {quote}"
        yield f"    {paint('^' * columns(quote), finding.severity)}"
    for place in finding.related[:RELATED]:
        yield f"    {_related(place)}"
    if len(finding.related) > RELATED:
        yield f"    and {len(finding.related) - RELATED} more"


def _plain(text: str, _: str) -> str:
    return text


def _painted(text: str, what: str) -> str:
    return f"\x1b[{COLOURS[what]}m{text}\x1b[0m"


def _related(place: Place) -> str:
    at = f"{place.file}:{place.line}" if place.line else place.file
    when = f", published {escape.line(wording.written(place.published))}" if place.published else ""
    words = f": “{escape.shortened(escape.line(place.quote), WIDTH)}”" if place.quote else ""
    return f"see {escape.line(at)}{when}{words}"


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: two for a wide letter."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
