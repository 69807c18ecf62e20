"""German proves itself: its examples give their claims, its refusals give none, and names are told from nouns."""

import pytest

from checker.articles import Article, Places
from checker.claims import Claim
from checker.dates import edtf
from checker.extraction import extract
from checker.languages import load

GERMAN = load("de").data


def claims(text: str, published: str | None) -> tuple[Claim, ...]:
    span = edtf.parse(published) if published else None
    return extract(Article("article.txt", text, Places(text), published=span, language="de")).claims


def told(claim: Claim) -> tuple[str, str, str]:
    return claim.work.casefold(), edtf.write(claim.date) if claim.date else "", claim.status.value


@pytest.mark.parametrize("example", GERMAN["examples"], ids=lambda example: example["text"][:50])
def test_example_gives_its_claims(example: dict[str, object]) -> None:
    expected = []
    for line in example["expect"]:  # type: ignore[attr-defined]
        work, date, status = (part.strip() for part in line.split("|"))
        expected.append((work.casefold(), date, status))
    found = claims(str(example["text"]), example.get("published"))  # type: ignore[arg-type]
    assert sorted(map(told, found)) == sorted(expected)


@pytest.mark.parametrize("phrase", GERMAN["refusals"]["phrases"])
def test_refusal_gives_no_claim(phrase: str) -> None:
    assert [told(claim) for claim in claims(phrase, "2021-04-01")] == []


# The words around the release are the same; what bears the capital decides whether there is a work.
@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("Frostkind erscheint am 3. Mai 2021. Mit Frostkind wagt das Studio viel.", "frostkind"),
        ("KDE Plasma 6 erscheint am 3. Mai 2021.", "kde plasma 6"),
        ("Ein Handbuch erscheint am 3. Mai 2021. Das Handbuch ist dick.", None),
        ("Die Zeitung erscheint am 3. Mai 2021. Die Zeitung ist dünn.", None),
        ("Der Termin für Gothic Remake steht: Am 3. Mai 2021 erscheint Gothic Remake für den PC.", "gothic remake"),
    ],
)
def test_a_capital_alone_names_no_work(text: str, work: str | None) -> None:
    assert [claim.work.casefold() for claim in claims(text, "2021-04-01")] == ([work] if work else [])


@pytest.mark.parametrize(
    ("text", "region", "medium"),
    [
        ("„Nachtfalter“ kommt am 5. August 2021 in die deutschen Kinos.", "DE", "theatrical"),
        ("„Nachtfalter“ startet am 5. August 2021 in Österreich.", "AT", None),
        ("„Nachtfalter“ läuft ab dem 5. August 2021 bei Netflix.", None, "streaming"),
        ("„Nachtfalter“ erscheint am 5. August 2021 weltweit.", "001", None),
        ("„Nachtfalter“ ist ab dem 5. August 2021 auf Blu-ray erhältlich.", None, "physical"),
    ],
)
def test_place_of_release(text: str, region: str | None, medium: str | None) -> None:
    found = claims(text, "2021-04-01")
    assert [(claim.region, claim.medium) for claim in found] == [(region, medium)]
