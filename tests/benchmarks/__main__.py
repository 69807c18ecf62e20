"""Time the whole way and its peers, side by side on the same articles, and show where our time goes."""

import argparse
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from tabulate import tabulate

from .corpora import mixed, plain, release_news

HERE = Path(__file__).parent
GOLD = HERE.parent / "gold"
OURS = "release-dates, everything"


def commands(folder: Path, words: Path, warm: Path) -> Iterator[tuple[str, Sequence[str]]]:
    """What is timed: ours, and the peers that are installed."""
    yield OURS, (sys.executable, "-m", "tests.benchmarks.ours", str(folder), str(warm))
    if shutil.which("node") and subprocess.run(("node", "-e", "require('chrono-node')"), capture_output=True, check=False).returncode == 0:
        yield "chrono-node, dates only", ("node", str(HERE / "chrono.js"), str(words))
    for name in ("datefinder", "dateparser"):
        if importlib.util.find_spec(name):
            yield f"{name}, dates only", (sys.executable, "-m", "tests.benchmarks.peers", name, str(words))


def seconds(command: Sequence[str]) -> float:
    """What one run says of itself: each is a process of its own that tells its seconds of processor time last."""
    done = subprocess.run(command, capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": "0"})
    return float(done.stdout.split()[-1])


def compare(name: str, folder: Path, work: Path, runs: int) -> str:
    """A table of who takes how long over the articles of a folder."""
    words, warm = work / f"{name}-words", work / "warm"
    plain(folder, words)
    articles = len(list(folder.iterdir()))
    size = sum(path.stat().st_size for path in words.iterdir()) / 1e6
    timed = list(commands(folder, words, warm))
    took: dict[str, list[float]] = {tool: [] for tool, _ in timed}
    for number in range(runs):  # in turns, so that a slow minute of the machine is everybody's
        for tool, command in timed:
            print(f"{name}, run {number + 1}: {tool}", file=sys.stderr)
            took[tool].append(seconds(command))
    rows = [(tool, median(each)) for tool, each in took.items()]
    ours = dict(rows)[OURS]
    table = [(tool, f"{articles / each:,.0f}", f"{size / each:.2f}", f"{each / ours:.2f}") for tool, each in rows]
    heads = (f"{name}: {articles} articles, {size:.2f} MB", "articles/s", "MB/s", "we are faster by")
    return tabulate(table, heads, tablefmt="github", colalign=("left", "right", "right", "right"))


def main() -> None:
    """Run the benchmark."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    options.add_argument("--articles", type=int, default=300, help="of the mixed corpus [default: 300]")
    options.add_argument("--seed", type=int, default=8, help="of the mixed corpus [default: 8]")
    options.add_argument("--runs", type=int, default=3, help="of which the median counts [default: 3]")
    options.add_argument("--keep", type=Path, metavar="FOLDER", help="where the corpora are left; else they are thrown away")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as made:
        work = chosen.keep or Path(made)
        mixed(work / "mixed", chosen.articles, chosen.seed)
        release_news(work / "release-news", GOLD)
        for name in ("mixed", "release-news"):
            print(compare(name, work / name, work, chosen.runs), end="\n\n", flush=True)
        for name in ("mixed", "release-news"):
            profile = (sys.executable, "-m", "tests.benchmarks.ours", str(work / name), str(work / "warm"), "--profile")
            print(f"Where our time goes, {name}:\n{subprocess.run(profile, capture_output=True, text=True, check=True).stdout}", flush=True)


if __name__ == "__main__":
    main()
