"""Whose date it is: from names, pronouns and nouns to one work."""

import pytest

from checker.extraction.cast import Cast
from checker.extraction.references import without_part

from .reading import cases, read, read_markdown, told

H = "“Silent Harbor”"
SEASON = "Silent Harbor season 2 | 2021-05-07 | scheduled"
NEW, OLD = "Silent Harbor | 2021-05-07 | scheduled", "Silent Harbor | 2020-12-18 | former"

CASES = {
    "it": (f"{H} is nearly done. It will open on May 7, 2021.", [NEW]),
    "it in the same sentence": (f"{H} is finished, and it will open on May 7, 2021.", [NEW]),
    "it in the next paragraph": (f"{H} is nearly done.\nIt will open on May 7, 2021.", [NEW]),
    "it after a person": (f"Jane Miller directed {H}. It will open on May 7, 2021.", [NEW]),
    "the film": (f"{H} is nearly done. The film will open on May 7, 2021.", [NEW]),
    "the movie, after another work": (f"{H} follows “Smoke.” The movie will open on May 7, 2021. {H} is long. {H} is loud.", [NEW]),
    "the game": ("“Silent Harbor” is nearly done. The game will launch on May 7, 2021.", [NEW]),
    "the horror comedy": (f"{H} is nearly done. The horror comedy will open on May 7, 2021.", [NEW]),
    "the Disney film": (f"{H} is nearly done. The Disney film will open on May 7, 2021.", [NEW]),
    "the long-awaited film": (f"{H} is nearly done. The long-awaited film will open on May 7, 2021.", [NEW]),
    "this film": (f"{H} is nearly done. This film will open on May 7, 2021.", [NEW]),
    "a participle without a subject": (f"{H} is nearly done, opening on May 7, 2021.", [NEW]),
    "a sentence without a subject": (f"{H} is nearly done. Opens on May 7, 2021.", [NEW]),
    "the release": (f"{H} is nearly done. The release is set for May 7, 2021.", [NEW]),
    "the release of": (f"The release of {H} is set for May 7, 2021.", [NEW]),
    "the title's release": (f"{H}'s release is set for May 7, 2021.", [NEW]),
    "release date": (f"The release date of {H} is May 7, 2021.", [NEW]),
    "a release date was given": (f"Disney has given {H} a release date of May 7, 2021.", [NEW]),
    "which": (f"{H}, which will open on May 7, 2021, is nearly done.", [NEW]),
    "that": (f"It is {H} that will open on May 7, 2021.", [NEW]),
    "whose": (f"{H}, whose release is set for May 7, 2021, is nearly done.", [NEW]),
    "a participle behind": (f"{H}, set to open on May 7, 2021, is nearly done.", [NEW]),
    "an apposition behind": (f"{H}, Jane Miller's new film, will open on May 7, 2021.", [NEW]),
    "an apposition in front": (f"Jane Miller's new film, {H}, will open on May 7, 2021.", [NEW]),
    "a long apposition": (f"{H}, a drama about two brothers on a boat with Tom Reed and Ann Wood, will open on May 7, 2021.", [NEW]),
    "an interpolation": (f"{H}, the studio said on Monday, will open on May 7, 2021.", [NEW]),
    "a dashed interpolation": (f"{H} — with Tom Reed and Ann Wood — will open on May 7, 2021.", [NEW]),
    "a bracket between": (f"{H} (with Tom Reed) will open on May 7, 2021.", [NEW]),
    "a fronted date": (f"On May 7, 2021, {H} will open.", [NEW]),
    "a fronted clause": (f"When it opens on May 7, 2021, {H} will be long awaited.", [NEW]),
    "said that": (f"Disney said that {H} will open on May 7, 2021.", [NEW]),
    "said before": (f"“I can tell you,” said Jane Miller, “that {H} will open on May 7, 2021.”", [NEW]),
    "the studio moves it": (f"Disney is moving {H} to May 7, 2021.", [NEW]),
    "the studio moves the film": (f"{H} is late. Disney is moving the film to May 7, 2021.", [NEW]),
    "the studio's verb, its old date": (f"Disney is moving {H} from December 18, 2020 to May 7, 2021.", [NEW, OLD]),
    "in brackets": (f"Tom Reed will be seen in {H} (May 7, 2021).", [NEW]),
    "after a colon": (f"{H}: May 7, 2021", [NEW]),
    "two works and two dates": (
        "“Silent Harbor” will open on May 7, 2021 and “Smoke” on June 4, 2021.",
        [NEW, "Smoke | 2021-06-04 | scheduled"],
    ),
    "two works, two verbs": (
        "“Silent Harbor” will open on May 7, 2021, while “Smoke” will follow on June 4, 2021.",
        [NEW, "Smoke | 2021-06-04 | scheduled"],
    ),
    "two works, one date": ("“Silent Harbor” and “Smoke” will both open on May 7, 2021.", [NEW, "Smoke | 2021-05-07 | scheduled"]),
    "three works, one date": (
        "“Luca,” “Silent Harbor” and “Smoke” will all open on May 7, 2021.",
        ["Luca | 2021-05-07 | scheduled", NEW, "Smoke | 2021-05-07 | scheduled"],
    ),
    "respectively": (
        "“Silent Harbor” and “Smoke” will open on May 7, 2021 and June 4, 2021, respectively.",
        [NEW, "Smoke | 2021-06-04 | scheduled"],
    ),
    "a list in one sentence": (
        "The new dates: “Silent Harbor” (May 7, 2021), “Smoke” (June 4, 2021) and “Luca” (July 2, 2021).",
        ["Luca | 2021-07-02 | scheduled", NEW, "Smoke | 2021-06-04 | scheduled"],
    ),
    "a list by lines": ("Silent Harbor – May 7, 2021\nSmoke – June 4, 2021", [NEW, "Smoke | 2021-06-04 | scheduled"]),
    "a list by lines, dates first": ("May 7, 2021: Silent Harbor\nJune 4, 2021: Smoke", [NEW, "Smoke | 2021-06-04 | scheduled"]),
    "the latter": ("“Smoke” is as late as “Silent Harbor,” and the latter will open on May 7, 2021.", [NEW]),
    "beside a work that only compares": ("Like “Smoke,” “Silent Harbor” will open on May 7, 2021.", [NEW]),
    "after a work that only tells when": ("“Silent Harbor” will open on May 7, 2021, a month after “Smoke.”", [NEW]),
    "on a work's former day": (
        "“Silent Harbor” will open on May 7, 2021, the date once held by “Smoke.”",
        [NEW, "Smoke | 2021-05-07 | former"],
    ),
    "the sequel": ("“Silent Harbor 2” is nearly done. The sequel will open on May 7, 2021.", ["Silent Harbor 2 | 2021-05-07 | scheduled"]),
    "its second season": ("“Silent Harbor” is back. Its second season will premiere on May 7, 2021.", [SEASON]),
    "season two of": ("Season two of “Silent Harbor” will premiere on May 7, 2021.", [SEASON]),
    "season in figures": ("Season 2 of “Silent Harbor” will premiere on May 7, 2021.", [SEASON]),
    "season behind the name": ("“Silent Harbor” season 2 will premiere on May 7, 2021.", [SEASON]),
    "the second season of": ("The second season of “Silent Harbor” will premiere on May 7, 2021.", [SEASON]),
    "the third and final season": (
        "The third and final season of “Silent Harbor” will premiere on May 7, 2021.",
        ["Silent Harbor season 3 | 2021-05-07 | scheduled"],
    ),
    "a season that is out": ("The second season of “Silent Harbor” came out on May 7, 2020.", ["Silent Harbor season 2 | 2020-05-07 | released"]),
    "a season by its number alone": ("The BBC has dated “Silent Harbor.” Season 2 will premiere on May 7, 2021.", [SEASON]),
    "the season of the series that is gone on to": (
        "“Smoke” season 3 is over. “Silent Harbor” is back. Its 2nd season will premiere on May 7, 2021.",
        [SEASON],
    ),
    "the season of the season spoken of": (
        "“Silent Harbor” season 2 is done. The season will premiere on May 7, 2021.",
        [SEASON],
    ),
    "part one and part two": (
        "“Silent Harbor: Part One” will open on May 7, 2021, and “Silent Harbor: Part Two” on June 4, 2021.",
        ["Silent Harbor: Part One | 2021-05-07 | scheduled", "Silent Harbor: Part Two | 2021-06-04 | scheduled"],
    ),
    "a version": ("Blender 3.0 will ship on May 7, 2021.", ["Blender 3.0 | 2021-05-07 | scheduled"]),
    "the next version": ("Blender 3.0 will ship on May 7, 2021, and Blender 3.1 on June 4, 2021.",
                         ["Blender 3.0 | 2021-05-07 | scheduled", "Blender 3.1 | 2021-06-04 | scheduled"]),
    "versions by number alone": ("Blender 3.0 will ship on May 7, 2021. Version 3.1 follows on June 4, 2021.",
                                 ["Blender 3.0 | 2021-05-07 | scheduled", "Blender 3.1 | 2021-06-04 | scheduled"]),
    "the person is not the work": ("Tom Reed of “Silent Harbor” will host the show, which will air on May 7, 2021. Tom Reed is 40.", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "claims"), cases(CASES, __name__))
