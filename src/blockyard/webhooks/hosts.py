"""Hosts as they stand in an address: which are none at all, and which are private, whatever a resolver says of them."""

import re
from ipaddress import ip_address
from typing import Final

from blockyard.webhooks.addresses import is_public

LABEL: Final = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
MAX_NAME: Final = 253
NUMBER: Final = re.compile(r"[0-9]+|0x[0-9a-f]*")
"""A last label that makes resolvers read the whole as an IPv4 address: `127.1`, `2130706433`, `0x7f.0.0.1`, `0177.0.0.1`."""

PRIVATE_NAMES: Final = (
    "localhost",  # RFC 6761
    "localdomain",
    "local",  # RFC 6762, and its appendix G for those that follow
    "corp",
    "home",
    "internal",
    "intranet",
    "lan",
    "private",
    "home.arpa",  # RFC 8375
)


def fault_of(host: str) -> str | None:
    """Why it is no host, in ASCII and small letters, IPv6 without brackets; None: it is one."""
    if is_address(host):
        return None
    name = host.removesuffix(".")
    labels = name.split(".")
    if len(name) > MAX_NAME or not all(map(LABEL.fullmatch, labels)):
        return "its host is no name that the internet has"
    if NUMBER.fullmatch(labels[-1]) and not is_address(name):
        return "write an IPv4 address as four decimal numbers, such as 192.0.2.1"
    return None


def is_private(host: str) -> bool:
    """Of a host without fault: whether it is on this machine or in a private network."""
    name = host.removesuffix(".")
    if is_address(name):
        return not is_public(name)
    return "." not in name or any(f".{name}".endswith(f".{private}") for private in PRIVATE_NAMES)


def is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
