"""Every way English articles word a date: found in its words, and the days it means there."""

import pytest

from checker.dates import edtf
from checker.dates.grammar import find
from checker.dates.resolve import Tense, View, resolve
from checker.languages import load

ENGLISH = load("en")


def read(
    text: str, published: str | None = None, tense: str = "coming", country: str | None = "US", **leaning: str
) -> list[tuple[str, str | None]]:
    view = View(
        published=edtf.parse(published) if published else None,
        country=country,
        tense=Tense(tense),
        leans_on=edtf.parse(leaning["leans_on"]) if "leans_on" in leaning else None,
        mentioned=edtf.parse(leaning["mentioned"]) if "mentioned" in leaning else None,
    )
    spans = [(mention.words, resolve(mention.expression, view)) for mention in find(text, ENGLISH)]
    return [(words, edtf.write(span) if span else None) for words, span in spans]


STATED = [
    ("opens November 9, 2021.", [("November 9, 2021", "2021-11-09")]),
    ("opens Nov. 9, 2021", [("Nov. 9, 2021", "2021-11-09")]),
    ("opens November 9,2021", [("November 9,2021", "2021-11-09")]),
    ("opens 9 Nov 2021", [("9 Nov 2021", "2021-11-09")]),
    ("opens 9th of November 2021", [("9th of November 2021", "2021-11-09")]),
    ("opens November 9th, 2021", [("November 9th, 2021", "2021-11-09")]),
    ("on 24th August 2021", [("24th August 2021", "2021-08-24")]),
    ("on the 24th of August, 2021", [("24th of August, 2021", "2021-08-24")]),
    ("on Friday, July 30, 2021", [("Friday, July 30, 2021", "2021-07-30")]),
    ("on Tues. Nov. 9, 2021", [("Tues. Nov. 9, 2021", "2021-11-09")]),
    ("on July 30, 2021 (Friday)", [("July 30, 2021 (Friday)", "2021-07-30")]),
    ("MAY 27, 2022", [("MAY 27, 2022", "2022-05-27")]),
    ("out on 2021-11-09", [("2021-11-09", "2021-11-09")]),
    ("at 2021-11-09T10:00:00Z", [("2021-11-09", "2021-11-09")]),
    ("out on 2021/11/09", [("2021/11/09", "2021-11-09")]),
    ("out 9.11.2021", [("9.11.2021", "2021-11-09")]),
    ("out 12/17/21", [("12/17/21", "2021-12-17")]),
    ("out 17/12/21", [("17/12/21", "2021-12-17")]),
    ("out 09/11/2021", [("09/11/2021", "2021-09-11")]),
    ("out 11/2021", [("11/2021", "2021-11")]),
    ("from 11/20 to 12/17/21", [("11/20", "2020-11"), ("12/17/21", "2021-12-17")]),
    ("the 12.18.20 release", [("12.18.20", "2020-12-18")]),
    ("opens on 10.1.21", [("10.1.21", "2021-10-01")]),
    ("late January 28, 2022", [("late January 28, 2022", "2022-01-28")]),
    ("from that date to March 4, 2022", [("that date", None), ("March 4, 2022", "2022-03-04")]),
    ("in July 2021", [("July 2021", "2021-07")]),
    ("in July of 2021", [("July of 2021", "2021-07")]),
    ("in Nov '21", [("Nov '21", "2021-11")]),
    ("in 2021", [("2021", "2021")]),
    ("Ghostbusters (2016)", [("2016", "2016")]),
    ("1996's Mission: Impossible", [("1996", "1996")]),
    ("2018’s Halloween", [("2018", "2018"), ("Halloween", None)]),
    ("the 1990 comedy", [("1990", "1990")]),
    ("a 2022 game now", [("2022", "2022")]),
    ("in spring 2021", [("spring 2021", "2021-21")]),
    ("in the summer of 2025", [("summer of 2025", "2025-22")]),
    ("in autumn 2021", [("autumn 2021", "2021-23")]),
    ("in fall 2021", [("fall 2021", "2021-23")]),
    ("in winter 2021", [("winter 2021", "2021-24")]),
    ("early summer 2022", [("early summer 2022", "2022-22")]),
    ("late winter of 2022", [("late winter of 2022", "2022-24")]),
    ("summer '22", [("summer '22", "2022-22")]),
    ("in Q1 2021 and Q4 2021", [("Q1 2021", "2021-33"), ("Q4 2021", "2021-36")]),
    ("2021 Q2", [("2021 Q2", "2021-34")]),
    ("the fourth quarter of 2021", [("fourth quarter of 2021", "2021-36")]),
    ("third-quarter 2021", [("third-quarter 2021", "2021-35")]),
    ("in the 3rd quarter of 2021", [("3rd quarter of 2021", "2021-35")]),
    ("2021's first quarter", [("2021's first quarter", "2021-33")]),
    ("first half of 2021", [("first half of 2021", "2021-40")]),
    ("H2 2021", [("H2 2021", "2021-41")]),
    ("in the back half of 2021", [("back half of 2021", "2021-41")]),
    ("early 2021", [("early 2021", "2021-01/2021-04")]),
    ("mid-2019", [("mid-2019", "2019-05/2019-08")]),
    ("in the middle of 2019", [("middle of 2019", "2019-05/2019-08")]),
    ("late 2021", [("late 2021", "2021-09/2021-12")]),
    ("late in 2021", [("late in 2021", "2021-09/2021-12")]),
    ("the start of 2021", [("start of 2021", "2021-01/2021-03")]),
    ("the end of 2017", [("end of 2017", "2017-10/2017-12")]),
    ("mid to late 2021", [("mid to late 2021", "2021-05/2021-12")]),
    ("mid-to-late 2021", [("mid-to-late 2021", "2021-05/2021-12")]),
    ("early July 2021", [("early July 2021", "2021-07-01/2021-07-10")]),
    ("mid-July 2021", [("mid-July 2021", "2021-07-11/2021-07-20")]),
    ("late February 2024", [("late February 2024", "2024-02-21/2024-02-29")]),
    ("the beginning of July 2021", [("beginning of July 2021", "2021-07-01/2021-07-10")]),
    ("the end of April 2021", [("end of April 2021", "2021-04-21/2021-04-30")]),
    ("holiday 2021", [("holiday 2021", "2021-11/2021-12")]),
    ("the 2021 holiday season", [("2021 holiday season", "2021-11/2021-12")]),
    ("the holiday season 2021", [("holiday season 2021", "2021-11/2021-12")]),
    ("Christmas 2020", [("Christmas 2020", "2020-12-25")]),
    ("Christmas Day 2021", [("Christmas Day 2021", "2021-12-25")]),
    ("Thanksgiving 2021", [("Thanksgiving 2021", "2021-11-25")]),
    ("Valentine's Day 2022", [("Valentine's Day 2022", "2022-02-14")]),
    ("Black Friday 2021", [("Black Friday 2021", "2021-11-26")]),
    ("Memorial Day weekend 2022", [("Memorial Day weekend 2022", "2022-05-27/2022-05-30")]),
    ("Labor Day weekend 2021", [("Labor Day weekend 2021", "2021-09-03/2021-09-06")]),
    ("July 4th weekend 2021", [("July 4th weekend 2021", "2021-07-02/2021-07-04")]),
    ("the 2022 Memorial Day weekend", [("2022 Memorial Day weekend", "2022-05-27/2022-05-30")]),
    ("Easter weekend 2022", [("Easter weekend 2022", "2022-04-15/2022-04-17")]),
    ("the weekend of May 27, 2022", [("weekend of May 27, 2022", "2022-05-27/2022-05-29")]),
    ("the week of May 23, 2022", [("week of May 23, 2022", "2022-05-23/2022-05-29")]),
    ("week commencing 25 May 2022", [("week commencing 25 May 2022", "2022-05-23/2022-05-29")]),
    ("the first week of May 2022", [("first week of May 2022", "2022-05-01/2022-05-07")]),
    ("the last week of May 2022", [("last week of May 2022", "2022-05-25/2022-05-31")]),
    ("the last Friday of May 2022", [("last Friday of May 2022", "2022-05-27")]),
    ("the second Tuesday in March 2021", [("second Tuesday in March 2021", "2021-03-09")]),
    ("around May 27, 2022", [("around May 27, 2022", "2022-05-27~")]),
    ("circa May 27, 2022", [("circa May 27, 2022", "2022-05-27~")]),
    ("fiscal year 2023-24", [("fiscal year 2023-24", "2023-04/2024-03")]),
    ("its 2023-24 fiscal year", [("2023-24 fiscal year", "2023-04/2024-03")]),
    ("2004, November 16 - Half-Life 2", [("2004, November 16", "2004-11-16")]),
    ("(2004, Nov. 16)", [("2004, Nov. 16", "2004-11-16")]),
    ("out 2004 November 16", [("2004 November 16", "2004-11-16")]),
    ("in 2004, November 16, 2005 and more", [("2004", "2004"), ("November 16, 2005", "2005-11-16")]),
    ("on 28 February 2024, a Wednesday.", [("28 February 2024, a Wednesday", "2024-02-28")]),
    ("(11.11.22)", [("11.11.22", "2022-11-11")]),
    ("the eve of Thanksgiving 2022", [("eve of Thanksgiving 2022", "2022-11-23")]),
    ("fiscal year 2023", [("fiscal year 2023", None)]),
]