def test_the_work_of_a_date(text, claims):
    assert told(read(text)) == sorted(claims)


MARKED = {
    "a section speaks of the work in its heading": (
        "Two films move.\n\n## Silent Harbor\n\nIt will open on May 7, 2021.\n\n## Smoke\n\nIt will open on June 4, 2021.",
        [NEW, "Smoke | 2021-06-04 | scheduled"],
    ),
    "items of a list": (
        "The new dates:\n\n- *Silent Harbor*: May 7, 2021\n- *Smoke*: June 4, 2021",
        [NEW, "Smoke | 2021-06-04 | scheduled"],
    ),
    "paragraphs that a quoted name opens, before a colon": (
        "The new dates.\n\n“Silent Harbor”: Ada Holm will open it on May 7, 2021.\n\n“Smoke”: Ada Holm has the film out on June 4, 2021.",
        [NEW, "Smoke | 2021-06-04 | scheduled"],
    ),
    "paragraphs that a name opens, before a dash": (
        "The new dates.\n\nSilent Harbor – Ada Holm returns on May 7, 2021, and it is high time.\n\n"
        "Smoke – The film with Tom Reed will open on June 4, 2021.\n\nThe rest – Nothing is known of the other plans.",
        [NEW, "Smoke | 2021-06-04 | scheduled"],
    ),
    "an item with the former date": (
        "The new dates:\n\n- *Silent Harbor*: May 7, 2021 (was December 18, 2020)",
        [NEW, OLD],
    ),
}


