"""Reports to positions and moves, case by case: each case is what a bullet of the method asks for."""

import io

import pytest

from checker import table, timelines
from checker.timelines import Direction, Timeline, Verdict

HEADER = "published,status,date,file,region,medium,url,language,quote"


def build(rows: str, work: str = "The Long Tide") -> tuple[Timeline, ...]:
    """Timelines of rows "published status date [file [key=value ...]]"; the files are numbered where they are not named."""
    lines = [HEADER + ",work"]
    for number, row in enumerate(filter(None, map(str.strip, rows.strip().splitlines()))):
        published, status, date, *rest = row.split()
        file = rest.pop(0) if rest and "=" not in rest[0] else f"{number:02}.txt"
        extra = dict(pair.split("=", 1) for pair in rest)
        cells = {"published": published, "status": status, "date": date, "file": file, "quote": f"words {number} {date}"} | extra
        cells = {key: "" if value == "-" else value for key, value in cells.items()}
        lines.append(",".join([*(cells.get(name, "") for name in HEADER.split(",")), work]))
    return timelines.build(table.load(io.StringIO("\n".join(lines) + "\n"), "csv").reports)


def chain(timeline: Timeline) -> str:
    return " > ".join(position.date or "withdrawn" for position in timeline.positions)


def verdicts(timeline: Timeline) -> list[str]:
    return [f"{judged.report.file} {judged.verdict}" for judged in timeline.judged if judged.verdict is not Verdict.HELD]


