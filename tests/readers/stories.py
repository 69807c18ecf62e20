"""One story as each format carries it: what readers must all make the same of, and where fuzzing starts from."""

import gzip
import io
import json
import tarfile
import zipfile
from email.message import EmailMessage

from checker.articles import PublishedFrom

TITLE = "“A Long Walk” & its delay"
BODY = [
    "The studio has moved A Long Walk, once due in July 2021, to the autumn: the film will open on November 9, 2021, at Café Zoë & elsewhere.",
    "Nothing else changes, said a spokesman who wished to be called Zoë. The director, whose last film came out in 2014, has been in Rome since the spring.",
]
URL = "https://www.dailyreel.example/2020/04/long-walk"
SAID = "will open on November 9, 2021, at Café Zoë & elsewhere"


def escaped(words):
    return words.replace("&", "&amp;").replace("<", "&lt;").replace("ë", "&euml;")


def html():
    paragraphs = "".join(f"<p>{escaped(p).replace('A Long Walk', '<em>A Long Walk</em>')}</p>\n" for p in BODY)
    return f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{escaped(TITLE)} | Daily Reel</title>
<meta property="og:site_name" content="Daily Reel"><link rel="canonical" href="{URL}">
<meta property="article:published_time" content="2020-04-24T10:00:00-04:00"></head>
<body><nav><a href="/">Home</a> <a href="/calendar">Releases of May 2020</a></nav><article><h1>{escaped(TITLE)}</h1>
<p class="byline">By Ann Onymous · April 24, 2020</p>
{paragraphs}</article><footer>© 2020 Daily Reel</footer></body></html>"""


def rss(content):
    return f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Daily Reel</title><language>en-us</language>
<item><title>{escaped(TITLE)}</title><link>{URL}</link><pubDate>Fri, 24 Apr 2020 10:00:00 -0400</pubDate>
<description>{content}</description></item></channel></rss>""".replace("&euml;", "ë")


def atom():
    return f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Daily Reel</title>
<entry><title>{escaped(TITLE)}</title><link href="{URL}"/><published>2020-04-24T10:00:00-04:00</published><updated>2020-05-01T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{"".join(f"<p>{escaped(p)}</p>" for p in BODY)}</div></content></entry></feed>""".replace(
        "&euml;", "ë"
    )


def record(**more):
    return {"url": URL, "title": TITLE, "date": "2020-04-24", "source": "Daily Reel", **more}


def csv():
    body = "\n".join(BODY).replace('"', '""')
    return f'headline,body,published,publisher,link\r\n"{TITLE}","{body}",2020-04-24,Daily Reel,{URL}\r\n'


def mail(subtype="plain"):
    message = EmailMessage()
    message["Subject"], message["From"], message["Date"] = TITLE, "Daily Reel <news@dailyreel.example>", "Fri, 24 Apr 2020 10:00:00 -0400"
    message.set_content(
        "\n\n".join(BODY) if subtype == "plain" else "".join(f"<p>{p.replace('&', '&amp;')}</p>" for p in BODY),
        subtype=subtype,
        cte="quoted-printable",
    )
    return message.as_bytes()


def text():
    return " date 2020-04-24 " + TITLE + "\n\n" + "\n\n".join(BODY) + "\n\nSource: Daily Reel\n"


def markdown():
    return (
        f'---\ntitle: "{TITLE}"\ndate: 2020-04-24\nsource: Daily Reel\nurl: {URL}\nlang: en\n---\n\n'
        + "\n\n".join(BODY).replace("A Long Walk", "*A Long Walk*")
        + "\n"
    )


def toml():
    return f'+++\ntitle = "{TITLE}"\ndate = 2020-04-24T10:00:00-04:00\nsource = "Daily Reel"\n+++\n' + "\n\n".join(BODY) + "\n"


def zipped():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("news/story.md", markdown())
    return packed.getvalue()


def tarred():
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        entry = tarfile.TarInfo("news/story.html")
        entry.size = len(html().encode())
        archive.addfile(entry, io.BytesIO(html().encode()))
    return packed.getvalue()


def warc():
    page = html().encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(page) + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2020-06-01T00:00:00Z\r\nWARC-Target-URI: {URL}\r\n"
    )
    return gzip.compress(
        head.encode() + b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(http) + http + b"\r\n\r\n"
    )


FORMATS = {
    "story.txt": (text, PublishedFrom.HEADER),
    "story.md": (markdown, PublishedFrom.FRONT_MATTER),
    "toml.md": (toml, PublishedFrom.FRONT_MATTER),
    "story.html": (html, PublishedFrom.META),
    "story.html.gz": (lambda: gzip.compress(html().encode()), PublishedFrom.META),
    "rss.xml": (lambda: rss("".join(f"&lt;p&gt;{escaped(escaped(p))}&lt;/p&gt;" for p in BODY)), PublishedFrom.FEED),
    "cdata.rss": (lambda: rss("<![CDATA[" + "".join(f"<p>{escaped(p)}</p>" for p in BODY) + "]]>"), PublishedFrom.FEED),
    "story.atom": (atom, PublishedFrom.FEED),
    "feed.json": (
        lambda: json.dumps(
            {
                "version": "https://jsonfeed.org/version/1.1",
                "title": "Daily Reel",
                "items": [{"url": URL, "title": TITLE, "content_text": "\n".join(BODY), "date_published": "2020-04-24T10:00:00-04:00"}],
            }
        ),
        PublishedFrom.FEED,
    ),
    "story.jsonl": (lambda: json.dumps(record(text="\n\n".join(BODY))) + "\n", PublishedFrom.META),
    "html.jsonl": (
        lambda: json.dumps(record(content="".join(f"<p>{escaped(p)}</p>" for p in BODY)), ensure_ascii=False) + "\n",
        PublishedFrom.META,
    ),
    "story.csv": (csv, PublishedFrom.META),
    "story.eml": (mail, PublishedFrom.HEADER),
    "html.eml": (lambda: mail("html"), PublishedFrom.HEADER),
    "story.mbox": (lambda: b"From news@dailyreel.example Fri Apr 24 10:00:00 2020\n" + mail() + b"\n", PublishedFrom.HEADER),
    "story.warc.gz": (warc, PublishedFrom.META),
    "story.zip": (zipped, PublishedFrom.FRONT_MATTER),
    "story.tar.gz": (tarred, PublishedFrom.META),
}
