"""German: names are told from nouns, and where and on what a work comes out."""

import pytest

from .reading import read


def claims(text, published):
    return read(text, published=published, country=None, language="de").claims


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
