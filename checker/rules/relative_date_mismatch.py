"""Words that depend on the day of writing do not fit it: "next year, in May 2022" in an article from 2022.

Either the text is older than its date line, or the year is a slip.

Fires:

| file | published | published_from | work | status | date | language | quote |
| --- | --- | --- | --- | --- | --- | --- | --- |
| slip.txt | 2022-02-10 | header | The Long Tide | scheduled | 2022-05 | en | next year, in May 2022 |

Quiet:

| file | published | published_from | work | status | date | language | quote |
| --- | --- | --- | --- | --- | --- | --- | --- |
| good.txt | 2021-02-10 | header | The Long Tide | scheduled | 2022-05 | en | next year, in May 2022 |
"""

from collections.abc import Iterator
from datetime import date

from checker.claims import Certainty
from checker.dates.consistency import agrees
from checker.dates.expression import Unit
from checker.dates.grammar import DateMention
from checker.findings import Evidence, Finding, Severity
from checker.rules.phrases import GUESSED, about, day, said, sure
from checker.rules.rereading import mentions

CODE = "RD202"
SEVERITY = Severity.ERROR


def findings(evidence: Evidence) -> Iterator[Finding]:
    for report in evidence.reports:
        published = report.published
        # A date that was worked out from such words cannot be held against them.
        if published is None or published.start is None or published.end is None or report.published_from in GUESSED:
            continue
        for mention in mentions(report):
            if _tells_of_writing(mention) and _never(mention, published.start, published.end):
                message = f"“{mention.words}” does not fit an article from {day(published)}; it is taken for {said(report)}"
                yield about(report, CODE, "relative-date-mismatch", SEVERITY, sure(Certainty.LIKELY, report), message)
                break


def _tells_of_writing(mention: DateMention) -> bool:
    """Whether the words count months or years from the day of writing. Days are left alone ("one year ago today, on April 10, 2020"), and so are
    ranges, whose ends may lean on different things."""
    stated = mention.expression
    if stated.end is not None or mention.joins_next:
        return False
    return stated.direction is not None if stated.relative is None else stated.relative.unit in (Unit.YEAR, Unit.QUARTER, Unit.MONTH)


def _never(mention: DateMention, first: date, last: date) -> bool:
    """Whether the words fit no day of the interval: what they mean moves on with it, so its ends and the turns of the years tell."""
    turns = {date(year, *day) for year in range(first.year, last.year + 1) for day in ((1, 1), (12, 31))}
    return not any(agrees(mention.expression, written) for written in {first, last, *(turn for turn in turns if first <= turn <= last)})
