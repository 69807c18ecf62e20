"""Names of files as addresses, for formats that want one."""

import re
from urllib.parse import quote

_RECORD = re.compile(r"(?<=[^/])(\.\w{1,6})#\d+$")


def on_disk(file: str) -> str:
    """The file in which an article stands that comes with others: "mail.mbox" for "mail.mbox#2"; its lines are counted in that."""
    return _RECORD.sub(r"\1", file)


def uri(file: str) -> str:
    """A relative reference (RFC 3986): a colon in its first part would make a scheme of it, two slashes at its start a host."""
    encoded = quote(file, safe="/!$&'()*+,;=@~-._", errors="replace")
    return f"./{encoded}" if encoded.startswith("//") else encoded
