"""The Stripe sandbox as a process of its own."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from blockyard.billing.stripe.client import Client
from blockyard.billing.stripe.set_up import set_up
from tests.lifecycle.processes import free_port
from tests.waiting import ANSWER_SECONDS, NO_TLS, wait_for_end, wait_until

HEADERS = {"Authorization": "Bearer sk_test_sandbox"}


@contextmanager
def stripe_sandbox(folder: Path, *arguments: str, secret: str = "whsec_new", currency: str = "usd") -> Iterator[str]:
    """Its base URL. It has our plans and the portal's settings."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    data = ["--data", str(folder / "stripe_sandbox.sqlite"), "--port", str(port)]
    command = [sys.executable, "-m", "stripe_sandbox", *data, *arguments]
    process = subprocess.Popen(command, env=os.environ | {"SANDBOX_WEBHOOK_SECRET": secret})
    try:
        wait_until(lambda: answers(url), "the Stripe sandbox", needs={"the sandbox (its reason is above)": process})
        asyncio.run(sell_plans(url, currency))
        yield url
    finally:
        process.terminate()
        wait_for_end(process, "the Stripe sandbox")


async def sell_plans(url: str, currency: str) -> None:
    client = Client("sk_test_sandbox", url, currency)
    await set_up(client)
    await client.close()


def answers(url: str) -> bool:
    try:
        return (
            httpx.get(f"{url}/sandbox/state", headers=HEADERS, timeout=ANSWER_SECONDS, verify=NO_TLS).status_code == 200
        )
    except httpx.HTTPError:
        return False