RANGES = [
    ("between March and May 2022", [("between March and May 2022", "2022-03/2022-05")]),
    ("between November and January 2022", [("between November and January 2022", "2021-11/2022-01")]),
    ("between April 2020 and March 2021", [("between April 2020 and March 2021", "2020-04/2021-03")]),
    ("between July 10 and 12, 2021", [("between July 10 and 12, 2021", "2021-07-10/2021-07-12")]),
    ("between 10 and 12 July 2021", [("between 10 and 12 July 2021", "2021-07-10/2021-07-12")]),
    ("July 10-12, 2021", [("July 10-12, 2021", "2021-07-10/2021-07-12")]),
    ("July 10–12, 2021", [("July 10–12, 2021", "2021-07-10/2021-07-12")]),
    ("10-12 July 2021", [("10-12 July 2021", "2021-07-10/2021-07-12")]),
    ("July 30 - August 2, 2021", [("July 30 - August 2, 2021", "2021-07-30/2021-08-02")]),
    ("December 30, 2021 through January 2, 2022", [("December 30, 2021 through January 2, 2022", "2021-12-30/2022-01-02")]),
    ("March-May 2022", [("March-May 2022", "2022-03/2022-05")]),
    ("2021-2022", [("2021-2022", "2021/2022")]),
    ("from April 2020 to March 2021", [("April 2020", "2020-04"), ("March 2021", "2021-03")]),
    ("from July 10 to 24, 2021", [("July 10", "2021-07-10"), ("24, 2021", "2021-07-24")]),
    ("weekends of August 11th to 13th, 2023", [("August 11th to 13th, 2023", "2023-08-11/2023-08-13")]),
    ("on 23 or 24 October 2020", [("23 or 24 October 2020", "2020-10-23/2020-10-24")]),
    ("on 25, 26 and 27 November 2020", [("25, 26 and 27 November 2020", "2020-11-25/2020-11-27")]),
    ("October 5-8, 2022", [("October 5-8, 2022", "2022-10-05/2022-10-08")]),
    ("on 27 and 28 July 2021", [("27 and 28 July 2021", "2021-07-27/2021-07-28")]),
    ("on July 10 and 24, 2021", [("July 10", "2021-07-10"), ("24, 2021", "2021-07-24")]),
    ("on July 10, 17 and 24, 2021", [("July 10", "2021-07-10"), ("17", "2021-07-17"), ("24, 2021", "2021-07-24")]),
    ("on 10 and 24 July 2021", [("10", "2021-07-10"), ("24 July 2021", "2021-07-24")]),
    ("in October or November 2021", [("October", "2021-10"), ("November 2021", "2021-11")]),
    ("in December or January 2022", [("December", "2021-12"), ("January 2022", "2022-01")]),
    ("on March 18 or April 28, 2022", [("March 18", "2022-03-18"), ("April 28, 2022", "2022-04-28")]),
    ("spring/summer 2022", [("spring", "2022-21"), ("summer 2022", "2022-22")]),
    ("Q3 or Q4 2021", [("Q3", "2021-35"), ("Q4 2021", "2021-36")]),
]

