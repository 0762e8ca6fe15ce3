"""Composing a process: its doors, and the parts that its rooms bring. The same for the API, a worker and a command."""

from collections.abc import Sequence
from typing import Any

from blockyard.app.rooms import ROOMS, metadata_of, permissions, tables_of, tasks_of
from blockyard.app.settings import Settings
from blockyard.base.children import load_first
from blockyard.base.parts import Parts
from blockyard.base.settings import reveal
from blockyard.identity.permissions import Permissions
from blockyard.quota import Countable, Quota, Usage
from blockyard.room import Hooks, Room
from blockyard.student_records import HeldOfStudents
from blockyard.tenancy.database import create_engine, create_lean_pool, create_tenant_sessions
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import TenantSession
from blockyard.tenancy.storage import create_storage
from blockyard.web import intake


def compose_process(settings: Settings, rooms: Sequence[Room] = ROOMS) -> Process:
    """Raises RuntimeError or ValueError if the rooms do not fit together: nothing that is missing is found out later."""
    metadata_of(rooms)
    tasks_of(rooms)
    load_first([module for room in rooms for module in room.children_load])
    made = [make(settings) for room in rooms for make in room.parts]
    gate_url = reveal(settings.gate_database_url)
    return Process(
        tenant_sessions=create_tenant_sessions(settings),
        gate_engine=create_engine(gate_url, settings),
        gate_pool=create_lean_pool(gate_url, settings, "blockyard-gate", least=0, most=intake.AT_ONCE),
        storage=create_storage(settings),
        parts=Parts(
            [
                settings,
                hooks_of(rooms),
                quota_of(rooms),
                held_of_students(rooms),
                Permissions({one.name: one for one in permissions(rooms)}),
                *(part for part in made if part is not None),
            ]
        ),
    )


def hooks_of(rooms: Sequence[Room]) -> Hooks:
    return Hooks(
        on_removal=tuple(hook for room in rooms for hook in room.on_removal),
        on_deletion=tuple(hook for room in rooms for hook in room.on_deletion),
        on_change=tuple(hook for room in rooms for hook in room.on_change),
        on_new_address=tuple(hook for room in rooms for hook in room.on_new_address),
    )


def quota_of(rooms: Sequence[Room]) -> Quota:
    """Raises RuntimeError unless exactly one room checks, ValueError if a countable thing is not counted."""
    checks = [room.usage_check for room in rooms if room.usage_check is not None]
    if len(checks) != 1:
        raise RuntimeError(f"{len(checks)} rooms have a `usage_check`: exactly one says what a plan allows")
    counted = {what: [room.counts[what] for room in rooms if what in room.counts] for what in Countable}
    return Quota(checks[0], {what: together(counts) for what, counts in counted.items() if counts})


def together(counts: Sequence[Usage]) -> Usage:
    """Several rooms may hold some of one countable thing: storage."""
    if len(counts) == 1:
        return counts[0]

    async def count_all(db: TenantSession) -> int:
        return sum([await count(db) for count in counts])

    return count_all


def held_of_students(rooms: Sequence[Room]) -> HeldOfStudents:
    return HeldOfStudents(
        records=tuple(one for room in rooms for one in room.student_records),
        rules=tuple(rule for room in rooms for rule in room.retention_rules),
    )


def describe_rooms(rooms: Sequence[Room] = ROOMS) -> list[dict[str, Any]]:
    """What each room brings, by name: what `blockyard rooms` prints, and what a process logs when it starts. Whether it has
    routes; which, only who serves loads."""
    return [
        {
            "room": room.name,
            "tables": [str(table) for table in tables_of(room)],
            "routes": room.load_routers is not None,
            "tasks": [task.name for task in room.tasks],
            "chores": names(room.chores),
            "on_removal": names(room.on_removal),
            "on_deletion": names(room.on_deletion),
            "on_change": names(room.on_change),
            "on_new_address": names(room.on_new_address),
            "counts": sorted(room.counts),
            "student_records": [one.name for one in room.student_records],
            "retention_rules": [rule.name for rule in room.retention_rules],
            "usage_check": room.usage_check is not None,
            "permissions": [permission.name for permission in permissions([room])],
            "parts": names(room.parts),
            "children_load": [*room.children_load],
            "examine": names(room.examine),
        }
        for room in rooms
    ]


def names(functions: Sequence[Any]) -> list[str]:
    return [str(function.__name__) for function in functions]
