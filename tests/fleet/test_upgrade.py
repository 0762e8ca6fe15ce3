"""An upgrade as docs/operate/upgrade.md tells it, from the present release to one that comes after it, under load: the
schema is migrated while old processes serve, nodes are rolled one by one, and back, and one forward again. No request
fails, no job is lost or done twice, and no node says that it is not ready while it serves.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.fleet.faults import wait_for_more
from tests.fleet.fleet import Fleet, needs_programs, running_fleet
from tests.fleet.ledger import assert_all_is_there_once, settle
from tests.fleet.load import Load
from tests.fleet.releases import make_next
from tests.fleet.school import found_school
from tests.fleet.watch import Look, Watch
from tests.waiting import wait_until

pytestmark = [pytest.mark.slow, *needs_programs]

LEAVE_SECONDS = "10"
"""As deploy/blockyard.env has it."""
PRESENT: Mapping[str, str] = {"PYTHONPATH": ""}


@dataclass(frozen=True)
class Absence:
    """From when a node was told to end until it was ready again, on the monotonic clock."""

    node: str
    begun: float
    ended: float

    def explains(self, look: Look) -> bool:
        return look.node == self.node and look.until >= self.begun and look.at <= self.ended


def test_to_the_next_release_and_back(tmp_path: Path) -> None:
    source, revision = make_next(tmp_path / "next")
    later = {"PYTHONPATH": str(source)}
    with running_fleet(tmp_path, tmp_path / "data", BLOCKYARD_LEAVE_SECONDS=LEAVE_SECONDS) as fleet:
        load = Load(fleet, [found_school(fleet, "oak")])
        watch = Watch(fleet)
        load.start()
        try:
            wait_for_more(load, "execution")
            assert f"revision {revision}" in fleet.blockyard("migrate", **later).stdout
            wait_until_degraded(fleet, watch)
            wait_for_more(load, "execution")
            steps = ((1, later), (2, later), (1, PRESENT), (2, PRESENT), (1, later))
            absences = [roll(fleet, load, number, code) for number, code in steps]
        finally:
            load.end()
            watch.close()
        assert load.met == []
        wrong = [look for look in watch.looks if look.status != 200 and not any(one.explains(look) for one in absences)]
        assert wrong == []
        settle(fleet)
        assert_all_is_there_once(fleet, load)


def wait_until_degraded(fleet: Fleet, watch: Watch) -> None:
    """The database is ahead of the nodes, and they serve."""
    migrated = time.monotonic()
    for node in fleet.nodes:
        wait_until(
            lambda node=node: any('"degraded"' in look.told for look in watch.since(migrated, node)),  # type: ignore[misc]
            f"{node} to see the newer schema",
            progress=lambda: len(watch.looks),
        )


def roll(fleet: Fleet, load: Load, number: int, code: Mapping[str, str]) -> Absence:
    """The steps of docs/operate/upgrade.md for one machine. The next may follow when the proxy asks this one again."""
    node, worker = f"api_{number}", f"worker_{number}"
    begun = time.monotonic()
    for name in (worker, node):
        fleet.units[name].environment = {**fleet.units[name].environment, **code}
        fleet.units[name].restart()
    fleet.wait_until_well()
    ended = time.monotonic()
    before = requests_to(fleet, node)
    wait_until(lambda: requests_to(fleet, node) > before, f"requests to {node}", progress=lambda: len(load.entries))
    wait_for_more(load, "execution")
    return Absence(node, begun, ended)


def requests_to(fleet: Fleet, node: str) -> int:
    return fleet.logs[node].read_text().count('"path": "/api/')
