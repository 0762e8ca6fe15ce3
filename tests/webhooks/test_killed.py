"""The worker that an operator starts, killed while it waits for the receiver's answer."""

import signal
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from blockyard.app.settings import Settings
from tests.databases import TestDatabase
from tests.jobs.steps import real_worker
from tests.webhooks.receiver import Receiver, is_signed
from tests.webhooks.steps import change_role, log_of, make_endpoint
from tests.world import World

pytestmark = pytest.mark.slow


async def test_another_worker_sends_the_same_and_no_more(
    client: httpx.AsyncClient,
    world: World,
    database: TestDatabase,
    settings: Settings,
    receiver: Receiver,
    tmp_path: Path,
) -> None:
    school = world.alpha
    hasty = settings.model_copy(update={"heartbeat_seconds": 0.2, "stalled_after_seconds": 2.0})
    hasty_database = replace(database, settings=hasty)
    endpoint = await make_endpoint(client, school, receiver, "/killed", event_types=["member.role_changed"])
    receiver.stalled.set()
    with real_worker(hasty_database, tmp_path / "first.log") as first:
        await change_role(client, school, "student")
        first.wait_until(lambda: len(receiver.got) == 1, "the first request")
        first.process.send_signal(signal.SIGKILL)
        first.process.wait()
    receiver.stalled.clear()
    with real_worker(hasty_database, tmp_path / "second.log") as second:
        second.wait_until(lambda: len(receiver.got) == 2, "the second request")
        await change_role(client, school, "teacher")
        second.wait_until(lambda: len(receiver.got) == 3, "what happened afterwards")
    once, again, later = receiver.got
    assert (once.headers["webhook-id"], once.body) == (again.headers["webhook-id"], again.body)
    assert is_signed(again, endpoint["secret"])
    assert later.message["sequence"] == once.message["sequence"] + 1
    log = await log_of(client, school, endpoint)
    assert [(one["status"], len(one["attempts"])) for one in log] == [("delivered", 1)] * 2
