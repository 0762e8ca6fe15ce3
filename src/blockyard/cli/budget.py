"""`blockyard budget`."""

import threading
from contextlib import suppress
from dataclasses import asdict
from typing import Annotated

import typer
from rich.table import Table

from blockyard.app.settings import Settings, load_settings
from blockyard.base.unreachable import why_not_connected
from blockyard.cli.connection_budget import Budget, Fleet, ServerLimits, budget_of, server_limits
from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import console, fail, print_json, print_table, warn

MORE_CLIENTS = 1.2
"""PgBouncer's max_client_conn has some room: a process that ends and one that begins overlap."""


def budget(
    data_dir: DataDir = DATA_DIR,
    api_processes: Annotated[int, typer.Option(min=1, help="API processes, on all machines together.")] = 1,
    workers: Annotated[int, typer.Option(min=0, help="Workers, on all machines together.")] = 1,
    pooler: Annotated[bool, typer.Option("--pooler", help="PgBouncer stands in between.")] = False,
    max_connections: Annotated[int, typer.Option(min=0, help="PostgreSQL's; 0: ask the database.")] = 0,
    as_json: AsJson = False,
) -> None:
    """Say how many connections to PostgreSQL are opened at most, and what to set. Exit code 1 if there is no room."""
    settings = load_settings(data_dir)
    limits = limits_of(settings, max_connections)
    found = budget_of(settings, Fleet(api_processes, workers, pooler))
    problems = found.problems(limits)
    advice = advice_of(found, limits)
    if as_json:
        lines = [asdict(line) | {"most": line.most} for line in found.lines]
        server = {"max_connections": limits.max_connections, "reserved": limits.reserved}
        totals = {"total": found.total, "clients": found.clients, "direct": found.direct}
        print_json({"lines": lines, **totals, **server, "problems": problems, "set": advice})
    else:
        show(found, limits, problems, advice)
    raise typer.Exit(ExitCode.FAILURE if problems else ExitCode.OK)


def warn_if_short(settings: Settings, fleet: Fleet) -> threading.Thread:
    """Beside what starts: says on standard error if PostgreSQL does not take what these processes alone may open. Returns
    what looks, which may be waited for."""
    import psycopg

    def look() -> None:
        with suppress(psycopg.Error):  # whether the database answers is another's business
            for problem in budget_of(settings, fleet).problems(server_limits(settings)):
                warn(f"{problem}. Run `blockyard budget`.")

    looking = threading.Thread(target=look, name="connection-budget", daemon=True)
    looking.start()
    return looking


def limits_of(settings: Settings, max_connections: int) -> ServerLimits:
    """As told, with PostgreSQL's own reserve, or as the database says."""
    import psycopg

    if max_connections:
        return ServerLimits(max_connections, 3)
    if settings.owner_database_url is None and settings.database_url is None:
        fail("no database is configured. Set BLOCKYARD_DATABASE_URL, or say --max-connections.", ExitCode.NOT_READY)
    try:
        return server_limits(settings)
    except psycopg.Error as error:
        fail(f"cannot reach the database: {why_not_connected(error)}. Or say --max-connections.")


def advice_of(found: Budget, limits: ServerLimits) -> dict[str, int]:
    """Settings by their names, with the numbers that fit."""
    if found.fleet.pooler:
        return {
            "pgbouncer max_client_conn": int(found.clients * MORE_CLIENTS),
            "pgbouncer default_pool_size": max(1, found.pool_size(limits)),
        }
    advice = {"postgresql max_connections": found.total + limits.reserved}
    pools = sum(line.processes for line in found.lines if line.pooled and line.each > 1)
    per_pool = (
        limits.usable - (found.total - sum(line.most for line in found.lines if line.each > 1 and line.pooled))
    ) // pools
    if found.problems(limits) and per_pool >= 1:
        advice["or BLOCKYARD_DATABASE_POOL_SIZE"] = per_pool
    return advice


def show(found: Budget, limits: ServerLimits, problems: list[str], advice: dict[str, int]) -> None:
    table = Table("who", "as", "each", "processes", "at most")
    for line in found.lines:
        table.add_row(line.who, line.role, str(line.each), str(line.processes), str(line.most))
    print_table(table)
    through = f", {found.clients} of them through the pooler" if found.fleet.pooler else ""
    console.print(f"At most {found.total} connections{through}. PostgreSQL takes {limits.usable}.")
    for problem in problems:
        console.print(f"[bold red]No room:[/] {problem}.")
    for name, number in advice.items():
        console.print(f"  {name} = {number}")
