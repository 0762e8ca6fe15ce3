"""`blockyard up` with its Stripe sandbox, for all tests that leave it as they found it, and schools in it."""

import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

import httpx
import psycopg
import pytest

from blockyard.local.embedded import Cluster
from tests.lifecycle.processes import Running, up
from tests.lifecycle.school import Found, School
from tests.waiting import ANSWER_SECONDS

MOST_AHEAD_SECONDS: Final = 60


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A start takes ten seconds of processor time, so that a test that kills or counts what runs has its own."""
    with up(tmp_path_factory.mktemp("running") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def is_shared() -> bool:
    """Whether `running` is every module's. One that has its own says so."""
    return True


@pytest.fixture(scope="module")
def stripe(running: Running, is_shared: bool) -> Any:
    """The sandbox, as its test controls see it."""
    headers = {"Authorization": "Bearer sk_test_sandbox"}
    with httpx.Client(base_url=running.ready["stripe_sandbox"], headers=headers, timeout=ANSWER_SECONDS) as client:
        yield client
        if is_shared:
            ahead = client.post("/sandbox/time", json={"advance": 0}).json()["now"] - time.time()
            told = "this module put the shared sandbox's clock ahead, and no later one finds its payments: use its own `up`"
            assert abs(ahead) < MOST_AHEAD_SECONDS, told


@pytest.fixture
def found(running: Running) -> Iterator[Found]:
    """Signs a new school up."""
    with ExitStack() as clients:

        def sign_up(name: str) -> School:
            school = School(running, f"{name}@school.example")
            clients.enter_context(school.http)
            return school

        yield sign_up


@pytest.fixture
def superuser(running: Running) -> Iterator[psycopg.Connection]:
    """A superuser's connection, to look behind the walls and to let time pass."""
    url = urlunsplit(urlsplit(Cluster(Path(running.ready["data_dir"])).admin_url)._replace(path="/blockyard"))
    with psycopg.connect(url, autocommit=True) as connection:
        yield connection
