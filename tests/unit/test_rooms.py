"""ROOMS and what is composed of it: whatever is missing is found when a process starts, and says what to do."""

from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

import blockyard
from blockyard.app.process import compose_process, hooks_of, quota_of
from blockyard.app.rooms import ROOMS, metadata_of, tasks_of
from blockyard.app.settings import Settings
from blockyard.base.parts import PartMissing, Parts
from blockyard.identity.room import ROOM as IDENTITY
from blockyard.quota import Countable
from blockyard.room import Hooks, Room
from tests.databases import SEAL_KEYS

NOWHERE = Settings.model_validate(
    {
        "database_url": "postgresql://blockyard_app:x@127.0.0.1:9/x",
        "gate_database_url": "postgresql://blockyard_gate:x@127.0.0.1:9/x",
        "seal_keys": SEAL_KEYS,
    }
)


def without(name: str) -> list[Room]:
    return [room for room in ROOMS if room.name != name]


def test_every_room_is_listed() -> None:
    files = Path(blockyard.__path__[0]).rglob("*/room.py")
    modules = [
        ".".join(("blockyard", *file.relative_to(blockyard.__path__[0]).with_suffix("").parts)) for file in files
    ]
    rooms = {module: import_module(module).ROOM for module in modules}
    forgotten = [module for module, room in rooms.items() if room not in ROOMS]
    assert not forgotten, f"{', '.join(forgotten)}: add its ROOM to ROOMS (app/rooms.py)"
    assert len(rooms) == len(ROOMS) >= 6


@pytest.mark.parametrize("name", [room.name for room in ROOMS if room.models])
def test_a_room_left_out_is_told(name: str) -> None:
    """Its tables would be migrated, cleared and examined by nobody."""
    with pytest.raises(RuntimeError, match=r"no room in ROOMS names the models.*app/rooms\.py"):
        metadata_of(without(name))


async def test_a_process_needs_somebody_who_checks_the_plan() -> None:
    rooms = [replace(room, usage_check=None) for room in ROOMS]
    with pytest.raises(RuntimeError, match="0 rooms have a `usage_check`"):
        compose_process(NOWHERE, rooms)
    process = compose_process(NOWHERE, ROOMS)
    await process.close()


def test_each_countable_thing_is_counted() -> None:
    uncounted = [replace(room, counts={}) if room.name == "environments" else room for room in ROOMS]
    with pytest.raises(ValueError, match=r"nobody counts builds, environments: .* `counts`"):
        quota_of(uncounted)
    assert set(quota_of(ROOMS).counts) == set(Countable)


def test_two_tasks_of_one_name_are_refused() -> None:
    with pytest.raises(RuntimeError, match="two tasks have this name"):
        tasks_of([IDENTITY, IDENTITY])


def test_hooks_are_in_the_order_of_rooms() -> None:
    """A later room may build on what an earlier one has done."""
    hooks = hooks_of(ROOMS)
    assert [hook.__name__ for hook in hooks.on_removal][:2] == ["cancel_all_of_user", "end_all_of_user"]
    assert [hook.__name__ for hook in hooks.on_deletion][:2] == ["forget_all", "forget_all"]
    assert [hook.__name__ for hook in hooks.on_deletion][2:4] == ["forget_exports", "refuse_deletion"]


def test_a_part_is_found_by_its_type_and_what_it_inherits() -> None:
    parts = Parts([NOWHERE, hooks_of(ROOMS)])
    assert parts.get(Settings) is parts.get(type(NOWHERE).__mro__[1]) is NOWHERE
    assert parts.get(Hooks).on_removal
    with pytest.raises(PartMissing, match=r"holds no blockyard\.room\.Room\. Its room belongs into ROOMS"):
        parts.get(Room)
    with pytest.raises(ValueError, match="two parts are a Hooks"):
        Parts([hooks_of(ROOMS), hooks_of(ROOMS)])
