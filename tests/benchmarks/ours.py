"""The whole way from files to findings, in this process, caches off: ``python -m tests.benchmarks.ours FOLDER WARM [--profile]`` tells the seconds of processor time."""

import cProfile
import pstats
import sys
from pathlib import Path
from time import process_time

from checker import pipeline
from checker.articles import Article, Places
from checker.extraction import extract

from .corpora import mixed

LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")


def whole(folder: Path) -> int:
    """Everything that ``check`` does, less the printing; gives the number of findings."""
    archive = pipeline.read(folder)
    assert not archive.unreadable, archive.unreadable
    return len(archive.findings)


def main(folder: Path, warm: Path, *, profiled: bool) -> None:
    """Print the seconds, or where they went."""
    mixed(warm, 10, seed=1)
    whole(warm)  # imports and tables of words are made once, and count for nobody
    for language in LANGUAGES:
        extract(Article("warm", "Dune: 2021-10-22", Places("Dune: 2021-10-22"), language=language))
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
