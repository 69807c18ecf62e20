"""What is said of a date: in force, hedged, given up, past, or taken back."""

import pytest

from .reading import cases, read, told

H = "“Silent Harbor”"
MAY, DECEMBER = "2021-05-07", "2020-12-18"


def claim(status, date=MAY):
    return f"Silent Harbor | {date} | {status}"


# Between a work and its date; parted by strokes.
SCHEDULED = """
    will open on / will be released on / is set to open on / is set for / is scheduled for release on / is slated for / is due on / is
    due out on / is expected to open on / is planned for / opens on / arrives on / premieres on / launches on / comes out on / hits
    theaters on / is coming on / lands on / debuts on / drops on / bows on / ships on / will now open on / is now set for / has been
    delayed to / has been pushed back to / has been postponed to / has been moved up to / has been moved to / moves to / shifts to /
    won't open until / will not open until / is not coming until / is still set for / remains set for / keeps its release date of /
    takes the slot of / has a new release date: / has claimed the date of / will finally open on / is officially set for / gets a
    release on / will hit shelves on / will be available on / will be out on / will go on sale on / will be in theaters on / is bound
    for
"""
TENTATIVE = """
    could open on / might open on / may open on / should open on / is likely to open on / will likely open on / will probably open on
    / will reportedly open on / is reportedly set for / is rumored to open on / is rumoured for / is tentatively set for / will
    allegedly open on / hopefully opens on / could be delayed to / might be pushed to / may slip to / is thought to arrive on / could
    arrive as early as
"""
FORMER = """
    was originally set for / was originally scheduled for / was originally due to open on / was to open on / was to have opened on /
    was due on / was due to open on / was set to open on / was supposed to open on / was meant to open on / was slated for / was
    previously set for / was initially planned for / had been set for / had been scheduled to open on / should have opened on / would
    have opened on / will no longer open on / is no longer opening on / will not open on / won't open on / gives up its release date
    of / has vacated its slot on / misses its date of / abandons its release date of / has been pulled from / has been pushed from /
    has been delayed from / has moved from / was once planned for / was first set for / is not opening on
"""
RELEASED = """
    opened on / was released on / came out on / premiered on / hit theaters on / arrived on / launched on / debuted on / has been out
    since / has been available since / went on sale on / was published on / dropped on / bowed on / landed on / shipped on / first
    opened on / finally opened on / was first released on / originally opened on / was originally released on / arrived in stores on
"""


def worded(phrases, status, date, words):
    each = " ".join(phrases.split()).split(" / ")
    return {f"{status}: {phrase}": (f"{H} {phrase} {words}.", [claim(status, date)]) for phrase in each}


PHRASES = {
    **worded(SCHEDULED, "scheduled", MAY, "May 7, 2021"),
    **worded(TENTATIVE, "tentative", MAY, "May 7, 2021"),
    **worded(FORMER, "former", DECEMBER, "December 18, 2020"),
    **worded(RELEASED, "released", "2019-12-20", "December 20, 2019"),
}


@pytest.mark.parametrize(("text", "claims"), cases(PHRASES, __name__ + "_phrases"))
def test_phrases(text, claims):
    assert told(read(text)) == claims


