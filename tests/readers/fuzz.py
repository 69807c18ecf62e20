"""Fuzz the readers, steered by which of their lines an input reaches: ``python -m tests.readers.fuzz [MINUTES]``, 30 if nothing is said.

It ends at the first input that is not read cleanly, and keeps that in the working directory as ``crash-…`` or ``timeout-…``;
``python -m tests.readers.fuzz FILE`` reads one again. Needs the extra ``fuzz`` (atheris, on Linux and macOS).
"""

import io
import pkgutil
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["checker"]):
    import checker.readers
    from checker.readers.formats import FORMATS, Options, articles

    for module in pkgutil.iter_modules(checker.readers.__path__):
        import_module(f"checker.readers.{module.name}")

from .soundness import assert_sound
from .stories import FORMATS as STORIES
from .wrappings import WRAPPINGS

SLOWEST = 120  # seconds that one input may take, on a machine that has other things to do
LARGEST = 20_000  # bytes of an input
KINDS = [*FORMATS, None]
SHELLS = [None, *WRAPPINGS]


def read(data: bytes) -> None:
    """The first byte says as which format the rest is read, the second what is put around it."""
    if len(data) < 3:
        return
    kind, shell, content = KINDS[data[0] % len(KINDS)], SHELLS[data[1] % len(SHELLS)], data[2:]
    content = WRAPPINGS[shell](content) if shell else content
    for found in articles(io.BytesIO(content), f"x.{kind or 'part'}", Options(named=True), kind):
        assert_sound(found)


def begin(folder: Path) -> None:
    """What fuzzing starts from: the story of the tests in every format."""
    for name, (make, _) in STORIES.items():
        content = make()
        whole = content.encode() if isinstance(content, str) else content
        for number in range(len(KINDS)):
            (folder / f"{name}-{number}").write_bytes(bytes([number, 0]) + whole)


def main(words: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        begin(Path(folder))
        given = words[0] if words else "30"
        what = [f"-max_total_time={int(given) * 60}", f"-max_len={LARGEST}", folder] if given.isdigit() else [given]
        atheris.Setup([sys.argv[0], f"-timeout={SLOWEST}", "-rss_limit_mb=4096", *what], read)
        atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1:])
