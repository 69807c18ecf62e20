"""When an article was published: narrowed by what it says itself, and by what dated articles say.

Nothing here looks at wording. A claim is a constraint on the publish date: a plan lies on or after it, a release before it;
relative words beside a stated year fix the year; a plan is put off before it has come due.
"""

from collections.abc import Sequence

from checker.articles import Article, PublishedFrom
from checker.claims import Certainty, Claim
from checker.dates.span import Precision
from checker.publication.bounds import Bounds, bound_by_former_plan, bound_by_stated_date, label
from checker.publication.fitting import days_to_look_at, fitting_days
from checker.publication.known import Publication
from checker.publication.support import Report, support
from checker.publication.views import dates_seen_from, only, put_off

__all__ = ["Publication", "Report", "dates_seen_from", "deduce", "support"]


def deduce(article: Article, claims: Sequence[Claim]) -> Publication:
    """The tightest interval in which the article's own claims let it be published, with the reasons; none if they say nothing or contradict each other.

    It may be open at one end. What the file says of its date bounds it; an article that states its day or month is taken at its word.
    """
    stated = article.published
    if stated is not None and article.published_from is not PublishedFrom.INFERRED and stated.precision in (Precision.DAY, Precision.MONTH):
        return Publication(stated, article.published_from, (f"{article.published_from}: {label(stated)}",))
    trusted = only(claims, lambda claim: claim.certainty is not Certainty.POSSIBLE)
    # What was inferred before is inferred anew, so that its reasons are told; it still bounds what is found.
    inferred = stated if article.published_from is PublishedFrom.INFERRED else None
    bounds = Bounds(None if inferred else stated)
    for claim in trusted:
        bound_by_stated_date(bounds, claim)
    for former, plan in put_off(trusted):
        bound_by_former_plan(bounds, trusted[former], trusted[plan])
    if inferred is not None and not bounds.contradicted:
        bounds.not_before(inferred.start, "as the article was read")
        bounds.not_after(inferred.end, "as the article was read")
    if looked_at := days_to_look_at(bounds, trusted):
        bounds.keep(looked_at, fitting_days(*looked_at, article, trusted))
    span = bounds.span()
    if span is None:
        why = ("its own words leave no publish date", *bounds.reasons) if bounds.contradicted else bounds.reasons
        return Publication(stated, article.published_from if stated else PublishedFrom.UNKNOWN, tuple(why))
    known_from = article.published_from if span == stated else PublishedFrom.INFERRED
    return Publication(span, known_from, tuple(bounds.reasons))
