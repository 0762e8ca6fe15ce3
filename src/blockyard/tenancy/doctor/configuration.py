"""What a process is configured with fits the database: each URL is the role it claims to be, each key is known."""

from collections.abc import Iterator

import psycopg

from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.base.unreachable import why_not_connected
from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.presence import running
from blockyard.tenancy.roles import APP, GATE, OWNER, QUEUE
from blockyard.tenancy.settings import DatabaseSettings
from blockyard.tenancy.token_keys import retired_token_keys

URLS = {
    "database_url": APP,
    "gate_database_url": GATE,
    "queue_database_url": QUEUE,
    "owner_database_url": OWNER,
}


def examine_configuration(settings: DatabaseSettings) -> list[Finding]:
    """Connects with every URL that is set."""
    return [*wrong_roles(settings), *unknown_keys(settings), *processes_of_before(settings)]


def wrong_roles(settings: DatabaseSettings) -> Iterator[Finding]:
    for name, expected in URLS.items():
        url = getattr(settings, name)
        if url is None:
            continue
        variable = f"BLOCKYARD_{name.upper()}"
        try:
            with psycopg.connect(reveal(url)) as connection:
                [role] = connection.execute("SELECT current_user::text").fetchone() or [""]
        except psycopg.OperationalError as error:
            problem = f"does not connect: {why_not_connected(error)}"
            yield Finding("url_fails", variable, problem, "check host, password and pg_hba.conf")
            continue
        if role != expected:
            yield Finding("url_role", variable, f"connects as {role}", f"let it connect as {expected}")


def unknown_keys(settings: DatabaseSettings) -> Iterator[Finding]:
    if settings.seal_keys is None or settings.owner_database_url is None:
        return
    configured = KeyRing.parse(reveal(settings.seal_keys)).keys
    with psycopg.connect(reveal(settings.owner_database_url)) as owner:
        known = {row[0] for row in owner.execute("SELECT id FROM tenancy.seal_keys")}
    for key_id in sorted(configured.keys() - known):
        yield Finding(
            "seal_key_unknown", key_id, "is configured, but the database does not know it", "run `blockyard migrate`"
        )
    for key_id in sorted(known - configured.keys()):
        yield Finding(
            "seal_key_left_over",
            key_id,
            "is known to the database, but not configured",
            "run `blockyard secrets retire` when no process uses it any more",
        )


def processes_of_before(settings: DatabaseSettings) -> Iterator[Finding]:
    """Running processes that the database shuts out, or whose tokens it refuses."""
    if settings.owner_database_url is None:
        return
    with psycopg.connect(reveal(settings.owner_database_url)) as owner:
        known = {row[0] for row in owner.execute("SELECT id FROM tenancy.seal_keys")}
        retired = retired_token_keys(owner)
        for process in running(owner):
            seal, token = process.rings["seal_keys"][:1], process.rings["token_keys"][:1]
            refused = dict.fromkeys(
                set(seal) - known, "which the database does not know: it was retired, or never installed"
            )
            refused |= dict.fromkeys(set(token) & retired, "which is retired")
            for key_id, why in refused.items():
                yield Finding(
                    "process_of_before",
                    process.kind,
                    f"runs, and signs with the key {key_id}, {why}",
                    "start it again with the current keys; `blockyard migrate` installs new ones",
                )
