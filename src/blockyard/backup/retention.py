"""Which backups are deleted once a new one is whole: one that lost something takes no other's place."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from blockyard.backup.manifest import Manifest, State
from blockyard.backup.store import BackupStore, time_of

INTERRUPTED_AFTER: Final = timedelta(days=2)
"""A backup without a manifest that began longer ago is not being made any more."""


def outdated(names: list[str], state: Callable[[str], State], keep: int | None, keep_days: int | None) -> list[str]:
    """Of `names`, newest first: what is whole and neither among the newest `keep` nor younger than `keep_days`; what is
    incomplete, as old, and older than every whole one that is kept; and what was interrupted long ago. With neither limit
    nothing is outdated, nor while none is whole; and what is damaged is for a person to look at."""
    if keep is None and keep_days is None:
        return []
    now = datetime.now(UTC)
    states = {name: state(name) for name in names}
    whole = [name for name in names if states[name] is State.WHOLE]
    if not whole:
        return []
    young = {name for name in names if keep_days is not None and now - time_of(name) < timedelta(days=keep_days)}
    kept = [name for name in whole if name in young or name in whole[: keep or 0]]
    oldest = min(kept, default=whole[0])
    incomplete = [name for name in names if states[name] is State.INCOMPLETE and name < oldest and name not in young]
    interrupted = [
        name for name in names if states[name] is State.INTERRUPTED and now - time_of(name) > INTERRUPTED_AFTER
    ]
    return [name for name in whole if name not in kept] + incomplete + interrupted


def delete_outdated(store: BackupStore, made: Manifest, keep: int | None, keep_days: int | None) -> list[str]:
    """Nothing for the sake of `made` if that is incomplete. Returns their names. Raises BackupError."""
    if not made.is_whole:
        return []
    names = outdated(store.names(), lambda name: store.find_state(name)[0], keep, keep_days)
    for name in names:
        store.delete(name)
    return names
