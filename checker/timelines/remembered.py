"""Positions that are known from former claims alone: whether each was one, and where among the others it stood.

A date that retellings give and no report of its time is either a plan that the archive has no report of, or a mistake; the cheaper wins.
Its place is the one at which the fewest articles leave out what they would be expected to name.
"""

from collections.abc import Sequence

from checker.dates.span import Span
from checker.table.reports import Report
from checker.timelines import costs
from checker.timelines.scene import Held, Scene
from checker.timelines.witnesses import DAWN, DUSK, Key, Witness

NEVER_TOLD = -1


def remember(scene: Scene, held: Sequence[Held]) -> list[Held]:
    """The held plans with those that are only remembered among them, where those are cheaper than taking the former claims for mistakes."""
    chain = list(held)
    present = {each.key for each in chain}
    told = {key for w in scene.witnesses for report in w.former for key in scene.keys(report)}
    waiting = [key for key in told if key not in present and scene.candidates[key] is not None]
    # Those come first whose reports would cost most as mistakes: the others are then measured against them.
    waiting.sort(key=lambda key: (scene.plain_cost(key) - scene.votes[key] * costs.NEAR_SLIP, key))
    for key in waiting:
        agreeing = [(w, r) for w in scene.witnesses for r in w.former if key in scene.keys(r)]
        if any(each.key in scene.keys(r) for each in chain for _, r in agreeing if len(scene.keys(r)) > 1) and len(agreeing) == 1:
            continue  # a coarse date that a position already explains
        spared = sum(w.weights[r] * _mistake(scene, w, r, chain) for w, r in agreeing if len(scene.keys(r)) == 1)
        place, price = _cheapest_place(scene, chain, key, [w for w, _ in agreeing])
        if price < spared:
            chain.insert(place, Held(key, NEVER_TOLD, NEVER_TOLD))
    return chain


def _mistake(scene: Scene, witness: Witness, report: Report, chain: Sequence[Held]) -> float:
    """What a former claim costs as a mistake: a slip of a position only if its article does not name that position as well."""
    named = {key for other in witness.reports if other is not report for key in scene.keys(other)}
    plans = [scene.candidates[each.key] for each in chain if each.key not in named]
    return costs.mistaken(report.span, plans) if report.span else costs.FAR


def _cheapest_place(scene: Scene, chain: Sequence[Held], key: Key, tellers: Sequence[Witness]) -> tuple[int, float]:
    """Index in the chain and cost of the best place for a remembered date: before it was first told as given up."""
    if not chain:
        return 0, 0.0
    earliest = min(w.at for w in tellers)
    best, best_price, best_order = 0, float("inf"), float("inf")
    for place in range(len(chain) + 1):
        if place and _begins(scene, chain, place - 1) > earliest:
            break
        if place == len(chain) and scene.told:
            break  # the last position is the plan in force; what is told as given up stood before it
        span = scene.candidates[key]
        if place and span and span.last.toordinal() < _begins(scene, chain, place - 1):
            break  # a plan is for a day to come
        left_out = _omissions(scene, chain, key, place) + _premature(scene, chain, place, tellers)
        turns = _turns(scene, [each.key for each in chain], key, place) + _last_minute(scene, chain, key, place)
        room = _room(scene, chain, place)
        price = costs.moves_within(room) + scene.usual_cost[key] + turns + min(left_out, costs.SKIPS_AT_MOST)
        if place == 0:
            price += _unreported(scene, chain, key, earliest)
        order = left_out + turns + costs.moves_within(room)
        if order < best_order:
            best, best_price, best_order = place, price, order
    return best, best_price


def _premature(scene: Scene, chain: Sequence[Held], place: int, tellers: Sequence[Witness]) -> float:
    """What it costs that articles tell this date as given up beside an older plan as the one in force."""
    rank = {each.key: index for index, each in enumerate(chain)}
    total = 0.0
    for witness in tellers:
        now = [rank[k] for r in witness.current for k in scene.keys(r) if k in rank]
        if now and max(now) < place:
            total += costs.PREMATURE * max(witness.weights[r] for r in witness.former)
    return total


def _begins(scene: Scene, chain: Sequence[Held], place: int) -> int:
    """The day from which a position is told; for a remembered one that of the next told one, at most."""
    return scene.witnesses[chain[place].first].at if chain[place].first != NEVER_TOLD else DAWN


