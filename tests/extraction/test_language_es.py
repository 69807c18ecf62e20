"""Spanish: where and on what a work comes out, and the work left unsaid."""

import pytest

from .reading import read, told


def claims(text, published):
    return read(text, published=published, country=None, language="es").claims


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
    assert told(read(text, published="2021-02-01", country=None, language="es")) == ["Las vecinas | 2021-05-14 | scheduled"]
