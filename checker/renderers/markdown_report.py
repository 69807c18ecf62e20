"""report.md: which dates moved, how far, who says what now, and what is wrong. It depends on what was read alone, not on the clock.

What would make it longer than GitHub shows goes to a file of each work, and the report says where.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import PurePosixPath as Path

from checker.articles import PublishedFrom
from checker.publication import Publication
from checker.renderers import escape, markdown, wording
from checker.renderers.digest import Chapter, Digest, Link
from checker.renderers.markdown_statistics import slips, sources
from checker.renderers.markdown_work import folded, work
from checker.timelines import Timeline

NOT_STATED = (PublishedFrom.INFERRED, PublishedFrom.SUPPORTED, PublishedFrom.UNKNOWN)
INDEX = "works/README.md"  # GitHub shows it where the folder is opened


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one file may hold. size: bytes of the works' sections; GitHub shows no more than 512 kB of Markdown.

    works: rows of the works table in report.md; listed: in each file of the list of all.
    """

    size: int = 320_000
    works: int = 300
    listed: int = 2000
    claims: int = 200
    articles: int = 100
    findings: int = 100


def report(digest: Digest, link: Link, link_below: Link, limits: Limits | None = None) -> dict[str, str]:
    """report.md and the files it is continued in, by name. ``link`` leads from the report to an article, ``link_below`` from works/."""
    limits = limits or Limits()
    sections: list[str] = []
    apart: dict[str, str] = {}  # works to where their whole section is
    files: dict[str, str] = {}
    room = limits.size
    for chapter in digest.chapters:
        file = f"works/{chapter.name}.md"
        section = ""
        if room > 0:
            section = work(chapter, link, limits.claims, f"All of them are in [{file}]({file}).")
        fits = 0 < len(section.encode()) <= room
        room = room - len(section.encode()) if fits else 0  # what follows has less news: no use to look for what still fits
        if fits:
            sections.append(section)
        if not fits or len(chapter.rows) > limits.claims:
            files[file] = work(_below(chapter), link_below, level=1)
        if not fits:
            apart[chapter.work] = file
    parts = [f"# Release dates{f': {escape.markdown(digest.about)}' if digest.about else ''}\n", f"{summary(digest)}\n"]
    parts += [_picture(digest), _beside(digest.beside), *_contents(digest, apart, limits), *sections]
    if len(digest.chapters) > limits.works:
        files |= _index(digest, apart, limits.listed)
    if digest.others:
        more = len(digest.others) - limits.findings
        told = markdown.findings(digest.others[: limits.findings], link, level=3)
        parts.append(f"## Other findings\n\n{told}" + (f"\nAnd {more:,} more, in findings.json.\n" if more > 0 else ""))
    parts += [sources(digest), slips(digest), *_publish_dates(digest.publications, link, limits)]
    return {"report.md": "\n".join(part for part in parts if part), **files}


def summary(digest: Digest) -> str:
    """What was read and what came of it, in one line."""
    counts = digest.summary
    wrong = wording.count(counts.errors + counts.warnings, "discrepancy", "discrepancies")
    return f"{wording.read(counts)}, {wrong} ({wording.findings(counts)})"


def undrawn(digest: Digest) -> str:
    """How many works could have a picture and have none, where there are any."""
    told = wording.count(digest.undrawn, "work with less news has", "works with less news have")
    return f"{told} no picture here:" if digest.undrawn else ""


def movements(timelines: Sequence[Timeline], most: int = 20) -> str:
    """A line for each work and how its date moved, those that moved first; at most ``most`` lines, the others are counted."""
    moved_first = sorted(timelines, key=lambda timeline: not timeline.moves)
    lines = [f"{escape.line(wording.title(timeline))}: {wording.chain(timeline)}" for timeline in moved_first[:most]]
    if len(moved_first) > most:
        lines.append(f"and {len(moved_first) - most:,} more")
    return "".join(f"{line}\n" for line in lines)


def _picture(digest: Digest) -> str:
    if not digest.overview:
        return ""
    moved = [chapter for chapter in digest.chapters if chapter.moves]
    told = "; ".join(f"{chapter.work}: {chapter.movement}" for chapter in moved[:6])
    return f"!{escape.markdown_link(f'How release dates moved. {told}', 'timeline.svg')}\n"


