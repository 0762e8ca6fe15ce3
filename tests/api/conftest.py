"""The Stripe sandbox for the modules that ask for it, and a process that knows it. Who needs another one says so itself."""

from collections.abc import AsyncIterator, Iterator
from typing import Final
from uuid import uuid4

import httpx
import psycopg
import pytest
from fastapi import FastAPI
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from blockyard.app.api import create_app
from blockyard.app.process import compose_process
from blockyard.app.settings import Settings
from blockyard.identity import passwords
from blockyard.tenancy.process import Process
from tests.api.buying import Buyer, new_buyer, stripe_client
from tests.api.desk import Desk
from tests.api.hearing import Hearing
from tests.api.steps import bearer, register
from tests.databases import TestDatabase
from tests.worker import Worker
from tests.world import World

REAL_HASHER: Final = passwords.HASHER
REAL_NOBODYS_HASH: Final = passwords.NOBODYS_HASH


@pytest.fixture(autouse=True, scope="module")
def hashes() -> Iterator[None]:
    """Cheap ones of passwords, which else take most of the time. The world has others, so that a sign-in makes them anew.

    Tests that ask what hashing takes, or what happens meanwhile, use `real_hashes`.
    """
    cheap = PasswordHash([Argon2Hasher(time_cost=1, memory_cost=16, parallelism=1)])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(passwords, "HASHER", cheap)
        patch.setattr(passwords, "NOBODYS_HASH", cheap.hash(uuid4().hex))
        yield


@pytest.fixture
def real_hashes(hashes: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "HASHER", REAL_HASHER)
    monkeypatch.setattr(passwords, "NOBODYS_HASH", REAL_NOBODYS_HASH)


@pytest.fixture(scope="module")
def stripe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    with stripe_client(tmp_path_factory.mktemp("stripe")) as stripe:
        yield stripe


@pytest.fixture(scope="module")
def settings(database: TestDatabase, stripe: httpx.Client) -> Settings:
    return database.settings.model_copy(update={"stripe_api_url": str(stripe.base_url).rstrip("/")})


@pytest.fixture(scope="module")
async def process(settings: Settings) -> AsyncIterator[Process]:
    process = compose_process(settings)
    yield process
    await process.close()


@pytest.fixture(scope="module")
async def reached(settings: Settings) -> AsyncIterator[FastAPI]:
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def school(
    reached: FastAPI, stripe: httpx.Client, settings: Settings, worker: Worker, admin: psycopg.Connection
) -> AsyncIterator[Hearing]:
    """A new one, with a card."""
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app=reached), base_url="http://blockyard.test"
    ) as client:
        headers = bearer(await register(client, f"{uuid4().hex}@school.example"))
        buyer = Buyer(client, stripe, headers)
        buyer.set_faults()
        await buyer.attach()
        yield Hearing(buyer, worker, settings, admin)
        buyer.set_faults()


@pytest.fixture
def desk(
    client: httpx.AsyncClient,
    stripe: httpx.Client,
    world: World,
    admin: psycopg.Connection,
    process: Process,
    settings: Settings,
    worker: Worker,
) -> Desk:
    admin.execute("TRUNCATE stripe.alarms")
    admin.execute("DELETE FROM blockyard.billing_refund_requests")
    return Desk(new_buyer(client, stripe, world.alpha, admin), process, settings, worker, admin)
