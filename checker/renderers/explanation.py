"""How an article was read, for people: its publish date and why, and line by line what each date was taken for."""

from collections.abc import Iterator

from checker.articles import Article
from checker.dates.labels import label
from checker.extraction.result import Reading, Step


def text(reading: Reading, line: int | None = None) -> str:
    """The whole article's reading, or that of one line of its file (from 1), "" where nothing stands on it."""
    lines = [*_about(reading)] if line is None else []
    for step in reading.steps:
        at, column = reading.article.places.line_and_column(step.start)
        if line is None or at == line:
            lines.extend(_step(step, at, column))
    return "".join(f"{each}\n" for each in lines)


def _about(reading: Reading) -> Iterator[str]:
    article: Article = reading.article
    published = label(article.published) if article.published else "unknown"
    yield f"{article.file}: published {published} ({article.published_from}), language {article.language or 'unknown'}"
    for why in reading.why_published:
        yield f"    {why}"
    for note in article.notes:
        yield f"    note: {note}"
    if not reading.steps:
        yield "no date was found"


def _step(step: Step, line: int, column: int) -> Iterator[str]:
    if step.status is None:
        yield f"{line}:{column}: “{step.words}” is no claim"
    else:
        when = label(step.date) if step.date else "no date"
        yield f"{line}:{column}: “{step.words}” → {step.work}, {step.status}, {when}"
        if step.ground:
            yield f"    the work: {step.ground}"
    for why in step.reasons:
        yield f"    {why}"
