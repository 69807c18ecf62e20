"""When a page was published: by its metadata, its address, or what it shows beside its headline; never by its prose."""

import re
from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from checker.articles import PublishedFrom
from checker.dates.span import Precision, Span
from checker.readers import country, days
from checker.readers.page_byline import Reach, Shown

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time", "datepublished", "date_published", "published_time",
    "publish_date", "publish-date", "publishdate", "publication_date", "publication-date", "published-date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
    "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "originalpublicationdate", "article.published", "article_date_original",
    "article-publish-date", "pubdate", "pub_date", "ptime", "rnews:datepublished", "bt:pubdate", "shareaholic:article_published_time", "cxenseparse:publishtime",
    "vr:published_time", "dc.date.created", "dcterms.created", "dc.created", "created", "created_date",
)  # fmt: skip
_VAGUE = ("dc.date", "dcterms.date", "date", "timestamp")  # these do not say what happened on the day: often it is the last change
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_IN_PATH = re.compile(
    r"[/_-]((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
    r"|[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)"
    r"|/((?:19|20)\d{2})/(0[1-9]|1[0-2])()(?=/)"
)
_MONTH_IN_PATH = re.compile(r"/((?:19|20)\d{2})/(" + "|".join(_MONTHS) + r")/(0?[1-9]|[12]\d|3[01])(?=/)", re.IGNORECASE)
_DAY_FIRST = re.compile(r"(?<![\d-])(0[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-((?:19|20)\d{2})(?!\d)")
_MOST_ELEMENTS = 20_000  # beyond, a page is not searched for dates that it does not mark
_BESIDE_TITLE = re.compile(
    r"^\W{0,2}(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})\s*[|–—-]|[|–—-]\s*(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})\s*$"
)
_IN_SCRIPT = re.compile(
    r"""["'](?:publish(?:ed)?_?(?:date|at|time|on)|date_?published|publication_?date|created_?at)["']\s*:\s*["'](\d{4}-\d{2}-\d{2})""",
    re.IGNORECASE,
)


def first_date(node: dict[str, Any], *keys: str) -> Span | None:
    """The date under the first of these keys that states one."""
    return next(filter(None, (days.stated(node[key]) for key in keys if isinstance(node.get(key), str))), None)


def said_published(metas: dict[str, str], node: dict[str, Any]) -> str | None:
    """The words under the first key or name that speaks of publishing."""
    said = (node.get("datePublished"), *(metas.get(name) for name in _PUBLISHED))
    return next((words for words in said if isinstance(words, str) and words.strip()), None)


def _local_day(day: Span, words: str, address: Span | None, tree: Any, shown: Shown) -> tuple[Span, PublishedFrom] | None:
    """The publisher's own day, where the time given is that of Greenwich and its address or the page itself states a day beside it."""
    if not re.search(r"T\d{2}:\d{2}.*(?:Z|[+-]00:?00)$", words.strip()):
        return None
    if local := _same_moment(words, tree):
        return None if local == day else (local, PublishedFrom.META)
    told: tuple[tuple[Callable[[], Span | None], PublishedFrom], ...] = (
        (lambda: address if address and address.precision is Precision.DAY else None, PublishedFrom.URL),
        (lambda: shown.byline(Reach.HEADLINE), PublishedFrom.HEADER),
        (lambda: _in_scripts(tree), PublishedFrom.META),
    )
    for tell, how in told:
        own = tell()
        if own and own == day:
            return None
        if own and abs((own.first - day.first).days) == 1:
            return own, how
    return None


def _same_moment(words: str, tree: Any) -> Span | None:
    """The day of a ``<time>`` that gives the same moment in another zone, its publisher's."""
    moment = _moment(words)
    others = (_moment(element.get("datetime")) for element in tree.iter("time") if element.get("datetime"))
    return next(
        (Span.day(other.date()) for other in others if moment and other == moment and other.utcoffset() != moment.utcoffset()), None
    )


def _moment(words: str) -> datetime | None:
    """A moment that says its zone."""
    try:
        moment = datetime.fromisoformat(words.strip())
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def publish_date(
    tree: Any, metas: dict[str, str], node: dict[str, Any], url: str | None, tag: str | None, title: str | None, assumed: str | None = None
) -> tuple[Span | None, PublishedFrom]:
    """JSON-LD, the meta names that speak of publishing, ``<time>``, the address, the vague meta names, the byline, htmldate outside the prose.

    A vague name (``date``) gives way to a day that the page's markup shows below its headline as the article's.
    """
    address = address_date(url)
    language, region = country.language_of(tag), country.of_address(url) or country.of_tag(tag) or assumed
    shown = Shown(tree, title, language, region)
    if day := first_date(node, "datePublished", "dateCreated"):
        words = str(node.get("datePublished") or node.get("dateCreated"))
        return _local_day(day, words, address, tree, shown) or (day, PublishedFrom.JSON_LD)
    stated = _stated(metas, _PUBLISHED, language, region)
    for words, span in stated:
        if span.precision is Precision.DAY:
            return _local_day(span, words, address, tree, shown) or (span, PublishedFrom.META)
    if near := shown.time():
        return near, PublishedFrom.META
    if address and address.precision is Precision.DAY:
        return address, PublishedFrom.URL
    for words, span in _stated(metas, _VAGUE, language, region):
        if span.precision is Precision.DAY:
            if own := shown.byline(Reach.MARKED):
                return own, PublishedFrom.HEADER
            return _local_day(span, words, address, tree, shown) or (span, PublishedFrom.META)
    guesses: tuple[tuple[Callable[[], Span | None], PublishedFrom], ...] = (
        (lambda: shown.byline(Reach.HEADLINE), PublishedFrom.HEADER),
        (shown.entry, PublishedFrom.HEADER),
        (lambda: shown.time(far=True), PublishedFrom.META),
        (shown.byline, PublishedFrom.HEADER),
        (lambda: _beside_title(title), PublishedFrom.META),
        (lambda: _in_scripts(tree), PublishedFrom.META),
        (lambda: _htmldate(tree), PublishedFrom.META),
    )
    for find, how in guesses:
        found = find()
        if found and (address is None or address.contains(found)):
            return found, how
    return (address, PublishedFrom.URL) if address else (next((span for _, span in stated), None), PublishedFrom.META)


def _stated(metas: dict[str, str], names: tuple[str, ...], language: str | None, region: str | None) -> list[tuple[str, Span]]:
    """The dates under these names, each with its words, in the order of the names."""
    values = [metas[name] for name in names if name in metas]
    return [(words, span) for words in values if (span := days.stated(words, language, region))]


def address_date(url: str | None) -> Span | None:
    """The day or month in the path of an address: ``/2020/07/23/title``, ``/2020/07/title``."""
    try:
        path = urlsplit(url or "").path
    except ValueError:
        return None
    for found in _IN_PATH.finditer(path):
        at = next(index for index in (0, 3, 6) if found.group(index + 1))
        year, month, day = (int(part) if part else None for part in (found.groups()[at : at + 3]))
        if year and (span := days.within(year, month, day)):
            return span
    if named := _MONTH_IN_PATH.search(path):
        return days.within(int(named[1]), _MONTHS.index(named[2].lower()) + 1, int(named[3]))
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
    for paragraph in bare.xpath(
        "//p[string-length(.)>120]|//li|//td|//aside|//footer|//nav|//h1|//h2|//h3|//title|//blockquote|//script|//style"
    ):
        paragraph.drop_tree()
    try:
        found = find_date(bare, original_date=True, extensive_search=False)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return days.stated(found) if found else None
