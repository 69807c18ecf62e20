"""Dutch proves itself: its examples give their claims and its refusals none, with nothing of Dutch outside its one file."""

import pytest

from checker.articles import Article, Places
from checker.claims import Claim
from checker.dates import edtf
from checker.extraction import extract
from checker.languages import load

DUTCH = load("nl").data


def claims(text: str, published: str | None) -> tuple[Claim, ...]:
    span = edtf.parse(published) if published else None
    return extract(Article("article.txt", text, Places(text), published=span, language="nl")).claims


def told(claim: Claim) -> tuple[str, str, str]:
    return claim.work.casefold(), edtf.write(claim.date) if claim.date else "", claim.status.value


@pytest.mark.parametrize("example", DUTCH["examples"], ids=lambda example: example["text"][:50])
def test_example_gives_its_claims(example: dict[str, object]) -> None:
    expected = []
    for line in example["expect"]:  # type: ignore[attr-defined]
        work, date, status = (part.strip() for part in line.split("|"))
        expected.append((work.casefold(), date, status))
    found = claims(str(example["text"]), example.get("published"))  # type: ignore[arg-type]
    assert sorted(map(told, found)) == sorted(expected)


@pytest.mark.parametrize("phrase", DUTCH["refusals"]["phrases"])
def test_refusal_gives_no_claim(phrase: str) -> None:
    assert [told(claim) for claim in claims(phrase, "2021-04-01")] == []


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
