"""French proves itself: its examples give their claims and its refusals give none."""

import pytest

from checker.articles import Article, Places
from checker.claims import Claim
from checker.dates import edtf
from checker.extraction import extract
from checker.languages import load

FRENCH = load("fr").data


def claims(text: str, published: str) -> tuple[Claim, ...]:
    return extract(Article("article.txt", text, Places(text), published=edtf.parse(published), language="fr")).claims


def told(claim: Claim) -> tuple[str, str, str]:
    return claim.work, edtf.write(claim.date) if claim.date else "", claim.status.value


@pytest.mark.parametrize("example", FRENCH["examples"], ids=lambda example: example["text"][:50])
def test_example_gives_its_claims(example: dict[str, object]) -> None:
    expected = []
    for line in example["expect"]:  # type: ignore[attr-defined]
        work, date, status = (part.strip() for part in line.split("|"))
        expected.append((work, date, status))
    found = claims(str(example["text"]), str(example["published"]))
    assert sorted(map(told, found)) == sorted(expected)


@pytest.mark.parametrize("phrase", FRENCH["refusals"]["phrases"])
def test_refusal_gives_no_claim(phrase: str) -> None:
    assert [told(claim) for claim in claims(phrase, FRENCH["refusals"]["published"])] == []


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
