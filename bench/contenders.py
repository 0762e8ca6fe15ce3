"""The contenders: how each one's database is made, how it is served, and how it is called."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jwt
from psycopg import Connection
from psycopg.sql import Identifier

from bench.cluster import POOL_SIZE, admin_of, create_blockyard, create_database, settle, url_of
from bench.rows import ORGANIZATION_UUID, TENANT_TEXT, Size, fill_instances, organization_id, user_id
from bench.server import (
    ROOT,
    Server,
    blockyard_serve,
    environment_of,
    run,
    served,
    uvicorn,
)
from blockyard.app.settings import Settings
from blockyard.base.keys import KeyRing
from blockyard.base.settings import reveal
from blockyard.identity.tokens import AccessTokens
from blockyard.local.embedded import Cluster

VENVS = ROOT / "bench" / ".venvs"
UV = ROOT / ".tools" / "bin" / "uv"
JWT_SECRET = "a secret of this benchmark, 32 bytes or more"
LIFETIME = timedelta(hours=12)
BASE = "blockyard"
PEERS = {"fastapi-tenancy": "tenant_id", "fastapi-rls": "tenant_id", "sqlalchemy-tenants": "tenant"}
"""The libraries, and the column that each wants the organization in."""


@dataclass(frozen=True, slots=True)
class Contender:
    """A server that is up, and the headers with which organization `number` calls it."""

    name: str
    server: Server
    headers: tuple[dict[str, str], ...]


def install_peers() -> dict[str, Path]:
    """Each library's Python, in a virtual environment of its own with exactly the pinned versions."""
    return {name: install(name) for name in PEERS}


def install(name: str) -> Path:
    pins = ROOT / "bench" / "peers" / f"{module_of(name)}.txt"
    venv = VENVS / name
    stamp = venv / "pins"
    python = venv / "bin" / "python"
    if stamp.exists() and stamp.read_text() == pins.read_text():
        return python
    if not UV.exists():
        raise SystemExit("run `make install` first: it brings uv, which makes the libraries' environments")
    shutil.rmtree(venv, ignore_errors=True)
    subprocess.run([UV, "venv", "--quiet", "--python", sys.executable, venv], check=True)
    subprocess.run([UV, "pip", "install", "--quiet", "--compile-bytecode", "--python", python, "-r", pins], check=True)
    stamp.write_text(pins.read_text())
    return python


def module_of(name: str) -> str:
    return name.replace("-", "_")


@contextmanager
def blockyard(cluster: Cluster, size: Size, database: str = "blockyard") -> Iterator[Contender]:
    settings = create_blockyard(cluster, database, size)
    with served(blockyard_serve(settings), environment_of(settings), cluster.log.parent / "blockyard.log") as server:
        yield Contender(BASE, server, blockyard_headers(settings, size.organizations))


def blockyard_headers(settings: Settings, organizations: int) -> tuple[dict[str, str], ...]:
    tokens = AccessTokens(KeyRing.parse(reveal(settings.token_keys)), LIFETIME)
    return tuple(bearer(tokens.issue(user_id(number), organization_id(number))) for number in range(organizations))


@contextmanager
def plain(cluster: Cluster, size: Size) -> Iterator[Contender]:
    with by_hand(cluster, size, "plain", sys.executable, "bench.plain", "organization_id") as contender:
        yield contender


@contextmanager
def peer(cluster: Cluster, size: Size, name: str, python: Path) -> Iterator[Contender]:
    with by_hand(cluster, size, name, python, f"bench.peers.{module_of(name)}_app", PEERS[name]) as contender:
        yield contender


@contextmanager
def by_hand(
    cluster: Cluster, size: Size, name: str, python: Path | str, module: str, column: str
) -> Iterator[Contender]:
    """Run the module to make its tables, fill them, serve its `app`."""
    create_database(cluster, name)
    environment = environment_for(cluster, name, size)
    log = cluster.log.parent / f"{name}.log"
    run([str(python), "-m", module], environment, log)
    with admin_of(cluster, name) as admin:
        text = name == "fastapi-tenancy"  # its setting is compared as text, so its column must be text
        fill_instances(admin, Identifier("agent_instances"), size, column, TENANT_TEXT if text else ORGANIZATION_UUID)
        if text:
            fill_tenants(admin, size)
        settle(admin)
    with served(uvicorn(python, f"{module}:app"), environment, log) as server:
        yield Contender(name, server, tuple(bearer(token_of(number)) for number in range(size.organizations)))


@contextmanager
def floor(cluster: Cluster, size: Size) -> Iterator[Contender]:
    """It reads the rows of `plain`, which must be there."""
    environment = environment_for(cluster, "plain", size)
    with served(uvicorn(sys.executable, "bench.floor:app"), environment, cluster.log.parent / "floor.log") as server:
        headers = ({"X-Organization-Id": str(organization_id(number))} for number in range(size.organizations))
        yield Contender("floor", server, tuple(headers))


def environment_for(cluster: Cluster, database: str, size: Size) -> dict[str, str]:
    organizations = ",".join(str(organization_id(number)) for number in range(size.organizations))
    return {
        "BENCH_DATABASE_URL": url_of(cluster, database),
        "BENCH_POOL_SIZE": str(POOL_SIZE),
        "BENCH_JWT_SECRET": JWT_SECRET,
        "BENCH_ORGANIZATIONS": organizations,
    }


def fill_tenants(admin: Connection, size: Size) -> None:
    """fastapi-tenancy keeps a table of tenants; tokens name them by `identifier`."""
    admin.execute(
        "INSERT INTO tenants (id, identifier, name, status, tenant_metadata)"
        " SELECT md5('organization-' || n)::uuid::text, 'school-' || n, 'School', 'active', '{}'"
        " FROM generate_series(0, %s - 1) AS n",
        [size.organizations],
    )


def token_of(number: int) -> str:
    """An access token with the claims that all hand-written contenders read."""
    now = datetime.now(UTC)
    claims = {
        "sub": str(user_id(number)),
        "org": str(organization_id(number)),
        "tenant": f"school-{number}",
        "iat": now,
        "exp": now + LIFETIME,
    }
    return jwt.encode(claims, JWT_SECRET, "HS256")


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}
