"""The language of a text: by its everyday words where they leave no doubt, else by a model."""

import pytest

from checker.readers import language

# What the everyday words say of texts in their own languages, and of those that have no words here or share another's.
TEXTS = {
    "English": ("The film was to have opened in May, but it has now been put back to the autumn, the studio said on Monday.", "en"),
    "German": ("Der Film sollte im Mai anlaufen, ist aber nun auf den Herbst verschoben worden, wie das Studio am Montag sagte.", "de"),
    "Spanish": (
        "La película iba a llegar a los cines en mayo, pero ahora se ha retrasado hasta el otoño, según dijo el estudio el lunes.",
        "es",
    ),
    "Portuguese": (
        "O filme deveria chegar aos cinemas em maio, mas agora foi adiado para o outono, como disse o estúdio na segunda-feira.",
        "pt",
    ),
    "French": (
        "Le film devait sortir en mai, mais il est maintenant repoussé à l'automne, a dit le studio lundi dans un communiqué.",
        "fr",
    ),
    "Italian": ("Il film doveva uscire a maggio, ma ora è stato rinviato all'autunno, come ha detto lunedì lo studio in una nota.", "it"),
    "Occitan": (
        "Lo film sortirà dins las salas de cinèma en mai, segon çò qu'a anonciat uèi lo distributor, que parla d'una familha.",
        None,
    ),
    "Asturian": (
        "La película va estrenase nos cines en mayu, según anunció güei la distribuidora, que fala d'una familia d'un pueblu.",
        None,
    ),
    "Swedish": ("Filmen skulle ha haft premiär i maj men har nu skjutits upp till hösten, meddelade bolaget på måndagen.", None),
    "Danish": ("Filmen skulle have haft premiere i maj, men er nu udskudt til efteråret, oplyser selskabet mandag.", None),
    "Catalan": ("La pel·lícula s'havia d'estrenar al maig, però s'ha ajornat fins a la tardor, ha anunciat la productora.", None),
    "Galician": ("A película ía estrearse en maio, pero agora foi adiada ata o outono, segundo anunciou a produtora este luns.", None),
    "Afrikaans": ("Die film sou in Mei begin draai het, maar is nou uitgestel tot die herfs, het die ateljee Maandag gesê.", None),
    "names alone": ("Silent Harbor, Paper Rivers, Low Tide, Smoke, Evermoor, Clara Johansen, Walter Eastman, Ada Holm.", None),
}


@pytest.fixture
def without_model(monkeypatch):
    def refuse():
        raise AssertionError("the model was asked")

    monkeypatch.setattr(language, "_identifier", refuse)


@pytest.mark.parametrize(("text", "tag"), [case for case in TEXTS.values() if case[1]], ids=[n for n, case in TEXTS.items() if case[1]])
def test_everyday_words_tell_without_the_model(text, tag, without_model):
    assert language.detect(text) == tag


@pytest.mark.parametrize("text", [text for text, tag in TEXTS.values() if tag is None], ids=[n for n, case in TEXTS.items() if not case[1]])
def test_where_they_leave_a_doubt_the_model_is_asked(text, without_model):
    with pytest.raises(AssertionError, match="the model was asked"):
        language.detect(text)


LISTS = {
    "English": ("Thursday, October 25\n8 p.m. – Supernatural\n9 p.m. – Legacies Series Premiere\n10 p.m. – Riverdale Season Finale", "en"),
    "German": ("Donnerstag, 25. Oktober\n20 Uhr – Supernatural\n21 Uhr – Legacies\n22 Uhr – Riverdale, Finale", "de"),
    "no calendar word": ("8 p.m. – Supernatural\n9 p.m. – Legacies Series Premiere\n10 p.m. – Riverdale Season Finale", None),
}


@pytest.mark.parametrize(("text", "tag"), LISTS.values(), ids=LISTS)
def test_in_doubt_the_words_of_the_calendar_tell(text, tag):
    assert language.detect(text) == tag
