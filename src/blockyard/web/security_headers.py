"""The security headers of every answer, chosen in this one place by what the answer is.

So a new page is locked as the others are, without asking for it.
"""

from typing import Final

Headers = list[tuple[bytes, bytes]]

ALWAYS: Final[Headers] = [
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"strict-transport-security", b"max-age=31536000"),
]
SAME_ORIGIN: Final = (b"cross-origin-resource-policy", b"same-origin")
NO_STORE: Final = (b"cache-control", b"no-store")

PAGE: Final = (
    b"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
    b" connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""For HTML: everything from here, nothing inline. The pictures that a style sheet holds are `data:`."""
PICTURE: Final = b"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
"""For SVG, whose styles are its own; a script in it never runs."""
DATA: Final = b"default-src 'none'; frame-ancestors 'none'"
SENT_BY_SOMEBODY: Final = DATA + b"; sandbox"
"""For what people have sent: should a browser ever show it as a page, then as one without rights, and of no origin."""

POLICIES: Final = {b"text/html": PAGE, b"image/svg+xml": PICTURE}
"""Content security policies by media type. Every other one has SENT_BY_SOMEBODY with a name to be saved by, else DATA."""


def with_security_headers(headers: Headers) -> Headers:
    """`headers` of an answer (names in lower case) with what they lack. Two may be the answer's own: Cache-Control, and
    Cross-Origin-Resource-Policy of what opens without sign-in."""
    media_type = b""
    is_cached = is_shared = is_sent = False
    for name, value in headers:
        if name == b"content-type":
            media_type = value.partition(b";")[0].strip().lower()
        elif name == b"cache-control":
            is_cached = True
        elif name == b"cross-origin-resource-policy":
            is_shared = True
        elif name == b"content-disposition":
            is_sent = True
    chosen = POLICIES.get(media_type, SENT_BY_SOMEBODY if is_sent else DATA)
    found = [*headers, *ALWAYS, (b"content-security-policy", chosen)]
    if not is_shared:
        found.append(SAME_ORIGIN)
    if not is_cached:
        found.append(NO_STORE)
    return found
