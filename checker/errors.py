"""What can go wrong with a run as a whole; each message is one line that names the thing."""

from collections.abc import Collection
from difflib import get_close_matches


class UsageError(Exception):
    """A bad option, a broken setting, a path that is not there: the run ends with status 2."""


def nearest(word: str, known: Collection[str]) -> str:
    """What to add to a message about an unknown word: the known one that it resembles, or some that are known."""
    by_spelling = {name.casefold(): name for name in known}
    close = get_close_matches(word.casefold(), by_spelling, n=1)
    if close:
        return f", did you mean {by_spelling[close[0]]!r}?"
    return f"; known are {', '.join([*known][:15])}" if known else ""
