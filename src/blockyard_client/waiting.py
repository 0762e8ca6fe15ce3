"""Waiting for a world."""

import time
from typing import Final

import anyio

from blockyard_client.api.environments import get_environment_status
from blockyard_client.client import Client
from blockyard_client.errors import BuildFailed
from blockyard_client.models import StatusRead

LOOK_EVERY_SECONDS: Final = 1.0
PATIENCE_SECONDS: Final = 300.0


def wait_until_ready(client: Client, name: str, *, seconds: float = PATIENCE_SECONDS) -> StatusRead:
    """Returns when the latest version of the environment is ready. Raises BuildFailed, TimeoutError, ProblemError."""
    deadline = time.monotonic() + seconds
    while True:
        status = get_environment_status.sync(name, client=client)
        if is_ready(status, deadline):
            return status
        time.sleep(LOOK_EVERY_SECONDS)


async def wait_until_ready_async(client: Client, name: str, *, seconds: float = PATIENCE_SECONDS) -> StatusRead:
    """As `wait_until_ready`."""
    deadline = time.monotonic() + seconds
    while True:
        status = await get_environment_status.asyncio(name, client=client)
        if is_ready(status, deadline):
            return status
        await anyio.sleep(LOOK_EVERY_SECONDS)


def is_ready(status: StatusRead, deadline: float) -> bool:
    if status.status == "ready":
        return True
    if status.status == "failed":
        raise BuildFailed(status)
    if time.monotonic() > deadline:
        raise TimeoutError(f"{status.name} is not ready yet: {status.status}, {status.progress} %.")
    return False
