"""Compression of answers, by zstd or gzip (RFC 9110, 8.4), at levels that cost little time.

Not Starlette's GZipMiddleware: its ETag is the same for every coding, it reads no q-values, and it knows of no secrets. An
answer that shows a secret is never compressed, since its size would tell of the secret (BREACH). Compressed are answers to
GET, those that have an ETag, which is thus the one that GET tells of the same state, and those of which a route says itself
that they vary by Accept-Encoding.
"""

import re
import threading
from functools import lru_cache
from typing import Any, Final

import anyio.to_thread
import zstandard
from isal import igzip_lib
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from blockyard.web.coded_parts import coded_part, cut_out
from blockyard.web.media_types import TEXTS, media_type_of
from blockyard.web.problems import problem_response
from blockyard.web.ranges import RangeNotSatisfiable
from blockyard.web.secret_answers import shows_secret

MIN_BYTES: Final = 1000
"""Below, nothing is won: it fits into one packet anyway."""
THREAD_BYTES: Final = 64 * 1024
"""From here on it takes a millisecond, for which nobody else need wait."""
ZSTD_LEVEL: Final = 1
GZIP_LEVEL: Final = 1
"""Of Intel's ISA-L, which takes less than half of zlib's time for the same size."""

THREAD: Final = threading.local()

CODINGS: Final = ("zstd", "gzip")
"""The better first."""
COMPRESSED: Final = (200, 201, 202, 206)
"""Statuses."""
CODED_TAG: Final = re.compile(rb'-(zstd|gzip)"')
TAG_HEADERS: Final = (b"if-none-match", b"if-match")
PART_HEADERS: Final = (b"range", b"if-range")


class Compression:
    """A strong ETag gets the coding's name, `"x-gzip"`, as the bytes differ; routes see it without, `"x"`.

    A part of the compressed bytes is continued if If-Range names their tag, and never with plain ones.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = dict(scope["headers"])
        coding = coding_for(given.get(b"accept-encoding", b""))
        known = b", ".join(value for name, value in scope["headers"] if name == b"if-none-match").decode("latin-1")
        if known or b"if-match" in given:
            scope["headers"] = [
                (name, CODED_TAG.sub(b'"', value) if name in TAG_HEADERS else value) for name, value in scope["headers"]
            ]
        part = coded_part(given, coding)
        if part is not None:
            scope["headers"] = [(name, value) for name, value in scope["headers"] if name not in PART_HEADERS]
        start: Message | None = None
        """Of an answer that may be compressed, until its body is there."""

        async def send_compressed(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                if message["status"] == 304:
                    name_known(MutableHeaders(raw=message["headers"]), known, coding)
                elif may_compress(scope, message):
                    vary_by_coding(message)
                    if coding and message["status"] != 206:
                        start = message
                        return
            elif start is not None:
                body = message.get("body", b"")
                if coding and len(body) >= MIN_BYTES and not message.get("more_body", False):
                    message = {**message, "body": await compressed(body, coding)}
                    headers = MutableHeaders(raw=start["headers"])
                    headers["Content-Encoding"] = coding
                    headers["Content-Length"] = str(len(message["body"]))
                    name_coding(headers, coding)
                    if part is not None and headers.get("etag") == part.tag:
                        try:
                            message = cut_out(part.asked, start, message)
                        except RangeNotSatisfiable as problem:
                            start = None
                            await problem_response(problem)(scope, receive, send)
                            return
                await send(start)
                start = None
            await send(message)

        await self.app(scope, receive, send_compressed)


@lru_cache(maxsize=256)
def coding_for(accepted: bytes) -> str | None:
    """The one of CODINGS that an Accept-Encoding wants most; None: send it as it is."""
    weights = dict(map(weight_of, accepted.decode("latin-1").lower().split(",")))
    weight, coding = max(
        ((weights.get(coding, weights.get("*", 0.0)), coding) for coding in CODINGS), key=lambda found: found[0]
    )
    return coding if weight > 0 and weight >= weights.get("identity", 0.0) else None


def weight_of(part: str) -> tuple[str, float]:
    """Of `gzip;q=0.5`: the coding and its q-value, 1 where none is given, 0 where it is no number."""
    coding, *parameters = (word.strip() for word in part.split(";"))
    given = [parameter.removeprefix("q=") for parameter in parameters if parameter.startswith("q=")]
    try:
        return coding, float(given[0]) if given else 1.0
    except ValueError:
        return coding, 0.0


def may_compress(scope: Scope, start: Message) -> bool:
    headers = dict(start["headers"])
    if start["status"] not in COMPRESSED or media_type_of(headers.get(b"content-type", b"")) not in TEXTS:
        return False
    if scope["method"] != "GET" and b"etag" not in headers:
        return b"Accept-Encoding" in headers.get(b"vary", b"")
    route: Any = scope.get("route")
    return not shows_secret(getattr(route, "response_model", None))


def vary_by_coding(start: Message) -> None:
    vary: bytes = dict(start["headers"]).get(b"vary", b"")
    if not vary:
        start["headers"] = [*start["headers"], (b"vary", b"Accept-Encoding")]
    elif b"Accept-Encoding" not in vary:
        MutableHeaders(raw=start["headers"]).add_vary_header("Accept-Encoding")


async def compressed(body: bytes, coding: str) -> bytes:
    if len(body) >= THREAD_BYTES:
        return await anyio.to_thread.run_sync(compress, body, coding)
    return compress(body, coding)


def compress(body: bytes, coding: str) -> bytes:
    if coding == "zstd":
        return zstd_compressor().compress(body)
    return igzip_lib.compress(body, GZIP_LEVEL, flag=igzip_lib.COMP_GZIP)


def zstd_compressor() -> zstandard.ZstdCompressor:
    """The thread's own: making one takes longer than a page of JSON."""
    if not hasattr(THREAD, "zstd"):
        THREAD.zstd = zstandard.ZstdCompressor(level=ZSTD_LEVEL)
    found: zstandard.ZstdCompressor = THREAD.zstd
    return found


def name_coding(headers: MutableHeaders, coding: str) -> None:
    """In the ETag, if it is strong: a weak one says nothing of the bytes."""
    tag = headers.get("etag", "")
    if tag.startswith('"'):
        headers["ETag"] = coded_tag(tag, coding)


def name_known(headers: MutableHeaders, known: str, coding: str | None) -> None:
    """In the ETag of a 304: the tag that the caller named, first that of the coding that it would get."""
    tag = headers.get("etag", "")
    plain_and_coded = [tag, *(coded_tag(tag, one) for one in CODINGS)]
    wanted = coded_tag(tag, coding) if coding else tag
    named = [one for one in (wanted, *plain_and_coded) if tag.startswith('"') and one in known]
    if named:
        headers["ETag"] = named[0]


def coded_tag(tag: str, coding: str) -> str:
    return f'{tag[:-1]}-{coding}"'
