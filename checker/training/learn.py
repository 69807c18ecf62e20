"""The stages of learning, each on what the stages before it make of articles they have not learned from."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar
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
from checker.extraction import own_day, own_year
from checker.extraction.certainty import OUTCOMES
from checker.extraction.hearing import likeliest, with_work
from checker.extraction.look import look
from checker.extraction.weights import Weights
from checker.extraction.withdrawals import OUTCOMES as OFF
from checker.languages import available, load
from checker.training import claims, fitting, meanings, media, names, own_days, own_sources, own_years, read, segmenting, withdrawals
from checker.training.fitting import Choice, Outcome

_DEFINING = "DEFINING.txt"  # in the folder: the articles that the definition of a claim was written with
# What such an article counts, where others count 1: by cross-validation on them that much, or thereabouts, gives English F1 one point more.
_OF_DEFINING = 5.0
_PARTS = 5  # each article is read with what was learned from the other parts
# How little large weights are held against each model, chosen by cross-validation.
_OWN_DAY, _OWN_YEAR, _OWN_SOURCE, _NAMES, _NAMES_AGAIN, _WITHDRAWN = 0.3, 0.3, 1.0, 0.6, 0.5, 0.3
_WORK, _STATUS, _STATUS_AGAIN, _MEANING, _MEDIUM, _RIGHT = 0.1, 0.1, 0.02, 0.1, 0.05, 0.1
# Weights up to these are not shipped, by table: little is read worse without them, and they are many. What tells of a status is many words that tell little each.
_SLIGHT = {"names": 0.15, "names-again": 0.05, "status": 0.05, "status-again": 0.02, "withdrawn": 0.12}
_SLIGHT_OF_SOURCES, _SLIGHT_OF_OTHERS = 0.2, 0.08

_Example = TypeVar("_Example")
_Counted = TypeVar("_Counted", Outcome, Choice, claims.Example)


@dataclass(frozen=True)
class Lesson:
    """An answered article to learn from. names: by kind; None where they are not marked; counts: how much its dates count."""

    name: str
    article: Article
    claims: tuple[Expected, ...]
    names: Mapping[str, Sequence[str]] | None
    published: Span | None
    source: str | None = None
    counts: float = 1.0

    @property
    def part(self) -> int:
        return crc32(self.name.encode()) % _PARTS


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
        data = load(language).data
        for number, example in enumerate(data.get("examples", ())):
            claims = tuple(_expected(line) for line in example["expect"])
            yield _phrase(f"{language}-example-{number}", example["text"], example.get("published"), language, claims)
        refusals = data.get("refusals", {})
        for number, text in enumerate(refusals.get("phrases", ())):
            yield _phrase(f"{language}-refusal-{number}", text, refusals.get("published"), language, ())


def _phrase(name: str, text: str, published: str | None, language: str, claims: tuple[Expected, ...]) -> Lesson:
    span = edtf.parse(published) if published else None
    return Lesson(name, Article(name, text, Places(text), published=span, language=language), claims, None, span)


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


def learn(taught: Sequence[Lesson], tell: Callable[[str], None] = lambda _: None) -> dict[str, dict[str, Weights]]:
    """The weights, by file and table."""
    sources = [list(own_sources.examples(each.article, each.source)) for each in taught if each.names is not None]
    days = [list(own_days.examples(each.article, each.published)) for each in taught]

    def dating(skipped: int | None) -> Weights:
        return fitting.outcomes(_others(taught, days, skipped), own_day.OWN, _OWN_DAY)

    by_part = [dating(part) for part in range(_PARTS)]
    taught = [replace(each, article=own_day.dated(each.article, by_part[each.part])) for each in taught]
    years = [list(own_years.examples(each.article, each.published)) for each in taught]

    def placing(skipped: int | None) -> Weights:
        return fitting.choices(_others(taught, years, skipped), _OWN_YEAR)

    in_years = [placing(part) for part in range(_PARTS)]
    taught = [replace(each, article=own_year.in_its_year(each.article, in_years[each.part])) for each in taught]
    named = [list(names.examples(each.article, each.names)) if each.names is not None else [] for each in taught]
    tell(f"{len(taught)} articles, {sum(map(len, named))} lines with names or what may be one")

    def naming(skipped: int | None) -> Weights:
        return segmenting.segmentations(_others(taught, named, skipped), names.KINDS, _NAMES)

    first = [naming(part) for part in range(_PARTS)]
    named_again = [
        list(names.examples_again(each.article, each.names, first[each.part])) if each.names is not None else [] for each in taught
    ]

    def naming_again(skipped: int | None) -> Weights:
        return segmenting.segmentations(_others(taught, named_again, skipped), names.KINDS, _NAMES_AGAIN)

    called_off = [list(withdrawals.examples(each.article, each.claims)) for each in taught]

    def withdrawing(skipped: int | None) -> Weights:
        return fitting.outcomes(_others(taught, called_off, skipped), OFF, _WITHDRAWN)

    apart = [{"names": its, "names-again": naming_again(part)} for part, its in enumerate(first)]
    off = [withdrawing(part) for part in range(_PARTS)]
    looked = [look(lesson.article, apart[lesson.part], off[lesson.part]) for lesson in taught]
    dated = [
        _counted(lesson, claims.examples(lesson.article, its, lesson.claims, lesson.published)) if its else []
        for lesson, its in zip(taught, looked, strict=True)
    ]
    tell(f"{sum(map(len, dated))} dates")

    def working(skipped: int | None) -> Weights:
        its = [
            [
                Choice([option.features for option in example.seen.options], example.right, example.counts)
                for example in of
                if example.right and len(example.seen.options) > 1
            ]
            for of in _others(taught, dated, skipped)
        ]
        return fitting.choices(its, _WORK)

    works = [working(part) for part in range(_PARTS)]
    told = [
        [Outcome(with_work(each.seen, *likeliest(each.seen.options, works[lesson.part])), each.status, each.counts) for each in of]
        for lesson, of in zip(taught, dated, strict=True)
    ]

    def saying(skipped: int | None) -> Weights:
        return fitting.outcomes(_others(taught, told, skipped), claims.STATUSES, _STATUS)

    said = [{"work": works[part], "status": saying(part)} for part in range(_PARTS)]
    told_again = [
        list(claims.examples_again(its, of, said[lesson.part])) if its is not None else []
        for lesson, its, of in zip(taught, looked, dated, strict=True)
    ]

    def saying_again(skipped: int | None) -> Weights:
        return fitting.outcomes(_others(taught, told_again, skipped), claims.STATUSES, _STATUS_AGAIN)

    judged = [{**its, "status-again": saying_again(part)} for part, its in enumerate(said)]
    told_with = [
        _counted(lesson, meanings.examples(lesson.article, its, lesson.claims, judged[lesson.part])) if its is not None else []
        for lesson, its in zip(taught, looked, strict=True)
    ]

    def meaning(skipped: int | None) -> Weights:
        return fitting.choices(_others(taught, told_with, skipped), _MEANING)

    for part, its in enumerate(judged):
        its["meaning"] = meaning(part)
    named_media = [
        _counted(lesson, media.examples(lesson.article, its, lesson.claims, judged[lesson.part])) if its is not None else []
        for lesson, its in zip(taught, looked, strict=True)
    ]
    rights = [
        _counted(lesson, read.examples(lesson.article, its, lesson.claims, judged[lesson.part]))
        for lesson, its in zip(taught, looked, strict=True)
        if its and lesson.names is not None
    ]
    tell(f"{sum(map(len, rights))} claims")
    right = fitting.outcomes(rights, OUTCOMES, _RIGHT)
    found = {
        "own_day": {"own": dating(None), "year": placing(None)},
        "own_source": {"own": fitting.choices(sources, _OWN_SOURCE)},
        "names": {"names": naming(None), "names-again": naming_again(None)},
        "claims": {
            "work": working(None),
            "status": saying(None),
            "status-again": saying_again(None),
            "meaning": meaning(None),
            "medium": fitting.choices(named_media, _MEDIUM),
            "withdrawn": withdrawing(None),
        },
    }
    light = {
        file: {key: fitting.lighter(its, _SLIGHT.get(key, _SLIGHT_OF_OTHERS)) for key, its in tables.items()}
        for file, tables in found.items()
    }
    light["own_source"]["own"] = fitting.lighter(found["own_source"]["own"], _SLIGHT_OF_SOURCES)
    light["claims"]["right"] = right  # all of its few weights are slight
    return light


def _counted(lesson: Lesson, examples: Iterable[_Counted]) -> list[_Counted]:
    """The examples of an article, as much as it counts."""
    return [example._replace(counts=example.counts * lesson.counts) for example in examples]


def _others(taught: Sequence[Lesson], examples: Sequence[Sequence[_Example]], skipped: int | None) -> list[Sequence[_Example]]:
    """The examples of each article that is not of a part."""
    return [its for lesson, its in zip(taught, examples, strict=True) if lesson.part != skipped]