BOUNDS = [
    ("by the end of 2022", [("by the end of 2022", "../2022-12-31")]),
    ("before the end of 2022", [("before the end of 2022", "../2022-12-31")]),
    ("by May 27, 2022", [("by May 27, 2022", "../2022-05-27")]),
    ("before May 27, 2022", [("before May 27, 2022", "../2022-05-26")]),
    ("not before May 2022", [("not before May 2022", "2022-05/..")]),
    ("no earlier than May 2022", [("no earlier than May 2022", "2022-05/..")]),
    ("May 2022 at the earliest", [("May 2022 at the earliest", "2022-05/..")]),
    ("May 27, 2022 at the latest", [("May 27, 2022 at the latest", "../2022-05-27")]),
    ("no later than March 2022", [("no later than March 2022", "../2022-03-31")]),
    ("by November 2018, then", [("by November 2018", "../2018-11-30")]),
    ("by November 2018, when #12 was to appear", [("November 2018", "2018-11")]),
]


@pytest.mark.parametrize(("text", "expected"), STATED + RANGES + BOUNDS)
def test_stated_in_full(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text) == expected


SEEN_FROM = [
    # the day without a year: the next one for what is to come, the last one for what has been
    ("on November 19", "2020-10-27", "coming", "2020-11-19"),
    ("on October 27", "2020-10-27", "coming", "2020-10-27"),
    ("on October 26", "2020-10-27", "coming", "2021-10-26"),
    ("on November 19", "2020-10-27", "past", "2019-11-19"),
    ("in August", "2021-08-26", "coming", "2021-08"),
    ("in August", "2021-08-26", "past", "2021-08"),
    ("in July", "2021-08-26", "coming", "2022-07"),
    ("scheduled for a May release", "2021-01-26", "coming", "2021-05"),
    ("out of the announced April date", "2021-01-26", "coming", "2021-04"),
    ("the original release time was April", "2021-01-26", "coming", "2021-04"),
    ("is now just a month away", "2021-01-26", "coming", "2021-02"),
    ("in the spring", "2021-08-26", "coming", "2022-21"),
    ("in the spring", "2021-08-26", "past", "2021-21"),
    ("over Memorial Day weekend", "2021-05-13", "coming", "2021-05-28/2021-05-31"),
    ("on February 29", "2021-01-10", "coming", "2024-02-29"),
    ("in early-September", "2020-04-22", "coming", "2020-09-01/2020-09-10"),
    # days of the week
    ("on Friday", "2020-07-08", "coming", "2020-07-10"),
    ("on Friday", "2020-07-10", "coming", "2020-07-10"),
    ("on Sunday", "2023-11-02", "past", "2023-10-29"),
    ("this Friday", "2020-07-08", "former", "2020-07-10"),
    ("this Wednesday", "2020-10-19", "coming", "2020-10-21"),
    ("next Friday", "2020-07-08", "coming", "2020-07-17"),
    ("last Friday", "2020-07-08", "past", "2020-07-03"),
    ("on Friday next week", "2020-07-08", "coming", "2020-07-17"),
    ("next week on Friday", "2020-07-08", "coming", "2020-07-17"),
    ("last weekend", "2022-03-10", "past", "2022-03-04/2022-03-06"),
    ("this weekend", "2022-03-10", "coming", "2022-03-11/2022-03-13"),
    ("over the weekend", "2022-03-07", "past", "2022-03-04/2022-03-06"),
    # days around
    ("today", "2022-03-10", "coming", "2022-03-10"),
    ("tonight", "2022-03-10", "coming", "2022-03-10"),
    ("tomorrow", "2022-02-28", "coming", "2022-03-01"),
    ("yesterday", "2022-03-01", "past", "2022-02-28"),
    ("the day after tomorrow", "2022-02-28", "coming", "2022-03-02"),
    # weeks, months, years
    ("next week", "2022-03-10", "coming", "2022-03-14/2022-03-20"),
    ("this month", "2022-03-10", "coming", "2022-03"),
    ("next month", "2021-12-10", "coming", "2022-01"),
    ("last month", "2022-01-10", "past", "2021-12"),
    ("next quarter", "2021-12-10", "coming", "2022-33"),
    ("this year", "2022-03-10", "coming", "2022"),
    ("next year", "2022-03-10", "coming", "2023"),
    ("last year's sequel", "2022-03-10", "past", "2021"),
    ("later this year", "2018-06-13", "coming", "2018"),
    ("late this year", "2022-03-10", "coming", "2022-09/2022-12"),
    ("early next year", "2022-03-10", "coming", "2023-01/2023-04"),
    ("the end of the year", "2022-03-10", "coming", "2022-10/2022-12"),
    ("before the year is out", "2022-03-10", "coming", "../2022-12-31"),
    ("from today", "2022-03-10", "coming", "2022-03-10"),
    ("a week from today", "2022-03-10", "coming", "2022-03-17~"),
    ("not here yet (June, they tell me)", "2022-03-10", "coming", "2022-06"),
    ("The Mysterious Book, spring\nAnother, soon", "2025-09-12", "coming", "2026-21"),
    ("here in the first half.", "2022-08-01", "past", "2022-40"),
    ("here in the first half, it said", "2022-08-01", "past", "2022-40"),
    ("the second title in three months", "2022-03-10", "coming", "2022-06"),
    ("in three months' time", "2022-03-10", "coming", "2022-06"),
    ("by year-end", "2022-03-10", "coming", "../2022-12-31"),
    ("the end of next month", "2022-03-10", "coming", "2022-04-21/2022-04-30"),
    ("the first half of next year", "2022-03-10", "coming", "2023-40"),
    ("the second half of the year", "2022-03-10", "coming", "2022-41"),
    ("November next year", "2020-10-14", "coming", "2021-11"),
    ("in November of next year", "2020-10-14", "coming", "2021-11"),
    ("August last year", "2021-08-26", "past", "2020-08"),
    ("27 November last year", "2021-03-16", "past", "2020-11-27"),
    ("August 28 of last year", "2021-03-30", "past", "2020-08-28"),
    ("November 4 of this year", "2022-03-10", "coming", "2022-11-04"),
    ("fall of next year", "2021-08-26", "coming", "2022-23"),
    ("next year on May 27", "2021-08-26", "coming", "2022-05-27"),
    ("this summer, on July 23", "2021-09-04", "former", "2021-07-23"),
    ("this month, on May 23, 2017", "2018-05-02", "former", "2018-05-23"),
    # seasons and months pointed at
    ("this summer", "2021-03-10", "coming", "2021-22"),
    ("this summer", "2021-09-10", "former", "2021-22"),
    ("this winter", "2023-09-01", "former", "2023-24"),
    ("this winter", "2024-01-10", "coming", "2023-24"),
    ("next summer", "2021-03-10", "coming", "2022-22"),
    ("next spring", "2021-10-10", "coming", "2022-21"),
    ("last fall", "2021-03-10", "past", "2020-23"),
    ("this coming summer", "2021-10-10", "coming", "2022-22"),
    ("next April", "2021-09-23", "coming", "2022-04"),
    ("next July", "2022-12-28", "coming", "2023-07"),
    ("last August", "2021-08-26", "past", "2020-08"),
    ("last September", "2023-07-21", "past", "2022-09"),
    ("this December", "2022-07-21", "coming", "2022-12"),
    ("this holiday season", "2021-05-01", "coming", "2021-11/2021-12"),
    ("this Christmas", "2021-11-20", "former", "2021-12-25"),
    ("Christmas next year", "2021-11-20", "coming", "2022-12-25"),
    ("for the holidays", "2024-05-03", "coming", "2024-11/2024-12"),
    # counted
    ("in two weeks", "2021-03-01", "coming", "2021-03-15~"),
    ("in 2 weeks", "2021-03-01", "coming", "2021-03-15~"),
    ("in three days", "2021-03-01", "coming", "2021-03-04"),
    ("in three months", "2021-11-01", "coming", "2022-02"),
    ("two years ago", "2021-03-01", "past", "2019"),
    ("a fortnight ago", "2021-03-15", "past", "2021-03-01~"),
    ("three weeks from now", "2021-03-01", "coming", "2021-03-22~"),
]


