"""The stages of learning, each on what the stages before it make of articles they have not learned from."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple, TypeVar

from checker.extraction import certainty, own_day, own_year, sharing, withdrawals
from checker.extraction.hearing import likeliest, with_work
from checker.extraction.look import Looked, look
from checker.extraction.weights import Weights
from checker.training import claims, fitting, meanings, media, names, own_days, own_sources, own_years, read, segmenting
from checker.training import sharing as sharers
from checker.training import withdrawals as called_off
from checker.training.fitting import Choice, Outcome
from checker.training.lessons import PARTS, Lesson

# How little large weights are held against each model, chosen by cross-validation.
_OWN_DAY, _OWN_YEAR, _OWN_SOURCE, _NAMES, _NAMES_AGAIN, _WITHDRAWN = 0.3, 0.3, 1.0, 0.6, 0.5, 0.3
_WORK, _STATUS, _STATUS_AGAIN, _SHARES, _MEANING, _MEDIUM, _RIGHT = 0.1, 0.1, 0.02, 0.05, 0.1, 0.1, 0.1
# Weights up to these are not shipped, by table: little is read worse without them, and they are many. What tells of a status is many words that tell little each.
_SLIGHT = {"names": 0.15, "names-again": 0.05, "status": 0.05, "status-again": 0.02, "withdrawn": 0.12, "own_source": 0.2}
_SLIGHT_OF_OTHERS = 0.08

_Example = TypeVar("_Example")
_Counted = TypeVar("_Counted", Outcome, Choice, claims.Example)


class Fitted(NamedTuple):
    """The weights of a stage: learned from all articles, and by part from those of the other parts."""

    whole: Weights
    without: Sequence[Weights]


def learn(taught: Sequence[Lesson], tell: Callable[[str], None] = lambda _: None) -> dict[str, dict[str, Weights]]:
    """The weights, by file and table."""
    sources = [list(own_sources.examples(each.article, each.source)) for each in taught if each.names is not None]
    day, taught = _dated(taught)
    year, taught = _in_their_years(taught)
    tell(f"{len(taught)} articles are dated")
    named, again = _named(taught)
    off = [_counted(each, called_off.examples(each.article, each.claims)) for each in taught]
    off_calendar = _apart(taught, off, lambda its: fitting.outcomes(its, withdrawals.OUTCOMES, _WITHDRAWN))
    tell("their names are told")
    naming = [{"names": one, "names-again": other} for one, other in zip(named.without, again.without, strict=True)]
    looked = [look(lesson.article, naming[lesson.part], off_calendar.without[lesson.part]) for lesson in taught]
    judging = _judged(taught, looked)
    tell("their dates are judged")
    read_as = _read_as(taught, looked, [{table: its.without[part] for table, its in judging.items()} for part in range(PARTS)])
    found = {
        "own_day": {"own": day.whole, "year": year.whole},
        "own_source": {"own": fitting.choices(sources, _OWN_SOURCE)},
        "names": {"names": named.whole, "names-again": again.whole},
        "claims": {**{table: its.whole for table, its in judging.items()}, **read_as, "withdrawn": off_calendar.whole},
    }
    return {file: {table: _shipped(file, table, its) for table, its in tables.items()} for file, tables in found.items()}


def _dated(taught: Sequence[Lesson]) -> tuple[Fitted, Sequence[Lesson]]:
    """What tells the day of an article, and the articles with the days that it tells."""
    days = [list(own_days.examples(each.article, each.published)) for each in taught]
    fitted = _apart(taught, days, lambda its: fitting.outcomes(its, own_day.OWN, _OWN_DAY))
    return fitted, [replace(each, article=own_day.dated(each.article, fitted.without[each.part])) for each in taught]


def _in_their_years(taught: Sequence[Lesson]) -> tuple[Fitted, Sequence[Lesson]]:
    """What tells the year of an article, and the articles with the years that it tells."""
    years = [list(own_years.examples(each.article, each.published)) for each in taught]
    fitted = _apart(taught, years, lambda its: fitting.choices(its, _OWN_YEAR))
    return fitted, [replace(each, article=own_year.in_its_year(each.article, fitted.without[each.part])) for each in taught]


def _named(taught: Sequence[Lesson]) -> tuple[Fitted, Fitted]:
    """What tells the names of an article, at a first look and at a second."""
    once = [list(names.examples(each.article, each.names)) * each.repeats if each.names is not None else [] for each in taught]
    first = _apart(taught, once, lambda its: segmenting.segmentations(its, names.KINDS, _NAMES))
    twice = [
        list(names.examples_again(each.article, each.names, first.without[each.part])) * each.repeats if each.names is not None else []
        for each in taught
    ]
    return first, _apart(taught, twice, lambda its: segmenting.segmentations(its, names.KINDS, _NAMES_AGAIN))


def _judged(taught: Sequence[Lesson], looked: Sequence[Looked | None]) -> dict[str, Fitted]:
    """What tells whose each date is, what is said of it, and who shares it, by table."""
    dated = [
        _counted(lesson, claims.examples(lesson.article, its, lesson.claims, lesson.published)) if its is not None else []
        for lesson, its in zip(taught, looked, strict=True)
    ]
    whose = [
        [
            Choice([option.features for option in each.seen.options], each.right, each.counts)
            for each in of
            if each.right and len(each.seen.options) > 1
        ]
        for of in dated
    ]
    found = {"work": _apart(taught, whose, lambda its: fitting.choices(its, _WORK))}

    def by_now(lesson: Lesson) -> dict[str, Weights]:
        return {table: its.without[lesson.part] for table, its in found.items()}

    said = [
        [Outcome(with_work(each.seen, *likeliest(each.seen.options, by_now(lesson)["work"])), each.status, each.counts) for each in of]
        for lesson, of in zip(taught, dated, strict=True)
    ]
    found["status"] = _apart(taught, said, lambda its: fitting.outcomes(its, claims.STATUSES, _STATUS))
    again = [
        list(claims.examples_again(its, of, by_now(lesson))) if its is not None else []
        for lesson, its, of in zip(taught, looked, dated, strict=True)
    ]
    found["status-again"] = _apart(taught, again, lambda its: fitting.outcomes(its, claims.STATUSES, _STATUS_AGAIN))
    shared = [
        list(sharers.examples(its, of, by_now(lesson))) if its is not None else []
        for lesson, its, of in zip(taught, looked, dated, strict=True)
    ]
    found["shares"] = _apart(taught, shared, lambda its: fitting.outcomes(its, sharing.OUTCOMES, _SHARES))
    return found


def _read_as(taught: Sequence[Lesson], looked: Sequence[Looked | None], judging: Sequence[dict[str, Weights]]) -> dict[str, Weights]:
    """What tells the days that each date means, its medium, and how sure all that is, by table. judging: by part, what judges dates."""
    told_with = [
        _counted(lesson, meanings.examples(lesson.article, its, lesson.claims, judging[lesson.part])) if its is not None else []
        for lesson, its in zip(taught, looked, strict=True)
    ]
    meaning = _apart(taught, told_with, lambda its: fitting.choices(its, _MEANING))
    telling = [{**its, "meaning": without} for its, without in zip(judging, meaning.without, strict=True)]
    in_media = [
        _counted(lesson, media.examples(lesson.article, its, lesson.claims, telling[lesson.part])) if its is not None else []
        for lesson, its in zip(taught, looked, strict=True)
    ]
    rights = [
        _counted(lesson, read.examples(lesson.article, its, lesson.claims, telling[lesson.part]))
        for lesson, its in zip(taught, looked, strict=True)
        if its is not None and lesson.names is not None
    ]
    return {
        "meaning": meaning.whole,
        "medium": fitting.choices(in_media, _MEDIUM),
        "right": fitting.outcomes(rights, certainty.OUTCOMES, _RIGHT),
    }


def _apart(
    taught: Sequence[Lesson], examples: Sequence[Sequence[_Example]], fit: Callable[[Sequence[Sequence[_Example]]], Weights]
) -> Fitted:
    """What is fitted to the examples of all articles, and by part to those of the articles of the other parts."""
    return Fitted(
        fit(examples),
        [fit([its for lesson, its in zip(taught, examples, strict=True) if lesson.part != part]) for part in range(PARTS)],
    )


def _counted(lesson: Lesson, examples: Iterable[_Counted]) -> list[_Counted]:
    """The examples of an article, as much as it counts."""
    return [example._replace(counts=example.counts * lesson.counts) for example in examples]


def _shipped(file: str, table: str, weights: Weights) -> Weights:
    """Weights without the slight ones; all of the few that tell what is right are slight."""
    if table == "right":
        return weights
    return fitting.lighter(weights, _SLIGHT.get(file if file == "own_source" else table, _SLIGHT_OF_OTHERS))
