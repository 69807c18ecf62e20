"""A story that comes in parts, as feeds and records carry it: a title, a body in plain words or HTML, and what is said of them."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from checker.articles import Article, MarkKind, Places, PublishedFrom, Unreadable
from checker.dates.span import Span
from checker.readers.composition import Composition
from checker.readers.decoding import doubts
from checker.readers.language import detect
from checker.readers.tracing import Traced

LONGEST = 16 << 20  # characters of one story with all that is said of it
_MARKUP = re.compile(
    r"<(?:p|div|br|h[1-6]|ul|ol|table|em|i|b|strong|a|article|html|body|blockquote|span|img)\b[^<>]*>|</\w+>", re.IGNORECASE
)


@dataclass(frozen=True)
class Story:
    """original: the part of the file that holds it, from line first_line; stream: the same, decoded as far as its words stand in it plainly.

    stated: the words in which the publish date was said, if it was; published_from: where. assumed: the country to read its lines by, if it tells none.
    """

    name: str
    original: str
    stream: Callable[[], Traced]
    title: str | None
    body: str
    source: str | None = None
    url: str | None = None
    published: Span | None = None
    stated: str | None = None
    published_from: PublishedFrom = PublishedFrom.FEED
    modified: Span | None = None
    language: str | None = None
    country: str | None = None
    assumed: str | None = None
    first_line: int = 1
    notes: tuple[str, ...] = ()


def story(parts: Story) -> Article | Unreadable:
    """The article of these parts; what lines around its prose say fills what the parts leave open."""
    if len(parts.original) > LONGEST:
        return Unreadable(parts.name, f"longer than {LONGEST >> 20} million characters, too long for one article", parts.first_line)
    text = Composition(parts.stream)
    if parts.title:
        text.words(parts.title)
        text.mark(MarkKind.HEADLINE, 0)
    found: Article | None = None
    if _MARKUP.search(parts.body):
        from checker.readers.html import add_markup

        add_markup(text, parts.body, parts.title, parts.published, parts.language)
    else:
        found = _plain(text, parts)
    words, anchors, marks = text.finished()
    if not words.strip():
        return Unreadable(parts.name, "the record holds no words", parts.first_line)
    published = parts.published or (found.published if found else None)
    how = parts.published_from if parts.published else found.published_from if found and found.published else PublishedFrom.UNKNOWN
    return Article(
        file=parts.name,
        text=words,
        places=Places(parts.original, anchors, parts.first_line),
        marks=marks,
        headline=parts.title,
        source=parts.source or (found.source if found else None),
        url=parts.url,
        published=published,
        published_from=how,
        modified=parts.modified,
        language=parts.language or (found.language if found else None) or detect(words),
        country=parts.country,
        day_of_month=None if published else found.day_of_month if found else None,
        notes=parts.notes + no_date(parts.stated, parts.published) + doubts(words),
    )


def no_date(stated: str | None, published: Span | None) -> tuple[str, ...]:
    """What is said where a publish date is stated and is none."""
    return (f"its publish date is no date: {stated!r:.60}",) if stated and published is None else ()


def _plain(text: Composition, parts: Story) -> Article:
    """Adds a body in plain words, less the lines around it, and gives what those lines say."""
    from checker.readers.text import from_text

    read = from_text(parts.body.replace("\r\n", "\n").replace("\r", "\n"), parts.name, country=parts.country or parts.assumed)
    for line in re.finditer(r"[^\n]+", read.text):
        if not line.group().strip() or line.group().strip() == parts.title:
            continue
        text.between("\n")
        start = text.length
        text.words(line.group())
        for mark in read.marks:
            if mark.start <= line.start() < mark.end:
                kind = MarkKind.HEADING if mark.kind is MarkKind.HEADLINE and parts.title else mark.kind
                text.mark(kind, start, level=mark.level)
    return read