@pytest.mark.parametrize(("text", "published", "tense", "expected"), SEEN_FROM)
def test_seen_from_the_publish_date(text: str, published: str, tense: str, expected: str) -> None:
    assert [span for _, span in read(text, published, tense)] == [expected]


@pytest.mark.parametrize(
    ("text", "mentioned", "expected"),
    [
        ("that year", "2020-11-11", "2020"),
        ("the following year", "2020-11-11", "2021"),
        ("the same day", "2021-06-11", "2021-06-11"),
        ("that day", "2021-06-11", "2021-06-11"),
        ("on that very day", "2021-06-11", "2021-06-11"),
        ("the following day", "2020-09-27", "2020-09-28"),
        ("the next day", "2022-03-24", "2022-03-25"),
        ("that April.", "2017-02-24", "2017-04"),
        ("that fall", "2021-01", "2021-23"),
        ("18 December of that year", "2020-11-11", "2020-12-18"),
        ("the end of that year", "2020-11-11", "2020-10/2020-12"),
        ("that holiday season", "2020-06", "2020-11/2020-12"),
        ("a week later", "2020-09-17", "2020-09-24"),
        ("two weeks earlier", "2020-10-29", "2020-10-15"),
        ("three months later", "2020-02", "2020-05"),
        ("a year later", "2022-09", "2023-09"),
        ("a year later", "2022-09-14", "2023"),
        ("a week later", "2020-09", None),
        ("on the 24th", "2020-09-17", "2020-09-24"),
        ("five days later, on Sept. 22", "2021-09-17", "2021-09-22"),
        ("that Friday", "2021-06-08", "2021-06-11"),
    ],
)
def test_seen_from_the_date_last_mentioned(text: str, mentioned: str, expected: str | None) -> None:
    assert [span for _, span in read(text, mentioned=mentioned)] == [expected]


