"""What a web page says of itself: publish date, publisher, address, language; never what its prose says."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from checker.articles import PublishedFrom
from checker.dates.span import Precision, Span
from checker.readers import country, days
from checker.readers.page_byline import Shown

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "date_published", "published_time",
    "publish_date", "publish-date", "publishdate", "publication_date", "publication-date", "published-date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "dc.created",
    "originalpublicationdate", "article.published", "article_date_original", "article-publish-date", "pubdate", "pub_date", "ptime", "rnews:datepublished", "bt:pubdate",
    "shareaholic:article_published_time", "cxenseparse:publishtime", "vr:published_time", "date", "created", "created_date", "timestamp",
)  # fmt: skip
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "modified", "updated_time")
_ARTICLES = re.compile(r"Article|BlogPosting|Report|Review|LiveBlog|SocialMediaPosting|WebPage|Recipe|VideoObject")
_IN_JSON = re.compile(r'"(date(?:Published|Created|Modified))"\s*:\s*"([^"]{4,40})"')
_IN_PATH = re.compile(r"[/_-]((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2])(?:[/_-](0?[1-9]|[12]\d|3[01]))?(?=[/_-])|[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-])")
_DAY_FIRST = re.compile(r"(?<![\d-])(0[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-((?:19|20)\d{2})(?!\d)")
_MOST_ELEMENTS = 20_000  # beyond, a page is not searched for dates that it does not mark
_BESIDE_TITLE = re.compile(r"^\W{0,2}(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})\s*[|–—-]|[|–—-]\s*(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})\s*$")
_IN_SCRIPT = re.compile(r"""["'](?:publish(?:ed)?_?(?:date|at|time|on)|date_?published|publication_?date|created_?at)["']\s*:\s*["'](\d{4}-\d{2}-\d{2})""", re.IGNORECASE)
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


def page_facts(tree: Any, address: str | None = None) -> PageFacts:
    """The facts of a parsed page. address: where it was fetched from, if that is known from outside."""
    metas = _metas(tree)
    nodes, notes = _linked_data(tree)
    node = _of_the_article(nodes)
    url = _address(tree, metas, node, address)
    tag = _first(tree.xpath("string(/html/@lang)"), tree.xpath("string(/html/@*[local-name()='lang'])"), metas.get("content-language"), metas.get("og:locale"))
    title = _first(metas.get("og:title"), node.get("headline") if node else None, tree.xpath("string(//title)"))
    published, how = _published(tree, metas, node, url, tag, title)
    headings = tuple(" ".join(h.text_content().split()) for h in tree.xpath(f"//h1[not({_ASIDE}|ancestor::header[not(ancestor::article or ancestor::main)])]"))
    return PageFacts(
        published=published,
        published_from=how,
        modified=_dated(node, "dateModified") or next(filter(None, (days.stated(metas[name]) for name in _MODIFIED if name in metas)), None),
        source=_first(metas.get("og:site_name"), _publisher(node, nodes), metas.get("application-name"), _host(url)),
        url=url,
        language=country.language_of(tag),
        country=country.of_address(url) or country.of_tag(tag),
        title=title,
        headings=tuple(filter(None, headings)),
        notes=notes,
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
        text = (script.text or "").strip().removeprefix("<![CDATA[").removesuffix("]]>").removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
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


def _dated(node: dict[str, Any], *keys: str) -> Span | None:
    return next(filter(None, (days.stated(node[key]) for key in keys if isinstance(node.get(key), str))), None)


def _publisher(node: dict[str, Any], nodes: list[dict[str, Any]]) -> str | None:
    publisher = node.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    if isinstance(publisher, dict) and not publisher.get("name"):  # only a reference to another node
        publisher = next((other for other in nodes if other.get("@id") and other.get("@id") == publisher.get("@id")), None)
    return _first(publisher.get("name") if isinstance(publisher, dict) else publisher)


def _address(tree: Any, metas: dict[str, str], node: dict[str, Any], address: str | None) -> str | None:
    main = node.get("mainEntityOfPage")
    stated = [*tree.xpath("//link[@rel='canonical']/@href"), metas.get("og:url"), node.get("url"), main.get("@id") if isinstance(main, dict) else main, address]
    for value in stated:
        if isinstance(value, str) and value.strip():
            try:
                whole = urljoin(address or "", value.strip())
                if urlsplit(whole).scheme in ("http", "https") and urlsplit(whole).hostname:
                    return whole
            except ValueError:
                continue
    return None


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def _local_day(day: Span, words: str, address: Span | None) -> Span | None:
    """The day in the address where the time given is that of Greenwich and the two are neighbours: the publisher's own day."""
    if address is None or address.precision is not Precision.DAY or not re.search(r"T\d{2}:\d{2}.*(?:Z|[+-]00:?00)$", words.strip()):
        return None
    return address if abs((address.first - day.first).days) == 1 else None


