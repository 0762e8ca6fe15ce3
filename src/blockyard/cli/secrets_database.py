"""What the commands of `blockyard secrets` do in the database, and when they refuse to."""

from typing import TYPE_CHECKING, Any

from blockyard.app.settings import Settings
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.cli.output import errors, fail
from blockyard.cli.rings import Ring, Rings

if TYPE_CHECKING:
    from psycopg import Connection

    from blockyard.tenancy.reseal import Resealed


def owner_of(settings: Settings) -> "Connection[Any]":
    import psycopg

    return psycopg.connect(reveal(settings.owner_database_url))


def install(settings: Settings, rings: Rings) -> None:
    """The database first: no process may seal with a key that it does not know."""
    from blockyard.tenancy import seal_keys

    if Ring.SEAL in rings:
        with owner_of(settings) as owner:
            seal_keys.install_seal_keys(owner, rings[Ring.SEAL])


def forget(settings: Settings, rings: Rings) -> None:
    """In the database: the old seal keys, and the tokens that old token keys signed, also those of running processes."""
    from blockyard.tenancy import seal_keys
    from blockyard.tenancy.presence import running
    from blockyard.tenancy.token_keys import retire_token_keys

    with owner_of(settings) as owner:
        if Ring.TOKEN in rings:
            accepted = {key_id for process in running(owner) for key_id in process.rings[Ring.TOKEN.setting]}
            old = (accepted | set(rings[Ring.TOKEN].old_ids)) - {rings[Ring.TOKEN].current_id}
            retire_token_keys(owner, sorted(old))
        if Ring.SEAL in rings:
            seal_keys.retire_seal_keys(owner, rings[Ring.SEAL].only_current())


def seal_anew(settings: Settings, ring: KeyRing, *, quiet: bool) -> "dict[str, Resealed]":
    from blockyard.app.rooms import ROOMS, metadata_of
    from blockyard.tenancy.reseal import StillChanging, open_engine
    from blockyard.tenancy.reseal import reseal as seal_all_anew

    metadata_of(ROOMS)  # every room's models are loaded
    with errors.status("Sealing anew ...") as status:

        def progress(name: str, counts: "Resealed") -> None:
            if not quiet:
                status.update(f"{name}: {counts.resealed} sealed anew, {counts.current} had the current key")

        try:
            return seal_all_anew(open_engine(reveal(settings.owner_database_url)), ring, progress)
        except StillChanging as error:
            fail(str(error))


def processes_with_old(settings: Settings, rings: Rings) -> list[str]:
    """A line for each running process that signs with another key than the current one."""
    from blockyard.tenancy.presence import running

    with owner_of(settings) as owner:
        return [
            f"{process.kind}, seen {process.seconds} s ago, signs with {ring.value} key {ids[0]}"
            for process in running(owner)
            for ring, keys in rings.items()
            if (ids := process.rings[ring.setting]) and ids[0] != keys.current_id
        ]


def refuse_in_use(settings: Settings, rings: Rings) -> None:
    found = processes_with_old(settings, rings)
    if found:
        lines = "\n".join(f"  {line}" for line in found)
        fail(
            f"nothing was retired: processes still sign with old keys. Start them again with the current ones, then run it "
            f"again (one that was killed is forgotten after a minute). With --now they are shut out.\n{lines}"
        )


def refuse_retired(settings: Settings, key_id: str) -> None:
    from blockyard.tenancy.token_keys import retired_token_keys

    with owner_of(settings) as owner:
        if key_id in retired_token_keys(owner):
            fail(f"nothing was changed: {key_id} is retired for ever. Run `blockyard secrets rotate` for a new key.")


def refuse_unknown_to_processes(settings: Settings, rings: Rings, key_id: str) -> None:
    """A node must not sign with what another refuses."""
    from blockyard.tenancy.presence import running

    with owner_of(settings) as owner:
        found = [
            f"  {process.kind}, seen {process.seconds} s ago, has no {ring.value} key {key_id}"
            for process in running(owner)
            for ring in rings
            if (ids := process.rings[ring.setting]) and key_id not in ids
        ]
    if found:
        lines = "\n".join(found)
        fail(f"nothing was changed: not every process takes this key yet. Start these again first:\n{lines}")


def refuse_still_sealing(settings: Settings, ring: KeyRing) -> None:
    from blockyard.app.rooms import ROOMS, metadata_of
    from blockyard.tenancy.reseal import count_by_key, open_engine

    metadata_of(ROOMS)
    counts = count_by_key(open_engine(reveal(settings.owner_database_url)))
    found = [
        f"  {name}: {number} with {key_id}"
        for name, keys in counts.items()
        for key_id, number in sorted(keys.items())
        if key_id in ring.old_ids
    ]
    if found:
        lines = "\n".join(found)
        fail(f"nothing was retired: old keys still seal secrets. Run `blockyard secrets reseal` first.\n{lines}")
