"""Years beside titles, days whose year is left out, and publish dates that an article's own words give away."""

import pytest

from checker.articles import PublishedFrom
from checker.claims import Certainty
from checker.dates import edtf

from .reading import cases, read, told

H = "“Silent Harbor”"

TITLES = {
    "a title like a date": (
        "“Last Christmas” (1984) and “Smoke” (2017) were hits.",
        ["Last Christmas | 1984 | released", "Smoke | 2017 | released"],
    ),
    "an apostrophe behind a mark": (
        'Wham!\'s "Smoke" (1984) and Brenda Ho\'s "Luca" (1958) were hits.',
        ["Luca | 1958 | released", "Smoke | 1984 | released"],
    ),
    "in brackets": (f"{H} (2019) was a hit.", ["Silent Harbor | 2019 | released"]),
    "in brackets, coming": (f"{H} (2022) is being made.", ["Silent Harbor | 2022 | scheduled"]),
    "a possessive": (f"2016's {H} was a hit.", ["Silent Harbor | 2016 | released"]),
    "between article and title": (f"The 2016 {H} was a hit.", ["Silent Harbor | 2016 | released"]),
    "between article and noun": (f"The 2016 film {H} was a hit.", ["Silent Harbor | 2016 | released"]),
    "a day in brackets": (f"{H} (May 7, 2021) is next.", ["Silent Harbor | 2021-05-07 | scheduled"]),
    "two titles": (f"{H} (2019) and “Smoke” (2017) were hits.", ["Silent Harbor | 2019 | released", "Smoke | 2017 | released"]),
    "beside a plan": (
        f"{H}, the sequel to 2016's “Smoke,” will open on May 7, 2021.",
        ["Silent Harbor | 2021-05-07 | scheduled", "Smoke | 2016 | released"],
    ),
    "a year that is the title's own": ("“Blade Runner 2049” was a hit.", []),
    "an age in brackets": (f"Tom Reed (51) was in {H}.", []),
    "a year of a prize": (f"{H} won at the 2016 Oscars.", []),
}

