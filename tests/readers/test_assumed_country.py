"""A day in numbers is read as the country of the settings reads it, where the article does not say where it appears."""

from io import BytesIO

import pytest

from checker import readers
from checker.dates import edtf

BODY = "“Silent Harbor” will open in the autumn, the studio said, and its sequel a year later."
FILES = {
    "markdown": f"---\ntitle: Silent Harbor\ndate: 11/02/2023\n---\n{BODY}\n",
    "csv": f'published,text\n11/02/2023,"{BODY}"\n',
    "jsonl": f'{{"published": "11/02/2023", "text": "{BODY}"}}\n',
    "mail": f"From: desk@example.org\nSubject: Silent Harbor has a date\nMIME-Version: 1.0\n\nBy Ada Holm, 11/02/2023\n\n{BODY}\n",
    "feed": f"<rss><channel><item><title>Silent Harbor</title><description>By Ada Holm, 11/02/2023\n\n{BODY}</description></item></channel></rss>",
    "text": f"Silent Harbor has a date\n\nBy Ada Holm, 11/02/2023\n\n{BODY}\n",
    "html": f'<html lang="en"><head><meta property="article:published_time" content="11/02/2023"></head><body><article><h1>A date</h1><p>{BODY}</p></article></body></html>',
}
TOLD = '<html lang="en-US"><head><meta property="article:published_time" content="11/02/2023"></head><body><article><h1>A date</h1><p>{}</p></article></body></html>'


def published(content, kind, country):
    [found] = readers.read(["-"], stdin=BytesIO(content.encode()), format_in=kind, country=country)
    return edtf.write(found.published), found.country


@pytest.mark.parametrize("kind", FILES)
@pytest.mark.parametrize(("country", "day"), [("GB", "2023-02-11"), ("US", "2023-11-02"), (None, "2023-11-02")])
def test_the_settings_decide_an_order(kind, country, day):
    assert published(FILES[kind], kind, country) == (day, None)


def test_a_page_that_says_where_it_appears_is_read_as_there():
    assert published(TOLD.format(BODY), "html", "GB") == ("2023-11-02", "US")
