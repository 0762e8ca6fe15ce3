"""Which backups are deleted once a new one is whole."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final

from blockyard.backup.store import BackupStore, time_of

INTERRUPTED_AFTER: Final = timedelta(days=2)
"""A backup without a manifest that began longer ago is not being made any more."""


def outdated(names: list[str], is_whole: Callable[[str], bool], keep: int | None, keep_days: int | None) -> list[str]:
    """Of `names`, newest first: what is whole and neither among the newest `keep` nor younger than `keep_days`, and what was
    interrupted long ago. With neither limit nothing is outdated."""
    if keep is None and keep_days is None:
        return []
    now = datetime.now(UTC)
    whole = [name for name in names if is_whole(name)]
    among_newest = set(whole[: keep or 0])
    young = {name for name in whole if keep_days is not None and now - time_of(name) < timedelta(days=keep_days)}
    interrupted = [name for name in names if name not in whole and now - time_of(name) > INTERRUPTED_AFTER]
    return [name for name in whole if name not in among_newest | young] + interrupted


def delete_outdated(store: BackupStore, keep: int | None, keep_days: int | None) -> list[str]:
    """Returns their names. Raises BackupError."""
    names = outdated(store.names(), lambda name: store.find_manifest(name) is not None, keep, keep_days)
    for name in names:
        store.delete(name)
    return names
