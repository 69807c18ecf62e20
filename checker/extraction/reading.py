"""Reading one article: what the rules make of its dates, what the weights say of that, and the claims that come of both."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checker import publication
from checker.articles import Article
from checker.claims import Claim
from checker.extraction import certainty, choosing, judging, media
from checker.extraction.cast import Cast
from checker.extraction.draft import Draft
from checker.extraction.learned import load
from checker.extraction.look import Looked, look
from checker.extraction.own_day import dated
from checker.extraction.own_source import sourced
from checker.extraction.own_year import in_its_year
from checker.extraction.result import Reading
from checker.extraction.settle import settle, told
from checker.extraction.steps import steps
from checker.extraction.weights import Weights


def extract(article: Article, *, explained: bool = False) -> Reading:
    """Read the claims of one article. explained: whether to keep how each date was read, for which few ask."""
    article = in_its_year(dated(article))
    looked = look(article)
    if looked is None:
        return Reading(article, ())
    weights = load("claims")
    drafts = judging.drafts(looked, weights, explained=explained)
    settled = _settled(article, looked, drafts, weights)
    claims = _claims(article, looked.players, told(settled))
    narrowed = publication.deduce(article, claims)
    if narrowed.published != article.published:
        article = replace(article, published=narrowed.published, published_from=narrowed.known_from)
        settled = _settled(article, looked, drafts, weights)
        claims = _claims(article, looked.players, told(settled))
    article = sourced(article) if claims else article
    how = steps(article.text, settled) if explained else ()
    return Reading(article, claims, looked.players.people, how, narrowed.reasons)


def _settled(article: Article, looked: Looked, drafts: Sequence[Draft], weights: Mapping[str, Weights]) -> list[Draft]:
    found = settle(article, drafts)
    choosing.choose(article, drafts, found, weights["meaning"])
    media.choose(looked.rows, found, weights["medium"])
    certainty.settled(article, looked.players, found, weights["right"])
    return found


def _claims(article: Article, players: Cast, drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    drafts = [d for d in drafts if d.work]
    places = {id(d): index for index, d in enumerate(drafts)}
    return tuple(_claim(article, players, d, places.get(id(d.replaced_by))) for d in drafts)


def _claim(article: Article, players: Cast, draft: Draft, anchor: int | None) -> Claim:
    assert draft.work is not None and draft.status is not None
    return Claim(
        work=draft.work,
        work_as_written=draft.written or draft.work,
        names=players.names.get(draft.work, (draft.work,)),
        status=draft.status,
        date=draft.span,
        expression=draft.mention.expression if draft.mention else None,
        quote=" ".join(article.text[draft.quote_start : draft.quote_end].split()),
        start=draft.quote_start,
        end=draft.quote_end,
        region=draft.region,
        medium=draft.medium,
        via=draft.via,
        certainty=draft.certainty,
        anchor=anchor,
        delayed=draft.delayed,
    )
