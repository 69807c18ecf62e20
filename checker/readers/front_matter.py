"""The block of settings at the head of a Markdown file: YAML between ``---``, TOML between ``+++``."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from checker.dates.span import Span
from checker.readers import country, days
from checker.readers.furniture import opening
from checker.readers.language import detect

_BLOCK = re.compile(
    r"\ufeff?[ \t]*\n{0,3}(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.*?)(?:^|\n)(?:(?P=fence)|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL | re.MULTILINE
)
# One whose end is missing, as far as its lines are keys and values.
_OPEN = re.compile(r"\ufeff?[ \t]*\n{0,3}(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>(?:[^\W\d][\w.-]*[ \t]*[:=][^\n]*(?:\n|$))+)")
_DAY = re.compile(
    r"\s*\d{4}-\d{2}-\d{2}(?:[T ][\d:.]*(?:Z|[+-][\d:]+)?)?\s*|\s*[^\W\d_]*,?\s*\d{1,2}\S{0,3}\s+(?:\S{1,3}\s+)?[^\W\d_]+\s+(?:\S{1,3}\s+)?\d{4}\s*"
)
_PLAIN = re.compile(r"([^\W\d][\w.-]*)[ \t]*[:=][ \t]*(.*)")
_LONGEST = 65_536  # characters looked at for the end of the block
_BODY = 4000  # characters of the text whose language is told

_DATE = (
    "date",
    "published",
    "publishdate",
    "publish_date",
    "pubdate",
    "pub_date",
    "published_at",
    "publishedat",
    "datepublished",
    "date_published",
    "publication_date",
    "posted",
    "created",
    "datum",
    "fecha",
    "data",
    "veröffentlicht",
    "publicado",
    "publicación",
    "publié",
    "pubblicato",
)
_MODIFIED = (
    *("lastmod", "modified", "updated", "last_modified_at", "last_modified", "date_modified", "datemodified", "updated_at"),
    *("aktualisiert", "actualizado", "atualizado", "aggiornato", "mis_à_jour", "modifié"),
)
_SOURCE = (
    *("source", "publisher", "publication", "outlet", "site_name", "sitename", "site", "newspaper"),
    *("quelle", "zeitung", "fuente", "medio", "periódico", "fonte", "testata", "giornale", "jornal", "veículo", "journal", "bron", "krant"),
)
_VAGUE = ("on", "day", "tag", "jour", "día", "dia", "giorno", "publication", "issue", "edition", "édition")
TITLE = ("title", "headline", "titel", "título", "titulo", "titre", "titolo")
_URL = ("url", "canonical_url", "canonicalurl", "canonical", "original_url", "source_url", "link", "permalink")
_KNOWN = frozenset((*_DATE, *_MODIFIED, *_SOURCE, *TITLE, *_URL))  # keys that a block without an end is known by
_LANGUAGE = ("lang", "language", "locale", "sprache", "idioma", "langue", "lingua", "língua", "taal")


@dataclass(frozen=True)
class FrontMatter:
    """What the block says. end: the offset behind it; spoken: the language of the text below it; values: its keys, lowered.

    assumed: the country of an article that does not say where it appears, which decides 11/9.
    """

    end: int = 0
    spoken: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    assumed: str | None = None

    def text(self, *keys: str) -> str | None:
        """The first of these keys that holds words; of a mapping its name, of a list its first member."""
        for key in keys:
            value = self.values.get(key)
            while isinstance(value, list) and value:
                value = value[0]
            if isinstance(value, dict):
                value = value.get("name") or value.get("title")
            if isinstance(value, str) and value.strip():
                return " ".join(value.split())
        return None

    @property
    def title(self) -> str | None:
        return self.text(*TITLE)

    @property
    def source(self) -> str | None:
        told = (self.text(key) for key in _SOURCE)
        stated = next((value for value in told if value and days.stated(value, self.spoken, self.place) is None), None)
        if stated and re.match(r"https?://", stated):
            stated = None
        return stated or country.host(self.url)

    @property
    def url(self) -> str | None:
        addresses = (self.text(key) for key in (*_URL, "source"))
        return next((address for address in addresses if address and re.match(r"https?://\S+$", address)), None)

    @property
    def language(self) -> str | None:
        return country.language_of(self.text(*_LANGUAGE))

    @property
    def country(self) -> str | None:
        return country.of_address(self.url) or country.of_tag(self.text(*_LANGUAGE))

    @property
    def place(self) -> str | None:
        """Where the article is taken to appear."""
        return self.country or self.assumed

    @property
    def published(self) -> Span | None:
        """The day it states; of a block that calls none so, that of its last change, one under a word that says little ("on"), or the only one."""
        return self._date(_DATE) or self._date(_MODIFIED) or self._date(_VAGUE) or self._only_day()

    @property
    def modified(self) -> Span | None:
        return self._date(_MODIFIED)

    def _only_day(self) -> Span | None:
        """The one day that is all a value says, whatever its key, unless that tells of a release: "envoi: 2024-01-11"."""
        of_releases = opening("release")
        told = [
            day
            for key, value in self.values.items()
            if isinstance(value, str) and _DAY.fullmatch(value) and not of_releases.search(re.sub(r"[\W_]+", " ", key))
            if (day := days.stated(value, self.spoken, self.place)) is not None
        ]
        return told[0] if len(told) == 1 else None

    def _date(self, keys: tuple[str, ...]) -> Span | None:
        words = (self.text(key) for key in keys)
        return next(filter(None, (days.stated(value, self.spoken, self.place) for value in words if value)), None)


def front_matter(text: str, assumed: str | None = None) -> FrontMatter:
    """The block at the head of a file; an empty one where there is none. A value that cannot be read costs only itself.

    assumed: as in ``FrontMatter``.
    """
    found = _BLOCK.match(text[:_LONGEST])
    unended = None if found else _OPEN.match(text[:_LONGEST])
    if unended and not _KNOWN.isdisjoint(key.lower() for key in _line_by_line(unended["body"])):
        found = unended
    if not found:
        return FrontMatter(spoken=detect(text[:_BODY]), assumed=assumed)
    read = _yaml if found["fence"] == "---" else _toml
    values, notes = read(found["body"])
    if found is unended:
        notes = (*notes, f"the front matter has no end; a line {found['fence']} was taken to follow its last key")
    lowered = {str(key).lower(): value for key, value in values.items()}
    front = FrontMatter(found.end(), None, lowered, notes)
    spoken = front.language or detect(text[found.end() : found.end() + _BODY])
    front = FrontMatter(found.end(), spoken, lowered, notes, assumed)
    stated = [key for key in _DATE if isinstance(lowered.get(key), str) and lowered[key].strip().lower() not in ("true", "false", "")]
    if stated and front._date(_DATE) is None:
        notes = (*notes, f"the front matter's {stated[0]} is no date: {lowered[stated[0]]!r:.60}")
    return FrontMatter(found.end(), spoken, lowered, notes, assumed)


def _yaml(body: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    """Every scalar as its words: nothing is constructed, so a tag that names a program or a date of year 0 does no harm."""
    import yaml

    try:
        values = yaml.load(body, Loader=yaml.BaseLoader)  # the base loader makes only strings, lists and mappings
        if isinstance(values, dict):
            return values, ()
    except (yaml.YAMLError, RecursionError, ValueError, TypeError):
        pass
    return _line_by_line(body), ("the front matter is broken; it was read line by line",)


def _toml(body: str) -> tuple[dict[str, Any], tuple[str, ...]]:
    try:
        return _as_words(tomllib.loads(body)), ()
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return _line_by_line(body), ("the front matter is broken; it was read line by line",)


def _as_words(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _as_words(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_as_words(inner) for inner in value]
    return value.isoformat() if isinstance(value, date | datetime) else str(value)


def _line_by_line(body: str) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for line in body.splitlines():
        if found := _PLAIN.match(line):
            values.setdefault(found[1], found[2].strip().strip("\"'"))
    return values
