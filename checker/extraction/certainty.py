"""How sure a claim is: how likely it is right, by weights that have seen which were, and what ties its date to its work."""

from collections.abc import Sequence

from checker.articles import Article
from checker.claims import Certainty
from checker.dates.expression import DateExpression
from checker.extraction.cast import Cast
from checker.extraction.draft import Draft, Ground
from checker.extraction.features import claims
from checker.extraction.weights import Weights, likelihoods

OUTCOMES = ("wrong", "right")
# How likely right a claim must be to be told as likely, which is rather right than wrong, and as certain. By cross-validation F1 falls slowly from 0.38 on
# (0.64; 0.635 at 0.5) while precision rises (0.71 to 0.75; of plain English news 0.84 to 0.87, with the same F1 of 0.82).
LIKELY, CERTAIN = 0.5, 0.78
# How likely it must be by its sentence alone where its day stays open: other articles may still tell that, and no answer shows how often they would.
ALONE = 0.7
_SHORT = 200  # characters of a text in which, with no other date, nothing tells of a claim but its sentence
_PLAIN = (Ground.BESIDE, Ground.SUBJECT, Ground.OBJECT)


def settled(article: Article, cast: Cast, drafts: Sequence[Draft], weights: Weights) -> None:
    """Tell of every claim among the settled dates of an article how sure it is."""
    others = claims.amid(drafts)
    alone = len(drafts) == 1 and len(article.text) < _SHORT
    for draft in drafts:
        if draft.status is not None and draft.work and not _open(draft):
            right = likelihoods(weights.scores(claims.features(draft, article, cast, others)))[1]
            draft.right = max(right, draft.chance) if alone and draft.chance >= LIKELY else right
            draft.says(f"all in all, it is {draft.right:.0%} likely to be right")
        draft.certainty = certainty(draft)


def certainty(draft: Draft) -> Certainty:
    """As sure as the weights are of it; certain only where a name and a date belong together by grammar, too."""
    if _open(draft):
        return Certainty.LIKELY if draft.chance >= ALONE else Certainty.POSSIBLE
    if draft.right < LIKELY:
        return Certainty.POSSIBLE
    plain = draft.ground in _PLAIN and not draft.unheard and not draft.soft and not draft.guessed
    anaphoric = draft.mention is not None and draft.mention.expression.anaphoric
    return Certainty.CERTAIN if draft.right >= CERTAIN and plain and not anaphoric else Certainty.LIKELY


def _open(draft: Draft) -> bool:
    """Whether the day of a claim cannot be told from its article."""
    return draft.mention is not None and draft.span is None


def of_the_hour(expression: DateExpression) -> bool:
    """Whether a date speaks of these days, as reports do of themselves: "on Monday", "this week", "in spring"."""
    return expression.month is None and expression.day is None and expression.year is None and expression.floating
