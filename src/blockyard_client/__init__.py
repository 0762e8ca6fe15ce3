"""Blockyard's API in Python. `api/`, `models/` and `types.py` are made from the OpenAPI document by `make client`; the rest
is what no generator knows: signing in, trying again, waiting, files, pages, and signatures."""

from blockyard_client.auth import SignIn
from blockyard_client.client import Client
from blockyard_client.downloads import download
from blockyard_client.errors import BlockyardError, BuildFailed, ProblemError, UnexpectedAnswer, WebhookRefused
from blockyard_client.pages import every, every_async
from blockyard_client.types import UNSET, Response
from blockyard_client.waiting import wait_until_ready, wait_until_ready_async
from blockyard_client.webhooks import verify_webhook

__all__ = [
    "UNSET",
    "BlockyardError",
    "BuildFailed",
    "Client",
    "ProblemError",
    "Response",
    "SignIn",
    "UnexpectedAnswer",
    "WebhookRefused",
    "download",
    "every",
    "every_async",
    "verify_webhook",
    "wait_until_ready",
    "wait_until_ready_async",
]
