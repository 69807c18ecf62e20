"""How the name of a work is known: by marks around it, by capitals, by what stands beside it."""

import pytest

from .reading import cases, read, read_markdown, told

DAY = "will open on May 7, 2021."
CLAIM = "2021-05-07 | scheduled"

# text, the name of the one work that opens on May 7, 2021
NAMES = {
    "curly quotation marks": (f"“The Silent Harbor” {DAY}", "The Silent Harbor"),
    "straight quotation marks": (f'"The Silent Harbor" {DAY}', "The Silent Harbor"),
    "single curly marks": (f"‘The Silent Harbor’ {DAY}", "The Silent Harbor"),
    "single straight marks": (f"'The Silent Harbor' {DAY}", "The Silent Harbor"),
    "low and high marks": (f"„The Silent Harbor“ {DAY}", "The Silent Harbor"),
    "guillemets": (f"«The Silent Harbor» {DAY}", "The Silent Harbor"),
    "guillemets with blanks": (f"« The Silent Harbor » {DAY}", "The Silent Harbor"),
    "guillemets inwards": (f"»The Silent Harbor« {DAY}", "The Silent Harbor"),
    "a quoted word": (f"“Harbor” {DAY}", "Harbor"),
    "an apostrophe in single marks": (f"'The Sailor's Wife' {DAY}", "The Sailor's Wife"),
    "initials with their stops in marks": (f"“S.W.A.T.” {DAY}", "S.W.A.T."),
    "an elision in single marks": (f"'L'Argent du port' {DAY}", "L'Argent du port"),
    "a comma inside the marks": ("The studio moved “The Silent Harbor,” which will open on May 7, 2021.", "The Silent Harbor"),
    "capitals": (f"The Silent Harbor {DAY}", "The Silent Harbor"),
    "capitals with small words": (f"The Lord of the Harbor {DAY}", "The Lord of the Harbor"),
    "a number": (f"Silent Harbor 3 {DAY}", "Silent Harbor 3"),
    "a number that is often a day's": (f"Tide 22 {DAY}", "Tide 22"),
    "a roman number": (f"Silent Harbor III {DAY}", "Silent Harbor III"),
    "a colon": (f"Silent Harbor: The Return {DAY}", "Silent Harbor: The Return"),
    "a volume": (f"Silent Harbor Vol. 3 {DAY}", "Silent Harbor Vol. 3"),
    "an ampersand": (f"Smoke & Harbor {DAY}", "Smoke & Harbor"),
    "versus": (f"Smoke vs. Harbor {DAY}", "Smoke vs. Harbor"),
    "against, as courts write it": (f"Smoke v. Harbor: The Trial {DAY}", "Smoke v. Harbor: The Trial"),
    "a doctor": (f"Dr. Harbor {DAY}", "Dr. Harbor"),
    "letters and a colon": (f"The film H:B 7 {DAY}", "H:B 7"),
    "a hyphen": (f"Spider-Harbor {DAY}", "Spider-Harbor"),
    "a dash": (f"Silent Harbor – The Return {DAY}", "Silent Harbor – The Return"),
    "a possessive in the title": (f"“The Sailor's Wife” {DAY}", "The Sailor's Wife"),
    "a studio in front": (f"Disney's “Silent Harbor” {DAY}", "Silent Harbor"),
    "a studio in front, without marks": (f"Disney's Silent Harbor {DAY}", "Silent Harbor"),
    "a studio in front, curly": (f"Disney’s Silent Harbor {DAY}", "Silent Harbor"),
    "a director in front": (f"Director Jane Miller's “Silent Harbor” {DAY}", "Silent Harbor"),
    "a noun in front": (f"The film Silent Harbor {DAY}", "Silent Harbor"),
    "adjective and noun in front": (f"The upcoming film Silent Harbor {DAY}", "Silent Harbor"),
    "an apposition in front": (f"The war drama Silent Harbor {DAY}", "Silent Harbor"),
    "an apposition behind": ("Silent Harbor, the new film by Jane Miller, will open on May 7, 2021.", "Silent Harbor"),
    "a name that is a month": (f"“May” {DAY}", "May"),
    "a title with a year": (f"“Harbor 2049” {DAY}", "Harbor 2049"),
    "a title that is a year": (f"“1917” {DAY}", "1917"),
    "a title with a day": (f"“The Fourth of July Harbor” {DAY}", "The Fourth of July Harbor"),
    "an object": ("Disney will release Silent Harbor on May 7, 2021.", "Silent Harbor"),
    "a quoted object": ("Disney will release “Silent Harbor” on May 7, 2021.", "Silent Harbor"),
    "a passive": ("Silent Harbor will be released by Disney on May 7, 2021.", "Silent Harbor"),
    "said again plainly": ("“Harbor” is finished. Harbor will open on May 7, 2021.", "Harbor"),
    "a headline in capitals": ("DISNEY DATES SILENT HARBOR\n“Silent Harbor” will open on May 7, 2021.", "Silent Harbor"),
    "a sentence in capitals": ("SILENT HARBOR WILL OPEN ON MAY 7, 2021.", "SILENT HARBOR"),
    "a headline in title case": ("Silent Harbor Will Open on May 7, 2021", "Silent Harbor"),
}


