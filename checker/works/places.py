"""Where in a catalogue something stands, for its errors: the TOML parser itself does not keep it."""

import re

from checker.errors import UsageError


class Lines:
    """Finds the line of a key in a catalogue."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._lines = text.splitlines()
        self._entries = [at for at, line in enumerate(self._lines) if re.match(r"\s*\[\[\s*[\"']?work[\"']?\s*\]\]", line)]

    def error(self, entry: int | None, key: str, message: str) -> UsageError:
        """The error of the ``entry``-th work (from 0; None: of the top), at the first line that holds ``key``."""
        start, end = 0, len(self._lines)
        if entry is not None and entry < len(self._entries):
            start = self._entries[entry]
            end = self._entries[entry + 1] if entry + 1 < len(self._entries) else end
        line = next((at for at in range(start, end) if key in self._lines[at]), start)
        return UsageError(f"{self._file}:{line + 1}: {message}")
