"""One PostgreSQL server for all contenders, and Blockyard's database in it."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import Connection
from psycopg.sql import SQL, Identifier, Literal
from tests.databases import settings_for

from bench.rows import Size, fill_blockyard
from blockyard.app.settings import Settings
from blockyard.local.embedded import Cluster
from blockyard.local.embedded.cluster import SERVER_SETTINGS
from blockyard.tenancy.migrate import bootstrap

POOL_SIZE = 10
ROLE = "bench_app"
PASSWORD = "bench"

# Every contender's rows stay in memory, and rows are made quickly: nothing here measures the disk. Commits stay
# synchronous: VACUUM marks no page all-visible whose commit waits for the log, and then no index-only scan happens.
SETTINGS = {
    "shared_buffers": "2GB",
    "max_connections": "200",
    "fsync": "off",
    "full_page_writes": "off",
    "max_wal_size": "8GB",
    "autovacuum": "off",
    "jit": "off",
}
WITHOUT_LIMITS = 1_000_000_000


@contextmanager
def running_cluster() -> Iterator[Cluster]:
    """A new server that is gone afterwards."""
    SERVER_SETTINGS.update(SETTINGS)
    with tempfile.TemporaryDirectory(prefix="blockyard-bench-") as name:
        cluster = Cluster(Path(name))
        cluster.start()
        try:
            yield cluster
        finally:
            cluster.stop()


def url_of(cluster: Cluster, database: str, role: str = ROLE, password: str = PASSWORD) -> str:
    return cluster.url(role, password, database)


def admin_of(cluster: Cluster, database: str) -> Connection:
    """A superuser's connection, in autocommit."""
    url = urlunsplit(urlsplit(cluster.admin_url)._replace(path=f"/{database}"))
    return psycopg.connect(url, autocommit=True)


def create_database(cluster: Cluster, database: str, role: str = ROLE) -> None:
    """A database that `role` owns; it may create roles in it, which sqlalchemy-tenants needs."""
    with admin_of(cluster, "postgres") as admin:
        if not admin.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [role]).fetchone():
            admin.execute(
                SQL("CREATE ROLE {} LOGIN CREATEROLE PASSWORD {}").format(Identifier(role), Literal(PASSWORD))
            )
        admin.execute(SQL("CREATE DATABASE {} OWNER {}").format(Identifier(database), Identifier(role)))


def create_blockyard(cluster: Cluster, database: str, size: Size) -> Settings:
    """Blockyard's own database, filled; the settings that serve it."""
    settings = settings_for(cluster.admin_url, database, cluster.data_dir).model_copy(
        update={
            "database_pool_size": POOL_SIZE,
            "requests_per_minute_per_organization": WITHOUT_LIMITS,
            "requests_per_minute_per_address": WITHOUT_LIMITS,
        }
    )
    bootstrap(cluster.admin_url, settings)
    with admin_of(cluster, database) as admin:
        admin.execute("SET session_replication_role = replica")  # the rows are right; checking each costs minutes
        fill_blockyard(admin, size)
        settle(admin)
    return settings


def settle(admin: Connection) -> None:
    """What autovacuum would have done by now."""
    admin.execute("VACUUM ANALYZE")
