"""A room: what one domain brings to the processes. Its room.py holds one value, `ROOM`; app/rooms.py lists them all.

Whatever a process needs to know of its rooms it reads from that list. Nothing is registered by importing a module.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from types import ModuleType
from typing import TYPE_CHECKING, Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from blockyard.jobs.tasks import Task
from blockyard.quota import Countable, Usage, UsageCheck
from blockyard.student_records import RetentionRule, StudentRecords
from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.process import Process
from blockyard.tenancy.session import TenantSession

if TYPE_CHECKING:
    from fastapi import APIRouter

RemovalHook = Callable[[TenantSession, UUID], Awaitable[None]]
"""Is told the id of a person whose membership ends, in the transaction of the removal."""

DeletionHook = Callable[[TenantSession], Awaitable[None]]
"""Is told before an organization is deleted, in that transaction; raises a problem to refuse."""

ChangeHook = Callable[[TenantSession], Awaitable[None]]
"""Is told that the organization's name or a member's role is another one, in the transaction of the change."""

AddressHook = Callable[[AsyncSession, UUID, UUID], Awaitable[None]]
"""Is told the ids of an organization and of a member whose e-mail address is another one, in the gate's transaction of
the change."""

Chore = Callable[[Process], Awaitable[object]]
"""What every worker does with each sweep. Several workers may do it at once."""

Routers = tuple["APIRouter", ...]
"""In the order in which their paths are tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    name: str
    models: tuple[ModuleType, ...] = ()
    """The modules with the room's tables."""
    load_routers: Callable[[], Routers] | None = None
    """Imports the room's routes and gives their routers. Only who serves calls it: routes take much of the time in which a
    process loads, and a worker has none."""
    tasks: tuple[Task, ...] = ()
    chores: tuple[Chore, ...] = ()
    on_removal: tuple[RemovalHook, ...] = ()
    on_deletion: tuple[DeletionHook, ...] = ()
    on_change: tuple[ChangeHook, ...] = ()
    on_new_address: tuple[AddressHook, ...] = ()
    counts: Mapping[Countable, Usage] = field(default_factory=dict)
    """How much of each countable thing an organization has."""
    student_records: tuple[StudentRecords, ...] = ()
    """What the room holds of students: exported, counted and erased by it."""
    retention_rules: tuple[RetentionRule, ...] = ()
    """What of it a school does not keep for ever."""
    usage_check: UsageCheck | None = None
    """Refuses what a plan does not allow. One room has it: the one that sells plans."""
    permissions: ModuleType | None = None
    """The module with the room's permissions."""
    parts: tuple[Callable[[Any], object | None], ...] = ()
    """Each makes one part of a process from the settings: a client, say, or a limit. None: the settings want none."""
    children_load: tuple[str, ...] = ()
    """Modules that child processes have loaded when they start: what takes seconds to import, and only they compute with."""
    examine: tuple[Callable[[Any], list[Finding]], ...] = ()
    """What `blockyard doctor` looks at in the settings, beside the walls."""


@dataclass(frozen=True, slots=True)
class Hooks:
    """The hooks of all rooms, in the order of ROOMS: a part of every process."""

    on_removal: tuple[RemovalHook, ...]
    on_deletion: tuple[DeletionHook, ...]
    on_change: tuple[ChangeHook, ...]
    on_new_address: tuple[AddressHook, ...]
