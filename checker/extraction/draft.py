"""A claim in the making: one date of a sentence, what was taken to carry it, and why."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from checker.claims import Certainty, Status
from checker.dates.grammar import DateMention
from checker.dates.span import Span

if TYPE_CHECKING:
    from checker.extraction.scene import Subject


IN_A_TABLE = -1  # the sentence of a draft that a table gave


class Ground(StrEnum):
    """What ties a date to its work, from the surest to the least sure."""

    BESIDE = "the name stands beside the date"
    SUBJECT = "the subject of the sentence"
    OBJECT = "what the sentence says is moved"
    REFERENCE = "a noun that stands for the work"
    PRONOUN = "a pronoun"
    CARRIED = "carried over from the words before"
    ARTICLE = "the work the article is about"
    SHARED = "the line above, whose date it shares"


@dataclass
class Draft:
    """A date that turned out to date no release keeps ``status`` None; later dates may still lean on it.

    ``quote_start``, ``quote_end``: the words that carry the claim, as offsets in the text.

    soft: a plan told of the past ("was moved to May"), in force only if nothing newer is told.
    state: carried by a word for a state that lasts, "is available". denied: "will not open on".
    untensed: a state without a verb, "out February 28", that may be past or to come.
    unheard: no word of the language's carries it; it holds only for a day to come.
    pair: joined with its neighbour by "from … to …" alone, no verb saying what happened.
    chance: how likely it is by its sentence that it is a claim, of this work; share: how likely the work is, if it is one.
    heard: how likely each status is by what is seen of its sentence, in the order of the weights; none of a date that no weights have judged.
    sure: how likely its status and its days are, among all that its words allow.
    right: how likely the claim is right, its day and the article's other claims considered.
    guessed: its year rests on when the article may have appeared, of which only one end is known.
    delayed: whether the date was put back (True), brought forward (False) or neither is said (None).
    """

    sentence: int
    mention: DateMention | None
    quote_start: int
    quote_end: int
    status: Status | None = None
    work: str | None = None
    written: str | None = None
    ground: Ground | None = None
    soft: bool = False
    pair: bool = False
    unheard: bool = False
    state: bool = False
    denied: bool = False
    untensed: bool = False
    subject: "Subject | None" = None
    hedged: bool = False
    guessed: bool = False
    delayed: bool | None = None
    year_of_title: bool = False
    certainty: Certainty = Certainty.CERTAIN
    chance: float = 1.0
    share: float = 1.0
    heard: tuple[float, ...] = ()
    sure: float = 1.0
    right: float = 1.0
    span: Span | None = None
    region: str | None = None
    medium: str | None = None
    via: str | None = None
    replaced_by: "Draft | None" = None
    trace: list[str] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where its date stands in the text, or the words of a withdrawal."""
        return self.mention.start if self.mention else self.quote_start

    def rejected(self, why: str) -> "Draft":
        """This draft with the reason why it is no claim."""
        self.trace.append(why)
        return self

    def says(self, why: str) -> None:
        self.trace.append(why)
