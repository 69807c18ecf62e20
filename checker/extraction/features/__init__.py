"""What can be seen of a name, of a date, and of each work that it may be of: the evidence that ``weights`` weigh.

A feature is a short string: a tag, a kind or a distance, seldom a word itself, so that what is learned of one language holds for the others.
``names`` has what is seen of a stretch that may be a name, ``dates`` of a date, ``works`` of a work beside it; ``symbols`` is what the last two
are made of.
"""

from typing import NamedTuple

from checker.articles import Article
from checker.extraction.draft import Draft
from checker.extraction.features import dates, works
from checker.extraction.features.works import Option
from checker.extraction.heads import head
from checker.extraction.lexicon import Lexicon
from checker.extraction.scene import Scene
from checker.extraction.sentences import Sentence
from checker.extraction.tokens import Row

__all__ = ["Option", "Seen", "seen"]


class Seen(NamedTuple):
    """What is seen of a date: of itself, and of each work that it may be of."""

    features: tuple[str, ...]
    options: tuple[Option, ...]


def seen(
    article: Article,
    sentence: Sentence,
    row: Row,
    date: int,
    scene: Scene,
    words: Lexicon,
    draft: Draft,
    previous: Draft | None,
    *,
    last: bool,
) -> Seen:
    """``draft``: the rules' reading of the date; ``previous``: of the one before it in its sentence; ``last``: the article's last sentence."""
    event = head(row, date)
    about = dates.About(article, sentence, row, date, words, draft, previous, event, last)
    options = works.options(article, row, date, scene, draft, previous, event.index if event else None)
    return Seen(tuple(dict.fromkeys(dates.features(about))), tuple(options))