BOTH = sorted([claim("scheduled"), claim("former", DECEMBER)])
SENTENCES = {
    "from to": (f"{H} moves from December 18, 2020 to May 7, 2021.", BOTH),
    "to from": (f"{H} moves to May 7, 2021 from December 18, 2020.", BOTH),
    "pushed from": (f"{H} has been pushed to May 7, 2021, from December 18, 2020.", BOTH),
    "instead of": (f"{H} will open on May 7, 2021 instead of December 18, 2020.", BOTH),
    "instead": (f"{H} will not open on December 18, 2020; it will open on May 7, 2021 instead.", BOTH),
    "rather than": (f"{H} will open on May 7, 2021 rather than on December 18, 2020.", BOTH),
    "not but": (f"{H} will open not on December 18, 2020 but on May 7, 2021.", BOTH),
    "no longer but": (f"{H} will no longer open on December 18, 2020 but on May 7, 2021.", BOTH),
    "originally now": (f"{H}, originally set for December 18, 2020, will now open on May 7, 2021.", BOTH),
    "was now": (f"{H} was due on December 18, 2020, but is now set for May 7, 2021.", BOTH),
    "was before it moved": (f"{H} was set for December 18, 2020 before it was moved to May 7, 2021.", BOTH),
    "its previous date": (f"{H} will open on May 7, 2021, well after its previous release date of December 18, 2020.", BOTH),
    "the original date": (f"{H} will open on May 7, 2021. The original release date was December 18, 2020.", BOTH),
    "gives up and takes": (f"{H} gives up December 18, 2020 and takes May 7, 2021.", BOTH),
    "trades": (f"{H} trades December 18, 2020 for May 7, 2021.", BOTH),
    "up from": (f"{H} will open on December 18, 2020, up from May 7, 2021.", sorted([claim("scheduled", DECEMBER), claim("former")])),
    "earlier than": (
        f"{H} will open on December 18, 2020, earlier than the planned May 7, 2021.",
        sorted([claim("scheduled", DECEMBER), claim("former")]),
    ),
    "brought forward": (
        f"{H} has been brought forward from May 7, 2021 to December 18, 2020.",
        sorted([claim("scheduled", DECEMBER), claim("former")]),
    ),
    "a cleft": (f"It was on December 18, 2020 that {H} was to open.", [claim("former", DECEMBER)]),
    "two moves": (
        f"{H} was first set for July 10, 2020, then for December 18, 2020, and will now open on May 7, 2021.",
        sorted([*BOTH, claim("former", "2020-07-10")]),
    ),
    "the old date after the new": (f"{H} will open on May 7, 2021. It was due on December 18, 2020.", BOTH),
    "a plan of then": (f"Last year Disney announced that {H} would open on December 18, 2020. It will now open on May 7, 2021.", BOTH),
    "a swap of two works": (
        f"{H} takes the May 7, 2021 slot, and “Smoke” moves from May 7, 2021 to June 4, 2021.",
        [claim("scheduled"), "Smoke | 2021-05-07 | former", "Smoke | 2021-06-04 | scheduled"],
    ),
    "alternatives": (f"{H} will open on either May 7, 2021 or June 4, 2021.", [claim("scheduled"), claim("scheduled", "2021-06-04")]),
    "not before": (f"{H} will open on May 7, 2021 at the earliest.", [claim("scheduled", "2021-05-07/..")]),
    "by": (f"{H} will be released by May 7, 2021.", [claim("scheduled", "../2021-05-07")]),
    "between": (f"{H} will open between May 7, 2021 and June 4, 2021.", [claim("scheduled", "2021-05-07/2021-06-04")]),
    "around": (f"{H} will open around May 7, 2021.", [claim("scheduled", "2021-05-07~")]),
    "weekday and day disagree": (f"{H} will open on Monday, May 7, 2021.", [claim("scheduled")]),
    "a plan and a hedge": (
        f"{H} is set for May 7, 2021 but could slip to June 4, 2021.",
        [claim("scheduled"), claim("tentative", "2021-06-04")],
    ),
    "a hedge by an insider": (f"According to an insider, {H} will open on May 7, 2021.", [claim("tentative")]),
    "a hope": (f"Disney hopes to release {H} on May 7, 2021.", [claim("tentative")]),
    "a rumor": (f"Rumor has it that {H} will open on May 7, 2021.", [claim("tentative")]),
    "a leak": (f"A leak says {H} will launch on May 7, 2021.", [claim("tentative")]),
    "a hedge of something else": (f"Tom Reed, who might retire, stars in {H}, which will open on May 7, 2021.", [claim("scheduled")]),
    "a denial of something else": (f"{H}, which has no trailer yet, will open on May 7, 2021.", [claim("scheduled")]),
    "denied but kept": (f"{H} has not been delayed and will still open on May 7, 2021.", [claim("scheduled")]),
    "a past day of an old plan": (f"{H} was due in March 2020 but the theaters were shut.", [claim("former", "2020-03")]),
    "out since": (f"{H} is out since August 28, 2020.", [claim("released", "2020-08-28")]),
    "an infinitive": (f"Disney to release {H} on May 7, 2021.", [claim("scheduled")]),
    "a headline": ("Silent Harbor Delayed to May 7, 2021\nThe news came on Monday.", [claim("scheduled")]),
}


@pytest.mark.parametrize(("text", "claims"), cases(SENTENCES, __name__))
def test_sentences(text, claims):
    assert told(read(text)) == sorted(claims)


WITHDRAWN = {
    "off the calendar": f"Disney has taken {H} off the calendar.",
    "off its schedule": f"{H} is off the release schedule.",
    "removed from": f"Disney has removed {H} from its release calendar.",
    "indefinitely": f"{H} has been delayed indefinitely.",
    "until further notice": f"{H} has been postponed until further notice.",
    "to a later date": f"{H} has been delayed to a later date.",
    "without a new date": f"{H} has been postponed without a new release date.",
    "no new date": f"{H} has been delayed. No new release date has been set.",
    "undated": f"{H} is now undated.",
    "cancelled": f"Disney has cancelled {H}.",
    "canceled": f"{H} has been canceled.",
    "scrapped": f"{H} has been scrapped.",
    "shelved": f"{H} has been shelved.",
    "on hold": f"{H} is on hold.",
}
# By themselves, and beside another work that has a date.
ALONE = ("indefinitely", "cancelled")
WITHDRAWALS = {
    **{
        f"{name}, beside a date": (f"{text}\n“Smoke” will open on June 4, 2021.", ["Smoke | 2021-06-04 | scheduled"])
        for name, text in WITHDRAWN.items()
    },
    **{f"{name}, alone": (f"{text} Jane Miller directed it.", []) for name in ALONE for text in [WITHDRAWN[name]]},
}


@pytest.mark.parametrize(("text", "others"), cases(WITHDRAWALS, __name__ + "_withdrawn"))
def test_withdrawals(text, others):
    assert told(read(text)) == ["Silent Harbor | - | withdrawn", *others]


KEPT = {
    "not cancelled": f"{H} has not been cancelled and will open on May 7, 2021.",
    "never shelved": f"{H} was never shelved; it will open on May 7, 2021.",
    "something else cancelled": f"The premiere party was cancelled, but {H} will open on May 7, 2021.",
    "fear": f"There were fears that {H} could be shelved, but it will open on May 7, 2021.",
}


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT.keys())
def test_no_withdrawal(text):
    assert told(read(text)) == [claim("scheduled")]


def test_a_lost_date_beside_a_withdrawal():
    text = f"{H} will no longer open on May 7, 2021. It has been delayed indefinitely."
    assert told(read(text)) == ["Silent Harbor | - | withdrawn", claim("former")]
