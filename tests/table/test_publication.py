"""Publish dates from an article's own claims, and from what dated articles say."""

from datetime import date

import pytest

from checker.articles import PublishedFrom
from checker.claims import Claim
from checker.dates.expression import Base, DateExpression, Relative, Unit
from checker.dates.span import Precision, Span
from checker.publication import Report, dates_seen_from, deduce, support

from .claimed import FORMER, NEXT_YEAR, RELEASED, SCHEDULED, TENTATIVE, article, claim, day

FILM, PLANE = "Mission: Impossible 7", "Top Gun: Maverick"
JULY_2021 = Span.month(2021, 7)
NOVEMBER_NEXT_YEAR = DateExpression(month=11, relative=NEXT_YEAR)
MAY_27 = DateExpression(2022, 5, 27, relative=NEXT_YEAR)


def span(first: str | None, last: str | None) -> Span:
    return Span.between(date.fromisoformat(first) if first else None, date.fromisoformat(last) if last else None)


def scheduled(text: str, words: DateExpression | None = None) -> Claim:
    return claim(FILM, SCHEDULED, day(text), words=words)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param([], None, id="nothing said"),
        pytest.param([scheduled("2021-11-09")], span(None, "2021-11-09"), id="a plan is still to come"),
        pytest.param([claim(FILM, TENTATIVE, JULY_2021)], span(None, "2021-07-31"), id="a hedged plan too"),
        pytest.param([claim(FILM, RELEASED, day("2018-07-27"))], span("2018-07-27", None), id="what is out has passed"),
        pytest.param(
            [claim(FILM, RELEASED, day("2018-07-27")), scheduled("2018-09-01")], span("2018-07-27", "2018-09-01"), id="between two dates"
        ),
        pytest.param([claim(FILM, FORMER, day("2020-07-10"))], None, id="a former plan alone says nothing"),
        pytest.param([scheduled("2022-05-27", MAY_27)], Span.year(2021), id="next year beside its year"),
        pytest.param(
            [scheduled("2022-05-27", MAY_27), claim(PLANE, SCHEDULED, day("2021-11-19")), claim("Mission", RELEASED, Span.year(1996))],
            span("2021-01-01", "2021-11-19"),
            id="bounded by another work's plan",
        ),
        pytest.param(
            [claim(FILM, SCHEDULED, Span.month(2022, 5), words=DateExpression(2022, 5, relative=Relative(Unit.MONTH, 1)))],
            Span.month(2022, 4),
            id="next month beside the month",
        ),
        pytest.param(
            [scheduled("2022-05-27", DateExpression(2022, 5, 27, relative=Relative(Unit.WEEK, 1)))],
            Span(date(2022, 5, 16), date(2022, 5, 22), Precision.RANGE),
            id="next week beside the day",
        ),
        pytest.param(
            [scheduled("2022-05-27", DateExpression(2022, 5, 27, relative=Relative(Unit.DAY, 1, exact=True)))],
            day("2022-05-26"),
            id="tomorrow",
        ),
        pytest.param(
            [scheduled("2022-05-27", DateExpression(2022, 5, 27, relative=Relative(Unit.YEAR, 0, Base.MENTIONED)))],
            span(None, "2022-05-27"),
            id="that year says nothing of the publish date",
        ),
        pytest.param(
            [claim(FILM, FORMER, JULY_2021, at=10), claim(FILM, SCHEDULED, None, words=NOVEMBER_NEXT_YEAR, at=50, delayed=True)],
            span("2020-01-01", "2021-12-31"),
            id="pushed back from July 2021 to November next year",
        ),
        pytest.param(
            [claim(FILM, FORMER, Span.month(2023, 7), at=10), claim(FILM, SCHEDULED, None, words=NOVEMBER_NEXT_YEAR, at=50, delayed=False)],
            span(None, "2021-12-31"),
            id="moved up from July 2023 to November next year",
        ),
        pytest.param([scheduled("2018-01-01"), claim(FILM, RELEASED, day("2020-01-01"))], None, id="a contradiction"),
        pytest.param([scheduled("2022-05-27", MAY_27), claim(PLANE, SCHEDULED, day("2020-01-01"))], None, id="another contradiction"),
    ],
)
def test_an_article_is_dated_by_its_own_claims(claims: list[Claim], expected: Span | None) -> None:
    found = deduce(article("a.txt"), claims).published
    assert (found and (found.start, found.end)) == (expected and (expected.start, expected.end))
    assert (found is None) or deduce(article("a.txt"), claims).known_from is PublishedFrom.INFERRED


def test_a_weekday_tells_the_year() -> None:
    friday = DateExpression(month=5, day=27, weekday=4)
    claims = [claim(FILM, SCHEDULED, None, words=friday), claim(PLANE, RELEASED, Span.year(2020)), claim(PLANE, SCHEDULED, Span.year(2024))]
    assert deduce(article("a.txt"), claims).published == span("2021-05-28", "2022-05-27")


