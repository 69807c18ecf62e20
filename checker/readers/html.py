"""Web pages: the article by trafilatura, what the page says of itself by its metadata, every word led back to the file."""

import re
from typing import TYPE_CHECKING, Any

from checker.articles import Article, MarkKind, Places, PublishedFrom
from checker.dates.span import Span
from checker.readers import country
from checker.readers.blocks import Blocks
from checker.readers.composition import Composition
from checker.readers.decoding import UndecodableError, decode
from checker.readers.formats import Options
from checker.readers.fragment import shaped
from checker.readers.language import detect
from checker.readers.page_facts import PageFacts, page_facts
from checker.readers.tracing import Traced, visible

if TYPE_CHECKING:
    from lxml.etree import _Element

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE
)
_LARGEST = 16 << 20  # characters of a page
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # what an element tree can hold at first but not hand on
_MOST_TAGS = 60_000  # beyond, trafilatura takes longer than any reader waits
_DEEPEST = 200  # elements within elements, far more than any page has


def article(data: bytes, name: str, options: Options) -> Article:
    """The article on a web page.

    Raises UndecodableError for what is no text and for a page without an article.
    """
    own = tuple((m.group(1) or m.group(2)).decode("ascii") for m in _CHARSET.finditer(data[:4096]))
    decoded = decode(data, (options.charset, *own) if options.charset else own)
    original = decoded.text
    if len(original) > _LARGEST:
        raise UndecodableError(f"larger than {_LARGEST >> 20} million characters, too large for a web page")
    markup = Traced(_NO_XML.sub(" ", original))
    tree = _parsed(markup.text)
    if _depth(tree) > _DEEPEST:
        raise UndecodableError("its elements are nested too deeply for a web page")
    facts = page_facts(tree, options.address, options.country)
    text = Composition(lambda: visible(markup), hidden=lambda: visible(markup, ()))
    body = _extracted(markup.text) if markup.text.count("<") <= _MOST_TAGS else None
    if body is None:  # too little for trafilatura, or too much: all the page shows, less its menus and the like
        body = shaped(tree.find("body")) if tree.find("body") is not None else None
    if body is None:
        raise UndecodableError("no article found on this page")
    headline = _headline(body, facts)
    if headline:
        _headline_first(text, headline)
    prose = "".join(body.itertext())[:3000]
    language = facts.language or detect(prose)
    begun = text.length
    Blocks(text, headline, facts.published, language).add(body)
    words, anchors, marks = text.finished()
    if not words[begun:].strip():
        raise UndecodableError("no article found on this page")
    return Article(
        file=name,
        text=words,
        places=Places(original, anchors),
        marks=marks,
        headline=headline,
        source=facts.source,
        url=facts.url,
        published=facts.published,
        published_from=facts.published_from if facts.published else PublishedFrom.UNKNOWN,
        modified=facts.modified,
        language=language,
        country=facts.country or country.of_address(facts.url),
        notes=decoded.notes + facts.notes,
    )


def add_markup(text: Composition, markup: str, headline: str | None, published: Span | None, language: str | None) -> None:
    """Add a piece of HTML that is an article and nothing else; one that is too deep or too broken adds nothing."""
    if len(markup) > _LARGEST:
        return
    try:
        tree = _parsed(_NO_XML.sub(" ", f"<div>{markup}</div>"))
    except UndecodableError:
        return
    if _depth(tree) > _DEEPEST:
        return
    Blocks(text, headline, published, language).add(shaped(tree.find("body") if tree.find("body") is not None else tree))


def _parsed(markup: str) -> "_Element":
    from lxml import etree, html

    parser = html.HTMLParser(remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise UndecodableError("no article found on this page") from None


def _extracted(markup: str) -> Any:
    """The article as trafilatura's tree: p, head, list, table, quote, and hi for emphasis."""
    import logging

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(markup, include_formatting=True, include_tables=True, include_comments=False, with_metadata=False)
    except (ValueError, AttributeError, TypeError, RecursionError):  # its way of failing on broken pages
        return None
    body = getattr(found, "body", None)
    return body if body is not None and len(body) else None


def _depth(tree: Any) -> int:
    """How deeply the elements of a parsed page are nested; the parser goes no deeper than 256 and leaves out the rest."""
    from lxml import etree

    depth = deepest = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _headline(body: Any, facts: PageFacts) -> str | None:
    heads = [" ".join("".join(e.itertext()).split()) for e in body.iter("head") if e.get("rend") == "h1"]
    return next(filter(None, [*facts.headings[:1], *heads, facts.title]), None)


def _headline_first(text: Composition, headline: str) -> None:
    text.words(headline)
    text.mark(MarkKind.HEADLINE, 0)
