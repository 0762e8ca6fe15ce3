"""A small Open Cloud that is Roblox to the process of a test and to its worker."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import timedelta

import psycopg
import pytest

from blockyard.app.process import compose_process
from blockyard.app.settings import Settings
from blockyard.game.jobs import enqueue_pulls
from blockyard.tenancy.process import Process
from tests.databases import TestDatabase
from tests.environments.open_cloud_server import OpenCloud, listening
from tests.worker import Worker

Pull = Callable[[], Awaitable[int]]


@pytest.fixture(autouse=True)
def nothing_waits(admin: psycopg.Connection) -> None:
    admin.execute("UPDATE blockyard.place_keys SET revoked_at = now() WHERE revoked_at IS NULL")
    admin.execute("DELETE FROM blockyard.game_events")
    admin.execute("DELETE FROM blockyard.sealed_secrets WHERE name LIKE 'place_key %'")
    admin.execute("TRUNCATE queue.procrastinate_jobs CASCADE")


@pytest.fixture
def cloud() -> Iterator[OpenCloud]:
    with listening(OpenCloud()) as found:
        yield found


@pytest.fixture
def settings(database: TestDatabase, cloud: OpenCloud) -> Settings:
    return database.settings.model_copy(update={"open_cloud_url": cloud.url})


@pytest.fixture
async def process(settings: Settings) -> AsyncIterator[Process]:
    process = compose_process(settings)
    yield process
    await process.close()


@pytest.fixture
def pull(process: Process, settings: Settings, worker: Worker) -> Pull:
    """A sweep, and then the jobs that it found due. How many these were."""

    async def run() -> int:
        due = await enqueue_pulls(process)
        await worker.drain(settings)
        return due

    return run


@pytest.fixture
def later(
    process: Process, settings: Settings, worker: Worker, admin: psycopg.Connection
) -> Callable[[timedelta], None]:
    """So much later, as far as readings of queues are concerned."""

    def wait(pause: timedelta) -> None:
        admin.execute(
            "UPDATE blockyard.place_keys SET look_at = look_at - %(pause)s, last_seen_at = last_seen_at - %(pause)s",
            {"pause": pause},
        )

    return wait
