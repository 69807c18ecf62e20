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
from dataclasses import replace
from datetime import date
from itertools import pairwise

from checker.claims import Certainty
from checker.dates.consistency import agrees
from checker.dates.expression import DateExpression, Unit
from checker.dates.labels import label
from checker.findings import Evidence, Finding, Severity
from checker.rules.phrases import GUESSED, about, said, sure
from checker.rules.rereading import dates_with_direction
from checker.timelines import Report

CODE = "RD202"
SEVERITY = Severity.ERROR
BESIDE = 8  # characters between two wordings of one date: ", in ", " on "


def findings(evidence: Evidence) -> Iterator[Finding]:
    for report in evidence.reports:
        published = report.published
        # A date that was worked out from such words cannot be held against them.
        if published is None or published.start is None or published.end is None or report.published_from in GUESSED:
            continue
        for words, expression in _joined(report):
            if _never(expression, published.start, published.end):
                message = f"“{words}” does not fit an article from {label(published)}; it is taken for {said(report)}"
                yield about(report, CODE, "relative-date-mismatch", SEVERITY, sure(Certainty.LIKELY, report), message)
                break


def _joined(report: Report) -> Iterator[tuple[str, DateExpression]]:
    """The dates of the quote that state a year and lean on the day of writing as well, in one wording or in two side by side.

    Days and months are left alone: "one year ago today, on April 10, 2020"; "from next month to April 2".
    """
    found = dates_with_direction(report)
    for mention in found:
        stated = mention.expression
        leans = stated.direction is not None or (stated.relative is not None and stated.relative.unit is Unit.YEAR)
        if leans and stated.year is not None and stated.end is None:
            yield mention.words, stated
    for one, other in pairwise(found):
        for leaning, stating in ((one.expression, other.expression), (other.expression, one.expression)):
            alone = leaning.relative is not None and leaning == DateExpression(relative=leaning.relative)
            whole = stating.year is not None and stating.relative is None and stating.end is None
            beside = other.start - one.end <= BESIDE
            if alone and whole and beside and leaning.relative and leaning.relative.unit is Unit.YEAR:
                yield report.quote[one.start : other.end], replace(stating, relative=leaning.relative)


def _never(expression: DateExpression, first: date, last: date) -> bool:
    """Whether the words fit no day of the interval: what they mean moves on with it, so its ends and the turns of the years tell."""
    turns = {date(year, *day) for year in range(first.year, last.year + 1) for day in ((1, 1), (12, 31))}
    return not any(agrees(expression, written) for written in {first, last, *(turn for turn in turns if first <= turn <= last)})
