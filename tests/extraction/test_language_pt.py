"""Portuguese: where and on what a work comes out, and the work left unsaid."""

import pytest

from .reading import cases, read, told


def claims(text, published):
    return read(text, published=published, country=None, language="pt").claims


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
UNSAID = {
    "a verb opens the sentence": ("“As Vizinhas” é uma comédia. Chega aos cinemas em 13 de maio de 2021.",),
    "a pronoun joined to a verb": ("“As Vizinhas” é uma comédia. A Warner vai lançá-lo em 13 de maio de 2021.",),
    "a pronoun": ("“As Vizinhas” é uma comédia. Ela estreará nos cinemas em 13 de maio de 2021.",),
}


@pytest.mark.parametrize("text", cases(UNSAID, __name__))
def test_work_left_unsaid(text: str) -> None:
    assert told(read(text, published="2021-02-01", country=None, language="pt")) == ["As Vizinhas | 2021-05-13 | scheduled"]
