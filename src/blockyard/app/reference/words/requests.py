"""Codes that any request may get."""

from typing import Final

from blockyard.app.reference.words import Words

REQUESTS: Final[Words] = {
    400: {
        "idempotency_not_supported": (
            "This address keeps no `Idempotency-Key`; `detail` says why.",
            "Leave the header out.",
        ),
        "if_match_not_supported": (
            "This address compares no versions with that header.",
            "Leave out the header that `detail` names.",
        ),
        "bad_request": ("The request cannot be understood.", "Mend what `detail` names."),
        "http_error": (
            "The server refused the request as HTTP, before any of our code read it.",
            "See `status` and `detail`.",
        ),
    },
    404: {
        "no_such_route": (
            "There is nothing at this address.",
            "Compare it with the OpenAPI document: a slash or a letter may be wrong.",
        ),
        "not_found": (
            "There is no such thing, or it is another organization's: both get the same answer.",
            "Look at the list for its present name or id, and at `GET /api/v1/auth/me` for the active organization.",
        ),
    },
    405: {
        "method_not_allowed": (
            "The address is right and the method is not.",
            "Use one of those in the header `Allow`.",
        ),
    },
    408: {
        "client_gone": (
            "The caller hung up before the answer was made. It is seen in logs alone.",
            "Wait longer for the answer.",
        ),
        "request_timeout": (
            "Headers or body of the request came too slowly. Nothing was done, and the connection is closed.",
            "Send the request again, on a new connection.",
        ),
    },
    409: {
        "secret_shown_once": (
            "The request was done before, and its answer held a secret that is shown once. `made` is the rest of it.",
            "If the secret is lost, revoke what was made, and make another one with a new key.",
        ),
        "already_exists": (
            "The name or id is taken.",
            "Choose another one, or change the thing that has it.",
        ),
        "conflict": (
            "It cannot be done while things are as they are, or they changed meanwhile.",
            "Do what `detail` says, or read it again and retry.",
        ),
        "idempotency_key_reused": (
            "This `Idempotency-Key` came with another request.",
            "Send a new key with a new request, and the same key only with the same request.",
        ),
    },
    412: {
        "precondition_failed": (
            "`If-Match` does not name its present version, or `If-None-Match` does. `etag` is the present one.",
            "Read it again, and send the change with the new ETag.",
        ),
    },
    413: {
        "payload_too_large": ("The body has more bytes than this address takes.", "Send less."),
    },
    415: {
        "unsupported_media_type": (
            "The body is of a media type or coding that this address does not take.",
            "Send `Content-Type: application/json`, without `Content-Encoding`.",
        ),
    },
    416: {
        "range_not_satisfiable": (
            "The file has no such part.",
            "Ask for one within the length that `Content-Range` says.",
        ),
    },
    422: {
        "too_complex": (
            "The JSON is nested too deep, or holds too many values.",
            "Send a flatter or smaller document.",
        ),
        "validation_failed": (
            "A value is missing, unknown, or not as the schema says.",
            "`errors` lists each one: where it is, what is wrong, and of which type the fault is.",
        ),
    },
    429: {
        "queue_full": (
            "The organization has too many jobs waiting.",
            "Send it again when some are done, after `Retry-After` seconds at the earliest.",
        ),
        "too_many_requests": (
            "A limit of requests, guesses, mails or turns is reached.",
            "Wait `Retry-After` seconds (also `retry_after`), then send it again.",
        ),
    },
    500: {
        "internal_error": (
            "A fault of ours. It was logged.",
            "Send it again once, with the same `Idempotency-Key`; if it stays, tell the operator the `X-Request-ID`.",
        ),
    },
    503: {
        "secrets_off": (
            "This installation keeps no secrets.",
            "Its operator sets `BLOCKYARD_SECRET_KEYS`.",
        ),
        "storage_unavailable": ("The file storage does not answer for the moment.", "Send it again in a minute."),
        "unavailable": (
            "The database is busy or restarts, or the process is not ready.",
            "Send it again in a moment, with the same `Idempotency-Key`.",
        ),
    },
}
