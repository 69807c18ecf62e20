"""What holds of every archive, tried on made-up ones."""

from datetime import date, timedelta
from random import Random

import pandas as pd
from generated_archive import Archive, archive
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import rules, timelines
from checker.findings import Evidence, Finding, Severity

SEEDS = st.integers(0, 10_000)
FEW = settings(max_examples=25, deadline=None)


def positions(frame: pd.DataFrame) -> dict[tuple[str, str, str], list[str]]:
    return {(t.work, t.region, t.medium): [p.date for p in t.positions] for t in timelines.build(timelines.reports(frame))}


def findings(frame: pd.DataFrame) -> list[Finding]:
    """Without notices: that a newer article moves a date is news."""
    claims = timelines.reports(frame)
    return [f for f in rules.judge(Evidence(claims, timelines.build(claims))) if f.severity is not Severity.NOTICE]


def clean(seed: int, claims: int = 60) -> Archive:
    return archive(works=2, claims=claims, seed=seed, wrong=0)


def mixed(seed: int) -> pd.DataFrame:
    """An archive with mistakes, of which some articles are dated to the month, to the year, or not at all."""
    frame = archive(works=2, claims=60, seed=seed, wrong=0.1).frame
    random = Random(seed)
    for file in sorted(set(frame["file"])):
        known = random.choice(("day", "day", "month", "year", "nothing"))
        rows = frame["file"] == file
        day = frame.loc[rows, "published_start"].iloc[0]
        if known == "month":
            first, last = day.replace(day=1), day + pd.offsets.MonthEnd(0)
            frame.loc[rows, ["published", "published_start", "published_end"]] = [f"{day:%Y-%m}", first, last]
        elif known == "year":
            frame.loc[rows, ["published", "published_start", "published_end"]] = [
                f"{day.year}",
                pd.Timestamp(day.year, 1, 1),
                pd.Timestamp(day.year, 12, 31),
            ]
        elif known == "nothing":
            frame.loc[rows, ["published", "published_from"]] = [None, "unknown"]
            frame.loc[rows, ["published_start", "published_end"]] = pd.NaT
    return frame


@FEW
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(seed: int, random: Random) -> None:
    frame = mixed(seed)
    shuffled = frame.sample(frac=1, random_state=random.randrange(1_000_000)).reset_index(drop=True)
    assert timelines.build(timelines.reports(shuffled)) == timelines.build(timelines.reports(frame))
    assert findings(shuffled) == findings(frame)


@FEW
@given(SEEDS, st.randoms(use_true_random=False))
def test_the_names_of_files_change_no_position(seed: int, random: Random) -> None:
    frame = mixed(seed)
    names = sorted(set(frame["file"]))
    shuffled = random.sample(names, len(names))
    renamed = frame.assign(file=frame["file"].map(dict(zip(names, shuffled, strict=True))))
    assert positions(renamed) == positions(frame)


@FEW
@given(SEEDS, st.data())
def test_an_article_twice_changes_no_position(seed: int, data: st.DataObject) -> None:
    frame = mixed(seed)
    file = data.draw(st.sampled_from(sorted(set(frame["file"]))))
    copy = frame[frame["file"] == file].assign(file=f"copy-of-{file}")
    assert positions(pd.concat([frame, copy], ignore_index=True)) == positions(frame)


@FEW
@given(SEEDS)
def test_a_timeline_without_mistakes_gives_no_finding(seed: int) -> None:
    made = clean(seed)
    assert findings(made.frame) == []
    assert {key[0]: dates for key, dates in positions(made.frame).items()} == {
        work: [plan.isoformat() for plan in plans] for work, plans in made.chains.items()
    }


