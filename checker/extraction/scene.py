"""What a reader has in mind at a sentence, and the work that is then understood."""

from dataclasses import dataclass, field
from typing import NamedTuple

from checker.extraction.cast import Cast
from checker.extraction.discourse import Discourse
from checker.extraction.draft import Ground


class Fame(NamedTuple):
    """What an article as a whole shows of a work.

    chance: how likely its name is a work's, in twentieths. headline: whether that names it. times: how often it is named, in steps.
    """

    chance: int
    proven: bool
    headline: bool
    times: int


@dataclass
class Scene:
    """What a reader has in mind at a sentence.

    main: the work, or the season of one, that the article is about.
    focus: the work last spoken of, with the paragraph it was in; recent: works named in the sentence before, in order.
    section: the work that the heading above names.
    discourse: where it has spoken of its works so far.
    """

    cast: Cast
    discourse: Discourse
    main: str | None = None
    subjects_drop: bool = False  # whether the language leaves a subject out that is understood
    focus: str | None = None
    focus_block: int = -1
    recent: tuple[str, ...] = ()
    section: str | None = None
    block: int = -1
    topic: str | None = None  # what the line above, or the opening of the paragraph, named and no more
    topic_block: int | None = None  # the paragraph it opened; None for a line above
    opened: int | None = None  # the last paragraph that a name opens, set off from what it says of it
    series: str | None = None  # whose parts are spoken of, and the word for them
    part_word: str | None = None
    fame: dict[str, Fame] = field(default_factory=dict)  # by work, as far as it was asked for

    def topic_here(self) -> str | None:
        return self.topic if self.topic_block in (None, self.block) else None

    def standing(self) -> str | None:
        """The work that a pronoun or "the film" stands for here."""
        if self.focus and self.focus_block == self.block:
            return self.focus
        return self.section or self.main or self.focus


@dataclass(frozen=True, slots=True)
class Subject:
    """A work, the words that name it, and how they are tied to the date."""

    work: str
    written: str
    ground: Ground
    index: int


def carried(scene: Scene) -> Subject | None:
    work = scene.focus if scene.focus_block == scene.block else None
    if work:
        return Subject(work, work, Ground.CARRIED, -1)
    if scene.section:
        return Subject(scene.section, scene.section, Ground.CARRIED, -1)
    return Subject(scene.main, scene.main, Ground.ARTICLE, -1) if scene.main else None
