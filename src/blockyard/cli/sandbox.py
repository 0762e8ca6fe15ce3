"""The Stripe sandbox under `blockyard up`: a process of its own on loopback, and settings that point to it."""

import asyncio
import os
import socket
import sys
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from blockyard.app.settings import Settings
from blockyard.base.settings import reveal
from blockyard.cli.output import warn
from blockyard.local.data_folder import SANDBOX_KEY, point_to_sandbox
from blockyard.local.supervisor import Service

WAIT_SECONDS: Final = 60.0
PORTS_APART: Final = 4111  # 12111 beside 8000, where Stripe's own mock server listens
NOT_INSTALLED: Final = (
    "billing is off: no Stripe is configured, and its sandbox is not installed. "
    "Install it with `pip install 'blockyard[sandbox]'`, or set BLOCKYARD_STRIPE_SECRET_KEY, and start again."
)


def is_sandbox(settings: Settings) -> bool:
    return settings.stripe_secret_key is not None and reveal(settings.stripe_secret_key) == SANDBOX_KEY


def needs_sandbox(settings: Settings) -> bool:
    """Nobody named a Stripe, or it is the sandbox of the last run."""
    unset = settings.stripe_secret_key is None or is_sandbox(settings)
    return unset and settings.environment == "development"


def runs_sandbox(settings: Settings) -> bool:
    """It is needed, and the extra `blockyard[sandbox]` is installed."""
    return needs_sandbox(settings) and find_spec("stripe_sandbox") is not None


def sandbox_service(data_dir: Path, logs: Path, url: str, port: int) -> Service:
    """The service; from now on everything that runs on this folder takes it for Stripe."""
    port = free_port(port + PORTS_APART)
    os.environ["SANDBOX_WEBHOOK_SECRET"] = point_to_sandbox(data_dir, f"http://127.0.0.1:{port}")
    command = [sys.executable, "-m", "stripe_sandbox", "--port", str(port)]
    data = ["--data", str(data_dir / "stripe_sandbox.sqlite"), "--webhook", f"{url}/api/v1/webhooks/stripe"]
    return Service("Stripe sandbox", [*command, *data], logs / "stripe_sandbox.log")


def free_port(wished: int) -> int:
    """The same at every start if it can be: pages that people have open, and links in what we store, name it."""
    for port in (wished, 0):
        with socket.socket() as probe, suppress(OSError, OverflowError):
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", port))
            return int(probe.getsockname()[1])
    raise OSError("no port is free")


def sell_plans(settings: Settings, sandbox: Service) -> None:
    """Put our plans and the portal's settings into the sandbox. Without it everything else still works, so it may
    fail."""
    from blockyard.base.errors import Problem
    from blockyard.billing.stripe.client import open_stripe, problems
    from blockyard.billing.stripe.set_up import set_up

    async def ensure() -> None:
        client = open_stripe(settings).required()
        async with asyncio.timeout(WAIT_SECONDS):
            with problems():
                await set_up(client)
        await client.close()

    wait_until_listening(sandbox, settings.stripe_api_url)
    try:
        asyncio.run(ensure())
    except (Problem, TimeoutError) as error:
        warn(f"the Stripe sandbox has no prices yet: {error or 'it does not answer'}")


def wait_until_listening(sandbox: Service, url: str) -> None:
    """Or until it has ended, or takes too long: who asks it then is told so."""
    address = urlsplit(url)
    deadline = time.monotonic() + WAIT_SECONDS
    while sandbox.running and time.monotonic() < deadline:
        with suppress(OSError), socket.create_connection((address.hostname or "", address.port or 0), 1):
            return
        time.sleep(0.05)