ONE_TIMELINE = {
    "a lone deviating report between two agreeing ones is a mistake, not a move there and back": (
        """2020-01-10 scheduled 2020-11-06
           2020-02-10 scheduled 2020-09-18 odd
           2020-03-10 scheduled 2020-11-06""",
        "2020-11-06",
        ["odd wrong"],
    ),
    "a first report of a date that others then repeat is a move": (
        """2020-01-10 scheduled 2020-11-06
           2020-02-10 scheduled 2020-11-06
           2020-03-10 scheduled 2020-11-27
           2020-03-15 scheduled 2020-11-27""",
        "2020-11-06 > 2020-11-27",
        [],
    ),
    "the newest article alone moves the date": (
        "2020-01-10 scheduled 2020-11-06\n 2020-06-10 scheduled 2021-05-07",
        "2020-11-06 > 2021-05-07",
        [],
    ),
    "a month is refined by its day, and its coarser repetition is no move": (
        """2020-01-10 scheduled 2021-11
           2020-03-10 scheduled 2021-11-09
           2020-05-10 scheduled 2021-11
           2020-06-10 scheduled 2021""",
        "2021-11-09",
        [],
    ),
    "summer is refined by a day of it, and the trade's summer begins in May": (
        "2020-01-10 scheduled 2021-22\n 2020-03-10 scheduled 2021-07-14\n 2020-05-02 scheduled 2021-22",
        "2021-07-14",
        [],
    ),
    "an early May day is still somebody's summer film": (
        "2020-01-10 scheduled 2020-05-08\n 2020-09-23 former 2020-22 later\n 2020-09-23 scheduled 2021-05-07 later",
        "2020-05-08 > 2021-05-07",
        [],
    ),
    "a former date that nobody reported in its time opens the chain": (
        "2020-04-24 former 2021-07 move\n 2020-04-24 scheduled 2021-11-19 move\n 2020-04-25 scheduled 2021-11-19",
        "2021-07 > 2021-11-19",
        [],
    ),
    "originally may name the first date or the one just given up: both stand": (
        """2020-01-10 scheduled 2020-05-01
           2020-04-03 former 2020-05-01 move
           2020-04-03 scheduled 2020-11-06 move
           2020-04-04 scheduled 2020-11-06
           2020-09-23 former 2020-11-06 again
           2020-09-23 scheduled 2021-05-07 again
           2020-09-24 former 2020-05-01 origin
           2020-09-24 scheduled 2021-05-07 origin""",
        "2020-05-01 > 2020-11-06 > 2021-05-07",
        [],
    ),
    "of two remembered dates the announcement names the one just given up": (
        """2023-08-25 former 2023-11-03 move
           2023-08-25 scheduled 2024-03-15 move
           2023-11-17 former 2023-10-20 story
           2023-11-17 former 2023-11-17 story
           2023-11-17 former 2024-03-15 story
           2023-11-17 scheduled 2024-03-01 story
           2023-11-25 former 2023-10-20 retold
           2023-11-25 former 2023-11-17 retold
           2023-11-25 scheduled 2024-03-01 retold
           2023-12-04 former 2023-11-03 other
           2023-12-04 former 2024-03-15 other
           2023-12-04 scheduled 2024-03-01 other""",
        "2023-10-20 > 2023-11-17 > 2023-11-03 > 2024-03-15 > 2024-03-01",
        [],
    ),
    "a misremembered date is a mistake beside the reports of its time": (
        """2020-01-10 scheduled 2021-06-25
           2020-02-10 scheduled 2021-06-25
           2020-04-20 former 2021-06-21 slip
           2020-04-20 scheduled 2021-10-01 slip
           2020-04-21 scheduled 2021-10-01""",
        "2021-06-25 > 2021-10-01",
        ["slip wrong"],
    ),
    "withdrawn is a position of its own, and a new date ends it": (
        """2020-01-10 scheduled 2020-05-01
           2020-03-18 former 2020-05-01 off
           2020-03-18 withdrawn - off
           2020-03-19 withdrawn -
           2020-04-03 scheduled 2020-11-06
           2020-04-10 scheduled 2020-11-06""",
        "2020-05-01 > withdrawn > 2020-11-06",
        [],
    ),
    "an old date after the move is stale": (
        """2020-01-10 scheduled 2020-11-06
           2020-09-14 former 2020-11-06 move
           2020-09-14 scheduled 2021-05-07 move
           2020-09-16 scheduled 2021-05-07
           2020-10-01 scheduled 2020-11-06 late""",
        "2020-11-06 > 2021-05-07",
        ["late stale"],
    ),
    "on the day of the announcement both dates may be told": (
        """2020-01-10 scheduled 2020-11-06
           2020-09-14 scheduled 2020-11-06 morning
           2020-09-14 former 2020-11-06 move
           2020-09-14 scheduled 2021-05-07 move
           2020-09-15 scheduled 2021-05-07""",
        "2020-11-06 > 2021-05-07",
        [],
    ),
    "an article whose month holds the move may be older than it": (
        """2020-01-10 scheduled 2020-11-06
           2020-09 scheduled 2020-11-06 sometime
           2020-09-14 scheduled 2021-05-07
           2020-09-15 scheduled 2021-05-07""",
        "2020-11-06 > 2021-05-07",
        [],
    ),
    "copies of one slip count once": (
        """2020-09-20 scheduled 2021-07-09
           2020-09-21 scheduled 2021-07-09
           2020-09-22 scheduled 2021-07-07 wrong quote=to_July_7
           2020-09-22 scheduled 2021-07-07 copy1 quote=to_July_7
           2020-09-23 scheduled 2021-07-07 copy2 quote=to_July_7
           2020-09-24 scheduled 2021-07-09""",
        "2021-07-09",
        ["copy1 wrong", "wrong wrong", "copy2 wrong"],
    ),
    "a plan for later made after the release is another edition": (
        """2020-01-10 scheduled 2020-04-10
           2020-05-01 released 2020-04-10
           2021-02-01 tentative 2021-12/.. port""",
        "2020-04-10",
        ["port aside"],
    ),
    "the release confirms the plan against a later retelling": (
        """2021-06-01 scheduled 2021-07-09
           2021-07-10 released 2021-07-09
           2021-07-20 released 2021-07-09
           2022-03-01 released 2021-07-07 retold""",
        "2021-07-09",
        ["retold wrong"],
    ),
    "a hedged date beside the plan in force of its own article only looks ahead": (
        """2023-07-21 scheduled 2023-11-03 both
           2023-07-21 tentative 2024 both
           2024-01-10 scheduled 2024-03-01""",
        "2023-11-03 > 2024-03-01",
        ["both aside"],
    ),
    "a plan is for a day to come, so an undated slip of an old date is no news": (
        """2019-02-15 scheduled 2020-04-10
           2019-06-15 scheduled 2020-04-10
           2021-01-21 scheduled 2021-10-08
           2021-01-22 scheduled 2021-10-08
           - scheduled 2020-04-17 slip""",
        "2020-04-10 > 2021-10-08",
        ["slip wrong"],
    ),
    "an undated slip of a date to come stands beside the reports of that date": (
        """2021-01-21 scheduled 2021-10-08
           2021-02-22 scheduled 2021-10-08
           2021-03-22 scheduled 2021-10-08
           2021-06-01 scheduled 2022-01-28
           2021-06-02 scheduled 2022-01-28
           - scheduled 2021-10-01 slip""",
        "2021-10-08 > 2022-01-28",
        ["slip wrong"],
    ),
    "an undated article speaks after the plans that it calls given up": (
        """2019-02-15 scheduled 2020-06-05
           2020-03-24 scheduled 2020-08-14
           2020-03-25 scheduled 2020-08-14
           2020-06-12 scheduled 2020-10-02
           2020-06-13 scheduled 2020-10-02
           - former 2020-08-14 later
           - scheduled 2020 later""",
        "2020-06-05 > 2020-08-14 > 2020-10-02",
        [],
    ),
    "the only report of its time is a slip if all that remember the plan give another day": (
        """2018-05-25 scheduled 2019-11-07 slip
           2018-09-20 former 2019-11-08 one
           2018-09-20 scheduled 2020-02-14 one
           2018-10-20 former 2019-11-08 two
           2018-10-20 scheduled 2020-02-14 two
           2018-12-20 former 2019-11-08 three
           2018-12-20 scheduled 2020-02-14 three""",
        "2019-11-08 > 2020-02-14",
        ["slip wrong"],
    ),
    "a year that the old plan and the coming one share is not stale": (
        """2020-01-10 scheduled 2020-05-29
           2020-02-10 scheduled 2020-05-29
           2020-04-02 withdrawn -
           2020-04-20 scheduled 2020 year
           2020-04-22 withdrawn -
           2020-05-27 scheduled 2020-06-19
           2020-05-28 scheduled 2020-06-19""",
        "2020-05-29 > withdrawn > 2020-06-19",
        ["year early"],
    ),
    "what came out years before anybody planned it was another work of that name": (
        """2020-07-23 scheduled 2020-11-13
           2020-08-23 scheduled 2020-11-13
           2020-09-23 scheduled 2020-11-13 story
           2020-09-23 released 1957 story""",
        "2020-11-13",
        ["story aside"],
    ),
    "one article that says it is out does not hide what all others plan": (
        """2020-01-10 scheduled 2020-05-01
           2020-05-02 released 2020-05-01 hasty
           2020-05-20 scheduled 2020-11-06
           2020-06-20 scheduled 2020-11-06""",
        "2020-05-01 > 2020-11-06",
        [],
    ),
    "a slip in three outlets within days is no other country's date": (
        """2021-01-10 scheduled 2021-09-17
           2021-01-25 scheduled 2021-09-17
           2021-02-08 scheduled 2021-09-27 a
           2021-02-08 scheduled 2021-09-27 b
           2021-02-09 scheduled 2021-09-27 c
           2021-02-20 scheduled 2021-09-17
           2021-02-25 scheduled 2021-09-17""",
        "2021-09-17",
        ["a wrong", "b wrong", "c wrong"],
    ),
    "what moved from autumn to a day that autumn may still mean was not given up": (
        """2021-08-25 former 2021-23 a
           2021-08-25 scheduled 2021-12-08 a
           2021-09-09 former 2021-23 b
           2021-09-09 scheduled 2021-12-08 b
           2021-10-02 scheduled 2022-01 odd
           2021-10-16 former 2021-23 c
           2021-10-16 scheduled 2021-12-08 c
           2021-11-18 former 2021-23 d
           2021-11-18 scheduled 2021-12-08 d""",
        "2021-12-08",
        ["odd wrong"],
    ),
    "a month slips by one as a day does": (
        """2021-04-10 scheduled 2021-11-19
           2021-04-12 scheduled 2021-11-19
           2021-05-10 scheduled 2021-11-19
           2021-05-12 scheduled 2021-10 month""",
        "2021-11-19",
        ["month wrong"],
    ),
}


