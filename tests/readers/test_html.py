"""Web pages: what they say of themselves, in which order it is trusted, and what of a page is the article."""

import pytest

from checker.articles import MarkKind, PublishedFrom

PROSE = (
    "<p>The museum of film will open on November 19, 2021, three years late, its director told a crowd of friends and neighbours in the yard.</p>"
    "<p>Nobody could say what it will show. The old museum, which closed in 2014, had the largest collection of cameras in the country.</p>"
)


def page(head="", before="", after="", prose=PROSE, lang="en"):
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>Film museum to open late</title>{head}</head><body><article><h1>Film museum to open late</h1>{before}{prose}</article>{after}</body></html>'


LD = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-03-04T10:00:00+01:00","dateModified":"2021-03-09","publisher":{"name":"Linked Reel"}}</script>'
GRAPH = '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":"NewsArticle","datePublished":"2021-03-04","publisher":{"@id":"#p"}},{"@id":"#p","@type":"Organization","name":"Linked Reel"}]}</script>'
BROKEN = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-03-04","dateModified":"2021-03-09",}</script>'
META = '<meta property="article:published_time" content="2021-03-05T10:00:00+01:00">'
TIME = '<p class="byline">By Ann Onymous, <time datetime="2021-03-06T10:00">March 6</time></p>'
PATH = '<link rel="canonical" href="https://www.dailyreel.example/2021/03/07/film-museum">'
MONTH = '<link rel="canonical" href="https://www.dailyreel.example/2021/03/film-museum">'
BYLINE = '<p class="byline">By Ann Onymous · March 8, 2021</p>'
OTHERS = '<aside class="related"><time datetime="2020-02-02">Feb 2</time> <a href="/x">Another museum (January 3, 2020)</a></aside>'

ORDER = [
    # head, before the prose, behind the article; publish date, how it is known
    (LD + META + PATH, TIME, "", "2021-03-04", PublishedFrom.JSON_LD),
    (GRAPH, "", "", "2021-03-04", PublishedFrom.JSON_LD),
    (BROKEN, "", "", "2021-03-04", PublishedFrom.JSON_LD),
    (META + PATH, TIME, "", "2021-03-05", PublishedFrom.META),
    (PATH, TIME, OTHERS, "2021-03-06", PublishedFrom.META),
    (PATH, BYLINE, OTHERS, "2021-03-07", PublishedFrom.URL),
    (MONTH, BYLINE, OTHERS, "2021-03-08", PublishedFrom.HEADER),
    ("", BYLINE, OTHERS, "2021-03-08", PublishedFrom.HEADER),
    ("", "", OTHERS, None, PublishedFrom.UNKNOWN),
    ("", "", "", None, PublishedFrom.UNKNOWN),
    ('<meta property="article:published_time" content="0001-01-01T00:00:00Z">', "", "", None, PublishedFrom.UNKNOWN),
]


@pytest.mark.parametrize(("head", "before", "after", "published", "how"), ORDER)
def test_the_order_in_which_publish_dates_are_trusted(article_of, head, before, after, published, how):
    article = article_of(page(head, before, after), "a.html")

    assert (article.published and article.published.first.isoformat()) == published
    assert article.published_from is how


MOMENT = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-03-09T02:08:28Z"}</script>'
VAGUE = '<meta name="date" content="2021-03-20">'

