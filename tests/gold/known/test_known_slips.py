"""What the reading is known to get wrong on the answered articles: kept strictly, so that neither a new slip nor a healed one goes unseen.

``slips.json`` is of one article in four, so that the suite stays quick. It holds every miss and false alarm of those that may be looked at,
by cause, and of those held out totals alone.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from checker.evaluation.answers import Chosen
from checker.evaluation.command import of_folder
from checker.evaluation.record import record

KNOWN = Path(__file__).with_name("slips.json")
GOLD = KNOWN.parent.parent
ONE_IN = 4
REFRESH = f"python -m checker.evaluation tests/gold --one-in {ONE_IN} --format json -o tests/gold/known/slips.json"


@pytest.fixture(scope="module")
def today():
    return record(of_folder(GOLD, chosen=Chosen(one_in=ONE_IN)))


@pytest.fixture(scope="module")
def known():
    return json.loads(KNOWN.read_text(encoding="utf-8"))


def told(recorded):
    """Each slip as a line, as often as it is there."""
    return Counter(
        f"{cause}: {slip['article']}: missed {slip.get('missed', 'nothing')}; read {slip.get('read', 'nothing')}"
        for cause, slips in recorded["slips"].items()
        for slip in slips
    )


def test_slips_are_those_known(today, known):
    new, gone = sorted((told(today) - told(known)).elements()), sorted((told(known) - told(today)).elements())
    listed = "\n".join([*(f"+ {slip}" for slip in new), *(f"- {slip}" for slip in gone)])
    assert not listed, f"{len(new)} new slips (+) and {len(gone)} no longer there (-); if that is meant: {REFRESH}\n{listed}"


def test_totals_are_those_known(today, known):
    changed = [name for name in ("articles read", "articles held out") if today[name] != known[name]]
    assert not changed, f"totals of {' and '.join(changed)} differ from those known; if that is meant: {REFRESH}"


def test_articles_held_out_are_totals_alone(known):
    names = (GOLD / "HELD-OUT.txt").read_text(encoding="utf-8").split()
    text = KNOWN.read_text(encoding="utf-8")
    assert names
    assert not [name for name in names if name in text]
    assert set(known) == {"articles read", "articles held out", "slips"}


def test_the_file_is_as_written(known):
    assert KNOWN.read_text(encoding="utf-8") == json.dumps(known, ensure_ascii=False, indent=1) + "\n"
    for slips in known["slips"].values():
        assert slips == sorted(slips, key=lambda slip: (slip["article"], slip.get("missed", ""), slip.get("read", "")))