@pytest.mark.parametrize(("rows", "positions", "deviating"), ONE_TIMELINE.values(), ids=ONE_TIMELINE)
def test_one_timeline(rows: str, positions: str, deviating: list[str]) -> None:
    (timeline,) = build(rows)
    assert chain(timeline) == positions
    assert sorted(verdicts(timeline)) == sorted(deviating)


SEVERAL_TIMELINES = {
    "Britain's date beside America's": (
        """2021-06-25 scheduled 2021-10-08 both region=US
           2021-06-25 scheduled 2021-09-30 both region=GB
           2021-06-27 scheduled 2021-10-08""",
        {("US", ""): "2021-10-08", ("GB", ""): "2021-09-30"},
    ),
    "an unnamed report speaks for the country that alone has its date": (
        """2020-03-04 scheduled 2020-11-12 one region=GB
           2020-03-04 scheduled 2020-11-25 one region=US
           2020-03-04 scheduled 2020-11-12 two url=https://paper.co.uk/a
           2020-03-05 scheduled 2020-11-25 three url=https://trade.com/a
           2020-03-06 scheduled 2020-11-25 four""",
        {("US", ""): "2020-11-25", ("GB", ""): "2020-11-12"},
    ),
    "German cinemas open on the Thursday before": (
        """2020-04-24 scheduled 2021-11-19
           2020-04-24 scheduled 2021-11-19
           2020-04-25 scheduled 2021-11-18 kino language=de""",
        {("", ""): "2021-11-19", ("DE", ""): "2021-11-18"},
    ),
    "a single region that all share needs no name": (
        "2019-01-30 scheduled 2021-06-25 a region=US\n 2019-01-31 scheduled 2021-06-25 b",
        {("", ""): "2021-06-25"},
    ),
    "worldwide is no region apart": (
        "2019-06-10 scheduled 2020-03-03 a region=001\n 2019-06-11 scheduled 2020-03-03 b",
        {("", ""): "2020-03-03"},
    ),
    "cinemas beside streaming": (
        """2021-10-19 scheduled 2021-10-22 both medium=theatrical
           2021-10-19 scheduled 2021-10-21 both medium=streaming
           2021-09-01 scheduled 2021-10-22""",
        {("", "theatrical"): "2021-10-22", ("", "streaming"): "2021-10-21"},
    ),
    "one day in both media is two timelines, as media are never folded": (
        "2021-03-23 scheduled 2021-07-09 a medium=theatrical\n 2021-03-23 scheduled 2021-07-09 a medium=streaming",
        {("", "theatrical"): "2021-07-09", ("", "streaming"): "2021-07-09"},
    ),
    "German cinemas open on the Thursday before, also in an article of its own half a year later": (
        """2019-02-01 scheduled 2022-08-05
           2019-08-07 scheduled 2022-08-04 kino language=de""",
        {("", ""): "2022-08-05", ("DE", ""): "2022-08-04"},
    ),
    "a British outlet's day that is no slip of America's is Britain's": (
        """2020-06-12 scheduled 2020-11-20
           2020-06-13 scheduled 2020-11-20
           2020-07-13 scheduled 2020-11-20
           2020-07-20 scheduled 2020-11-12 paper url=https://paper.co.uk/a""",
        {("", ""): "2020-11-20", ("GB", ""): "2020-11-12"},
    ),
    "a move by two days is no other country's date": (
        """2018-08-29 scheduled 2020-06-26 a region=US
           2018-08-30 scheduled 2020-06-26
           2020-01-10 scheduled 2020-06-26
           2020-01-15 former 2020-06-26 b
           2020-01-15 scheduled 2020-06-24 b
           2020-01-16 former 2020-06-26 c
           2020-01-16 scheduled 2020-06-24 c
           2020-01-17 scheduled 2020-06-24
           2020-01-18 scheduled 2020-06-24""",
        {("", ""): "2020-06-26 > 2020-06-24"},
    ),
    "early access beside the release": (
        "2023-08-20 scheduled 2023-09-06 a\n 2023-08-20 scheduled 2023-09-01 a medium=early-access\n 2023-08-21 scheduled 2023-09-06 b",
        {("", ""): "2023-09-06", ("", "early-access"): "2023-09-01"},
    ),
}