SHOWN = [
    # head, before the prose, behind the article; publish date, how it is known
    ("", "<div><time datetime='2021-03-20T10:00Z'>Publié le 8 mars 2021</time></div>", "", "2021-03-08", PublishedFrom.META),
    ("", "<time datetime='2021-03-08'>8 March</time>", "<p><time datetime='2021-03-20'>20 March</time></p>", "2021-03-08", PublishedFrom.META),
    (VAGUE, "", OTHERS, "2021-03-20", PublishedFrom.META),
    (VAGUE, BYLINE, OTHERS, "2021-03-08", PublishedFrom.HEADER),
    (VAGUE, TIME, OTHERS, "2021-03-06", PublishedFrom.META),
    ("", "<p>8 March 2021 | Ann Onymous | 34 comments</p>", OTHERS, "2021-03-08", PublishedFrom.HEADER),
    ("", "<p>8 March 2021, Ann Onymous</p>", OTHERS, "2021-03-08", PublishedFrom.HEADER),
    ("", '<p class="when">March 8, 2021 / 12:25 PM / Updated 8 hours ago</p>', OTHERS, "2021-03-08", PublishedFrom.HEADER),
    ("", '<p class="meta">2021. 03. 08. 21:35</p>', OTHERS, "2021-03-08", PublishedFrom.HEADER),
    ("", '<span class="entry-date updated">March 8, 2021</span>', OTHERS, "2021-03-08", PublishedFrom.HEADER),
    ("", "<dl><dt>Datum</dt><dd>08.03.2021</dd><dt>Ressort</dt><dd>Film</dd></dl>", OTHERS, "2021-03-08", PublishedFrom.HEADER),
    ("", "", f"<small>This entry was posted on Monday, March 8, 2021 at 10:04 and is filed under Film. {'You can follow it. ' * 9}</small>", "2021-03-08", PublishedFrom.HEADER),
    ("", "", "<p>Dieser Beitrag wurde am 8. März 2021 um 10:04 Uhr veröffentlicht und unter Film abgelegt, mit den Schlagwörtern Haus und Garten.</p>", "2021-03-08", PublishedFrom.HEADER),
    ('<link rel="canonical" href="https://www.dailyreel.example/film/2021/mar/08/film-museum">', "", OTHERS, "2021-03-08", PublishedFrom.URL),
    ("", '<ul class="menu"><li><a href="/x">Museum night: May 27, 2022</a></li></ul>', "", None, PublishedFrom.UNKNOWN),
    (MOMENT, "", '<div><time datetime="2021-03-08T22:08:28-04:00">6 hours ago</time></div>', "2021-03-08", PublishedFrom.META),
    (MOMENT, "", '<div><time datetime="2021-03-08T21:00:00-04:00">7 hours ago</time></div>', "2021-03-09", PublishedFrom.JSON_LD),
    ("", "", '<div id="wm-ipp"><div title="Timespan of captures">10 Nov 2013</div></div>', None, PublishedFrom.UNKNOWN),
    ("", '<dl class="postprofile"><dd>Joined: 18.09.2008, 05:56</dd></dl>', "", None, PublishedFrom.UNKNOWN),
    ("", "<dl><dt>Premiere</dt><dd>08.03.2021</dd><dt>Director</dt><dd>Ann Onymous</dd></dl>", OTHERS, None, PublishedFrom.UNKNOWN),
]  # fmt: skip


@pytest.mark.parametrize(("head", "before", "after", "published", "how"), SHOWN)
def test_the_publish_date_as_a_page_shows_it(article_of, head, before, after, published, how):
    article = article_of(page(head, before, after), "a.html")

    assert (article.published and article.published.first.isoformat()) == published
    assert article.published_from is how


def test_a_heading_that_shares_only_small_words_with_the_title_is_no_headline(article_of):
    content = (
        page(before='<p class="meta">8 March 2021, 21:12</p>')
        .replace("<h1>", "<p>")
        .replace("</h1>", "</p>")
        .replace("museum to open late</title>", "museum to open late in the north of the city</title>")
    )
    others = (
        "<p>More.</p>" * 20
        + '<div><span class="date">2 March 2021</span><h3>Long walk in the hills to the south of a small and quiet town</h3></div>'
    )

    assert article_of(content.replace("</article>", f"</article>{others}"), "a.html").published.first.isoformat() == "2021-03-08"


def test_an_address_that_names_a_month_gives_the_month(article_of):
    published = article_of(page(MONTH), "a.html").published

    assert (published.first.isoformat(), published.last.isoformat()) == ("2021-03-01", "2021-03-31")


NEVER = [
    "<p>The film museum opens on <b>November 19, 2021</b>.</p>",
    "<p>November 19, 2021, is the day on which it opens.</p>",
    "<ul><li>Opening: November 19, 2021</li><li>First show: November 26, 2021</li></ul>",
    "<table><tr><td>Opening</td><td>November 19, 2021</td></tr></table>",
    "<blockquote><p>November 19, 2021</p></blockquote>",
    '<p>Opening soon.</p><ul><li><a href="/x">Other museum, by Ann Onymous, May 2, 2020</a></li></ul>',
]


@pytest.mark.parametrize("prose", NEVER)
def test_a_date_of_the_story_is_never_the_publish_date(article_of, prose):
    assert article_of(page(prose=prose + PROSE), "a.html").published is None


def test_midnight_in_greenwich_is_not_midnight_at_the_publisher(article_of):
    head = '<meta property="article:published_time" content="2021-03-08T03:28:35Z">' + PATH

    assert article_of(page(head), "a.html").published.first.isoformat() == "2021-03-07"


def test_when_a_page_was_changed_is_kept_apart(article_of):
    article = article_of(page(LD), "a.html")

    assert article.modified.first.isoformat() == "2021-03-09"


SOURCES = [
    ('<meta property="og:site_name" content="The  Daily Reel">' + LD + PATH, "The Daily Reel"),
    (LD + PATH, "Linked Reel"),
    (GRAPH, "Linked Reel"),
    (PATH, "dailyreel.example"),
    ("", None),
]


@pytest.mark.parametrize(("head", "source"), SOURCES)
def test_the_order_in_which_sources_are_trusted(article_of, head, source):
    assert article_of(page(head), "a.html").source == source


