"""Which addresses a webhook may be sent to: public ones, and no way around."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import Final

REFUSED_V4: Final = tuple(
    IPv4Network(network)
    for network in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",  # between a provider and its customers; a cloud's metadata (100.100.100.200)
        "127.0.0.0/8",
        "168.63.129.16/32",  # what Azure's machines ask about themselves
        "169.254.0.0/16",  # link-local; the metadata of most clouds
        "172.16.0.0/12",
        "192.0.0.0/24",  # protocol assignments; a cloud's metadata (192.0.0.192)
        "192.0.2.0/24",
        "192.88.99.0/24",  # relays from IPv6
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",  # multicast, reserved, broadcast
    )
)
"""The registries of special addresses at IANA, written down: Python's own list differs between its versions."""

UNICAST_V6: Final = IPv6Network("2000::/3")
"""All that is given out. Outside are loopback, link-local, private, multicast, and what holds an IPv4 address: mapped,
compatible, translated (64:ff9b::/96)."""
REFUSED_V6: Final = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments; Teredo, which holds an IPv4 address
        "2001:db8::/32",
        "2002::/16",  # 6to4, which holds an IPv4 address
        "3fff::/20",
    )
)


def is_public(text: str) -> bool:
    """Of an address as a resolver gives it; False also for what is none."""
    try:
        address = ip_address(text.partition("%")[0])
    except ValueError:
        return False
    match address:
        case IPv4Address():
            return not any(address in network for network in REFUSED_V4)
        case IPv6Address():
            return address in UNICAST_V6 and not any(address in network for network in REFUSED_V6)