@pytest.mark.parametrize(("rows", "expected"), SEVERAL_TIMELINES.values(), ids=SEVERAL_TIMELINES)
def test_several_timelines(rows: str, expected: dict[tuple[str, str], str]) -> None:
    built = build(rows)
    assert {(t.region, t.medium): chain(t) for t in built} == expected
    assert [verdict for t in built for verdict in verdicts(t)] == []


def test_the_flagship() -> None:
    """July 2021 → November 2021 → May 2022 → July 2023, two of the four articles without a date of their own."""
    (timeline,) = build(
        """2020-10-14 scheduled 2021-11-09 000
           2020 former 2021-07 001
           2020 scheduled 2021-11 001
           2021 scheduled 2022-05-27 002
           2022-12-28 scheduled 2023-07-14 003"""
    )
    assert chain(timeline) == "2021-07 > 2021-11-09 > 2022-05-27 > 2023-07-14"
    assert [move.direction for move in timeline.moves] == [Direction.LATER] * 3
    assert timeline.positions[0].remembered and not timeline.positions[1].remembered


def test_a_move_tells_its_days_its_window_and_its_first_report() -> None:
    (timeline,) = build(
        """2020-01-10 scheduled 2020-11-06
           2020-03-10 scheduled 2020-11-06 last
           2020-03-30 scheduled 2020-11-27 first
           2020-04-15 scheduled 2020-11-27"""
    )
    (move,) = timeline.moves
    assert (move.direction, move.days, move.first.file) == (Direction.LATER, 21, "first")
    assert move.announced is not None
    assert (str(move.announced.start), str(move.announced.end)) == ("2020-03-10", "2020-03-30")


