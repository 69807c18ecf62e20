"""The articles that are timed: a made-up mixed corpus, the same for the same seed, and the release news of the gold set."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random

from checker import readers
from checker.articles import Article

from .filler import paragraph, release_paragraph

SIZE = 3500  # characters of an article, about what news articles have
ONE_IN = 10  # one article in so many is about a release


def mixed(folder: Path, articles: int, seed: int) -> None:
    """Write ``articles`` plain-text articles about everything into a folder, every tenth about a release."""
    folder.mkdir(parents=True, exist_ok=True)
    random = Random(seed)
    for number in range(articles):
        text = "\n\n".join(paragraphs(random, about_a_release=number % ONE_IN == ONE_IN // 2))
        (folder / f"{number:06d}.txt").write_text(text + "\n", encoding="utf-8")


def paragraphs(random: Random, *, about_a_release: bool) -> Iterator[str]:
    """A date line, a headline and paragraphs; those of a release stand among others, as in life."""
    yield f"Date: {random.randint(2018, 2024)}-{random.randint(1, 12):02d}-{random.randint(1, 28):02d}"
    written = 0
    if about_a_release:
        for text in release_paragraph(random):
            yield text
            written += len(text) + 2
    else:
        text = paragraph(random, sentences=1).rstrip(".")
        yield text
        written += len(text) + 2
    while written < SIZE:
        text = paragraph(random, sentences=random.randint(2, 5))
        yield text
        written += len(text) + 2


def release_news(folder: Path, gold: Path) -> None:
    """Copy the articles of the gold set, without their answers."""
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(gold.iterdir()):
        if path.suffix in (".txt", ".md", ".html") and path.name not in ("README.md", "HELD-OUT.txt", "DEFINING.txt"):
            shutil.copyfile(path, folder / path.name)


def plain(folder: Path, into: Path) -> None:
    """The words alone of the articles of a folder, one file each: what tools that read no files are given."""
    into.mkdir(parents=True, exist_ok=True)
    for number, article in enumerate(readers.read([folder])):
        if isinstance(article, Article):
            (into / f"{number:06d}.txt").write_text(article.text, encoding="utf-8")
