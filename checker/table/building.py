"""From readings to the table: works unified, publish dates narrowed, floating dates resolved, each claim once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from checker.articles import PublishedFrom
from checker.claims import PLANS, Certainty, Claim
from checker.dates import edtf
from checker.dates.span import Precision, Span
from checker.extraction import Reading
from checker.publication import Publication, Report, dates_seen_from, deduce, support
from checker.publication.views import only
from checker.table.columns import Row, Table
from checker.works.aliases import PossibleAlias, possible_aliases
from checker.works.catalogue import Catalogue
from checker.works.mentions import Mention
from checker.works.unify import unify

_SURENESS = list(Certainty)  # most certain first
_NOT_STATED = (PublishedFrom.INFERRED, PublishedFrom.SUPPORTED, PublishedFrom.UNKNOWN)


@dataclass(frozen=True, slots=True)
class _Article:
    """One reading with what the table stage found out: the publish date and, claim by claim, the days."""

    reading: Reading
    claims: tuple[Claim, ...]
    publication: Publication
    dates: tuple[Span | None, ...]


@dataclass(frozen=True)
class Survey:
    """What only the whole archive tells.

    listed: from each name to the name its work is listed under. dated: by file the publish dates that other articles narrow.
    aliases: names that were not joined and may be one work.
    """

    listed: Mapping[str, str]
    dated: Mapping[str, Publication]
    aliases: tuple[PossibleAlias, ...]


def build(readings: Iterable[Reading], catalogue: Catalogue, *, possible: bool = False) -> Table:
    """The table of all claims.

    catalogue: settles which names are one work and which are none; ``Catalogue.empty()`` settles nothing.
    possible: keep the claims whose certainty is ``possible`` as well.
    """
    articles = sorted((_article(reading, catalogue, possible) for reading in readings), key=lambda article: article.reading.article.file)
    texts = {article.reading.article.file: article.reading.article.text for article in articles}
    found = _survey(articles, catalogue, texts.__getitem__)
    placed = [_placed(article, found) for article in articles]
    rows = [row for article in placed for row in _rows(article, found.listed)]
    return Table(rows, found.aliases, {article.reading.article.file: article.publication for article in placed})


def survey(readings: Iterable[Reading], catalogue: Catalogue, text_of: Callable[[str], str], *, possible: bool = False) -> Survey:
    """What must be known of the whole archive before the rows of one article are. The readings are gone through several times.

    text_of: the text of a file.
    """
    return _survey(_Articles(readings, catalogue, possible), catalogue, text_of)


def rows(reading: Reading, found: Survey, catalogue: Catalogue, *, possible: bool = False) -> Iterable[Row]:
    """The rows of one article, in the order of ``COLUMNS``."""
    return _rows(_placed(_article(reading, catalogue, possible), found), found.listed)


@dataclass(frozen=True, slots=True)
class _Articles:
    """Readings as articles, as often as they are gone through."""

    readings: Iterable[Reading]
    catalogue: Catalogue
    possible: bool

    def __iter__(self) -> Iterator[_Article]:
        return (_article(reading, self.catalogue, self.possible) for reading in self.readings)


@dataclass(frozen=True, slots=True)
class _Mentions:
    """The mentions of all articles, made anew as often as they are gone through: of a large archive there are too many to hold.

    anew: by file the articles that have been dated since.
    """

    articles: Iterable[_Article]
    anew: Mapping[str, _Article]

    def __iter__(self) -> Iterator[Mention]:
        for article in self.articles:
            yield from _mentions(self.anew.get(article.reading.article.file, article))


def _survey(articles: Iterable[_Article], catalogue: Catalogue, text_of: Callable[[str], str]) -> Survey:
    listed = unify(_Mentions(articles, {}), catalogue)
    supported = _supported(articles, listed)
    dated = {file: article.publication for file, article in supported.items()}
    return Survey(listed, dated, possible_aliases(_Mentions(articles, supported), listed, _sayer(text_of)))


def _sayer(text_of: Callable[[str], str]) -> Callable[[str, str], bool]:
    """Tells whether the text of a file holds a name."""
    folded = lru_cache(maxsize=64)(lambda file: text_of(file).casefold())
    return lambda file, name: name.casefold() in folded(file)


def _placed(article: _Article, found: Survey) -> _Article:
    """The article as the others let it be dated."""
    dated = found.dated.get(article.reading.article.file)
    return _seen_from(article.reading, article.claims, dated) if dated else article


def _article(reading: Reading, catalogue: Catalogue, possible: bool) -> _Article:
    publication = deduce(reading.article, reading.claims)
    claims = _kept(reading.claims, catalogue, possible)
    return _seen_from(reading, claims, publication)


def _kept(claims: Sequence[Claim], catalogue: Catalogue, possible: bool) -> tuple[Claim, ...]:
    """The claims about works, the possible ones only if asked for."""
    if not catalogue.not_works and (possible or all(claim.certainty is not Certainty.POSSIBLE for claim in claims)):
        return tuple(claims)
    return only(
        claims,
        lambda claim: (
            (possible or claim.certainty is not Certainty.POSSIBLE) and not any(map(catalogue.refuses, (claim.work, claim.work_as_written)))
        ),
    )


def _seen_from(reading: Reading, claims: tuple[Claim, ...], publication: Publication) -> _Article:
    """The claims' days from this publish date; as they were read, if the reader had the same one."""
    if publication.published == reading.article.published:
        return _Article(reading, claims, publication, tuple(claim.date for claim in claims))
    return _Article(reading, claims, publication, dates_seen_from(publication.published, reading.article, claims))


