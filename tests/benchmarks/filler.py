"""Sentences of news that never happened, put together from a seed."""

from collections.abc import Iterator
from random import Random

_FIRST = [
    "Alma",
    "Bertil",
    "Corin",
    "Dagny",
    "Edda",
    "Ferris",
    "Gunda",
    "Hollis",
    "Ingram",
    "Jorun",
    "Kestrel",
    "Lorne",
    "Marit",
    "Nils",
    "Odile",
    "Perrin",
    "Quill",
    "Runa",
    "Selwyn",
    "Tove",
    "Ulla",
    "Viggo",
    "Wanda",
    "Yorick",
]
_LAST = [
    "Ashgrove",
    "Birkholt",
    "Calder",
    "Dunmore",
    "Ellwood",
    "Fairbairn",
    "Garrick",
    "Hathersage",
    "Inverarity",
    "Jessop",
    "Kirkbride",
    "Langmuir",
    "Mossop",
    "Northwood",
    "Ormerod",
    "Pendry",
    "Quayle",
    "Rookby",
    "Strand",
    "Thackray",
]
_PLACES = [
    "Brackwater",
    "Colne",
    "Dunhaven",
    "Eastmere",
    "Farrowdale",
    "Glenroy",
    "Harbourne",
    "Ilsworth",
    "Kelby",
    "Larkfield",
    "Marlow",
    "Bay",
    "Netherby",
    "Oxmoor",
    "Port",
    "Vale",
    "Ravensby",
    "Stonecross",
]
_BODIES = [
    "the city council",
    "the water board",
    "the hospital trust",
    "the rail operator",
    "the school district",
    "the harbour authority",
    "the union",
    "the farmers' league",
    "the energy regulator",
]
_THINGS = [
    "the new bridge",
    "the bus lanes",
    "the old mill",
    "the flood wall",
    "the library",
    "the stadium roof",
    "the waste plant",
    "the cycle path",
    "the market hall",
    "the pumping station",
]
_DOES = ["approved", "rejected", "discussed", "praised", "criticised", "inspected", "paid for", "asked about", "voted on", "repaired"]
_WHEN = [
    "on Tuesday",
    "last week",
    "in 2019",
    "on March 3",
    "earlier this year",
    "late on Friday",
    "in the autumn",
    "two years ago",
    "on 14 February 2018",
    "over the weekend",
    "this month",
]
_COUNTED = ["households", "passengers", "tonnes of grain", "litres of water", "pupils", "jobs", "beds", "acres", "complaints", "visitors"]
_BECAUSE = [
    "because the ground was too wet",
    "although few had asked for it",
    "after months of argument",
    "while prices kept rising",
    "despite a warning from engineers",
    "as residents had feared",
]
_ASIDES = [
    "people familiar with the matter said",
    "according to a report",
    "officials told reporters",
    "the minutes show",
    "neighbours recalled",
]
_TITLES = ["Silver", "Hollow", "Winter", "Glass", "Northern", "Paper", "Crimson", "Silent", "Last", "Burning"]
_NOUNS = ["Harbor", "Orchard", "Kingdom", "Signal", "Garden", "Frontier", "Lantern", "Horizon", "Engine", "Tide"]
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_KINDS = ["film", "game", "series", "thriller", "comedy", "novel"]


def person(random: Random) -> str:
    return f"{random.choice(_FIRST)} {random.choice(_LAST)}"


def sentence(random: Random) -> str:
    """One sentence; about four in ten name a day, a month or a year, some a number."""
    who, body, thing, place = person(random), random.choice(_BODIES), random.choice(_THINGS), random.choice(_PLACES)
    when = f" {random.choice(_WHEN)}" if random.random() < 0.4 else ""
    number, counted = (
        random.choice([random.randint(2, 99), random.randint(100, 9000), random.randint(10, 900) * 1000]),
        random.choice(_COUNTED),
    )
    match random.randrange(8):
        case 0:
            made = f"{body} {random.choice(_DOES)} {thing} in {place}{when}, {random.choice(_BECAUSE)}"
        case 1:
            made = (
                f"{who}, who has lived in {place} for most of a long life, said{when} that {thing} had never been worth what {body} spent"
            )
        case 2:
            made = f"about {number:,} {counted} were counted near {thing}{when}, {random.choice(_ASIDES)}"
        case 3:
            made = f"“nobody asked us,” said {who} of {place}, “and nobody will be surprised when it fails”"
        case 4:
            made = f"{random.choice(_BECAUSE)}, {body} and {random.choice(_BODIES)} {random.choice(_DOES)} {thing}{when} with {number:,} {counted} still waiting"
        case 5:
            made = f"{who} and {person(random)} {random.choice(_DOES)} {thing}{when}"
        case 6:
            made = f"the cost rose by {random.randint(2, 60)} percent to ${random.randint(2, 90)}.{random.randint(1, 9)} million{when}, {random.choice(_ASIDES)}"
        case _:
            made = f"it was not clear{when} whether {thing} would serve the {counted} of {place} or only those who could pay, {who} wrote in a letter to {body}"
    return made[0].upper() + made[1:] + "."


def paragraph(random: Random, sentences: int) -> str:
    return " ".join(sentence(random) for _ in range(sentences))


def release_paragraph(random: Random) -> Iterator[str]:
    """A headline and the paragraphs that tell of a release and how it was moved, with what else such articles tell."""
    title = f"{random.choice(_TITLES)} {random.choice(_NOUNS)}"
    kind, star, studio = random.choice(_KINDS), person(random), f"{random.choice(_LAST)} Pictures"
    year = random.randint(2019, 2025)
    day = f"{random.choice(_MONTHS)} {random.randint(1, 28)}"
    former = f"{random.choice(_MONTHS)} {random.randint(1, 28)}"
    yield f"{title} gets a new release date"
    yield (
        f"{studio} said that “{title}” will be released on {day}, {year}. The {kind} with {star} was originally set for {former}, {year}, "
        f"but was pushed back. {sentence(random)}"
    )
    yield (
        f"“We wanted it to be right,” said {star}, who also wrote “{random.choice(_TITLES)} {random.choice(_NOUNS)}” ({year - 4}). "
        f"It follows two sisters who inherit a lighthouse. {sentence(random)} It will also stream later in {year}."
    )
