"""A manifest, ``articles.csv`` beside articles: what it says of a file goes before what the file says itself."""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from checker.articles import Article, PublishedFrom
from checker.readers import country, days
from checker.readers.decoding import UndecodableError, decode

NAME = "articles.csv"
_LARGEST = 64 << 20


class Manifests:
    """The manifests of the folders that come up, each read once; columns: file, url, source, published, language, country."""

    def __init__(self) -> None:
        self._read: dict[Path, Mapping[str, Mapping[str, str]]] = {}
        self._broken: dict[Path, str] = {}
        self._above: dict[Path, Sequence[tuple[Path, Mapping[str, Mapping[str, str]]]]] = {}

    def applied(self, article: Article, path: Path) -> Article:
        """The article with what the manifest beside it, or in a folder above it, says of its file."""
        row = self._of(path)
        if broken := self._broken.get(path.parent.absolute()):
            article = replace(article, notes=(*article.notes, broken))
        if row is None:
            return article
        url, tag = row.get("url") or article.url, row.get("language") or ""
        language = country.language_of(tag) or article.language
        region = (
            (row.get("country") or "").upper()
            or country.of_tag(tag)
            or (country.of_address(url) if row.get("url") else None)
            or article.country
        )
        stated = row.get("published") or row.get("date") or ""
        published = days.stated(stated, language, region) if stated else None
        return replace(
            article,
            url=url,
            source=row.get("source") or article.source,
            language=language,
            country=region,
            published=published or article.published,
            published_from=PublishedFrom.MANIFEST if published else article.published_from,
            day_of_month=None if published else article.day_of_month,
            notes=(*article.notes, f"the manifest's publish date is no date: {stated!r:.60}")
            if stated and not published
            else article.notes,
        )

    def _of(self, path: Path) -> Mapping[str, str] | None:
        """The row about a file in the nearest manifest that has one."""
        for folder, rows in self._listing(path.parent):
            if row := rows.get(path.absolute().relative_to(folder).as_posix()):
                return row
        return None

    def _listing(self, parent: Path) -> Sequence[tuple[Path, Mapping[str, Mapping[str, str]]]]:
        """The manifests that may say something of the files in a folder, the nearest first."""
        if parent not in self._above:
            here = parent.absolute()
            self._above[parent] = [(folder, rows) for folder in (here, *here.parents) if (rows := self._rows(folder))]
        return self._above[parent]

    def _rows(self, folder: Path) -> Mapping[str, Mapping[str, str]]:
        if folder not in self._read:
            try:
                self._read[folder] = _rows(folder / NAME)
            except (OSError, UndecodableError, csv.Error, ValueError) as error:
                self._read[folder] = {}
                self._broken[folder] = f"the manifest {NAME} beside it says nothing: {error}"
        return self._read[folder]


def _rows(path: Path) -> Mapping[str, Mapping[str, str]]:
    """The rows of a manifest by file, none where there is no manifest. Raises for one that cannot be read."""
    if not path.is_file():
        return {}
    if path.stat().st_size > _LARGEST:
        raise ValueError(f"longer than {_LARGEST >> 20} MB")
    lines = decode(path.read_bytes()).text.split("\n")
    reader = csv.DictReader(lines, delimiter=max(",;\t", key=lines[0].count), strict=True)
    read = list(reader)
    if not any((name or "").strip().lower() == "file" for name in reader.fieldnames or ()):
        raise ValueError("it has no column “file”")
    rows = [{(key or "").strip().lower(): (value or "").strip() for key, value in row.items() if isinstance(value, str)} for row in read]
    return {row["file"].removeprefix("./"): row for row in rows if row.get("file")}
