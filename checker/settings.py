"""What each setting may hold, and how its text or its TOML value is read. A bad value is a ValueError that says what is needed."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from checker.errors import nearest

FAIL_ON = ("error", "warning", "notice", "never")
SEVERITIES = FAIL_ON[:-1]


def _words(value: Any, _: Path) -> tuple[str, ...]:
    if isinstance(value, str):
        value = value.replace(",", "\n").split("\n")
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise ValueError(f"needs a list of words, not {value!r}")
    return tuple(word.strip() for word in value if word.strip())


def _path(value: Any, folder: Path) -> Path:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"needs the name of a file, not {value!r}")
    return folder / value.strip()


def _country(value: Any, _: Path) -> str:
    if not isinstance(value, str) or not (len(value) == 2 and value.isascii() and value.isalpha()):
        raise ValueError(f"needs a country's two letters, as in US, not {value!r}")
    return value.upper()


def _languages(value: Any, folder: Path) -> tuple[str, ...]:
    from checker.languages import available

    tags = tuple(tag.lower() for tag in _words(value, folder))
    for tag in tags:
        if tag not in available():
            raise ValueError(f"no language {tag!r}{nearest(tag, available())}")
    return tags


def _fail_on(value: Any, _: Path) -> str:
    return _one_of(value, FAIL_ON)


def _one_of(value: Any, known: tuple[str, ...]) -> str:
    if value not in known:
        raise ValueError(f"needs one of {', '.join(known)}, not {value!r}")
    return str(value)


def _rules(value: Any, folder: Path) -> tuple[str, ...]:
    from checker import rules

    words = _words(value, folder)
    for word in words:
        if not rules.named(word):
            raise ValueError(rules.unknown(word))
    return words


def _severity(value: Any, folder: Path) -> Mapping[str, str]:
    pairs = _pairs(value, "=", "RD301 = notice")
    for rule in pairs:
        _rules([rule], folder)
    return {rule: _one_of(severity, SEVERITIES) for rule, severity in pairs.items()}


def _per_file_ignores(value: Any, folder: Path) -> Mapping[str, tuple[str, ...]]:
    return {pattern: _rules(words, folder) for pattern, words in _pairs(value, ":", "archive/*: RD101, RD104").items()}


def _pairs(value: Any, sign: str, example: str) -> Mapping[str, Any]:
    """A table of TOML, or lines of an INI file with two parts each."""
    if isinstance(value, Mapping):
        return value
    if not isinstance(value, str):
        raise ValueError(f"needs a table, not {value!r}")
    pairs = {}
    for line in filter(str.strip, value.split("\n")):
        first, found, second = line.rpartition(sign)
        if not (found and first.strip() and second.strip()):
            raise ValueError(f"needs lines such as {example!r}, not {line.strip()!r}")
        pairs[first.strip()] = second.strip()
    return pairs


READ: Mapping[str, Callable[[Any, Path], Any]] = {
    "works": _path,
    "exclude": _words,
    "country": _country,
    "languages": _languages,
    "select": _rules,
    "ignore": _rules,
    "severity": _severity,
    "per_file_ignores": _per_file_ignores,
    "fail_on": _fail_on,
}
