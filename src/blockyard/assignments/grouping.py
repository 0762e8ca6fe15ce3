"""Which attempt an event of Roblox's belongs to. It depends on all events of a student in an assignment, and on nothing
else: they come twice, late and in any order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from blockyard.assignments.states import ProgressType


class Told(Protocol):
    @property
    def event_id(self) -> UUID: ...
    @property
    def type(self) -> str: ...
    @property
    def happened_at(self) -> datetime: ...


T = TypeVar("T", bound=Told)


@dataclass(frozen=True, slots=True)
class Grouping(Generic[T]):
    """Each group is an attempt, in the order in which they happened. `over_at`: from then on nothing counts, since it would
    be of an attempt that is not allowed. `refused` is what happened then."""

    groups: list[list[T]]
    refused: list[T]
    over_at: datetime | None


def group_events(
    told: Iterable[T],
    limit: int | None = None,
    over_at: datetime | None = None,
    is_withdrawn: Callable[[Sequence[T]], bool] = lambda _group: False,
) -> Grouping[T]:
    """The next attempt begins with the session that starts after the world was finished. Those that are withdrawn are not of
    `limit`, and stay.

    One more event moves another to the same attempt or to a later one, never to an earlier one. So what was refused once is
    refused for ever, and it is enough to remember since when: `over_at` is that of the grouping before.
    """
    groups: list[list[T]] = []
    is_finished = True
    for one in sorted({event.event_id: event for event in told}.values(), key=moment_of):
        if not groups or (is_finished and one.type == ProgressType.STARTED):
            groups.append([])
            is_finished = False
        groups[-1].append(one)
        is_finished = is_finished or one.type == ProgressType.FINISHED
    counted = [group for group in groups if not is_withdrawn(group)]
    beyond = [] if limit is None else counted[limit:]
    moments = [moment for moment in (over_at, *(group[0].happened_at for group in beyond[:1])) if moment is not None]
    ends = min(moments, default=None)
    if ends is None:
        return Grouping(groups, [], None)
    kept = [group if is_withdrawn(group) else [one for one in group if one.happened_at < ends] for group in groups]
    refused = [one for group in counted for one in group if one.happened_at >= ends]
    return Grouping([group for group in kept if group], refused, ends)


def moment_of(told: Told) -> tuple[datetime, bool, UUID]:
    """A game's clock shows seconds, and a session begins with the first that is told of a player: so it comes first."""
    return told.happened_at, told.type != ProgressType.STARTED, told.event_id
