"""The seal keys in the database. Only blockyard_owner reads or writes them."""

from psycopg import Connection

from blockyard.base.keys import KeyRing
from blockyard.tenancy.seal import pads
from blockyard.tenancy.token_keys import retired_token_keys


def install_seal_keys(owner: Connection, ring: KeyRing) -> None:
    """Make every key of `ring` known; keys that are there already stay as they are."""
    retired = sorted(retired_token_keys(owner))
    for key_id, key in ring.keys.items():
        owner.execute(
            "INSERT INTO tenancy.seal_keys (id, inner_pad, outer_pad, retired_token_keys) VALUES (%s, %s, %s, %s)"
            " ON CONFLICT (id) DO NOTHING",
            [key_id, *pads(key), retired],
        )


def retire_seal_keys(owner: Connection, ring: KeyRing) -> list[str]:
    """Forget every key that is not in `ring`. Returns the ids: processes that still seal with them are locked out."""
    rows = owner.execute(
        "DELETE FROM tenancy.seal_keys WHERE NOT id = ANY(%s) RETURNING id", [list(ring.keys)]
    ).fetchall()
    return [row[0] for row in rows]