def test_a_stated_day_is_taken_at_its_word() -> None:
    found = deduce(article("a.txt", day("2020-10-14")), [scheduled("2019-01-01")])
    assert (found.published, found.known_from) == (day("2020-10-14"), PublishedFrom.HEADER)


def test_an_interval_from_the_file_bounds_what_is_inferred() -> None:
    found = deduce(
        article("a.txt", Span.year(2021), PublishedFrom.URL), [scheduled("2021-11-09"), claim(PLANE, RELEASED, day("2021-03-01"))]
    )
    assert (found.published, found.known_from) == (span("2021-03-01", "2021-11-09"), PublishedFrom.INFERRED)
    unmoved = deduce(article("a.txt", Span.year(2021), PublishedFrom.URL), [scheduled("2022-11-09")])
    assert (unmoved.published, unmoved.known_from) == (Span.year(2021), PublishedFrom.URL)
    contradicted = deduce(article("a.txt", Span.year(2021), PublishedFrom.URL), [scheduled("2019-11-09")])
    assert (contradicted.published, contradicted.known_from) == (Span.year(2021), PublishedFrom.URL)
    assert contradicted.reasons[0] == "its own words leave no publish date"


def test_what_was_inferred_before_tells_its_reasons_again() -> None:
    claims = [claim(FILM, SCHEDULED, day("2022-05-27"), words=MAY_27), claim(PLANE, SCHEDULED, day("2021-11-19"))]
    first = deduce(article("a.txt"), claims)
    again = deduce(article("a.txt", first.published, PublishedFrom.INFERRED), claims)
    assert first == again
    assert len(first.reasons) == 4
    bounded = deduce(article("a.txt", span("2021-03-01", "2021-11-19"), PublishedFrom.INFERRED), claims)
    assert (bounded.published, bounded.known_from) == (span("2021-03-01", "2021-11-19"), PublishedFrom.INFERRED)


def test_each_step_leaves_its_reason() -> None:
    claims = [claim(FILM, SCHEDULED, day("2022-05-27"), words=MAY_27, quote="next year on May 27, 2022")]
    assert deduce(article("a.txt"), claims).reasons == (
        "“next year on May 27, 2022” is still to come: not after 2022-05-27",
        "“next year on May 27, 2022” says how far off it is: not before 2021-01-01",
        "“next year on May 27, 2022” says how far off it is: not after 2021-12-31",
    )


PUSHED = [claim(FILM, FORMER, JULY_2021, at=10), claim(FILM, SCHEDULED, None, words=NOVEMBER_NEXT_YEAR, at=50, delayed=True)]


@pytest.mark.parametrize(
    ("reports", "expected", "known_from"),
    [
        pytest.param([Report("b", day("2020-10-14"), day("2021-11-09"))], Span.year(2020), PublishedFrom.SUPPORTED, id="one year"),
        pytest.param([Report("b", day("2021-10-14"), day("2022-11-09"))], Span.year(2021), PublishedFrom.SUPPORTED, id="the other"),
        pytest.param(
            [Report("b", day("2020-10-14"), day("2021-11-09")), Report("c", day("2021-10-14"), day("2022-11-09"))],
            span("2020-01-01", "2021-12-31"),
            PublishedFrom.INFERRED,
            id="both: the interval stays",
        ),
        pytest.param(
            [Report("b", day("2020-10-14"), day("2022-05-27"))],
            span("2020-01-01", "2021-12-31"),
            PublishedFrom.INFERRED,
            id="no date agrees",
        ),
        pytest.param(
            [Report("b", day("2018-10-14"), day("2021-11-09"))], span("2020-01-01", "2021-12-31"), PublishedFrom.INFERRED, id="long before"
        ),
        pytest.param(
            [Report("a", day("2020-10-14"), day("2021-11-09"))], span("2020-01-01", "2021-12-31"), PublishedFrom.INFERRED, id="itself"
        ),
        pytest.param([], span("2020-01-01", "2021-12-31"), PublishedFrom.INFERRED, id="nothing"),
    ],
)
def test_support(reports: list[Report], expected: Span, known_from: PublishedFrom) -> None:
    undated = article("a")
    found = support(undated, PUSHED, deduce(undated, PUSHED), {FILM: reports}, {})
    assert found.published is not None
    assert (found.published.start, found.published.end, found.known_from) == (expected.start, expected.end, known_from)


def test_support_says_by_whom() -> None:
    undated = article("a")
    found = support(undated, PUSHED, deduce(undated, PUSHED), {FILM: [Report("b", day("2020-10-14"), day("2021-11-09"))]}, {})
    assert found.reasons[-1] == f"b of 2020-10-14 gives 2021-11-09 for {FILM}"


def test_floating_dates_seen_from_a_year() -> None:
    assert dates_seen_from(Span.year(2020), article("a"), PUSHED) == (JULY_2021, Span.month(2021, 11))
    assert dates_seen_from(None, article("a"), PUSHED) == (JULY_2021, None)
