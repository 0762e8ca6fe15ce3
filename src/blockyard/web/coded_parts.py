"""Parts of compressed bytes (RFC 9110, 14.2): who lost the connection has the beginning of them, and their tag."""

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import MutableHeaders
from starlette.types import Message

from blockyard.web.ranges import content_range, part_of


@dataclass(frozen=True, slots=True)
class CodedPart:
    asked: str
    """The header Range."""
    tag: str
    """Of the bytes of which it is a part: what comes instead, if they have another one, is the whole."""


def coded_part(given: Mapping[bytes, bytes], coding: str | None) -> CodedPart | None:
    """What a request wants that would be answered in `coding`; None: no part of bytes in this coding."""
    asked, tag = given.get(b"range"), given.get(b"if-range", b"").decode("latin-1").strip()
    if asked is None or coding is None or not tag.endswith(f'-{coding}"'):
        return None
    return CodedPart(asked.decode("latin-1"), tag)


def cut_out(asked: str, start: Message, message: Message) -> Message:
    """The body with the part alone; `start` tells of it. The whole, if `asked` is not understood, or it is no
    file.

    Raises RangeNotSatisfiable.
    """
    body: bytes = message["body"]
    headers = MutableHeaders(raw=start["headers"])
    part = part_of(asked, len(body)) if "accept-ranges" in headers else None
    if part is None:
        return message
    start["status"] = 206
    headers["Content-Range"] = content_range(part, len(body))
    headers["Content-Length"] = str(len(part))
    return {**message, "body": body[part.start : part.stop]}
