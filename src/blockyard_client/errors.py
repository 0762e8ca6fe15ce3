"""What goes wrong. A server that is not reached is httpx's own error, `httpx.TransportError`."""

from typing import Any

import httpx

from blockyard_client.models import StatusRead


class BlockyardError(Exception):
    """All that this package raises."""


class ProblemError(BlockyardError):
    """Blockyard refused, or failed. `code` is stable and for programs, docs/errors.md lists them; the text is for people.

    `document` is the whole problem document (RFC 9457), empty if something else than Blockyard answered.
    """

    def __init__(self, response: httpx.Response) -> None:
        self.status = response.status_code
        self.document = document_of(response)
        self.code = str(self.document.get("code", ""))
        self.detail = str(self.document.get("detail", f"The server answered {self.status}."))
        self.request_id: str | None = response.headers.get("X-Request-ID")
        """Tell it to the operator: it stands in the log."""
        self.retry_after = seconds_of(response)
        super().__init__(self.detail)

    def __str__(self) -> str:
        return f"{self.detail} ({self.status} {self.code}, request {self.request_id})"


class UnexpectedAnswer(BlockyardError):
    """A success that the OpenAPI document does not know: the server is newer than this client."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        super().__init__(f"{response.request.method} {response.request.url} was answered {response.status_code}.")


class BuildFailed(BlockyardError):
    """The latest version of a world was not built. `code` is stable, and empty where the server gave no reason."""

    def __init__(self, status: StatusRead) -> None:
        self.status = status
        self.code = status.error.code if status.error else ""
        super().__init__(status.error.detail if status.error else f"{status.name} was not built.")


class WebhookRefused(BlockyardError):
    """Blockyard has not sent it, or not now."""


def document_of(response: httpx.Response) -> dict[str, Any]:
    try:
        document = response.json()
    except ValueError:
        return {}
    return document if isinstance(document, dict) else {}


def seconds_of(response: httpx.Response) -> float | None:
    """What Retry-After says; Blockyard says seconds, a proxy may say a date, which counts as nothing."""
    told = response.headers.get("Retry-After", "")
    return float(told) if told.isascii() and told.isdigit() else None
