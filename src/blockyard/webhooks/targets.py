"""Where an endpoint may be: an https address on the internet. What its name leads to is looked at when something is sent."""

import re
from typing import Final

import httpx

from blockyard.base.errors import Unprocessable
from blockyard.webhooks.hosts import fault_of, is_private

PORTS: Final = (443, 8443)
MAX_PORT: Final = 65_535
MAX_URL: Final = 2_048
NO_PART: Final = re.compile(r'[\s\x00-\x1f\x7f"<>\\^`{|}]|%(?![0-9A-Fa-f]{2})')
"""What stands nowhere in an address as it is (RFC 3986)."""


class UrlRefused(Unprocessable):
    code = "webhook_url_refused"


def check_url(url: str, *, allow_private: bool) -> None:
    """Raises UrlRefused."""
    parsed = parse_url(url)
    if allow_private and parsed.scheme in ("http", "https"):
        return
    if parsed.scheme != "https":
        raise UrlRefused("The address must begin with https://.")
    if port_of(parsed) not in PORTS:
        raise UrlRefused(f"The address must be on the port {' or '.join(map(str, PORTS))}.")
    if is_private(host_of(parsed)):
        raise UrlRefused(
            "The address is in a private network or on this machine. It must be reachable from the internet."
        )


def parse_url(url: str) -> httpx.URL:
    """Raises UrlRefused for what is no address, wherever it would lead."""
    if NO_PART.search(url):
        raise no_address("it holds a space or another character that must be percent-encoded, such as %20")
    try:
        parsed = httpx.URL(url)
        names_host = parsed.host != ""
    except (httpx.InvalidURL, UnicodeError) as error:  # the latter is of a host that begins with xn-- and is no IDNA
        raise no_address(str(error)) from error
    if parsed.userinfo:
        raise UrlRefused("The address holds a user name or a password. Leave them out: what is sent is signed.")
    if parsed.fragment:
        raise UrlRefused("The address has a fragment (#), which is never sent. Leave it out.")
    if not names_host:
        raise UrlRefused("The address names no host. Send one like https://school.example/hooks.")
    fault = fault_of(host_of(parsed))
    if fault is not None:
        raise no_address(fault)
    if not 0 < port_of(parsed) <= MAX_PORT:
        raise no_address(f"its port is not between 1 and {MAX_PORT}")
    return parsed


def no_address(why: str) -> UrlRefused:
    return UrlRefused(f"This is no address: {why}. Send one like https://school.example/hooks.")


def host_of(url: httpx.URL) -> str:
    """As it is asked for: in ASCII, also where it is written in other letters."""
    return url.raw_host.decode("ascii").lower()


def port_of(url: httpx.URL) -> int:
    return url.port if url.port is not None else (443 if url.scheme == "https" else 80)
