"""`blockyard up` with its Stripe sandbox, for all tests that leave it as they found it, and schools in it."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest

from tests.lifecycle.processes import Running, up
from tests.lifecycle.school import Found, School
from tests.waiting import ANSWER_SECONDS


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A start takes ten seconds of processor time, so that a test that kills or counts what runs has its own."""
    with up(tmp_path_factory.mktemp("running") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def stripe(running: Running) -> Any:
    """The sandbox, as its test controls see it."""
    headers = {"Authorization": "Bearer sk_test_sandbox"}
    with httpx.Client(base_url=running.ready["stripe_sandbox"], headers=headers, timeout=ANSWER_SECONDS) as client:
        yield client


@pytest.fixture
def found(running: Running) -> Iterator[Found]:
    """Signs a new school up."""
    with ExitStack() as clients:

        def sign_up(name: str) -> School:
            school = School(running, f"{name}@school.example")
            clients.enter_context(school.http)
            return school

        yield sign_up
