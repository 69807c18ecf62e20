"""What is seen of a work by where the article has spoken of it: how long ago, how prominently, and whether the words here can mean it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.claims import Status
from checker.extraction.discourse import SORTS, Discourse
from checker.extraction.features.symbols import size
from checker.extraction.known import begins_with, plain
from checker.extraction.parts import Part
from checker.extraction.phrases import Row
from checker.extraction.scene import Fame, Scene, Subject

_NEVER = -1
_PART = re.compile(r"[\s,:–-]*(?:[^\W\d]+\s)?#?\d+(?:\.\d+)*")  # "season 2", "2", "#2", "3.1" behind the name of a series


def referring(row: Row, date: int) -> tuple[str, frozenset[str]]:
    """By what a sentence may take up a work named before, nearest the date: the kind of word, and what it says the work is."""
    for item in (*reversed(row.items[:date]), *row.items[date + 1 :]):
        if its := item.tags & SORTS:
            return "noun", its
        if item.has("role"):
            return "part", frozenset()
        if item.has("pronoun", "demonstrative"):
            return "pronoun", frozenset()
    return "nothing", frozenset()


def parts(so_far: Discourse, work: str, block: int, here: bool, by: tuple[str, frozenset[str]]) -> Iterator[Part]:
    """What is seen of one work; ``by``: as ``referring`` tells."""
    step, dated = so_far.last.get(work), so_far.dated.get(work)
    since = size(so_far.sentence - step.sentence, 1, 2, 4, 9) if step else _NEVER
    paragraphs = size(block - step.block, 0, 1, 3) if step else _NEVER
    place = step.place if step else ""
    claimed = size(so_far.sentence - dated, 1, 2, 4) if dated is not None else _NEVER
    sorts = so_far.sorts.get(work, frozenset())
    fits = "" if not by[1] else "unknown" if not sorts else "fits" if by[1] & sorts else "misfits"
    yield _salient, here, by[0], since, paragraphs, place, claimed, size(so_far.times.get(work, 0), 0, 1, 3, 6)
    if fits:
        yield _fitting, here, fits, since


def longer(works: Mapping[str, Sequence[Subject]], scene: Scene, headline: str, told: Status | None) -> dict[str, Part]:
    """What is seen of each of some works by those whose names go on from its own: "Harbour – The Rising" from "Harbour", "Harbour season 2".

    works: each with the places of the sentence that name it or stand for it; told: what the rules take the date for.
    """
    names = sorted((plain(work), work) for work in works)
    found: dict[str, Part] = {work: (_alone,) for _, work in names}
    so_far = scene.discourse
    for place, (name, work) in enumerate(names):
        for full, other in names[place + 1 :]:
            if not full.startswith(name):
                break
            if full != name and begins_with(full, name):
                kind = "part" if _PART.fullmatch(full, len(name)) else "title"
                where = _which(bool(works[work]), bool(works[other]))
                headed = _which(name in headline and full not in headline, full in headline)
                subject = _which(work == scene.main, other == scene.main)
                seen = (kind, where, headed, subject, told.value if told else "none")
                if found[work][0] is not _begun or works[other]:
                    found[work] = (_begun, so_far.since(other) <= so_far.since(work), *seen)
                found[other] = (_going_on, *seen)
    return found


def _which(shorter: bool, longer: bool) -> str:
    return "both" if shorter and longer else "shorter" if shorter else "longer" if longer else "neither"


def _alone() -> Iterator[str]:
    yield from ()


def _begun(nearer: bool, kind: str, where: str, headed: str, subject: str, told: str) -> Iterator[str]:
    """A name that another goes on from.

    nearer: that was named no earlier; where, headed, subject: which of the two the sentence has, the headline, and which the article is about.
    """
    yield "begun"
    yield "begun:longer-nearer" if nearer else "begun:longer-before"
    yield from _pair("begun", kind, where, headed, subject, told)


def _going_on(kind: str, where: str, headed: str, subject: str, told: str) -> Iterator[str]:
    yield "going-on"
    yield from _pair("going-on", kind, where, headed, subject, told)


def _pair(which: str, kind: str, where: str, headed: str, subject: str, told: str) -> Iterator[str]:
    yield f"{which}:{where}:{kind}"
    yield f"{which}:{kind}:{told}"
    yield f"{which}:{where}:{kind}:{told}"
    yield f"{which}:{kind}:headline={headed}"
    yield f"{which}:{kind}:main={subject}"
    yield f"{which}:{where}:{kind}:main={subject}:{told}"


def _salient(here: bool, by: str, since: int, paragraphs: int, place: str, claimed: int, times: int) -> Iterator[str]:
    where = "here" if here else by
    yield f"since={since}"
    yield f"{where}:since={since}"
    yield f"{where}:since={since}:{place}"
    yield f"{where}:paragraphs={paragraphs}"
    yield f"{where}:since={since}:paragraphs={paragraphs}"
    yield f"{where}:named-{place}"
    yield f"dated={claimed}"
    yield f"{where}:dated={claimed}"
    yield f"{where}:times={times}"


def _fitting(here: bool, fits: str, since: int) -> Iterator[str]:
    yield f"sort-{fits}"
    yield f"{'here' if here else 'absent'}:sort-{fits}"
    yield f"{'here' if here else 'absent'}:sort-{fits}:since={since}"


def in_mind(
    main: bool, cast_main: bool, section: bool, topic: bool, first: bool, made: bool, focus: str | bool, recent: str | bool
) -> Iterator[str]:
    """What a work is to what was just said."""
    standing = {"main": main, "cast-main": cast_main, "section": section, "topic": topic, "recent-first": first, "made": made}
    yield from (name for name, holds in standing.items() if holds)
    yield from (name for name in (focus, recent) if isinstance(name, str))


def before(status: Status | None) -> Iterator[str]:
    """What was said of it by the date before."""
    yield f"prev:{status.value if status else 'none'}"


def taken_up(here: bool, named: bool, by: str) -> Iterator[str]:
    """Whether a work stands in the sentence by name, or for a word that the rules take for it, or that could mean any."""
    how = "by-name" if named else "by-rule" if here else "lent"
    yield how
    yield f"{how}:{by}"


def in_article(fame: Fame) -> Iterator[str]:
    """What a work is to the article."""
    yield "proven" if fame.proven else "unproven"
    yield f"chance={size(fame.chance, 0, 2, 5, 10, 14, 17, 18)}"
    if fame.headline:
        yield "headline"
    yield f"count={fame.times}"
