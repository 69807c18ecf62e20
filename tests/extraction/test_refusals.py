"""Dates that date something else than a release."""

import pytest

from .reading import cases, read, told

H = "“Silent Harbor”"

REFUSALS = {
    "filming starts": f"Filming of {H} starts on May 7, 2021.",
    "filming will start": f"{H} will start filming on May 7, 2021.",
    "cameras roll": f"Cameras roll on {H} on May 7, 2021.",
    "production": f"{H} goes into production on May 7, 2021.",
    "shooting wrapped": f"{H} wrapped shooting on May 7, 2020.",
    "a trailer": f"The trailer for {H} drops on May 7, 2021.",
    "the first trailer": f"The first trailer of {H} was released on May 7, 2020.",
    "a poster": f"The poster of {H} was unveiled on May 7, 2020.",
    "tickets": f"Tickets for {H} go on sale on May 7, 2021.",
    "pre-orders": f"Pre-orders for {H} open on May 7, 2021.",
    "an announcement": f"{H} was announced on May 7, 2020.",
    "the report's own day": f"Disney said on Monday that {H} is finished.",
    "a tweet": f"Jane Miller tweeted about {H} on May 7, 2020.",
    "a showing at a fair": f"{H} was shown at a fair on May 7, 2020.",
    "a contract": f"Jane Miller signed a contract for {H} on May 7, 2020.",
    "a cast member": f"Tom Reed joined the cast of {H} in May 2020.",
    "a birth": f"Jane Miller, the director of {H}, was born on May 7, 1970.",
    "a death": f"Tom Reed, the star of {H}, died on May 7, 2020.",
    "the story": f"{H} is set in 1943.",
    "the story's years": f"{H} takes place between 1943 and 1945.",
    "a box office": f"{H} made 12 million dollars in May 2020.",
    "awards": f"{H} won three prizes at the gala on May 7, 2020.",
    "a ceremony": f"The ceremony will be held on May 7, 2021; {H} is nominated.",
    "an age": f"Tom Reed, 51, plays a sailor in {H}.",
    "a strike": f"The strike began on May 2, 2020 and stopped work on {H}.",
    "theaters": f"The theaters will reopen on May 7, 2021, and {H} is long awaited.",
    "theaters closed": f"The theaters closed in March 2020, which hurt {H}.",
    "a beta": f"The open beta of {H} starts on May 7, 2021.",
    "the end of support": f"Support for Windows 7 ends on May 7, 2021. {H} runs on it.",
    "a shutdown": f"The servers of {H} will be shut down on May 7, 2021.",
    "a development": f"{H} has been in development since 2016.",
    "rights": f"Disney bought the rights to {H} in 2016.",
    "an order": f"{H} was ordered in May 2020.",
    "an earlier interview": f"Jane Miller spoke of {H} in an interview in May 2020.",
    "a lawsuit": f"The trial over {H} opens on May 7, 2021.",
    "a person's return": f"Tom Reed will return to London on May 7, 2021. {H} is done.",
    "what was watched over a holiday": f"Columbia has had a good Christmas. {H} found a large new audience on Netflix over the holiday.",
    "a tour": f"The tour starts on May 7, 2021; {H} is the last album.",
    "no date at all": f"{H} is a film by Jane Miller with Tom Reed.",
    "a number": f"{H} has 2021 fans and runs for 119 minutes.",
    "a season that is a name": f"“The Winter Soldier” is by the makers of {H}.",
    "may is a verb": f"{H} may be long.",
    "march is a verb": f"The men march on in {H}.",
    "every week": f"The makers of {H} meet every Friday.",
    "a decade": f"{H} is a film of the 1990s about the 1980s.",
}


@pytest.mark.parametrize("text", cases({name: (text,) for name, text in REFUSALS.items()}, __name__))
def test_no_claim(text):
    assert told(read(text)) == []


# The same beside a release: only the release is a claim.
BESIDE = {
    "a trailer": f"The trailer dropped on May 2, 2020; {H} will open on May 7, 2021.",
    "filming": f"{H}, which was filmed in May 2020, will open on May 7, 2021.",
    "filming in the sentence before": f"Filming ended in May 2020. {H} will open on May 7, 2021.",
    "tickets": f"{H} will open on May 7, 2021; tickets go on sale on May 1.",
    "a birthday": f"{H} will open on May 7, 2021, a day before Jane Miller's birthday on May 8.",
    "the story": f"{H}, set in 1943, will open on May 7, 2021.",
    "the announcement": f"Disney announced on Monday that {H} will open on May 7, 2021.",
    "the announcement behind": f"{H} will open on May 7, 2021, Disney announced on Monday.",
    "a report": f"As Variety reported on May 2, 2020, {H} will open on May 7, 2021.",
}


@pytest.mark.parametrize("text", cases({name: (text,) for name, text in BESIDE.items()}, __name__ + "_beside"))
def test_the_release_alone(text):
    assert told(read(text)) == ["Silent Harbor | 2021-05-07 | scheduled"]
