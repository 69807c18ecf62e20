"""Works that were found, as entries of a catalogue: what somebody would write down of them."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from checker import output
from checker.errors import UsageError
from checker.works import catalogue
from checker.works.catalogue import Catalogue, Work


def keep(path: Path, found: Mapping[str, Iterable[str]]) -> int:
    """Add the works that a catalogue file lacks behind what stands in it; gives how many.

    found: by the name of each work, the other names it goes by. Raises UsageError where the file is no catalogue or cannot be written.
    """
    known = catalogue.load(path) if path.exists() else Catalogue.empty()
    before = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    new = list(_entries(found, known))
    if not new:
        return 0
    gap = "" if not before else "\n" if before.endswith("\n") else "\n\n"
    text = before + gap + "\n".join(new)
    try:
        catalogue.parse(text)
    except UsageError as error:
        raise UsageError(f"{path}: the works that were found do not fit into it: {error}") from None
    output.replace(path, text)
    return len(new)


def _entries(found: Mapping[str, Iterable[str]], known: Catalogue) -> Iterator[str]:
    taken = {name.casefold() for name in found}
    for name, others in found.items():
        if known.resolve(name) is not None or known.refuses(name):
            continue
        alone = Catalogue((Work(name),))
        aliases = []
        for other in others:  # not what is the same name by rule, nor what another work is called as well
            if other.casefold() not in taken and alone.resolve(other) is None and known.resolve(other) is None:
                taken.add(other.casefold())
                aliases.append(other)
        listed = f"aliases = {_toml(aliases)}\n" if aliases else ""
        yield f"[[work]]\nname = {_toml(name)}\n{listed}"


def _toml(value: str | list[str]) -> str:
    """Strings of JSON are strings of TOML but for DEL."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
