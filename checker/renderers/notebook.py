"""Results as a notebook shows them: tables of HTML, every word of an article escaped."""

from collections.abc import Iterable, Sequence
from html import escape as html
from typing import TYPE_CHECKING, Any

from checker.claims import Certainty
from checker.renderers import escape, wording

if TYPE_CHECKING:
    from checker.findings import Finding, Place
    from checker.summary import Summary
    from checker.timelines import Report, Timeline

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


def timeline(shown: "Timeline") -> str:
    """One timeline: its picture where there is one, then the dates it held and the moves between them, with their sentences."""
    from checker.renderers import svg
    from checker.renderers.chart import chart

    drawn = chart([shown])
    held = [
        (wording.date(each.span), wording.date(each.first.published, "unknown"), each.claims, each.first.quote, _place(each.first))
        for each in shown.positions
    ]
    moved = [
        (
            f"{wording.date(each.before.span)} → {wording.date(each.after.span)}",
            wording.moved(each),
            wording.window(each.announced),
            each.first.quote,
            _place(each.first),
        )
        for each in shown.moves
    ]
    parts = [
        f"<h4>{_text(wording.title(shown))}</h4><p>{_text(wording.chain(shown))}</p>",
        svg.single(drawn) if drawn else "",
        _table(("date", "first report", "claims", "words", "place"), held, len(held)) if held else "",
        _table(("move", "by", "announced", "words", "place"), moved, len(moved)) if moved else "",
    ]
    return "".join(parts)


def finding(shown: "Finding") -> str:
    """One finding, with the reports it disagrees with or rests on."""
    unsure = "" if shown.certainty is Certainty.CERTAIN else f" ({shown.certainty})"
    related = [(_place(each), wording.written(each.published) if each.published else "", each.quote) for each in shown.related[:MOST]]
    return (
        f"<p><strong>{_text(f'{shown.severity}: {shown.rule} {shown.name}')}</strong>{unsure}, {_text(_place(shown))}<br>"
        f"{_text(shown.message)}</p>"
        + (f"<blockquote>{_text(shown.quote)}</blockquote>" if shown.quote else "")
        + (_table(("place", "published", "words"), related, len(shown.related)) if related else "")
    )


def archive(summary: "Summary", timelines: Sequence["Timeline"], findings: Sequence["Finding"]) -> str:
    """An archive: what was read, how the dates moved and what is wrong."""
    moved = Timelines(each for each in timelines if each.moves) or Timelines(timelines)
    wrong = Findings(findings)._repr_html_() if findings else ""
    return f"<p>{html(wording.totals(summary))}</p>{moved._repr_html_()}{wrong}"


def _place(at: "Finding | Report | Place") -> str:
    return f"{at.file}:{at.line}" if at.line else at.file


def _text(words: str) -> str:
    return html(escape.line(words))


def _table(heads: Sequence[str], rows: Iterable[Sequence[Any]], number: int) -> str:
    head = "".join(f"<th>{html(name)}</th>" for name in heads)
    body = "".join(f"<tr>{''.join(f'<td>{_text(str(cell))}</td>' for cell in row)}</tr>" for row in rows)
    more = f"<p>and {number - MOST:,} more</p>" if number > MOST else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"
