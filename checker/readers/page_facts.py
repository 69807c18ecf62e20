"""What a web page says of itself: publish date, publisher, address, language; never what its prose says."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from checker.articles import PublishedFrom
from checker.dates.span import Span
from checker.readers import country, days
from checker.readers.page_dates import first_date, publish_date, said_published
from checker.readers.story import no_date

_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
    "modified",
    "updated_time",
)
_ARTICLES = re.compile(r"Article|BlogPosting|Report|Review|LiveBlog|SocialMediaPosting|WebPage|Recipe")
_IN_JSON = re.compile(r'"(date(?:Published|Created|Modified))"\s*:\s*"([^"]{4,40})"')
_ASIDE = "ancestor::aside|ancestor::nav|ancestor::footer|ancestor::*[contains(@class,'related') or contains(@class,'comment') or contains(@class,'sidebar')]"


@dataclass(frozen=True, slots=True)
class PageFacts:
    """country: of the address, else the region of a declared language; headings: the first level headings of the page."""

    published: Span | None
    published_from: PublishedFrom
    modified: Span | None
    source: str | None
    url: str | None
    language: str | None
    country: str | None
    title: str | None
    headings: tuple[str, ...]
    notes: tuple[str, ...] = ()


def page_facts(tree: Any, address: str | None = None, assumed: str | None = None) -> PageFacts:
    """The facts of a parsed page. address: where it was fetched from, if that is known from outside; assumed: its country, if it does not tell it."""
    metas = _metas(tree)
    nodes, notes = _linked_data(tree)
    node = _of_the_article(nodes)
    url = _address(tree, metas, node, address)
    tag = _first(
        tree.xpath("string(/html/@lang)"),
        tree.xpath("string(/html/@*[local-name()='lang'])"),
        metas.get("content-language"),
        metas.get("og:locale"),
    )
    title = _first(metas.get("og:title"), node.get("headline") if node else None, tree.xpath("string(//title)"))
    published, how = publish_date(tree, metas, node, url, tag, title, assumed)
    headings = tuple(
        " ".join(h.text_content().split())
        for h in tree.xpath(f"//h1[not({_ASIDE}|ancestor::header[not(ancestor::article or ancestor::main)])]")
    )
    return PageFacts(
        published=published,
        published_from=how,
        modified=first_date(node, "dateModified")
        or next(filter(None, (days.stated(metas[name]) for name in _MODIFIED if name in metas)), None),
        source=_first(metas.get("og:site_name"), _publisher(node, nodes), metas.get("application-name"), country.host(url)),
        url=url,
        language=country.language_of(tag),
        country=country.of_address(url) or country.of_tag(tag),
        title=title,
        headings=tuple(filter(None, headings)),
        notes=notes + no_date(said_published(metas, node), published),
    )


def _first(*values: object) -> str | None:
    return next((" ".join(value.split()) for value in values if isinstance(value, str) and value.strip()), None)


def _metas(tree: Any) -> dict[str, str]:
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        if name and meta.get("content"):
            metas.setdefault(name.strip().lower(), meta.get("content"))
    return metas


def _linked_data(tree: Any) -> tuple[list[dict[str, Any]], tuple[str, ...]]:
    """The objects of the page's JSON-LD, graphs and lists taken apart, and what could not be read."""
    nodes: list[dict[str, Any]] = []
    notes: tuple[str, ...] = ()
    for script in tree.xpath("//script[contains(@type,'ld+json')]"):
        text = (
            (script.text or "")
            .strip()
            .removeprefix("<![CDATA[")
            .removesuffix("]]>")
            .removeprefix("<!--")
            .removesuffix("-->")
            .strip()
            .rstrip(";")
        )
        if not text:
            continue
        try:
            nodes += _objects(json.loads(text, strict=False))
        except (ValueError, RecursionError):
            notes = ("its JSON-LD is broken",)
            nodes.append(dict(reversed(_IN_JSON.findall(text))) | {"@type": "Article"})
    return nodes, notes


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 4:
        return
    if isinstance(value, list):
        for item in value[:500]:
            yield from _objects(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(key), depth + 1)


def _of_the_article(nodes: list[dict[str, Any]]) -> dict[str, Any]:
    """The node that describes the article: one with a publish date, an article before a page."""
    dated = [node for node in nodes if _ARTICLES.search(str(node.get("@type"))) and ("datePublished" in node or "dateCreated" in node)]
    articles = [node for node in dated if "Article" in str(node.get("@type")) or "Posting" in str(node.get("@type"))]
    return next(iter([*articles, *dated]), {})


def _publisher(node: dict[str, Any], nodes: list[dict[str, Any]]) -> str | None:
    publisher = node.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    if isinstance(publisher, dict) and not publisher.get("name"):  # only a reference to another node
        publisher = next((other for other in nodes if other.get("@id") and other.get("@id") == publisher.get("@id")), None)
    return _first(publisher.get("name") if isinstance(publisher, dict) else publisher)


def _address(tree: Any, metas: dict[str, str], node: dict[str, Any], address: str | None) -> str | None:
    main = node.get("mainEntityOfPage")
    stated = [
        *tree.xpath("//link[@rel='canonical']/@href"),
        metas.get("og:url"),
        node.get("url"),
        main.get("@id") if isinstance(main, dict) else main,
        address,
    ]
    for value in stated:
        if isinstance(value, str) and value.strip():
            try:
                whole = urljoin(address or "", value.strip())
                if urlsplit(whole).scheme in ("http", "https") and urlsplit(whole).hostname:
                    return whole
            except ValueError:
                continue
    return None
