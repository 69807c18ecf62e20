"""What can go wrong with a run as a whole; each message is one line that names the thing."""


class UsageError(Exception):
    """A bad option, a broken setting, a path that is not there: the run ends with status 2."""