@pytest.mark.parametrize(
    ("lang", "head", "language", "country"),
    [
        ("en-GB", "", "en", "GB"),
        ("pt_BR", "", "pt", "BR"),
        ("", "", "en", None),
        ("de", '<link rel="canonical" href="https://www.filmrolle.at/a">', "de", "AT"),
        ("en-US", '<link rel="canonical" href="https://www.reel.co.uk/a">', "en", "GB"),
        ("en", '<link rel="canonical" href="https://reel.tv/a">', "en", None),
    ],
)
def test_language_and_country(article_of, lang, head, language, country):
    article = article_of(page(head, lang=lang), "a.html")

    assert (article.language, article.country) == (language, country)


def test_what_surrounds_the_article_is_left_out(article_of):
    after = '<aside><h3>Related</h3><ul><li><a href="/1">Dune opens October 22, 2021</a></li></ul></aside><footer>© 2021 Daily Reel. Tenet is out August 26, 2020</footer>'
    article = article_of(page(before='<nav><a href="/c">Calendar: May 27, 2022</a></nav>' + BYLINE, after=after), "a.html")

    assert "Dune" not in article.text
    assert "Tenet" not in article.text
    assert "2022" not in article.text
    assert "Onymous" not in article.text


def test_tables_lists_and_emphasis_keep_their_meaning(article_of):
    prose = (
        PROSE
        + "<table><thead><tr><th>Film</th><th>Opens</th></tr></thead><tbody><tr><td><i>Heat &amp; Dust</i></td><td>May&nbsp;27, 2022</td></tr></tbody></table>"
        + "<ul><li><em>Long Walk</em>: June 3</li><li><strong>Short</strong><br>June 10</li></ul><h2>What else?</h2><p>It was <s>May 6</s> May 13.</p>"
    )
    article = article_of(page(prose=prose), "a.html")
    marked = [(mark.kind, mark.level, article.text[mark.start : mark.end].replace("\xa0", " ")) for mark in article.marks]

    assert marked == [
        (MarkKind.HEADLINE, 0, "Film museum to open late"),
        (MarkKind.TABLE, 0, "Film\tOpens\nHeat & Dust\tMay 27, 2022"),
        (MarkKind.HEADER, 0, "Film\tOpens"),
        (MarkKind.CELL, 0, "Film"),
        (MarkKind.CELL, 1, "Opens"),
        (MarkKind.ROW, 0, "Heat & Dust\tMay 27, 2022"),
        (MarkKind.CELL, 0, "Heat & Dust"),
        (MarkKind.EMPHASIS, 0, "Heat & Dust"),
        (MarkKind.CELL, 1, "May 27, 2022"),
        (MarkKind.ITEM, 0, "Long Walk: June 3"),
        (MarkKind.EMPHASIS, 0, "Long Walk"),
        (MarkKind.ITEM, 0, "Short June 10"),
        (MarkKind.STRONG, 0, "Short"),
        (MarkKind.HEADING, 2, "What else?"),
    ]
    assert "It was May 13." in article.text


def test_tags_that_are_never_closed_are_not_nested(article_of):
    assert "November 19, 2021" in article_of(page(before="<div><span>Film<b>News</div>" * 300), "a.html").text


def test_a_small_page_is_read_whole(article_of):
    assert article_of("<p>Dune opens on <em>October 22</em>.</p>", "a.html").text == "Dune opens on October 22."


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8", "iso-8859-15"])
def test_the_declared_encoding_is_used(article_of, charset):
    content = page(prose=PROSE.replace("yard", "Café Zoë")).replace("utf-8", charset)

    assert "Café Zoë" in article_of(content.encode(charset), "a.html").text


def test_the_page_s_own_day_beside_midnight_in_greenwich(article_of):
    head = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2021-03-09T03:28:35Z"}</script>'

    article = article_of(page(head, BYLINE), "a.html")

    assert (article.published.first.isoformat(), article.published_from) == ("2021-03-08", PublishedFrom.HEADER)


FAR = "<p>" + "Nothing of this has to do with it. " * 90 + "</p>"

ORDERS = {
    "as it is read": page(),
    "the headline last": page().replace("<h1>Film museum to open late</h1>", "").replace("</body>", "<h1>Film museum to open late</h1></body>"),
    "the story in a template": page(prose=f'<div class="post-body"><template>{PROSE}</template></div>'),
    "a word of it far below": page(before="<figure><figcaption>Yard</figcaption></figure><p>Yard</p>", after=f"<footer>{FAR * 3}<h2>Yard</h2></footer>"),
    "its lines wrapped": page(prose=PROSE.replace(" ", "\n    ")),
    "soft hyphens": page(prose=PROSE.replace("museum", "mu&shy;seum")),
}  # fmt: skip


@pytest.mark.parametrize("content", ORDERS.values(), ids=ORDERS)
def test_places_lead_to_the_words_whatever_the_order_of_the_page(article_of, content):
    article = article_of(content, "a.html")

    for words in ("Film museum to open", "November 19, 2021", "Nobody could say", "largest collection"):
        for word in words.split():
            place = article.places.offset(article.text.index(words) + words.index(word))
            assert article.places.original[place:].startswith(word), word
