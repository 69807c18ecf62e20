"""Portuguese proves itself: its examples give their claims, its refusals give none."""

import pytest

from checker.articles import Article, Places
from checker.claims import Claim
from checker.dates import edtf
from checker.extraction import extract
from checker.languages import load

PORTUGUESE = load("pt").data


def claims(text: str, published: str) -> tuple[Claim, ...]:
    return extract(Article("article.txt", text, Places(text), published=edtf.parse(published), language="pt")).claims


def told(claim: Claim) -> tuple[str, str, str]:
    return claim.work, edtf.write(claim.date) if claim.date else "", claim.status.value


@pytest.mark.parametrize("example", PORTUGUESE["examples"], ids=lambda example: example["text"][:50])
def test_example_gives_its_claims(example: dict[str, object]) -> None:
    expected = [tuple(part.strip() for part in line.split("|")) for line in example["expect"]]  # type: ignore[attr-defined]
    found = claims(str(example["text"]), str(example["published"]))
    assert sorted(map(told, found)) == sorted(expected)


@pytest.mark.parametrize("phrase", PORTUGUESE["refusals"]["phrases"])
def test_refusal_gives_no_claim(phrase: str) -> None:
    assert [told(claim) for claim in claims(phrase, "2021-04-01")] == []


@pytest.mark.parametrize(
    ("text", "region", "medium"),
    [
        ("“As Vizinhas” chega aos cinemas brasileiros em 13 de maio de 2021.", "BR", "theatrical"),
        ("“As Vizinhas” estreia-se a 13 de Maio de 2021 nas salas portuguesas.", "PT", "theatrical"),
        ("“As Vizinhas” chega às telonas em 13 de maio de 2021.", None, "theatrical"),
        ("“As Vizinhas” estreia na Netflix em 13 de maio de 2021.", None, "streaming"),
        ("“As Vizinhas” volta ao ar em 13 de maio de 2021.", None, "tv"),
    ],
)
def test_place_of_release(text: str, region: str | None, medium: str | None) -> None:
    assert [(claim.region, claim.medium) for claim in claims(text, "2021-02-01")] == [(region, medium)]


# The verb that opens a sentence is no name, and the pronoun joined to a verb stands for the work spoken of.
@pytest.mark.parametrize(
    "text",
    [
        "“As Vizinhas” é uma comédia. Chega aos cinemas em 13 de maio de 2021.",
        "“As Vizinhas” é uma comédia. A Warner vai lançá-lo em 13 de maio de 2021.",
        "“As Vizinhas” é uma comédia. Ela estreará nos cinemas em 13 de maio de 2021.",
    ],
)
def test_work_left_unsaid(text: str) -> None:
    assert [told(claim) for claim in claims(text, "2021-02-01")] == [("As Vizinhas", "2021-05-13", "scheduled")]
