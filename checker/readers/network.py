"""Connections that end in time and never lead into a private network."""

import ipaddress
import socket
import ssl
import time
from typing import Any

import httpcore


class PrivateError(Exception):
    """A host that lies in a private network."""


class Guarded(httpcore.SyncBackend):
    """Connects to the very address that was checked, so that a name cannot lead elsewhere the second time it is looked up.

    end: when everything must be over, on the monotonic clock; allow_local: whether private and loopback addresses may be asked too.
    """

    def __init__(self, end: float, allow_local: bool) -> None:
        self._end, self._allow_local = end, allow_local

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None, socket_options: Any = None
    ) -> httpcore.NetworkStream:
        found = dict.fromkeys(str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        if not self._allow_local and any(_private(address) for address in found):
            raise PrivateError(f"{host} lies in a private network (--allow-local would allow it)")
        *others, last = found
        for address in others:  # a machine may not reach the newer kind of addresses
            try:
                return self._connected(address, port, timeout, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return self._connected(last, port, timeout, local_address, socket_options)

    def _connected(self, address: str, port: int, timeout: float | None, local: str | None, options: Any) -> "Timed":
        return Timed(super().connect_tcp(address, port, _left(self._end, timeout), local, options), self._end)


class Timed(httpcore.NetworkStream):
    """A stream that is over at a certain moment, however slowly the other side goes on."""

    def __init__(self, inner: httpcore.NetworkStream, end: float) -> None:
        self._inner, self._end = inner, end

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, _left(self._end, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, _left(self._end, timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return Timed(self._inner.start_tls(ssl_context, server_hostname, _left(self._end, timeout)), self._end)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


def _left(end: float, timeout: float | None) -> float:
    """How long the next step may take. Raises ReadTimeout where no time is left."""
    left = end - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout
    return left if timeout is None else min(left, timeout)


def _private(address: str) -> bool:
    """Whether an IP address is not one of the public internet's."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    inner = getattr(ip, "ipv4_mapped", None) or getattr(ip, "sixtofour", None) or ip
    return not inner.is_global or inner.is_multicast
