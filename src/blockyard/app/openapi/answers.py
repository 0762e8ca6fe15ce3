"""The errors of each operation: which statuses, and which codes they come with."""

from collections import defaultdict
from typing import Any, Final

from fastapi.routing import RouteContext
from pydantic import BaseModel

from blockyard.app.openapi.operations import is_signed_in, is_tenant
from blockyard.app.openapi.raised import problems_of
from blockyard.web.etags import PreconditionFailed
from blockyard.web.request_keys import KeyReused
from blockyard.web.routing import KeyNotSupported
from blockyard.web.shown_once import SecretShown, secrets_of

PROBLEMS: Final = {
    400: "The request is malformed.",
    401: "No valid credentials.",
    402: "The plan's limit is reached, there is no card, it was declined, or the bank asks its owner.",
    403: "Not a member of the active organization, or the role lacks the permission.",
    404: "No such thing in this organization. A thing of another organization gets the same answer.",
    406: "None of the media types that the caller accepts.",
    408: "The body came too slowly.",
    409: "Conflicts with the present state.",
    410: "It is over, and will not be again.",
    412: "It has changed since: the ETag in If-Match is not the present one.",
    413: "The body is too large.",
    415: "The body is not declared as JSON, or is compressed.",
    416: "The file has no such range.",
    422: "The request does not validate.",
    429: "Too many requests.",
    460: "What came is not what its checksum says.",
    500: "Something went wrong on our side. It was logged.",
    502: "A server that was asked answered something unexpected.",
    503: "The database is unavailable for the moment.",
}
BY_RULE: Final = {
    400: "http_error",
    401: "not_authenticated",
    403: "permission_missing",
    408: "request_timeout",
    413: "payload_too_large",
    415: "unsupported_media_type",
    422: "validation_failed",
    429: "too_many_requests",
    500: "internal_error",
    503: "unavailable",
}
"""What every operation with this status may answer, whatever its code names."""
CHANGES: Final = frozenset({"POST", "PUT", "PATCH", "DELETE"})
DECLARED: Final = frozenset({401, 403, 408})
"""The code of a public operation may name these, and never come to them: its route says so (`x-problems`)."""


def add_problems(operation: dict[str, Any], route: RouteContext, method: str) -> None:
    codes = codes_of(route)
    tell_codes_of_headers(codes, operation, route, method)
    declared = operation.pop("x-problems", ())
    operation.pop("x-location", None)
    raised = {status for status, named in codes.items() if named} - DECLARED
    statuses = {422, 429, 500, 503, *declared, *statuses_of(route, method), *raised}
    for status in sorted(statuses):
        by_rule = {BY_RULE[status]} if status in BY_RULE else set()
        if status == 403 and not is_tenant(route):
            by_rule = set()
        operation["responses"][str(status)] = problem_answer(status, sorted(codes[status] | by_rule))


def codes_of(route: RouteContext) -> defaultdict[int, set[str]]:
    """By status."""
    codes: defaultdict[int, set[str]] = defaultdict(set)
    for problem in problems_of(route):
        codes[problem.status].add(problem.code)
    return codes


def tell_codes_of_headers(
    codes: defaultdict[int, set[str]], operation: dict[str, Any], route: RouteContext, method: str
) -> None:
    """In place: those of Idempotency-Key and If-Match come where the header is taken, or refused, and nowhere else."""
    headers = {parameter["name"] for parameter in operation.get("parameters", ())}
    if "Idempotency-Key" in headers:
        codes[409] |= {KeyReused.code}
        codes[409] |= {SecretShown.code} if shows_once(route.response_model) else set()
    if "If-Match" not in headers:
        codes[412].discard(PreconditionFailed.code)
    if method not in CHANGES:
        codes[400].discard(KeyNotSupported.code)


def shows_once(model: Any) -> bool:
    return isinstance(model, type) and issubclass(model, BaseModel) and bool(secrets_of(model))


def statuses_of(route: RouteContext, method: str) -> set[int]:
    """What follows from the kind of the operation."""
    statuses = {401} if is_signed_in(route) else set()
    statuses |= {403} if is_tenant(route) else set()
    statuses |= {404} if "{" in str(route.path_format) else set()
    statuses |= {400, 408, 413, 415} if method in CHANGES else set()
    return statuses


def problem_answer(status: int, codes: list[str]) -> dict[str, Any]:
    """Codes are listed in words and in `x-codes`, and not as an enum: more may come."""
    assert status in PROBLEMS, f"nobody says what {status} means: add it to PROBLEMS (openapi/answers.py)"
    listed = ", ".join(f"`{code}`" for code in codes)
    answer: dict[str, Any] = {
        "description": f"{PROBLEMS[status]} Codes: {listed}." if codes else PROBLEMS[status],
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/ProblemDocument"}}},
    }
    return answer | {"x-codes": codes} if codes else answer
