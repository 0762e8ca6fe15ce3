"""Every refusal is a `Problem`: an RFC 9457 document with a stable `code` and a sentence that says what to do next."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any


class Problem(Exception):
    """An error the user is told about. `detail` is written for a person, `code` for a program.

    Subclasses fix `status` and `code`; `extra` members are added to the document as they are.
    """

    status: int = 500
    code: str = "internal_error"
    title: str | None = None
    """Of a status that HTTP does not know; None: it is HTTP's own words."""

    def __init__(self, detail: str, *, headers: Mapping[str, str] | None = None, **extra: Any) -> None:
        super().__init__(detail)
        self.detail = detail
        self.headers = dict(headers or {})
        self.extra = extra

    def document(self) -> dict[str, Any]:
        """The problem document (RFC 9457, section 3). Its `type` is where the service explains the code."""
        return {
            "type": f"/errors#{self.code}",
            "title": self.title or HTTPStatus(self.status).phrase,
            "status": self.status,
            "code": self.code,
            "detail": self.detail,
            **self.extra,
        }


class BadRequest(Problem):
    status, code = 400, "bad_request"


class NotAuthenticated(Problem):
    status, code = 401, "not_authenticated"

    def __init__(self, detail: str, **extra: Any) -> None:
        super().__init__(detail, headers={"WWW-Authenticate": "Bearer"}, **extra)


class BadCredentials(NotAuthenticated):
    code = "bad_credentials"


class NotAMember(Problem):
    status, code = 403, "not_a_member"


class PermissionMissing(Problem):
    status, code = 403, "permission_missing"


class NotFound(Problem):
    """Also the answer for a thing of another organization: the same bytes, so nobody learns that it exists."""

    status, code = 404, "not_found"

    def __init__(self, thing: str) -> None:
        super().__init__(f"There is no such {thing} in this organization.")


class AlreadyEnded(NotFound):
    """For a DELETE of what has ended before and can still be read: nothing is left to be deleted."""

    def __init__(self, thing: str) -> None:
        Problem.__init__(self, f"This {thing} has ended already. There is nothing left to delete.")


class RequestTimeout(Problem):
    """The caller sent too slowly; the connection ends with the answer."""

    status, code = 408, "request_timeout"

    def __init__(self, detail: str) -> None:
        super().__init__(detail, headers={"Connection": "close"})


class Conflict(Problem):
    status, code = 409, "conflict"


class AlreadyExists(Conflict):
    code = "already_exists"


class PayloadTooLarge(Problem):
    status, code = 413, "payload_too_large"


class Unprocessable(Problem):
    status, code = 422, "validation_failed"


class TooManyRequests(Problem):
    status, code = 429, "too_many_requests"

    def __init__(self, detail: str, *, retry_after: int) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after)}, retry_after=retry_after)


class Unavailable(Problem):
    status, code = 503, "unavailable"
