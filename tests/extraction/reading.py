"""What tests of the reading share: small articles, what is said in them in a compact form, and the failures that are known.

A claim in compact form is "work | date | status", the date in EDTF, or "-" for none.
"""

import tomllib
from io import BytesIO
from pathlib import Path

import pytest

from checker import readers
from checker.articles import Article, Places
from checker.claims import Certainty
from checker.dates import edtf
from checker.extraction import Reading, extract

KNOWN = tomllib.loads(Path(__file__).with_name("known_failures.toml").read_text(encoding="utf-8"))


def article(text, published="2020-10-01", country="US", language="en"):
    """An article as it stands in a text file."""
    return Article("a.txt", text, Places(text), published=edtf.parse(published) if published else None, country=country, language=language)


def read(text, **known) -> Reading:
    return extract(article(text, **known))


def read_markdown(text, published="2020-10-01", country="US"):
    """The same for a text with markup."""
    front = f"---\ndate: {published}\nlang: en-{country}\n---\n"
    [found] = readers.read(["-"], stdin=BytesIO((front + text).encode()), format_in="markdown")
    assert isinstance(found, Article)
    return extract(found)


def told(reading):
    """The claims in compact form, sorted, without those that are only possible, which nobody is shown unless they ask."""
    sure = (claim for claim in reading.claims if claim.certainty is not Certainty.POSSIBLE)
    return sorted(f"{claim.work} | {edtf.write(claim.date) if claim.date else '-'} | {claim.status}" for claim in sure)


def cases(table, module):
    """The cases of a table by name, those known to fail marked with the cause, strictly."""
    causes = {name: cause for cause, modules in KNOWN.items() for name in modules.get(module.rpartition(".")[2], ())}
    unknown = sorted(set(causes) - set(table))
    assert not unknown, f"known_failures.toml names {unknown[0]!r}, and {module} has no such case"
    marks = {name: [pytest.mark.xfail(reason=cause, strict=True)] for name, cause in causes.items()}
    return [pytest.param(*case, id=name, marks=marks.get(name, [])) for name, case in table.items()]
