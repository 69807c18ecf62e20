"""A made-up archive: works whose dates move at known days, articles that tell them, and among these articles known mistakes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

import pandas as pd

OUTLETS = [f"Outlet {number}" for number in range(240)]
SAID = (
    "opens on {}",
    "is due out {}",
    "arrives {}",
    "will be released on {}",
    "is set for {}",
    "hits cinemas {}",
    "comes out {}",
    "lands {}",
)
ONCE = ("was set for {}", "instead of {}", "was to open {}", "no longer on {}", "had been due {}", "moved from {}")


@dataclass
class Archive:
    """frame: the claims table. chains: the planted plans of each work. mistakes: (file, work) of each planted mistake, by kind."""

    rows: list[dict[str, object]] = field(default_factory=list)
    chains: dict[str, list[date]] = field(default_factory=dict)
    mistakes: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def frame(self) -> pd.DataFrame:
        frame = pd.DataFrame(self.rows)
        days = ["date_start", "date_end", "published_start", "published_end"]
        frame[days] = frame[days].apply(lambda column: pd.to_datetime(column).astype("datetime64[s]"))
        return frame


def archive(works: int, claims: int, seed: int = 7, wrong: float = 0.03) -> Archive:
    """So many works with about so many claims in all; ``wrong`` is the share of articles that hold a mistake."""
    random = Random(seed)
    made = Archive()
    for number in range(works):
        _work(made, random, f"Work {number}", claims // works, wrong)
    random.shuffle(made.rows)
    return made


def _work(made: Archive, random: Random, work: str, claims: int, wrong: float) -> None:
    announced, plans = _plans(random)
    made.chains[work] = plans
    written = 0
    serial = 0
    # Every plan is told on the day it is announced by several outlets, as they all do, and now and then until the next one.
    while written < claims:
        index = serial % len(plans)
        until = announced[index + 1] if index + 1 < len(plans) else plans[-1]
        day = (
            announced[index]
            if random.random() < 0.6
            else announced[index] + timedelta(days=random.randrange(max((until - announced[index]).days, 1)))
        )
        file = f"{work.replace(' ', '-')}/{serial:03}.txt"
        serial += 1
        told = list(_article(made, random, file, work, plans, announced, index, day, wrong))
        made.rows.extend(told)
        written += len(told)


def _plans(random: Random) -> tuple[list[date], list[date]]:
    """The days of the announcements and the plans they announce: Fridays, each moved by weeks before it comes."""
    start = date(2018, 1, 1) + timedelta(days=random.randrange(1500))
    first = start + timedelta(days=random.randrange(200, 400))
    plans = [first + timedelta(days=(4 - first.weekday()) % 7)]
    announced = [start]
    for _ in range(random.choice((0, 1, 1, 2, 2, 3, 4))):
        room = (plans[-1] - announced[-1]).days
        announced.append(announced[-1] + timedelta(days=random.randrange(room // 3, room // 2)))
        weeks = random.randrange(4, 40) if random.random() < 0.85 else -random.randrange(1, 5)
        moved = plans[-1] + timedelta(weeks=weeks)
        # Back to an old plan, or one already past, is no move an industry makes.
        plans.append(moved if moved not in plans and moved > announced[-1] + timedelta(days=40) else plans[-1] + timedelta(weeks=41))
    return announced, plans


def _article(
    made: Archive, random: Random, file: str, work: str, plans: list[date], announced: list[date], index: int, day: date, wrong: float
) -> Iterator[dict[str, object]]:
    outlet = random.choice(OUTLETS)
    plan, former = plans[index], plans[index - 1] if index and random.random() < 0.7 else None
    if random.random() < wrong:
        kinds = ["slip"] + (["former"] if former else []) + (["stale"] if index and (day - announced[index]).days > 10 else [])
        kind = random.choice(kinds)
        made.mistakes[file, work] = kind
        if kind == "slip":
            plan = _slip(random, plan, plans)
        elif kind == "stale":
            plan, former = plans[index - 1], None
        elif former:
            former = _slip(random, former, plans)
    yield _row(random, file, 1, work, plan, "scheduled", outlet, day, SAID)
    if former:
        yield _row(random, file, 2, work, former, "former", outlet, day, ONCE)


def _slip(random: Random, plan: date, plans: list[date]) -> date:
    """A day of the same month one digit or one neighbour off, as slips are."""
    near = {plan.day - 1, plan.day + 1, plan.day - 10, plan.day + 10, plan.day - 2, plan.day + 2}
    days = [plan.replace(day=day) for day in sorted(near) if 1 <= day <= 28]
    return random.choice([day for day in days if day not in plans])


def _row(
    random: Random, file: str, line: int, work: str, plan: date, status: str, outlet: str, day: date, phrases: tuple[str, ...]
) -> dict[str, object]:
    return {
        "file": file,
        "line": line,
        "column": 1,
        "work": work,
        "work_as_written": work,
        "date": plan.isoformat(),
        "date_start": plan,
        "date_end": plan,
        "precision": "day",
        "status": status,
        "source": outlet,
        "published": day.isoformat(),
        "published_start": day,
        "published_end": day,
        "published_from": "header",
        "language": "en",
        "certainty": "certain",
        "quote": random.choice(phrases).format(f"{plan:%B} {plan.day}"),
    }
