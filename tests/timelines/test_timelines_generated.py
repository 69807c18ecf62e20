"""A made-up archive with planted moves and mistakes: both must be found, at scale, in time and memory."""

import time
import tracemalloc

import pandas as pd
from generated_archive import Archive, archive

from checker import rules, timelines
from checker.findings import Evidence, Finding, Severity


def judged(made: Archive, frame: pd.DataFrame | None = None) -> tuple[tuple[timelines.Timeline, ...], list[Finding]]:
    claims = timelines.reports(made.frame if frame is None else frame)
    built = timelines.build(claims)
    return built, [finding for finding in rules.judge(Evidence(claims, built)) if finding.severity is not Severity.NOTICE]


def score(made: Archive, built: tuple[timelines.Timeline, ...], found: list[Finding]) -> tuple[float, float, float]:
    """Share of chains found whole, precision and recall of the findings, counted once for each article and work."""
    chains = {t.work: [p.span.first for p in t.positions if p.span] for t in built}
    alarms = {(finding.file, finding.work) for finding in found}
    right = alarms & made.mistakes.keys()
    return (
        sum(chains[work] == plans for work, plans in made.chains.items()) / len(made.chains),
        len(right) / len(alarms),
        len(right) / len(made.mistakes),
    )


def test_planted_moves_and_mistakes_are_found() -> None:
    made = archive(works=120, claims=6_000, seed=11)
    whole, precision, recall = score(made, *judged(made))
    assert whole >= 0.98
    assert precision >= 0.98
    assert recall >= 0.95


def test_moves_are_found_though_one_article_in_eight_is_wrong() -> None:
    made = archive(works=60, claims=3_000, seed=5, wrong=0.125)
    whole, precision, recall = score(made, *judged(made))
    assert whole >= 0.9
    assert precision >= 0.95
    assert recall >= 0.8


def test_a_hundred_thousand_claims_in_twenty_seconds_and_two_gigabytes() -> None:
    made = archive(works=2_000, claims=100_000)
    frame = made.frame
    assert len(frame) >= 100_000
    began = time.process_time()
    whole, precision, recall = score(made, *judged(made, frame))
    assert time.process_time() - began < 20
    assert whole >= 0.98
    assert precision >= 0.98
    assert recall >= 0.95


def test_memory_grows_with_the_claims_alone() -> None:
    """Two gigabytes for a hundred thousand claims are twenty kilobytes for one."""
    made = archive(works=100, claims=5_000)
    frame = made.frame
    tracemalloc.start()
    judged(made, frame)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000 * 20_000


def test_one_work_with_many_claims_takes_time_in_proportion() -> None:
    small, large = archive(works=1, claims=1_000, seed=3), archive(works=1, claims=8_000, seed=3)

    def seconds(made: Archive) -> float:
        frame = made.frame
        began = time.process_time()
        judged(made, frame)
        return time.process_time() - began

    seconds(small)  # the first run pays for imports
    assert seconds(large) < 8 * 4 * max(seconds(small), 0.05)
