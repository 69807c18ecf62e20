"""Names of files as addresses, for formats that want one."""

from urllib.parse import quote


def uri(file: str) -> str:
    """A relative reference (RFC 3986): a colon in its first part would make a scheme of it, two slashes at its start a host."""
    encoded = quote(file, safe="/!$&'()*+,;=@~-._", errors="replace")
    return f"./{encoded}" if encoded.startswith("//") else encoded