@FEW
@given(SEEDS, st.data())
def test_one_wrong_report_gives_exactly_one_finding(seed: int, data: st.DataObject) -> None:
    frame = clean(seed).frame
    plans = frame[frame["status"] == "scheduled"]
    # A report in the middle of many: the newest one that gives another date would be news, and is tested on its own.
    counts = plans.groupby(["work", "date"])["file"].transform("nunique")
    latest = plans.groupby(["work", "date"])["published"].transform("max")
    candidates = plans[(counts >= 4) & (plans["published"] < latest)]
    if candidates.empty:
        return
    index = data.draw(st.sampled_from(sorted(candidates.index)))
    right = date.fromisoformat(frame.loc[index, "date"])
    wrong = right + timedelta(days=data.draw(st.sampled_from([-2, -1, 1, 2])))
    frame = frame[
        (frame["file"] != frame.loc[index, "file"]) | (frame.index == index)
    ].copy()  # the announcement's other half would say more
    frame.loc[index, ["date", "quote"]] = [wrong.isoformat(), f"comes on {wrong:%B} {wrong.day}"]
    frame.loc[index, ["date_start", "date_end"]] = pd.Timestamp(wrong)
    found = findings(frame)
    assert [(f.rule, f.file, f.date) for f in found] == [("RD102", frame.loc[index, "file"], wrong.isoformat())]


def added(frame: pd.DataFrame, like: pd.Series, days: dict[str, date]) -> pd.DataFrame:
    """The frame with one article more that stands where another does; ``days``: the date it gives under each status."""
    rows = []
    for line, (status, day) in enumerate(days.items(), 1):
        row = like | {"file": "added.txt", "source": "Added", "line": line, "status": status, "quote": f"{status} on {day}"}
        rows.append(row | {"date": day.isoformat(), "date_start": pd.Timestamp(day), "date_end": pd.Timestamp(day)})
    return pd.concat([frame, pd.DataFrame(rows).astype(frame.dtypes.to_dict())], ignore_index=True)


def slips_of(day: date) -> list[date]:
    """Neighbouring days, and the same day of a neighbouring month or year."""
    days = [day + timedelta(days=off) for off in (-2, -1, 1, 2)]
    months = [day.replace(month=day.month + off) for off in (-1, 1) if 1 <= day.month + off <= 12 and day.day <= 28]
    return days + months + [day.replace(year=day.year + off) for off in (-1, 1) if day.day <= 28]


@FEW
@given(SEEDS, st.data())
def test_one_wrong_plan_added_gives_exactly_one_finding(seed: int, data: st.DataObject) -> None:
    made = clean(seed)
    frame = made.frame
    plans = frame[frame["status"] == "scheduled"]
    like = plans.loc[data.draw(st.sampled_from(sorted(plans.index)))].to_dict()
    chain = made.chains[like["work"]]
    wrong = data.draw(st.sampled_from([day for day in slips_of(date.fromisoformat(like["date"])) if day not in chain]))
    found = findings(added(frame, like, {"scheduled": wrong}))
    past = wrong < like["published_start"].date()
    assert [(f.rule, f.file, f.date) for f in found] == [("RD203" if past else "RD102", "added.txt", wrong.isoformat())]


@FEW
@given(SEEDS, st.data())
def test_one_wrong_former_date_added_gives_exactly_one_finding(seed: int, data: st.DataObject) -> None:
    made = clean(seed)
    frame = made.frame
    plans = frame[frame["status"] == "scheduled"]
    moved = [index for index in plans.index if plans.loc[index, "date"] != made.chains[plans.loc[index, "work"]][0].isoformat()]
    if not moved:
        return
    like = plans.loc[data.draw(st.sampled_from(sorted(moved)))].to_dict()
    chain = made.chains[like["work"]]
    new = date.fromisoformat(like["date"])
    old = chain[chain.index(new) - 1]
    wrong = data.draw(st.sampled_from([old + timedelta(days=off) for off in (-2, -1, 1, 2) if old + timedelta(days=off) not in chain]))
    found = findings(added(frame, like, {"scheduled": new, "former": wrong}))
    assert [(f.rule, f.file, f.date) for f in found] == [("RD104", "added.txt", wrong.isoformat())]


@FEW
@given(SEEDS)
def test_fingerprints_do_not_depend_on_lines(seed: int) -> None:
    frame = mixed(seed)
    moved = frame.assign(line=frame["line"] + 7)
    assert sorted(f.fingerprint for f in findings(moved)) == sorted(f.fingerprint for f in findings(frame))
