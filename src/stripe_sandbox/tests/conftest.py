from collections.abc import Iterator
from pathlib import Path

import pytest

from stripe_sandbox.tests.engine import Engine, running
from stripe_sandbox.tests.receiver import Receiver, receiving


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A sandbox of this test's own."""
    with running(tmp_path / "sandbox.sqlite") as found:
        yield found


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """A webhook endpoint of this test's own, which nobody has told the sandbox about yet."""
    with receiving() as found:
        yield found
