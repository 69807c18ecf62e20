"""What makes two names one work, as tables of pairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.works.names import Likeness, canonical, identify, same, short_for

ONE_WORK = [
    ("Pixel 6a", "PIXEL 6A"),
    ("Élite 6a temporada", "Élite temporada 6"),
    ("Mission: Impossible 7", "MI:7"),
    ("Mission: Impossible 7", "M:I 7"),
    ("Mission: Impossible 7", "MI7"),
    ("Mission: Impossible 7", "Mission 7"),
    ("Mission: Impossible 7", "Mission Impossible 7"),
    ("Mission: Impossible 7", "mission impossible VII"),
    ("MI:7", "M:I 7"),
    ("Grand Theft Auto VI", "GTA VI"),
    ("Grand Theft Auto VI", "GTA 6"),
    ("Kerbal Space Program 2", "KSP2"),
    ("Kingdom Come: Deliverance II", "KCD2"),
    ("Kingdom Come: Deliverance II", "Kingdom Come: Deliverance 2"),
    ("KGF: Chapter 2", "KGF 2"),
    ("John Wick: Chapter 4", "John Wick 4"),
    ("Guardians of the Galaxy Vol. 3", "Guardians of the Galaxy 3"),
    ("Gomorra stagione 5", "Gomorra 5"),
    ("Babylon Berlin Staffel 4", "Die vierte Staffel von „Babylon Berlin“"),
    ("Emily in Paris season 4", "the fourth season of “Emily in Paris”"),
    ("The Handmaid's Tale season 4", "Season 4 of The Handmaid’s Tale"),
    ("La casa de papel temporada 5", "la quinta temporada de La casa de papel"),
    ("En thérapie saison 2", "la deuxième saison de En thérapie"),
    ("House of the Dragon season two", "House of the Dragon Season 2"),
    ("Fargo S04", "Fargo season 4"),
    ("KDE Plasma 6", "KDE Plasma 6.0"),
    ("Baldur’s Gate 3", "Baldur's Gate III"),
    ("Baldur’s Gate 3 (PS5)", "Baldur's Gate 3 for PlayStation 5"),
    ("DOOM Eternal for Switch", "DOOM Eternal on Switch"),
    ("Black Widow", "Marvel's Black Widow"),
    ("Jungle Cruise", "Disney’s Jungle Cruise"),
    ("Civilization VII", "Sid Meier's Civilization VII"),
    ("Justice League", "Zack Snyder's Justice League"),
    ("Dungeons & Dragons", "Dungeons and Dragons"),
    ("Dungeons & Dragons", "The Dungeons & Dragons movie"),
    ("Astérix & Obélix : L’Empire du Milieu", "Asterix et Obelix: L'Empire du Milieu"),
    ("The Eternals", "Eternals"),
    ("BellBottom", "Bell Bottom"),
    ("Spider-Man: No Way Home", "Spider-Man – No Way Home"),
    ("2018’s Halloween", "Halloween (2018)"),
    ("the Fable game", "Fable"),
    ("Fable (game)", "the Fable game"),
    ("Gomorra stagione 5", "La quinta e conclusiva stagione di Gomorra"),
    ("La casa de papel temporada 5", "la quinta y última temporada de 'La casa de papel'"),
    ("Attack on Titan volume 34", "the 34th and last volume of Attack on Titan"),
    ("the novel Deep Water", "Deep Water (novel)"),
    ("EVIL DEAD II", "Evil Dead 2"),
    ("S.T.A.L.K.E.R. 2: Heart of Chornobyl", "STALKER 2: Heart of Chornobyl"),
]

TWO_WORKS = [
    ("Pixel 6", "Pixel 6a"),
    ("Mission: Impossible 7", "Mission: Impossible 8"),
    ("Mission: Impossible 7", "Mission: Impossible"),
    ("Mission: Impossible 7", "1996's Mission: Impossible"),
    ("Mission: Impossible 7", "Mission: Impossible - Fallout"),
    ("Mission: Impossible 7", "Mission: Impossible – Dead Reckoning Part One"),
    ("Mission: Impossible – Dead Reckoning Part One", "Mission: Impossible – Dead Reckoning Part Two"),
    ("MI:7", "MI:8"),
    ("GTA V", "GTA VI"),
    ("Monsters, Inc. 7", "Mission: Impossible 7"),
    ("Red 2", "Red Dead Redemption 2"),
    ("Red 2", "Rodeo Empire Disaster 2"),
    ("Call of Duty 2", "Call of Duty: Modern Warfare 2"),
    ("Emily in Paris season 2", "Emily in Paris season 3"),
    ("Emily in Paris", "Emily in Paris season 3"),
    ("Lupin partie 1", "Lupin saison 1"),
    ("HPI saison 4 partie 1", "HPI saison 4 partie 2"),
    ("HPI saison 4", "HPI saison 4 épisode 4"),
    ("Doomsday Clock #1", "Doomsday Clock #2"),
    ("Halloween (2018)", "Halloween (1978)"),
    ("Halloween (2018)", "Halloween"),
    ("Dune (1984)", "Dune"),
    ("Dune", "Dune: Part Two"),
    ("Dungeons & Dragons (game)", "Dungeons & Dragons movie"),
    ("Deep Water (novel)", "Deep Water"),
    ("Das Boot (Serie)", "Das Boot"),
    ("O Auto da Compadecida (minissérie)", "O Auto da Compadecida"),
    ("DOOM Eternal for Switch", "DOOM Eternal"),
    ("Blasphemous 2 para PS4 y Xbox One", "Blasphemous 2"),
    ("Destiny 2", "Destiny 2: Lightfall"),
    ("Final Fantasy VII", "Final Fantasy VII Remake"),
    ("Kingdom Hearts III", "Kingdom Hearts III Re:Mind"),
    ("Kena", "Kena: Bridge of Spirits"),
    ("Schindler's List", "List"),
    ("The Handmaid's Tale", "Tale"),
    ("Disney's Robin Hood", "Ridley Scott's Robin Hood"),
    ("1917", "1918"),
    ("Chrome 80", "Chrome 81"),
    ("Genshin Impact 2.1", "Genshin Impact 2.2"),
    ("Firefox 10", "Firefox 100"),
    ("AirPods (2nd generation)", "AirPods"),
    ("???", "!!!"),
    ("", "Dune"),
]

SHORT_FORMS = [
    ("Kena", "Kena: Bridge of Spirits", Likeness.LIKELY),
    ("Clifford", "Clifford the Big Red Dog", Likeness.LIKELY),
    ("Dying Light 2", "Dying Light 2 Stay Human", Likeness.LIKELY),
    ("Glass Onion", "Glass Onion: A Knives Out Mystery", Likeness.LIKELY),
    ("Fedora 36", "Fedora Linux 36", Likeness.LIKELY),
    ("Plasma 6", "KDE Plasma 6", Likeness.LIKELY),
    ("RTX 3080", "NVIDIA GeForce RTX 3080", Likeness.LIKELY),
    ("Lightfall", "Destiny 2: Lightfall", Likeness.LIKELY),
    ("2.1", "Genshin Impact 2.1", Likeness.LIKELY),
    ("Version 2.2", "Genshin Impact 2.2", Likeness.LIKELY),
    ("Gran Turismo", "Gran Turismo Movie", Likeness.LIKELY),
    ("Dune", "Dune: Part Two", Likeness.POSSIBLE),
    ("Batman", "Batman Returns", Likeness.POSSIBLE),
    ("2.1", "Genshin Impact 2.2", Likeness.NONE),
    ("New Horizons", "Animal Crossing: New Horizons", Likeness.LIKELY),
    ("The Rings of Power", "The Lord of the Rings: The Rings of Power", Likeness.LIKELY),
    ("Halloween", "Halloween (2018)", Likeness.LIKELY),
    ("Deep Water", "Deep Water (novel)", Likeness.LIKELY),
    ("Hollow Knight", "Hollow Knight for Switch", Likeness.LIKELY),
    ("Season 3", "Fargo season 3", Likeness.LIKELY),
    ("the second part", "Kaamelott : Deuxième Volet partie 2", Likeness.LIKELY),
    ("Atlanta", "Atlanta season 3", Likeness.LIKELY),
    ("Emily in Paris season 4", "Emily in Paris season 4 part 1", Likeness.LIKELY),
    ("TLOU", "The Last of Us", Likeness.LIKELY),
    ("MI:7", "Mission: Impossible 7", Likeness.SAME),
    ("Season 2", "Fargo season 3", Likeness.NONE),
    ("Mission: Impossible", "Mission: Impossible 7", Likeness.NONE),
    ("Mission: Impossible 7", "Mission: Impossible", Likeness.NONE),
    ("Mission: Impossible 7", "Mission: Impossible 8", Likeness.NONE),
    ("Kena: Bridge of Spirits", "Kena", Likeness.NONE),
    ("Dune", "Kena: Bridge of Spirits", Likeness.NONE),
    ("Halloween (1978)", "Halloween (2018)", Likeness.NONE),
    ("", "Dune", Likeness.NONE),
]


@pytest.mark.parametrize(("first", "second"), ONE_WORK)
def test_one_work(first: str, second: str) -> None:
    assert same(first, second)


@pytest.mark.parametrize(("first", "second"), TWO_WORKS)
def test_two_works(first: str, second: str) -> None:
    assert not same(first, second)


@pytest.mark.parametrize(("short", "full", "likeness"), SHORT_FORMS)
def test_short_forms(short: str, full: str, likeness: Likeness) -> None:
    assert short_for(short, full) is likeness


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["MI:7", "Mission 7", "Mission: Impossible 7", "Mission Impossible 7"], "Mission: Impossible 7"),
        (["Marvel's Black Widow", "Black Widow"], "Black Widow"),
        (["THE EVIL DEAD", "The Evil Dead"], "The Evil Dead"),
        (["Dungeons & Dragons movie", "Dungeons & Dragons"], "Dungeons & Dragons"),
        (["the fourth season of “Emily in Paris”", "Emily in Paris season 4"], "Emily in Paris season 4"),
        (["KGF 2", "KGF: Chapter 2"], "KGF: Chapter 2"),
        (["Eternals", "Eternals", "The Eternals"], "Eternals"),
        (["Kena", "Kena: Bridge of Spirits"], "Kena: Bridge of Spirits"),
    ],
)
def test_canonical(names: list[str], expected: str) -> None:
    assert canonical(names) == expected
    assert canonical(reversed(names)) == expected


def test_canonical_of_nothing() -> None:
    with pytest.raises(ValueError):
        canonical([])


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        ":",
        "–",
        "(((",
        "))",
        "()",
        "''s",
        "7",
        "#",
        "#5",
        "season",
        "Season 1 Season 2",
        "\0",
        "a" * 10**6,
        "1 " * 10**5,
        "(" * 10**5,
        "A." * 10**5,
        "'s " * 10**5,
        "X" * 10**5,
        "ﷺ",
        "İstanbul 2",
    ],
)
def test_hostile_names(name: str) -> None:
    assert identify(name) == identify(name)
    assert same(name, name)
    assert short_for(name, "Mission: Impossible 7") is Likeness.NONE or name == "7"


WORDS = st.sampled_from(
    [
        "Mission",
        ":",
        "Impossible",
        "7",
        "8",
        "VII",
        "–",
        "Part",
        "One",
        "Season",
        "The",
        "(2018)",
        "MI",
        "(novel)",
        "for Switch",
        "Marvel's",
        "movie",
        "&",
    ]
)
NAMES = st.one_of(st.lists(WORDS, max_size=7).map(" ".join), st.text(max_size=30))


@given(NAMES, NAMES)
def test_sameness_has_no_direction(first: str, second: str) -> None:
    assert same(first, second) == same(second, first)


@given(NAMES)
def test_a_name_is_its_own(name: str) -> None:
    assert same(name, name)
    assert short_for(name, name) is Likeness.SAME


@given(st.lists(NAMES, min_size=1, max_size=6), st.randoms())
def test_the_canonical_name_is_one_of_them_in_any_order(names: list[str], random: object) -> None:
    shuffled = sorted(names, key=lambda name: hash((name, id(random))))
    assert canonical(names) == canonical(shuffled) in names
