"""`blockyard slow`: who and what takes the time, from the lines that requests and jobs leave in the log.

From the log, because it costs requests nothing, holds all processes of all machines, and is the operator's alone.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Final

import typer
from rich.table import Table

from blockyard.cli.exit_codes import ExitCode
from blockyard.cli.options import DATA_DIR, AsJson, DataDir
from blockyard.cli.output import fail, print_json, print_table

NOBODY: Final = "-"
STDIN: Final = "-"


class By(StrEnum):
    ORGANIZATION = "organization"
    ROUTE = "route"
    USER = "user"
    CLIENT = "client"
    TASK = "task"


FIELDS: Final = {
    By.ORGANIZATION: "organization_id",
    By.ROUTE: "route",
    By.USER: "user_id",
    By.CLIENT: "client",
    By.TASK: "task",
}
"""Of a line in the log."""


@dataclass(slots=True)
class Share:
    """What one of them took, in milliseconds."""

    took: list[float] = field(default_factory=list)
    database: float = 0.0
    failed: int = 0


def slow(
    logs: Annotated[
        list[Path] | None,
        typer.Argument(
            help="Logs, as JSON lines; `-` is standard input. Without: api.log or worker.log of `blockyard up`."
        ),
    ] = None,
    by: Annotated[By, typer.Option(help="What is added up; `task` reads the lines of jobs, not of requests.")] = (
        By.ORGANIZATION
    ),
    top: Annotated[int, typer.Option(min=1, max=100, help="How many are shown.")] = 10,
    jobs: Annotated[bool, typer.Option("--jobs", help="The lines of jobs, also by organization.")] = False,
    data_dir: DataDir = DATA_DIR,
    as_json: AsJson = False,
) -> None:
    """Who takes the time of the database and of the API: the first ten by database time. For the operator alone."""
    of_jobs = jobs or by is By.TASK
    event = "job_ended" if of_jobs else "request"
    usual = data_dir / "logs" / ("worker.log" if of_jobs else "api.log")
    shares = add_up(events(logs or [usual], event), FIELDS[by])
    if not shares:
        fail(
            f"no lines `{event}` in the log: they are written where BLOCKYARD_LOG_LEVEL is info, which it is by default"
        )
    rows = ranked(shares)[:top]
    if as_json:
        print_json({"of": "jobs" if of_jobs else "requests", "by": by.value, "all": len(shares), "top": rows})
        return
    table = Table(by.value, "jobs" if of_jobs else "requests", "database ms", "of all", "ms", "slowest 5 %", "failed")
    for row in rows:
        percent = f"{row['share']:.0%}"
        table.add_row(
            row["name"],
            str(row["count"]),
            f"{row['database_ms']:.0f}",
            percent,
            f"{row['ms']:.0f}",
            f"{row['p95_ms']:.1f}",
            str(row["failed"]),
        )
    print_table(table)


def events(logs: Iterable[Path], event: str) -> Iterator[dict[str, Any]]:
    """The lines of that name. Others, also those that are no JSON, are passed over."""
    for log in logs:
        for line in lines_of(log):
            if f'"{event}"' not in line:
                continue
            begin = line.find("{")  # the journal may put its own words in front
            try:
                read = json.loads(line[begin:])
            except ValueError:
                continue
            if isinstance(read, dict) and read.get("event") == event:
                yield read


def lines_of(log: Path) -> Iterator[str]:
    if str(log) == STDIN:
        yield from sys.stdin
        return
    try:
        with log.open(errors="replace") as opened:
            yield from opened
    except OSError as error:
        fail(f"cannot read {log}: {error.strerror}. Name the log, or `-` for standard input.", ExitCode.USAGE)


def add_up(found: Iterable[dict[str, Any]], name: str) -> dict[str, Share]:
    shares: dict[str, Share] = defaultdict(Share)
    for line in found:
        share = shares[str(line.get(name) or NOBODY)]
        share.took.append(float(line.get("ms") or 0))
        share.database += float(line.get("database_ms") or 0)
        share.failed += line.get("outcome") in ("failed", "retried") or int(line.get("status") or 0) >= 500
    return shares


def ranked(shares: dict[str, Share]) -> list[dict[str, Any]]:
    """Who took most of the database's time first."""
    whole = sum(share.database for share in shares.values())
    rows = [
        {
            "name": name,
            "count": len(share.took),
            "database_ms": round(share.database, 2),
            "share": round(share.database / whole, 4) if whole else 0.0,
            "ms": round(sum(share.took), 2),
            "p95_ms": sorted(share.took)[int(len(share.took) * 0.95)],
            "failed": share.failed,
        }
        for name, share in shares.items()
    ]
    return sorted(rows, key=lambda row: (-row["database_ms"], -row["ms"], row["name"]))
