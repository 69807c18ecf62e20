"""Tools that find dates, and do no more: ``python -m tests.benchmarks.peers NAME FOLDER`` tells the seconds of processor time one takes, reading the files too."""

import sys
from collections.abc import Callable
from pathlib import Path
from time import process_time


def dateparser() -> Callable[[str], object]:
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["en"])


def datefinder() -> Callable[[str], object]:
    from datefinder import find_dates  # type: ignore[import-untyped]

    return lambda text: list(find_dates(text))


def main(name: str, folder: Path) -> None:
    """Print the seconds."""
    find = {"dateparser": dateparser, "datefinder": datefinder}[name]()
    find("It opens on May 7, 2021.")
    start = process_time()
    for path in sorted(folder.iterdir()):
        try:
            find(path.read_text(encoding="utf-8"))
        except (ValueError, OverflowError, TypeError) as error:  # some stumble over what is no date
            print(f"{path.name}: {error}", file=sys.stderr)
    print(process_time() - start)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
