"""The headers of answers. One row of ROWS says of a header what it means, and which answers carry it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

Answers = Callable[[dict[str, Any], str, int], bool]
"""Of an operation, its method and a status: whether the answer carries the header."""


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    words: str
    carried: Answers
    kind: str = "string"
    example: str | int | None = None

    def described(self) -> dict[str, Any]:
        example = {} if self.example is None else {"example": self.example}
        return {"description": self.words, "schema": {"type": self.kind}, **example}


def always(_operation: dict[str, Any], _method: str, _status: int) -> bool:
    return True


def of(*statuses: int) -> Answers:
    return lambda _operation, _method, status: status in statuses


def of_tagged(operation: dict[str, Any], _method: str, status: int) -> bool:
    """What can be asked for with If-None-Match, and what refuses another version. A replay without its secret has the tag
    of what it made."""
    if status == 409:
        codes = operation["responses"]["409"].get("x-codes", ())
        return "secret_shown_once" in codes and states_tag(operation["responses"])
    return status == 412 or (status in (200, 206, 304) and "304" in operation["responses"])


def states_tag(responses: dict[str, Any]) -> bool:
    return any("ETag" in answer.get("headers", {}) for status, answer in responses.items() if status < "300")


def of_files(operation: dict[str, Any], _method: str, status: int) -> bool:
    """They alone come in parts."""
    return status in (200, 206) and "206" in operation["responses"]


def of_kept_requests(operation: dict[str, Any], _method: str, status: int) -> bool:
    """Whose answer is kept under an Idempotency-Key."""
    names = {parameter["name"] for parameter in operation.get("parameters", ())}
    return status < 500 and "Idempotency-Key" in names


def of_downloads(operation: dict[str, Any], method: str, status: int) -> bool:
    """Files that are kept, and not shown or read where they are. What people have sent has a name of its own."""
    shown = {"application/json", "image/png", "image/svg+xml"}
    content = operation["responses"].get("200", {}).get("content", {})
    return of_files(operation, method, status) and (is_of_upload(operation) or shown.isdisjoint(content))


def of_versions(operation: dict[str, Any], method: str, status: int) -> bool:
    return of_files(operation, method, status) and not is_of_upload(operation)


def is_of_upload(operation: dict[str, Any]) -> bool:
    return "uploads" in operation.get("tags", ())


ROWS: Final = (
    Row(
        "X-Request-ID",
        "Of this request, in our logs and in the audit trail. A caller may send its own: 8 to 128 letters, digits, `.`, `_`"
        " and `-`.",
        always,
        example="0190a5a0-0000-7000-8000-000000000000",
    ),
    Row("Cache-Control", "What may be kept, and how long.", always, example="no-store"),
    Row(
        "ETag",
        "The version of what there is: send it as If-None-Match to get 304 while it is the same, or as If-Match where"
        " that is listed.",
        of_tagged,
        example='"6f2c"',
    ),
    Row("Blockyard-Version", "Which version of the environment the file is of.", of_versions, "integer", 3),
    Row("Accept-Ranges", "`bytes`: parts of the file can be asked for.", of_files, example="bytes"),
    Row("Content-Range", "Which part of the file it is.", of(206, 416), example="bytes 0-1023/296204"),
    Row(
        "Content-Disposition",
        "A file name made of the name of what it is of (RFC 6266).",
        of_downloads,
        example="attachment; filename=\"Mars Base place.rbxlx\"; filename*=UTF-8''Mars%20Base%20place.rbxlx",
    ),
    Row("Location", "Where one reads what was made, or how far it is, if it has an address of its own.", of(201, 202)),
    Row("Retry-After", "Seconds to wait before the next try, where we know it.", of(202, 409, 429, 503), "integer", 10),
    Row(
        "Idempotent-Replayed",
        "`true`: the answer that this Idempotency-Key got before.",
        of_kept_requests,
        example="true",
    ),
    Row("RateLimit-Policy", "How many requests a minute are let through.", always, example='"address";q=6000;w=60'),
    Row("RateLimit", "How many are left (`r`), for how many seconds (`t`).", always, example='"address";r=5999;t=42'),
    Row("Accept", "What a body may be.", of(415), example="application/json"),
    Row("Accept-Encoding", "How a body may be coded.", of(415), example="identity"),
    Row(
        "WWW-Authenticate",
        "How to authenticate (RFC 6750). A 403 has it where an API key lacks the scope.",
        of(401, 403),
        example="Bearer",
    ),
)


def add_headers(operation: dict[str, Any], method: str) -> None:
    """A header that the route itself describes stays, unless a row says it."""
    for status, answer in operation["responses"].items():
        carried = [row.name for row in ROWS if row.carried(operation, method, int(status))]
        stated = {name: header for name, header in answer.get("headers", {}).items() if name not in carried}
        answer["headers"] = stated | {name: {"$ref": f"#/components/headers/{name}"} for name in carried}


def header_components(schema: dict[str, Any]) -> dict[str, Any]:
    """Of the rows, those that an answer carries."""
    answers = [
        answer for item in schema["paths"].values() for one in item.values() for answer in one["responses"].values()
    ]
    carried = {name for answer in answers for name in answer["headers"]}
    return {row.name: row.described() for row in ROWS if row.name in carried}
