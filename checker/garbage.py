"""How often Python looks for garbage: seldom, since articles and claims are kept to the end and hold no circles."""

import gc

_AT_ONCE = 200_000  # objects made between two looks


def look_seldom() -> None:
    """Settle it for this process; what it has made so far is not looked at again."""
    gc.freeze()
    gc.set_threshold(_AT_ONCE)
