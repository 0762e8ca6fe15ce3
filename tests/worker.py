"""A worker in a process of its own, for tests that say when it works.

It runs what `blockyard worker --drain` runs, once for each line that it is told, so that its modules are loaded once for
all tests. What only the API loads is not there.
"""

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from unittest.mock import patch

from pydantic import SecretStr

from blockyard.app.settings import Settings
from tests import rights


class Worker:
    """Tell it to work with `drain`. Its log goes to standard error."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    async def drain(self, settings: Settings, ahead: timedelta = timedelta()) -> None:
        """Until no job is left to run now. Its clock shows so much more than the real one."""
        answer = await asyncio.to_thread(self.tell, settings, ahead)
        assert answer == "drained\n", f"the worker failed; its process ended with {self.process.poll()}"

    def tell(self, settings: Settings, ahead: timedelta) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"settings": plain(settings), "ahead": ahead.total_seconds()}) + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline()


def plain(settings: Settings) -> dict[str, Any]:
    """With its secrets, as `Settings` takes them."""
    values = {name: getattr(settings, name) for name in type(settings).model_fields}
    return {
        name: value.get_secret_value() if isinstance(value, SecretStr) else value if value is None else str(value)
        for name, value in values.items()
    }


@contextmanager
def start_worker() -> Iterator[Worker]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        try:
            yield Worker(process)
        finally:
            process.kill()


def shifted(real: Callable[[], datetime], ahead: timedelta) -> datetime:
    return real() + ahead


async def main() -> None:
    """In one loop, as a worker works: with its loop end the children that make worlds, and the next would load again."""
    rights.record()
    from blockyard.app.worker import drain
    from blockyard.base import clock
    from blockyard.base.logs import configure_logs

    real = clock.now
    while line := await asyncio.to_thread(sys.stdin.readline):
        told = json.loads(line)
        settings, ahead = Settings.model_validate(told["settings"]), timedelta(seconds=told["ahead"])
        configure_logs(settings.log_level)
        with patch.object(clock, "now", partial(shifted, real, ahead)):
            await drain(settings)
        sys.stdout.write("drained\n")
        sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(main())
