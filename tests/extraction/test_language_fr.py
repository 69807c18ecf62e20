"""French: where and on what a work comes out, and speech that is no title."""

import pytest

from .reading import read


def claims(text, published):
    return read(text, published=published, country=None, language="fr").claims


@pytest.mark.parametrize(
    ("text", "region", "medium"),
    [
        ("« Brume » sortira en France le 5 août 2021.", "FR", None),
        ("« Brume » sortira aux États-Unis le 5 août 2021.", "US", None),
        ("« Brume » sortira le 5 août 2021 dans le monde entier.", "001", None),
        ("« Brume » sortira en salles le 5 août 2021.", None, "theatrical"),
        ("« Brume » sortira dans les salles françaises le 5 août 2021.", "FR", "theatrical"),
        ("« Brume » arrive le 5 août 2021 sur Netflix.", None, "streaming"),
        ("« Brume » sera en librairie le 5 août 2021.", None, "print"),
        ("« Brume » sera diffusé le 5 août 2021 sur TF1.", None, "tv"),
        ("« Brume » arrive en accès anticipé le 5 août 2021.", None, "early-access"),
    ],
)
def test_place_and_medium(text: str, region: str | None, medium: str | None) -> None:
    assert [(claim.region, claim.medium) for claim in claims(text, "2021-04-01")] == [(region, medium)]


# A quotation that says "we" or "I" is speech, whatever stands around it.
@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("« On voulait un hiver sans neige », dit-elle. « Brume » sortira le 5 août 2021.", "Brume"),
        ("« Un hiver sans neige » sortira le 5 août 2021.", "Un hiver sans neige"),
    ],
)
def test_speech_is_no_title(text: str, work: str) -> None:
    assert [claim.work for claim in claims(text, "2021-04-01")] == [work]
