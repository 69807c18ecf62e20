"""The three streams of a run, and what may be done with them."""

import os
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO, TextIO

from checker import output


@dataclass(frozen=True, slots=True)
class Streams:
    """Standard input, output and error of a run."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO

    @property
    def bytes_in(self) -> BinaryIO:
        return self.stdin.buffer if hasattr(self.stdin, "buffer") else BytesIO(self.stdin.read().encode())

    @property
    def coloured(self) -> bool:
        """Whether standard output is a terminal that shows colours, and nobody asked for none (https://no-color.org)."""
        return self.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def warn(self, message: str) -> None:
        """One line on standard error."""
        print(f"release-dates: {message}", file=self.stderr)

    def put(self, result: str | bytes, path: str | None = None) -> int:
        """Writes a result to the file that was named, else to standard output; gives the status of a run that went well."""
        output.put(result, path, self.stdout)
        return 0
