"""The Stripe sandbox under `blockyard up`: a process of its own on loopback, and settings that point to it."""

import asyncio
import os
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from blockyard.cli.output import warn
from blockyard.data_folder import sandbox_secret
from blockyard.settings import Settings
from blockyard.supervisor import Service

KEY: Final = "sk_test_sandbox"
WAIT_SECONDS: Final = 10.0
PORTS_APART: Final = 4111  # 12111 beside 8000, where Stripe's own mock server listens


def sandbox_service(data_dir: Path, logs: Path, url: str, port: int) -> Service:
    """The service; from now on our environment, and so our other services, take it for Stripe."""
    port = free_port(port + PORTS_APART)
    secret = sandbox_secret(data_dir)
    os.environ |= {
        "BLOCKYARD_STRIPE_SECRET_KEY": KEY,
        "BLOCKYARD_STRIPE_API_URL": f"http://127.0.0.1:{port}",
        "BLOCKYARD_STRIPE_WEBHOOK_SECRETS": secret,
        "SANDBOX_WEBHOOK_SECRET": secret,
    }
    command = [sys.executable, "-m", "blockyard.stripe_sandbox", "--port", str(port)]
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


def sell_plans(settings: Settings) -> None:
    """Put our plans into the sandbox's catalog. Without it everything else still works, so it may fail."""
    from blockyard.errors import Problem
    from blockyard.payments import catalog
    from blockyard.payments.stripe_api import create_client, problems, required

    async def ensure() -> None:
        client = required(create_client(settings))
        async with asyncio.timeout(WAIT_SECONDS):
            with problems():
                await catalog.ensure(client)
        await client.close()

    try:
        asyncio.run(ensure())
    except (Problem, TimeoutError) as error:
        warn(f"the Stripe sandbox has no prices yet: {error or 'it does not answer'}")