def test_a_date_brought_forward_and_one_taken_off() -> None:
    (timeline,) = build(
        """2020-01-10 scheduled 2020-11-27
           2020-03-10 scheduled 2020-11-06
           2020-03-12 scheduled 2020-11-06
           2020-05-10 withdrawn -
           2020-05-11 withdrawn -"""
    )
    assert [(move.direction, move.days) for move in timeline.moves] == [(Direction.EARLIER, -21), (Direction.WITHDRAWN, None)]


def test_an_unknown_publish_date_is_narrowed_by_the_positions_around_it() -> None:
    (timeline,) = build(
        """2020-01-10 scheduled 2020-11-06
           2020-03-10 scheduled 2021-05-07
           2020-03-12 scheduled 2021-05-07
           - scheduled 2020-11-06 undated"""
    )
    assert verdicts(timeline) == []
    (narrowed,) = timeline.narrowed
    assert narrowed.file == "undated"
    assert str(narrowed.published.end) == "2020-03-10"
    assert "November 6, 2020" in narrowed.reason


def test_a_slot_left_by_one_work_and_taken_by_another_speaks_for_the_date() -> None:
    """Two articles remember March 3, two March 4; the other film of the same articles takes March 4."""
    rows = [HEADER + ",work"]
    for file, day, other in (("a", "03", ""), ("b", "03", ""), ("c", "04", "x"), ("d", "04", "x")):
        rows.append(f"2020-10-06,former,2022-03-{day},{file},,,,,was set for {file},Blocks")
        rows.append(f"2020-10-06,scheduled,2022-03-04,{file},,,,,takes it {file}{other},The Bat")
    blocks = next(t for t in timelines.build(table.load(io.StringIO("\n".join(rows) + "\n"), "csv").reports) if t.work == "Blocks")
    assert chain(blocks) == "2022-03-04"


def test_released_is_the_day_that_the_reports_of_the_release_give() -> None:
    (timeline,) = build("2021-06-01 scheduled 2021-07\n 2021-07-10 released 2021-07-09\n 2021-08-01 released 2021")
    assert timeline.released is not None
    assert str(timeline.released.start) == "2021-07-09"
    assert timeline.positions[-1].released


def test_several_outlets_that_give_another_day_are_set_aside() -> None:
    (timeline,) = build(
        """2023-03-01 scheduled 2023-09-06
           2023-04-10 scheduled 2023-09-05 x
           2023-05-20 scheduled 2023-09-06
           2023-06-10 scheduled 2023-09-05 y
           2023-07-20 scheduled 2023-09-06
           2023-08-01 scheduled 2023-09-05 z
           2023-08-20 scheduled 2023-09-06"""
    )
    assert chain(timeline) == "2023-09-06"
    assert sorted(verdicts(timeline)) == ["x aside", "y aside", "z aside"]


def test_a_country_that_cannot_be_named_is_set_aside() -> None:
    """Spanish is read in Spain, which opens on Fridays, and in Latin America, which opens on Thursdays."""
    (timeline,) = build(
        """2022-01-21 scheduled 2024-06-28
           2022-01-21 scheduled 2024-06-28
           2022-01-22 scheduled 2024-06-27 efe language=es"""
    )
    assert chain(timeline) == "2024-06-28"
    assert verdicts(timeline) == ["efe aside"]
