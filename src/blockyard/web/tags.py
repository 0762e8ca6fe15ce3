"""Entity tags: which version of a thing the caller has (RFC 9110, 8.8.3)."""

import hashlib
import re
from typing import Final

from starlette.datastructures import Headers

OPAQUE: Final = re.compile(r'"[\x21\x23-\x7e\x80-\xff]*"')
"""What a tag says, without the W/ of a weak one. A comma may be in it."""


def tag_of(body: bytes) -> str:
    """A strong tag: the same bytes, the same tag."""
    return f'"{hashlib.blake2b(body, digest_size=16).hexdigest()}"'


def knows(request: Headers, tag: str) -> bool:
    """Whether If-None-Match names `tag`: by `*`, or in a list, weak or strong alike (RFC 9110, 13.1.2)."""
    given = ", ".join(request.getlist("if-none-match"))
    return given.strip() == "*" or tag.removeprefix("W/") in OPAQUE.findall(given)
