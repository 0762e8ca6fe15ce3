from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.stripe_sandbox.engine import Engine, running


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    """A sandbox of this test's own."""
    with running(tmp_path / "sandbox.sqlite") as found:
        yield found
