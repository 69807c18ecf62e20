"""Many articles in one run, from JSON Lines or from web archives: how long, how much memory, and whether a killed run goes on.

``python -m tests.benchmarks.scale FOLDER [--articles N] [--format jsonl|warc] [--jobs N] [--kill SECONDS]``
"""

import argparse
import gzip
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random

from .corpora import ONE_IN, paragraphs

A_FILE = 10_000  # articles of a web archive


def articles(number: int, seed: int) -> Iterator[tuple[str, str, str]]:
    """Day, headline and body of made-up articles."""
    random = Random(seed)
    for count in range(number):
        dated, headline, *body = paragraphs(random, about_a_release=count % ONE_IN == ONE_IN // 2)
        yield dated.partition(": ")[2], headline, "\n\n".join(body)


def json_lines(folder: Path, number: int, seed: int) -> list[Path]:
    """All articles in one file."""
    path = folder / f"{number}.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for day, headline, body in articles(number, seed):
            file.write(json.dumps({"title": headline, "text": body, "date": day}, ensure_ascii=False) + "\n")
    return [path]


def web_archives(folder: Path, number: int, seed: int) -> list[Path]:
    """The same as pages, ten thousand in a file, each in a gzip member of its own."""
    paths: list[Path] = []
    for count, (day, headline, body) in enumerate(articles(number, seed)):
        if count % A_FILE == 0:
            paths.append(folder / f"{number}-{count // A_FILE:03}.warc.gz")
            paths[-1].unlink(missing_ok=True)
        with paths[-1].open("ab") as file:
            file.write(gzip.compress(_record(count, day, headline, body), 1))
    return paths


def _record(count: int, day: str, headline: str, body: str) -> bytes:
    told = "".join(f"<p>{paragraph}</p>\n" for paragraph in body.split("\n\n"))
    page = (
        f'<!doctype html>\n<html lang="en"><head><title>{headline}</title><meta property="article:published_time" content="{day}T08:00:00Z"></head>\n'
        f"<body><header><nav><a href='/'>Home</a></nav></header><article><h1>{headline}</h1>\n{told}</article><footer>About us</footer></body></html>\n"
    ).encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(page) + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{count:012}>\r\nWARC-Date: {day}T12:00:00Z\r\n"
        f"WARC-Target-URI: https://news.example/{count}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def main() -> None:
    """Make the articles if they are not there, read them, and tell what it took."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.scale", description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--articles", type=int, default=1_000_000)
    options.add_argument("--format", choices=("jsonl", "warc"), default="jsonl")
    options.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    options.add_argument("--kill", type=float, metavar="SECONDS", help="kill a first run after so long")
    chosen = options.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    pattern = f"{chosen.articles}.jsonl" if chosen.format == "jsonl" else f"{chosen.articles}-*.warc.gz"
    make = json_lines if chosen.format == "jsonl" else web_archives
    paths = sorted(chosen.folder.glob(pattern)) or make(chosen.folder, chosen.articles, seed=8)
    print(f"{chosen.articles:,} articles in {len(paths)} files, {sum(path.stat().st_size for path in paths) / 1e6:,.0f} MB", flush=True)
    claims = chosen.folder / f"claims-{chosen.format}-{chosen.articles}"
    command = (
        sys.executable,
        "-m",
        "checker",
        "claims",
        *map(str, paths),
        "--format",
        "dataset",
        "-o",
        str(claims),
        "-j",
        str(chosen.jobs),
    )
    if chosen.kill:
        first = subprocess.Popen(command, start_new_session=True)
        time.sleep(chosen.kill)
        os.killpg(first.pid, signal.SIGKILL)
        first.wait()
        print(f"killed after {chosen.kill:.0f} s with {len(list((claims / '_readings').glob('*.json')))} batches read", flush=True)
    start = time.monotonic()
    memory, processor = watched(command)
    took = time.monotonic() - start
    size = sum(path.stat().st_size for path in claims.glob("part-*")) / 1e6
    print(f"{took:,.0f} s, {processor:,.0f} s of processor time, {chosen.articles / took:,.0f} articles/s with {chosen.jobs} processes")
    print(f"largest process {memory:,.0f} MB, {size:,.1f} MB of Parquet")


def watched(command: Sequence[str]) -> tuple[float, float]:
    """Run a command; gives the megabytes of the largest of its processes, and their seconds of processor time together."""
    run = subprocess.Popen(command, start_new_session=True)
    largest = 0.0
    seconds: dict[str, float] = {}
    while run.poll() is None:
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError, ValueError, IndexError, StopIteration):
                told = (process / "stat").read_text().rpartition(")")[2].split()
                if int(told[3]) == run.pid:  # its session
                    seconds[process.name] = (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
                    peak = next(
                        line for line in (process / "status").read_text().splitlines() if line.startswith("VmHWM")
                    )  # not of one that has ended
                    largest = max(largest, int(peak.split()[1]) / 1024)
        time.sleep(0.25)
    if run.returncode:
        raise SystemExit(run.returncode)
    return largest, sum(seconds.values())


if __name__ == "__main__":
    main()
