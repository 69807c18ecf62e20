"""Reads release dates out of articles, follows how each date moved, and finds the articles that get one wrong."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.archive import Archive as Archive
    from checker.pipeline import read as read

__version__ = "0.1.0"
__all__ = ["Archive", "read"]


def __getattr__(name: str) -> Any:
    """The public names are imported when they are first used, so that ``import checker`` costs nothing."""
    if name in __all__:
        return getattr(import_module("checker.pipeline"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
