"""Where an endpoint may be: an https address on the internet. What its name leads to is looked at when something is sent."""

from ipaddress import ip_address
from typing import Final

import httpx

from blockyard.base.errors import Unprocessable
from blockyard.webhooks.addresses import is_public

PORTS: Final = (443, 8443)
MAX_URL: Final = 2_048


class UrlRefused(Unprocessable):
    code = "webhook_url_refused"


def check_url(url: str, *, allow_private: bool) -> None:
    """Raises UrlRefused."""
    try:
        parsed = httpx.URL(url)
    except httpx.InvalidURL as error:
        raise UrlRefused(f"This is no address: {error}. Send one like https://school.example/hooks.") from error
    if parsed.userinfo:
        raise UrlRefused("The address holds a user name or a password. Leave them out: what is sent is signed.")
    if parsed.fragment:
        raise UrlRefused("The address has a fragment (#), which is never sent. Leave it out.")
    if not parsed.host:
        raise UrlRefused("The address names no host. Send one like https://school.example/hooks.")
    if allow_private and parsed.scheme in ("http", "https"):
        return
    if parsed.scheme != "https":
        raise UrlRefused("The address must begin with https://.")
    if port_of(parsed) not in PORTS:
        raise UrlRefused(f"The address must be on the port {' or '.join(map(str, PORTS))}.")
    if is_address(parsed.host) and not is_public(parsed.host):
        raise UrlRefused("The address is in a private network. It must be reachable from the internet.")


def port_of(url: httpx.URL) -> int:
    return url.port or (443 if url.scheme == "https" else 80)


def is_address(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True