@pytest.mark.parametrize(("text", "name"), cases(NAMES, __name__))
def test_the_work(text, name):
    assert told(read(text)) == [f"{name} | {CLAIM}"]


MARKED = {
    "italics": ("*The Silent Harbor* will open on May 7, 2021.", "The Silent Harbor"),
    "a word in italics": ("*Harbor* will open on May 7, 2021.", "Harbor"),
    "italics in a possessive": ("Disney's *Harbor* will open on May 7, 2021.", "Harbor"),
    "italics before a possessive": ("*Harbor*'s release is set for May 7, 2021.", "Harbor"),
    "a heading names the work": ("Many films move.\n\n## Silent Harbor\n\nThe film will open on May 7, 2021.", "Silent Harbor"),
    "an item of a list": ("The films:\n\n- *Harbor*: May 7, 2021", "Harbor"),
    "an item with a dash": ("The films:\n\n- *Harbor* – May 7, 2021", "Harbor"),
    "the date first": ("The films:\n\n- May 7, 2021: *Harbor*", "Harbor"),
    "a bold line with a quoted title": ("The films:\n\n**1. “Harbor” (May 7, 2021, Netflix)**\n\nBoats.", "Harbor"),
    "a bold line with a title in single marks": ("The films:\n\n**2. 'The Harbor' (May 7, 2021, Netflix)**\n\nBoats.", "The Harbor"),
    "a bold line with a day": ("The films:\n\n**Silent Harbor – May 7, 2021**\n\nBoats.", "Silent Harbor"),
    "a bold title with a day": ("The film **The Fourth of July Harbor** will open on May 7, 2021.", "The Fourth of July Harbor"),
    "a headline names the work": ("# *Harbor* gets a date\n\nIt will open on May 7, 2021.", "Harbor"),
}


@pytest.mark.parametrize(("text", "name"), cases(MARKED, __name__ + "_marked"))
def test_the_work_by_markup(text, name):
    assert told(read_markdown(text)) == [f"{name} | {CLAIM}"]


# What is no title: the marks are those of speech, of a nickname, of a paper; the capitals those of a person, a place, a company.
REFUSED = {
    "speech": ("“We will open on May 7, 2021,” said the owner of the shop.",),
    "a person": ("Jane Miller will open her shop on May 7, 2021.",),
    "a paper": ("According to the Los Angeles Times, the talks will open on May 7, 2021.",),
    "a place": ("Disneyland Paris will open on May 7, 2021, said the mayor of Paris.",),
    "a company": ("Disney, the company of Mickey Mouse, will report on May 7, 2021.",),
}


@pytest.mark.parametrize("text", cases(REFUSED, __name__ + "_refused"))
def test_no_work(text):
    assert told(read(text)) == []