@pytest.mark.parametrize(
    ("text", "tense", "leans_on", "expected"),
    [
        ("from July 10", "former-delayed", "2021-03-05", "2020-07-10"),
        ("from 3rd September", "former-delayed", "2020-10-01", "2020-09-03"),
        ("from July", "former-delayed", "2021-03", "2020-07"),
        ("from October 22nd", "former-delayed", "2021-11-19", "2021-10-22"),
        ("from August 20", "former-advanced", "2021-06-16", "2021-08-20"),
        ("from October", "former-delayed", "2022-01/2022-04", "2021-10"),
        ("from 2021", "former-delayed", "2022", "2021"),
    ],
)
def test_seen_from_the_date_that_replaced_it(text: str, tense: str, leans_on: str, expected: str) -> None:
    assert [span for _, span in read(text, None, tense, leans_on=leans_on)] == [expected]


@pytest.mark.parametrize(
    ("text", "published", "tense", "expected"),
    [
        ("was booked for April 17", "2020-03-18", "former", "2020-04-17"),
        ("loses its June 12 opening", "2020-03-31", "former", "2020-06-12"),
        ("had been due in November", "2021-01-20", "former", "2020-11"),
        ("out of the fall", "2023-07-21", "former", "2023-23"),
    ],
)
def test_a_plan_given_up_for_nothing_known(text: str, published: str, tense: str, expected: str) -> None:
    assert [span for _, span in read(text, published, tense)] == [expected]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("on November 19", "2020-10", "2020-11-19"),
        ("on October 19", "2020-10", None),
        ("next year", "2020", "2021"),
        ("next month", "2020", None),
        ("on May 27, 2022", None, "2022-05-27"),
        ("in May", None, None),
        ("this fall", None, None),
        ("next fall", None, None),
        ("late fall", "2020-03-04", "2020-23"),
        ("next year", "2022-05/..", None),
        ("next year on May 27, 2022", None, "2022-05-27"),
    ],
)
def test_an_unsure_publish_date_counts_where_every_day_of_it_agrees(text: str, published: str | None, expected: str | None) -> None:
    assert [span for _, span in read(text, published)] == [expected]


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("out 11/9/21", "US", "2021-11-09"),
        ("out 11/9/21", "GB", "2021-09-11"),
        ("out 11/9/21", None, "2021-11-09"),
        ("out 13/9/21", "US", "2021-09-13"),
        ("on Labor Day 2021", "US", "2021-09-06"),
        ("on Thanksgiving 2021", "CA", "2021-10-11"),
        ("on Independence Day 2021", "IN", "2021-08-15"),
        ("on Independence Day weekend 2021", "IN", "2021-08-13/2021-08-15"),
        ("the August bank holiday weekend 2021", "GB", "2021-08-27/2021-08-30"),
        ("on Baisakhi, April 14, 2022", "IN", "2022-04-14"),
        ("on Diwali 2022", "IN", "2022-10-24"),
        ("on Mother's Day 2022", "GB", "2022-03-27"),
        ("on Mother's Day 2022", "US", "2022-05-08"),
    ],
)
def test_seen_from_the_country(text: str, country: str | None, expected: str) -> None:
    assert [span for _, span in read(text, country=country)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "it may open later",
        "It may be a while",
        "Fans may 5 percent of them",
        "they march on",
        "a fall from grace and a spring in his step",
        "the second film, the third act",
        "the sun sat low",
        "within 48 hours of touching down",
        "he made 100 HALO jumps",
        "the 58-year-old star",
        "in the 1990s and the '90s",
        "the 20th festival and 20th Century",
        "Blender 2.93 and Kubuntu 24.04",
        "it cost $2021 or 2,021 pounds",
        "a 3-2 win, 9/11 and 24/7",
        "about 2000 people and 2000 theaters",
        "PS5 and RTX 3070",
        "every Friday",
        "each Wednesday",
        "the coming weeks, these last months",
        "later than planned",
        "10:30 p.m. sharp",
        "one day",
        "April O'Neil and June Osborne",
        "the second half of the season follows",
        "the back half of season four",
        "it appeared one Sunday",
        "the first of its line in ten years",
        "the third title in three months to slip",
        "as USA Today wrote",
        "the long march",
    ],
)
def test_words_that_are_no_date(text: str) -> None:
    assert read(text, "2021-05-05") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Cyberpunk 2077 and Blade Runner 2049", ["2077", "2049"]),
        ("1996's film", ["1996"]),
        ("in 2021", ["2021"]),
    ],
)
def test_a_year_alone_is_marked_as_such(text: str, words: list[str]) -> None:
    mentions = find(text, ENGLISH)
    assert [mention.words for mention in mentions] == words
    assert all(mention.bare_year for mention in mentions)


