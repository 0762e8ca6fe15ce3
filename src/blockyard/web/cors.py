"""Who may call the API from a page of another origin: browsers ask (Fetch standard, CORS protocol), others do not care.

Requests carry a bearer token, never a cookie, so credentials in the standard's sense are not allowed.
"""

from ipaddress import ip_address
from typing import Any, Final
from urllib.parse import urlsplit

DEFAULT_PORTS: Final = {"http": 80, "https": 443}
PREFLIGHT_SECONDS: Final = 7200
"""How long a browser remembers the answer; none does so for longer by itself."""

METHODS: Final = ("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT")
REQUEST_HEADERS: Final = (
    "Authorization",
    "Idempotency-Key",
    "If-Match",
    "If-None-Match",
    "If-Range",
    "Last-Event-ID",
    "Range",
    "Tus-Resumable",
    "Upload-Checksum",
    "Upload-Length",
    "Upload-Metadata",
    "Upload-Offset",
    "X-HTTP-Method-Override",
    "X-Request-Id",
)
EXPOSED: Final = (
    "Accept-Ranges",
    "Blockyard-Version",
    "Content-Disposition",
    "Content-Range",
    "ETag",
    "Idempotent-Replayed",
    "Location",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "Tus-Checksum-Algorithm",
    "Tus-Extension",
    "Tus-Max-Size",
    "Tus-Resumable",
    "Tus-Version",
    "Upload-Expires",
    "Upload-Length",
    "Upload-Metadata",
    "Upload-Offset",
    "WWW-Authenticate",
    "X-Request-Id",
)


def cors_options(origins: str) -> dict[str, Any]:
    """Arguments of Starlette's CORSMiddleware for the setting `cors_origins`."""
    return {
        "allow_origins": split(origins),
        "allow_methods": METHODS,
        "allow_headers": REQUEST_HEADERS,
        "expose_headers": EXPOSED,
        "max_age": PREFLIGHT_SECONDS,
    }


def split(origins: str) -> list[str]:
    return [origin.strip() for origin in origins.split(",")]


def refusal_of(origins: str) -> str | None:
    """Why the setting cannot be used, for the operator; None: it can. Every browser would refuse what is half right."""
    if not origins:
        return None
    faults = ((number, fault_of(origin)) for number, origin in enumerate(split(origins), 1))
    return next((f"origin {number}: {why}" for number, why in faults if why is not None), None)


def fault_of(origin: str) -> str | None:
    if origin in ("*", "null"):
        return "name the origins that may call, one by one"
    try:
        parts = urlsplit(origin)
        host, port = parts.hostname, parts.port
    except ValueError:
        return "it is no origin, as https://school.example is one"
    if parts.scheme not in DEFAULT_PORTS or not host:
        return "it is no origin, as https://school.example is one"
    if "*" in host:
        return "name the origins that may call, one by one"
    if parts.scheme == "http" and not is_loopback(host):
        return "tokens would travel in the clear: use https (http is for localhost)"
    if not host.isascii():
        return f"write the host as browsers do: {host.encode('idna').decode()}"
    shown = f"[{host}]" if ":" in host else host
    exact = f"{parts.scheme}://{shown}" + (f":{port}" if port not in (None, DEFAULT_PORTS[parts.scheme]) else "")
    return None if origin == exact else f"write it as browsers do: {exact}"


def is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
