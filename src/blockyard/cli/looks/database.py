"""The database's clock and ours, and which versions meet."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Final

import psycopg

from blockyard import __version__
from blockyard.app.settings import Settings
from blockyard.base.settings import reveal
from blockyard.identity.tokens import LEEWAY_SECONDS
from blockyard.tenancy.doctor.finding import Finding
from blockyard.tenancy.revisions import read_revisions

CONNECT_SECONDS: Final = 5
MOST_SKEW: Final = timedelta(seconds=2)
OLDEST_SERVER: Final = 15


def connected(settings: Settings) -> "psycopg.Connection[tuple[object, ...]]":
    return psycopg.connect(reveal(settings.owner_database_url), connect_timeout=CONNECT_SECONDS, autocommit=True)


def examine_clock(settings: Settings) -> list[Finding]:
    """The answer is of some moment between question and answer; what is outside of both is skew."""
    with connected(settings) as connection:
        before = datetime.now(UTC)
        row = connection.execute("SELECT pg_catalog.clock_timestamp()").fetchone()
        after = datetime.now(UTC)
    assert row is not None
    there = row[0]
    assert isinstance(there, datetime)
    return skew_findings(before, there, after)


def skew_findings(before: datetime, there: datetime, after: datetime) -> list[Finding]:
    ahead, behind = before - there, there - after
    skew = max(ahead, behind)
    if skew <= MOST_SKEW:
        return []
    word = "ahead of" if ahead > behind else "behind"
    problem = f"is {skew.total_seconds():.0f} s {word} the database's; tokens allow {LEEWAY_SECONDS} s between machines"
    return [Finding("clock_skew", "the clock of this machine", problem, "run NTP (chrony, systemd-timesyncd) on both")]


def versions(settings: Settings) -> dict[str, str | None]:
    """Of the code, of the schema that it needs and that the database has, and of PostgreSQL; None: it has none, or could not
    be asked."""
    found: dict[str, str | None] = {"blockyard": __version__, "schema_needed": read_revisions().head}
    found |= {"schema": None, "postgresql": None}
    with suppress(psycopg.Error), connected(settings) as connection:
        server = connection.info.server_version
        found["postgresql"] = f"{server // 10_000}.{server % 10_000}"
        row = connection.execute("SELECT version_num FROM tenancy.alembic_version").fetchone()
        found["schema"] = str(row[0]) if row else None
    return found


def examine_versions(settings: Settings) -> list[Finding]:
    found = versions(settings)
    schema, needed, server = found["schema"], found["schema_needed"], found["postgresql"]
    findings = []
    if server is None:
        return []  # of a database that does not answer nothing is known; whoever needs it says so
    if schema != needed:
        problem = f"is at {schema}, and this code needs {needed}" if schema else "is not there: the database is empty"
        remedy = "run `blockyard migrate`; if the database is newer, use the newer Blockyard here, too"
        findings.append(Finding("schema_differs", "the schema", problem, remedy))
    if int(server.partition(".")[0]) < OLDEST_SERVER:
        problem = f"is {server}; Blockyard needs {OLDEST_SERVER} or newer"
        findings.append(Finding("postgresql_old", "PostgreSQL", problem, "upgrade the server"))
    return findings
