"""What a process loads: each start of one waits for it, and each process holds it."""

import subprocess
import sys
from functools import cache

from blockyard.cli.commands import COMMANDS

SHARED = {"version"}
"""Of the commands' modules: `blockyard --version` is an option of all."""
DESIGNING = {"worlds.reading.reader", "worlds.design", "worlds.layout", "spacy"}
"""What children load, which are started for it."""


@cache
def loaded_by(module: str) -> set[str]:
    """The modules that a new process has loaded with this one. It looks for garbage as seldom as a command does."""
    code = f"import blockyard.__main__, sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_a_worker_loads_no_routes() -> None:
    found = loaded_by("blockyard.app.worker")
    assert "blockyard.agents.jobs" in found
    assert [name for name in found if name.startswith("blockyard.") and name.endswith("routes")] == []
    assert "fastapi" not in found


def test_who_serves_loads_routes() -> None:
    found = loaded_by("blockyard.app.worker, blockyard.app.rooms as rooms; rooms.routers_of(rooms.ROOMS)")
    assert {"blockyard.agents.routes", "blockyard.webhooks.delivery_routes"} <= found


def test_a_command_loads_no_other() -> None:
    modules = {where.partition(":")[0] for where in COMMANDS.values()}
    found = loaded_by("blockyard.cli.app")
    assert {name for name in modules if f"blockyard.cli.{name}" in found} == SHARED
    assert "fastapi" not in found


def test_who_serves_designs_no_worlds() -> None:
    found = loaded_by("blockyard.app.api as api, blockyard.app.rooms as rooms; rooms.routers_of(rooms.ROOMS)")
    assert "blockyard.environments.preview_child" in found
    assert found & DESIGNING == set()


def test_a_worker_designs_no_worlds() -> None:
    found = loaded_by("blockyard.app.worker")
    assert "blockyard.environments.making_child" in found
    assert found & {*DESIGNING, "numpy"} == set()


def test_who_asks_for_revisions_runs_no_migration() -> None:
    found = loaded_by("blockyard.tenancy.revisions as revisions; revisions.read_revisions()")
    assert {"alembic", "sqlalchemy"} & found == set()