def _published(tree: Any, metas: dict[str, str], node: dict[str, Any], url: str | None, tag: str | None, title: str | None) -> tuple[Span | None, PublishedFrom]:
    """JSON-LD, the meta names, ``<time>``, the address, and last what htmldate finds outside the prose."""
    address = address_date(url)
    if day := _dated(node, "datePublished", "dateCreated"):
        if local := _local_day(day, str(node.get("datePublished") or node.get("dateCreated")), address):
            return local, PublishedFrom.URL
        return day, PublishedFrom.JSON_LD
    language, region = country.language_of(tag), country.of_address(url) or country.of_tag(tag)
    coarse: Span | None = None
    for name in _PUBLISHED:
        if name in metas and (span := days.stated(metas[name], language, region)):
            if local := _local_day(span, metas[name], address):
                return local, PublishedFrom.URL
            if span.precision is Precision.DAY:
                return span, PublishedFrom.META
            coarse = coarse or span
    shown = Shown(tree, title, language, region)
    if span := shown.time():
        return span, PublishedFrom.META
    if address and address.precision is Precision.DAY:
        return address, PublishedFrom.URL
    found = shown.byline()
    if found and (address is None or address.contains(found)):
        return found, PublishedFrom.HEADER
    found = _beside_title(title) or _in_scripts(tree) or _htmldate(tree)
    if found and (address is None or address.contains(found)):
        return found, PublishedFrom.META
    if address:
        return address, PublishedFrom.URL
    return coarse, PublishedFrom.META


def address_date(url: str | None) -> Span | None:
    """The day or month in the path of an address: ``/2020/07/23/title``, ``/2020/07/title``."""
    try:
        path = urlsplit(url or "").path
    except ValueError:
        return None
    for found in _IN_PATH.finditer(path):
        year, month, day = (int(part) if part else None for part in (found.groups()[:3] if found.group(1) else found.groups()[3:]))
        if year and (span := days.within(year, month, day)):
            return span
    if day_first := _DAY_FIRST.search(path):
        return days.within(int(day_first[3]), int(day_first[2]), int(day_first[1]))
    return None


def _beside_title(title: str | None) -> Span | None:
    """A day set off from the words of a title: ``23.01.2022 - Wierer darf jubeln``."""
    found = _BESIDE_TITLE.search(title or "")
    return days.stated(found[1] or found[2], "de") if found else None


def _in_scripts(tree: Any) -> Span | None:
    """The one day that the page's own data give for publishing; None where they give several."""
    found = {day for script in tree.iter("script") if script.text for day in _IN_SCRIPT.findall(script.text[:500_000])}
    return days.stated(found.pop()) if len(found) == 1 else None


def _htmldate(tree: Any) -> Span | None:
    """A last resort: what htmldate finds when the prose is taken away, so that no date of a story is taken for the story's."""
    from copy import deepcopy

    from htmldate import find_date

    if sum(1 for _ in tree.iter()) > _MOST_ELEMENTS:
        return None
    bare = deepcopy(tree)
    for paragraph in bare.xpath("//p[string-length(.)>120]|//li|//td|//aside|//footer|//nav|//h1|//h2|//h3|//title|//blockquote|//script|//style"):
        paragraph.drop_tree()
    try:
        found = find_date(bare, original_date=True, extensive_search=False)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return days.stated(found) if found else None
