"""The cheapest explanation of the reports of a plan: which dates it held, in which order, and which reports are mistakes.

The plan is a hidden state that moves rarely; each article, in the order of time, tells it rightly or wrongly. The cheapest path through
the candidate dates (Viterbi's dynamic programming) weighs each mistake against the moves that would explain it away, and costs
time in proportion to reports times candidate dates.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from checker.dates.span import Precision
from checker.timelines import costs
from checker.timelines.scene import Held, Scene
from checker.timelines.witnesses import DUSK, Key, Witness


def explain(scene: Scene) -> list[Held]:
    """The plans held, oldest first, as told by the witnesses that give a plan in force; empty if none does."""
    telling = [i for i, w in enumerate(scene.witnesses) if w.current]
    telling.sort(key=lambda i: _order(scene, i))
    if not telling:
        return []
    keys = sorted(scene.told)
    discount = _told_again(scene)
    opening = {key: scene.told[key][0] for key in keys}
    totals: dict[Key, float] = {}
    back: list[dict[Key, Key]] = []
    before = None
    for step, index in enumerate(telling):
        witness = scene.witnesses[index]
        price = _prices(scene, witness, keys, opening)
        if step == 0:
            gap = costs.moves_within(int(costs.STANDS_DAYS))
            totals = {key: gap + _entry(scene, key, discount) + costs.untold(opening[key] - witness.at) + price[key] for key in keys}
            before = witness.at
            continue
        gap = costs.moves_within(witness.at - (before or 0))
        before = witness.at
        cheapest = min(keys, key=lambda key: (totals[key], -scene.votes[key], key))
        came: dict[Key, Key] = {}
        now: dict[Key, float] = {}
        for key in keys:
            now[key], came[key] = totals[key], key
            if key != cheapest:
                # Retellings speak for a position once: when the plan first comes to it, which may be days before the first right report of it.
                if witness.at <= opening[key]:
                    entry = _entry(scene, key, discount) + costs.untold(opening[key] - witness.at)
                else:
                    entry = _entry(scene, key, {}) + costs.RETURN
                if totals[cheapest] + gap + entry < now[key]:
                    now[key], came[key] = totals[cheapest] + gap + entry, cheapest
            now[key] += price[key]
        totals = now
        back.append(came)
    key = min(keys, key=lambda key: (totals[key], -scene.votes[key], key))
    path = [key]
    for came in reversed(back):
        path.append(came[path[-1]])
    path.reverse()
    return _held(path, telling)


def _order(scene: Scene, index: int) -> tuple[object, ...]:
    """By day; on one day the dates known longer come first, as an announcement divides the day, and then those that more articles give."""
    witness = scene.witnesses[index]
    own = [key for report in witness.current for key in scene.keys(report)]
    known = [scene.told[key][0] for key in own if key in scene.told]
    votes = -max((scene.votes[key] for key in own), default=0.0)
    dates = [report.span.first.toordinal() if report.span else DUSK for report in witness.current]
    return (witness.at, min(known, default=DUSK), votes, min(dates, default=DUSK), index)


def _entry(scene: Scene, key: Key, discount: dict[Key, float]) -> float:
    return max(scene.usual_cost[key] - discount.get(key, 0.0), costs.LEAST)


def _told_again(scene: Scene) -> dict[Key, float]:
    """For each candidate, what the reports that tell it as a former plan would cost as mistakes."""
    spared: dict[Key, float] = defaultdict(float)
    for witness in scene.witnesses:
        for report in witness.former:
            keys = scene.keys(report)
            if len(keys) == 1:
                spared[keys[0]] += witness.weights[report] * scene.mistake(report, None)
    return spared


def _prices(scene: Scene, witness: Witness, keys: Sequence[Key], opening: dict[Key, int]) -> dict[Key, float]:
    """What this witness's reports cost under each plan."""
    price = dict.fromkeys(keys, 0.0)
    for report in witness.current:
        own = scene.keys(report)
        oldest = min((opening[k] for k in own if k in opening), default=DUSK)
        later = [k for k in own if _confirmed_later(scene, k, witness)]
        for key in keys:
            if key in own:
                continue
            cost = scene.mistake(report, key)
            if opening[key] <= witness.at and (oldest < opening[key] or any((old, key) in scene.replaced for old in own)):
                cost = min(cost, costs.STALE)
            elif later:
                cost = min(cost, costs.EARLY)
            price[key] += witness.weights[report] * cost
    now = {key for report in witness.current for key in scene.keys(report)}
    for report in witness.former:
        own = scene.keys(report)
        # "From autumn to December 8": what an article gives as the plan is not what it calls given up, though the coarse date may fit it too.
        coarse = report.span is not None and report.span.precision is not Precision.DAY
        if len(own) == 1 and own[0] in price and not (coarse and own[0] in now):
            price[own[0]] += witness.weights[report] * costs.PREMATURE
    return price


def _confirmed_later(scene: Scene, key: Key, witness: Witness) -> bool:
    """Whether others give another plan after this witness, and this one after those: then it was early, not wrong."""
    if key not in scene.told:
        return False
    again = scene.told[key][-1]
    between = bisect_left(scene.all_told, again) - bisect_right(scene.all_told, witness.at)
    own = bisect_left(scene.told[key], again) - bisect_right(scene.told[key], witness.at)
    return between > own


def _held(path: Sequence[Key], telling: Sequence[int]) -> list[Held]:
    held: list[Held] = []
    for key, index in zip(path, telling, strict=True):
        if held and held[-1].key == key:
            held[-1].last = index
        else:
            held.append(Held(key, index, index))
    return held