def _room(scene: Scene, chain: Sequence[Held], place: int) -> int:
    """Days between the last report of the position before and the first of the one after, in which another may have stood."""
    if place == 0 or place == len(chain) or chain[place].first == NEVER_TOLD or chain[place - 1].last == NEVER_TOLD:
        return int(costs.STANDS_DAYS)
    return scene.witnesses[chain[place].first].at - scene.witnesses[chain[place - 1].last].at


def _turns(scene: Scene, keys: list[Key], key: Key, place: int) -> float:
    """What the moves to and from this place cost for leading to an earlier date, against the move that was there."""

    def turn(old: Key, new: Key) -> float:
        a, b = scene.candidates[old], scene.candidates[new]
        return costs.turn((b.first - a.first).days) if a and b else 0.0

    before = keys[place - 1] if place else None
    after = keys[place] if place < len(keys) else None
    price = turn(before, key) if before is not None else 0.0
    price += turn(key, after) if after is not None else 0.0
    return price - (turn(before, after) if before is not None and after is not None else 0.0)


def _last_minute(scene: Scene, chain: Sequence[Held], key: Key, place: int) -> float:
    """What it costs that a later date was brought forward to this one shortly before it came."""
    span, before = scene.candidates[key], scene.candidates[chain[place - 1].key] if place else None
    if span is None or before is None or before.first <= span.first:
        return 0.0
    return costs.LAST_MINUTE_ADVANCE if span.first.toordinal() - _begins(scene, chain, place - 1) < costs.LAST_MINUTE_DAYS else 0.0


def _omissions(scene: Scene, chain: Sequence[Held], key: Key, place: int) -> float:
    """What it costs that articles naming former dates leave this one out, were it at this place."""
    total = 0.0
    before = {each.key for each in chain[:place]}
    rank = {each.key: index for index, each in enumerate(chain)}
    for witness in scene.witnesses:
        named = [scene.keys(r) for r in witness.former]
        if not named or any(key in keys for keys in named):
            continue
        now = [rank[k] for r in witness.current for k in scene.keys(r) if k in rank]
        until = max(now, default=len(chain))
        if until < place:
            continue  # told before that date stood
        weight = max(witness.weights[r] for r in witness.former)
        following = place == until or (not now and place == len(chain))
        if following and _announcing(scene, witness, chain, until):
            total += weight * (costs.SKIPS_PREDECESSOR if len(named) == 1 else costs.SKIPS_PREDECESSOR_OF_SEVERAL)
        elif any(k in before for keys in named for k in keys):
            total += weight * costs.SKIPS_POSITION
    # Its own tellers leave out what stands between it and the plan they give.
    for witness in scene.witnesses:
        given = {k for r in witness.former for k in scene.keys(r)}
        if key not in given:
            continue
        now = [rank[k] for r in witness.current for k in scene.keys(r) if k in rank]
        until = max(now, default=len(chain))
        between = [each.key for each in chain[place:until] if each.key not in given]
        weight = max(witness.weights[r] for r in witness.former)
        if between and _announcing(scene, witness, chain, until) and until and chain[until - 1].key == between[-1]:
            single = len(witness.former) == 1
            total += weight * (costs.SKIPS_PREDECESSOR if single else costs.SKIPS_PREDECESSOR_OF_SEVERAL)
            between = between[:-1]
        total += weight * costs.SKIPS_POSITION * len(between)
    return total


def _announcing(scene: Scene, witness: Witness, chain: Sequence[Held], place: int) -> bool:
    """Whether the article comes with the news of the position it gives as the plan."""
    if place >= len(chain) or chain[place].first == NEVER_TOLD:
        first = min((w.at for w in scene.witnesses), default=DUSK)
    else:
        first = scene.witnesses[chain[place].first].at
    return 0 <= witness.at - first <= costs.ANNOUNCING_DAYS


def _unreported(scene: Scene, chain: Sequence[Held], key: Key, earliest: int) -> float:
    """What it costs that reports of the first known plan, from before the remembered date's own day, do not give that date."""
    span: Span | None = scene.candidates[key]
    until = min(earliest, span.first.toordinal() if span else DUSK)
    missed = 0.0
    for witness in scene.witnesses:
        if witness.high < until:
            missed += max((witness.weights[r] for r in witness.current if chain[0].key in scene.keys(r)), default=0.0)
    return costs.UNREPORTED * min(missed, costs.UNREPORTED_AT_MOST)
