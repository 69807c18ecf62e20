"""An evaluation as JSON that can be kept beside the articles and compared: sorted, and without anything that changes by itself."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from checker.evaluation.causes import Cause, Slip
from checker.evaluation.evaluate import Evaluation, Totals
from checker.evaluation.report import claim
from checker.evaluation.scores import Score, Tally


def written(evaluation: Evaluation) -> str:
    """The record as text."""
    return json.dumps(record(evaluation), ensure_ascii=False, indent=1) + "\n"


def record(evaluation: Evaluation) -> dict[str, Any]:
    """Totals of both sets of articles, and by cause each slip of those that may be looked at."""
    return {
        "articles read": _totals(evaluation.open),
        "articles held out": _totals(evaluation.held_out) if evaluation.held_out is not None else None,
        "slips": {str(cause): _slips([slip for slip in evaluation.slips if slip.cause is cause]) for cause in Cause},
    }


def _slips(slips: Sequence[Slip]) -> list[dict[str, str]]:
    found = [
        {
            "article": slip.article,
            **({"missed": claim(slip.expected)} if slip.expected is not None else {}),
            **({"read": claim(slip.read)} if slip.read is not None else {}),
        }
        for slip in slips
    ]
    return sorted(found, key=lambda slip: (slip["article"], slip.get("missed", ""), slip.get("read", "")))


def _totals(totals: Totals) -> dict[str, Any]:
    groups = {"by language": totals.by_language, "by domain": totals.by_domain, "by status": totals.by_status}
    return {"all": _tally(totals.all), **{name: _groups(group) for name, group in groups.items()}}


def _groups(groups: Mapping[str, Tally]) -> dict[str, Any]:
    return {name: _tally(its) for name, its in groups.items()}


def _tally(its: Tally) -> dict[str, Any]:
    return {
        "articles": its.articles,
        "claims": _score(its.claims),
        "date and status": _score(its.dated),
        "region right": its.region,
        "medium right": its.medium,
        "claim-free": its.claim_free,
        "claim-free with a false alarm": its.alarmed,
    }


def _score(score: Score) -> str:
    return f"{score.right} right, {score.false_alarms} false, {score.missed} missed"