# The article is from Thursday, October 1, 2020.
YEARLESS = {
    "to come this year": (f"{H} will open on November 19.", ["Silent Harbor | 2020-11-19 | scheduled"]),
    "named with its year elsewhere": (
        f"“Smoke” will open on November 19, 2021. {H} will open on November 19.",
        ["Silent Harbor | 2021-11-19 | scheduled", "Smoke | 2021-11-19 | scheduled"],
    ),
    "named with a year long past": (
        f"Jane Miller was born on November 19, 1971. {H} will open on November 19.",
        ["Silent Harbor | 2020-11-19 | scheduled"],
    ),
    "named with two years elsewhere": (
        f"“Smoke” opened on November 19, 2016. “Ash” opened on November 19, 2018. {H} will open on November 19.",
        ["Ash | 2018-11-19 | released", "Silent Harbor | 2020-11-19 | scheduled", "Smoke | 2016-11-19 | released"],
    ),
    "the same day as something": (
        f"The city keeps its holiday on November 19. {H} will open on the same day.",
        ["Silent Harbor | 2020-11-19 | scheduled"],
    ),
    "to come next year": (f"{H} will open on March 5.", ["Silent Harbor | 2021-03-05 | scheduled"]),
    "gone this year": (f"{H} opened on March 5.", ["Silent Harbor | 2020-03-05 | released"]),
    "gone last year": (f"{H} opened on November 19.", ["Silent Harbor | 2019-11-19 | released"]),
    "today": (f"{H} opens on October 1.", ["Silent Harbor | 2020-10-01 | scheduled"]),
    "put off": (
        f"{H} moves from July 10 to March 5, 2021.",
        ["Silent Harbor | 2020-07-10 | former", "Silent Harbor | 2021-03-05 | scheduled"],
    ),
    "put off within the year": (
        f"{H} moves from July 10 to December 18.",
        ["Silent Harbor | 2020-07-10 | former", "Silent Harbor | 2020-12-18 | scheduled"],
    ),
    "put off in two sentences": (
        f"{H} will now open on March 5, 2021. It was originally set for July 10.",
        ["Silent Harbor | 2020-07-10 | former", "Silent Harbor | 2021-03-05 | scheduled"],
    ),
    "brought forward": (
        f"{H} has been moved up from July 10 to March 5, 2021.",
        ["Silent Harbor | 2021-03-05 | scheduled", "Silent Harbor | 2021-07-10 | former"],
    ),
    "a year for both": (
        f"{H} moves from March 5 to July 10, 2021.",
        ["Silent Harbor | 2021-03-05 | former", "Silent Harbor | 2021-07-10 | scheduled"],
    ),
    "next year": (f"{H} will open next year.", ["Silent Harbor | 2021 | scheduled"]),
    "later this year": (f"{H} will open later this year.", ["Silent Harbor | 2020 | scheduled"]),
    "next summer": (f"{H} will open next summer.", ["Silent Harbor | 2021-22 | scheduled"]),
    "tomorrow": (f"{H} will open tomorrow.", ["Silent Harbor | 2020-10-02 | scheduled"]),
    "on Friday": (f"{H} will open on Friday.", ["Silent Harbor | 2020-10-02 | scheduled"]),
    "last Friday": (f"{H} opened last Friday.", ["Silent Harbor | 2020-09-25 | released"]),
    "next month": (f"{H} will open next month.", ["Silent Harbor | 2020-11 | scheduled"]),
    "on Christmas Day": (f"{H} will open on Christmas Day.", ["Silent Harbor | 2020-12-25 | scheduled"]),
    "a holiday with a year": (f"{H} will open on Thanksgiving 2021.", ["Silent Harbor | 2021-11-25 | scheduled"]),
    "a holiday weekend": (f"{H} will open over Memorial Day weekend 2022.", ["Silent Harbor | 2022-05-27/2022-05-30 | scheduled"]),
    "an earlier date of the next year": (
        f"{H} was due on November 6 and will now open on May 7, 2021.",
        ["Silent Harbor | 2020-11-06 | former", "Silent Harbor | 2021-05-07 | scheduled"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), cases(TITLES, __name__ + "_titles"))
def test_years_of_titles(text, claims):
    assert told(read(text)) == sorted(claims)


@pytest.mark.parametrize(("text", "claims"), cases(YEARLESS, __name__ + "_yearless"))
def test_days_without_a_year(text, claims):
    assert told(read(text)) == sorted(claims)


# The same words for readers in other countries.
NUMERIC = {
    "American": (f"{H} will open on 11/9/21.", "US", ["Silent Harbor | 2021-11-09 | scheduled"]),
    "British": (f"{H} will open on 11/9/21.", "GB", ["Silent Harbor | 2021-09-11 | scheduled"]),
    "only one reading": (f"{H} will open on 17/12/21.", "US", ["Silent Harbor | 2021-12-17 | scheduled"]),
}


@pytest.mark.parametrize(("text", "country", "claims"), cases(NUMERIC, __name__ + "_numeric"))
def test_numbers_by_country(text, country, claims):
    assert told(read(text, country=country)) == claims


# No publish date is given: when must it have been, and what do the claims say then?
INFERRED = {
    "next year, on a stated day": (f"{H} will open next year on May 27, 2022.", "2021", ["Silent Harbor | 2022-05-27 | scheduled"]),
    "next year, in a stated month": (f"{H} is due next year, in May 2022.", "2021", ["Silent Harbor | 2022-05 | scheduled"]),
    "later this year": (
        f"{H} will open later this year, on November 19, 2021.",
        "2021-01-01/2021-11-19",
        ["Silent Harbor | 2021-11-19 | scheduled"],
    ),
}


HALF_KNOWN = {
    "a plan behind a release": (
        f"“Smoke” opened on March 5, 2021. {H} will open on November 19.",
        "Silent Harbor | 2021-11-19 | scheduled",
    ),
    "a release ahead of a plan": (
        f"“Smoke” will open on March 5, 2021. {H} opened on November 19.",
        "Silent Harbor | 2020-11-19 | released",
    ),
}


@pytest.mark.parametrize(("text", "claim"), cases(HALF_KNOWN, __name__ + "_half_known"))
def test_a_day_without_a_year_in_an_article_of_which_one_end_is_known(text, claim):
    """It is likely, and no more than that."""
    reading = read(text, published=None)
    assert claim in told(reading)
    assert [each.certainty for each in reading.claims if each.work == "Silent Harbor"] == [Certainty.LIKELY]


@pytest.mark.parametrize(("text", "published", "claims"), cases(INFERRED, __name__ + "_inferred"))
def test_the_publish_date_is_inferred(text, published, claims):
    reading = read(text, published=None)
    assert reading.article.published is not None
    assert edtf.write(reading.article.published) == published
    assert reading.article.published_from is PublishedFrom.INFERRED
    assert told(reading) == claims


@pytest.mark.parametrize(
    "text",
    [
        f"“Smoke” was a hit in 2003. {H} will open on June 17.",
        f"{H} will open on June 17. It follows the 2003 film “Smoke.”",
        f"“Smoke” was published in 1981. {H} opened on December 8.",
        f"“Smoke” opened on March 5, 1981. {H} opened on December 8.",
    ],
)
def test_a_release_of_any_age_does_not_tell_the_year_of_another_day(text):
    """“Smoke” may be decades old."""
    [claim] = [each for each in read(text, published=None).claims if each.work == "Silent Harbor"]
    assert claim.date is None


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("“Smoke” (2005–2008)", "2005"),
        ("“Smoke” (2005-2008)", "2005"),
        ("“Smoke”, which aired on television from 2011 to 2015", "2011"),
        ("“Smoke”, which came out in 2011", "2011"),
    ],
)
def test_what_ran_for_years_came_out_in_the_first(words, date):
    found = told(read(f"{H} will open on May 7, 2021. It is based on the series {words}."))

    assert [claim for claim in found if claim.startswith("Smoke")] == [f"Smoke | {date} | released"]


RANGES = {
    "a plan": (f"{H} will be released between 2024 and 2026.", ["Silent Harbor | 2024/2026 | scheduled"]),
    "a plan amid others": (
        f"{H} will be released between 2024 and 2026. “Smoke” will open on May 7, 2021.",
        ["Silent Harbor | 2024/2026 | scheduled", "Smoke | 2021-05-07 | scheduled"],
    ),
}


@pytest.mark.parametrize(("text", "claims"), cases(RANGES, __name__ + "_ranges"))
def test_a_plan_for_a_range_of_years_stays_one(text, claims):
    assert told(read(text)) == claims


def test_without_any_publish_date_a_day_without_a_year_stays_open():
    [claim] = read(f"{H} will open on November 19.", published=None).claims
    assert (claim.date, claim.expression.floating) == (None, True)


def test_a_publish_date_that_is_given_stays():
    reading = read(f"{H} will open next year on May 27, 2022.", published="2020-10-01")
    assert edtf.write(reading.article.published) == "2020-10-01"
