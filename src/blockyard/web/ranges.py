"""Parts of a file (RFC 9110, 14): who lost the connection goes on where it broke.

One part at a time. Who asks for several gets the whole, as the RFC allows.
"""

import re
from collections.abc import Mapping
from typing import Final

from fastapi import Request, Response
from starlette.datastructures import Headers

from blockyard.base.errors import Problem
from blockyard.web.problems import problem_response

RANGE: Final = re.compile(r"bytes=([0-9]*)-([0-9]*)", re.IGNORECASE)
DIGITS: Final = 19
"""So many say a place behind the end of every file; more are not read."""


class RangeNotSatisfiable(Problem):
    status, code = 416, "range_not_satisfiable"

    def __init__(self, size: int) -> None:
        headers = {"Content-Range": f"bytes */{size}"}
        super().__init__(f"The file has {size} bytes; the part that was asked for begins behind them.", headers=headers)


def file_response(request: Request, content: bytes, media_type: str, headers: Mapping[str, str]) -> Response:
    """`content`, or the part of it that is asked for, if it is still of the ETag in `headers`.

    200, 206, or 416 for a part behind its end.
    """
    headers = {**headers, "Accept-Ranges": "bytes"}
    try:
        part = part_asked(request.headers, len(content), headers["ETag"])
    except RangeNotSatisfiable as problem:
        return problem_response(problem)
    if part is None:
        return Response(content, media_type=media_type, headers=headers)
    headers["Content-Range"] = content_range(part, len(content))
    return Response(content[part.start : part.stop], 206, media_type=media_type, headers=headers)


def part_asked(given: Headers, size: int, tag: str) -> range | None:
    """None: the whole, also where If-Range names another version than `tag`. Raises RangeNotSatisfiable."""
    asked = given.get("range")
    return None if asked is None or given.get("if-range", tag) != tag else part_of(asked, size)


def part_of(asked: str, size: int) -> range | None:
    """Which bytes of `size` a Range names; None: several, or none that one understands. Raises RangeNotSatisfiable."""
    found = RANGE.fullmatch(asked.strip())
    if found is None or not any(found.groups()):
        return None
    first, last = (place_of(digits) for digits in found.groups())
    if first is None:
        start, stop = max(0, size - (last or 0)), size
    else:
        start, stop = first, size if last is None else min(size, last + 1)
        if last is not None and last < first:
            return None
    if start >= size:
        raise RangeNotSatisfiable(size)
    return range(start, stop)


def place_of(digits: str) -> int | None:
    return int(digits.lstrip("0")[:DIGITS] or "0") if digits else None


def content_range(part: range, size: int) -> str:
    return f"bytes {part.start}-{part.stop - 1}/{size}"
