"""An evaluation in words: tables of figures, and what was missed and falsely read, by cause."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from checker.evaluation.answers import Expected
from checker.evaluation.causes import Slip
from checker.evaluation.evaluate import Evaluation, Totals
from checker.evaluation.predictions import Predicted
from checker.evaluation.scores import Tally, total

_FIGURES = ["prec", "recall", "F1", "d+s prec", "recall", "F1", "region", "medium"]
_HEADS = ["", *_FIGURES, "right", "false", "missed", "articles", "claim-free alarmed"]


def text(evaluation: Evaluation, errors: bool = False) -> str:
    """The figures, and with ``errors`` every miss and false alarm of the articles that may be looked at."""
    parts = ["work, date and status agree; d+s: date and status, whatever the work; region and medium: shares of the right ones\n"]
    if evaluation.open.all.articles:
        parts.append(f"articles read\n{_table(evaluation.open)}\n")
    if evaluation.held_out is not None:
        parts.append(f"articles held out, totals only\n{_table(evaluation.held_out)}\n")
    if errors:
        parts.extend(_slips(evaluation.slips))
    return "\n".join(parts)


def _table(totals: Totals) -> str:
    from tabulate import tabulate

    english = totals.by_language.get("en", Tally())
    other = total(its for language, its in totals.by_language.items() if language != "en")
    rows = [_row("all", totals.all), _row("English", english), _row("other languages", other)]
    for name, groups in (("language", totals.by_language), ("domain", totals.by_domain), ("status", totals.by_status)):
        rows.extend(_rows(name, groups))
    return tabulate(rows, _HEADS, "simple", colalign=["left", *["right"] * (len(_HEADS) - 1)], disable_numparse=True)


def _rows(name: str, groups: Mapping[str, Tally]) -> Iterator[Sequence[str]]:
    yield [f"by {name}", *[""] * (len(_HEADS) - 1)]
    yield from (_row(f"- {group}", its) for group, its in groups.items())


def _row(name: str, its: Tally) -> Sequence[str]:
    figures = [figure for score in (its.claims, its.dated) for figure in (score.precision, score.recall, score.f1)]
    shares = [*figures, its.region_share, its.medium_share]
    counts = [its.claims.right, its.claims.false_alarms, its.claims.missed, its.articles]
    free = f"{its.alarmed} of {its.claim_free}" if its.claim_free else ""
    return [name, *("-" if share is None else f"{share:.3f}" for share in shares), *map(str, counts), free]


def _slips(slips: Sequence[Slip]) -> Iterator[str]:
    for cause, its in groupby(slips, key=lambda slip: slip.cause):
        found = list(its)
        missed, read = sum(slip.expected is not None for slip in found), sum(slip.read is not None for slip in found)
        lines = [f"{cause}: {missed} missed, {read} falsely read"]
        for article, here in groupby(found, key=lambda slip: slip.article):
            lines.append(f"  {article}")
            for slip in here:
                lines.extend(f"    {line}" for line in _of_slip(slip))
        yield "\n".join(lines) + "\n"


def _of_slip(slip: Slip) -> Iterator[str]:
    if slip.expected is not None:
        yield f"missed {claim(slip.expected)} | {slip.expected.quote!r}"
    if slip.read is not None:
        yield f"read   {claim(slip.read)} | {slip.read.quote!r}"


def claim(one: Expected | Predicted) -> str:
    """A claim of either side in one line."""
    name, date = (one.names[0], one.date or "no date") if isinstance(one, Expected) else (one.work, _days(one))
    return " | ".join([name, date, str(one.status), *(extra for extra in (one.region, one.medium) if extra)])


def _days(read: Predicted) -> str:
    start, end = read.days
    if start is None and end is None:
        return "no date"
    return str(start) if start == end else f"{start or '..'}/{end or '..'}"
