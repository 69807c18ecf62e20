"""Italian: where and on what a work comes out, and titles in lower case."""

import pytest

from .reading import read


def claims(text, published):
    return read(text, published=published, country=None, language="it").claims


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