def _beside(files: Mapping[str, str]) -> str:
    return f"Beside this: {', '.join(f'[{name}]({name}) ({what})' for name, what in files.items())}.\n" if files else ""


def _contents(digest: Digest, apart: Mapping[str, str], limits: Limits) -> Iterator[str]:
    """The works at a glance, each with a link to where it is told."""
    if not digest.chapters:
        yield "No release dates.\n"
        return
    shown = digest.chapters[: limits.works]
    yield f"## Works\n\n{_glance(shown, {chapter.work: apart.get(chapter.work, f'#{chapter.anchor}') for chapter in shown})}"
    if apart:
        left = wording.count(len(apart), "work is", "works are")
        yield f"{left} told in files of their own, so that this one stays readable: the links above lead there.\n"
    if digest.undrawn:
        yield f"{undrawn(digest)} `release-dates report --work NAME` draws it.\n"
    if len(digest.chapters) > len(shown):
        yield f"{len(digest.chapters) - len(shown):,} more works are listed in [{INDEX}]({INDEX}).\n"


def _glance(chapters: Sequence[Chapter], targets: Mapping[str, str]) -> str:
    """One row a work; those of one franchise stand together, under the first."""
    rows = []
    for _, group in groupby(chapters, key=lambda chapter: chapter.franchise):
        for index, chapter in enumerate(group):
            name = escape.markdown_link(chapter.work or "no name", targets[chapter.work])
            rows.append([f"└ {name}" if index else name, chapter.movement, chapter.slipped, _now(chapter), chapter.wrong])
    return markdown.table(["Work", "Dates", "In all", "Now", "Wrong"], rows)


def _now(chapter: Chapter) -> str:
    """The date that holds, and who said so last."""
    if not chapter.now:
        return ""
    last = chapter.now.last
    said = ", ".join(part for part in (escape.markdown(last.source), wording.date(last.published, "")) if part)
    out = "released " if chapter.now.released else ""
    return f"{out}{wording.date(chapter.now.span)}{f' ({said})' if said else ''}"


def _index(digest: Digest, apart: Mapping[str, str], most: int) -> dict[str, str]:
    """All works at a glance, so many to a file."""
    names = {chapter.work: chapter for chapter in digest.chapters}
    targets = {
        work: apart[work].removeprefix("works/") if work in apart else f"../report.md#{chapter.anchor}" for work, chapter in names.items()
    }
    starts = range(0, len(digest.chapters), most)
    files = [INDEX, *(INDEX.replace(".md", f"-{number}.md") for number in range(2, len(starts) + 1))]
    links = [f"[{start + 1:,} to {min(start + most, len(names)):,}]({Path(file).name})" for start, file in zip(starts, files, strict=True)]
    head = f"# Works\n\n{summary(digest)}\n\n" + (f"Works {', '.join(links)}\n\n" if len(files) > 1 else "")
    return {file: head + _glance(digest.chapters[start : start + most], targets) for start, file in zip(starts, files, strict=True)}


def _below(chapter: Chapter) -> Chapter:
    """The chapter as a file in works/ tells it, where its picture lies beside it."""
    return replace(chapter, picture=chapter.picture.removeprefix("works/")) if chapter.picture else chapter


def _publish_dates(publications: Mapping[str, Publication], link: Link, limits: Limits) -> Iterator[str]:
    """How the publish dates were worked out that no file gives, step by step."""
    reasoned = sorted((file, known) for file, known in publications.items() if known.known_from in NOT_STATED and known.reasons)
    if not reasoned:
        return
    lines = []
    for file, known in reasoned[: limits.articles]:
        lines.append(f"- {markdown.place(file, None, link)}: {escape.markdown(wording.date(known.published, 'not known'))}")
        lines += [f"  - {reason}" for reason in map(escape.markdown, known.reasons) if reason]
    if len(reasoned) > limits.articles:
        lines.append(f"- and {len(reasoned) - limits.articles:,} more articles: `published` and `published_from` in claims.csv")
    told = "\n".join(lines) + "\n"
    title = "## Publish dates that were worked out\n"
    yield f"{title}\n{told}" if len(reasoned) <= 10 else f"{title}\n{folded(wording.count(len(reasoned), 'article'), told)}"
