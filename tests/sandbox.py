"""The Stripe sandbox as a process of its own."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from blockyard.billing.stripe import products as catalog
from blockyard.billing.stripe.client import Client
from tests.lifecycle.processes import free_port

START_SECONDS = 20.0
HEADERS = {"Authorization": "Bearer sk_test_sandbox"}


@contextmanager
def stripe_sandbox(folder: Path, *arguments: str, secret: str = "whsec_new") -> Iterator[str]:
    """Its base URL. The catalog has our plans."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    data = ["--data", str(folder / "stripe_sandbox.sqlite"), "--port", str(port)]
    command = [sys.executable, "-m", "stripe_sandbox", *data, *arguments]
    process = subprocess.Popen(command, env=os.environ | {"SANDBOX_WEBHOOK_SECRET": secret})
    try:
        deadline = time.monotonic() + START_SECONDS
        while not answers(url):
            assert process.poll() is None, "the sandbox ended; its reason is above"
            assert time.monotonic() < deadline, f"the sandbox was not ready within {START_SECONDS} s"
            time.sleep(0.05)
        asyncio.run(sell_plans(url))
        yield url
    finally:
        process.terminate()
        process.wait(START_SECONDS)


async def sell_plans(url: str) -> None:
    client = Client("sk_test_sandbox", url)
    await catalog.ensure(client)
    await client.close()


def answers(url: str) -> bool:
    try:
        return httpx.get(f"{url}/sandbox/state", headers=HEADERS, timeout=5).status_code == 200
    except httpx.HTTPError:
        return False
