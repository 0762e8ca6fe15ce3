"""The rooms of every process. API, worker, migrations, doctor and tests read this list; what is not on it does not exist."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from sqlalchemy import MetaData, Table

from blockyard.agents.room import ROOM as AGENTS
from blockyard.assignments.room import ROOM as ASSIGNMENTS
from blockyard.audit.room import ROOM as AUDIT
from blockyard.billing.room import ROOM as BILLING
from blockyard.children.room import ROOM as CHILDREN
from blockyard.classes.room import ROOM as CLASSES
from blockyard.environments.room import ROOM as ENVIRONMENTS
from blockyard.game.room import ROOM as GAME
from blockyard.identity.permissions import Permission, permissions_of
from blockyard.identity.room import ROOM as IDENTITY
from blockyard.jobs.tasks import Task
from blockyard.lessons.room import ROOM as LESSONS
from blockyard.players.room import ROOM as PLAYERS
from blockyard.room import Room, Routers
from blockyard.rosters.room import ROOM as ROSTERS
from blockyard.students.room import ROOM as STUDENTS
from blockyard.tenancy.base import Base
from blockyard.uploads.room import ROOM as UPLOADS
from blockyard.web.room import ROOM as WEB
from blockyard.webhooks.room import ROOM as WEBHOOKS

ROOMS: Final = (
    GAME,
    AGENTS,
    ENVIRONMENTS,
    CLASSES,
    STUDENTS,
    ROSTERS,
    UPLOADS,
    LESSONS,
    ASSIGNMENTS,
    PLAYERS,
    CHILDREN,
    IDENTITY,
    BILLING,
    WEBHOOKS,
    AUDIT,
    WEB,
)
"""Routes are tried in this order, so what is asked for most comes first. Hooks run in this order, too."""


def tables_of(room: Room) -> list[Table]:
    """Sorted by name."""
    names = {module.__name__ for module in room.models}
    mappers = [mapper for mapper in Base.registry.mappers if mapper.class_.__module__ in names]
    return sorted((table for mapper in mappers if isinstance(table := mapper.local_table, Table)), key=str)


def metadata_of(rooms: Sequence[Room]) -> MetaData:
    """All tables. Raises RuntimeError if one is in no room: nobody would migrate, clear or examine it."""
    named = {str(table) for room in rooms for table in tables_of(room)}
    stray = sorted(set(Base.metadata.tables) - named)
    if stray:
        raise RuntimeError(
            f"{', '.join(stray)}: no room in ROOMS names the models of it. Put the module into `models` of its room.py, "
            "and the room into ROOMS (app/rooms.py)."
        )
    return Base.metadata


def tasks_of(rooms: Sequence[Room]) -> list[Task]:
    """Raises RuntimeError if two have the same name."""
    tasks = [task for room in rooms for task in room.tasks]
    twice = [name for name, count in Counter(task.name for task in tasks).items() if count > 1]
    if twice:
        raise RuntimeError(f"{', '.join(twice)}: two tasks have this name. Rename one.")
    return tasks


def routers_of(rooms: Sequence[Room]) -> Routers:
    """Imports the routes. In the order in which their paths are tried."""
    return tuple(router for room in rooms if room.load_routers is not None for router in room.load_routers())


def permissions(rooms: Sequence[Room] = ROOMS) -> Iterator[Permission]:
    for room in rooms:
        if room.permissions is not None:
            yield from permissions_of(room.permissions)
