"""How sure a reading is, by what ties a date to its work and by what the date itself says."""

from collections.abc import Iterable, Sequence

from checker.claims import Certainty
from checker.dates.expression import DateExpression
from checker.dates.span import Precision
from checker.extraction.draft import Draft, Ground

# An article of so many dates, fewer than one in so many of them a release's, tells of other things: only what is surely one is told of it.
_ENOUGH_DATES, _ONE_IN = 6, 5
# How likely a claim must be, work and all, to be told as likely and as certain.
LIKELY, CERTAIN = 0.55, 0.85
# An article of so many dates none of which is a release's with so much likelihood tells of none.
_MANY_DATES, _SURE = 5, 0.8
_PLAIN = (Ground.BESIDE, Ground.SUBJECT)


def certainty(draft: Draft) -> Certainty:
    """As sure as the weights are of it; certain only where a name and a full date belong together by grammar, too."""
    if draft.chance < LIKELY:
        return Certainty.POSSIBLE
    plain = draft.ground in (*_PLAIN, Ground.OBJECT) and not draft.unheard and not draft.soft and not draft.guessed
    anaphoric = draft.mention is not None and draft.mention.expression.anaphoric
    return Certainty.CERTAIN if draft.chance >= CERTAIN and plain and not anaphoric else Certainty.LIKELY


def in_passing(draft: Draft) -> bool:
    """Whether a date counts for little in an article about something else: less than a full day with its year, and not surely a release's."""
    if draft.chance >= _SURE:
        return False
    if draft.mention is None:
        return True
    expression = draft.mention.expression
    return expression.stated_year is None or expression.precision is not Precision.DAY


def of_the_hour(expression: DateExpression) -> bool:
    """Whether a date speaks of these days, as reports do of themselves: "on Monday", "this week", "in spring"."""
    return expression.month is None and expression.day is None and expression.year is None and expression.floating


def about_something_else(drafts: Iterable[Draft]) -> bool:
    """Whether hardly a date of an article was read as a release's, as in news of a tour, a shoot or a leak: that one is likely misread."""
    weighed: dict[int, bool] = {}
    for draft in drafts:
        if draft.mention is not None:
            weighed[draft.start] = weighed.get(draft.start, False) or draft.status is not None
    return len(weighed) >= _ENOUGH_DATES and sum(weighed.values()) * _ONE_IN < len(weighed)


def sure_of_none(drafts: Sequence[Draft]) -> bool:
    """Whether an article is full of dates and not one of them is surely a release's: then what seems to be one is likely none."""
    dates = len({draft.start for draft in drafts if draft.mention is not None})
    return dates >= _MANY_DATES and max((draft.chance for draft in drafts if draft.status is not None), default=0.0) < _SURE
