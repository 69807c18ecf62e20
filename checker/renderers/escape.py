"""Makes text from articles harmless where it is shown: on a terminal, in Markdown, in a workflow command of GitHub Actions.

Articles, file names and titles are written by strangers. Nothing of them may start a line, a cell, a link, a mention,
a colour or a command of its own.
"""

import re
from functools import lru_cache
from unicodedata import category
from urllib.parse import quote

MARKDOWN_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|~$"} | {"&": "&amp;"})
ADDRESS = re.compile(r"(?i)(?<=www)\.|(?<=[a-z]):(?=//)")
MENTION = re.compile(r"@(?=\S)|#(?=\w)")  # "0@.A" is made a link to write to
BEGINNING = re.compile(r"(?=[-+=#])|\d{1,9}(?=[.)])")
JOINER = "\u2060"  # has no width; parts "@" from a name and "#" from a number, which GitHub would otherwise make links of
LETTERS_JOINED = frozenset("\u200c\u200d")  # invisible, but part of how Persian, Hindi and emoji are spelt


def line(text: str) -> str:
    """One line that moves no cursor: controls and line ends become spaces; marks go that are invisible or turn the writing direction."""
    return " ".join((text if text.isprintable() else "".join(map(_visible, text))).split())


def _visible(character: str) -> str:
    match category(character):
        case "Cc" | "Zl" | "Zp":
            return " "
        case "Cf":
            return character if character in LETTERS_JOINED else ""
        case "Cs":
            return "\ufffd"
    return character


def shortened(text: str, width: int) -> str:
    """The text, cut at a word if it has more than ``width`` characters."""
    if len(text) <= width:
        return text
    cut = text[: width - 1]
    head, space, _ = cut.rpartition(" ")
    return (head if space and len(head) > width // 2 else cut).rstrip() + "…"


@lru_cache(maxsize=1 << 16)
def markdown(text: str) -> str:
    """The text as itself inside a paragraph, a heading or a cell of a table in GitHub's Markdown."""
    text = line(text).translate(MARKDOWN_SIGNS)
    if ":" in text or "." in text:
        text = ADDRESS.sub(lambda found: f"\\{found[0]}", text)  # would be made a link
    if "@" in text or "#" in text:
        text = MENTION.sub(lambda found: f"{found[0]}{JOINER}", text)
    begins = BEGINNING.match(text)  # would start a list, a heading or an underline
    return f"{begins[0]}\\{text[begins.end() :]}" if begins else text


def markdown_link(words: str, target: str) -> str:
    """A link; ``words`` is shown as it is, ``target`` is a path or an address with all but its structure percent-encoded."""
    return f"[{markdown(words)}]({quote(target, safe='/:?#=&%,;+@~-._', errors='replace')})"


def workflow_message(text: str) -> str:
    """The message of a workflow command (``::error::message``): line ends stay, escaped."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def workflow_property(text: str) -> str:
    """The value of a property of a workflow command (``::error file=value::``)."""
    return workflow_message(text).replace(":", "%3A").replace(",", "%2C")
