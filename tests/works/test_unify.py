"""Names of a whole archive: what is joined, what is not, and what is only asked about."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims import Status
from checker.dates.span import Span
from checker.works.aliases import PossibleAlias, possible_aliases
from checker.works.catalogue import Catalogue, parse
from checker.works.mentions import Mention
from checker.works.unify import unify


def mention(name: str, file: str, *days: str, status: Status = Status.SCHEDULED, published: str | None = None, people: str = "") -> Mention:
    return Mention(
        name,
        file,
        tuple((status, Span.day(date.fromisoformat(day))) for day in days),
        Span.day(date.fromisoformat(published)) if published else None,
        frozenset(filter(None, people.split(", "))),
    )


def groups(mentions: list[Mention], catalogue: Catalogue | None = None) -> set[frozenset[str]]:
    listed = unify(mentions, catalogue or Catalogue.empty())
    return {frozenset(name for name, shown in listed.items() if shown == work) for work in listed.values()}


M7 = "Mission: Impossible 7"
DR = "Mission: Impossible – Dead Reckoning Part One"


def test_short_forms_by_rule_are_one_work_under_the_fullest_name() -> None:
    listed = unify([mention(name, f"{at}.txt") for at, name in enumerate([M7, "MI:7", "M:I 7", "Mission 7", DR])], Catalogue.empty())
    assert listed == {M7: M7, "MI:7": M7, "M:I 7": M7, "Mission 7": M7, DR: DR}


def test_the_catalogue_comes_first() -> None:
    catalogue = parse(f'[[work]]\nname = "{DR}"\naliases = ["{M7}"]\n')
    listed = unify([mention("MI:7", "a"), mention(M7, "b"), mention(DR, "c"), mention("Mission: Impossible 8", "d")], catalogue)
    assert listed == {"MI:7": DR, M7: DR, DR: DR, "Mission: Impossible 8": "Mission: Impossible 8"}


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        pytest.param([mention(M7, "a"), mention("Mission: Impossible 8", "b"), mention("Mission: Impossible", "c")], 3, id="sequels"),
        pytest.param([mention("MI:7", "a"), mention("Monsters, Inc. 7", "b"), mention(M7, "c")], 3, id="initials that fit two works"),
        pytest.param(
            [mention("Lupin 2", "a"), mention("Lupin season 2", "b"), mention("Lupin part 2", "c")], 3, id="a number that fits two"
        ),
        pytest.param([mention("Lupin 2", "a"), mention("Lupin season 2", "b")], 1, id="a number that fits one"),
        pytest.param([mention("Fable", "a"), mention("Fable game", "b"), mention("Fable movie", "c")], 3, id="game and film"),
        pytest.param([mention("Fable", "a"), mention("the Fable game", "a")], 2, id="the game beside another of that name"),
        pytest.param([mention("Fable", "a"), mention("Fable (game)", "b")], 2, id="brackets tell apart"),
        pytest.param([mention("Fable", "a", "2021-01-01"), mention("Fable (game)", "b", "2021-01-01")], 1, id="brackets, one date"),
        pytest.param([mention("Fable", "a"), mention("the Fable game", "b")], 1, id="a bare name is the game"),
        pytest.param(
            [mention("The Suicide Squad", "a", "2021-08-06"), mention("Suicide Squad", "b", "2016-08-05")], 2, id="an article years apart"
        ),
        pytest.param([mention("The Batman", "a", "2021-06-25"), mention("Batman", "b", "2021-10-01")], 1, id="an article, dates near"),
        pytest.param(
            [mention("Kena", "a", "2021-08-24"), mention("Kena: Bridge of Spirits", "b", "2021-08-24")], 1, id="a short form with its date"
        ),
        pytest.param(
            [mention("Kena", "a", "2021-08-24"), mention("Kena: Bridge of Spirits", "b", "2021-09-21")], 2, id="a short form, another date"
        ),
        pytest.param(
            [mention("Kena", "a", "2021-08-24"), mention("Kena: Bridge of Spirits", "a", "2021-08-24")], 2, id="a short form beside it"
        ),
        pytest.param(
            [mention("Joker", "a", "2019-10-04"), mention("Joker (2019)", "b", "2019-10-04")], 1, id="a version year with its date"
        ),
        pytest.param(
            [mention("Halloween (1978)", "a", "1978-10-25"), mention("Halloween (2018)", "b", "2018-10-19")], 2, id="version years"
        ),
        pytest.param(
            [mention("Destiny 2", "a", "2017-09-06"), mention("Destiny 2: Lightfall", "b", "2023-02-28")], 2, id="a game and its expansion"
        ),
        pytest.param(
            [mention("Dune", "a", "2021-10-22"), mention("Dune: Part Two", "b", "2021-10-22", "2023-10-20")],
            2,
            id="part two beside the first",
        ),
    ],
)
def test_how_many_works(mentions: list[Mention], expected: int) -> None:
    assert len(groups(mentions)) == expected


CAST = "Tom Cruise, Ving Rhames, Simon Pegg, Rebecca Ferguson"
SEVEN = mention(M7, "2020.txt", "2021-11-09", "2022-05-27", published="2020-10-14", people=CAST)
RENAMED = mention(DR, "2022.txt", "2023-07-14", published="2022-12-28", people=CAST)


def aliases(mentions: list[Mention], told_apart: bool = False) -> tuple[PossibleAlias, ...]:
    return possible_aliases(mentions, unify(mentions, Catalogue.empty()), lambda file, name: told_apart)


def test_a_renamed_work_is_asked_about() -> None:
    (found,) = aliases([RENAMED, SEVEN])
    assert (found.first, found.second, found.files) == (M7, DR, ("2020.txt", "2022.txt"))
    assert "the same people: Rebecca Ferguson, Simon Pegg, Tom Cruise and 1 more" in found.reasons


@pytest.mark.parametrize(
    "mentions",
    [
        pytest.param([SEVEN, mention("Mission: Impossible 8", "b", "2022-11-04", published="2020-10-14", people=CAST)], id="the next one"),
        pytest.param(
            [SEVEN, mention("Mission: Impossible", "b", "2021-11-04", published="2020-10-14", people=CAST)], id="the bare franchise"
        ),
        pytest.param(
            [SEVEN, mention("Mission: Impossible - Fallout", "b", "2018-07-27", published="2018-06-01", people=CAST)], id="the one before"
        ),
        pytest.param([SEVEN, mention(DR, "2020.txt", "2023-07-14", published="2020-10-14", people=CAST)], id="side by side"),
        pytest.param([SEVEN, mention(DR, "c", "2023-07-14", published="2022-12-28", people="Tom Cruise")], id="one person alone"),
        pytest.param([SEVEN, mention("Top Gun: Maverick", "c", "2022-05-27", published="2022-01-01", people=CAST)], id="another franchise"),
        pytest.param([SEVEN, mention(DR, "c", published="2022-12-28", people=CAST)], id="no date"),
    ],
)
def test_what_is_not_even_asked_about(mentions: list[Mention]) -> None:
    assert aliases(mentions) == ()


def test_people_named_now_and_then_are_not_of_the_work() -> None:
    seven = [mention(M7, f"{at}.txt", "2022-05-27", published="2020-10-14", people=name) for at, name in enumerate(CAST.split(", "))]
    assert aliases([*seven, RENAMED]) == ()
    assert len(aliases([*seven[:2], RENAMED])) == 1


def test_an_article_that_mentions_both_tells_them_apart() -> None:
    assert aliases([SEVEN, RENAMED], told_apart=True) == ()


def test_a_work_has_one_other_name_at_most() -> None:
    other = mention(
        "Mission: Impossible – Final Reckoning", "2023.txt", "2023-05-23", published="2022-12-28", people="Tom Cruise, Simon Pegg"
    )
    assert [(alias.first, alias.second) for alias in aliases([SEVEN, RENAMED, other])] == [(M7, DR)]


NAMES = st.sampled_from(
    [
        M7,
        "MI:7",
        "Mission 7",
        "Mission: Impossible",
        "Mission: Impossible 8",
        DR,
        "Dune",
        "Dune (1984)",
        "Dune: Part Two",
        "Dune 2",
        "Dune movie",
        "the Dune game",
        "Lupin 2",
        "Lupin season 2",
        "Lupin part 2",
        "Kena",
        "Kena: Bridge of Spirits",
        "Monsters, Inc. 7",
        "The Eternals",
        "Eternals",
    ]
)
MENTIONS = st.lists(
    st.builds(
        mention,
        NAMES,
        st.sampled_from(["a", "b", "c", "d"]),
        st.sampled_from(["2021-08-24", "2021-10-22", "1984-12-14"]),
        published=st.sampled_from([None, "2020-01-01", "2021-01-01"]),
        people=st.sampled_from(["", "Ann, Bob, Cid", "Bob, Cid"]),
    ),
    max_size=14,
)


def test_a_bare_number_joins_no_season_and_part():
    """The two of one article's names that a bare one of another article may stand for."""
    told = [mention("Lupin 2", "b", "2021-08-24"), mention("Lupin season 2", "a", "2021-08-24"), mention("Lupin part 2", "a", "2021-08-24")]
    assert groups(told) == {frozenset({each.name}) for each in told}


@given(MENTIONS, st.randoms(use_true_random=False))
def test_order_changes_nothing(mentions: list[Mention], random: object) -> None:
    shuffled = list(mentions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert unify(mentions, Catalogue.empty()) == unify(shuffled, Catalogue.empty())
    assert aliases(mentions) == aliases(shuffled)


@given(MENTIONS)
def test_each_work_is_listed_under_a_name_of_its_own(mentions: list[Mention]) -> None:
    listed = unify(mentions, Catalogue.empty())
    assert set(listed) == {each.name for each in mentions}
    assert all(listed[shown] == shown for shown in listed.values())
    for apart in ({M7, "Mission: Impossible 8"}, {"Lupin season 2", "Lupin part 2"}, {"Dune (1984)", "Dune: Part Two"}):
        assert len({listed[name] for name in apart & set(listed)}) == len(apart & set(listed))
