"""Lessons: the answered articles and the phrases of the language files that weights are learned from."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from zlib import crc32

from checker import readers
from checker.articles import Article, Places
from checker.claims import Status
from checker.dates import edtf
from checker.dates.span import Span
from checker.errors import UsageError
from checker.evaluation import answers
from checker.evaluation.agreement import days_meant
from checker.evaluation.answers import Answer, Expected
from checker.languages import available, proofs
from checker.training import names

PARTS = 5  # each article is read with what was learned from the other parts
_DEFINING = "DEFINING.txt"  # in the folder: the articles that the definition of a claim was written with
# What such an article counts, where others count 1: by cross-validation on them that much, or thereabouts, gives English F1 one point more.
_OF_DEFINING = 5.0
_OF_EXAMPLES = 4  # what a phrase of a language file counts: it is plain, and has to be read as it says, but one sentence weighs little in an article's stead


@dataclass(frozen=True)
class Lesson:
    """An answered article to learn from. names: by kind; None where they are not marked.

    counts: how much its dates count; repeats: how often its names are taken.
    """

    name: str
    article: Article
    claims: tuple[Expected, ...]
    names: Mapping[str, Sequence[str]] | None
    published: Span | None
    source: str | None = None
    counts: float = 1.0
    repeats: int = 1

    @property
    def part(self) -> int:
        return crc32(self.name.encode()) % PARTS


def lessons(folder: Path) -> list[Lesson]:
    """The answered articles of a folder that are not held out and whose names are marked."""
    found = answers.load(folder)
    listed = folder / answers.HELD_OUT
    hidden = answers.held_out(listed, found) if listed.is_file() else frozenset[str]()
    defining = set((folder / _DEFINING).read_text(encoding="utf-8").split()) if (folder / _DEFINING).is_file() else set()
    return [
        replace(lesson, counts=_OF_DEFINING if lesson.name in defining else 1.0)
        for answer in found
        if answer.name not in hidden and (lesson := _lesson(answer)) is not None
    ]


def examples() -> Iterator[Lesson]:
    """What the language files hold to prove themselves: phrases with their claims, and those that give none."""
    for language in available():
        its = proofs(language)
        for number, example in enumerate(its.get("examples", ())):
            claims = tuple(_expected(line) for line in example["expect"])
            lesson = _phrase(f"{language}-example-{number}", example["text"], example.get("published"), language, claims)
            yield replace(lesson, names=_named(example["text"], claims, example.get("names", {})))
        refusals = its.get("refusals", {})
        for number, text in enumerate(refusals.get("phrases", ())):
            yield _phrase(f"{language}-refusal-{number}", text, refusals.get("published"), language, ())


def _phrase(name: str, text: str, published: str | None, language: str, claims: tuple[Expected, ...]) -> Lesson:
    span = edtf.parse(published) if published else None
    return Lesson(
        name,
        Article(name, text, Places(text), published=span, language=language),
        claims,
        None,
        span,
        counts=_OF_EXAMPLES,
        repeats=_OF_EXAMPLES,
    )


def _named(text: str, claims: Sequence[Expected], others: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """The names of a phrase, by kind: its works as they stand in it, and those that its example tells besides."""
    works = [name for claim in claims for name in claim.names if name in text]
    return {**others, "work": [*dict.fromkeys([*works, *others.get("work", ())])]}


def _expected(line: str) -> Expected:
    """A claim in the compact form of the language files: "work | date | status", "-" for no date."""
    work, date, status = line.split(" | ")
    told = None if date == "-" else date
    return Expected((work,), told, days_meant(told), Status(status))


def _lesson(answer: Answer) -> Lesson | None:
    path = answer.path.with_name(answer.name + answers.SUFFIX)
    data = json.loads(path.read_text(encoding="utf-8"))
    article = next((each for each in readers.read([answer.path]) if isinstance(each, Article)), None)
    if article is None or "names" not in data:
        return None
    unknown = set(data["names"]) - set(names.KINDS)
    if unknown:
        raise UsageError(f"{path}: no such kind of name: {min(unknown)}")
    published = edtf.parse(data["published"]) if data.get("published") else None
    return Lesson(answer.name, article, answer.claims, data["names"], published, data.get("source"))
