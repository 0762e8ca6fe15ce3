"""Media types: what is worth compressing, which bodies are JSON, and what is said of those that are not."""

from typing import Final

from fastapi.exceptions import RequestValidationError
from starlette.types import Scope

from blockyard.base.errors import Problem

TEXTS: Final = frozenset(
    {
        b"application/json",
        b"application/problem+json",
        b"application/xml",
        b"image/svg+xml",
        b"model/gltf-binary",
        b"text/css",
        b"text/html",
        b"text/javascript",
        b"text/plain",
    }
)
"""What shrinks. Pictures and archives do not, and an event must not wait for the next."""


class UnsupportedMediaType(Problem):
    status, code = 415, "unsupported_media_type"


def media_type_of(content_type: bytes) -> bytes:
    """Without its parameters, in lower case."""
    return content_type.partition(b";")[0].strip().lower()


def is_json(scope: Scope) -> bool:
    """Whether the body says that it is JSON. What does not is never read as JSON by a route's schema."""
    content_type: bytes = dict(scope["headers"]).get(b"content-type", b"")
    return media_type_of(content_type).endswith((b"/json", b"+json"))


def check_coding(scope: Scope) -> None:
    """Raises UnsupportedMediaType for a body that is compressed (RFC 9110, 15.5.16)."""
    headers: dict[bytes, bytes] = dict(scope["headers"])
    has_body = headers.get(b"content-length", b"0") != b"0" or b"transfer-encoding" in headers
    if has_body and headers.get(b"content-encoding", b"").strip().lower() not in (b"identity", b""):
        raise UnsupportedMediaType(
            "The body is compressed (Content-Encoding), which is not read here. Send it as it is.",
            headers={"Accept-Encoding": "identity"},
        )


def refusal_of(error: RequestValidationError) -> UnsupportedMediaType | None:
    """Of a body that a route wanted as JSON, and that did not say it is: FastAPI left it as bytes."""
    if not isinstance(error.body, bytes):
        return None
    return UnsupportedMediaType(
        "The body must be JSON and say so: send the header Content-Type: application/json.",
        headers={"Accept": "application/json"},
    )
