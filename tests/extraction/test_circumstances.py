"""Where, on what, and by whose word: region, medium and via of a claim."""

import pytest

from .reading import cases, read

H = "“Silent Harbor”"

REGIONS = {
    "none": (f"{H} will open on May 7, 2021.", None),
    "in the UK": (f"{H} will open in the UK on May 7, 2021.", "GB"),
    "in UK cinemas": (f"{H} will open in UK cinemas on May 7, 2021.", "GB"),
    "in Britain": (f"{H} will open in Britain on May 7, 2021.", "GB"),
    "in the U.S.": (f"{H} will open in the U.S. on May 7, 2021.", "US"),
    "in the United States": (f"{H} will open in the United States on May 7, 2021.", "US"),
    "in American theaters": (f"{H} will open in American theaters on May 7, 2021.", "US"),
    "a continent": (f"{H} will open in North America on May 7, 2021.", None),
    "in Japan": (f"{H} will launch in Japan on May 7, 2021.", "JP"),
    "in China": (f"{H} will open in China on May 7, 2021.", "CN"),
    "worldwide": (f"{H} will launch worldwide on May 7, 2021.", "001"),
    "globally": (f"{H} will launch globally on May 7, 2021.", "001"),
    "around the world": (f"{H} will open around the world on May 7, 2021.", "001"),
    "after the date": (f"{H} will open on May 7, 2021 in the UK.", "GB"),
    "two countries": (f"{H} will open in the UK and Ireland on May 7, 2021.", None),
    "of the sentence before": (f"{H} was shot in Japan. It will open on May 7, 2021.", None),
    "of what it is about": (f"{H}, a drama about Japan in the war, will open on May 7, 2021.", None),
    "of its maker": (f"Japanese director Ken Mori's {H} will open on May 7, 2021.", None),
}
MEDIA = {
    "none": (f"{H} will arrive on May 7, 2021.", None),
    "in theaters": (f"{H} will open in theaters on May 7, 2021.", "theatrical"),
    "in cinemas": (f"{H} will be in cinemas on May 7, 2021.", "theatrical"),
    "hits theaters": (f"{H} hits theaters on May 7, 2021.", "theatrical"),
    "theatrically": (f"{H} will be released theatrically on May 7, 2021.", "theatrical"),
    "the big screen": (f"{H} will reach the big screen on May 7, 2021.", "theatrical"),
    "a streaming service": (f"{H} will premiere on Netflix on May 7, 2021.", "streaming"),
    "another streaming service": (f"{H} will premiere on Disney+ on May 7, 2021.", "streaming"),
    "streaming": (f"{H} will start streaming on May 7, 2021.", "streaming"),
    "a channel": (f"{H} will premiere on AMC on May 7, 2021.", "tv"),
    "digital": (f"{H} will be released on digital on May 7, 2021.", "digital"),
    "on demand": (f"{H} will be available on demand on May 7, 2021.", "digital"),
    "discs": (f"{H} will be out on Blu-ray on May 7, 2021.", "physical"),
    "vinyl": (f"{H} will be out on vinyl on May 7, 2021.", "physical"),
    "a festival": (f"{H} will premiere at the Venice Film Festival on May 7, 2021.", "festival"),
    "early access": (f"{H} will enter early access on May 7, 2021.", "early-access"),
    "a console": (f"{H} will launch on PS5 on May 7, 2021.", "ps5"),
    "a console in full": (f"{H} will launch on PlayStation 5 on May 7, 2021.", "ps5"),
    "another console": (f"{H} will launch on Nintendo Switch on May 7, 2021.", "switch"),
    "a computer": (f"{H} will launch on PC on May 7, 2021.", "pc"),
    "a telephone": (f"{H} will launch on Android on May 7, 2021.", "android"),
    "two consoles": (f"{H} will launch on PS5 and Switch on May 7, 2021.", None),
    "paperback": (f"{H} will be out in paperback on May 7, 2021.", "print"),
    "an audiobook": (f"{H} will be out as an audiobook on May 7, 2021.", "audio"),
    "the medium of another claim": (f"“Smoke” is on Netflix. {H} will arrive on May 7, 2021.", None),
}
VIA = {
    "none": (f"{H} will open on May 7, 2021.", None),
    "according to": (f"{H} will open on May 7, 2021, according to Variety.", "Variety"),
    "according to, in front": (f"According to Deadline, {H} will open on May 7, 2021.", "Deadline"),
    "per": (f"{H} will open on May 7, 2021, per The Hollywood Reporter.", "The Hollywood Reporter"),
    "reports": (f"Variety reports that {H} will open on May 7, 2021.", "Variety"),
    "has learned": (f"Deadline has learned that {H} will open on May 7, 2021.", "Deadline"),
    "as reported by": (f"{H} will open on May 7, 2021, as reported by Variety.", "Variety"),
    "the studio says": (f"Disney says that {H} will open on May 7, 2021.", None),
}


def only(reading):
    [claim] = reading.claims
    return claim


@pytest.mark.parametrize(("text", "region"), cases(REGIONS, __name__ + "_regions"))
def test_region(text, region):
    assert only(read(text)).region == region


@pytest.mark.parametrize(("text", "medium"), cases(MEDIA, __name__ + "_media"))
def test_medium(text, medium):
    assert only(read(text)).medium == medium


@pytest.mark.parametrize(("text", "via"), cases(VIA, __name__ + "_via"))
def test_via(text, via):
    assert only(read(text)).via == via


SEVERAL = {
    "one country each": (
        f"{H} will open in the UK on May 7, 2021 and in Japan on June 4, 2021.",
        [("2021-05-07", "GB", None), ("2021-06-04", "JP", None)],
    ),
    "worldwide, and earlier at home": (
        f"{H} will open on May 7, 2021 in the US and on June 4, 2021 in China.",
        [("2021-05-07", "US", None), ("2021-06-04", "CN", None)],
    ),
    "one console each": (
        f"{H} will launch on PS5 on May 7, 2021 and on PC on June 4, 2021.",
        [("2021-05-07", None, "ps5"), ("2021-06-04", None, "pc")],
    ),
    "cinemas, then a service": (
        f"{H} will open in theaters on May 7, 2021 and arrive on Netflix on June 4, 2021.",
        [("2021-05-07", None, "theatrical"), ("2021-06-04", None, "streaming")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), cases(SEVERAL, __name__ + "_several"))
def test_each_date_has_its_own(text, expected):
    found = [(claim.date.start.isoformat(), claim.region, claim.medium) for claim in read(text).claims]
    assert sorted(found, key=lambda one: one[0]) == expected
