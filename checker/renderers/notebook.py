"""Results as a notebook shows them: tables of HTML, every word of an article escaped."""

from collections.abc import Iterable, Sequence
from html import escape as html
from typing import TYPE_CHECKING, Any

from checker.renderers import escape, wording

if TYPE_CHECKING:
    from checker.findings import Finding
    from checker.summary import Summary
    from checker.timelines import Timeline

MOST = 60  # rows; the others are counted


class Timelines(tuple["Timeline", ...]):
    """Timelines, as a tuple that shows well in a notebook."""

    def _repr_html_(self) -> str:
        rows = [
            (wording.title(each), wording.chain(each), "; ".join(wording.moved(move) for move in each.moves), len(each.judged))
            for each in self[:MOST]
        ]
        return _table(("work", "dates", "moves", "claims"), rows, len(self))


class Findings(tuple["Finding", ...]):
    """Findings, as a tuple that shows well in a notebook."""

    def _repr_html_(self) -> str:
        rows = [(each.severity, f"{each.rule} {each.name}", each.work, each.message, each.quote, _place(each)) for each in self[:MOST]]
        return _table(("severity", "rule", "work", "message", "words", "place"), rows, len(self))


def archive(summary: "Summary", timelines: Sequence["Timeline"], findings: Sequence["Finding"]) -> str:
    """An archive: what was read, how the dates moved and what is wrong."""
    moved = Timelines(each for each in timelines if each.moves) or Timelines(timelines)
    wrong = Findings(findings)._repr_html_() if findings else ""
    return f"<p>{html(wording.totals(summary))}</p>{moved._repr_html_()}{wrong}"


def _place(finding: "Finding") -> str:
    return f"{finding.file}:{finding.line}" if finding.line else finding.file


def _table(heads: Sequence[str], rows: Iterable[Sequence[Any]], number: int) -> str:
    head = "".join(f"<th>{html(name)}</th>" for name in heads)
    body = "".join(f"<tr>{''.join(f'<td>{html(escape.line(str(cell)))}</td>' for cell in row)}</tr>" for row in rows)
    more = f"<p>and {number - MOST:,} more</p>" if number > MOST else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"
