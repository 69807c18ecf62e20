"""Spanish proves itself: its examples give their claims, its refusals give none."""

import pytest

from checker.articles import Article, Places
from checker.claims import Claim
from checker.dates import edtf
from checker.extraction import extract
from checker.languages import load

SPANISH = load("es").data


def claims(text: str, published: str) -> tuple[Claim, ...]:
    return extract(Article("article.txt", text, Places(text), published=edtf.parse(published), language="es")).claims


def told(claim: Claim) -> tuple[str, str, str]:
    return claim.work, edtf.write(claim.date) if claim.date else "", claim.status.value


@pytest.mark.parametrize("example", SPANISH["examples"], ids=lambda example: example["text"][:50])
def test_example_gives_its_claims(example: dict[str, object]) -> None:
    expected = [tuple(part.strip() for part in line.split("|")) for line in example["expect"]]  # type: ignore[attr-defined]
    found = claims(str(example["text"]), str(example["published"]))
    assert sorted(map(told, found)) == sorted(expected)


@pytest.mark.parametrize("phrase", SPANISH["refusals"]["phrases"])
def test_refusal_gives_no_claim(phrase: str) -> None:
    assert [told(claim) for claim in claims(phrase, "2021-04-01")] == []


@pytest.mark.parametrize(
    ("text", "region", "medium"),
    [
        ("'Las vecinas' llegará a los cines españoles el 14 de mayo de 2021.", "ES", "theatrical"),
        ("'Las vecinas' se estrenará el 14 de mayo de 2021 en las salas.", None, "theatrical"),
        ("'Las vecinas' se estrena en Netflix el 14 de mayo de 2021.", None, "streaming"),
        ("'Las vecinas' saldrá a la venta el 14 de mayo de 2021 en todo el mundo.", "001", None),
        ("'Las vecinas' se lanzará el 14 de mayo de 2021 para PS5.", None, "ps5"),
        ("'Las vecinas' llegará el 14 de mayo de 2021 a México.", "MX", None),
    ],
)
def test_place_of_release(text: str, region: str | None, medium: str | None) -> None:
    assert [(claim.region, claim.medium) for claim in claims(text, "2021-02-01")] == [(region, medium)]


# The verb that opens a sentence is no name, and the pronoun before a verb stands for the work spoken of.
@pytest.mark.parametrize(
    "text",
    [
        "'Las vecinas' es una comedia. Llegará a los cines el 14 de mayo de 2021.",
        "'Las vecinas' es una comedia. Warner la estrenará el 14 de mayo de 2021.",
        "'Las vecinas' es una comedia. Podremos verla en los cines el 14 de mayo de 2021.",
    ],
)
def test_work_left_unsaid(text: str) -> None:
    assert [told(claim) for claim in claims(text, "2021-02-01")] == [("Las vecinas", "2021-05-14", "scheduled")]
