"""Dutch: where and on what a work comes out, with nothing of Dutch outside its one file."""

import pytest

from .reading import read


def claims(text, published):
    return read(text, published=published, country=None, language="nl").claims


@pytest.mark.parametrize(
    ("text", "region", "medium"),
    [
        ("‘Zilvermeeuw’ draait vanaf 5 augustus 2021 in de Nederlandse bioscopen.", "NL", "theatrical"),
        ("‘Zilvermeeuw’ verschijnt op 5 augustus 2021 in België.", "BE", None),
        ("‘Zilvermeeuw’ verschijnt op 5 augustus 2021 wereldwijd.", "001", None),
        ("‘Zilvermeeuw’ is vanaf 5 augustus 2021 te zien op Netflix.", None, "streaming"),
    ],
)
def test_place_of_release(text: str, region: str | None, medium: str | None) -> None:
    assert [(claim.region, claim.medium) for claim in claims(text, "2021-04-01")] == [(region, medium)]
