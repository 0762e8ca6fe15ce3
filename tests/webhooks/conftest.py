"""A school's application, and processes that may speak to it."""

from collections.abc import AsyncIterator, Iterator

import pytest
from fastapi import FastAPI

from blockyard.app.api import create_app
from blockyard.app.process import compose_process
from blockyard.app.settings import Settings
from blockyard.tenancy.process import Process
from tests.conftest import RunJobs
from tests.databases import TestDatabase
from tests.webhooks.receiver import Receiver, receiving
from tests.worker import Worker


@pytest.fixture(scope="module")
def settings(database: TestDatabase) -> Settings:
    return database.settings.model_copy(update={"webhooks_allow_private": True})


@pytest.fixture(scope="module")
async def app(settings: Settings) -> AsyncIterator[FastAPI]:
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture(scope="module")
async def process(settings: Settings) -> AsyncIterator[Process]:
    process = compose_process(settings)
    yield process
    await process.close()


@pytest.fixture(scope="module")
def run_jobs(settings: Settings, worker: Worker) -> RunJobs:
    async def run() -> None:
        await worker.drain(settings)

    return run


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as receiver:
        yield receiver
