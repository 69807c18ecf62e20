"""Italian proves itself: its examples give their claims and its refusals give none."""

import pytest

from checker.articles import Article, Places
from checker.claims import Claim
from checker.dates import edtf
from checker.extraction import extract
from checker.languages import load

ITALIAN = load("it").data


def claims(text: str, published: str) -> tuple[Claim, ...]:
    return extract(Article("article.txt", text, Places(text), published=edtf.parse(published), language="it")).claims


def told(claim: Claim) -> tuple[str, str, str]:
    return claim.work, edtf.write(claim.date) if claim.date else "", claim.status.value


@pytest.mark.parametrize("example", ITALIAN["examples"], ids=lambda example: example["text"][:50])
def test_example_gives_its_claims(example: dict[str, object]) -> None:
    expected = []
    for line in example["expect"]:  # type: ignore[attr-defined]
        work, date, status = (part.strip() for part in line.split("|"))
        expected.append((work, date, status))
    found = claims(str(example["text"]), str(example["published"]))
    assert sorted(map(told, found)) == sorted(expected)


@pytest.mark.parametrize("phrase", ITALIAN["refusals"]["phrases"])
def test_refusal_gives_no_claim(phrase: str) -> None:
    assert [told(claim) for claim in claims(phrase, ITALIAN["refusals"]["published"])] == []


@pytest.mark.parametrize(
    ("text", "region", "medium"),
    [
        ('"Nebbia" uscirà in Italia il 5 agosto 2021.', "IT", None),
        ('"Nebbia" uscirà negli Stati Uniti il 5 agosto 2021.', "US", None),
        ('"Nebbia" uscirà il 5 agosto 2021 in tutto il mondo.', "001", None),
        ('"Nebbia" sarà nelle sale italiane il 5 agosto 2021.', "IT", "theatrical"),
        ('"Nebbia" arriva il 5 agosto 2021 su Netflix.', None, "streaming"),
        ('"Nebbia" sarà in libreria il 5 agosto 2021.', None, "print"),
        ('"Nebbia" andrà in onda il 5 agosto 2021 su Rai 1.', None, "tv"),
        ('"Nebbia" arriva in accesso anticipato il 5 agosto 2021.', None, "early-access"),
    ],
)
def test_place_and_medium(text: str, region: str | None, medium: str | None) -> None:
    assert [(claim.region, claim.medium) for claim in claims(text, "2021-04-01")] == [(region, medium)]


# Only the capital of the article within the sentence shows where a title in lower case begins; its end shows where it stands again, or at a comma.
@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("La regista de La casa sul lago è contenta. La casa sul lago uscirà il 5 agosto 2021.", "La casa sul lago"),
        ("Il nuovo film, La neve, uscirà il 5 agosto 2021.", "La neve"),
        ('"Volevamo un inverno senza neve", dice. "Nebbia" uscirà il 5 agosto 2021.', "Nebbia"),
    ],
)
def test_titles_in_lower_case(text: str, work: str) -> None:
    assert [claim.work for claim in claims(text, "2021-04-01")] == [work]
