"""How sure a reading is, by what ties a date to its work and by what the date itself says."""

from collections.abc import Iterable

from checker.claims import Certainty
from checker.dates.expression import DateExpression
from checker.dates.span import Precision
from checker.extraction.draft import Draft, Ground

# An article of so many dates, fewer than one in so many of them a release's, tells of other things.
_ENOUGH_DATES, _ONE_IN = 6, 5
_PLAIN = (Ground.BESIDE, Ground.SUBJECT)


def certainty(draft: Draft) -> Certainty:
    """Certain where a name and a full date belong together by grammar; possible where the date may as well be the report's own day."""
    if draft.mention is None or draft.year_of_title:
        return Certainty.CERTAIN if draft.ground in (*_PLAIN, Ground.OBJECT) else Certainty.LIKELY
    expression = draft.mention.expression
    if draft.ground is not Ground.SUBJECT and of_the_hour(expression):
        return Certainty.POSSIBLE  # "fans saw it on Friday", "he wrote of the film this week": when somebody spoke, more often than not
    bare_month = expression.month is not None and expression.day is None and expression.stated_year is None and expression.relative is None
    if draft.ground is Ground.PRONOUN and bare_month:
        return Certainty.POSSIBLE  # "it was finished in June"
    plain = draft.ground in _PLAIN and not draft.unheard and not draft.soft
    return Certainty.CERTAIN if plain and not expression.anaphoric else Certainty.LIKELY


def in_passing(draft: Draft) -> bool:
    """Whether a date is less than a full day with its year, and so counts for little in an article about something else."""
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
