"""Silencers: comments in an article that keep a finding quiet where it stands.

    <!-- release-dates: ignore RD101 until 2027-01-31: the old date is what this piece is about -->

One holds for the paragraph it stands in, or for the next one if it stands alone; in HTML, where no blank lines part the paragraphs, for its
line, or the next. It names rules, a reason and, if it is to end by itself, a last day.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from checker import rules
from checker.articles import Article
from checker.findings import Finding

_COMMENT = re.compile(r"<!--\s*release-dates:(.{0,2000}?)-->", re.DOTALL)
_WORDS = re.compile(r"\s*ignore\s+(?P<rules>[\w, -]+?)(?:\s+until\s+(?P<until>[^\s:]+))?\s*(?::\s*(?P<reason>.*))?", re.DOTALL)
_FORM = "write “ignore RD101 until 2027-01-31: reason”"
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype|html)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Silencer:
    """One comment.

    line: where it stands; first, last: the lines it holds for. codes: of the rules it silences. until: its last day, None if it has none.
    fault: what is wrong with it, "" if nothing; a faulty one silences nothing.
    """

    file: str
    line: int
    first: int
    last: int
    codes: frozenset[str] = frozenset()
    until: date | None = None
    fault: str = ""

    def holds(self, today: date) -> bool:
        return not self.fault and (self.until is None or today <= self.until)

    def covers(self, finding: Finding) -> bool:
        line = finding.line or 1
        return finding.file == self.file and finding.rule in self.codes and self.first <= line <= self.last


@dataclass(frozen=True, slots=True)
class Idle:
    """A silencer that silences nothing, and why: "has run out on 2026-01-31"."""

    silencer: Silencer
    why: str


def find(article: Article) -> tuple[Silencer, ...]:
    """The silencers in the file of an article."""
    original, offset = article.places.original, article.places.first_line - 1
    if "release-dates:" not in original:
        return ()
    lines = original.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    bare = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), original).split("\n")
    by_line = article.file.lower().endswith((".html", ".htm", ".xhtml")) or bool(_PAGE.match(original))
    found = []
    for comment in _COMMENT.finditer(original):
        here = bisect_right(starts, comment.start()) - 1
        end = bisect_right(starts, comment.end() - 1) - 1
        first, last = _held(lines, bare, here, end, by_line)
        codes, until, fault = _understood(comment[1])
        found.append(Silencer(article.file, here + 1 + offset, first + 1 + offset, last + 1 + offset, codes, until, fault))
    return tuple(found)


def apply(found: Iterable[Finding], silencers: Iterable[Silencer], today: date) -> tuple[list[Finding], frozenset[Silencer]]:
    """The findings that no silencer covers, and the silencers that covered one."""
    by_file: dict[str, list[Silencer]] = {}
    for silencer in silencers:
        if silencer.holds(today):
            by_file.setdefault(silencer.file, []).append(silencer)
    kept: list[Finding] = []
    used: set[Silencer] = set()
    for finding in found:
        covering = [silencer for silencer in by_file.get(finding.file, ()) if silencer.covers(finding)]
        used.update(covering)
        if not covering:
            kept.append(finding)
    return kept, frozenset(used)


def idle(silencers: Iterable[Silencer], used: frozenset[Silencer], looked_for: frozenset[str], today: date) -> tuple[Idle, ...]:
    """The silencers that silence nothing. looked_for: the codes of the rules that ran; without all of its rules nobody can tell."""
    found = []
    for silencer in silencers:
        if silencer.fault:
            found.append(Idle(silencer, silencer.fault))
        elif silencer.until and silencer.until < today:
            found.append(Idle(silencer, f"has run out on {silencer.until}"))
        elif silencer not in used and silencer.codes <= looked_for:
            found.append(Idle(silencer, f"silences nothing: {', '.join(sorted(silencer.codes))} finds nothing here"))
    return tuple(found)


def _held(lines: Sequence[str], bare: Sequence[str], here: int, end: int, by_line: bool) -> tuple[int, int]:
    """The first and the last line that a comment from line ``here`` to ``end`` holds for; ``bare``: the lines without any silencer."""
    if by_line:
        if bare[here].strip() or bare[end].strip():
            return here, end
        return here, next((at for at in range(end + 1, len(bare)) if bare[at].strip()), end)
    first, last = here, end
    while first > 0 and lines[first - 1].strip():
        first -= 1
    while last + 1 < len(lines) and lines[last + 1].strip():
        last += 1
    if any(bare[at].strip() for at in range(first, last + 1)):
        return first, last
    last = next((at for at in range(last + 1, len(bare)) if bare[at].strip()), last)
    while last + 1 < len(lines) and lines[last + 1].strip():
        last += 1
    return first, last


def _understood(words: str) -> tuple[frozenset[str], date | None, str]:
    """Codes, last day and fault of what stands in a comment."""
    found = _WORDS.fullmatch(words)
    if not found:
        return frozenset(), None, f"is not understood: {_FORM}"
    named = found["rules"].replace(",", " ").split()
    for word in named:
        if not rules.named(word):
            return frozenset(), None, f"is not understood: {rules.unknown(word)}"
    if not (found["reason"] or "").strip():
        return frozenset(), None, f"gives no reason: {_FORM}"
    try:
        until = date.fromisoformat(found["until"]) if found["until"] else None
    except ValueError:
        return frozenset(), None, f"ends on {found['until']!r}, which is no day: {_FORM}"
    return frozenset(code for word in named for code in rules.named(word)), until, ""
