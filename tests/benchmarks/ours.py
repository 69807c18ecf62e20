"""The whole way from files to findings, in this process, caches off: ``python -m tests.benchmarks.ours FOLDER WARM [--profile]`` tells the seconds of processor time."""

import cProfile
import pstats
import sys
from pathlib import Path
from time import process_time

from checker import pipeline
from checker.articles import Article, Places
from checker.batches import read

from .corpora import mixed

OTHER_FORMATS = {
    "warm.md": "---\ndate: 2020-10-01\nlang: en\n---\n# News\n\n“Dune” opens on Christmas Day 2021. It was set for May 7.\n",
    "warm.html": "<!doctype html><html lang='en'><head><title>News</title></head><body><article><h1>News of a film</h1><p>By Ada Holm, May 7, 2020</p>"
    "<p>“Dune” will be released on May 7, 2021, the studio said, and nobody in the room was surprised to hear it again.</p></article></body></html>\n",
}
LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")


def whole(folder: Path) -> int:
    """Everything that ``check`` does, less the printing; gives the number of findings."""
    archive = pipeline.read(folder)
    assert not archive.unreadable, archive.unreadable
    return len(archive.findings)


def main(folder: Path, warm: Path, *, profiled: bool) -> None:
    """Print the seconds, or where they went."""
    mixed(warm, 10, seed=1)
    for name, text in OTHER_FORMATS.items():
        (warm / name).write_text(text, encoding="utf-8")
    whole(warm)  # imports and tables of words are made once, and count for nobody
    for language in LANGUAGES:
        read(Article("warm", "Dune: 2021-10-22", Places("Dune: 2021-10-22"), language=language))
    if profiled:
        profile = cProfile.Profile()
        profile.runcall(whole, folder)
        pstats.Stats(profile, stream=sys.stdout).strip_dirs().sort_stats("tottime").print_stats(25)
        return
    start = process_time()
    whole(folder)
    print(process_time() - start)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), profiled="--profile" in sys.argv)