def test_other_dates_are_not_marked_as_bare_years() -> None:
    assert not any(mention.bare_year for mention in find("late 2021, May 2021, by 2022, 2021-2022", ENGLISH))


@pytest.mark.parametrize("text", ["on Sept 31, 2021", "on February 30", "on February 29, 2021", "on 31/9/2021", "on 9/31/21"])
def test_a_day_that_no_calendar_has(text: str) -> None:
    (mention,) = find(text, ENGLISH)
    assert mention.expression.impossible
    assert resolve(mention.expression, View(edtf.parse("2021-01-01"), "US")) is None


@pytest.mark.parametrize("text", ["on February 29, 2024", "on February 29", "on 31/8/2021", "on 9/11/21", "in 2021"])
def test_a_day_that_some_calendar_has(text: str) -> None:
    (mention,) = find(text, ENGLISH)
    assert not mention.expression.impossible


def test_the_two_dates_of_a_move_are_two() -> None:
    first, second = find("was pushed from July 10 to March 5, 2021, it said", ENGLISH)
    assert (first.words, second.words) == ("July 10", "March 5, 2021")
    assert first.expression.year is None


def test_the_weekday_stays_beside_the_day() -> None:
    (mention,) = find("on Friday, November 9, 2021", ENGLISH)
    assert (mention.expression.weekday, mention.expression.day) == (4, 9)
