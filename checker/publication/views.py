"""An article's dates as seen from a publish date, and which plan took the place of which."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from checker.articles import Article
from checker.claims import PLANS, Claim, Status
from checker.dates.resolve import Tense, View, resolve
from checker.dates.span import Span

_TENSES = {Status.SCHEDULED: Tense.COMING, Status.TENTATIVE: Tense.COMING, Status.RELEASED: Tense.PAST}


def hangs(claim: Claim) -> bool:
    """Whether its days depend on when the article was published or on what was said before."""
    return claim.expression is not None and (claim.expression.floating or claim.expression.anaphoric)


def stated(claim: Claim) -> Span | None:
    """The claimed days, if they do not hang on the publish date."""
    return None if hangs(claim) else claim.date


def only(claims: Sequence[Claim], kept: Callable[[Claim], bool]) -> tuple[Claim, ...]:
    """Some of an article's claims; one that leaned on a claim left out leans on none."""
    places = [at for at, claim in enumerate(claims) if kept(claim)]
    if len(places) == len(claims):
        return tuple(claims)
    moved: dict[int | None, int] = {old: new for new, old in enumerate(places)}
    return tuple(replace(claims[at], anchor=moved.get(claims[at].anchor)) for at in places)


def put_off(claims: Sequence[Claim]) -> list[tuple[int, int]]:
    """The places of each former plan and of the plan that took its place in the same article."""
    pairs = []
    for at, former in enumerate(claims):
        if former.status is not Status.FORMER:
            continue
        if former.anchor is not None and former.anchor < len(claims):
            pairs.append((at, former.anchor))
            continue
        fitting = [
            other
            for other, plan in enumerate(claims)
            if plan.status in PLANS and (plan.work, plan.region, plan.medium) == (former.work, former.region, former.medium)
        ]
        if fitting:
            pairs.append((at, min(fitting, key=lambda other: abs(claims[other].start - former.end))))
    return pairs


def dates_seen_from(
    published: Span | None, article: Article, claims: Sequence[Claim], pairs: Sequence[tuple[int, int]] | None = None
) -> tuple[Span | None, ...]:
    """The dates of an article's claims as seen from a publish date; those that do not hang on it stay as they are.

    pairs: what ``put_off`` gives of the claims, where it is at hand.
    """
    dates: list[Span | None] = [claim.date for claim in claims]
    replaced_by = dict(put_off(claims) if pairs is None else pairs)
    mentioned: Span | None = None
    # A former date leans on the one that replaced it; what points back ("that year") takes the date before it in the text.
    for at in sorted(range(len(claims)), key=lambda at: (at in replaced_by, claims[at].start)):
        claim = claims[at]
        if claim.expression is not None and hangs(claim):
            leans_on = dates[replaced_by[at]] if at in replaced_by else None
            tense = _TENSES.get(claim.status, Tense.FORMER)
            if leans_on is not None:
                tense = Tense.FORMER_ADVANCED if claim.delayed is False else Tense.FORMER_DELAYED
            dates[at] = resolve(claim.expression, View(published, article.country, tense, leans_on, mentioned))
        mentioned = dates[at] or mentioned
    return tuple(dates)
