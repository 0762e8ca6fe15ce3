"""A PostgreSQL whose administrator is no superuser, as providers sell it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from blockyard.local.embedded import Cluster
from tests.commands import command

PASSWORD = "made-for-this-test"
MANAGER = "manager"
"""Has CREATEDB and CREATEROLE."""
NOBODY = "nobody"
"""Has CREATEDB alone."""


@contextmanager
def managed_server(folder: Path) -> Iterator[Cluster]:
    cluster = Cluster(folder)
    cluster.start()
    try:
        with psycopg.connect(cluster.admin_url, autocommit=True) as superuser:
            for name, rights in ((MANAGER, "CREATEDB CREATEROLE"), (NOBODY, "CREATEDB")):
                superuser.execute(f"CREATE ROLE {name} LOGIN {rights} PASSWORD '{PASSWORD}'".encode())
        yield cluster
    finally:
        cluster.stop()


def url_of(cluster: Cluster, role: str, database: str) -> str:
    parts = urlsplit(cluster.admin_url)
    return urlunsplit(parts._replace(netloc=f"{role}:{PASSWORD}@", path=f"/{database}"))


def production(cluster: Cluster, database: str) -> dict[str, str]:
    """The variables of an installation there, no more than a migration needs."""
    names = ("OWNER_DATABASE_URL", "DATABASE_URL", "GATE_DATABASE_URL", "QUEUE_DATABASE_URL")
    roles = ("blockyard_owner", "blockyard_app", "blockyard_gate", "blockyard_queue")
    urls = {f"BLOCKYARD_{name}": url_of(cluster, role, database) for name, role in zip(names, roles, strict=True)}
    keys: dict[str, str] = command("secrets", "new", "--json").document
    return urls | keys | {"BLOCKYARD_ENVIRONMENT": "production", "BLOCKYARD_DATABASE_SUPERUSER": "false"}
