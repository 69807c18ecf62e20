"""What can be seen of a name, of a date, and of each work that it may be of: the evidence that ``weights`` weigh.

A feature is a short string: a tag, a kind or a distance where that tells enough, so that what is learned of one language holds for the others; else a word or its end.
``names``, with ``told_of_names``, has what is seen of a stretch that may be a name, ``names_again`` what is seen of it once all the article is named, ``dates`` of a date, ``wording`` of the words around it and ``dates_again`` of it once all
dates are judged, ``works`` of a
work beside it, ``salience`` of where the article has spoken of that work, ``sharing`` of a further work that may share the date; ``symbols`` is what these are made of. ``withdrawals`` has what is seen of a sentence
that may take a work off the calendar, ``claims`` of a claim that was read, ``whole`` of an article by all its dates, ``meanings`` of the days and the status that
a date may be told with, ``media`` of the medium; ``own_day`` of a day and ``own_year`` of a year that may be the article's own, ``own_source`` of a name that may be its source's.
"""

from collections.abc import Sequence
from typing import NamedTuple

from checker.articles import Article
from checker.extraction.draft import Draft
from checker.extraction.features import dates, works
from checker.extraction.features.works import Option, standing
from checker.extraction.heads import head
from checker.extraction.lexicon import Lexicon
from checker.extraction.parts import Part, told_by
from checker.extraction.phrases import Row
from checker.extraction.scene import Scene, Subject
from checker.extraction.sentences import Sentence

__all__ = ["Option", "Seen", "seen", "standing"]


class Seen(NamedTuple):
    """What is seen of a date: of itself, of each work that it may be of, and by what the other dates of the article say (``company``)."""

    parts: tuple[Part, ...]
    options: tuple[Option, ...]
    company: tuple[str, ...] = ()

    @property
    def features(self) -> tuple[str, ...]:
        return (*dict.fromkeys(told_by(self.parts)), *self.company)


def seen(
    article: Article,
    sentence: Sentence,
    row: Row,
    date: int,
    scene: Scene,
    words: Lexicon,
    draft: Draft,
    previous: Draft | None,
    here: Sequence[Subject],
    *,
    last: bool,
) -> Seen:
    """What is seen of one date.

    draft: the rules' reading of it; previous: of the one before it in its sentence. here: what names a work in the sentence, or stands for one.
    last: whether it is the article's last sentence.
    """
    event = head(row, date)
    about = dates.About(article, sentence, row, date, words, draft, previous, event, last)
    options = works.options(article, row, date, scene, draft, previous, event.index if event else None, here)
    return Seen(tuple(dates.parts(about)), tuple(options))