def _mentions(article: _Article) -> Iterable[Mention]:
    """One mention for each name the article gives a work."""
    by_name: dict[str, list[int]] = defaultdict(list)
    for at, claim in enumerate(article.claims):
        by_name[claim.work].append(at)
    for name, places in by_name.items():
        dates = tuple((article.claims[at].status, span) for at in places if (span := article.dates[at]) is not None)
        yield Mention(
            name, article.reading.article.file, dates, article.publication.published, frozenset(article.reading.people), len(places)
        )


def _supported(articles: Iterable[_Article], listed: Mapping[str, str]) -> dict[str, _Article]:
    """By file the articles whose publish dates the dated articles narrow."""
    undated = [article for article in articles if article.claims and not _dated(article.publication)]
    asked = {listed[claim.work] for article in undated for claim in article.claims}
    reports: dict[str, list[Report]] = defaultdict(list)
    for article in articles:
        published = article.publication.published
        if not asked or published is None or not _dated(article.publication):
            continue
        for claim, span in zip(article.claims, article.dates, strict=True):
            if span is not None and claim.status in PLANS and listed[claim.work] in asked:
                reports[listed[claim.work]].append(Report(article.reading.article.file, published, span))
    found = {}
    for article in undated:
        publication = support(article.reading.article, article.claims, article.publication, reports, listed)
        if publication != article.publication:
            found[article.reading.article.file] = _seen_from(article.reading, article.claims, publication)
    return found


def _dated(publication: Publication) -> bool:
    """Whether the article itself says on which day or in which month it was published."""
    published = publication.published
    if published is None or publication.known_from in _NOT_STATED:
        return False
    return published.precision in (Precision.DAY, Precision.MONTH)


def _rows(article: _Article, listed: Mapping[str, str]) -> Iterable[Row]:
    """The rows of one article, what it says twice only once: at its surest, else its first place."""
    best: dict[object, tuple[tuple[int, int, int], Row]] = {}
    for claim, span in zip(article.claims, article.dates, strict=True):
        work = listed.get(claim.work, claim.work)
        # Words without a date are told apart by the words themselves.
        said = (span.start, span.end) if span else claim.expression
        key = (work, said, claim.status, claim.region, claim.medium)
        rank = (_SURENESS.index(claim.certainty), claim.via is None, claim.start)
        if key not in best or rank < best[key][0]:
            best[key] = rank, _row(article, claim, span, work)
    return [row for _, row in best.values()]


@cache
def _written(span: Span) -> str:
    return edtf.write(span)


def _row(article: _Article, claim: Claim, span: Span | None, work: str) -> Row:
    source = article.reading.article
    published = article.publication.published
    line, column = source.places.line_and_column(claim.start)
    return (
        *(source.file, line, column, work, claim.work_as_written),
        *((_written(span), span.start, span.end, str(span.precision)) if span else (None, None, None, None)),
        *(str(claim.status), claim.region, claim.medium, source.source, source.url),
        *((_written(published), published.start, published.end) if published else (None, None, None)),
        *(str(article.publication.known_from), claim.via, source.language, str(claim.certainty), claim.quote),
    )
