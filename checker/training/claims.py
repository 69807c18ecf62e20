"""Examples of dates: every date of an answered article, with what the answer says of it and which works would be right for it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from checker.articles import Article
from checker.dates import edtf
from checker.dates.grammar import DateMention
from checker.dates.resolve import Tense, View, resolve
from checker.dates.span import Span
from checker.evaluation.agreement import Days, names_agree
from checker.evaluation.answers import Expected
from checker.extraction import hearing
from checker.extraction.choosing import HEARD
from checker.extraction.features import Seen
from checker.extraction.look import Looked
from checker.extraction.parts import told_by
from checker.extraction.weights import Weights
from checker.training.fitting import Outcome

STATUSES = tuple("none" if status is None else status.value for status in HEARD)
_MARKS = re.compile(r"[*_|`#]+|\]\([^)\s]*\)|\[|<[^>]*>")
# What a date counts whose claim is optional, and one that only says again what a claim's own words say.
_OPTIONAL, _AGAIN = 0.4, 0.4


class Example(NamedTuple):
    """What is seen of a date, its status, and which of its options are right; ``right`` is None for a date that is no claim's.

    names: of every work that the answer gives the date, or such a day with such a status in words without a date; others: of those that it gives such a
    day by another date.
    """

    seen: Seen
    status: int
    right: frozenset[int] | None
    counts: float
    names: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def examples(article: Article, looked: Looked, answer: Sequence[Expected], published: Span | None) -> Iterator[Example]:
    """``published``: the publish date by the answer, for an article that does not tell it."""
    spans = [edtf.parse(claim.date) for claim in answer if claim.date]
    quoted = [(claim, places(article.text, claim.quote)) for claim in answer if claim.date]
    mentions = [weighed.draft.mention for weighed in looked.weighed if weighed.draft.mention is not None]
    dateless = [claim for claim, where in quoted if not any(a < its.end and its.start < b for a, b in where for its in mentions)]
    for weighed in looked.weighed:
        if weighed.draft.mention is None:
            continue
        mention = weighed.draft.mention
        meant = _meant(mention, article, spans, article.published or published)
        own = [claim for claim, where in quoted if any(a < mention.end and mention.start < b for a, b in where) or not claim.quote]
        claims = [claim for claim in own if meant & claim.days] or ([] if meant else own)
        counts = 1.0
        if not claims:
            claims, counts = [claim for claim in answer if claim.date and meant & claim.days], _AGAIN
            if len({claim.status for claim in claims}) > 1:
                continue
        if not claims:
            yield Example(weighed.seen, 0, None, 1.0)
            continue
        if all(claim.optional for claim in claims):
            counts *= _OPTIONAL
        claims = [claim for claim in claims if not claim.optional] or claims
        statuses = sorted({str(claim.status) for claim in claims} & set(STATUSES))
        if not statuses:
            continue
        by_rule = str(weighed.draft.status) if weighed.draft.status else ""
        names = [name for claim in claims for name in claim.names]
        right = frozenset(i for i, option in enumerate(weighed.seen.options) if names_agree(option.subject.work, names))
        status = by_rule if by_rule in statuses else statuses[0]
        same = [claim for claim in answer if claim not in claims and claim.date and str(claim.status) == status and meant & claim.days]
        names += [name for claim in same if claim in dateless for name in claim.names]
        others = tuple(name for claim in same if claim not in dateless for name in claim.names)
        yield Example(weighed.seen, STATUSES.index(status), right, counts, tuple(names), others)


def examples_again(looked: Looked, of: Sequence[Example], weights: Mapping[str, Weights]) -> Iterator[Outcome]:
    """The same dates with what a second look sees of each. of: the examples; weights: of works and statuses, which have not learned from the article."""
    known = {id(example.seen): example for example in of}
    heard = hearing.by_sentence(looked, weights)
    for each, parts in zip(heard, hearing.again(heard), strict=True):
        if (example := known.get(id(each.weighed.seen))) is not None:
            yield Outcome(tuple(dict.fromkeys(told_by(parts))), example.status, example.counts, each.scores)


def places(text: str, quote: str) -> list[tuple[int, int]]:
    """Where the words of a quote stand in what a reader sees: without the marks of Markdown and of tables that the file has around them."""
    words = _MARKS.sub(" ", quote).split()
    return [match.span() for match in re.finditer(r"[\s*_|]+".join(map(re.escape, words)), text)] if words else []


def _meant(mention: DateMention, article: Article, spans: Sequence[Span], published: Span | None) -> frozenset[Days]:
    """The days that a date could mean in this article, however it is told and whatever it leans on."""
    found = set()
    for tense in Tense:
        for leans_on in (None, *spans):
            for mentioned in (None, *spans):
                span = resolve(mention.expression, View(published, article.country, tense, leans_on, mentioned))
                if span is not None:
                    found.add((span.start, span.end))
    return frozenset(found)