@pytest.mark.parametrize(("text", "claims"), cases(MARKED, __name__ + "_marked"))
def test_the_work_of_a_date_by_markup(text, claims):
    assert told(read_markdown(text)) == sorted(claims)


# Several names of one work: the claim goes by the fullest, and knows them all.
NAMES = {
    "by number": ("“Silent Harbor 2” is done. Harbor 2 will open on May 7, 2021.", "Silent Harbor 2"),
    "a title with a subtitle": (
        "“Silent Harbor: The Return” is done. “Silent Harbor” will open on May 7, 2021.",
        "Silent Harbor: The Return",
    ),
}


@pytest.mark.parametrize(("text", "name"), NAMES.values(), ids=NAMES.keys())
def test_one_work_of_several_names(text, name):
    [claim] = read(text).claims
    assert name in claim.names


@pytest.mark.parametrize(
    ("name", "series"),
    [("Smoke season 3", "Smoke"), ("Smoke Season 12", "Smoke"), ("İz season 2", "İz"), ("Smoke 3", "Smoke 3"), ("Season 3", "Season 3")],
)
def test_the_series_of_a_part(name, series):
    assert without_part(name, "season") == series


@pytest.mark.parametrize("word", ["issue", "#"])
def test_an_issue_is_no_series(word):
    assert without_part("Saltmarsh #5", word) == "Saltmarsh"
    assert without_part("Saltmarsh", word) == "Saltmarsh"


@pytest.mark.parametrize(
    ("work", "names"),
    [
        ("Fargo", ("Fargo", "FARGO")),
        ("Fargo season 4", ("Fargo", "FARGO")),
        ("Fargone season 2", ("Fargone season 2",)),
        ("Dune", ("Dune",)),
    ],
)
def test_a_part_that_is_never_named_in_full_goes_by_its_series(work, names):
    assert Cast({}, names={"Fargo": ("Fargo", "FARGO")}).names_or_series(work) == names
